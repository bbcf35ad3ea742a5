"""The contents list: entries with a leader and a page number that is known at the end."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from math import inf

from pipeline.writers.pdf.boxes import Box, Paragraph, Stack, take
from pipeline.writers.pdf.canvas import BriefCanvas, Rectangle, Size
from pipeline.writers.pdf.lines import Line

NUMBER_ROOM = 34.0
"""Kept free for leader and page number at the right, in points."""

LEADER_GAP, LEADER_END = 6.0, 20.0
"""From the heading to the leader, and from the leader's end to the right edge, in points."""

LISTING_GAP = 26.0
"""Between columns, in points."""

NumberLine = Callable[[int], Line]
"""Sets a page number."""


class Entry(Box):
    """A line of the contents: heading, leader, page number; all of it a link."""

    def __init__(
        self, paragraph: Paragraph, name: str, title: str, number: NumberLine, line: str
    ) -> None:
        """Make an entry that leads to the destination `name`, whose element is a link."""
        self.paragraph, self.name, self.title = paragraph, name, title
        self.number, self.line = number, line
        self.after = paragraph.after

    def height(self, width: float, limit: float = inf) -> float:
        """Return the height of the heading."""
        return self.paragraph.height(width - NUMBER_ROOM, limit)

    def draw(self, canvas: BriefCanvas, x: float, top: float, width: float) -> None:
        """Draw the heading and the leader, and keep a place for the page number."""
        lines = self.paragraph.lines(width - NUMBER_ROOM)
        self.paragraph.draw(canvas, x, top, width - NUMBER_ROOM)
        baseline = self.paragraph.baseline(top, max(len(lines) - 1, 0))
        start = x + (lines[-1].width + LEADER_GAP if lines else 0)
        canvas.dots(start, baseline + 1, x + width - LEADER_END, self.line)
        link = self.paragraph.element
        canvas.draw_later(
            x + width, baseline, lambda found: self.number(found.starts[self.name]), link
        )
        area = Rectangle(x, top, Size(width, self.height(width)))
        canvas.link_area(area, self.name, link, self.title)


class Listing(Box):
    """Entries of the contents, in columns that are read one after the other."""

    def __init__(self, columns: Iterable[tuple[Box, ...]]) -> None:
        self.columns = tuple(columns)

    @classmethod
    def of(cls, entries: Sequence[Box], count: int) -> Listing:
        """Return `entries` in `count` columns of as many entries each."""
        each = -(-len(entries) // count)
        return cls(tuple(entries[at * each : (at + 1) * each]) for at in range(count))

    def height(self, width: float, limit: float = inf) -> float:
        """Return the height of the tallest column."""
        del limit
        return max(Stack(column).height(self._wide(width)) for column in self.columns)

    def cut(self, width: float, room: float, *, force: bool) -> tuple[Box, ...]:
        """Return the entries that fit, and the rest; only where a whole page is too short."""
        if not force:
            return ()
        queue = deque(entry for column in self.columns for entry in column)
        taken = [take(queue, self._wide(width), room, force=True) for _ in self.columns]
        first = Listing(tuple(one.box for one in column) for column in taken)
        return first, Listing.of(tuple(queue), len(self.columns))

    def draw(self, canvas: BriefCanvas, x: float, top: float, width: float) -> None:
        """Draw column by column."""
        wide = self._wide(width)
        for column in self.columns:
            Stack(column).draw(canvas, x, top, wide)
            x += wide + LISTING_GAP

    def _wide(self, width: float) -> float:
        return (width - LISTING_GAP * (len(self.columns) - 1)) / len(self.columns)
