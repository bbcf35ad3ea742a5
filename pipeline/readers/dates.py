"""Dates that a file gives for itself, as ISO 8601 has them."""

from __future__ import annotations

import re
from datetime import date

from pipeline.patterns import pattern

_ISO = pattern(
    r"\s*['\"]?((?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?![\d-])"
)
_YEAR_FIRST = pattern(
    r"\s*['\"]?((?:19|20)\d\d)\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})\s?[日일]?(?!\d)"
)
_REPUBLIC = pattern(r"\s*(?:中華)?民國\s?(\d{1,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
"""A day as records of Taiwan have it, whose years count from 1912: "中華民國103年12月22日"."""
_BEFORE_REPUBLIC = 1911
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = (
    pattern(rf"\b{_DAY}-{_MONTH}-{_YEAR}\b", re.IGNORECASE),
    pattern(rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b", re.IGNORECASE),
    pattern(rf"\b{_DAY}(?:\s+(?:of\s+)?|,\s?){_MONTH},?\s+{_YEAR}\b", re.IGNORECASE),
)


def iso_date(words: str) -> str:
    """Return the date in `words`: `2022`, `2022-04` or `2022-04-19`; empty where none is plain.

    Read are ISO 8601, other days with the year first, also that of the Republic of China, and days
    of English months; `4/5/2022` is one day here and another there.
    """
    republic = _REPUBLIC.match(words) if "民國" in words else None
    day = republic or _YEAR_FIRST.match(words)
    if day:
        year, month, number = map(int, day.groups())
        try:
            return date(year + _BEFORE_REPUBLIC * (day is republic), month, number).isoformat()
        except ValueError:
            return ""
    found = _ISO.match(words)
    if found:
        return found[1]
    for form in _FORMS:
        found = form.search(words)
        if found and 1 <= int(found["day"]) <= _MOST_DAYS:
            month = _MONTHS.index(found["month"].casefold()) + 1
            return f"{found['year']}-{month:02}-{int(found['day']):02}"
    return ""


_MOST_DAYS = 31
