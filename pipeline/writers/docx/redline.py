"""Redline → DOCX: the later brief, with tracked changes that lead back to the earlier one."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile, zip_longest

from lxml import etree

from pipeline.model.brief import OPENING, Block, FactBox, Figure, Section, Table, Text
from pipeline.model.redline import (
    NEW,
    OLD,
    Line,
    Mark,
    Part,
    PartKind,
    Piece,
    Redline,
    RedlinedBlock,
    RedlinedSection,
)
from pipeline.model.style import Style, WordSources
from pipeline.values import dataclass, replace
from pipeline.writers.docx import write_story
from pipeline.writers.docx.blocks import Place, block_xml
from pipeline.writers.docx.elements import NAMESPACES, paragraph
from pipeline.writers.docx.kit import LISTED, Kit, for_earlier
from pipeline.writers.docx.story import (
    Ends,
    contents,
    cover,
    head,
    heading,
    is_grid,
    is_headed,
    masthead,
)
from pipeline.writers.docx.template import W
from pipeline.writers.docx.tracking import Tracker, words_of

_AUTHOR = "Briefwright"
_ROW, _CELL, _PARAGRAPH, _NUMBER = f"{W}tr", f"{W}tc", f"{W}p", f"{W}numId"
_MOVED = frozenset({Mark.MOVED_FROM, Mark.MOVED_TO})


def write(redline: Redline, style: Style) -> bytes:
    """Return a Word document that is the later brief when all its changes are accepted.

    And the earlier one, paragraph for paragraph, when they are rejected. They are by the
    organisation, at the date of the later brief. Masthead, head and foot name both editions;
    contents list, head and foot are the later one's; sources stand in the text, where their changes
    can be seen.
    The same redline and style give the same bytes. Raises what `write` of a brief raises.
    """
    before, now = redline.old.front, redline.new.front
    editions = " → ".join(filter(None, (before.edition_line, now.edition_line)))
    told = replace(redline.new, front=replace(now, edition_line=editions, updates=""))
    in_text = replace(style, word_sources=WordSources.ANCHORS)
    was = replace(redline.old, front=replace(before, edition_line=editions, updates=""))
    redline = replace(redline, old=was, new=told)
    return write_story(told, in_text, lambda kit, is_followed: _story(redline, kit, is_followed))


@dataclass(frozen=True, slots=True)
class _Pen:
    """What both briefs are written with."""

    now: Kit
    before: Kit
    tracker: Tracker


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a block stands in the redline."""

    section: RedlinedSection
    was: Block | None
    """The block before it in the earlier brief."""
    now: Block | None
    """The block before it in the later one."""
    last: Block | None
    """The block before it in the redline."""
    end: str
    """What the last paragraph of the later brief's section must hold; mostly nothing."""


def _story(redline: Redline, kit: Kit, is_followed: bool) -> Iterator[str]:
    told = redline.new.front
    tracker = Tracker(told.organisation or _AUTHOR, told.date)
    pen = _Pen(kit, for_earlier(kit, redline.old), tracker)
    ends = Ends(redline.new.sections, kit, is_followed=is_followed)
    yield from _front(redline, pen)
    has_contents = False
    at = 0
    for section in redline.sections:
        is_listed = section.new is not None and section.new.role not in OPENING
        if told.contents and not has_contents and is_listed:
            yield contents(redline.new, kit)
            yield kit.bookmarks.start(LISTED)
            has_contents = True
        is_now = section.new is not None
        yield _heading(section, ends.before(at) if is_now else "", pen)
        yield from _blocks(section, ends.after(at) if is_now else "", pen)
        at += is_now
    if has_contents:
        yield kit.bookmarks.end(LISTED)
    yield ends.last()


def _front(redline: Redline, pen: _Pen) -> Iterator[str]:
    was, now = redline.old.front, redline.new.front
    *logo, names = head(now, pen.now)
    yield from logo
    is_other = any(line.part.is_changed for line in redline.front if line.is_masthead)
    yield _masthead(masthead(was, pen.before), names, pen) if is_other else names
    parts = tuple(line.part for line in redline.front if not line.is_masthead)
    yield _merged(parts, "".join(cover(was, pen.before)), "".join(cover(now, pen.now)), pen)


def _masthead(was: str, now: str, pen: _Pen) -> str:
    """Return both mastheads as one: several lines of the cover share each line of it."""
    return _xml([_line_of_both(*pair, pen) for pair in zip_longest(_units(was), _units(now))])


def _line_of_both(
    old: etree._Element | None, new: etree._Element | None, pen: _Pen
) -> etree._Element:
    """Return a line of both mastheads: from where they differ, one went and the other came."""
    was, now = ("" if one is None else words_of(one) for one in (old, new))
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(was, now, strict=False))
    same = "".join(letter for letter, _ in alike)
    texts = (
        (Mark.KEPT, same),
        (Mark.DELETED, was.removeprefix(same)),
        (Mark.INSERTED, now.removeprefix(same)),
    )
    line = Line(tuple(Piece(mark, (Text(text),)) for mark, text in texts if text))
    mark = Mark.DELETED if new is None else Mark.INSERTED if old is None else Mark.KEPT
    merged = pen.tracker.merged(old, new, line, mark)
    if mark is not Mark.KEPT:
        pen.tracker.end_paragraph(merged, mark)
    return merged


def _heading(section: RedlinedSection, end: str, pen: _Pen) -> str:
    was = heading(section.old, pen.before, "") if section.old else ""
    now = heading(section.new, pen.now, end) if section.new else ""
    return _merged((section.heading,), was, now, pen)


def _blocks(section: RedlinedSection, end: str, pen: _Pen) -> Iterator[str]:
    left = len(section.new.blocks) if section.new else 0
    spot = _Spot(section, None, None, None, "")
    for block in section.blocks:
        left -= block.new is not None
        spot = replace(spot, end=end if block.new and not left else "")
        yield _separator(block, spot, pen)
        yield _block(block, spot, pen)
        last = block.new or block.old
        spot = replace(spot, was=block.old or spot.was, now=block.new or spot.now, last=last)


def _block(block: RedlinedBlock, spot: _Spot, pen: _Pen) -> str:
    was = now = ""
    if block.old and spot.section.old:
        was = block_xml(block.old, _place(spot.section.old, spot.was, ""), pen.before)
    if block.new and spot.section.new:
        now = block_xml(block.new, _place(spot.section.new, spot.now, spot.end), pen.now)
    return _merged(block.parts, was, now, pen)


def _place(section: Section, before: Block | None, end: str) -> Place:
    return Place(section, is_after_table=isinstance(before, Table | FactBox | Figure), end=end)


def _separator(block: RedlinedBlock, spot: _Spot, pen: _Pen) -> str:
    """Return an empty paragraph where tables would touch, and Word would join them.

    One that neither brief has came and went: it is not there, whatever becomes of the changes.
    """
    is_old = _touches(spot.was, block.old)
    is_new = _touches(spot.now, block.new)
    if not is_old and not is_new and not _touches(spot.last, block.new or block.old):
        return ""
    xml = paragraph(pen.now.styles["separator"], "")
    if is_old and is_new:
        return xml
    [element] = _units(xml)
    marks = [Mark.INSERTED] if is_new else [Mark.DELETED]
    pen.tracker.end_paragraph(element, *(marks if is_old or is_new else _BOTH))
    return _xml([element])


_BOTH = (Mark.INSERTED, Mark.DELETED)


def _touches(before: Block | None, block: Block | None) -> bool:
    if before is None or block is None:
        return False
    return is_grid(before) and is_grid(block) and not is_headed(block)


def _merged(parts: Sequence[Part], was: str, now: str, pen: _Pen) -> str:
    """Return what both briefs have in one place as written, with tracked changes."""
    if not any(part.is_changed for part in parts):
        return now
    old, new = _units(was), _units(now)
    _number_alike(old, new)
    before, after = iter(old), iter(new)
    body: list[etree._Element] = []
    table: etree._Element | None = None
    for part in parts:
        count = len(part.lines) if part.kind is PartKind.WORDS else 1
        gone = list(islice(before, count)) if part.mark in OLD else [None] * count
        come = list(islice(after, count)) if part.mark in NEW else [None] * count
        if part.kind is not PartKind.ROW:
            body += _paragraphs(part, gone, come, pen.tracker)
            continue
        row = _row(_unmoved(part), gone[0], come[0], pen.tracker)
        if table is None:
            table = _without_rows(next(one for one in (*new, *old) if one.tag == _ROW))
            body.append(table)
        table.append(row)
    return _xml(body)


def _units(xml: str) -> list[etree._Element]:
    root = etree.fromstring(f"<w:body {NAMESPACES}>{xml}</w:body>")
    units: list[etree._Element] = []
    for each in root:
        units += [each] if each.tag == _PARAGRAPH else each.iterchildren(_ROW)
    return units


def _xml(elements: Sequence[etree._Element]) -> str:
    """Return elements as XML, in the namespaces that the document declares."""
    root = etree.fromstring(f"<w:body {NAMESPACES}/>")
    root.extend(elements)
    whole: str = etree.tostring(root, encoding="unicode")
    return whole[whole.index(">") + 1 : whole.rindex("<")]


def _number_alike(old: Sequence[etree._Element], new: Sequence[etree._Element]) -> None:
    """Let items that went count in the list that there is now."""
    numbers = [each for unit in new for each in unit.iter(_NUMBER)]
    for unit in old if numbers else ():
        for each in unit.iter(_NUMBER):
            each.set(f"{W}val", numbers[0].get(f"{W}val"))


def _without_rows(row: etree._Element) -> etree._Element:
    """Return the table of a row, without any."""
    table = copy.deepcopy(row.getparent())
    for each in list(table.iterchildren(_ROW)):
        table.remove(each)
    return table


def _unmoved(row: Part) -> Part:
    """Return a row that moved as one that came or went: Word knows no moves of rows."""
    if row.mark not in _AS:
        return row
    lines = (
        Line(tuple(replace(one, mark=_AS.get(one.mark, one.mark)) for one in line.pieces))
        for line in row.lines
    )
    return replace(row, mark=_AS[row.mark], lines=tuple(lines))


_AS = {Mark.MOVED_FROM: Mark.DELETED, Mark.MOVED_TO: Mark.INSERTED}


def _row(
    part: Part, old: etree._Element | None, new: etree._Element | None, tracker: Tracker
) -> etree._Element:
    row = new if new is not None else old
    assert row is not None  # noqa: S101 - tells the type checker
    gone, come = _cells(old, part), _cells(new, part)
    for line, before, after in zip(part.lines, gone, come, strict=True):
        cell = tracker.merged(before, after, line, part.mark)
        if part.mark is not Mark.KEPT:
            tracker.end_paragraph(cell, part.mark)
    if part.mark is not Mark.KEPT:
        tracker.row(row, part.mark)
    return row


def _cells(row: etree._Element | None, part: Part) -> list[etree._Element | None]:
    """Return the paragraph of each cell."""
    if row is None:
        return [None] * len(part.lines)
    return [cell.find(_PARAGRAPH) for cell in row.iterchildren(_CELL)]


def _paragraphs(
    part: Part,
    old: Sequence[etree._Element | None],
    new: Sequence[etree._Element | None],
    tracker: Tracker,
) -> list[etree._Element]:
    if not part.is_changed:
        return [one for one in new if one is not None]
    lines = (_joined(part),) if part.kind is PartKind.STACKED else part.lines
    merged = [
        tracker.merged(before, after, line, part.mark)
        for line, before, after in zip(lines, old, new, strict=True)
    ]
    if part.mark is Mark.KEPT:
        return merged
    for each in merged:
        tracker.end_paragraph(each, part.mark)
    if part.mark in _MOVED:
        start, end = tracker.place(part.mark, part.move)
        merged[0].insert(1, start)
        merged.append(end)
    return merged


def _joined(part: Part) -> Line:
    """Return the lines of one paragraph as it prints them, with a space before each break."""
    first, *others = part.lines
    space = Piece(part.mark, (Text(" "),))
    return Line((*first.pieces, *(piece for line in others for piece in (space, *line.pieces))))
