"""Paragraph styles: one type scale and one set of colours, made from the house style."""

from __future__ import annotations

from enum import Enum

from pipeline.model.style import Colours
from pipeline.values import dataclass, replace
from pipeline.writers.pdf.fonts import Look


class Align(Enum):
    """Where lines begin or end."""

    LEFT = "left"
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
    organisation: ParagraphStyle
    imprint: ParagraphStyle
    marking: ParagraphStyle
    title: ParagraphStyle
    purpose: ParagraphStyle
    label: ParagraphStyle
    detail: ParagraphStyle
    heading: ParagraphStyle
    panel_heading: ParagraphStyle
    box_heading: ParagraphStyle
    chart_heading: ParagraphStyle
    bar: ParagraphStyle
    lead: ParagraphStyle
    prose: ParagraphStyle
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


MEASURE = 410.0
"""Longest line of running text: about 80 letters; longer ones are hard to read back from."""


def sheet(colours: Colours, scale: float = 1) -> Sheet:
    """Return the paragraph styles; `scale` sets running text smaller, as in an annex."""
    ink, primary, accent, muted = colours.ink, colours.primary, colours.accent, colours.muted
    measure = MEASURE * scale
    body = replace(_serif(10.5 * scale, 15.25 * scale, ink), measure=measure)
    quoted = replace(_serif(13.5 * scale, 19.5 * scale, primary).kept(), measure=measure)
    cell = _sans(9.25, 13, ink)
    return Sheet(
        colours=colours,
        organisation=_sans(8.75, 12, primary).bold(),
        imprint=_sans(8.75, 12, muted),
        marking=_sans(8.75, 12, primary).bold(),
        title=_sans(26, 30.5, primary).titled().spaced(30, 7),
        purpose=replace(_sans(12.5, 17.5, muted), measure=MEASURE).spaced(0, 15),
        label=_sans(8, 11, muted),
        detail=_sans(9, 12.5, ink).bold(),
        heading=_sans(15.5, 20, primary).titled().spaced(21, 6),
        panel_heading=_sans(13, 17, primary).titled().spaced(21, 6),
        box_heading=_sans(10.5, 14, primary).bold().kept().spaced(0, 5),
        chart_heading=_sans(9, 12, primary).bold().kept().spaced(8, 3),
        bar=_sans(8, 10, ink).bold(),
        lead=replace(
            body, look=Look(12.25 * scale, ink, is_serif=True), leading=17.5 * scale
        ).spaced(0, 8),
        prose=body.spaced(0, 6.5 * scale),
        message=replace(body, indent=24).spaced(0, 7.5),
        numeral=Look(16, accent, is_bold=True),
        point=replace(body, indent=16).spaced(0, 5 * scale),
        dash=Look(10.5 * scale, accent, is_bold=True),
        quotation=replace(quoted, look=replace(quoted.look, is_italic=True)).spaced(0, 5),
        attribution=_sans(8.5, 12, muted),
        column=_sans(7.75, 10.5, muted).bold(),
        cell=cell,
        row_label=cell.bold(),
        glance=_sans(11, 14.5, ink).bold(),
        entry=_sans(9.75, 12.5, ink).spaced(0, 4),
        running=_sans(7.75, 10, muted),
    )


def _serif(size: float, leading: float, colour: str) -> ParagraphStyle:
    return ParagraphStyle(Look(size, colour, is_serif=True), leading)


def _sans(size: float, leading: float, colour: str) -> ParagraphStyle:
    return ParagraphStyle(Look(size, colour), leading)
