"""Boxes in which all who talk stand in capitals, each above an office, as printed amid a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note
from pipeline.readers.furniture import Furniture, blank, set_apart
from pipeline.readers.labels.candidates import Candidate, ends_with_stop
from pipeline.readers.lines import Line
from pipeline.values import dataclass

_LEAST = 3
"""People of a box."""
_MOST_WORDS = 20
"""Of an office."""
_MOST_HEAD = 4
"""Lines above the first name among which its title stands, in capitals."""


@dataclass(frozen=True, slots=True)
class CastBoxes:
    """What becomes of names in boxes."""

    furniture: Furniture
    turns: tuple[Candidate, ...]
    """The turns without them."""


def without_boxes(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> CastBoxes:
    """Return the lines and the turns without boxes, with the title in capitals right above each.

    Names stand there in capitals that begin other turns in small letters; each stands once, above
    an office in capitals that ends no sentence.
    """
    kept, removed = list(lines), list[Note]()
    gone: set[int] = set()
    for run in _boxes(text, lines, turns):
        first = _head(text, lines, run.start, {one.index for one in turns})
        removed += set_apart(text, lines[first], lines[run.stop - 1].end, "who takes part")
        kept[first : run.stop] = map(blank, lines[first : run.stop])
        gone.update(range(run.start, run.stop))
    left = tuple(one for one in turns if one.index not in gone)
    return CastBoxes(Furniture(tuple(kept), tuple(removed)), left)


def _boxes(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> Iterator[range]:
    """Yield the lines of each box, from its first name to the last line of its last office."""
    upper = {one.index for one in turns if text[lines[one.index].start : one.content].isupper()}
    usual = {one.key for one in turns if one.index not in upper}
    ends = [*(one.index for one in turns[1:]), len(lines)]
    own: list[int] = []
    for at, (turn, end) in enumerate(zip(turns, ends, strict=True)):
        keys = {turns[one].key for one in own}
        is_listed = turn.index in upper and turn.key in usual and turn.key not in keys
        if is_listed and _is_office(text, lines, turn, end):
            own.append(at)
            continue
        if len(own) >= _LEAST:
            yield range(turns[own[0]].index, turn.index)
        own = []


def _is_office(text: str, lines: Sequence[Line], turn: Candidate, end: int) -> bool:
    """Whether all that stands below a name, alone on its line, is an office in capitals."""
    words = text[turn.content : lines[end - 1].end].strip()
    is_short = 0 < len(words.split()) <= _MOST_WORDS
    is_alone = not text[turn.content : lines[turn.index].end].strip()
    return is_alone and is_short and words.isupper() and not ends_with_stop(words)


def _head(text: str, lines: Sequence[Line], first: int, begun: set[int]) -> int:
    """Return the index of the first of few lines in capitals right above a box."""
    head = first
    for at in range(first - 1, max(-1, first - 1 - _MOST_HEAD), -1):
        words = text[lines[at].start : lines[at].end]
        if lines[at].is_blank:
            continue
        if at in begun or not words.isupper() or ends_with_stop(words):
            break
        head = at
    return head
