"""Facts of the machine-readable brief lead to their words, whatever the transcript's container.

Where it is plain text their spans count in the file as decoded, elsewhere in the paragraph's words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.drafting import Draft, Options, draft, find_target
from pipeline.readers import READERS
from pipeline.writers.json import write
from tests.make.libreoffice import HAS_LIBREOFFICE

FOLDER = Path(__file__).parent / "readers" / "files"


def _of_each_format() -> Iterator[Path]:
    """Yield a file of each format, by what its golden says."""
    by_format: dict[str, Path] = {}
    for golden in sorted(FOLDER.glob("*.read")):
        format_ = golden.read_text("utf-8").partition(",")[0]
        by_format.setdefault(format_, golden.with_suffix(""))
    assert by_format.keys() == {one.name for one in READERS}
    yield from by_format.values()


def _spans(made: Draft) -> Iterator[tuple[str, str]]:
    """Yield what each fact's span holds, and the words of the fact."""
    written = json.loads(write(made.brief, made.style))
    plain = {one.id: one.is_plain for one in made.brief.sources}
    paragraphs = {
        paragraph["anchor"]: (source["id"], paragraph)
        for source in written["sources"]
        for turn in source["turns"]
        for paragraph in turn["paragraphs"]
    }
    for section in written["sections"]:
        for fact in section["facts"]:
            source, paragraph = paragraphs[fact["anchor"]]
            text = made.raw[source] if plain[source] else paragraph["text"]
            if not fact["derived_from"]:
                yield text[fact["start"] : fact["end"]], fact["text"]


@pytest.mark.parametrize("path", list(_of_each_format()), ids=lambda one: one.name)
def test_a_fact_leads_to_its_words(path: Path) -> None:
    """Line ends apart, which the file has and the fact has not."""
    if path.suffix == ".doc" and not HAS_LIBREOFFICE:
        pytest.skip("LibreOffice is not on this machine")
    found = list(_spans(draft(find_target(str(path), path.parent), Options(date="2026-01-01"))))

    assert found
    assert [" ".join(held.split()) for held, _ in found] == [words for _, words in found]
