"""Fit: which taxonomy is chosen for talks whose field is known, and what choosing costs."""

from __future__ import annotations

from pathlib import Path
from statistics import fmean
from time import process_time
from typing import Any

from pipeline.model.transcript import Exchange, Paragraph, Role, Speaker, Turn
from pipeline.stages.themes.fit import fitting
from pipeline.store.taxonomies import load_taxonomies
from tests.eval.score import Score, items

_FIELD = "technology"
"""What all headed interviews are about."""
_RUNS = 5


def measure(folder: Path) -> list[Score]:
    """Return how often the field is found, and the CPU milliseconds for a talk, at the least.

    Taxonomies are read anew for every talk, as they are in a program that makes one brief.
    """
    talks = [_exchanges(item) for item in items(folder, "headed-interviews-*")]
    short = min(talks, key=lambda talk: abs(_length(talk) - 2850))
    chosen = [fitting(talk, load_taxonomies(None)).taxonomy.id for talk in talks]
    return [
        Score(
            "headed interviews on technology, share given its taxonomy",
            fmean(one == _FIELD for one in chosen),
            "",
            items=len(talks),
        ),
        Score(
            f"choosing among the shipped taxonomies, {_length(short)} words, CPU milliseconds",
            1000 * min(_seconds(short) for _ in range(_RUNS)),
            "",
            is_lower_better=True,
        ),
    ]


def _seconds(talk: tuple[Exchange, ...]) -> float:
    began = process_time()
    fitting(talk, load_taxonomies(None))
    return process_time() - began


def _exchanges(item: dict[str, Any]) -> tuple[Exchange, ...]:
    """Return every turn as a statement of its own."""
    return tuple(
        Exchange("S1", 0, None, (_turn(number, one["text"]),))
        for number, one in enumerate(item["turns"], start=1)
    )


def _turn(number: int, text: str) -> Turn:
    speaker = Speaker("A", "A", Role.RESPONDENT)
    return Turn(number, speaker, (Paragraph(f"T{number}", text, 0, len(text)),), line=number)


def _length(talk: tuple[Exchange, ...]) -> int:
    return sum(
        len(paragraph.text.split())
        for exchange in talk
        for turn in exchange.answers
        for paragraph in turn.paragraphs
    )
