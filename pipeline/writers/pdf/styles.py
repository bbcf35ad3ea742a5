"""Paragraph styles: one type scale and one set of colours, made from the house style."""

from __future__ import annotations

from enum import Enum
from typing import assert_never

from pipeline.model.style import Colours, Design, Lines, Masthead, Quotes, Typeface
from pipeline.values import dataclass, replace
from pipeline.writers.pdf.fonts import Look


class Align(Enum):
    """Where lines begin or end."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """How a paragraph is set; all lengths are in points."""

    look: Look
    leading: float
    """From baseline to baseline."""
    before: float = 0
    after: float = 0
    indent: float = 0
    measure: float = 0
    """Longest line; 0 for the whole width."""
    align: Align = Align.LEFT
    keeps: bool = False
    """True when it must not be parted from what follows."""
    hyphens: str = ""
    """Language by whose rules words are parted where lines are filled; empty for ragged lines."""
    is_balanced: bool = False
    """True when lines are to be of about one length, as in titles."""

    def spaced(self, before: float, after: float) -> ParagraphStyle:
        """Return the same style with space before and after."""
        return replace(self, before=before, after=after)

    def bold(self) -> ParagraphStyle:
        """Return the same style in bold."""
        return replace(self, look=replace(self.look, is_bold=True))

    def in_colour(self, colour: str) -> ParagraphStyle:
        """Return the same style in another colour."""
        return replace(self, look=replace(self.look, colour=colour))

    def kept(self) -> ParagraphStyle:
        """Return the same style, not to be parted from what follows."""
        return replace(self, keeps=True)

    def titled(self) -> ParagraphStyle:
        """Return the same style for a title: bold, kept, its lines of about one length."""
        return replace(self.bold().kept(), is_balanced=True)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Every paragraph style of one part of the brief."""

    colours: Colours
    design: Design
    language: str
    """By whose rules words are parted."""
    organisation: ParagraphStyle
    imprint: ParagraphStyle
    marking: ParagraphStyle
    title: ParagraphStyle
    notice: ParagraphStyle
    purpose: ParagraphStyle
    updates: ParagraphStyle
    label: ParagraphStyle
    detail: ParagraphStyle
    heading: ParagraphStyle
    panel_heading: ParagraphStyle
    box_heading: ParagraphStyle
    chart_heading: ParagraphStyle
    bar: ParagraphStyle
    lead: ParagraphStyle
    prose: ParagraphStyle
    note: ParagraphStyle
    message: ParagraphStyle
    numeral: Look
    point: ParagraphStyle
    dash: Look
    quotation: ParagraphStyle
    attribution: ParagraphStyle
    column: ParagraphStyle
    cell: ParagraphStyle
    row_label: ParagraphStyle
    glance: ParagraphStyle
    entry: ParagraphStyle
    running: ParagraphStyle
    anchor: Look
    """Of anchors that stand in the margin."""
    hang: float = 0
    """How far paragraphs are drawn in beside their anchors, in points; 0 for not at all."""
    around_panel: tuple[float, float] = (21, 16)
    """Space above and below the box at a glance, in points."""


MEASURE = 410.0
"""Longest line of running text: about 80 letters; longer ones are hard to read back from."""


_SANS_SCALE = 0.95
"""Sans looks larger than serif of the same size."""
WHITE = "FFFFFF"
"""Of words on a band of colour."""


def sheet(colours: Colours, design: Design, language: str, scale: float = 1) -> Sheet:
    """Return the paragraph styles; `scale` sets running text smaller, as in an annex."""
    ink, primary, accent, muted = colours.ink, colours.primary, colours.accent, colours.muted
    is_centred = design.masthead is Masthead.CENTRED
    serif_heads = design.headings is Typeface.SERIF
    on_top = WHITE if design.masthead is Masthead.BAND else primary
    body = _body(design, language, scale, ink)
    lead = replace(body, look=replace(body.look, size=body.look.size * 7 / 6))
    cell = _sans(9.25, 13, ink)
    head = replace(_sans(15.5, 20, primary).titled(), look=Look(15.5, primary, serif_heads, True))
    title = _resized(head, 26, 30.5)
    middle = Align.CENTRE if is_centred else Align.LEFT
    return Sheet(
        colours=colours,
        design=design,
        language=language,
        organisation=_organisation(design, on_top),
        imprint=_sans(8.75, 12, muted if on_top == primary else on_top),
        marking=_sans(8.75, 12, on_top).bold(),
        title=replace(title, align=middle).spaced(30, 7),
        purpose=replace(
            _sans(12.5, 17.5, muted), measure=0 if is_centred else MEASURE, align=middle
        ).spaced(0, 15),
        notice=replace(_sans(11, 15, accent).bold(), align=middle),
        updates=replace(_sans(9, 12.5, ink), align=middle).spaced(0, 12),
        label=_sans(8, 11, muted),
        detail=_sans(9, 12.5, ink).bold(),
        heading=head.spaced(21, 6),
        panel_heading=_resized(head, 13, 17).spaced(21, 6),
        box_heading=_sans(10.5, 14, primary).bold().kept().spaced(0, 5),
        chart_heading=_sans(9, 12, primary).bold().kept().spaced(8, 3),
        bar=_sans(8, 10, ink).bold(),
        lead=replace(lead, leading=body.leading * 1.15).spaced(0, 8),
        prose=body.spaced(0, 6.5 * scale),
        note=replace(_sans(9.25, 13.5, ink), measure=MEASURE).spaced(0, 3),
        message=replace(body, indent=24, hyphens="").spaced(0, 7.5),
        numeral=Look(body.look.size if serif_heads else 16, accent, serif_heads, True),
        point=replace(body, indent=16).spaced(0, 5 * scale),
        dash=Look(10.5 * scale, accent, is_bold=True),
        quotation=_quotation(design, colours, scale),
        attribution=_sans(8.5, 12, muted),
        column=_sans(7.75, 10.5, muted).bold(),
        cell=cell,
        row_label=cell.bold(),
        glance=_sans(11, 14.5, ink).bold(),
        entry=_sans(9.75, 12.5, ink).spaced(0, 4),
        running=_sans(7.75, 10, muted),
        anchor=Look(8 * scale, primary, is_bold=True),
    )


def on_one_page(usual: Sheet) -> Sheet:
    """Return styles that leave more of a page to what is said: for a brief that is to be one."""
    title = replace(_resized(usual.heading, 21, 25), align=usual.title.align)
    panel_heading = _resized(usual.heading, 10, 13).spaced(0, 4)
    return replace(
        usual, title=title.spaced(20, 5), panel_heading=panel_heading, around_panel=(13, 6)
    )


def small_print(usual: Sheet) -> Sheet:
    """Return styles for what tells of a brief at the foot of its one page, which it runs across."""
    small = sheet(usual.colours, usual.design, usual.language, _SMALL_PRINT)
    heading = _resized(usual.heading, 10, 13).spaced(13, 2)
    return replace(small, heading=heading, prose=replace(small.prose, measure=0))


_SMALL_PRINT = 0.78
"""How much smaller it is set."""


def _body(design: Design, language: str, scale: float, colour: str) -> ParagraphStyle:
    """Return the style of running text."""
    is_serif = design.body is Typeface.SERIF
    size = 10.5 * scale * (1 if is_serif else _SANS_SCALE)
    return ParagraphStyle(
        Look(size, colour, is_serif),
        15.25 * scale,
        measure=MEASURE * scale,
        hyphens=language if design.lines is Lines.JUSTIFIED else "",
    )


def _organisation(design: Design, colour: str) -> ParagraphStyle:
    """Return the style of the name at the head of the first page."""
    match design.masthead:
        case Masthead.RULE:
            return _sans(8.75, 12, colour).bold()
        case Masthead.BAND:
            return _sans(13, 16, colour).bold()
        case Masthead.CENTRED:
            look = Look(13, colour, is_serif=True, is_bold=True)
            return ParagraphStyle(look, 17, align=Align.CENTRE)
        case _:
            assert_never(design.masthead)


def _quotation(design: Design, colours: Colours, scale: float) -> ParagraphStyle:
    """Return the style of a quotation set apart."""
    size, is_bold = (13.5, False) if design.quotes is not Quotes.LARGE else (15, True)
    look = Look(
        size * scale,
        colours.primary if design.quotes is not Quotes.INDENTED else colours.ink,
        is_serif=design.body is Typeface.SERIF,
        is_bold=is_bold,
        is_italic=not is_bold,
    )
    style = ParagraphStyle(look, 19.5 * scale, measure=MEASURE * scale).kept()
    return style.spaced(0, 5)


def _resized(style: ParagraphStyle, size: float, leading: float) -> ParagraphStyle:
    return replace(style, look=replace(style.look, size=size), leading=leading)


def _sans(size: float, leading: float, colour: str) -> ParagraphStyle:
    return ParagraphStyle(Look(size, colour), leading)
