"""What English dates mean that are told by their distance: "last week", "two years ago"."""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR, date, timedelta

from pipeline.patterns import HYPHEN, pattern
from pipeline.stages.dating.date_forms import YEAR, group
from pipeline.stages.dating.date_months import tense_of
from pipeline.stages.dating.periods import (
    MONTHS,
    UNKNOWN,
    Interview,
    Reading,
    count,
    days,
    direction,
    months,
    week,
    years,
)
from pipeline.stages.dating.tenses import AGREED, SURE
from pipeline.stages.numbers.numerals import number_of
from pipeline.values import replace

_DEICTIC = Reading(is_deictic=True)


def side(match: re.Match[str], here: Interview) -> Reading:
    """Read "last year", "this month", "next week": the period on that side of the interview."""
    return moved(here, group(match, "unit"), direction(group(match, "side") or "this"))


def moved(here: Interview, unit: str, by: int) -> Reading:
    """Return the day, week, month, year or decade so many away from that of the interview."""
    if unit in _DAYS_OF:
        return _days_moved(here.today, unit, by) if here.today else _DEICTIC
    at = count(here.year, here.month or 1) + by * _MONTHS_OF[unit]
    year = at // 12
    is_known = here.month if unit == "month" else here.year
    if not is_known or not MINYEAR <= year <= MAXYEAR:
        return UNKNOWN
    if unit == "month":
        return months(at, at, f"{MONTHS[at % 12]} {year}")
    if unit == "decade":
        first = year // 10 * 10
        return years(first, first + 9, f"{first}s")
    return years(year, year, str(year))


_MONTHS_OF = {"decade": 120, "year": 12, "month": 1}
_DAYS_OF = {"week": 7, "weekend": 7, "day": 1}


def _days_moved(today: date, unit: str, by: int) -> Reading:
    if unit == "day":
        return days(today + timedelta(days=by), today + timedelta(days=by), is_deictic=True)
    read = week(today, by)
    if unit == "weekend":
        sunday = date.fromisoformat(read.end)
        read = days(sunday - timedelta(days=1), sunday, is_deictic=True)
    return read if by else replace(read, gloss="")


def ago(match: re.Match[str], here: Interview) -> Reading | None:
    """Read "two years ago"; behind "about" the year stands, but is not printed as said.

    "About twenty years ago" and "three hundred years ago" are round numbers, and of no year.
    """
    number = _number(match["count"])
    if not number:
        return None
    is_vague = _VAGUE.search(match.string, max(0, match.start() - _SIGHT), match.start())
    if is_vague or number >= (_ROUND_IF_ROUGH if match["rough"] else ROUND):
        return UNKNOWN
    read = moved(here, match["unit"], -number)
    return replace(read, gloss="") if match["rough"] else read


_SIGHT = 40
ROUND, _ROUND_IF_ROUGH = 100, 10
"""Distances from which on a number is round, and of no year; the second behind "about"."""
_VAGUE = pattern(
    r"\b(?:over|under|or|to|and|at least|maybe|perhaps|half|hundred|(?:more|less) than)\s$"
    rf"|{HYPHEN}$",
    re.IGNORECASE,
)
"""What stands before a distance that is not told exactly, or is only the end of one."""


def _number(words: str) -> int:
    """Return the value of a number; 0 of a word that is none, as of "several"."""
    if words.lower() in {"a", "an"}:
        return 1
    hundreds = words.lower().removesuffix("hundred").strip()
    return 100 * _number(hundreds or "a") if hundreds != words.lower() else int(number_of(words))


def ahead(match: re.Match[str], here: Interview) -> Reading | None:
    """Read "in two years’ time" and, where the clause looks ahead, "in two years"."""
    is_plain = bool(group(match, "time") or group(match, "now"))
    number = _number(match["count"])
    if not number or (not is_plain and tense_of(match) < SURE):
        return None
    read = moved(here, match["unit"], number)
    if is_plain and not match["rough"]:
        return read
    return replace(read, gloss="", is_deictic=True)


def span(match: re.Match[str], here: Interview) -> Reading | None:
    """Read "the past two years", "the coming week": from or to the interview, where it is known."""
    by = direction(match["side"]) * _number(group(match, "count") or "1")
    if not by:
        return None
    end = _end(here, match["unit"], by)
    if not end.start:
        return _DEICTIC
    now = _end(here, "month", 0) if here.month else moved(here, "year", 0)
    first, last = (end, now) if by < 0 else (now, end)
    return Reading(first.start, last.end, is_deictic=True)


def _end(here: Interview, unit: str, by: int) -> Reading:
    """Return the day, month or year at that distance, by what is known of the interview."""
    if unit in _DAYS_OF:
        return _day(here.today, by * _DAYS_OF[unit]) if here.today else UNKNOWN
    by *= _MONTHS_OF[unit]
    if not here.month:
        return moved(here, "year", by // 12) if unit != "month" else UNKNOWN
    read = moved(here, "month", by)
    if not here.day or not read.start:
        return read
    last = date.fromisoformat(read.end)
    return _day(last.replace(day=min(here.day, last.day)), 0)


def _day(today: date, by: int) -> Reading:
    there = today + timedelta(days=by)
    return days(there, there)


def until_now(match: re.Match[str], here: Interview) -> Reading:
    """Read "2005 to the present": up to the interview, where its date is known."""
    year = int(match["year"])
    now = moved(here, "month" if here.month else "year", 0)
    if not now.end or here.year < year:
        return years(year, year, is_explicit=True)
    end = here.today.isoformat() if here.today else now.end
    return replace(years(year, year, is_explicit=True), end=end)


def year_away(match: re.Match[str], here: Interview) -> Reading:
    """Read "the year before last" and "the year after next"."""
    return moved(here, "year", -2 if "before" in match.group() else 2)


def end_of_year(match: re.Match[str], here: Interview) -> Reading | None:
    """Read "by the end of the year" of what is ahead, where no other year is spoken of."""
    before = match.string[: match.start()]
    is_of_another = _YEAR_BEFORE.search(before, max(0, len(before) - _PARAGRAPH))
    return moved(here, "year", 0) if tense_of(match) > 0 and not is_of_another else None


_PARAGRAPH = 300
_YEAR_BEFORE = pattern(rf"\b{YEAR}\b")


def near_day(match: re.Match[str], here: Interview) -> Reading | None:
    """Read "yesterday", "tomorrow" and the days beyond.

    "Tomorrow" against "today" in its sentence, or as in "the leaders of tomorrow", is no day.
    """
    if _is_figurative(match):
        return None
    by = 1 if group(match, "word").lower() == "tomorrow" else -1
    return moved(here, "day", 2 * by if group(match, "beyond") else by)


def _is_figurative(match: re.Match[str]) -> bool:
    text = match.string
    before = text[max(0, match.start() - _PARAGRAPH) : match.start()].lower()
    behind = text[match.end() : match.end() + _PARAGRAPH].lower()
    sentence = before[before.rfind(". ") + 1 :] + behind.partition(". ")[0]
    is_set_against = "today" in sentence and match.group().lower().endswith("tomorrow")
    return is_set_against or before.endswith((" of ", " a better ", " a brighter "))


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def weekday(match: re.Match[str], here: Interview) -> Reading:
    """Read "on Tuesday", "last Friday": the nearest such day on the side that the clause tells."""
    today = here.today
    if today is None:
        return _DEICTIC
    day = _WEEKDAYS.index(group(match, "day").lower())
    by: int | None
    if group(match, "week"):
        by = day - today.weekday() + 7 * direction(group(match, "week"))
    else:
        by = _days_to(match, (day - today.weekday()) % 7, today.weekday())
    return _DEICTIC if by is None else moved(here, "day", by)


def _days_to(match: re.Match[str], away: int, today: int) -> int | None:
    """Return how many days from the interview a weekday is; None where that is not known.

    "Last Monday", said on a Thursday, may be three or ten days ago, and "next Friday" one or eight
    days ahead: both are known only where the nearest such day is of another week.
    """
    near = group(match, "near").lower()
    back, on = away - 7, away or 7
    if near == "this":
        return _in_week(away, today)
    if near == "last":
        return back if -back > today else None
    if near == "next":
        return on if on > 6 - today else None
    if near in {"past", "coming"}:
        return back if near == "past" else on
    way = tense_of(match, group(match, "preposition").lower())
    return (on if way > 0 else back) if abs(way) >= AGREED else None


def _in_week(away: int, today: int) -> int:
    """Return the distance to a weekday of this week, behind or ahead."""
    return away if away <= 6 - today else away - 7
