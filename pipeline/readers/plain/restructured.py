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
_FIELD = r":(?P<key>[A-Za-z][\w -]{0,30}):(?P<value>[^\n]*(?:\n[ \t]+\S[^\n]*)*)"
_FIELDS = pattern(
    r"\ufeff?\s*(?:(?:(?P<over>[=#*~^-])(?P=over){2,}[ \t\r]*\n)?[ \t]*"
    r"(?P<title>[^\s:.][^\n]{2,200})\n"
    r"(?P<sign>[=#*~^-])(?P=sign){2,}[ \t\r]*\n\s*)?"
    r"(?P<fields>(?::[A-Za-z][\w -]{0,30}:[^\n]*(?:\n[ \t]+\S[^\n]*)*(?:\n|\Z))+)"
)
_EACH = pattern(rf"(?m)^{_FIELD}")
_KNOWN = frozenset(
    {"title", "subtitle", "date", "modified", "slug", "tags", "keywords", "category", "categories"}
    | {"author", "authors", "summary", "description", "lang", "language", "status"}
)
"""Fields of a text that tell a program of it, of which one at least is among them."""


def fields_above(text: str) -> tuple[tuple[Datum, ...], int]:
    """Return what a list of fields at the top says of a text, and where it begins; 0 for none.

    ":date: 2020-05-04", above the title or right below it, as Pelican and Sphinx have them.
    """
    found = _FIELDS.match(text)
    if not found:
        return (), 0
    fields = list(_EACH.finditer(text, *found.span("fields")))
    if _KNOWN.isdisjoint(one["key"].casefold() for one in fields):
        return (), 0
    told = [_datum(one, line_at(text, one.start())) for one in fields if one["value"].strip()]
    if found["title"] and not any(one.key == "title" for one in told):
        told.insert(0, Datum("title", found["title"].strip(), line_at(text, found.start("title"))))
    return tuple(told), found.end()


def data_above(text: str) -> tuple[tuple[Datum, ...], int]:
    """Return what comments above a text say of it, and where it begins; 0 for none.

    ".. title: The gate", ".. date: 2020-05-04", as programs for pages write them.
    """
    end = 0
    found: list[re.Match[str]] = []
    for one in _DATUM.finditer(text):
        above = text[end : one.start()].strip("\ufeff\r\n ")
        if above and (found or above != _OPENED):
            break
        found.append(one)
        end = one.end()
    keys = {one["key"] for one in found}
    if len(found) < _LEAST_DATA or "title" not in keys:
        return (), 0
    filled = (one for one in found if one["value"].strip())
    closed = _CLOSED.match(text, end)
    end = closed.end() if closed else end
    return tuple(_datum(one, line_at(text, one.start())) for one in filled), end


_OPENED = "<!--"
_CLOSED = pattern(r"\s*-->")
"""Around such comments in Markdown, as Nikola has them."""


def _datum(found: re.Match[str], line: int) -> Datum:
    key, value = found["key"].casefold(), " ".join(found["value"].split())
    day = iso_date(value) if key == "date" else ""
    return Datum(key, day or value, line)


def directives(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of directives, targets and marks for programs."""
    for found in _DIRECTIVE.finditer(text, body):
        yield found.span()
