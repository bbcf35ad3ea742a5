"""Boxes: what is stacked down a column, measured, cut where the column ends, and drawn."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import inf
from typing import NamedTuple

from pipeline.writers.pdf.canvas import BriefCanvas, Size
from pipeline.writers.pdf.fonts import Fonts
from pipeline.writers.pdf.lines import EMPTY, Line, Word, balance, break_lines
from pipeline.writers.pdf.styles import Align, ParagraphStyle

CAP_HEIGHT = 0.66
"""Height of capitals, of the size: letters stand in the middle of their line."""

KEEP_LINES = 2
"""Fewest lines of a paragraph on either side of a page break."""


KEEP_ROWS = 2
"""Fewest rows of a table on either side of a page break."""

TALL = 330.0
"""From this height on a row is parted at the end of a column rather than moved on."""

EPSILON = 1e-6
"""Lengths that should be equal differ by less, after some additions."""

BAR = 2.5
HAIRLINE = 0.5
HEAD_RULE = 0.9
ROW_AIR = 4.25
NUMBER_ROOM = 34.0
LISTING_GAP = 26.0
LINK_AIR = 12.0
"""How far above a named place a reader's window is set, in points."""

NumberLine = Callable[[int], Line]
"""Sets a page number."""


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

    def __init__(self, text: list[Word], style: ParagraphStyle, fonts: Fonts) -> None:
        self.style = style
        self.before, self.after, self.keeps = style.before, style.after, style.keeps
        self.marks = NO_MARKS
        self._words, self._fonts = text, fonts
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
            set_lines = balance if style.is_balanced else break_lines
            self._lines, self._width = set_lines(self._words, measure, self._fonts), width
        return self._lines

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
        self.marks.draw(canvas, x, top, self.baseline(top))
        for at, line in enumerate(self.lines(width)):
            canvas.draw_line(self._start(line, x, width), self.baseline(top, at), line)

    def baseline(self, top: float, at: int = 0) -> float:
        """Return the height on the page of line number `at`."""
        style = self.style
        return top - at * style.leading - (style.leading + CAP_HEIGHT * style.look.size) / 2

    def _start(self, line: Line, x: float, width: float) -> float:
        is_right = self.style.align is Align.RIGHT
        return x + (width - line.width if is_right else self.style.indent)

    def _part(self, lines: list[Line], width: float) -> Paragraph:
        part = Paragraph([], self.style, self._fonts)
        part._lines, part._width = lines, width
        return part


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands at the beginning of a paragraph beside its words."""

    marker: Line = EMPTY
    """Dash or number of a list item."""
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
            canvas.draw_line(x, baseline, self.marker)


NO_MARKS = Marks()


class Nothing(Box):
    """An empty cell."""

    def height(self, width: float, limit: float = inf) -> float:
        """Return 0."""
        del width, limit
        return 0

    def draw(self, canvas: BriefCanvas, x: float, top: float, width: float) -> None:
        """Draw nothing."""


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
    close: str = ""
    """Colour of the hairline below; empty for none."""
    bar: str = ""
    """Colour of the bar at the left; empty for none."""
    side: float = 0
    top: float = 0
    bottom: float = 0


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
            canvas.ground(x, top, Size(width, frame.weight), frame.rule)
        if frame.close:
            canvas.ground(x, top - height, Size(width, HAIRLINE), frame.close)
        if frame.bar:
            canvas.ground(x, top, Size(BAR, height), frame.bar)
        self.content.draw(canvas, x + frame.side, top - frame.top, width - 2 * frame.side)


@dataclass(frozen=True, slots=True)
class Columns:
    """How wide the columns of a row want to be; in points, or any unit where only shares count."""

    natural: tuple[float, ...]
    """Wide enough for each cell on one line."""
    narrowest: tuple[float, ...]
    """Wide enough for the longest word."""
    gap: float = 14

    def fit(self, width: float) -> tuple[float, ...]:
        """Return the widths that fill `width`.

        As CSS does for tables (CSS 2.2, 17.5.2.2): what is left over goes to all by their natural
        widths; what is missing is taken from those that can be narrowed.
        """
        width -= self.gap * (len(self.natural) - 1)
        wanted, least = sum(self.natural), sum(self.narrowest)
        if wanted <= width:
            return tuple(natural * width / wanted for natural in self.natural)
        if least >= width:
            return tuple(narrow * width / least for narrow in self.narrowest)
        share = (width - least) / (wanted - least)
        pairs = zip(self.natural, self.narrowest, strict=True)
        return tuple(narrow + (natural - narrow) * share for natural, narrow in pairs)


class Row(Box):
    """Cells side by side."""

    def __init__(self, cells: tuple[Box, ...], columns: Columns) -> None:
        self.cells, self.columns = cells, columns

    def height(self, width: float, limit: float = inf) -> float:
        """Return the height of the tallest cell."""
        del limit
        return max((cell.height(wide) for cell, wide in self._columns(width)), default=0)

    def cut(self, width: float, room: float, *, force: bool) -> tuple[Box, ...]:
        """Return the row in two, every cell cut at `room`: only when forced, and if all can be."""
        if not force:
            return ()
        parts = [_halves(cell, wide, room, force=force) for cell, wide in self._columns(width)]
        if not all(parts):
            return ()
        first, rest = zip(*parts, strict=True)
        return Row(first, self.columns), Row(rest, self.columns)

    def draw(self, canvas: BriefCanvas, x: float, top: float, width: float) -> None:
        """Draw the cells from left to right."""
        for cell, wide in self._columns(width):
            cell.draw(canvas, x, top, wide)
            x += wide + self.columns.gap

    def _columns(self, width: float) -> Iterable[tuple[Box, float]]:
        return zip(self.cells, self.columns.fit(width), strict=True)


def _halves(cell: Box, width: float, room: float, *, force: bool) -> tuple[Box, ...]:
    if cell.height(width) <= room:
        return cell, Nothing()
    return cell.cut(width, room, force=force)


class Tiles(Box):
    """Cells in as many equal columns as there is room for, row by row."""

    def __init__(self, cells: tuple[Box, ...], least: float, space: float) -> None:
        self.cells, self.least, self.space = cells, least, space
        self._stack = Stack(())
        self._width = -1.0

    def height(self, width: float, limit: float = inf) -> float:
        """Return the height of all rows."""
        return self._rows(width).height(width, limit)

    def cut(self, width: float, room: float, *, force: bool) -> tuple[Box, ...]:
        """Return the rows that fit, and the rest."""
        return self._rows(width).cut(width, room, force=force)

    def draw(self, canvas: BriefCanvas, x: float, top: float, width: float) -> None:
        """Draw row by row."""
        self._rows(width).draw(canvas, x, top, width)

    def _rows(self, width: float) -> Stack:
        if width != self._width:
            count = max(1, int(width / self.least))
            self._stack, self._width = (
                Stack(self._row(at, count) for at in self._starts(count)),
                width,
            )
        return self._stack

    def _starts(self, count: int) -> range:
        return range(0, len(self.cells), count)

    def _row(self, at: int, count: int) -> Row:
        cells = self.cells[at : at + count]
        equal = (1.0,) * count
        row = Row(cells + (Nothing(),) * (count - len(cells)), Columns(equal, equal))
        row.after = self.space
        return row


@dataclass(frozen=True, slots=True)
class Ruling:
    """The lines of a table."""

    head: str
    """Colour of the rule below the header row."""
    line: str
    """Colour of the hairlines between rows."""
    is_closed: bool
    """True for a hairline below the last row."""


class Grid(Box):
    """Rows with hairlines; the header row is repeated where the rows go on in the next column."""

    def __init__(self, header: Row | None, rows: tuple[Row, ...], ruling: Ruling) -> None:
        self.header, self.rows, self.ruling = header, rows, ruling

    def height(self, width: float, limit: float = inf) -> float:
        """Return the height; counting stops above `limit`, so that long tables cost no more."""
        total = self._head_height(width)
        for row in self.rows:
            total += self._row_height(row, width)
            if total > limit:
                break
        return total

    def cut(self, width: float, room: float, *, force: bool) -> tuple[Box, ...]:
        """Return the rows that fit, and the rest.

        At least two rows stay on either side of the cut. A row is parted only when it is taller
        than half a page, or forced.
        """
        left = room - self._head_height(width)
        count = self._fitting(width, left)
        used = sum(self._row_height(row, width) for row in self.rows[:count])
        split = self._split_row(count, width, left - used, force=force and not count)
        if split:
            first, rest = split
            return (
                self._with((*self.rows[:count], first)),
                self._with((rest, *self.rows[count + 1 :])),
            )
        if not force:
            count = self._kept(count)
        return (self._with(self.rows[:count]), self._with(self.rows[count:])) if count else ()

    def draw(self, canvas: BriefCanvas, x: float, top: float, width: float) -> None:
        """Draw the header row and the rows, with a hairline between them."""
        if self.header:
            self.header.draw(canvas, x, top, width)
            top -= self._head_height(width)
            canvas.ground(x, top + HEAD_RULE, Size(width, HEAD_RULE), self.ruling.head)
        for at, row in enumerate(self.rows, start=1):
            row.draw(canvas, x, top - ROW_AIR, width)
            top -= self._row_height(row, width)
            if at < len(self.rows) or self.ruling.is_closed:
                canvas.ground(x, top + HAIRLINE, Size(width, HAIRLINE), self.ruling.line)

    def _with(self, rows: tuple[Row, ...]) -> Grid:
        return Grid(self.header, rows, self.ruling)

    def _head_height(self, width: float) -> float:
        return self.header.height(width) + ROW_AIR + HEAD_RULE if self.header else 0

    def _row_height(self, row: Row, width: float) -> float:
        return row.height(width) + 2 * ROW_AIR + HAIRLINE

    def _fitting(self, width: float, room: float) -> int:
        used = 0.0
        for count, row in enumerate(self.rows):
            used += self._row_height(row, width)
            if used > room:
                return count
        return len(self.rows)

    def _kept(self, count: int) -> int:
        """Return how many rows to leave here so that neither side has one alone."""
        total = len(self.rows)
        if total - count < KEEP_ROWS:
            count = total - KEEP_ROWS
        return count if count >= KEEP_ROWS else 0

    def _split_row(
        self, at: int, width: float, room: float, *, force: bool
    ) -> tuple[Row, Row] | None:
        if at == len(self.rows):
            return None
        row = self.rows[at]
        is_tall = row.height(width) > TALL and room > TALL / 3
        parts = row.cut(width, room - 2 * ROW_AIR, force=force or is_tall)
        match parts:
            case (Row() as first, Row() as rest):
                return first, rest
        return None


SIDES = Columns((62.0, 38.0), (62.0, 38.0), gap=24)
"""Shares of key messages and at a glance, side by side."""


class Beside(Box):
    """Two boxes side by side; one after the other where they do not fit so."""

    def __init__(self, left: Stack, right: Box) -> None:
        self.left, self.right = left, right
        self.before, self.after = left.before, max(left.after, right.after)

    def height(self, width: float, limit: float = inf) -> float:
        """Return the height of the taller."""
        del limit
        wide, narrow = SIDES.fit(width)
        return max(self.left.height(wide), self.right.height(narrow))

    def loose(self) -> tuple[Box, ...]:
        """Return the left one's boxes, then the right one."""
        return (*self.left.boxes, self.right)

    def draw(self, canvas: BriefCanvas, x: float, top: float, width: float) -> None:
        """Draw the left one, then the right one."""
        wide, narrow = SIDES.fit(width)
        self.left.draw(canvas, x, top, wide)
        self.right.draw(canvas, x + wide + SIDES.gap, top, narrow)


class Entry(Box):
    """A line of the contents: heading, leader, page number; all of it a link."""

    def __init__(self, paragraph: Paragraph, name: str, number: NumberLine, line: str) -> None:
        self.paragraph, self.name, self.number, self.line = paragraph, name, number, line

    def height(self, width: float, limit: float = inf) -> float:
        """Return the height of the heading."""
        return self.paragraph.height(width - NUMBER_ROOM, limit)

    def draw(self, canvas: BriefCanvas, x: float, top: float, width: float) -> None:
        """Draw the heading and the leader, and keep a place for the page number."""
        lines = self.paragraph.lines(width - NUMBER_ROOM)
        self.paragraph.draw(canvas, x, top, width - NUMBER_ROOM)
        baseline = self.paragraph.baseline(top, len(lines) - 1)
        canvas.dots(x + lines[-1].width + 6, baseline + 1, x + width - 20, self.line)
        canvas.draw_later(x + width, baseline, lambda found: self.number(found.starts[self.name]))
        canvas.link_area(x, top, Size(width, self.height(width)), self.name)


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
