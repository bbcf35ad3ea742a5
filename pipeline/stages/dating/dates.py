"""Dates and periods in a text, resolved against the day, month or year of the interview."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import import_module

from pipeline.model.facts import When
from pipeline.patterns import HYPHEN, pattern
from pipeline.stages.dating.date_forms import Form, Found, found
from pipeline.stages.dating.periods import (
    MONTHS,
    Reading,
    calendar_day,
    count,
    interview,
    months,
    written,
    years,
)
from pipeline.values import dataclass, replace

__all__ = ["MONTHS", "Mention", "find_dates", "written"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A date in a text."""

    start: int
    end: int
    when: When
    is_explicit: bool = False
    """True where the words name a year, or a day of a month: such a date can stand alone."""
    is_deictic: bool = False
    """True where the words count from the day of the interview, as "yesterday" and "this week".

    Without a gloss they say nothing to those who read later.
    """


_LANGUAGES = {
    "en": "pipeline.stages.dating.dates_english",
    "fr": "pipeline.stages.dating.dates_french",
    "es": "pipeline.stages.dating.dates_spanish",
    "pt": "pipeline.stages.dating.dates_portuguese",
    "de": "pipeline.stages.dating.dates_german",
    "ru": "pipeline.stages.dating.dates_russian",
}
"""Modules that hold the forms of a language, imported when a text is in it."""


@lru_cache(maxsize=4096)
def find_dates(
    text: str, recorded: str, language: str = "en", told: str = ""
) -> tuple[Mention, ...]:
    """Return the dates of `text`, left to right, not overlapping.

    `recorded` is `2022`, `2022-04` or `2022-04-19`. What cannot be known from it stays unresolved
    (empty `start` and `end`): "last year" without any, "last month" and "in May" where only the
    year is known, "yesterday" where the day is not, "more than ten years ago" always. A month
    without a year is taken before or after the interview by the tense of its clause: "in May we are
    planning" is ahead, "in May we opened" behind; where another year is told of right before, in
    the text or, `told`, before it, nobody knows. "Today", "now" and "recently" are no dates.
    Languages without forms of their own are searched by those of English.
    """
    here = interview(recorded)
    dates = _with_neighbours(text, found(text, here, _forms(language.partition("-")[0])))
    dates = _of_told_years(dates, recorded, told)
    whole = sorted([*dates, *_pointing_back(text, dates)], key=lambda one: one[0])
    return tuple(
        _mention(text, start, end, read) for start, end, read in whole if not read.is_fragment
    )


@cache
def _forms(language: str) -> tuple[Form, ...]:
    forms: tuple[Form, ...] = import_module(_LANGUAGES.get(language, _LANGUAGES["en"])).FORMS
    return forms


def _mention(text: str, start: int, end: int, read: Reading) -> Mention:
    """Return a date with the mark of possession behind it, where a gloss would part the two."""
    when = When(read.start, read.end, text[start:end], read.gloss)
    is_possessive = bool(read.gloss) and text.startswith(("'s ", "’s "), end)
    return Mention(start, end + 2 * is_possessive, when, read.is_explicit, read.is_deictic)


_LONGEST_TO = len(" through ")
_TO = pattern(rf"\s?{HYPHEN}\s?|\s(?:to|until|till|through)\s")
_AND = pattern(r"\s(?:and|or)\s|\s?/\s?")
_OPENS = pattern(r"\b(?P<word>from|between)\s(?=$|\w)", re.IGNORECASE)
_COMPARES = pattern(r"\b(?:compar|relative|contrast)\w*\s(?:\w+\s){0,4}$", re.IGNORECASE)
_BEFORE = 60


def _with_neighbours(text: str, dates: list[Found]) -> list[Found]:
    """Return the dates, those that are the ends of one period joined: "from March to May 2019".

    The first end has its year from the second; so has the first of "in March and April 2019".
    """
    joined: list[Found] = []
    for date in dates:
        if joined:
            joined[-1:] = _pair(text, joined[-1], date)
        else:
            joined.append(date)
    return joined


def _of_told_years(dates: list[Found], recorded: str, told: str) -> list[Found]:
    """Return the dates, without a day or month gone by whose year was guessed against one told."""
    year, at, known, near = told, 0, [], _NEAR_YEAR
    for start, end, read in dates:
        is_near = bool(year) and start - at <= near
        if is_near and _is_guessed(read, recorded) and year < read.start[:4]:
            known.append((start, end, replace(read, start="", end="", gloss="", is_explicit=False)))
            continue
        if read.is_explicit and not read.gloss and read.start[:4] == read.end[:4]:
            year, at, near = read.start[:4], end, _NEAR_YEAR
        elif _is_year(read):
            year, at, near = read.start[:4], end, _RIGHT_BEHIND
        known.append((start, end, read))
    return known


def _is_year(read: Reading) -> bool:
    """Return whether a date is one whole year."""
    return read.start[4:] == "-01-01" and read.end == f"{read.start[:4]}-12-31"


def _is_guessed(read: Reading, recorded: str) -> bool:
    """Return whether a day or a month gone by has the year that was nearest."""
    is_month = read.start[:7] == read.end[:7] != "" and not read.is_deictic
    return is_month and read.gloss == read.start[:4] and bool(recorded) and read.end <= recorded


_NEAR_YEAR, _RIGHT_BEHIND = 500, 40
"""Letters from a year to a day that may be of it, and from a "last year"."""


def _pair(text: str, one: Found, other: Found) -> tuple[Found, ...]:
    """Return two neighbours as one period, or with their year told, or as they are.

    A day that is counted from the interview is the one whose date stands right behind it.
    """
    if _is_dated(text, one, other):
        return (one[0], one[1], replace(other[2], gloss="", is_explicit=False)), other
    if not _is_complete(other[2]) or one[2].is_deictic:
        return one, other
    between = text[one[1] : other[0]]
    start, opening = _opening(text, one)
    if len(between) <= _LONGEST_TO and _TO.fullmatch(between):
        is_compared = _COMPARES.search(text, max(0, start - _BEFORE), start)
        return (one, other) if is_compared else _period(one, other, start)
    if between == " and " and opening == "between":
        return _period(one, other, start)
    if one[2].month and _AND.fullmatch(between):
        told = _year_told(one[2], int(other[2].start[:4]), other[2])
        return (one[0], one[1], told), other
    return one, other


def _is_dated(text: str, one: Found, other: Found) -> bool:
    """Return whether the date of a day stands behind it: "tomorrow, on April 2nd"."""
    is_day = one[2].start == one[2].end != "" and (one[2].is_deictic or bool(one[2].gloss))
    is_date = (other[2].start == other[2].end != "" or other[2].day) and not other[2].is_deictic
    return is_day and bool(is_date) and _APPOSED.fullmatch(text, one[1], other[0]) is not None


_APPOSED = pattern(r",?\s(?:(?:on|the)\s)*")


def _opening(text: str, date: Found) -> tuple[int, str]:
    """Return where a period begins, and its "from" or "between", also where that is not of it."""
    start, end, _ = date
    inside = _OPENS.match(text, start, end)
    if inside:
        return start, inside["word"].lower()
    before = _OPENS.search(text, max(0, start - len("between ")), start)
    return (before.start(), before["word"].lower()) if before else (start, "")


def _is_complete(read: Reading) -> bool:
    """Return whether a date tells its year, and so may tell it to its neighbour."""
    return bool(read.start) and not read.month and not read.is_deictic


def _period(one: Found, other: Found, start: int) -> tuple[Found, ...]:
    first, last = one[2], other[2]
    if first.month:
        year = int(last.start[:4])
        first = _year_told(first, year, last)
        if first.start > last.start:
            first = _year_told(one[2], year - 1, last)
    if not first.start or first.start > last.end:
        return one, other
    return ((start, other[1], replace(last, start=first.start)),)


def _year_told(read: Reading, year: int, neighbour: Reading) -> Reading:
    if read.day:
        return replace(calendar_day(year, read.month, read.day), gloss=neighbour.gloss)
    at = count(year, read.month)
    return months(at, at, neighbour.gloss, is_explicit=neighbour.is_explicit)


_BACK = pattern(
    r"\b(?:[Tt]hat(?:\ssame)?|[Tt]he\ssame|[Tt]he\s(?P<way>following|previous|preceding))\syear\b"
)
_BACK_WORDS = ("hat year", "same year", "following year", "previous year", "preceding year")
_WAYS = {None: 0, "following": 1, "previous": -1, "preceding": -1}
_SENTENCE_END = pattern(r"[.?!][^\w\s]*\s")


def _pointing_back(text: str, dates: list[Found]) -> Iterator[Found]:
    """Yield "that year" and "the following year" where this sentence or the last names one year."""
    if not dates or not any(way in text for way in _BACK_WORDS):
        return
    for match in _BACK.finditer(text):
        start, end = match.span()
        if any(start < d[1] and d[0] < end for d in dates):
            continue
        year = _year_before(text, start, dates)
        if year:
            year += _WAYS[match["way"]]
            yield start, end, years(year, year, str(year))


def _year_before(text: str, at: int, dates: list[Found]) -> int:
    """Return the one year that was named before a place; 0 where there is none, or several."""
    named = {
        read.start[:4]
        for _, end, read in dates
        if end <= at
        and read.is_explicit
        and read.start[:4] == read.end[:4]
        and len(_SENTENCE_END.findall(text, end, at)) <= 1
    }
    return int(named.pop()) if len(named) == 1 else 0
