"""The head of a court paper: its parties beside a rule of colons, "Petitioners  :", no labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture, blank, set_apart
from pipeline.readers.lines import Line

_RULED = pattern(r"[^:\n]*[\s,;.]:(?:\s[^:\n]*)?\Z|:(?:\s[^:\n]*)?\Z")
"""A line with a colon of the rule: a blank stands before it, and nothing or a number behind."""
_AGAINST = pattern(r"[-\s]*(?:v|vs|versus|against)\b[-.\s]*:")
"""What stands between the parties: "v.  :"."""
_LEAST = 4
"""Lines of the rule."""


def without_court_heads(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without those of a court paper that name its parties beside a rule."""
    gone: set[int] = set()
    for at, line in enumerate(lines):
        if at not in gone and _AGAINST.match(text, line.start, line.end):
            beside = {at, *_ruled(text, lines, at, -1), *_ruled(text, lines, at, 1)}
            gone |= beside if len(beside) >= _LEAST else set()
    if not gone:
        return Furniture(tuple(lines))
    kept = tuple(blank(line) if at in gone else line for at, line in enumerate(lines))
    first, last = min(gone), max(gone)
    removed = set_apart(text, lines[first], lines[last].end, "the parties of a case")
    return Furniture(kept, tuple(removed))


def _ruled(text: str, lines: Sequence[Line], start: int, step: int) -> Iterator[int]:
    """Yield the lines of the rule above or below a line; blank ones may stand between them."""
    at = start + step
    while 0 <= at < len(lines):
        line = lines[at]
        if not line.is_blank:
            if not _RULED.match(text, line.start, line.end):
                return
            yield at
        at += step
