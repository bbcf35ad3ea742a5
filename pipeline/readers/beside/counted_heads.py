"""Headings of the parts of a talk that are counted: "2. Who pays" right above who speaks next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture, blank, set_apart
from pipeline.readers.labels.candidates import Candidate, ends_with_stop
from pipeline.readers.lines import Line
from pipeline.values import dataclass

_COUNTED = pattern(r"[*_# \t]*(?P<number>\d{1,2})[.)][ \t]+(?P<words>[^\W\d_][^\n:：]{2,90})")
_LEAST = 3
_IN_STEP = 0.8
"""Share of the numbers that are one more than that before, or begin anew."""
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class _Head:
    """A counted line right above the label of a turn."""

    at: int
    """Index of its line."""
    number: int
    is_behind: bool
    """Whether it stands at the end of a turn, and not above the first."""


def without_counted_heads(
    text: str, lines: Sequence[Line], turns: Sequence[Candidate]
) -> Furniture:
    """Return the lines without counted headings at the ends of turns, where they count on.

    Items of a list that somebody gives stand below each other, and do not count from turn to turn.
    """
    heads = [one for turn in turns if (one := _above(text, lines, turn.index, turns[0].index))]
    steps = sum(
        after.number == 1 or after.number == before.number + 1 for before, after in pairwise(heads)
    )
    gone = [one.at for one in heads if one.is_behind]
    if len(heads) < _LEAST or not gone or steps < _IN_STEP * (len(heads) - 1):
        return Furniture(tuple(lines))
    removed = [note for at in gone for note in _told(text, lines[at])]
    kept = tuple(blank(line) if at in gone else line for at, line in enumerate(lines))
    return Furniture(kept, tuple(removed))


def _told(text: str, line: Line) -> Iterator[Note]:
    yield from set_apart(text, line, line.end, "a heading")


def _above(text: str, lines: Sequence[Line], begun: int, first: int) -> _Head | None:
    """Return the counted line right above a label; None for another, and for one of a list."""
    filled = (at for at in range(begun - 1, -1, -1) if not lines[at].is_blank)
    at, before = next(filled, -1), next(filled, -1)
    found = _COUNTED.fullmatch(text, lines[at].start, lines[at].end) if at >= 0 else None
    if not found or len(found["words"].split()) > _MOST_WORDS or ends_with_stop(found["words"]):
        return None
    if not found["words"][0].isupper():
        return None
    if before >= 0 and _COUNTED.match(text, lines[before].start, lines[before].end):
        return None
    return _Head(at, int(found["number"]), at > first)
