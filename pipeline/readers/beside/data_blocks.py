"""Blocks of data about a talk beside `Q` and `A`: who is interviewed, who asks, when and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from pipeline.model.transcript import Note, Role
from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture, blank, set_apart
from pipeline.readers.labels.belief import is_value
from pipeline.readers.labels.candidates import Candidate, Shape, clean, comparable, ends_with_stop
from pipeline.readers.labels.words import GENERIC_ANSWERS, GENERIC_ASKS, ROLE_WORDS
from pipeline.readers.lines import Line
from pipeline.values import dataclass

_LEAST_LABELS = 2
"""Labels one after the other, "Interviewee:" and "Interviewer:", that name people."""
_MOST_WORDS = 12
"""Words behind such a label."""


@dataclass(frozen=True, slots=True)
class DataBlocks:
    """What becomes of labels that only name people."""

    furniture: Furniture
    turns: tuple[Candidate, ...]
    """The turns without them."""


def without_data_blocks(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> DataBlocks:
    """Return the lines without blocks of data that begin with the names of those who talk.

    So begins each of several interviews of one file. The first block stands above the talk, as a
    title does; what stands before the others and above the first as well is a title, too.
    """
    blocks = list(_blocks(text, lines, turns))
    if not blocks:
        return _without_naming(text, lines, turns)
    gone = {turns[at].index for part in blocks for at in part}
    kept, removed = list(lines), list[Note]()
    titles = _titles(text, lines[: turns[0].index])
    for part in blocks:
        if part.start == 0:
            continue
        start, end = turns[part.start].index, turns[part.stop].index
        for at in sorted(_titled(text, lines, start, titles)):
            removed += set_apart(text, lines[at], lines[at].end, "a heading")
            kept[at] = blank(lines[at])
        removed += set_apart(text, lines[start], lines[end - 1].end, "data, not said")
        kept[start:end] = map(blank, lines[start:end])
    left = tuple(one for one in turns if one.index not in gone)
    return DataBlocks(Furniture(tuple(kept), tuple(removed), _notes(lines, turns, blocks)), left)


def _without_naming(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> DataBlocks:
    """Return the lines without general labels that only name who has a label of their own.

    "Interviewee: Jane Roe, keeper" above each of several talks, in which "Jane Roe:" answers.
    """
    said = {one.index: _said(text, lines, one, end) for one, end in _ended(turns, len(lines))}
    others = {one.key for one in turns if one.shape is Shape.NAME}
    asked = {after.index for before, after in pairwise(turns) if "?" in said[before.index]}
    naming = {one.index for one in turns if one.index not in asked}
    naming = {at for at in naming if _is_person(said[at], others)}
    speaking = {one.key for one in turns if one.index not in naming}
    gone = [
        one for one in turns if one.index in naming and _answers(one) and one.key not in speaking
    ]
    kept, removed = list(lines), list[Note]()
    for one in gone:
        removed += set_apart(text, lines[one.index], lines[one.index].end, "data, not said")
        kept[one.index] = blank(lines[one.index])
    left = tuple(one for one in turns if one not in gone)
    return DataBlocks(Furniture(tuple(kept), tuple(removed)), left)


def _answers(turn: Candidate) -> bool:
    """Whether a general label is of one who is asked; others may call somebody by name."""
    return turn.shape is Shape.KNOWN and ROLE_WORDS.get(turn.key) is Role.RESPONDENT


def _ended(turns: Sequence[Candidate], end: int) -> Iterator[tuple[Candidate, int]]:
    """Yield turns with the line at which the next begins."""
    yield from zip(turns, [*(one.index for one in turns[1:]), end], strict=True)


def _said(text: str, lines: Sequence[Line], turn: Candidate, end: int) -> str:
    """Return the words of a turn that ends before a line."""
    below = (text[one.start : one.end] for one in lines[turn.index + 1 : end])
    first = text[turn.content : lines[turn.index].end]
    return "\n".join(one for one in (clean(first), *map(clean, below)) if one)


def _is_person(said: str, people: Set[str]) -> bool:
    """Whether words are the name of one of some people, perhaps with an office: no sentence."""
    name = _BEHIND_NAME.split(said, maxsplit=1)[0]
    is_short = "\n" not in said and len(said.split()) <= _MOST_WORDS and not ends_with_stop(said)
    return is_short and comparable(name) in people


_BEHIND_NAME = pattern(r"\s*(?:[,(;]|\s[-–—]\s)")


def _blocks(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> Iterator[range]:
    """Yield which turns are none, before one of `Q` or `A`."""
    keys = {one.key for one in turns}
    if GENERIC_ASKS.isdisjoint(keys) or GENERIC_ANSWERS.isdisjoint(keys):
        return
    start = 0
    for at, one in enumerate(turns):
        if one.key in GENERIC_ASKS | GENERIC_ANSWERS:
            labels = {each.key for each in turns[start:at]}
            if len(labels) >= _LEAST_LABELS and all(
                _only_names(text, lines, each) for each in turns[start:at]
            ):
                yield range(start, at)
            start = at + 1


def _only_names(text: str, lines: Sequence[Line], turn: Candidate) -> bool:
    """Whether behind a general label stands a name, perhaps with an office, and no sentence."""
    if turn.shape is not Shape.KNOWN:
        return False
    said = clean(text[turn.content : lines[turn.index].end])
    below = (one for one in lines[turn.index + 1 :] if not one.is_blank)
    if not said and (line := next(below, None)):
        said = clean(text[line.start : line.end])
    name = said.partition(":")[0].strip()
    return is_value(name) and len(said.split()) <= _MOST_WORDS and not ends_with_stop(said)


def _titles(text: str, above: Sequence[Line]) -> frozenset[str]:
    return frozenset(clean(text[one.start : one.end]).casefold() for one in above) - {""}


def _titled(text: str, lines: Sequence[Line], start: int, titles: frozenset[str]) -> Iterator[int]:
    """Yield the lines right before a block that stand above the first one as well."""
    for at in range(start - 1, -1, -1):
        words = clean(text[lines[at].start : lines[at].end]).casefold()
        if words in titles:
            yield at
        elif words:
            return


def _notes(
    lines: Sequence[Line], turns: Sequence[Candidate], blocks: Sequence[range]
) -> tuple[Note, ...]:
    if len(blocks) == 1:
        return ()
    message = f"data about a talk stand {len(blocks)} times"
    line = lines[turns[blocks[1].start].index].number
    return (Note(f"{message}: where others speak, save each as its own", line, is_warning=True),)
