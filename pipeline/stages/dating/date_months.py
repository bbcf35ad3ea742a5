"""What English dates by month, quarter, season, feast and decade mean."""

from __future__ import annotations

import re
from datetime import date

from pipeline.patterns import clued, pattern
from pipeline.stages.dating.date_forms import group, is_in_title
from pipeline.stages.dating.periods import (
    MONTHS,
    UNKNOWN,
    Interview,
    Reading,
    calendar_day,
    count,
    direction,
    months,
    year_of,
    year_on_side,
    years,
)
from pipeline.stages.dating.tenses import AGREED, SURE, tense
from pipeline.values import replace


def tense_of(match: re.Match[str], preposition: str = "") -> int:
    """Return whether the clause around a date looks ahead or behind, as `tense` does."""
    return tense(match.string, match.start(), match.end(), preposition)


_MONTHS = {month.lower(): number for number, month in enumerate(MONTHS, 1)}
_SHORT_MONTHS = {
    month[:size].lower(): number
    for number, month in enumerate(MONTHS, 1)
    for size in ((3, 4) if month == "September" else (3,))
    if month != "May"
}


def calendar(match: re.Match[str], here: Interview) -> Reading | None:
    """Read a month with what stands beside it: a day, a year, "last", a preposition.

    A shortened month needs a day or a year.
    """
    parts = match.groupdict("")
    word, day = parts["month"].lower(), int(parts.get("day") or 0)
    month = _MONTHS.get(word) or _SHORT_MONTHS.get(word, 0)
    if not month or (word not in _MONTHS and not (day or parts.get("year"))):
        return None
    if parts.get("year"):
        return _dated(parts, int(parts["year"]), month)
    year = _year_meant(match, here, month)
    read = _dated(parts, year, month, str(year)) if year else UNKNOWN
    return replace(read, month=0 if parts.get("side") else month, day=day)


def fragment(match: re.Match[str], _: Interview) -> Reading | None:
    """Read a month that is a date only by its neighbour: "March" in "March and April 2019"."""
    month = _MONTHS.get(match["month"].lower())
    return Reading(month=month, is_fragment=True) if month else None


def _year_meant(match: re.Match[str], here: Interview, month: int) -> int:
    """Return the year of a month that names none; 0 where it cannot be known."""
    if group(match, "side"):
        return here.year and here.year + direction(group(match, "side"))
    if not here.month or _OF_A_YEAR.match(match.string, match.end()):
        return 0
    if group(match, "near"):
        return year_on_side(month, here, group(match, "near"))
    if (month, int(group(match, "day") or 0)) == _ATTACKS and here.year > _YEAR_OF_ATTACKS:
        return _YEAR_OF_ATTACKS if _ATTACKED.match(match.string, match.end()) else 0
    way = tense_of(match, _preposition(match))
    year = year_of(month, int(group(match, "day") or 0), here, way) if way else 0
    distance = abs(count(year, month) - count(here.year, here.month))
    return year if abs(way) == SURE or distance <= _HALF_A_YEAR else 0


_OF_A_YEAR = pattern(
    r"\sof\s(?=\W{0,3}(?:(?:uh|um|er|erm|eh|ah|well|you know)\W{1,4}){0,2}[12]\d{3}\b)"
)
"""A speaker who looks for the year: "in January of, uh – 1975"."""
_ATTACKS, _YEAR_OF_ATTACKS = (9, 11), 2001
_ATTACKED = pattern(
    r"[’']?s?,?\s(?:\w+\s)?(?:attack|terror|tragedy|hijack|commission)", re.IGNORECASE
)
"""What shows that 11 September is that of 2001; without it nobody knows which year is meant."""
_HALF_A_YEAR = 6
"""Where no verb is sure, the year is known only of the nearest such month."""


def _preposition(match: re.Match[str]) -> str:
    """Return the word that governs a date: "by" of "by the end of May"."""
    before = _LIMIT.search(match.string[max(0, match.start() - _SIGHT) : match.start()].lower())
    return before[1] if before else group(match, "preposition").lower()


_SIGHT = 20
_LIMIT = clued(r"\b(by|until|since)\s(?:the\s)?$", "by", "until", "since")


def _dated(parts: dict[str, str], year: int, month: int, gloss: str = "") -> Reading:
    """Return a month or a day of a year, or the days of "May 3–5" and "3 and 4 May"."""
    day = int(parts.get("day") or 0)
    if not day:
        at = count(year, month)
        return months(at, at, gloss, is_explicit=not gloss)
    first = calendar_day(year, month, day, gloss)
    if not parts.get("last"):
        return first
    last = calendar_day(year, month, int(parts["last"]))
    is_period = first.start and first.start <= last.end
    if parts.get("and") and int(parts["last"]) != day + 1:
        return UNKNOWN
    return replace(first, end=last.end) if is_period else UNKNOWN


_ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": 3, "final": 3}
_LETTERS = {"q": "quarter", "h": "half"}
_SIZES = {"quarter": 3, "half": 6}


def quarter(match: re.Match[str], here: Interview) -> Reading | None:
    """Read "the third quarter of 2020", "Q3" and "the first half of last year".

    A quarter without a year is a date only after a preposition: a match has quarters too. Those of
    a firm, which tells of its earnings, are of its own year, that may begin in any month.
    """
    short = (group(match, "short") or group(match, "turned")).lower()
    size = _SIZES[_LETTERS[short[0]] if short else group(match, "unit").lower()]
    number = int(short[1]) - 1 if short else _ORDINALS[group(match, "part").lower()]
    first = 1 + size * min(number, len(MONTHS) // size - 1)
    year = group(match, "year") or group(match, "before_year")
    if year:
        return _part(int(year), first, size, "")
    if _OF_FIRM.search(match.string):
        return UNKNOWN
    if group(match, "side"):
        there = here.year + direction(group(match, "side"))
        return _part(there, first, size, str(there)) if here.year else UNKNOWN
    if not short and not (group(match, "preposition") and size == _SIZES["quarter"]):
        return None
    way = tense_of(match) if here.month else 0
    if abs(way) < AGREED:
        return UNKNOWN
    there = year_of(first if way > 0 else first + size - 1, 0, here, way)
    return _part(there, first, size, str(there))


_OF_FIRM = clued(
    r"\b(?:[Rr]evenues?|[Ee]arnings|[Ff]iscal|GAAP|EBITDA|(?:gross|operating|profit) margins?"
    r"|[Gg]uidance|[Bb]ookings|[Nn]et income|[Oo]perating income|per share|shareholders)\b",
    *("evenue", "arnings", "iscal", "GAAP", "EBITDA", "margin", "uidance", "ookings", "income"),
    *("per share", "shareholders"),
)


def _part(year: int, first: int, size: int, gloss: str) -> Reading:
    at = count(year, first)
    return months(at, at + size - 1, gloss, is_explicit=not gloss)


_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_WINTER = 12


def season(match: re.Match[str], here: Interview) -> Reading | None:
    """Read "the summer of 2016", from June to September, and "spring last year".

    The seasons are those of the northern half of the earth. As nobody knows where the speaker
    stands, a bare "last summer" stays unresolved: it may lie on either side of New Year.
    """
    begins = _SEASONS[group(match, "season").lower()]
    if group(match, "year"):
        if is_in_title(match):
            return None
        return _season_of(int(group(match, "year")), begins, group(match, "last"))
    if group(match, "side"):
        year = here.year + direction(group(match, "side"))
        return replace(_season_of(year, begins), gloss=str(year)) if here.year else UNKNOWN
    return Reading(is_deictic=True)


def _season_of(year: int, begins: int, next_year: str = "") -> Reading:
    """Return a season from solstice to equinox; "winter 2012" may be either of two: the year."""
    if begins == _WINTER and not next_year:
        return years(year, year, is_explicit=True)
    ends = count(year, begins) + 3
    end = date(ends // 12, ends % 12 + 1, 20)
    return Reading(date(year, begins, 21).isoformat(), end.isoformat(), is_explicit=True)


_FEASTS = {
    "Christmas Eve": (12, 24),
    "Christmas": (12, 25),
    "Boxing Day": (12, 26),
    "New Year's Eve": (12, 31),
    "New Year": (1, 1),
    "Halloween": (10, 31),
    "Valentine": (2, 14),
}


def feast(match: re.Match[str], here: Interview) -> Reading | None:
    """Read a feast of a fixed day: "last Christmas", "New Year’s Eve 2019"."""
    name = group(match, "feast").replace("’", "'")
    month, day = next(at for feast, at in _FEASTS.items() if name.startswith(feast))
    if group(match, "year"):
        return calendar_day(int(group(match, "year")), month, day)
    if not here.month:
        return UNKNOWN
    year = year_on_side(month, here, group(match, "near"))
    return replace(calendar_day(year, month, day, str(year)), is_explicit=False)


def short_year(match: re.Match[str], here: Interview) -> Reading | None:
    """Read "in ’98": the last such year that was not after the interview."""
    if match["mark"] not in _APOSTROPHES:
        return None
    if not here.year:
        return UNKNOWN
    year = here.year - (here.year - int(match["year"])) % 100
    return years(year, year, is_explicit=True)


_APOSTROPHES = frozenset("’'‘")
_DECADES = {
    "noughties": 0,
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
_CENTURIES = {"": 1900, "eighteen": 1800, "nineteen": 1900, "twenty": 2000}


def worded_decade(match: re.Match[str], _: Interview) -> Reading:
    """Read "the nineties"; which century "the twenties" are of is not known."""
    first, century = _DECADES[group(match, "decade").lower()], group(match, "century").lower()
    if not century and first == _DECADES["twenties"]:
        return UNKNOWN
    first += 2000 if first == 0 else _CENTURIES[century]
    return years(first, first + 9, is_explicit=True)


_WORDED_CENTURIES = {
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
}


def century(match: re.Match[str], here: Interview) -> Reading:
    """Read "the 19th century" as 1800 to 1899, as ISO 8601 counts, and "the last century"."""
    if group(match, "side"):
        if not here.year:
            return UNKNOWN
        number = here.year // 100 + 1 + direction(group(match, "side"))
    else:
        number = int(group(match, "number") or _WORDED_CENTURIES[group(match, "word").lower()])
    return replace(years(100 * number - 100, 100 * number - 1), is_explicit=False)
