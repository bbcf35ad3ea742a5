"""Redline: two briefs as one, part by part and word by word.

Sections are known by their id, parts by what they say: anchors do not count, as one more question
numbers all that follow anew. What went in one place and came in another has moved.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import count, zip_longest
from typing import TypeVar, assert_never

from pipeline.model.brief import (
    Block,
    Brief,
    BulletList,
    Cite,
    FactBox,
    FactRow,
    Figure,
    Front,
    Inline,
    Prose,
    Quotation,
    Section,
    SectionRole,
    Table,
    Text,
    cover_lines,
)
from pipeline.model.redline import (
    FrontLine,
    Line,
    Mark,
    Part,
    PartKind,
    Redline,
    RedlinedBlock,
    RedlinedSection,
)
from pipeline.stages.editions.rewording import common, pieces, whole
from pipeline.values import dataclass, replace

_T = TypeVar("_T")

_LEAST_LIKE = 0.4
"""Share of words that two parts have in common from which one is the other, changed."""
_SAME_LABEL = 0.9
"""Likeness of two rows with the same first cell."""
_SAME_KIND = 0.5
"""Likeness of two lists or tables of one section, whatever they say."""
_LEAST_MOVED = 4
"""Words of the shortest part that is told to have moved."""
_MOVED_LIKE = 0.8
"""Share of words from which what moved may have been changed as well."""
_NOT_COMPARED = frozenset({SectionRole.WHAT_CHANGED, SectionRole.EDITIONS})
"""Sections that tell of editions, not of what was said."""
_MOST_PAIRS = 60_000
"""Pairs of parts that are held against each other before the order alone decides."""

_WORD = re.compile(r"\w+")

_Words = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class _Whole:
    """A part as one brief has it."""

    number: int
    """Its place in its brief."""
    kind: PartKind
    lines: tuple[_Words, ...]
    said: str
    """What it says, without anchors: how it is known again."""
    words: frozenset[str]
    is_annexed: bool = False


@dataclass(frozen=True, slots=True)
class _Parted:
    """A block and its parts, as one brief has them."""

    block: Block
    parts: tuple[_Whole, ...]
    said: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """A section and its blocks, as one brief has them."""

    section: Section
    heading: _Whole
    blocks: tuple[_Parted, ...]


_Pair = tuple[_Whole | None, _Whole | None]


@dataclass(frozen=True, slots=True)
class _PairedBlock:
    """A block of either brief with its parts side by side."""

    old: Block | None
    new: Block | None
    pairs: tuple[_Pair, ...]


@dataclass(frozen=True, slots=True)
class _PairedSection:
    """A section of either brief with its blocks side by side."""

    old: Section | None
    new: Section | None
    heading: _Pair
    blocks: tuple[_PairedBlock, ...]


@dataclass(frozen=True, slots=True)
class _Move:
    """Where a part stood and where it stands."""

    number: int
    old: _Whole
    new: _Whole


def redline(old: Brief, new: Brief) -> Redline:
    """Return two briefs as one. A brief with itself gives a redline in which nothing is marked."""
    old, new = _comparable(old), _comparable(new)
    sections = tuple(_sections(_told(old), _told(new)))
    moves = _moves(sections)
    return Redline(
        old,
        new,
        tuple(_front(old.front, new.front)),
        tuple(_marked(section, moves) for section in sections),
    )


def _comparable(brief: Brief) -> Brief:
    kept = (one for one in brief.sections if one.role not in _NOT_COMPARED)
    return replace(brief, sections=tuple(kept))


def _told(brief: Brief) -> tuple[_Told, ...]:
    numbers = count()
    return tuple(
        _Told(
            section,
            _whole(numbers, (Text(section.heading),)),
            tuple(_parted(block, numbers) for block in section.blocks),
        )
        for section in brief.sections
    )


def _parted(block: Block, numbers: Iterator[int]) -> _Parted:
    parts = tuple(_parts(block, numbers))
    words = frozenset(word for part in parts for word in part.words)
    return _Parted(block, parts, "\n".join(part.said for part in parts), words)


def _parts(block: Block, numbers: Iterator[int]) -> Iterator[_Whole]:
    """Yield the parts of a block in printed order; numbers of captions are no part of them."""
    match block:
        case Prose(inlines, target):
            yield _whole(numbers, inlines, target=target)
        case BulletList(points):
            yield from (_whole(numbers, point.inlines) for point in points)
        case Quotation(inlines, anchor, _, attribution):
            yield _whole(numbers, inlines, (Text(f"{attribution} "), Cite(anchor)))
        case FactBox(heading, columns, rows):
            yield from _titled(numbers, heading, columns)
            for row in rows:
                yield _fact_row(numbers, row) if columns else _stacked(numbers, row)
        case Table(caption, columns, table_rows):
            yield from _titled(numbers, caption, columns)
            for each in table_rows:
                cells = (cell.inlines for cell in each.cells)
                yield _whole(numbers, *cells, kind=PartKind.ROW)
        case Figure(caption, bars, note, alternative):
            yield from _titled(numbers, caption, ())
            yield _whole(numbers, (Text(alternative),), kind=PartKind.CHART)
            yield from (_stacked(numbers, bar) for bar in bars)
            yield from _titled(numbers, note, ())
        case _:
            assert_never(block)


def _titled(numbers: Iterator[int], title: str, columns: tuple[str, ...]) -> Iterator[_Whole]:
    if title:
        yield _whole(numbers, (Text(title),))
    if columns:
        yield _whole(numbers, *((Text(one),) for one in columns), kind=PartKind.ROW)


def _fact_row(numbers: Iterator[int], row: FactRow) -> _Whole:
    cites = tuple(Cite(anchor) for anchor in row.anchors)
    return _whole(numbers, (Text(row.label),), row.inlines, cites, kind=PartKind.ROW)


def _stacked(numbers: Iterator[int], row: FactRow) -> _Whole:
    """Return a row whose label stands above what was said."""
    cites = tuple(Cite(anchor) for anchor in row.anchors)
    said = (*row.inlines, Text(" "), *cites)
    return _whole(numbers, (Text(row.label),), said, kind=PartKind.STACKED)


def _whole(
    numbers: Iterator[int], *lines: _Words, kind: PartKind = PartKind.WORDS, target: str = ""
) -> _Whole:
    said = "\n".join(_said(line, target) for line in lines)
    return _Whole(
        next(numbers), kind, lines, said, frozenset(_WORD.findall(said)), is_annexed=bool(target)
    )


def _said(inlines: _Words, target: str) -> str:
    """Return the words without anchors, nor the one before a paragraph of the annex."""
    words = (one.text for one in inlines if not isinstance(one, Cite))
    return "".join(text for text in words if not target or text != target)


def _sections(old: Sequence[_Told], new: Sequence[_Told]) -> Iterator[_PairedSection]:
    for before, after in _aligned(old, new, lambda one: one.section.id, lambda *_: 0.0):
        yield _PairedSection(
            before.section if before else None,
            after.section if after else None,
            (before.heading if before else None, after.heading if after else None),
            tuple(_blocks(before.blocks if before else (), after.blocks if after else ())),
        )


def _blocks(old: Sequence[_Parted], new: Sequence[_Parted]) -> Iterator[_PairedBlock]:
    pairs = _aligned(old, new, lambda one: (type(one.block), _form(one), one.said), _block_likeness)
    for before, after in pairs:
        parts = _aligned(
            before.parts if before else (),
            after.parts if after else (),
            lambda one: (one.kind, one.said),
            _part_likeness,
        )
        yield _PairedBlock(
            before.block if before else None, after.block if after else None, tuple(parts)
        )


def _form(parted: _Parted) -> tuple[object, ...]:
    """Return what two blocks must have in common to be one: they are printed alike."""
    match parted.block:
        case Prose(target=target):
            return (bool(target),)
        case BulletList(is_numbered=is_numbered):
            return (is_numbered,)
        case FactBox(columns=columns) | Table(columns=columns):
            return (len(columns),)
        case Quotation() | Figure():
            return ()
        case _:
            assert_never(parted.block)


def _block_likeness(old: _Parted, new: _Parted) -> float:
    if type(old.block) is not type(new.block) or _form(old) != _form(new):
        return 0.0
    shared = _shared(old.words, new.words)
    if isinstance(old.block, Prose | Quotation):
        return shared
    return _SAME_KIND + shared / 2


def _part_likeness(old: _Whole, new: _Whole) -> float:
    if old.kind is not new.kind or len(old.lines) != len(new.lines):
        return 0.0
    if old.kind is PartKind.CHART:
        return 1.0
    shared = _shared(old.words, new.words)
    is_labelled = len(old.lines) > 1 and old.lines[0] == new.lines[0]
    return _SAME_LABEL + shared / 10 if is_labelled else shared


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of words that two texts have in common, from 0 to 1 (Dice)."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 1.0


_Aligned = Iterator[tuple[_T | None, _T | None]]


def _aligned(
    old: Sequence[_T],
    new: Sequence[_T],
    key: Callable[[_T], Hashable],
    likeness: Callable[[_T, _T], float],
) -> _Aligned[_T]:
    """Yield both rows side by side, in order: the same together, then the alike, others alone."""
    before, after = [key(one) for one in old], [key(one) for one in new]
    start, end = common(before, after)
    yield from zip(old[:start], new[:start], strict=True)
    middle, later = old[start : len(old) - end], new[start : len(new) - end]
    matcher = SequenceMatcher(
        None, before[start : len(old) - end], after[start : len(new) - end], autojunk=False
    )
    for tag, first, last, begin, stop in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(middle[first:last], later[begin:stop], strict=True)
        else:
            yield from _likened(middle[first:last], later[begin:stop], likeness)
    yield from zip(old[len(old) - end :], new[len(new) - end :], strict=True)


def _likened(
    old: Sequence[_T], new: Sequence[_T], likeness: Callable[[_T, _T], float]
) -> _Aligned[_T]:
    """Yield two rows that differ: pairs so that together they are as alike as can be, in order."""
    at = here = 0
    for first, second in _best_pairs(old, new, likeness):
        yield from ((one, None) for one in old[at:first])
        yield from ((None, one) for one in new[here:second])
        yield old[first], new[second]
        at, here = first + 1, second + 1
    yield from ((one, None) for one in old[at:])
    yield from ((None, one) for one in new[here:])


def _best_pairs(
    old: Sequence[_T], new: Sequence[_T], likeness: Callable[[_T, _T], float]
) -> list[tuple[int, int]]:
    """Return the places of pairs of greatest total likeness; too many are paired as they stand."""
    if len(old) * len(new) > _MOST_PAIRS:
        places = zip(range(len(old)), range(len(new)), strict=False)
        return [(at, here) for at, here in places if likeness(old[at], new[here]) >= _LEAST_LIKE]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    alike = [[likeness(one, other) for other in new] for one in old]
    for at in reversed(range(len(old))):
        for here in reversed(range(len(new))):
            found = alike[at][here]
            paired = best[at + 1][here + 1] + found if found >= _LEAST_LIKE else 0.0
            best[at][here] = max(best[at + 1][here], best[at][here + 1], paired)
    return list(_walked(best, alike))


def _walked(best: list[list[float]], alike: list[list[float]]) -> Iterator[tuple[int, int]]:
    at = here = 0
    while at < len(best) - 1 and here < len(best[0]) - 1:
        found = alike[at][here]
        if found >= _LEAST_LIKE and best[at][here] == best[at + 1][here + 1] + found:
            yield at, here
            at, here = at + 1, here + 1
        elif best[at][here] == best[at + 1][here]:
            at += 1
        else:
            here += 1


def _moves(sections: Sequence[_PairedSection]) -> tuple[dict[int, _Move], dict[int, _Move]]:
    """Return what moved, by its number in the earlier and in the later brief."""
    pairs = [pair for section in sections for block in section.blocks for pair in block.pairs]
    gone = [old for old, new in pairs if old and new is None and _may_move(old)]
    come = [new for old, new in pairs if new and old is None and _may_move(new)]
    moves: list[_Move] = []
    for key in (_all_said, _quoted):
        moves += _same(*_left(gone, come, moves), key, len(moves))
    moves += _reworded(*_left(gone, come, moves), len(moves))
    return {one.old.number: one for one in moves}, {one.new.number: one for one in moves}


def _left(
    gone: Sequence[_Whole], come: Sequence[_Whole], moves: Sequence[_Move]
) -> tuple[list[_Whole], list[_Whole]]:
    """Return what went and what came without what is known to have moved."""
    old, new = {move.old.number for move in moves}, {move.new.number for move in moves}
    return [one for one in gone if one.number not in old], [
        one for one in come if one.number not in new
    ]


def _same(
    gone: Sequence[_Whole], come: Sequence[_Whole], key: Callable[[_Whole], Hashable], before: int
) -> Iterator[_Move]:
    """Yield what moved and says the same."""
    numbers = count(before + 1)
    waiting: dict[Hashable, list[_Whole]] = {}
    for one in gone:
        waiting.setdefault(key(one), []).append(one)
    for new in come:
        same = waiting.get(key(new))
        if same:
            yield _Move(next(numbers), same.pop(0), new)


def _all_said(part: _Whole) -> Hashable:
    return _form_of(part), part.said


def _quoted(part: _Whole) -> Hashable:
    """Return what a quotation set apart has in common with the same words in running text."""
    return part.kind, part.is_annexed, part.said.partition("\n")[0].strip()


def _reworded(gone: list[_Whole], come: list[_Whole], before: int) -> Iterator[_Move]:
    """Yield what moved and was changed as well."""
    numbers = count(before + 1)
    for new in come if len(gone) * len(come) <= _MOST_PAIRS else ():
        old = next((one for one in gone if _is_alike(one, new)), None)
        if old:
            gone.remove(old)
            yield _Move(next(numbers), old, new)


def _may_move(part: _Whole) -> bool:
    words = len(_WORD.findall(part.said.partition("\n")[0]))
    return part.kind is PartKind.ROW or (part.kind is PartKind.WORDS and words >= _LEAST_MOVED)


def _form_of(part: _Whole) -> Hashable:
    return part.kind, part.is_annexed, len(part.lines)


def _is_alike(old: _Whole, new: _Whole) -> bool:
    is_like_kind = _form_of(old) == _form_of(new)
    return is_like_kind and _shared(old.words, new.words) >= _MOVED_LIKE


def _front(old: Front, new: Front) -> Iterator[FrontLine]:
    """Yield what the covers say; the last detail counts words, and is taken as it is now."""
    numbers = count()
    last = len(new.details) - 1
    before = {one.label: one.value for one in old.details}
    for was, now in zip(cover_lines(old), cover_lines(new), strict=True):
        if was.words or now.words:
            part = _front_part(numbers, was.words, now.words)
            yield FrontLine(now.name, part, now.is_masthead)
    listed = _aligned(old.details, new.details, lambda one: one.label, lambda *_: 0.0)
    for detail, later in listed:
        if later is None:
            assert detail is not None  # noqa: S101 - tells the type checker
            yield FrontLine(detail.label, _front_part(numbers, detail.value, ""))
            continue
        is_counted = later is new.details[last] and detail is not None
        said = later.value if is_counted else before[later.label] if detail else ""
        yield FrontLine(later.label, _front_part(numbers, said, later.value))


def _front_part(numbers: Iterator[int], was: str, now: str) -> Part:
    old = _whole(numbers, (Text(was),)) if was else None
    new = _whole(numbers, (Text(now),)) if now else None
    return _part((old, new), ({}, {}))


def _marked(
    section: _PairedSection, moves: tuple[dict[int, _Move], dict[int, _Move]]
) -> RedlinedSection:
    blocks = (
        RedlinedBlock(block.old, block.new, tuple(_part(pair, moves) for pair in block.pairs))
        for block in section.blocks
    )
    heading = _part(section.heading, ({}, {}))
    return RedlinedSection(section.old, section.new, heading, tuple(blocks))


def _part(pair: _Pair, moves: tuple[dict[int, _Move], dict[int, _Move]]) -> Part:
    old, new = pair
    if old and new:
        return Part(new.kind, Mark.KEPT, _lines(old, new))
    gone, come = moves
    if new:
        move = come.get(new.number)
        mark = Mark.MOVED_TO if move else Mark.INSERTED
        lines = _side(_lines(move.old, new), new, mark) if move else _all(new, mark)
        return Part(new.kind, mark, lines, move.number if move else 0)
    assert old is not None  # noqa: S101 - tells the type checker
    move = gone.get(old.number)
    mark = Mark.MOVED_FROM if move else Mark.DELETED
    lines = _side(_lines(old, move.new), old, mark) if move else _all(old, mark)
    return Part(old.kind, mark, lines, move.number if move else 0)


def _lines(old: _Whole, new: _Whole) -> tuple[Line, ...]:
    """Return what two parts say; a quotation has a line more than the same words in a list."""
    pairs = zip_longest(old.lines, new.lines, fillvalue=())
    return tuple(Line(pieces(before, after)) for before, after in pairs)


def _all(part: _Whole, mark: Mark) -> tuple[Line, ...]:
    return tuple(Line(whole(mark, line)) for line in part.lines)


def _side(lines: tuple[Line, ...], part: _Whole, mark: Mark) -> tuple[Line, ...]:
    """Return lines of what moved as they are in one place: words of the other are left out."""
    other = Mark.DELETED if mark is Mark.MOVED_TO else Mark.INSERTED
    return tuple(
        Line(
            tuple(
                replace(piece, mark=mark) if piece.mark is Mark.KEPT else piece
                for piece in line.pieces
                if piece.mark is not other
            )
        )
        for line in lines[: len(part.lines)]
    )
