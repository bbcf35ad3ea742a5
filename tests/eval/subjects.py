"""Themes of political interviews held against the subjects that a librarian listed for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from pipeline.analysis import prepared
from pipeline.errors import BriefError, Place
from pipeline.model.definition import SourceSpec
from pipeline.model.taxonomy import Taxonomy
from pipeline.model.transcript import Exchange, paragraphs
from pipeline.stages.pair import pair
from pipeline.stages.themes.group import group
from pipeline.stages.themes.matching import matcher
from pipeline.store.taxonomies import load_taxonomy
from tests.eval.score import Score, items

_LABEL = re.compile(r"([A-Z][A-Z .’'\-()]+?):\s*(.*)")


@dataclass(frozen=True, slots=True)
class _Interview:
    """An interview that can be read, and the themes that its subjects name."""

    exchanges: tuple[Exchange, ...]
    themes: frozenset[str]


def measure(folder: Path) -> list[Score]:
    """Return how much stands under a theme that is listed, and how many of these have a section.

    The general taxonomy is used. A subject's themes are those of the words in the list; what is
    talked about and not listed counts as wrong, so that not even a person would reach 1.
    Interviews that are refused or whose list names no theme are left out.
    """
    general = load_taxonomy("general", None)
    interviews = [one for item in items(folder, "pm-interviews-*") for one in _read(item, general)]
    judged = [_judged(one, general) for one in interviews]
    return [
        Score(
            "political interviews, share of words under a theme of their subject list",
            fmean(share for share, _, _ in judged),
            "",
            items=len(judged),
        ),
        Score(
            "political interviews, listed themes that have a section",
            fmean(found for _, found, _ in judged),
            "",
            items=len(judged),
        ),
        Score(
            "political interviews, sections",
            fmean(count for _, _, count in judged),
            "",
            items=len(judged),
        ),
    ]


def as_text(words: str) -> str:
    """Return an interview whose labels stand on lines of their own as `LABEL: words`."""
    lines: list[str] = []
    for line in filter(None, map(str.strip, words.splitlines())):
        label = _LABEL.fullmatch(line)
        if label:
            lines.append(f"\n{label[1].strip()}: {label[2]}".rstrip())
        elif lines and lines[-1].endswith(":"):
            lines[-1] += f" {line}"
        elif lines:
            lines.append(f"\n{line}")
    return "\n".join(lines).strip() + "\n"


def _read(item: dict[str, Any], taxonomy: Taxonomy) -> Iterator[_Interview]:
    found = matcher(taxonomy.themes).matches(item["subjects"])
    themes = frozenset(taxonomy.themes[one.theme].id for one in found)
    spec = SourceSpec("interview.txt", item["date"], "", (), (), (), Place("interview.txt"))
    try:
        transcript = prepared(as_text(item["text"]).encode(), spec, "S1", is_alone=True)
    except BriefError:
        return
    if themes:
        yield _Interview(pair(transcript), themes)


def _judged(interview: _Interview, taxonomy: Taxonomy) -> tuple[float, float, int]:
    words = {
        one.theme.id: sum(_words(placement.exchange) for placement in one.placements)
        for one in group(interview.exchanges, taxonomy)
    }
    right = sum(count for theme, count in words.items() if theme in interview.themes)
    found = len(interview.themes & words.keys()) / len(interview.themes)
    return right / sum(words.values()), found, len(words)


def _words(exchange: Exchange) -> int:
    return sum(len(one.text.split()) for one in paragraphs(exchange))
