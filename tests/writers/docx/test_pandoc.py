"""The DOCX as an independent reader, pandoc, gives it back."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.model.style import WordSources
from tests.writers.docx.reading import STYLE, written
from tests.writers.docx.test_comments import queried, query

pytestmark = pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
SAMPLE = queried(query("A1.1", "budget"), query("A2.1", "households"))


def _read(folder: Path, sources: WordSources) -> list[dict]:
    """Return every element that pandoc finds in the sample, outer ones before their parts."""
    path = folder / "brief.docx"
    path.write_bytes(written(SAMPLE, replace(STYLE, word_sources=sources)))
    command = ["pandoc", "--track-changes=all", "--to", "json", str(path)]
    read = subprocess.run(command, check=True, capture_output=True, timeout=300)
    return list(_elements(json.loads(read.stdout)))


def _elements(node: object) -> Iterator[dict]:
    if isinstance(node, dict):
        if "t" in node:
            yield node
        for value in node.values():
            yield from _elements(value)
    elif isinstance(node, list):
        for value in node:
            yield from _elements(value)


def _words(node: object) -> str:
    pieces = [each.get("c", " ") for each in _elements(node) if each["t"] in {"Str", "Space"}]
    return "".join(pieces)


def _targets(elements: list[dict]) -> list[tuple[str, str]]:
    return [
        (_words(each["c"][1]), each["c"][2][0].lstrip("#"))
        for each in elements
        if each["t"] == "Link"
    ]


def test_every_footnote_is_read(tmp_path: Path) -> None:
    """Seven sentences and quotations have a note, each with a link to the annex."""
    elements = _read(tmp_path, WordSources.FOOTNOTES)

    notes = [_words(each["c"]) for each in elements if each["t"] == "Note"]
    expected = ["A1.1", "A2.1", "A1.1", "A1.1", "A1.2", "A2.1", "A1.2"]
    assert notes == [f"[{anchor}]" for anchor in expected]


def test_every_comment_is_read_on_its_words(tmp_path: Path) -> None:
    """Author, date and text of a query come back, and where it begins and ends."""
    elements = _read(tmp_path, WordSources.ANCHORS)

    spans = [each["c"] for each in elements if each["t"] == "Span"]
    starts = [span for span in spans if span[0][1] == ["comment-start"]]
    ends = [span for span in spans if span[0][1] == ["comment-end"]]
    assert [_words(span[1]) for span in starts] == ["Query: odd. Proposal: put"] * 2
    assert [dict(span[0][2])["author"] for span in starts] == ["Water Desk"] * 2
    assert [dict(span[0][2])["id"] for span in ends] == ["0", "1"]


@pytest.mark.parametrize("sources", WordSources)
def test_every_link_is_read_and_leads_somewhere(tmp_path: Path, sources: WordSources) -> None:
    """Anchors lead to the annex, it leads back, and the contents lead to the headings."""
    elements = _read(tmp_path, sources)

    names = {each["c"][0][0] for each in elements if each["t"] == "Span"}
    names |= {each["c"][1][0] for each in elements if each["t"] == "Header"}
    links = _targets(elements)
    cited = {words: target for words, target in links if words in {"A1.1", "A1.2", "A2.1"}}
    assert cited == {"A1.1": "anchor_A1_1", "A1.2": "anchor_A1_2", "A2.1": "anchor_A2_1"}
    assert [target for words, target in links if words == "A:"] == [
        "cited_A1_1",
        "cited_A1_2",
        "cited_A2_1",
    ]
    assert {"Commitments", "Annex: the transcript"} <= {words for words, _ in links}
    assert {target for _, target in links} <= names
