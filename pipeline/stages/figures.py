"""Figures in a text: money, percentages, counts and durations, with hedge and label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.model.facts import Count, FactKind, Percent, Value
from pipeline.stages.dates import MONTHS
from pipeline.stages.measures import label_after, label_before
from pipeline.stages.money import find_amounts
from pipeline.stages.numerals import (
    DIGITS,
    JOINT,
    MINUS,
    START,
    WORDED,
    Read,
    is_cut_off,
    number,
    number_of,
    read,
)
from pipeline.stages.words import is_content


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found in a paragraph; offsets count in its normalized text."""

    kind: FactKind
    label: str
    """What the figure is of, in the speaker's words; empty where no label can be had."""
    value: Value
    hedge: str
    start: int
    end: int
    is_measured: bool = False
    """True when the label is the measure itself ("bilateral trade"), not only a unit."""


def find_figures(text: str) -> tuple[Hit, ...]:
    """Return the figures of `text`, left to right, none inside another.

    Not taken for a figure: years, ordinals, "top 10", "one in ten", clock times, scores, and counts
    under ten, which say little.
    """
    hits: list[Hit] = []
    for found in (*_money(text), *_percents(text), *_durations(text), *_counts(text)):
        if not any(found.start < hit.end and hit.start < found.end for hit in hits):
            hits.append(found)
    kept = (hit for hit in hits if not _is_taken_back(text, hit))
    return tuple(sorted(kept, key=lambda hit: hit.start))


def _is_taken_back(text: str, hit: Hit) -> bool:
    """Return whether a figure is denied or corrected at once: "not 40 percent", "$2 bn, sorry".

    One end of a range that could not be read whole is no figure either.
    """
    at = text.rfind(hit.hedge, max(0, hit.start - _SIGHT), hit.start) if hit.hedge else hit.start
    before = text[max(0, at - _SIGHT) : max(0, at)]
    is_end = getattr(hit.value, "to", None) is None and _HALF_OF_RANGE.search(before)
    return bool(is_end or _DENIED.search(before) or _CORRECTED.match(text, hit.end))


_SIGHT = 80
_HALF_OF_RANGE = re.compile(
    r"\bbetween\s(?:[$€£]?\w+(?:[.,]\d+)?%?(?:\s\w+)?\sand\s)?$", re.IGNORECASE
)


_DENIED = re.compile(r"\b(?:not|isn[’']t|wasn[’']t|aren[’']t|never)\s$", re.IGNORECASE)
_CORRECTED = re.compile(
    r"\W{0,3}\s?(?:sorry|I beg your pardon|pardon|correction|I mean|or rather|excuse me)\b",
    re.IGNORECASE,
)


_HEDGE = re.compile(
    r"\b((?:not |no )?(?:more|less|fewer) than|not (?:quite|even)|"
    r"(?:just |well |a little )?(?:over|under|below|above)|"
    r"(?<!talk )(?<!talked )(?<!talking )(?<!think )(?<!speak )(?<!spoke )(?<!heard )(?<!asked )"
    r"about|almost|nearly|around|approximately|roughly|some|at least|at most|up to|close to|"
    r"as (?:much|many|little|few) as|estimated|only|perhaps|maybe|probably)"
    r"\s(?:an?\s)?(?:(?:reach|hit|top|cross|attain|touch|exceed)\w*\s|between\s)?$",
    re.IGNORECASE,
)
_LEEWAY = r"[$€£]?\d[\d.,]*\d?(?:\s?%|\s(?:per\s?cent|million|billion|thousand))?"
_TAIL = re.compile(
    rf"(?:,?\s|-(?=plus))(?:plus\sor\sminus\s{_LEEWAY}|give\sor\stake(?:\s(?:an?\s)?{_LEEWAY})?|"
    r"or\s(?:so|more|less|fewer|thereabouts|over|under|above|below)|more\sor\sless|"
    r"if\snot\smore|at\s(?:least|most|best)|plus(?=[.,;:!?)]|$))(?!\w)",
    re.IGNORECASE,
)
"""A hedge behind a figure: it stays with the figure's words."""
_TIMES = r"(?:year|quarter|month|week|day|night|hour|minute)"
_EACH = (
    r"(?:head|person|piece|pupil|patient|child|student|family|household|ton|tonne|barrel|litre|"
    r"liter|kilo|kilogram|kilometre|kilometer|mile|hectare|acre|ticket|share|unit)"
)
_PER_UNIT = re.compile(
    rf"(?:\s(?:per\s(?:(?:square|cubic)\s)?[a-z]+|(?:an?|each|every)\s(?:{_TIMES}|{_EACH})|"
    rf"annually|yearly|monthly|weekly|daily|apiece|each)|/[a-z]{{3,}}|-an?-{_TIMES})\b"
    r"(?!\s(?:ago|later|before|earlier|after|from now|in advance|or two|of))",
    re.IGNORECASE,
)
"""What a figure is counted for: without it, it would be another figure."""


def hedge_before(text: str, start: int) -> str:
    """Return the hedge that stands before a figure: `almost` in "almost reached $200 million"."""
    found = _HEDGE.search(text, max(0, start - 40), start)
    return found.group(1) if found else ""


def _end(text: str, end: int) -> int:
    """Return where a figure ends with the hedge and the unit behind it: "… or so a year"."""
    while tail := _TAIL.match(text, end) or _PER_UNIT.match(text, end):
        end = tail.end()
    return end


def is_per_unit(words: str) -> bool:
    """Return whether the words of a figure say what it is counted for: "$3 million a year"."""
    return bool(_PER_UNIT.search(words))


def _labelled(text: str, kind: FactKind, value: Value, start: int, end: int) -> Hit:
    """Return a hit with its label, measured where a plain statement gives the measure its value.

    "Trade was $3 million" can stand as label and value; "a cut of $3 million" and "trade would be
    $3 million" name what the figure is of, but say less than their clause.
    """
    hedge = hedge_before(text, start)
    subject, is_stated = label_before(text, start)
    last = _end(text, end)
    label = subject or label_after(text, last, is_share=kind is FactKind.PERCENT)
    is_measured = is_stated and bool(subject) and not is_per_unit(text[end:last])
    return Hit(kind, label, value, hedge, start, last, is_measured)


def _money(text: str) -> Iterator[Hit]:
    for amount in find_amounts(text):
        yield _labelled(text, FactKind.MONEY, amount.value, amount.start, amount.end)


def _percents(text: str) -> Iterator[Hit]:
    for one in read(_percent_pattern(), text):
        value = Percent(one.low, one.high)
        yield _labelled(text, FactKind.PERCENT, value, one.start, one.end)


@cache
def _percent_pattern() -> re.Pattern[str]:
    unit = r"(?:\s?%(?!\w)|[\s-](?:per\s?cent|percentage\spoints?)\b)"
    form = rf"{DIGITS}|{WORDED}"
    return re.compile(
        rf"{START}{MINUS}{number('low', form)}"
        rf"(?:(?P<own>{unit})?{JOINT}(?P<before_high>(?!))?{number('high', form)})?{unit}",
        re.IGNORECASE,
    )


def _durations(text: str) -> Iterator[Hit]:
    for found in _duration_pattern().finditer(text):
        label = _lasting(text, found)
        end = found.end("number")
        is_ordinal = found["anniversary"] is not None
        if label and (is_ordinal or not is_cut_off(text, found.start(), end)):
            value = Count(number_of(found["number"]), f"{(found['unit'] or 'year').lower()}s")
            hedge = hedge_before(text, found.start())
            yield Hit(FactKind.DURATION, label, value, hedge, found.start(), found.end())


def _lasting(text: str, found: re.Match[str]) -> str:
    """Return what lasts so long; empty for a bare "18 weeks" without a measure before it."""
    noun = found["of"] or found["noun"] or found["plan"] or found["anniversary"]
    if noun:
        return noun if is_content(noun) else ""
    subject, is_stated = label_before(text, found.start())
    return subject if is_stated and not text[: found.start()].endswith("from ") else ""


@cache
def _duration_pattern() -> re.Pattern[str]:
    """Match "a five-year plan", "ten day event", "40 years of service" and "30th anniversary".

    Bare "18 weeks" matches too; it needs a measure before it: "the average wait was 18 weeks".
    """
    others = r"(?!ago|old|later|before|since|earlier)"
    return re.compile(
        rf"{START}(?P<number>{DIGITS}|{WORDED})"
        r"(?:[-\s](?P<unit>year|month|week|day|hour|minute)"
        rf"(?:-(?P<plan>{others}[a-z]{{4,}})|\s(?P<noun>{others}[a-z]{{4,}})"
        rf"|s['’]?\s(?:of\s(?P<of>\w+))|s?\b(?!-|\s(?:ago|old|later|before|since|earlier)))"
        r"|(?:st|nd|rd|th)\s(?P<anniversary>anniversary))(?!\w)",
        re.IGNORECASE,
    )


def _counts(text: str) -> Iterator[Hit]:
    for one in read(_count_pattern(), text):
        value = _count(text, one)
        if value is not None:
            hedge = hedge_before(text, one.start)
            yield Hit(FactKind.COUNT, value.unit, value, hedge, one.start, _end(text, one.end))


@cache
def _count_pattern() -> re.Pattern[str]:
    form = rf"{DIGITS}|{WORDED}"
    noun = r"(?:[a-z-]{2,}[^s\W\d]s|people|children|women|men)"
    return re.compile(
        rf"{START}(?P<minus>(?!))?{number('low', form)}(?P<own>(?!))?"
        rf"(?:{JOINT}(?P<before_high>(?!))?{number('high', form)})?"
        r"(?:-odd|\sor\s(?:so|more|fewer))?"
        rf"\s(?:of\s(?:the|our|their)\s)?(?P<unit>(?:[a-z-]+\s){{0,2}}?{noun})\b"
    )


_LEAST_COUNT = 10
_YEARS = range(1900, 2101)
_MEASURES = frozenset(
    (
        "years",
        "months",
        "weeks",
        "days",
        "hours",
        "minutes",
        "times",
        "percent",
        "thirds",
        "quarters",
    )
)
_NUMBERED = re.compile(
    r"\b(?:top|out of|one in|\d in|in every|no\.?|number|room|route|article|chapter|section|page|"
    r"paragraph|table|figure|windows|line|bus|ward|unit|channel|gate|zone|grade|class|phase|stage|"
    r"level|floor|type|form)\s$",
    re.IGNORECASE,
)
"""Words that a number names rather than counts: "room 12"."""
_CAPITAL = re.compile(r"(?<![.!?…”\"]\s)(?<!^)\b([A-Z][a-z]{2,12})\s$")


def _count(text: str, one: Read) -> Count | None:
    found = one.found
    is_year = not found["low_mag"] and one.low in _YEARS and "," not in found["low"]
    is_rest = _PART_OF.search(text[: found.start()])
    if one.low < _LEAST_COUNT or is_year or is_rest or _is_name(text, found.start()):
        return None
    unit = found["unit"]
    if unit.rsplit(maxsplit=1)[-1] in _MEASURES or not _can_be_counted(unit):
        return None
    return Count(one.low, unit, one.high)


_PART_OF = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|most|some|many|all))"
    r"\s(?:out\s)?of\s(?:the\s|our\s|their\s)?$",
    re.IGNORECASE,
)
"""Before the whole of which a part was counted: "7 of the 22 gauges", "two out of 10 patients"."""


def _is_name(text: str, start: int) -> bool:
    """Return whether a number names what it stands behind: "room 12", "Boeing 747"."""
    before = text[:start]
    if _NUMBERED.search(before):
        return True
    named = _CAPITAL.search(before)
    if named is None or hedge_before(text, start):
        return False
    return named[1] in MONTHS or is_content(named[1])


def _can_be_counted(unit: str) -> bool:
    return all(is_content(word) or word == "people" for word in unit.split())
