"""Lines that each have the label of who speaks on, and break in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.readers.labels.candidates import Candidate, Shape, ends_sentence
from pipeline.readers.lines import Line, trim

_LEAST = 10
"""Lines that go on under the same label."""
_SHARE = 0.1
"""The same, as a share of the lines with labels."""
_GOING_ON = 0.6
"""The same, as a share of the lines below one that has no end: messages of chats have none either.
"""
_ENDED = 0.05
"""Share of the lines that end as sentences do: in a text without stops, none goes on for sure."""


def going_on(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> dict[int, Line]:
    """Return by index the lines, without their labels, that go on with the sentence above.

    "Roe: We shut the gate in / Roe: winter." So programs write what they hear, a line each.
    """
    unended = dict(_found(text, lines, turns))
    found = {at: line for at, line in unended.items() if _goes_on(text, lines[at - 1], line)}
    last = [_last(lines, one.index, after.index) for one, after in pairwise(turns)]
    ended = sum(ends_sentence(text, lines[at]) for at in last)
    is_usual = len(found) >= max(_LEAST, _SHARE * len(turns), _GOING_ON * len(unended))
    return found if is_usual and ended >= _ENDED * len(turns) else {}


def _found(
    text: str, lines: Sequence[Line], turns: Sequence[Candidate]
) -> Iterator[tuple[int, Line]]:
    for before, one in pairwise(turns):
        line = lines[one.index]
        is_next = one.index - before.index == 1 and before.content < lines[before.index].end
        is_person = one.key == before.key and one.shape is not Shape.UNCLAIMED
        if is_next and is_person and not ends_sentence(text, lines[before.index]):
            rest = Line(line.number, *trim(text, one.content, line.end))
            if not rest.is_blank:
                yield one.index, rest


def _goes_on(text: str, above: Line, line: Line) -> bool:
    """Whether a line goes on with that above: in small letters, or behind a comma."""
    return text[line.start].islower() or text[above.end - 1] in ",，、"


def _last(lines: Sequence[Line], first: int, end: int) -> int:
    """Return the index of the last line of a turn that is not blank."""
    return next(at for at in range(end - 1, first - 1, -1) if at == first or not lines[at].is_blank)
