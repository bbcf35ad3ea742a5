"""Charts: bars with their words beside or above them, drawn as shapes and read as a table."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from pipeline.values import dataclass
from pipeline.writers.pdf.boxes import Box, Paragraph
from pipeline.writers.pdf.canvas import BriefCanvas, Rectangle, Size
from pipeline.writers.pdf.structure import Element

_THICK, _THIN = 9.0, 6.5
"""Height of a bar beside its words, and below them, in points."""
_ROW = 16.0
"""Least height of a row."""
_GAP = 6.0
_LABELS, _VALUES = 0.4, 0.5
"""Most of the width that labels and values may take."""
_LEAST_BARS = 0.45
"""Share of the width that bars must have to stand beside their words."""
_TOOTH = 4.0
"""Length of an open end."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar, and what stands beside it."""

    label: Paragraph
    value: Paragraph
    start: float
    """Its length, as a share of the longest."""
    end: float
    """The same of the upper end of a range."""
    is_open: bool
    """True when the figure was said roughly."""


@dataclass(frozen=True, slots=True)
class Colours:
    """What the bars are drawn in."""

    bar: str
    more: str
    """Of the rest of a range, and of open ends."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """How wide everything is."""

    labels: float
    values: float
    start: float
    """From the left edge to where the bars begin."""
    bars: float
    """Length of the longest bar."""
    is_beside: bool
    """True when words and bars share a line."""


class Chart(Box):
    """Bars one below the other; never cut."""

    def __init__(self, bars: tuple[Bar, ...], colours: Colours, element: Element) -> None:
        """Make a chart whose shapes are all of `element`, a figure."""
        self.bars, self.colours, self.element = bars, colours, element

    def height(self, width: float, limit: float = inf) -> float:
        """Return the height of all rows."""
        del limit
        return sum(self._heights(self._plan(width)))

    def draw(self, canvas: BriefCanvas, x: float, top: float, width: float) -> None:
        """Draw the bars, then the words of each from the top."""
        plan = self._plan(width)
        whole = Size(plan.bars + _TOOTH, self.height(width))
        canvas.picture(Rectangle(x + plan.start, top, whole), self.element)
        for bar, line, height in self._rows(plan, top):
            self._draw_bar(canvas, bar, _place(plan, x + plan.start, line, height))
        for bar, line, _ in self._rows(plan, top):
            behind = plan.labels + _GAP
            if plan.is_beside:
                behind = plan.start + plan.bars * bar.end + _GAP + _TOOTH * bar.is_open
            bar.label.draw(canvas, x, line - _above(bar.label), plan.labels)
            bar.value.draw(canvas, x + behind, line - _above(bar.value), plan.values)

    def _rows(self, plan: _Plan, top: float) -> Iterator[tuple[Bar, float, float]]:
        """Yield the bars, each with the head and the height of its row."""
        for bar, height in zip(self.bars, self._heights(plan), strict=True):
            yield bar, top, height
            top -= height

    def _draw_bar(self, canvas: BriefCanvas, bar: Bar, place: Rectangle) -> None:
        x, top, size = place
        middle, foot = top - size.height / 2, top - size.height
        sure, end = x + size.width * bar.start, x + size.width * bar.end
        tip = end + _TOOTH
        body = ((x, foot), (sure, foot), (sure, top), (x, top))
        canvas.shape(body, self.colours.bar, self.element)
        if end > sure:
            more = ((sure, foot), (end, foot), (end, top), (sure, top))
            canvas.shape(more, self.colours.more, self.element)
        if bar.is_open:
            tooth = ((end, foot), (tip, foot), (end, middle), (tip, top), (end, top))
            canvas.shape(tooth, self.colours.more, self.element)

    def _plan(self, width: float) -> _Plan:
        labels = min(max(bar.label.natural for bar in self.bars), width * _LABELS)
        values = min(max(bar.value.natural for bar in self.bars), width * _VALUES)
        left = width - labels - values - 2 * _GAP - _TOOTH
        if left >= width * _LEAST_BARS:
            return _Plan(labels, values, labels + _GAP, left, is_beside=True)
        return _Plan(labels, width - labels - _GAP, 0, width - _TOOTH, is_beside=False)

    def _heights(self, plan: _Plan) -> list[float]:
        return [
            max(
                _ROW,
                bar.label.height(plan.labels) + 2 * _above(bar.label),
                bar.value.height(plan.values) + 2 * _above(bar.value),
            )
            + (0 if plan.is_beside else _THIN + _GAP / 2)
            for bar in self.bars
        ]


def _place(plan: _Plan, x: float, top: float, height: float) -> Rectangle:
    """Return where the longest bar of a row may stand: in its middle, or at its foot."""
    if plan.is_beside:
        return Rectangle(x, top - (_ROW - _THICK) / 2, Size(plan.bars, _THICK))
    return Rectangle(x, top - height + _THIN + _GAP / 2, Size(plan.bars, _THIN))


def _above(words: Paragraph) -> float:
    """Return how far below the head of a row its first line begins, to stand beside the bar."""
    return (_ROW - words.style.leading) / 2
