"""The running head and foot."""

from __future__ import annotations

from math import inf

from pipeline.model.brief import Front, running_foot, running_head
from pipeline.values import dataclass, replace
from pipeline.writers.pdf.boxes import Paragraph
from pipeline.writers.pdf.canvas import BriefCanvas, Numbers, Size
from pipeline.writers.pdf.fonts import Fonts, Where
from pipeline.writers.pdf.lines import EMPTY, Line, Span, break_lines, words
from pipeline.writers.pdf.rows import Columns, Row
from pipeline.writers.pdf.styles import Align, ParagraphStyle, Sheet

MM = 72 / 25.4

HEAD_TOP = 12.5 * MM
"""From the top of the page to the running head."""

FOOT_TOP = 15 * MM
"""From the foot of the page to the upper edge of a running foot of one line."""

HEAD_AIR = FOOT_AIR = 9 * MM
"""Between running head or foot and text."""

FOOT_BELOW = 8 * MM
"""Least room below the running foot."""

SMALLEST = 5.5
"""Size below which a long title wraps rather than shrinks, in points."""

GAP = 18.0

MANY = 9999
"""Page number for which room is kept."""

WHERE_HEAD = Where("the running head")
WHERE_FOOT = Where("the running foot")


@dataclass(frozen=True, slots=True)
class Area:
    """Where text may stand on a page, in points."""

    size: Size
    margin: float

    @property
    def width(self) -> float:
        """Width between the margins."""
        return self.size.width - 2 * self.margin


class Running:
    """What stands at the head and foot of the pages; set once, drawn on every page."""

    def __init__(self, front: Front, fonts: Fonts, sheet: Sheet, width: float) -> None:
        self._front, self._fonts, self._style = front, fonts, sheet.running
        self._head = self._fitted_head(sheet, width)
        self._foot_width = width - GAP - self._number(MANY, MANY).width
        self._foot = self._fitted_foot(self._foot_width)
        self._foot_top = max(FOOT_TOP, FOOT_BELOW + self._foot.height(self._foot_width))
        self.head = HEAD_TOP + self._head.height(width) + HEAD_AIR
        """From the top of a page to its text, in points."""
        self.foot = self._foot_top + FOOT_AIR
        """From the foot of a page to its text, in points."""

    def draw_head(self, canvas: BriefCanvas, area: Area) -> None:
        """Draw title and marking."""
        with canvas.artifact("Header"):
            self._head.draw(canvas, area.margin, area.size.height - HEAD_TOP, area.width)

    def draw_foot(self, canvas: BriefCanvas, area: Area) -> None:
        """Draw series and edition, and keep a place for the number of the page."""
        page = canvas.getPageNumber()

        def number(found: Numbers) -> Line:
            return self._number(page, found.pages)

        baseline = self._foot.baseline(self._foot_top)
        with canvas.artifact("Footer"):
            self._foot.draw(canvas, area.margin, self._foot_top, self._foot_width)
            canvas.draw_later(area.margin + area.width, baseline, number, None)

    def _fitted_head(self, sheet: Sheet, width: float) -> Row:
        title, marking = running_head(self._front)
        marked = replace(sheet.running.bold().in_colour(sheet.colours.ink), align=Align.RIGHT)
        size = self._style.look.size
        titled = self._style
        if self._front.notice:
            titled = titled.bold().in_colour(sheet.colours.accent)
        while True:
            left = self._paragraph(title, _sized(titled, size), WHERE_HEAD)
            right = self._paragraph(marking, _sized(marked, size), WHERE_HEAD)
            if size <= SMALLEST or left.natural + right.natural + GAP <= width:
                return _pair(left, right)
            size = max(SMALLEST, size - 0.25)

    def _fitted_foot(self, width: float) -> Paragraph:
        left, _ = running_foot(self._front, 1, 1)
        size = self._style.look.size
        while True:
            paragraph = self._paragraph(left, _sized(self._style, size), WHERE_FOOT)
            if size <= SMALLEST or paragraph.natural <= width:
                return paragraph
            size = max(SMALLEST, size - 0.25)

    def _number(self, page: int, pages: int) -> Line:
        _, right = running_foot(self._front, page, pages)
        found = words((Span(right, self._style.look),), self._fonts, WHERE_FOOT)
        lines = break_lines(found, inf, self._fonts)
        return lines[0] if lines else EMPTY

    def _paragraph(self, text: str, style: ParagraphStyle, where: Where) -> Paragraph:
        found = words((Span(text, style.look),), self._fonts, where)
        return Paragraph(found, style, self._fonts)


def _pair(left: Paragraph, right: Paragraph) -> Row:
    natural = (max(left.natural, 1), right.natural)
    return Row((left, right), Columns(natural, (left.narrowest, right.narrowest), GAP))


def _sized(style: ParagraphStyle, size: float) -> ParagraphStyle:
    look = replace(style.look, size=size)
    return replace(style, look=look, leading=size * style.leading / style.look.size)
