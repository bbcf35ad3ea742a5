"""Dates of other languages than English: forms made from the words that a language has for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from pipeline.stages.dating.date_distances import ROUND, moved
from pipeline.stages.dating.date_forms import (
    DASHED,
    DAY,
    DOTTED,
    FIGURES,
    ISO,
    SLASHED,
    YEAR,
    YEARS,
    Form,
    bare_years,
    compiled,
    day_first,
    decade,
    iso,
    period,
)
from pipeline.stages.dating.periods import (
    UNKNOWN,
    Interview,
    Reading,
    calendar_day,
    count,
    months,
    year_of,
    year_on_side,
)
from pipeline.stages.numbers.figurewords import NumberWords
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Tongue:
    """What a language calls dates; all words in small letters, apostrophes straight."""

    months: dict[str, int]
    """Months, in all their cases, and their numbers."""
    day: str
    """Pattern between a day and its month."""
    year: str
    """Pattern between a month and its year."""
    before_month: str
    """Pattern of the words before a month without a year: "in", "since"."""
    years: dict[str, int]
    """What stands behind a month for its year, "of last year", and how many years away that is."""
    near: dict[str, str]
    """What stands behind a month for the nearest: "last" or "next"."""
    sides: dict[str, tuple[str, int]]
    """Phrases such as "last year", with the unit and how many of them away."""
    ago: str
    """Pattern of "two years ago", with the groups `count` and `unit`."""
    units: dict[str, str]
    """Years and months, in all their cases, with the English word."""
    numbers: NumberWords
    decade: str
    """Pattern of "the 1990s", with the group `decade`."""
    periods: tuple[tuple[str, str], ...]
    """What stands before the first and before the last year of a period: "between", "and"."""
    ahead: str
    """Pattern of verbs of the future."""
    behind: str
    """Pattern of verbs of the past."""
    names: frozenset[str]
    """Words that make no name of the year behind them, also with a capital."""


_LETTERS = r"[^\W\d_]"
_NOTHING = "(?!)"


def forms(tongue: Tongue) -> tuple[Form, ...]:
    """Return the forms of a language, in the order in which they take their words."""
    month = rf"(?P<month>{_LETTERS}{{3,10}})\b"
    named = frozenset(tongue.months)
    of_year = rf"{tongue.year}(?:(?P<year>{YEAR})\b|{_either('side', tongue.years)})"
    near = rf"\s{_either('near', tongue.near)}"
    calendar = partial(_calendar, tongue=tongue)
    return (
        Form(frozenset({DASHED}), ISO, iso),
        Form(frozenset({DASHED}), SLASHED, day_first),
        Form(frozenset({DASHED}), DOTTED, day_first),
        Form(named, rf"\b(?P<day>{DAY}){tongue.day}{month}(?:{of_year}|{near})?", calendar),
        Form(named, rf"\b{month}(?:{of_year}|{near})", calendar),
        Form(named, rf"\b(?:{tongue.before_month})\s{month}(?!{tongue.year}\d)", calendar),
        Form(
            _first_words(tongue.sides),
            rf"\b{_either('phrase', tongue.sides)}",
            partial(_side, tongue=tongue),
        ),
        Form(frozenset(tongue.units), rf"(?i:\b{tongue.ago})", partial(_ago, tongue=tongue)),
        Form(frozenset({FIGURES}), tongue.decade, decade),
        *(
            Form(
                frozenset({first}),
                rf"(?i:\b{first}\s(?P<year>{YEAR})\s{last}\s(?P<last>{YEAR})\b)",
                period,
            )
            for first, last in tongue.periods
        ),
        Form(frozenset({FIGURES}), YEARS, partial(bare_years, names=tongue.names)),
    )


def _either(name: str, phrases: Iterable[str]) -> str:
    """Return a pattern for one of the phrases, the longest first, with capitals or without."""
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    words = "|".join(re.escape(one).replace("'", "[’']").replace(r"\ ", r"\s") for one in longest)
    return rf"(?i:(?P<{name}>{words or _NOTHING})\b)"


def _first_words(phrases: dict[str, tuple[str, int]]) -> frozenset[str]:
    return frozenset(re.split(r"[\s'-]", phrase)[0] for phrase in phrases)


def _plain(words: str) -> str:
    """Return words as the tables have them."""
    return re.sub(r"\s", " ", words.lower().replace("’", "'"))


def _calendar(match: re.Match[str], here: Interview, tongue: Tongue) -> Reading | None:
    """Read a month with what stands beside it: a day, a year, "of last year", a preposition."""
    parts = match.groupdict("")
    month, day = tongue.months.get(parts["month"].lower(), 0), int(parts.get("day") or 0)
    if not month:
        return None
    if parts.get("year"):
        return _dated(int(parts["year"]), month, day)
    year = _year_meant(match, here, tongue, month)
    read = replace(_dated(year, month, day), gloss=str(year)) if year else UNKNOWN
    return replace(read, is_explicit=bool(day))


def _dated(year: int, month: int, day: int) -> Reading:
    if day:
        return calendar_day(year, month, day)
    return months(count(year, month), count(year, month), is_explicit=True)


def _year_meant(match: re.Match[str], here: Interview, tongue: Tongue, month: int) -> int:
    """Return the year of a month that names none; 0 where it cannot be known."""
    parts = match.groupdict("")
    if parts.get("side"):
        return here.year and here.year + tongue.years[_plain(parts["side"])]
    if not here.month:
        return 0
    if parts.get("near"):
        return year_on_side(month, here, tongue.near[_plain(parts["near"])])
    way = _tense(match, tongue)
    return year_of(month, int(parts.get("day") or 0), here, way) if way else 0


def _tense(match: re.Match[str], tongue: Tongue) -> int:
    """Return whether the sentence around a date looks ahead or behind; 0 where it does both."""
    text = match.string
    breaks = [0, *(one.end() for one in compiled(r"[.;?!]\s").finditer(text)), len(text)]
    start = max(at for at in breaks if at <= match.start())
    end = min(at for at in breaks if at >= match.end())
    is_ahead = compiled(rf"(?i)\b(?:{tongue.ahead})\b").search(text, start, end)
    is_behind = compiled(rf"(?i)\b(?:{tongue.behind})\b").search(text, start, end)
    return bool(is_ahead) - bool(is_behind)


def _side(match: re.Match[str], here: Interview, tongue: Tongue) -> Reading:
    """Read "last year" and phrases like it."""
    unit, by = tongue.sides[_plain(match["phrase"])]
    return moved(here, unit, by)


def _ago(match: re.Match[str], here: Interview, tongue: Tongue) -> Reading | None:
    """Read "two years ago"."""
    word, unit = _plain(match["count"] or "1"), tongue.units.get(_plain(match["unit"]))
    number = int(word) if word.isdecimal() else tongue.numbers.value_of(word)
    if not unit or not number or number != int(number):
        return None
    return UNKNOWN if number >= ROUND else moved(here, unit, -int(number))
