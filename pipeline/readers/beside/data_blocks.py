"""Blocks of data about a talk beside `Q` and `A`: who is interviewed, who asks, when and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note
from pipeline.readers.furniture import Furniture, blank, set_apart
from pipeline.readers.labels.belief import is_value
from pipeline.readers.labels.candidates import Candidate, Shape, clean, ends_with_stop
from pipeline.readers.labels.words import GENERIC_ANSWERS, GENERIC_ASKS
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
        return DataBlocks(Furniture(tuple(lines)), tuple(turns))
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
