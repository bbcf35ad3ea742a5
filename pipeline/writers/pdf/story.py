"""The brief as boxes: one function for each kind of block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
    Figure,
    Front,
    Inline,
    Point,
    Prose,
    Quotation,
    Section,
    SectionRole,
    Strong,
    Table,
    Text,
    caption,
    cites,
    is_small_print,
    listed_sections,
    section_numbers,
)
from pipeline.model.brief import Row as TableRow
from pipeline.model.facts import amount, upper
from pipeline.model.style import Boxes, Masthead, Quotes, Style
from pipeline.model.transcript import spoken
from pipeline.values import dataclass, replace
from pipeline.writers.pdf import charts
from pipeline.writers.pdf.boxes import Band, Box, Frame, Framed, Marks, Paragraph, Picture, Stack
from pipeline.writers.pdf.contents import Entry, Listing
from pipeline.writers.pdf.flow import Chapter
from pipeline.writers.pdf.fonts import NBSP, Fonts, Look, Where
from pipeline.writers.pdf.images import load_image
from pipeline.writers.pdf.inlines import Dress
from pipeline.writers.pdf.lines import EMPTY, Line, Span, break_lines, words
from pipeline.writers.pdf.rows import Beside, Columns, Grid, Row, Ruling, Tiles
from pipeline.writers.pdf.structure import (
    COLUMN_HEADER,
    NUMBERED,
    ROW_HEADER,
    UNMARKED,
    UNORDERED,
    Attributes,
    Element,
    Role,
)
from pipeline.writers.pdf.styles import (
    WHITE,
    Align,
    ParagraphStyle,
    Sheet,
    on_one_page,
    sheet,
    small_print,
)

SCALES = {
    SectionRole.NOTES: 0.9,
    SectionRole.ABOUT: 0.9,
    SectionRole.EDITIONS: 0.9,
    SectionRole.SOURCES: 0.9,
    SectionRole.ANNEX: 0.83,
}
"""How much smaller running text is set in some sections."""

FACT_SHARES = (28.0, 56.0, 16.0)
"""Columns of a fact box: what, said, source; the same in all, so that boxes line up."""

WIDEST_CELL = 300.0
"""Most that a cell claims for itself when the columns of a table are measured."""

TILE = 140.0
"""Least width of a fact that is stacked, in points."""

TILE_SPACE = 8.0

LOGO = 30.0
"""Height of a logo, in points."""

BAND_BELOW = 13.0
"""From the masthead to the foot of its band, in points."""

NUMBER_SPACE = 0.6
"""From the number of a section to its heading, of the size of the heading."""

LARGE = 13.0
"""Size from which headings stand alone, and need not line up with those above, in points."""

DIGITS = 2
"""Of the numbers of sections that line up in the contents list."""

HANG = 7.0
"""From an anchor in the margin to its paragraph, in points."""

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
    home: Element
    """What it is part of."""
    numbers: Mapping[str, str]
    """Numbers of sections by id, where the house style numbers them."""
    logo: str
    """Path of a picture for the head of the first page; may be empty."""
    languages: Mapping[str, str]
    """Languages of paragraphs by anchor, where it is not that of the brief's own words."""
    front: Front

    def within(self, role: Role, attributes: Attributes | None = None) -> Setter:
        """Return a setter for what is part of a new element."""
        return replace(self, home=Element(role, self.home, attributes))

    def paragraph(
        self,
        spans: Iterable[Span],
        style: ParagraphStyle,
        anchors: tuple[str, ...] = (),
        element: Element | None = None,
    ) -> Paragraph:
        """Return `spans` as a paragraph, which is all of `element`, or a P of its own.

        `anchors` tell where a letter is missing.
        """
        text = words(spans, self.fonts, Where(self.part, anchors))
        home = element or Element(Role.P, self.home)
        home.language = self.languages.get(anchors[0], "") if anchors else ""
        return Paragraph(text, style, self.fonts, home)

    def plain(self, text: str, style: ParagraphStyle, role: Role = Role.P) -> Paragraph:
        """Return `text` as a paragraph of one look."""
        return self.paragraph((Span(text, style.look),), style, (), Element(role, self.home))

    def rich(
        self,
        inlines: tuple[Inline, ...],
        style: ParagraphStyle,
        anchors: tuple[str, ...] = (),
        role: Role = Role.P,
    ) -> Paragraph:
        """Return `inlines` as a paragraph."""
        spans = self.dress.spans(inlines, style.look)
        return self.paragraph(spans, style, anchors or cites(inlines), Element(role, self.home))

    def line(self, text: str, look: Look) -> Line:
        """Return `text` on one line."""
        found = words((Span(text, look),), self.fonts, Where(self.part))
        return next(iter(break_lines(found, inf, self.fonts)), EMPTY)


def chapters(brief: Brief, style: Style, fonts: Fonts, root: Element) -> Iterator[Chapter]:
    """Yield the chapters of `brief`: cover and body, then each annex in two columns.

    What it is made of comes below `root`, and says its language where that is not the labels'.
    Raises `RenderError` for a letter that no font has, and `TemplateError` for a logo that is none.
    """
    usual = sheet(style.colours, style.design, brief.front.language)
    setter = Setter(
        fonts=fonts,
        sheet=on_one_page(usual) if brief.front.is_one_page else usual,
        dress=Dress(style.colours, _targets(brief)),
        part="the cover",
        home=root,
        numbers=section_numbers(brief) if style.design.numbered else {},
        logo=style.logo,
        languages=_languages(brief, style.language),
        front=brief.front,
    )
    body = _cover(brief.front, setter.within(Role.SECT))
    has_contents = bool(brief.front.contents)
    for group in _grouped(brief):
        if has_contents and group[0].role not in OPENING:
            part = replace(setter, part="the contents list")
            body += _contents(brief, part.within(Role.SECT))
            has_contents = False
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


def _languages(brief: Brief, language: str) -> dict[str, str]:
    """Return the language of every paragraph of the sources, by anchor, that is not `language`."""
    return {
        paragraph.anchor: source.language
        for source in brief.sources
        if source.language != language
        for _, paragraph in spoken(source)
    }


def _targets(brief: Brief) -> frozenset[str]:
    blocks = (block for section in brief.sections for block in section.blocks)
    return frozenset(block.target for block in blocks if isinstance(block, Prose) and block.target)


def _grouped(brief: Brief) -> Iterator[tuple[Section, ...]]:
    """Yield each section, key messages together with an at a glance that follows.

    On one page that stands across it, below them, as lines of the messages are longer then.
    """
    sections, at = brief.sections, 0
    while at < len(sections):
        roles = tuple(section.role for section in sections[at : at + 2])
        are_beside = roles == (SectionRole.KEY_MESSAGES, SectionRole.AT_A_GLANCE)
        size = 2 if are_beside and not brief.front.is_one_page else 1
        yield sections[at : at + size]
        at += size


def _cover(front: Front, setter: Setter) -> list[Box]:
    style = setter.sheet
    masthead = _masthead(front, setter)
    boxes: list[Box] = [masthead]
    if front.notice:
        boxes.append(_notice(front.notice, setter))
    boxes.append(setter.plain(front.title, style.title, Role.H1))
    if front.purpose:
        boxes.append(setter.plain(front.purpose, style.purpose))
    if front.updates:
        boxes.append(setter.plain(front.updates, style.updates))
    if front.details:
        boxes.append(_details(front, setter.within(Role.LIST, UNMARKED)))
    return boxes


def _notice(words: str, setter: Setter) -> Box:
    """Return what a reader must know before all else, between rules."""
    style = setter.sheet
    line = style.colours.accent
    frame = Frame(rule=line, weight=1.5, close=line, top=7, bottom=7)
    return Framed(setter.plain(words, style.notice), frame, 14, 0)


def _masthead(front: Front, setter: Setter) -> Box:
    style = setter.sheet
    logo = _logo(front, setter)
    if style.design.masthead is Masthead.CENTRED:
        return Stack((*logo, _centred(front, setter)))
    left = _joined(setter, (front.organisation, style.organisation), (front.series, style.imprint))
    right = _joined(setter, (front.edition_line, style.imprint), (front.marking, style.marking))
    right.style = replace(right.style, align=Align.RIGHT)
    columns = Columns((left.natural, right.natural), (left.narrowest, right.narrowest))
    row = Row((left, right), columns)
    if style.design.masthead is Masthead.BAND:
        return Band(Stack((*logo, row)), style.colours.primary, BAND_BELOW)
    frame = Frame(rule=style.colours.primary, weight=3.5, top=11)
    return Stack((*logo, Framed(row, frame, 0, 0)))


def _logo(front: Front, setter: Setter) -> list[Box]:
    """Return the logo of the style, where it has one; it is read as the name of its owner."""
    if not setter.logo:
        return []
    design, colours = setter.sheet.design, setter.sheet.colours
    ground = colours.primary if design.masthead is Masthead.BAND else WHITE
    element = Element(Role.FIGURE, setter.home)
    element.alternative = front.organisation or front.series
    middle = Align.CENTRE if design.masthead is Masthead.CENTRED else Align.LEFT
    picture = Picture(load_image(setter.logo, ground), LOGO, element, middle)
    picture.after = 9
    return [picture]


def _centred(front: Front, setter: Setter) -> Box:
    """Return the organisation in the middle between rules, edition and marking below them."""
    style = setter.sheet
    middle = replace(style.imprint, align=Align.CENTRE)
    names = [
        setter.plain(text, look)
        for text, look in ((front.organisation, style.organisation), (front.series, middle))
        if text
    ]
    line = style.colours.primary
    frame = Frame(rule=line, weight=1.5, close=line, top=9, bottom=9)
    left = setter.plain(front.edition_line, style.imprint)
    right = setter.plain(front.marking, replace(style.marking, align=Align.RIGHT))
    columns = Columns((left.natural, right.natural), (left.narrowest, right.narrowest))
    return Stack((Framed(Stack(names), frame, 0, 5), Row((left, right), columns)))


def _joined(setter: Setter, *parts: tuple[str, ParagraphStyle]) -> Paragraph:
    """Return texts on one line, with more than a space between them."""
    spans = [Span(f"{text}{NBSP} ", style.look) for text, style in parts if text]
    if spans:
        spans[-1] = replace(spans[-1], text=spans[-1].text.rstrip(f"{NBSP} "))
    return setter.paragraph(spans, setter.sheet.imprint)


def _details(front: Front, setter: Setter) -> Box:
    style = setter.sheet
    items = [(setter.within(Role.ITEM), detail) for detail in front.details]
    cells = [
        (
            item.plain(detail.label, style.label, Role.LABEL),
            item.plain(detail.value, style.detail, Role.BODY),
        )
        for item, detail in items
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
    style = setter.sheet
    heading = setter.plain(brief.front.contents, style.box_heading, Role.H2)
    listing = setter.within(Role.CONTENTS)
    entries = [_entry(section, listing) for section in listed_sections(brief)]
    if not entries:
        return [heading]
    columns = 1 if len(entries) <= ONE_COLUMN else 2
    return [Framed(Stack((heading, Listing.of(entries, columns))), Frame(), 18, 4)]


def _entry(section: Section, setter: Setter) -> Entry:
    style = setter.sheet.entry

    def number(page: int) -> Line:
        return setter.line(str(page), style.look)

    link = setter.within(Role.ENTRY).within(Role.REFERENCE)
    heading = _numbered(section, link.plain(section.heading, style, Role.LINK), setter)
    return Entry(heading, section.id, section.heading, number, setter.sheet.colours.muted)


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
    heading = _heading(section, inner.sheet.heading, inner)
    anchors = [block.target for block in section.blocks if isinstance(block, Prose)]
    widest = max((inner.line(one, inner.sheet.anchor).width for one in anchors), default=0)
    hung = replace(inner, sheet=replace(inner.sheet, hang=widest + HANG))
    return Chapter(tuple(_blocks(section.blocks, hung)), (heading,), columns=2)


def _within(section: Section, setter: Setter) -> Setter:
    scale = SCALES.get(section.role, 1)
    usual = setter.sheet
    style = usual if scale == 1 else sheet(usual.colours, usual.design, usual.language, scale)
    if is_small_print(section, setter.front):
        style = small_print(usual)
    if section.role is SectionRole.SOURCES:
        # file names and checksums have no place to part
        style = replace(style, prose=replace(style.prose, hyphens=""))
    return replace(setter.within(Role.SECT), part=section.heading, sheet=style)


def _heading(section: Section, style: ParagraphStyle, setter: Setter) -> Paragraph:
    heading = _numbered(section, setter.plain(section.heading, style, Role.H2), setter)
    heading.marks = replace(heading.marks, name=section.id, title=section.heading)
    return heading


def _numbered(section: Section, heading: Paragraph, setter: Setter) -> Paragraph:
    """Return a heading with the number of its section before it, if there is one."""
    number = setter.numbers.get(section.id, "")
    if number:
        look = replace(heading.style.look, colour=setter.sheet.colours.accent)
        marker, widest = setter.line(number, look), setter.line("0" * DIGITS, look)
        heading.marks = Marks(marker, heading.element)
        room = max(marker.width, widest.width if heading.style.look.size < LARGE else 0)
        heading.style = replace(heading.style, indent=room + look.size * NUMBER_SPACE)
    return heading


def _panel(section: Section, setter: Setter) -> Box:
    """Return a section as one box on a ground of its own."""
    inner = replace(setter.within(Role.SECT), part=section.heading)
    heading = _heading(section, inner.sheet.panel_heading, inner)
    boxes: list[Box] = [heading]
    for block in section.blocks:
        boxes += [_stacked(block, inner)] if _is_stacked(block) else _block(block, inner)
    return Framed(Stack(boxes), _ground(setter), *inner.sheet.around_panel)


def _ground(setter: Setter) -> Frame:
    colours = setter.sheet.colours
    if setter.sheet.design.boxes is Boxes.RULED:
        return Frame("", colours.primary, weight=0.9, close=colours.primary, top=10, bottom=9)
    return Frame(colours.panel, colours.primary, weight=2, side=13, top=13, bottom=10)


def _blocks(blocks: tuple[Block, ...], setter: Setter) -> Iterator[Box]:
    notes: list[Prose] = []
    for block, following in zip_longest(blocks, blocks[1:]):
        if _is_note(block):
            notes.append(block)
            if not _is_note(following):
                yield _note(notes, setter)
                notes = []
            continue
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
        case Figure():
            return [_figure(block, setter)]
        case _:
            assert_never(block)


def _prose(block: Prose, setter: Setter) -> Paragraph:
    style = setter.sheet.lead if block.is_lead else setter.sheet.prose
    is_ours = not block.target and not block.is_lead
    home = replace(setter, languages={}) if is_ours else setter
    inlines, marks = block.inlines, Marks(name=block.target)
    if setter.sheet.hang and block.target and isinstance(inlines[0], Strong):
        # the anchor stands in the margin
        style = replace(style, indent=setter.sheet.hang)
        marker, inlines = setter.line(inlines[0].text, setter.sheet.anchor), _begun(inlines[1:])
        marks = Marks(marker, name=block.target)
    paragraph = home.rich(inlines, style, tuple(filter(None, (block.target,))))
    paragraph.marks = replace(marks, label=paragraph.element)
    return paragraph


def _is_note(block: Block | None) -> TypeGuard[Prose]:
    return isinstance(block, Prose) and block.is_note


def _note(blocks: list[Prose], setter: Setter) -> Box:
    """Return what the editor comments: between hairlines, in the letters of small type."""
    style = setter.sheet
    line = style.colours.line
    own = replace(setter, languages={})
    paragraphs = [own.rich(block.inlines, style.note) for block in blocks]
    frame = Frame(rule=line, weight=0.5, close=line, top=6, bottom=6)
    return Framed(Stack(paragraphs), frame, 6, 13)


def _begun(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return inlines without the space at their beginning."""
    first = inlines[0] if inlines else Text("")
    return (Text(first.text.lstrip()), *inlines[1:]) if isinstance(first, Text) else inlines


def _bullet_list(block: BulletList, setter: Setter) -> list[Box]:
    style = setter.sheet.message if block.is_numbered else setter.sheet.point
    look = setter.sheet.numeral if block.is_numbered else setter.sheet.dash
    markers = [
        setter.line(str(number) if block.is_numbered else "–", look)
        for number in range(1, len(block.points) + 1)
    ]
    indent = max([style.indent, *(marker.width + 7 for marker in markers)])
    hanging = replace(style, indent=indent)
    listed = setter.within(Role.LIST, NUMBERED if block.is_numbered else UNORDERED)
    return [
        _item(point, marker, hanging, listed.within(Role.ITEM))
        for point, marker in zip(block.points, markers, strict=True)
    ]


def _item(point: Point, marker: Line, style: ParagraphStyle, setter: Setter) -> Box:
    label = Element(Role.LABEL, setter.home)
    body = setter.rich(point.inlines, style, role=Role.BODY)
    body.marks = Marks(marker, label)
    return body


def _quotation(block: Quotation, setter: Setter) -> Box:
    style = setter.sheet
    quoted = setter.within(Role.QUOTE)
    words_said = quoted.rich(block.inlines, style.quotation, (block.anchor,))
    credit = (Text(f"{block.attribution} "), Cite(block.anchor))
    attribution = quoted.rich(credit, style.attribution)
    return Framed(Stack((words_said, attribution)), _quote_frame(style), 13, 17)


def _quote_frame(style: Sheet) -> Frame:
    match style.design.quotes:
        case Quotes.BAR:
            return Frame(bar=style.colours.accent, side=17, top=1, bottom=2)
        case Quotes.INDENTED:
            return Frame(side=30, top=1, bottom=2)
        case Quotes.LARGE:
            return Frame(rule=style.colours.accent, weight=3, reach=46, top=11, bottom=2)
        case _:
            assert_never(style.design.quotes)


def _fact_box(block: FactBox, setter: Setter) -> Box:
    if _is_stacked(block):
        heading = _headings(caption(block), setter, Role.P)
        content = _stacked(block, setter)
    else:
        table = setter.within(Role.TABLE)
        heading = _headings(caption(block), table, Role.CAPTION)
        content = _fact_grid(block, table)
    return Framed(_headed(heading, content), _ground(setter), 12, 17)


def _headings(text: str, setter: Setter, role: Role) -> list[Box]:
    return [setter.plain(text, setter.sheet.box_heading, role)] if text else []


def _headed(heading: list[Box], content: Box) -> Box:
    return Stack((*heading, content)) if heading else content


def _is_stacked(block: Block) -> TypeGuard[FactBox]:
    return isinstance(block, FactBox) and not block.columns


def _stacked(block: FactBox, setter: Setter) -> Box:
    """Return facts as a list of terms, each with what is said of it."""
    listed = setter.within(Role.LIST, UNMARKED)
    return Tiles(
        tuple(_tile(row, listed.within(Role.ITEM)) for row in block.rows), TILE, TILE_SPACE
    )


def _tile(row: FactRow, setter: Setter) -> Box:
    style = setter.sheet
    label = setter.plain(row.label, style.label, Role.LABEL)
    value = (*row.inlines, Text(" "), *map(Cite, row.anchors))
    return Stack((label, setter.rich(value, style.glance, role=Role.BODY)))


def _fact_grid(block: FactBox, setter: Setter) -> Grid:
    columns = Columns(FACT_SHARES, FACT_SHARES)
    header = Row(_header(block.columns, setter), columns)
    body = setter.within(Role.ROWS)
    rows = tuple(_fact_row(row, columns, body.within(Role.ROW)) for row in block.rows)
    colours = setter.sheet.colours
    return Grid(header, rows, Ruling(colours.primary, colours.line, is_closed=False))


def _fact_row(row: FactRow, columns: Columns, setter: Setter) -> Row:
    style = setter.sheet
    head = Element(Role.HEADER, setter.home, ROW_HEADER)
    label = (Span(row.label, style.row_label.look),)
    anchors = setter.dress.anchors(row.anchors, style.cell.look)
    cells = (
        setter.paragraph(label, style.row_label, row.anchors, head),
        setter.rich(row.inlines, style.cell, row.anchors, Role.CELL),
        setter.paragraph(anchors, style.cell, (), Element(Role.CELL, setter.home)),
    )
    return Row(cells, columns)


def _table(block: Table, setter: Setter) -> Box:
    style = setter.sheet
    table = setter.within(Role.TABLE)
    heading = _headings(caption(block), table, Role.CAPTION)
    heads = _header(block.columns, table)
    body = table.within(Role.ROWS)
    cells = [_cells(row, body.within(Role.ROW)) for row in block.rows]
    columns = _measured([heads, *cells])
    rows = tuple(Row(row, columns) for row in cells)
    ruling = Ruling(style.colours.primary, style.colours.line, is_closed=True)
    frame = Frame(rule=style.colours.primary, weight=2, top=9)
    return Framed(_headed(heading, Grid(Row(heads, columns), rows, ruling)), frame, 8, 17)


def _figure(block: Figure, setter: Setter) -> Box:
    """Return a chart: a picture for those who see it, and its figures as a table."""
    style = setter.sheet
    figure = setter.within(Role.FIGURE)
    figure.home.alternative = block.alternative
    heading = figure.plain(caption(block), style.chart_heading, Role.CAPTION)
    body = setter.within(Role.TABLE).within(Role.ROWS)
    most = block.whole or max(upper(bar.facts[0]) for bar in block.bars)
    bars = tuple(_bar(bar, most, body.within(Role.ROW)) for bar in block.bars)
    colours = charts.Colours(style.colours.primary, style.colours.muted)
    boxes: list[Box] = [heading, charts.Chart(bars, colours, figure.home)]
    if block.note:
        boxes.append(setter.plain(block.note, style.label))
    return Framed(Stack(boxes), Frame(), 9, 9)


def _bar(row: FactRow, most: float, setter: Setter) -> charts.Bar:
    style = setter.sheet
    head = Element(Role.HEADER, setter.home, ROW_HEADER)
    label = setter.paragraph((Span(row.label, style.label.look),), style.label, row.anchors, head)
    said = (*row.inlines, Text(" "), *map(Cite, row.anchors))
    value = setter.rich(said, style.bar, row.anchors, Role.CELL)
    fact = row.facts[0]
    start, end = amount(fact) / most, upper(fact) / most
    return charts.Bar(label, value, start, end, is_open=bool(fact.hedge))


def _header(columns: tuple[str, ...], setter: Setter) -> tuple[Paragraph, ...]:
    row = setter.within(Role.HEAD).within(Role.ROW)
    style = setter.sheet.column
    return tuple(
        row.paragraph(
            (Span(column, style.look),),
            style,
            element=Element(Role.HEADER, row.home, COLUMN_HEADER),
        )
        for column in columns
    )


def _cells(row: TableRow, setter: Setter) -> tuple[Paragraph, ...]:
    style = setter.sheet.cell
    return tuple(setter.rich(cell.inlines, style, role=Role.CELL) for cell in row.cells)


def _measured(rows: list[tuple[Paragraph, ...]]) -> Columns:
    """Return the columns that the cells of `rows` ask for."""
    columns = list(zip(*rows, strict=True))
    natural = (max(cell.natural for cell in column) for column in columns)
    narrowest = tuple(max(cell.narrowest for cell in column) for column in columns)
    return Columns(tuple(min(width, WIDEST_CELL) for width in natural), narrowest)
