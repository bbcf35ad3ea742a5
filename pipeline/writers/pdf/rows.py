"""Boxes side by side: rows of cells, tables, tiles, and the two halves of page 1."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import nullcontext
from math import inf

from pipeline.values import dataclass
from pipeline.writers.pdf.boxes import HAIRLINE, Box, Nothing, Stack
from pipeline.writers.pdf.canvas import BriefCanvas, Size

KEEP_ROWS = 2
"""Fewest rows of a table on either side of a page break."""

TALL = 330.0
"""From this height on a row is parted at the end of a column rather than moved on."""

HEAD_RULE = 0.9
ROW_AIR = 4.25
"""Above and below the text of a row, in points."""


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
        # An empty column still has a width, or a row of empty cells would have none to share.
        naturals = [max(natural, 1) for natural in self.natural]
        wanted, least = sum(naturals), sum(self.narrowest)
        if wanted <= width:
            return tuple(natural * width / wanted for natural in naturals)
        if least >= width:
            return tuple(narrow * width / least for narrow in self.narrowest)
        share = (width - least) / (wanted - least)
        pairs = zip(naturals, self.narrowest, strict=True)
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

    def __init__(
        self, header: Row | None, rows: tuple[Row, ...], ruling: Ruling, *, goes_on: bool = False
    ) -> None:
        """Make a table; where it `goes_on`, the header row has been read already."""
        self.header, self.rows, self.ruling, self.goes_on = header, rows, ruling, goes_on

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
            return self._parts((*self.rows[:count], first), (rest, *self.rows[count + 1 :]))
        if not force:
            count = self._kept(count)
        return self._parts(self.rows[:count], self.rows[count:]) if count else ()

    def draw(self, canvas: BriefCanvas, x: float, top: float, width: float) -> None:
        """Draw the header row and the rows, with a hairline between them."""
        if self.header:
            with canvas.artifact() if self.goes_on else nullcontext():
                self.header.draw(canvas, x, top, width)
            top -= self._head_height(width)
            canvas.ground(x, top + HEAD_RULE, Size(width, HEAD_RULE), self.ruling.head)
        for at, row in enumerate(self.rows, start=1):
            row.draw(canvas, x, top - ROW_AIR, width)
            top -= self._row_height(row, width)
            if at < len(self.rows) or self.ruling.is_closed:
                canvas.ground(x, top + HAIRLINE, Size(width, HAIRLINE), self.ruling.line)

    def _parts(self, first: tuple[Row, ...], rest: tuple[Row, ...]) -> tuple[Grid, Grid]:
        return (
            Grid(self.header, first, self.ruling, goes_on=self.goes_on),
            Grid(self.header, rest, self.ruling, goes_on=True),
        )

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
