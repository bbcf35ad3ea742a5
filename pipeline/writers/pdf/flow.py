"""Filling pages: boxes flow through columns, each page gets its running head and foot."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from pipeline.errors import RenderError
from pipeline.values import dataclass
from pipeline.writers.pdf.boxes import EPSILON, Box, Placed, take
from pipeline.writers.pdf.canvas import BriefCanvas, Size
from pipeline.writers.pdf.running import Area, Running

MM = 72 / 25.4

PAGES = {"A4": Size(210 * MM, 297 * MM), "Letter": Size(8.5 * 72, 11 * 72)}

MOSTLY = 0.55
"""Share of a page that must be free for the next chapter to begin on it."""

COVER_HEAD = 16 * MM
"""From the top of page 1, which has no running head, to its text."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Boxes that flow through the same columns; begins on a new page."""

    boxes: tuple[Box, ...]
    head: tuple[Box, ...] = ()
    """Set over the whole width before the columns begin."""
    columns: int = 1
    gap: float = 22

    def width(self, whole: float) -> float:
        """Return the width of a column, in points."""
        return (whole - self.gap * (self.columns - 1)) / self.columns


class Flow:
    """The pages being filled; `top` is where free room begins on the current one."""

    def __init__(self, canvas: BriefCanvas, area: Area, running: Running) -> None:
        self._canvas, self._area, self._running = canvas, area, running
        self._top = area.size.height - COVER_HEAD
        self._is_fresh = True

    def fill(self, chapters: Iterable[Chapter]) -> None:
        """Set all chapters, each on a new page but where most of one is free, and end the last.

        Raises `RenderError` when a box that cannot be parted is taller than a page.
        """
        for at, chapter in enumerate(chapters):
            if at and self._is_mostly_free():
                self._top -= chapter.head[0].before if chapter.head else 0
            elif at:
                self._turn()
            self._set(Chapter(chapter.head))
            self._set(chapter)
        self._end_page()

    def _is_mostly_free(self) -> bool:
        """Return whether so much of a page, but the first, is free that more may begin on it."""
        if self._canvas.getPageNumber() == 1:
            return False
        foot = self._running.foot
        return self._top - foot > MOSTLY * (self._area.size.height - self._running.head - foot)

    def _set(self, chapter: Chapter) -> None:
        queue = deque(chapter.boxes)
        while queue:
            room = self._room(queue, chapter)
            lowest = max(self._column(queue, room, chapter, at) for at in range(chapter.columns))
            if queue:
                self._turn()
            elif lowest:
                self._top -= lowest
                self._is_fresh = False

    def _column(self, queue: deque[Box], room: float, chapter: Chapter, at: int) -> float:
        """Fill one column and return how much of it is used."""
        width = chapter.width(self._area.width)
        placed = take(queue, width, room, force=self._is_fresh)
        x = self._area.margin + at * (width + chapter.gap)
        for one in placed:
            _refuse_overflow(one, room)
            one.box.draw(self._canvas, x, self._top - one.offset, width)
        return placed[-1].offset + placed[-1].height + placed[-1].box.after if placed else 0

    def _room(self, queue: deque[Box], chapter: Chapter) -> float:
        """Return the height of the columns: less than there is where they end, to be even."""
        full = self._top - self._running.foot
        if chapter.columns == 1 or not _may_end(queue, full, self._area.width, chapter):
            return full
        low, high = 0.0, full
        while high - low > 1:
            middle = (low + high) / 2
            if _ends(queue, middle, self._area.width, chapter):
                high = middle
            else:
                low = middle
        return high

    def _turn(self) -> None:
        self._end_page()
        self._running.draw_head(self._canvas, self._area)
        self._top = self._area.size.height - self._running.head
        self._is_fresh = True

    def _end_page(self) -> None:
        self._running.draw_foot(self._canvas, self._area)
        self._canvas.showPage()


def _may_end(queue: deque[Box], room: float, width: float, chapter: Chapter) -> bool:
    """Return whether the boxes end on this page; cheap when there are many more."""
    left = room * chapter.columns
    for box in queue:
        left -= box.height(chapter.width(width)) + box.after
        if left < -room:
            return False
    return _ends(queue, room, width, chapter)


def _ends(queue: deque[Box], room: float, width: float, chapter: Chapter) -> bool:
    rest = deque(queue)
    for _ in range(chapter.columns):
        take(rest, chapter.width(width), room, force=False)
    return not rest


def _refuse_overflow(placed: Placed, room: float) -> None:
    if placed.offset + placed.height > room + EPSILON:
        hint = "shorten the longest title, label or detail"
        raise RenderError.at("a part of the brief is taller than a page", hint=hint)
