"""Boxes: what is stacked down a column, measured, cut where the column ends, and drawn."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from math import inf
from typing import NamedTuple, assert_never

from pipeline.values import dataclass
from pipeline.writers.pdf.bidi import base_level
from pipeline.writers.pdf.breaking import justify
from pipeline.writers.pdf.canvas import BriefCanvas, Rectangle, Size
from pipeline.writers.pdf.fonts import Fonts
from pipeline.writers.pdf.images import Image
from pipeline.writers.pdf.lines import EMPTY, Line, Word, arranged, balance, break_lines, runs_left
from pipeline.writers.pdf.structure import Element
from pipeline.writers.pdf.styles import Align, ParagraphStyle

CAP_HEIGHT = 0.66
"""Height of capitals, of the size: letters stand in the middle of their line."""

KEEP_LINES = 2
"""Fewest lines of a paragraph on either side of a page break."""


EPSILON = 1e-6
"""Lengths that should be equal differ by less, after some additions."""

BAR = 2.5
HAIRLINE = 0.5

LINK_AIR = 12.0
"""How far above a named place a reader's window is set, in points."""


class Box:
    """Something of a height that depends on its width."""

    before = 0.0
    after = 0.0
    keeps = False
    """True when it must not be parted from the next box."""

    def height(self, width: float, limit: float = inf) -> float:
        """Return the height at `width`; anything above `limit` once it is known to be exceeded."""
        raise NotImplementedError

    def cut(self, width: float, room: float, *, force: bool) -> tuple[Box, ...]:
        """Return parts of which the first fits into `room`; none when it is better moved on.

        `force` is given at the head of an empty column: the cut must then be made if it can be.
        """
        del width, room, force
        return ()

    def loose(self) -> tuple[Box, ...]:
        """Return what to set one after the other where this does not fit in one piece."""
        return ()

    def draw(self, canvas: BriefCanvas, x: float, top: float, width: float) -> None:
        """Draw itself below `top`."""
        raise NotImplementedError


class Placed(NamedTuple):
    """A box and how far below the column's head it begins."""

    box: Box
    offset: float
    height: float


def take(queue: deque[Box], width: float, room: float, *, force: bool) -> list[Placed]:
    """Move boxes from the head of `queue` into a column of `width` and `room` while they fit.

    A box that keeps with the next stays in the queue rather than end the column. With `force`
    at least one box is taken, whatever it takes; a box that cannot be cut sticks out.
    """
    placed: list[Placed] = []
    used = after = 0.0
    while queue:
        box = queue.popleft()
        offset = used + (max(after, box.before) if placed else 0)
        left = room - offset
        height = box.height(width, left)
        if height > left:
            loose = box.loose()
            if loose:
                queue.extendleft(reversed(loose))
                continue
            must = force and all(one.box.keeps for one in placed)
            parts = box.cut(width, left, force=must) or ((box,) if must and not placed else ())
            queue.extendleft(reversed(parts[1:] if parts else (box,)))
            if parts:
                placed.append(Placed(parts[0], offset, parts[0].height(width)))
            break
        placed.append(Placed(box, offset, height))
        used, after = offset + height, box.after
    if queue:
        _give_back(placed, queue, force=force)
    return placed


def _give_back(placed: list[Placed], queue: deque[Box], *, force: bool) -> None:
    if force and all(one.box.keeps for one in placed):
        return
    while placed and placed[-1].box.keeps:
        queue.appendleft(placed.pop().box)


class Paragraph(Box):
    """Words in lines."""

    def __init__(
        self, text: list[Word], style: ParagraphStyle, fonts: Fonts, element: Element | None = None
    ) -> None:
        """Make a paragraph that is all of `element`; without one it is no part of the brief."""
        self.style, self.element = style, element
        self.before, self.after, self.keeps = style.before, style.after, style.keeps
        self.marks = NO_MARKS
        self._words, self._fonts = text, fonts
        self._level = _level(text) if runs_left(text) else None
        self._lines: list[Line] = []
        self._width = -1.0

    @property
    def natural(self) -> float:
        """Width on one line, in points."""
        return sum(word.width + word.space for word in self._words) + self.style.indent

    @property
    def narrowest(self) -> float:
        """Width of the longest word, in points."""
        return max((word.width for word in self._words), default=0) + self.style.indent

    def height(self, width: float, limit: float = inf) -> float:
        """Return the height of all lines."""
        del limit
        return len(self.lines(width)) * self.style.leading

    def lines(self, width: float) -> list[Line]:
        """Return the lines at `width`; the last answer is remembered."""
        if width != self._width:
            style = self.style
            measure = min(style.measure or inf, width) - style.indent
            self._lines, self._width = self._broken(measure), width
        return self._lines

    def _broken(self, measure: float) -> list[Line]:
        if self._level is not None:
            lines = break_lines(self._words, measure, self._fonts)
            return [arranged(line, self._level) for line in lines]
        if self.style.hyphens:
            return justify(self._words, measure, self._fonts, self.style.hyphens)
        set_lines = balance if self.style.is_balanced else break_lines
        return set_lines(self._words, measure, self._fonts)

    def cut(self, width: float, room: float, *, force: bool) -> tuple[Box, ...]:
        """Return two parts with at least two lines each, or one each when forced."""
        lines = self.lines(width)
        least = 1 if force else KEEP_LINES
        count = min(int(room / self.style.leading + EPSILON), len(lines) - least)
        if count < least:
            return ()
        first, rest = self._part(lines[:count], width), self._part(lines[count:], width)
        first.marks, first.after = self.marks, 0
        return first, rest

    def draw(self, canvas: BriefCanvas, x: float, top: float, width: float) -> None:
        """Draw the marker, then the lines; name the place first."""
        at_right = x + width - self.marks.marker.width
        start = at_right if self._level else x
        self.marks.draw(canvas, start, top, self.baseline(top))
        for at, line in enumerate(self.lines(width)):
            start = self._start(line, x, width)
            canvas.draw_line(start, self.baseline(top, at), line, self.element)

    def baseline(self, top: float, at: int = 0) -> float:
        """Return the height on the page of line number `at`."""
        style = self.style
        return top - at * style.leading - (style.leading + CAP_HEIGHT * style.look.size) / 2

    def _start(self, line: Line, x: float, width: float) -> float:
        left = width - line.width
        if self._level:
            # the last space is the leftmost letter, and stands outside the line
            whole = sum(piece.width for piece in line.pieces)
            return x + width - whole - self.style.indent
        match self.style.align:
            case Align.LEFT:
                return x + self.style.indent
            case Align.CENTRE:
                return x + left / 2
            case Align.RIGHT:
                return x + left
            case _:
                assert_never(self.style.align)

    def _part(self, lines: list[Line], width: float) -> Paragraph:
        part = Paragraph([], self.style, self._fonts, self.element)
        part._level = self._level
        part._lines, part._width = lines, width
        return part


def _level(text: list[Word]) -> int:
    """Return 1 for a paragraph that runs from right to left."""
    return base_level("".join(piece.text for word in text for piece in word.pieces))


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands at the beginning of a paragraph beside its words."""

    marker: Line = EMPTY
    """Dash or number of a list item."""
    label: Element | None = None
    """What the marker is part of."""
    name: str = ""
    """Destination that begins here."""
    title: str = ""
    """Bookmark that leads here."""

    def draw(self, canvas: BriefCanvas, x: float, top: float, baseline: float) -> None:
        """Draw the marker and make the place known."""
        if self.name:
            canvas.destination(self.name, x, top + LINK_AIR)
        if self.title:
            canvas.outline_entry(self.title, self.name)
        if self.marker.pieces:
            canvas.draw_line(x, baseline, self.marker, self.label)


NO_MARKS = Marks()


class Nothing(Box):
    """An empty cell."""

    def height(self, width: float, limit: float = inf) -> float:
        """Return 0."""
        del width, limit
        return 0

    def draw(self, canvas: BriefCanvas, x: float, top: float, width: float) -> None:
        """Draw nothing."""


class Picture(Box):
    """A picture of a height, as wide as its shape asks for."""

    def __init__(self, image: Image, high: float, element: Element, align: Align) -> None:
        self.image, self.high, self.element, self.align = image, high, element, align
        self.wide = high * image.width / image.height

    def height(self, width: float, limit: float = inf) -> float:
        """Return its height, less where it would be too wide."""
        del limit
        return self.high * min(1, width / self.wide)

    def draw(self, canvas: BriefCanvas, x: float, top: float, width: float) -> None:
        """Draw it at the left or in the middle."""
        size = Size(min(self.wide, width), self.height(width))
        left = (width - size.width) / 2 if self.align is Align.CENTRE else 0
        canvas.image(Rectangle(x + left, top, size), self.image, self.element)


class Stack(Box):
    """Boxes one below the other."""

    def __init__(self, boxes: Iterable[Box]) -> None:
        self.boxes = tuple(boxes)
        self.before = self.boxes[0].before if self.boxes else 0
        self.after = self.boxes[-1].after if self.boxes else 0
        self._placed: list[Placed] = []
        self._width = -1.0

    def height(self, width: float, limit: float = inf) -> float:
        """Return the height of all boxes and the spaces between them."""
        del limit
        placed = self._layout(width)
        return placed[-1].offset + placed[-1].height if placed else 0

    def cut(self, width: float, room: float, *, force: bool) -> tuple[Box, ...]:
        """Return the boxes that fit, and the rest."""
        queue = deque(self.boxes)
        placed = take(queue, width, room, force=force)
        return (Stack(one.box for one in placed), Stack(queue)) if placed else ()

    def draw(self, canvas: BriefCanvas, x: float, top: float, width: float) -> None:
        """Draw the boxes from top to bottom."""
        for box, offset, _ in self._layout(width):
            box.draw(canvas, x, top - offset, width)

    def _layout(self, width: float) -> list[Placed]:
        if width != self._width:
            self._placed = take(deque(self.boxes), width, inf, force=False)
            self._width = width
        return self._placed


@dataclass(frozen=True, slots=True)
class Frame:
    """What is drawn around a box; lengths in points."""

    ground: str = ""
    """Colour of the area; empty for none."""
    rule: str = ""
    """Colour of the rule above; empty for none."""
    weight: float = 0
    """Thickness of the rule above."""
    reach: float = 0
    """Length of the rule above; 0 for the whole width."""
    close: str = ""
    """Colour of the hairline below; empty for none."""
    bar: str = ""
    """Colour of the bar at the left; empty for none."""
    side: float = 0
    top: float = 0
    bottom: float = 0


class Band(Box):
    """A box on a ground that reaches from edge to edge, and up to the head of the page."""

    def __init__(self, content: Box, colour: str, below: float) -> None:
        self.content, self.colour, self.below = content, colour, below

    def height(self, width: float, limit: float = inf) -> float:
        """Return the height down to the foot of the ground."""
        return self.content.height(width, limit) + self.below

    def draw(self, canvas: BriefCanvas, x: float, top: float, width: float) -> None:
        """Draw the ground, then the content."""
        canvas.band(top - self.height(width), self.colour)
        self.content.draw(canvas, x, top, width)


class Framed(Box):
    """A box with a ground, a rule above, or a bar beside it; every part of it has the same."""

    def __init__(self, content: Box, frame: Frame, before: float, after: float) -> None:
        self.content, self.frame = content, frame
        self.before, self.after = before, after

    def height(self, width: float, limit: float = inf) -> float:
        """Return the height with the space inside the frame."""
        air = self.frame.top + self.frame.bottom
        return self.content.height(width - 2 * self.frame.side, limit - air) + air

    def cut(self, width: float, room: float, *, force: bool) -> tuple[Box, ...]:
        """Return the content's parts, each in a frame of its own."""
        frame = self.frame
        inner = room - frame.top - frame.bottom
        parts = self.content.cut(width - 2 * frame.side, inner, force=force)
        return tuple(Framed(part, frame, self.before, self.after) for part in parts)

    def draw(self, canvas: BriefCanvas, x: float, top: float, width: float) -> None:
        """Draw the frame, then the content."""
        frame = self.frame
        height = self.height(width)
        if frame.ground:
            canvas.ground(x, top, Size(width, height), frame.ground)
        if frame.rule:
            canvas.ground(x, top, Size(frame.reach or width, frame.weight), frame.rule)
        if frame.close:
            canvas.ground(x, top - height, Size(width, HAIRLINE), frame.close)
        if frame.bar:
            canvas.ground(x, top, Size(BAR, height), frame.bar)
        self.content.draw(canvas, x + frame.side, top - frame.top, width - 2 * frame.side)
