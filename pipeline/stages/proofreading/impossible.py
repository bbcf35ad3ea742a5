"""Dates that cannot be: days no month has, days that are another one, years of too many digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from pipeline.patterns import pattern
from pipeline.stages.proofreading.slip import Slip
from pipeline.stages.speech.words import listed

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SHORT_FEBRUARY = 28
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_DAY = r"(?P<day>\d{1,2})(?P<th>st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>(?:1[5-9]|20)\d\d))?(?![\d:/]|[.,]\d)"
_NAMED = rf"(?:(?P<weekday>{'|'.join(_WEEKDAYS)}),? (?:the )?)?"
_DATES = (
    pattern(rf"\b{_NAMED}(?<![\d.,/-]){_DAY} (?:of )?{_MONTH}\b{_YEAR}"),
    pattern(rf"\b{_NAMED}{_MONTH} (?:the )?{_DAY}(?!\w){_YEAR}(?! ?%)"),
)
_FOLLOWS = pattern(r"[.,;:?!)]|\Z| (?:and|but|in|of|at|when|to|with|was|is|that|which|we|the)\b")
"""What follows a date, and not what is counted: "in June 31 teams took part"."""

_DOUBTFUL = pattern(r"\b(?:29|[3-9]\d)(?:th|st|nd|rd)?\b|day,? (?:the )?[A-Z\d]")
"""Days that some month lacks, and weekdays."""
_YEARS = pattern(r"\b(?:19|2[01])\d\d\d?\b")
_DIGITS = 4
_LONG_YEAR = pattern(
    r"\b(?:in|since|until|till|by|before|after|year) (?P<year>(?:19|20)\d{3})\b"
    r"(?=[.;:?!)]|\Z|,(?!\d)| (?:and|but|we|the|it|when|to|he|she|they|was|is|there|as|because)\b)"
)
_CODES = pattern(r"(?i)\b(?:zip|postal)[ -]?codes?\b|\bpost ?codes?\b")
_PAST = pattern(
    r"\b(?P<verb>was|were|had been) (?P<done>[a-z]+(?:ed|lt|nt|wn|en))(?: \w+){0,2}? "
    r"in (?P<year>2[01]\d\d)\b"
)
_PLANS = listed("planned expected supposed scheduled projected intended meant")
_FEWEST_AHEAD = 2


def impossible_dates(text: str, recorded: str) -> Iterator[Slip]:
    """Yield the dates of a text that cannot be, with the day of the interview as far as known."""
    if any(month in text for month in _MONTHS) and _DOUBTFUL.search(text):
        yield from _impossible_days(text)
    years = _YEARS.findall(text)
    if any(len(year) > _DIGITS for year in years):
        yield from _long_years(text)
    if len(recorded) == len("2022-04-19") and ("omorrow" in text or "esterday" in text):
        yield from _counted_days(text, date.fromisoformat(recorded))
    soon = recorded[:_DIGITS]
    if soon.isdigit() and any(int(year) > int(soon) for year in years):
        yield from _past_to_come(text, int(soon))


def _long_years(text: str) -> Iterator[Slip]:
    """Yield years with a figure too many; where codes of places are spoken of, they may be such."""
    if _CODES.search(text):
        return
    for found in _LONG_YEAR.finditer(text):
        year = found["year"]
        yield Slip(found.start("year"), year, _shorter(year), "a year has four digits", 0.9)


_COUNTED = pattern(
    rf"\b(?P<word>[Tt]omorrow|[Yy]esterday),? (?:on |the )*"
    rf"(?P<date>{_MONTH} (?:the )?{_DAY}|(?P<of>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?"
    rf"(?P<in>{'|'.join(_MONTHS)}))(?!\w)"
)


def _counted_days(text: str, recorded: date) -> Iterator[Slip]:
    """Yield dates that are not the day which they are said to be: "tomorrow, on April 2nd"."""
    for found in _COUNTED.finditer(text):
        day = recorded + timedelta(days=1 if found["word"].lower() == "tomorrow" else -1)
        month, told = found["month"] or found["in"], int(found["day"] or found["of"])
        if (month, told) != (_MONTHS[day.month - 1], day.day):
            said = f"{day.day} {_MONTHS[day.month - 1]}"
            reason = f"by the day of the interview {found['word'].lower()} is {said}"
            yield Slip(found.start("date"), found["date"], "", reason, 0.9)


def _impossible_days(text: str) -> Iterator[Slip]:
    for form in _DATES:
        for found in form.finditer(text):
            reason = _why_not(found)
            if reason:
                yield Slip(found.start(), found.group(), "", reason, 0.9)


def _why_not(found: re.Match[str]) -> str:
    """Return why a date cannot be; empty if it can."""
    month, day = _MONTHS.index(found["month"]) + 1, int(found["day"])
    year = int(found["year"] or 0)
    longest = (
        _LENGTHS[month - 1] if month != _LENGTHS.index(29) + 1 or _leaps(year) else _SHORT_FEBRUARY
    )
    if not 0 < day <= longest:
        is_date = found["year"] or found["th"] or _FOLLOWS.match(found.string, found.end())
        when = " that year" if longest == _SHORT_FEBRUARY else ""
        return f"{found['month']} has {longest} days{when}" if is_date and day else ""
    if found["weekday"] and year:
        name = _WEEKDAYS[date(year, month, day).weekday()]
        return "" if name == found["weekday"] else f"that day was a {name}"
    return ""


def _leaps(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _shorter(year: str) -> str:
    """Return a year without a digit that was typed twice; empty if that is not plain."""
    choices = {year[:at] + year[at + 1 :] for at in range(1, len(year)) if year[at] == year[at - 1]}
    return choices.pop() if len(choices) == 1 else ""


def _past_to_come(text: str, recorded: int) -> Iterator[Slip]:
    """Yield the years after the interview in which something is said to have been done."""
    for found in _PAST.finditer(text):
        if int(found["year"]) >= recorded + _FEWEST_AHEAD and found["done"] not in _PLANS:
            reason = "what was done is set after the interview"
            yield Slip(found.start("year"), found["year"], "", reason, 0.6)
