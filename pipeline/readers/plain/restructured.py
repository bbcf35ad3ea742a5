"""reStructuredText where it differs from Markdown: what its directives tell programs, data, notes.

https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html, "Explicit Markup Blocks".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model.transcript import Datum
from pipeline.patterns import pattern
from pipeline.readers.dates import iso_date
from pipeline.readers.lines import line_at

_DATUM = pattern(r"(?m)^\.\. (?P<key>[a-z][a-z_-]{1,30}):(?!:)[ \t]*(?P<value>[^\n]*)$")
_DIRECTIVE = pattern(
    r"(?m)^\.\. (?:\|[^|\n]{1,80}\| )?(?:_[^\n:]{1,80}:(?:[ \t][^\n]*)?|[\w-]{2,30}::[^\n]*"
    r"|[A-Z][A-Z_]{3,30}[ \t\r]*)$(?:\n(?:[ \t]+:[\w-]{1,30}:[^\n]*|[ \t]+\S+[ \t\r]*))*"
)
"""A directive, a target or a mark for a program, with the options below it."""
_LEAST_DATA = 2


def data_above(text: str) -> tuple[tuple[Datum, ...], int]:
    """Return what comments above a text say of it, and where it begins; 0 for none.

    ".. title: The gate", ".. date: 2020-05-04", as programs for pages write them.
    """
    end, found = 0, []
    for one in _DATUM.finditer(text):
        if text[end : one.start()].strip("\ufeff\r\n "):
            break
        found.append(one)
        end = one.end()
    keys = {one["key"] for one in found}
    if len(found) < _LEAST_DATA or "title" not in keys:
        return (), 0
    filled = (one for one in found if one["value"].strip())
    return tuple(_datum(one, line_at(text, one.start())) for one in filled), end


def _datum(found: re.Match[str], line: int) -> Datum:
    key, value = found["key"], found["value"].strip()
    day = iso_date(value) if key == "date" else ""
    return Datum(key, day or value, line)


def directives(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of directives, targets and marks for programs."""
    for found in _DIRECTIVE.finditer(text, body):
        yield found.span()
