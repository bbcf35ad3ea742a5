"""The brief as boxes: one function for each kind of block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from math import inf
from typing import TypeGuard, assert_never

from pipeline.model.brief import (
    OPENING,
    Block,
    Brief,
    BulletList,
    Cite,
    FactBox,
    FactRow,
    Front,
    Inline,
    Prose,
    Quotation,
    Section,
    SectionRole,
    Table,
    Text,
    cites,
    listed_sections,
)
from pipeline.values import dataclass, replace
from pipeline.writers.pdf.boxes import NO_MARKS, Box, Frame, Framed, Marks, Paragraph, Stack
from pipeline.writers.pdf.contents import Entry, Listing
from pipeline.writers.pdf.flow import Chapter
from pipeline.writers.pdf.fonts import NBSP, Fonts, Look, Where
from pipeline.writers.pdf.inlines import Dress
from pipeline.writers.pdf.lines import EMPTY, Line, Span, break_lines, words
from pipeline.writers.pdf.rows import Beside, Columns, Grid, Row, Ruling, Tiles
from pipeline.writers.pdf.styles import Align, ParagraphStyle, Sheet, sheet

SCALES = {SectionRole.NOTES: 0.9, SectionRole.SOURCES: 0.9, SectionRole.ANNEX: 0.83}
"""How much smaller running text is set in some sections."""

FACT_SHARES = (28.0, 56.0, 16.0)
"""Columns of a fact box: what, said, source; the same in all, so that boxes line up."""

WIDEST_CELL = 300.0
"""Most that a cell claims for itself when the columns of a table are measured."""

TILE = 140.0
"""Least width of a fact that is stacked, in points."""

TILE_SPACE = 8.0

DETAILS_A_ROW = 4

ONE_COLUMN = 5
"""Most entries of a contents list that is set in one column."""


@dataclass(frozen=True, slots=True)
class Setter:
    """What every block needs to be set: fonts, styles, and where it stands."""

    fonts: Fonts
    sheet: Sheet
    dress: Dress
    part: str
    """Heading of the section, for messages."""

    def paragraph(
        self,
        spans: Iterable[Span],
        style: ParagraphStyle,
        anchors: tuple[str, ...] = (),
        marks: Marks = NO_MARKS,
    ) -> Paragraph:
        """Return `spans` as a paragraph; `anchors` tell where a letter is missing."""
        text = words(spans, self.fonts, Where(self.part, anchors))
        paragraph = Paragraph(text, style, self.fonts)
        paragraph.marks = marks
        return paragraph

    def plain(self, text: str, style: ParagraphStyle) -> Paragraph:
        """Return `text` as a paragraph of one look."""
        return self.paragraph((Span(text, style.look),), style)

    def rich(
        self,
        inlines: tuple[Inline, ...],
        style: ParagraphStyle,
        anchor: str = "",
        marks: Marks = NO_MARKS,
    ) -> Paragraph:
        """Return `inlines` as a paragraph."""
        anchors = (anchor,) if anchor else cites(inlines)
        return self.paragraph(self.dress.spans(inlines, style.look), style, anchors, marks)

    def line(self, text: str, look: Look) -> Line:
        """Return `text` on one line."""
        found = words((Span(text, look),), self.fonts, Where(self.part))
        return next(iter(break_lines(found, inf, self.fonts)), EMPTY)


def chapters(brief: Brief, fonts: Fonts, style: Sheet) -> Iterator[Chapter]:
    """Yield the chapters of `brief`: cover and body, then each annex in two columns.

    Raises `RenderError` for a letter that no font has.
    """
    setter = Setter(fonts, style, Dress(style.colours, _targets(brief)), "the cover")
    body = _cover(brief.front, setter)
    contents = _contents(brief, replace(setter, part="the contents list"))
    for group in _grouped(brief.sections):
        if group[0].role not in OPENING:
            body += contents
            contents = []
        match group:
            case (messages, glance):
                body.append(_beside(messages, glance, setter))
            case (section,) if section.role is SectionRole.ANNEX:
                yield from (Chapter(tuple(boxes)) for boxes in (body,) if boxes)
                yield _annex(section, setter)
                body = []
            case (section,):
                body += _section(section, setter)
    yield from (Chapter(tuple(boxes)) for boxes in (body,) if boxes)


def _targets(brief: Brief) -> frozenset[str]:
    blocks = (block for section in brief.sections for block in section.blocks)
    return frozenset(block.target for block in blocks if isinstance(block, Prose) and block.target)


def _grouped(sections: tuple[Section, ...]) -> Iterator[tuple[Section, ...]]:
    """Yield each section, key messages together with an at a glance that follows."""
    at = 0
    while at < len(sections):
        roles = tuple(section.role for section in sections[at : at + 2])
        size = 2 if roles == (SectionRole.KEY_MESSAGES, SectionRole.AT_A_GLANCE) else 1
        yield sections[at : at + size]
        at += size


def _cover(front: Front, setter: Setter) -> list[Box]:
    style = setter.sheet
    boxes: list[Box] = [_masthead(front, setter), setter.plain(front.title, style.title)]
    if front.purpose:
        boxes.append(setter.plain(front.purpose, style.purpose))
    if front.details:
        boxes.append(_details(front, setter))
    return boxes


def _masthead(front: Front, setter: Setter) -> Box:
    style = setter.sheet
    left = _joined(setter, (front.organisation, style.organisation), (front.series, style.imprint))
    right = _joined(setter, (front.edition_line, style.imprint), (front.marking, style.marking))
    right.style = replace(right.style, align=Align.RIGHT)
    columns = Columns((left.natural, right.natural), (left.narrowest, right.narrowest))
    frame = Frame(rule=style.colours.primary, weight=3.5, top=11)
    return Framed(Row((left, right), columns), frame, 0, 0)


def _joined(setter: Setter, *parts: tuple[str, ParagraphStyle]) -> Paragraph:
    """Return texts on one line, with more than a space between them."""
    spans = [Span(f"{text}{NBSP} ", style.look) for text, style in parts if text]
    if spans:
        spans[-1] = replace(spans[-1], text=spans[-1].text.rstrip(f"{NBSP} "))
    return setter.paragraph(spans, setter.sheet.imprint)


def _details(front: Front, setter: Setter) -> Box:
    style = setter.sheet
    cells = [
        (setter.plain(detail.label, style.label), setter.plain(detail.value, style.detail))
        for detail in front.details
    ]
    starts = range(0, len(cells), DETAILS_A_ROW)
    rows = [_detail_row(cells[at : at + DETAILS_A_ROW]) for at in starts]
    for row in rows[:-1]:
        row.after = 7
    line = style.colours.line
    frame = Frame(rule=line, weight=0.5, close=line, top=8, bottom=9)
    return Framed(Stack(rows), frame, 0, 20)


def _detail_row(cells: list[tuple[Paragraph, Paragraph]]) -> Row:
    natural = tuple(min(max(one.natural for one in cell), WIDEST_CELL) for cell in cells)
    narrowest = tuple(max(one.narrowest for one in cell) for cell in cells)
    return Row(tuple(Stack(cell) for cell in cells), Columns(natural, narrowest, gap=20))


def _contents(brief: Brief, setter: Setter) -> list[Box]:
    if not brief.front.contents:
        return []
    style = setter.sheet
    heading = setter.plain(brief.front.contents, style.box_heading)
    entries = [_entry(section, setter) for section in listed_sections(brief)]
    if not entries:
        return [heading]
    columns = 1 if len(entries) <= ONE_COLUMN else 2
    return [Framed(Stack((heading, Listing.of(entries, columns))), Frame(), 18, 4)]


def _entry(section: Section, setter: Setter) -> Entry:
    style = setter.sheet.entry

    def number(page: int) -> Line:
        return setter.line(str(page), style.look)

    return Entry(
        setter.plain(section.heading, style), section.id, number, setter.sheet.colours.muted
    )


def _beside(messages: Section, glance: Section, setter: Setter) -> Box:
    left = Stack(_section(messages, setter))
    return Beside(left, _panel(glance, setter))


def _section(section: Section, setter: Setter) -> list[Box]:
    if section.role is SectionRole.AT_A_GLANCE:
        return [_panel(section, setter)]
    inner = _within(section, setter)
    return [_heading(section, inner.sheet.heading, inner), *_blocks(section.blocks, inner)]


def _annex(section: Section, setter: Setter) -> Chapter:
    inner = _within(section, setter)
    return Chapter(
        tuple(_blocks(section.blocks, inner)),
        (_heading(section, inner.sheet.heading, inner),),
        columns=2,
    )


def _within(section: Section, setter: Setter) -> Setter:
    scale = SCALES.get(section.role, 1)
    style = sheet(setter.sheet.colours, scale) if scale != 1 else setter.sheet
    return replace(setter, part=section.heading, sheet=style)


def _heading(section: Section, style: ParagraphStyle, setter: Setter) -> Paragraph:
    marks = Marks(name=section.id, title=section.heading)
    return setter.paragraph((Span(section.heading, style.look),), style, marks=marks)


def _panel(section: Section, setter: Setter) -> Box:
    """Return a section as one box on a ground of its own."""
    inner = replace(setter, part=section.heading)
    heading = _heading(section, inner.sheet.panel_heading, inner)
    boxes: list[Box] = [heading]
    for block in section.blocks:
        boxes += [_stacked(block, inner)] if _is_stacked(block) else _block(block, inner)
    return Framed(Stack(boxes), _ground(setter), 21, 16)


def _ground(setter: Setter) -> Frame:
    colours = setter.sheet.colours
    return Frame(colours.panel, colours.primary, weight=2, side=13, top=13, bottom=10)


def _blocks(blocks: tuple[Block, ...], setter: Setter) -> Iterator[Box]:
    for block, following in zip_longest(blocks, blocks[1:]):
        boxes = _block(block, setter)
        if isinstance(block, Prose) and isinstance(following, BulletList):
            boxes[-1].keeps = True
        yield from boxes


def _block(block: Block, setter: Setter) -> list[Box]:
    match block:
        case Prose():
            return [_prose(block, setter)]
        case BulletList():
            return _bullet_list(block, setter)
        case Quotation():
            return [_quotation(block, setter)]
        case FactBox():
            return [_fact_box(block, setter)]
        case Table():
            return [_table(block, setter)]
        case _:
            assert_never(block)


def _prose(block: Prose, setter: Setter) -> Paragraph:
    style = setter.sheet.lead if block.is_lead else setter.sheet.prose
    return setter.rich(block.inlines, style, block.target, Marks(name=block.target))


def _bullet_list(block: BulletList, setter: Setter) -> list[Box]:
    style = setter.sheet.message if block.is_numbered else setter.sheet.point
    look = setter.sheet.numeral if block.is_numbered else setter.sheet.dash
    markers = [
        setter.line(str(number) if block.is_numbered else "–", look)
        for number in range(1, len(block.points) + 1)
    ]
    indent = max([style.indent, *(marker.width + 7 for marker in markers)])
    hanging = replace(style, indent=indent)
    return [
        setter.rich(point.inlines, hanging, marks=Marks(marker))
        for point, marker in zip(block.points, markers, strict=True)
    ]


def _quotation(block: Quotation, setter: Setter) -> Box:
    style = setter.sheet
    words_said = setter.rich(block.inlines, style.quotation, block.anchor)
    credit = (Text(f"{block.attribution} "), Cite(block.anchor))
    attribution = setter.rich(credit, style.attribution)
    frame = Frame(bar=style.colours.accent, side=17, top=1, bottom=2)
    return Framed(Stack((words_said, attribution)), frame, 13, 17)


def _fact_box(block: FactBox, setter: Setter) -> Box:
    content = _stacked(block, setter) if _is_stacked(block) else _fact_grid(block, setter)
    return Framed(_headed(block.heading, content, setter), _ground(setter), 12, 17)


def _headed(heading: str, content: Box, setter: Setter) -> Box:
    if not heading:
        return content
    return Stack((setter.plain(heading, setter.sheet.box_heading), content))


def _is_stacked(block: Block) -> TypeGuard[FactBox]:
    return isinstance(block, FactBox) and not block.columns


def _stacked(block: FactBox, setter: Setter) -> Box:
    return Tiles(tuple(_tile(row, setter) for row in block.rows), TILE, TILE_SPACE)


def _tile(row: FactRow, setter: Setter) -> Box:
    style = setter.sheet
    value = (*row.inlines, Text(" "), *map(Cite, row.anchors))
    return Stack((setter.plain(row.label, style.label), setter.rich(value, style.glance)))


def _fact_grid(block: FactBox, setter: Setter) -> Grid:
    columns = Columns(FACT_SHARES, FACT_SHARES)
    rows = tuple(_fact_row(row, columns, setter) for row in block.rows)
    colours = setter.sheet.colours
    ruling = Ruling(colours.primary, colours.line, is_closed=False)
    return Grid(_header(block.columns, columns, setter), rows, ruling)


def _fact_row(row: FactRow, columns: Columns, setter: Setter) -> Row:
    style = setter.sheet
    label = setter.paragraph((Span(row.label, style.row_label.look),), style.row_label, row.anchors)
    value = setter.paragraph(
        setter.dress.spans(row.inlines, style.cell.look), style.cell, row.anchors
    )
    anchors = setter.dress.anchors(row.anchors, style.cell.look)
    return Row((label, value, setter.paragraph(anchors, style.cell)), columns)


def _table(block: Table, setter: Setter) -> Box:
    style = setter.sheet
    cells = [
        tuple(setter.rich(cell.inlines, style.cell) for cell in row.cells) for row in block.rows
    ]
    heads = tuple(setter.plain(column, style.column) for column in block.columns)
    columns = _measured([heads, *cells])
    rows = tuple(Row(row, columns) for row in cells)
    ruling = Ruling(style.colours.primary, style.colours.line, is_closed=True)
    frame = Frame(rule=style.colours.primary, weight=2, top=9)
    grid = Grid(Row(heads, columns), rows, ruling)
    return Framed(_headed(block.caption, grid, setter), frame, 8, 17)


def _header(columns: tuple[str, ...], widths: Columns, setter: Setter) -> Row:
    return Row(tuple(setter.plain(column, setter.sheet.column) for column in columns), widths)


def _measured(rows: list[tuple[Paragraph, ...]]) -> Columns:
    """Return the columns that the cells of `rows` ask for."""
    columns = list(zip(*rows, strict=True))
    natural = (max(cell.natural for cell in column) for column in columns)
    narrowest = tuple(max(cell.narrowest for cell in column) for column in columns)
    return Columns(tuple(min(width, WIDEST_CELL) for width in natural), narrowest)
