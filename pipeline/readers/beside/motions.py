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
    r"\b(?:withdrawn|agreed(?: to)?|disagreed|not moved|negatived|moved)\.\Z"
)


def without_motions(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> Furniture:
    """Return the lines without motions, from "Moved by" to the next turn, and what became of them.

    "Amendment 11" stands above, and "Amendment 11 withdrawn." behind the debate. `turns` are the
    beginnings of turns in order.
    """
    kept, removed = list(lines), list[Note]()
    starts = [one.index for one in turns]
    for first, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        moved = _moved(text, lines, range(first + 1, end))
        for at in range(first + 1, end):
            words = text[lines[at].start : lines[at].end]
            if at >= moved or (_is_alone(lines, at) and _DECIDED.match(words)):
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


def _is_alone(lines: Sequence[Line], at: int) -> bool:
    after = at + 1 == len(lines) or lines[at + 1].is_blank
    return not lines[at].is_blank and lines[at - 1].is_blank and after
