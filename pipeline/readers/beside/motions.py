"""Motions and decisions that a record of a parliament prints between turns, and nobody says."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture, blank, set_apart
from pipeline.readers.labels.candidates import Candidate
from pipeline.readers.lines import Line

_MOVED = pattern(r"(?:Moved|Tabled|Asked) by(?: the)?:?\Z")
_SUBJECT = r"(?:Amendments?|Clauses?|Schedules?|Motions?|Title|Bill)"
_HEADING = pattern(rf"{_SUBJECT}(?: [\dA-Z][\w, ]{{0,40}})?\Z")
_DECIDED = pattern(
    rf"{_SUBJECT}\b[^.?!]{{0,80}}"
    r"\b(?:withdrawn(?: from the Marshalled List)?|agreed(?: to)?|disagreed|not moved|negatived"
    r"|moved|retabled as \w+ \w+)\.\Z"
)
_DIVISION = pattern(r"Division \d{1,3}\Z")
_COUNTED = pattern(r"(?:Ayes|Noes|Contents|Not[- ]Contents):? \d{1,4}\Z")


def without_motions(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> Furniture:
    """Return the lines without motions, from "Moved by" to the next turn, and what became of them.

    "Amendment 11" stands above, and "Amendment 11 withdrawn." behind the debate. `turns` are the
    beginnings of turns in order.
    """
    kept, removed = list(lines), list[Note]()
    starts = [one.index for one in turns]
    for first, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        moved = _moved(text, lines, range(first + 1, end))
        voted = _division(text, lines, range(first + 1, end))
        for at in range(first + 1, end):
            words = text[lines[at].start : lines[at].end]
            if at >= moved or at in voted or (_is_alone(lines, at) and _DECIDED.match(words)):
                removed += set_apart(text, lines[at], lines[at].end, "of the record")
                kept[at] = blank(lines[at])
    return Furniture(tuple(kept), tuple(removed))


def _moved(text: str, lines: Sequence[Line], own: range) -> int:
    """Return where a motion begins, with its heading; behind the last line where none does."""
    filled = [at for at in own if not lines[at].is_blank]
    for number, at in enumerate(filled):
        if _is_alone(lines, at) and _MOVED.match(text[lines[at].start : lines[at].end]):
            above = filled[number - 1] if number else at
            is_headed = _HEADING.match(text[lines[above].start : lines[above].end])
            return above if is_headed else at
    return own.stop


def _division(text: str, lines: Sequence[Line], own: range) -> range:
    """Return the lines of the paragraph that tells how a house divided, with its count."""
    said = {at: text[lines[at].start : lines[at].end] for at in own}
    first = next((at for at in own if _DIVISION.match(said[at]) and lines[at - 1].is_blank), -1)
    if first < 0:
        return range(0)
    end = next((at for at in range(first, own.stop) if lines[at].is_blank), own.stop)
    counts = sum(_COUNTED.match(said[at]) is not None for at in range(first, end))
    return range(first, end) if counts == _SIDES else range(0)


_SIDES = 2


def _is_alone(lines: Sequence[Line], at: int) -> bool:
    after = at + 1 == len(lines) or lines[at + 1].is_blank
    return not lines[at].is_blank and lines[at - 1].is_blank and after
