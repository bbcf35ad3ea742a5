"""Tables of one column between quotation marks, which are text: a line in each cell."""

from __future__ import annotations

import csv
from io import StringIO

from pipeline.patterns import pattern
from pipeline.values import dataclass

_NAMED = pattern(r'"[^\W\d_][^"\n\r,;:.?!]{0,30}"\s*')
"""The name of the column, alone on the first line."""
_LEAST = 6


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a cell, with the line on which it begins."""

    words: str
    line: int


def cells_of(text: str) -> tuple[Cell, ...]:
    """Return the cells of a table of one column, the first its name; nothing for anything else.

    Each row is one cell between quotation marks.
    """
    first, _, rest = text.lstrip("\ufeff").partition("\n")
    if not _NAMED.fullmatch(first) or not rest.startswith('"'):
        return ()
    reader = csv.reader(StringIO(text.lstrip("\ufeff"), newline=""), strict=True)
    found: list[Cell] = []
    line = 1
    try:
        for values in reader:
            if len(values) > 1:
                return ()
            found += (Cell(one, line) for one in values)
            line = reader.line_num + 1
    except csv.Error:
        return ()
    return tuple(found) if len(found) > _LEAST else ()
