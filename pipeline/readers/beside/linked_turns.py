"""Names behind the talk with nothing but links behind them: "Jane Roe: [her page](…)"."""

from __future__ import annotations

from pipeline.patterns import pattern
from pipeline.readers.layout import Layout

_LINKS = pattern(r"[\s*_]*(?:\[[^\[\]\n]*\]\([^()\n]*\)[\s,;|*_]*)+")
_LEAST = 3
"""Turns at the end that are such."""


def linked_end(layout: Layout) -> int:
    """Return the index of the line from which on names lead to links; or that behind the last line.

    So lists of who took part lead to their pages. A line with a colon right above is of the list.
    """
    turns, lines = layout.labels.turns, layout.lines
    first = len(turns)
    for item, (_, end) in reversed(list(zip(turns, layout.spans(), strict=True))):
        if not _LINKS.fullmatch(layout.document.text, item.content, lines[end - 1].end):
            break
        first -= 1
    if first == 0 or len(turns) - first < _LEAST:
        return len(lines)
    at = turns[first].index
    above = max(one for one in range(at) if not lines[one].is_blank)
    is_led = above > turns[first - 1].index and layout.shown[: lines[above].end].endswith(":")
    return above if is_led else at
