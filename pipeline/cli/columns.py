"""Text in columns, as wide on every machine, so that what is piped reads the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

WIDTH = 80
"""Characters in a line, as Click's help has it."""

_GAP = 2


def aligned(rows: Sequence[Sequence[str]], indent: str = "  ") -> Iterator[str]:
    """Yield `rows`, of as many cells each, in columns; the last column is wrapped."""
    *widths, _ = (max(map(len, column)) + _GAP for column in zip(*rows, strict=True))
    hanging = indent + " " * sum(widths)
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        yield from wrapped(row[-1], indent + "".join(cells), hanging)


def wrapped(words: str, first: str, hanging: str) -> Iterator[str]:
    """Yield `words` in lines, `first` before the first and `hanging` before the others.

    A word longer than a line is kept whole: paths and anchors are there to be copied.
    """
    room = max(WIDTH - len(first), WIDTH // 3)
    lines = wrap(words, room, break_long_words=False, break_on_hyphens=False) or [""]
    for number, line in enumerate(lines):
        yield ((hanging if number else first) + line).rstrip()


def titled(title: str, rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield an empty line, `title` and its rows in columns; nothing when there are no rows."""
    if rows:
        yield ""
        yield title
        yield from aligned(rows)
