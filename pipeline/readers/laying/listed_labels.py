"""Labels on the items of lists, as minutes have them: "* Jane: The gates are shut."."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture
from pipeline.readers.labels.candidates import Candidate, Shape, clean, comparable
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.lines import Line, trim
from pipeline.values import dataclass

_SIGN = pattern(r"[-*+•–][ \t]+(?=\S)|[-–—](?=[^\W\d_a-z])")
"""A sign before an item; a dash may stand right before a capital: "-Jane: The gates are shut."."""
_HEAD = pattern(r"([^\W\d_][^:：\n]{0,39}?)\s?[:：](?!//)\s*(?=\S)")
_NAMES = frozenset({Shape.NAME, Shape.WORD, Shape.KNOWN})
_LEAST = 6
"""Items with the labels of several people."""
_LEAST_PEOPLE = 2
_MOSTLY = 0.7
"""Share of the items from the first such one on."""
_FEW = 0.2
"""Share of the labelled items from which on lines without a sign are as usual."""
_SOME = 3


@dataclass(frozen=True, slots=True)
class _Item:
    """A line that is an item of a list."""

    at: int
    """Index of the line."""
    start: int
    """Where its words begin."""
    label: str
    """What stands before a colon and looks like a name; empty where nothing does."""
    goes_on: bool
    """Whether dots say that whoever spoke before goes on."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What becomes of the signs of lists."""

    furniture: Furniture
    labels: frozenset[str] = frozenset()
    """Labels of items that begin with a small letter, as no other label does: "eP"."""


def without_bullets(text: str, lines: Sequence[Line]) -> Listed:
    """Return the lines without the signs of lists whose items begin with the labels of people.

    Then most items do, several labels recur, and hardly one of these begins a line of its own:
    where labels stand before plain lines, a list is what one says or what others wrote.
    """
    items = tuple(_items(text, lines))
    counts = Counter(comparable(one.label) for one in items if one.label)
    named = {key for key, count in counts.items() if count > 1}
    found = [one for one in items if comparable(one.label) in named]
    if len(found) < _LEAST or len(named) < _LEAST_PEOPLE:
        return Listed(Furniture(tuple(lines)))
    among = [one for one in items if one.at >= found[0].at and not one.goes_on]
    if len(found) < _MOSTLY * len(among) or _plain(text, lines, named) > _FEW * len(found):
        return Listed(Furniture(tuple(lines)))
    starts = {one.at: one.start for one in items if one.at >= found[0].at}
    kept = tuple(
        Line(line.number, *trim(text, starts[at], line.end)) if at in starts else line
        for at, line in enumerate(lines)
    )
    message = f"{len(found)} items of lists begin with a label, and each is read as a turn"
    hint = "what stands in an item without a label is the last speaker's"
    note = Note(f"{message}: {hint}", lines[found[0].at].number, is_warning=True)
    notes = (note,) if len(found) < len(among) else ()
    small = frozenset(one.label for one in found if one.label[0].islower())
    return Listed(Furniture(kept, (), notes), small)


def item_notes(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> Iterator[Note]:
    """Yield a warning where items of lists in one's words begin with the labels of others."""
    items = [one for one in _items(text, lines) if one.label and one.at >= turns[0].index]
    known = {one.key for one in turns}
    counts = Counter(comparable(one.label) for one in items)
    spoken = {key for key in counts if key in known}
    ends = [*(one.index for one in turns[1:]), len(lines)]
    found = [
        (one, turn)
        for turn, end in zip(turns, ends, strict=True)
        for one in items
        if turn.index <= one.at < end
        and comparable(one.label) in spoken - {turn.key}
        and one.start > turn.content
    ]
    if len(found) < _SOME:
        return
    owners = Counter(turn.label for _, turn in found)
    whose = ", ".join(f"'{label}'" for label, _ in owners.most_common(_SOME))
    first = found[0][0]
    message = (
        f"'{first.label}:' and other labels begin {len(found)} items of lists in the words of "
        f"{whose}: where these people speak there, take out the signs before the labels"
    )
    yield Note(message, lines[first.at].number, is_warning=True)


def _items(text: str, lines: Sequence[Line]) -> Iterator[_Item]:
    """Yield the items of all lists."""
    for at, line in enumerate(lines):
        sign = _SIGN.match(text, line.start, line.end)
        if sign is None:
            continue
        head = _HEAD.match(text, sign.end(), line.end)
        label = clean(head[1]) if head else ""
        is_name = bool(label) and (shape_of(label) in _NAMES or _SHORT.fullmatch(label) is not None)
        goes_on = text.startswith(("...", "…"), sign.end())
        yield _Item(at, sign.end(), label if is_name else "", goes_on)


_SHORT = pattern(r"[a-z]{1,3}[A-Z]{1,3}")
"""Letters for a name of which the first are small: "eP"."""


def _plain(text: str, lines: Sequence[Line], named: set[str]) -> int:
    """Return how many lines that are no items of a list begin with one of the labels."""
    heads = (_HEAD.match(text, line.start, line.end) for line in lines)
    return sum(head is not None and comparable(clean(head[1])) in named for head in heads)
