"""The table of contents above the record of a sitting: lines with dots and the number of a page."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.patterns import pattern
from pipeline.readers.web.drawing import Block

_LINE = pattern(r"(?s).*?(?:(?:[.…·]\s?){4,}|\s{4,})\s*\d{1,5}(?:(?:, ?|–|-)\d{1,5})*\s*")
_LEAST = 10
"""Lines with the number of a page; fewer may be a table that somebody shows."""
_MOST_APART = 40
"""Blocks from one such line to the next."""
_MOST_OF_PAGE = 0.25
"""Share of the blocks of a page that stand above the sitting."""
_BEGINS = pattern(
    r"(?i)beginn der sitzung:? .{0,30}\d.{0,20}|la séance est ouverte à .{1,60}"
    r"|se abre la sesión a las? .{1,60}|la seduta (?:comincia|inizia) alle .{1,60}"
    r"|(?:the )?(?:house|senate|assembly|council) met at .{1,60}"
)
"""Where a sitting begins, behind whatever else stands above it."""


def contents_end(blocks: Sequence[Block]) -> int:
    """Return how many blocks stand above a sitting that has a table of contents; 0 for none.

    It ends with its last line, or where a line below tells that the sitting begins.
    """
    lines = [at for at, block in enumerate(blocks) if _LINE.fullmatch(block.text)]
    last = lines[0] if lines else 0
    for at in lines:
        last = at if at - last <= _MOST_APART else last
    most = len(blocks) * _MOST_OF_PAGE
    if sum(at <= last for at in lines) < _LEAST or last >= most:
        return 0
    begun = (at for at in range(last, len(blocks)) if _BEGINS.fullmatch(blocks[at].text))
    first = next(begun, last)
    return 1 + (first if first < most else last)
