"""The quotation mark that is missing in a YAML file: parsers tell of a line far below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

_OPENS = re.compile(r"(?:(?:[:,-]\s+|[\[{]\s*)|^\s*)([\"'])")
"""A mark that begins a text: behind a colon, a comma, a bracket, or first in its line."""
_BEGINS_TEXT = re.compile(r"(?:[:,-]\s+|[\[{]\s*)\Z")
"""What stands before a mark that can only open: no text goes on so before its end."""
_REST = {
    '"': re.compile(r'(?:[^"\\]|\\.)*"'),
    "'": re.compile(r"(?:[^']|'')*'(?!')"),
}
"""A text after its opening mark, with the mark that closes it."""


def unclosed_quote(lines: Sequence[str]) -> int:
    """Return the number of the first line with a mark that the next of its kind does not close.

    That one opens a text of its own: `purpose: "`. Zero where there is none.
    """
    opened = 0, ""
    for number, line in enumerate(lines, start=1):
        at = 0
        if opened[1]:
            before, mark, _ = line.partition(opened[1])
            if not mark:
                continue
            if _BEGINS_TEXT.search(before):
                return opened[0]
            at, opened = len(before) + 1, (0, "")
        mark = _left_open(line, at)
        if mark:
            opened = number, mark
    return 0


def _left_open(line: str, at: int) -> str:
    """Return the mark of a text that begins in a line and does not end in it; empty for none."""
    if line.lstrip().startswith("#"):
        return ""
    while found := _OPENS.search(line, at):
        closed = _REST[found[1]].match(line, found.end())
        if not closed:
            return found[1]
        at = closed.end()
    return ""
