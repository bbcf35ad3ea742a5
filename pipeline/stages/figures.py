"""Figures in a text: money, percentages, counts and durations, with hedge and label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from pipeline.model.facts import Count, FactKind, Money, Percent, Value
from pipeline.stages.dates import NUMBER_WORDS
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


_SYMBOLS = {
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
}
_NAMES = {
    "dollar": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "tenge": "KZT",
    "ruble": "RUB",
    "rouble": "RUB",
    "hryvnia": "UAH",
    "lira": "TRY",
    "zloty": "PLN",
    "won": "KRW",
    "rand": "ZAR",
    "naira": "NGN",
    "real": "BRL",
}
_AMBIGUOUS = ("rupee", "franc", "krona", "krone", "peso", "dinar", "dirham", "riyal", "shilling")
_CODES = (
    "USD|EUR|GBP|JPY|CNY|CHF|AUD|CAD|NZD|INR|PKR|KZT|RUB|UAH|TRY|PLN|SEK|NOK|DKK|ZAR|BRL|AED|SAR"
)
_ADJECTIVES = {
    "us": "USD",
    "u.s.": "USD",
    "american": "USD",
    "australian": "AUD",
    "canadian": "CAD",
    "new zealand": "NZD",
    "hong kong": "HKD",
    "singapore": "SGD",
}
_MAGNITUDES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "k": 10**3,
    "million": 10**6,
    "m": 10**6,
    "mn": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
}
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORDED = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_MAGNITUDE = r"(?:thousand|million|billion|trillion)"
_SHORT = r"(?:bn|mn|m|k)"
_HEDGE = re.compile(
    r"\b(almost|nearly|about|around|approximately|roughly|some|more than|over|less than|fewer than|under|"
    r"at least|at most|up to|close to|as much as|as many as|just over|just under|well over|estimated|only)"
    r"\s+(?:(?:a|an|the)\s+)?(?:(?:reach|hit|top|cross|attain|touch|exceed)\w*\s+|between\s+)?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\b(?:between|from)\s+$", re.IGNORECASE)
_LEAST_COUNT = 10
_YEARS = range(1900, 2101)


def find_figures(text: str) -> tuple[Hit, ...]:
    """Return the figures of `text`, left to right, none inside another.

    Not taken for a figure: years, ordinals, "top 10", and counts under ten, which say little.
    """
    hits: list[Hit] = []
    for found in (*_money(text), *_percents(text), *_durations(text), *_counts(text)):
        if not any(found.start < hit.end and hit.start < found.end for hit in hits):
            hits.append(found)
    return tuple(sorted(hits, key=lambda hit: hit.start))


def hedge_before(text: str, start: int) -> str:
    """Return the hedge that stands before a figure: `nearly` in "nearly reached $60 million"."""
    found = _HEDGE.search(text, max(0, start - 40), start)
    return found.group(1) if found else ""


def _number(digits: str, magnitude: str = "") -> int | float:
    lower = digits.lower()
    if lower in NUMBER_WORDS:
        value: int | float = NUMBER_WORDS[lower]
    else:
        plain = digits.replace(",", "")
        value = float(plain) if "." in plain else int(plain)
    scaled = value * _MAGNITUDES.get(magnitude.lower(), 1)
    return (
        round(scaled, 6) if isinstance(scaled, float) and not scaled.is_integer() else int(scaled)
    )


@cache
def _money_pattern() -> re.Pattern[str]:
    symbol = "|".join(re.escape(sign) for sign in _SYMBOLS)
    name = "|".join((*_NAMES, *_AMBIGUOUS))
    adjective = "|".join(re.escape(word) for word in _ADJECTIVES)
    joint = r"\s?(?:-|–|to|and)\s?"
    return re.compile(
        rf"(?<!\w)(?P<sign>{symbol}|(?:{_CODES})\s)\s?(?P<low>{_NUMBER})(?:\s?(?P<lowmag>{_MAGNITUDE}|{_SHORT})\b)?"
        rf"(?:{joint}(?:{symbol})?\s?(?P<high>{_NUMBER})(?:\s?(?P<highmag>{_MAGNITUDE}|{_SHORT})\b)?)?"
        rf"|(?<![\w.,$€£])(?P<low2>{_NUMBER}|{_WORDED})(?:\s(?P<lowmag2>{_MAGNITUDE}))?"
        rf"(?:{joint}(?P<high2>{_NUMBER})(?:\s(?P<highmag2>{_MAGNITUDE}))?)?"
        rf"\s(?:(?P<adj>{adjective})\s)?(?P<name>(?:{name})s?|(?:{_CODES}))\b",
        re.IGNORECASE,
    )


def _money(text: str) -> Iterator[Hit]:
    if not re.search(r"\d|dollar|euro", text):
        return
    for found in _money_pattern().finditer(text):
        part = found.groupdict()
        low, high = part["low"] or part["low2"], part["high"] or part["high2"]
        low_mag = part["lowmag"] or part["lowmag2"] or ""
        high_mag = part["highmag"] or part["highmag2"] or ""
        is_range = high is not None and _is_range(text, found)
        end = found.end() if is_range or not high else _end_of_low(found)
        value = Money(
            _number(low, low_mag or (high_mag if is_range else "")),
            _currency(part["sign"], part["name"], part["adj"]),
            _number(high, high_mag or low_mag) if is_range else None,
        )
        yield _labelled(text, FactKind.MONEY, value, found.start(), end)


def _is_range(text: str, found: re.Match[str]) -> bool:
    """Return whether two amounts are the ends of one: "and" joins them only after "between"."""
    group = "high" if found["high"] else "high2"
    joint = text[found.start() : found.start(group)]
    return " and" not in joint or bool(_BETWEEN.search(text, 0, found.start()))


def _end_of_low(found: re.Match[str]) -> int:
    return max(found.end(group) for group in ("low", "lowmag", "low2", "lowmag2"))


def _currency(sign: str | None, name: str | None, adjective: str | None) -> str:
    if sign:
        return _SYMBOLS.get(sign.strip().upper(), sign.strip().upper())
    if adjective:
        return _ADJECTIVES[adjective.lower()]
    word = (name or "").lower()
    return _NAMES.get(word.removesuffix("s"), word.upper() if word.upper() in _CODES else word)


def _percents(text: str) -> Iterator[Hit]:
    pattern = (
        rf"(?<![\w.,])(?P<low>{_NUMBER}|{_WORDED})(?:\s?(?:-|–|to)\s?(?P<high>{_NUMBER}))?"
        r"\s?(?:%|(?:per\s?cent|percentage points?)\b)"
    )
    for found in re.finditer(pattern, text, re.IGNORECASE):
        high = _number(found["high"]) if found["high"] else None
        value = Percent(_number(found["low"]), high)
        yield _labelled(text, FactKind.PERCENT, value, found.start(), found.end())


def _durations(text: str) -> Iterator[Hit]:
    pattern = (
        rf"(?<![\w.,$€£])(?P<number>{_NUMBER}|{_WORDED})"
        r"(?:[-\s](?P<unit>year|month|week|day)s?[-\s](?:of\s(?P<of>\w+)|(?!ago|old|later|before|since)(?P<noun>[a-z]{4,}))"
        r"|(?:st|nd|rd|th)\s(?P<anniversary>anniversary))\b"
    )
    for found in re.finditer(pattern, text, re.IGNORECASE):
        noun = found["of"] or found["noun"] or found["anniversary"]
        if is_content(noun):
            value = Count(_number(found["number"]), f"{(found['unit'] or 'year').lower()}s")
            hedge = hedge_before(text, found.start())
            yield Hit(FactKind.DURATION, noun, value, hedge, found.start(), found.end())


def _counts(text: str) -> Iterator[Hit]:
    pattern = (
        rf"(?<![\w.,$€£%-])(?P<low>{_NUMBER}|{_WORDED})(?:\s(?P<mag>{_MAGNITUDE}))?"
        rf"(?:(?:\s?[-–]\s?|\s(?:to|and)\s)(?P<high>{_NUMBER})(?:\s(?P<highmag>{_MAGNITUDE}))?)?"
        r"\s(?:of\s(?:the|our|their)\s)?(?P<unit>(?:[a-z-]+\s){0,2}?(?:[a-z-]{2,}[^s\W\d]s|people|children|women|men))\b"
    )
    for found in re.finditer(pattern, text):
        value = _count(text, found)
        if value is not None:
            hedge = hedge_before(text, found.start())
            yield Hit(FactKind.COUNT, value.unit, value, hedge, found.start(), found.end())


def _count(text: str, found: re.Match[str]) -> Count | None:
    mag = found["mag"] or found["highmag"] or ""
    low = _number(found["low"], mag)
    unit = found["unit"]
    last = unit.rsplit(maxsplit=1)[-1]
    is_year = not mag and low in _YEARS and "," not in found["low"]
    is_dated = re.search(
        r"(?:\btop|\bout of|\bone in|\bin every|\bno\.?|\bnumber|[A-Z][a-z]{2,8})\s$",
        text[: found.start()],
    )
    if low < _LEAST_COUNT or is_year or is_dated or not _can_be_counted(unit):
        return None
    if last in {"years", "months", "weeks", "days", "hours", "minutes", "times", "percent"}:
        return None
    return Count(low, unit, _number(found["high"], mag) if found["high"] else None)


def _can_be_counted(unit: str) -> bool:
    return all(is_content(word) or word == "people" for word in unit.split())


_MEASURING = frozenset(
    """
    is are was were be been being amounts amounted amount reached reaches reach stood stands stand totalled
    totaled totals grew grow grows rose rises rise risen fell falls fall fallen dropped drops increased
    increases increase decreased declined exceeded exceeds exceed cost costs hit hits comes came worth equals
    makes made make has have had currently now only still already almost nearly about around approximately
    roughly over under by to at from of up down just even more than less between total some least
    """.split()
)
_NOT_IN_LABEL = frozenset(
    """
    i we you he she it they this that these those there here what which who where when while because if and or
    but so with for in on at by to from as than then last next year month one's said say says think believe hope
    know put invest invested investing spend spent spending raise raised give gave given get got paid pay pays
    receive received provide provided providing expect expected announced announce sold buy bought need needs
    """.split()
)
_DETERMINERS = frozenset(
    "a an the our your their its his her my this that these those overall".split()
)
_LONGEST_LABEL = 4


def _labelled(text: str, kind: FactKind, value: Value, start: int, end: int) -> Hit:
    """Return a hit with its label, measured where a plain statement gives the measure its value.

    "Trade was $3 million" can stand as label and value; "a cut of $3 million" and "trade would be
    $3 million" name what the figure is of, but say less than their clause.
    """
    hedge = hedge_before(text, start)
    subject, is_stated = _label_before(text, start)
    label = subject or _label_after(text, end, kind)
    return Hit(kind, label, value, hedge, start, end, is_measured=is_stated and bool(subject))


_STATING = frozenset(
    """
    is are was were amounts amounted reached reaches stood stands totalled totaled totals grew rose fell
    dropped increased decreased declined exceeded exceeds cost costs hit hits equals
    """.split()
)
_PREPOSITIONS = frozenset("for in on by with to from at of about per".split())
_SUPPOSING = frozenset("would could might may should will shall".split())


def _label_before(text: str, start: int) -> tuple[str, bool]:
    """Return the subject before "was $40 million", and whether the verb states it plainly."""
    segment = re.split(r"[,;:.()“”]\s|[–—]", text[:start])[-1].rstrip()
    tokens = segment.split()
    between: list[str] = []
    while tokens and (tokens[-1].lower() in _MEASURING or tokens[-1].lower() in _FINITE):
        between.append(tokens.pop().lower())
    if not between:
        return "", False
    label: list[str] = []
    while tokens and _is_label_word(tokens[-1]) and len(label) <= _LONGEST_LABEL:
        label.insert(0, tokens.pop())
        if label[0].lower() in _DETERMINERS:
            break
    is_subject = not tokens or tokens[-1].lower() not in _PREPOSITIONS
    is_plain = not _STATING.isdisjoint(between) and _SUPPOSING.isdisjoint(between)
    is_stated = is_subject and is_plain
    return _phrase(label), is_stated


def _label_after(text: str, end: int, kind: FactKind) -> str:
    """Return the noun after "63 percent of" or "$2 billion in"; empty when none surely follows.

    After a percentage the noun must be followed by a common verb: in "20 percent of schools close"
    nothing shows where the noun ends.
    """
    joint = r"(?:of|in)" if kind is FactKind.PERCENT else r"(?:of|in|worth of|for)"
    found = re.match(rf"\s{joint}\s((?:[\w’'-]+\s?){{1,6}})", text[end:])
    tokens = found.group(1).split() if found else []
    label = list(takewhile(_is_label_word, tokens))
    following = tokens[len(label)] if len(label) < len(tokens) else ""
    if kind is FactKind.PERCENT and following not in _FINITE:
        return ""
    return _phrase(label)


_FINITE = frozenset(
    "is are was were have has had will would can could do does did live need say".split()
)


def _is_label_word(token: str) -> bool:
    lower = token.lower()
    is_verb = lower in _FINITE or (lower in _MEASURING and lower != "of") or lower.endswith("ed")
    return lower not in _NOT_IN_LABEL and not is_verb


def _phrase(tokens: list[str]) -> str:
    """Return tokens as a label, or nothing when they cannot stand as one."""
    while tokens and (tokens[0].lower() in _DETERMINERS):
        tokens = tokens[1:]
    if not tokens or len(tokens) > _LONGEST_LABEL:
        return ""
    if tokens == tokens[-1:] and tokens[0].lower().endswith("ing"):
        return ""
    is_named = any(is_content(token) for token in tokens) and not any(map(_has_digit, tokens))
    return " ".join(tokens) if is_named and is_content(tokens[-1]) else ""


def _has_digit(token: str) -> bool:
    return any(char.isdigit() for char in token)
