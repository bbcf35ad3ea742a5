"""Numbers as they are written and as they are said: `1,250.5`, `twenty-five`, `two hundred`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = (
    {word: value for value, word in enumerate((*_UNITS, *_TEENS))}
    | {word: 10 * value for value, word in enumerate(_TENS, start=2)}
    | {"a": 1}
)
_MAGNITUDES = {
    "thousand": 10**3,
    "k": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "mrd": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
    "trn": 10**12,
}
MAGNITUDE = r"(?i:(?:thousand|million|billion|trillion|lakh|crore)s?)"
"""A magnitude in full, as it may follow any number."""
SHORT_MAGNITUDE = r"(?i:bn|bln|mrd|mln|mio|mn|trn|tn|b|m|k)"
"""A magnitude in short, as it may follow an amount of money."""
DIGITS = (
    r"(?:(?<!\d)(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?!\d|,\d)"
    r"(?:\.\d{1,15}(?!\d|[.,]\d)|(?!\.\d)))"
)
"""A number in digits, as English writes it: commas between thousands, a point before decimals.

Fifteen digits at most: what is longer is an account, a code or a slip, and no figure.
"""
_BELOW_HUNDRED = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_UNITS[1:])}))?"
    rf"|{'|'.join(sorted((*_TEENS, *_UNITS), key=len, reverse=True))})"
)
WORDED = (
    rf"(?:(?i:(?:a|{_BELOW_HUNDRED})\shundred(?:\s(?:and\s)?{_BELOW_HUNDRED})?"
    rf"|a(?=\s{MAGNITUDE}\b)|{_BELOW_HUNDRED})\b)"
)
"""A number in words, up to nine hundred and ninety-nine."""
START = (
    r"(?<![\w.,:/$€£%-])(?<!hundred and\s)(?<!thousand and\s)(?<!million and\s)"
    r"(?<!half\s)(?<!quarter of\s)"
)
"""Where a number may begin: not in 10:30, 24/7, 3-2, COVID-19, "hundred and fifty", "half a"."""
MINUS = r"(?P<minus>\b[Mm]inus\s|(?<!\S)[-−](?=[\d$€£]))?"
"""The sign of a number, written or said."""
JOINT = r"(?P<joint>\s?[-–]\s?|\s(?:to|and|or)\s)"
"""What may join the two ends of a range."""
_HEDGED = r"(?:(?:about|around|almost|nearly|roughly|approximately|some|only|over|just|maybe)\s)?"
_WORDS = "|".join((*_TENS, *_TEENS, *_UNITS, "hundred"))
_SCALE = (
    r"(?:hundreds?|dozens?|thousands?|\w*illi(?:on|ard)\w*|mill?i\w*|mill?|mln|mio|mn|mrd|"
    r"bill?i\w+|bil|bln|bn|tri?ll?i\w*|trn|tn|tril|quadrillions?|lakhs?|lacs?|crores?|cr|arab|kilo|mega|giga|[kmbt])(?![^\W\d_½¼¾⅐-⅞])"
)
_CUT_BEHIND = re.compile(
    rf"[\w+½¼¾⅐-⅞]|/(?![a-z]{{3}})|\s[½¼¾⅐-⅞]|[.,'’]\d|\s\d{{3}}(?!\d)"
    rf"|[\s-]?{_SCALE}|\s(?:{_WORDS})(?!\w)|\s(?:and\s)?(?:an?|one|two|three|\d)[\s-](?:half|third|quarter|fifth)s?(?!\w)"
    r"|\s(?:and\s)?\d/\d|\spoint\s|-odd\s(?=\w*illion|thousand)|[-–]\d",
    re.IGNORECASE,
)
"""What shows that a number does not end here: a letter, a fraction, three digits, a scale."""
_SHARES_SCALE = re.compile(
    rf"(?:\s?[-–]\s?|\s(?:to|and|or)\s){_HEDGED}[$€£¥₹]?"
    rf"(?:\d[\d.,]*[½¼¾]?|{_WORDS})[\s-]?{_SCALE}",
    re.IGNORECASE,
)
"""Behind a number without a magnitude, one that may give it its own: "$5 to ten million"."""
_CUT_BEFORE = re.compile(
    rf"\b(?:{_WORDS}|thousands?|\w*illi(?:on|ard)s?|lakhs?|crores?)\s(?:point\s)?$"
    r"|\d\spoint\s$|[½¼¾⅐-⅞]\s?$",
    re.IGNORECASE,
)
_GROUP_BEFORE = re.compile(r"(?<![\d.,])\d{1,3}(?:\s\d{3})*\s$")


@dataclass(frozen=True, slots=True)
class Read:
    """A number, or a range of numbers, found in a text."""

    found: re.Match[str]
    low: int | float
    high: int | float | None
    """Upper end of a range."""
    start: int
    """Where it begins; at "between" where that makes two numbers a range."""
    end: int
    """Where it ends; behind the lower number when the two are no range."""


def number(group: str, form: str, magnitude: str = MAGNITUDE) -> str:
    """Return a pattern for a number in `form`, with its magnitude as the group `<group>_mag`."""
    return rf"(?P<{group}>{form})(?:[\s-]?(?P<{group}_mag>{magnitude})\b)?"


def number_of(words: str, magnitude: str = "") -> int | float:
    """Return the value of a number that `DIGITS` or `WORDED` matches, times its magnitude."""
    scale = _MAGNITUDES[magnitude.lower().removesuffix("s")] if magnitude else 1
    if not words[0].isdigit():
        return _worded(words) * scale
    plain = words.replace(",", "")
    if "." not in plain:
        return int(plain) * scale
    value = round(float(plain) * scale, 6)
    return int(value) if value.is_integer() else value


def _worded(words: str) -> int:
    total = 0
    for word in re.split(r"[-\s]+", words.lower()):
        total = (total or 1) * 100 if word == "hundred" else total + _VALUES.get(word, 0)
    return total


def read(pattern: re.Pattern[str], text: str) -> Iterator[Read]:
    """Yield the numbers and ranges that `pattern` finds, left to right.

    The pattern has the groups of `number` for `low` and `high`, `minus`, `joint`, and `own`: what
    makes the lower number complete by itself, such as its own percent sign. Two numbers that are no
    range are read one after the other; of "fell from 40 to 30 schools" only the second is complete.
    A number that is only a part of one, as in "$2½ million", is not read at all.
    """
    at = 0
    while found := pattern.search(text, at):
        is_range = found["high"] is not None and _is_range(text, found)
        is_part = _is_part(text, found)
        if is_part:
            at = found.end("low")
        elif is_range or found["high"] is None:
            yield _whole(text, found)
            at = found.end()
        else:
            if _is_complete(found):
                yield _lower(found)
            at = found.start("high") - len(found["before_high"] or "")


def _is_part(text: str, found: re.Match[str]) -> bool:
    end = max(found.end(group) for group in ("low", "low_mag", "high", "high_mag"))
    has_magnitude = found["low_mag"] or found["high_mag"]
    is_scaled = not has_magnitude and _SHARES_SCALE.match(text, end)
    return bool(is_scaled) or is_cut_off(text, found.start("low"), end)


def is_cut_off(text: str, start: int, end: int) -> bool:
    """Return whether a number is only a part of one: the "40" of "€40 000" or "40½"."""
    before = text[max(0, start - _SIGHT) : start]
    is_group = re.match(r"\d{3}(?!\d)", text[start:end]) and _GROUP_BEFORE.search(before)
    is_tail = _CUT_BEFORE.search(before) or is_group
    return bool(is_tail or _CUT_BEHIND.match(text, end))


def _whole(text: str, found: re.Match[str]) -> Read:
    low_mag, high_mag = found["low_mag"] or "", found["high_mag"] or ""
    sign = -1 if found["minus"] else 1
    low = sign * number_of(found["low"], low_mag or high_mag)
    high = number_of(found["high"], high_mag or low_mag) if found["high"] else None
    return Read(found, low, high, _start(text, found), found.end())


def _start(text: str, found: re.Match[str]) -> int:
    """Return where a figure begins: with "between" where the two ends need it."""
    if found["joint"] is None or found["joint"].strip() != "and":
        return found.start()
    between = _BETWEEN.search(text, max(0, found.start() - _SIGHT), found.start())
    return between.start() if between else found.start()


def _lower(found: re.Match[str]) -> Read:
    sign = -1 if found["minus"] else 1
    end = max(found.end("low"), found.end("low_mag"), found.end("own"))
    low = sign * number_of(found["low"], found["low_mag"] or "")
    return Read(found, low, None, found.start(), end)


def _is_complete(found: re.Match[str]) -> bool:
    has_its_own = found["own"] is not None
    return has_its_own and (found["low_mag"] is not None or found["high_mag"] is None)


def _is_range(text: str, found: re.Match[str]) -> bool:
    """Return whether two numbers are the ends of one range.

    "And" joins them only after "between"; "to" does not where something rose or fell.
    """
    joint = found["joint"].strip()
    if re.fullmatch(r"(?:19|20)\d\d", found["low"]) and not found["low_mag"]:
        return bool(re.fullmatch(r"(?:19|20)\d\d", found["high"]))
    before = text[max(0, found.start() - _SIGHT) : found.start()]
    if joint == "and":
        return bool(_BETWEEN.search(before))
    if joint == "to":
        return not (_FROM.search(before) and _CHANGING.search(before))
    return True


_SIGHT = 80
_BETWEEN = re.compile(rf"\bbetween\s{_HEDGED}$", re.IGNORECASE)
_FROM = re.compile(
    r"\bfrom\s(?:(?:about|around|almost|nearly|some|only|over|just)\s)?$", re.IGNORECASE
)
_CHANGING = re.compile(
    r"\b(?:r[io]se|risen|rising|gr[eo]w\w*|f[ae]ll\w*|dropp\w*|cut\w*|increas\w*|decreas\w*|declin\w*|"
    r"went|gone|go|climb\w*|jump\w*|came|come|up|down|reduc\w*|shr[aiu]nk\w*|slipp\w*|rais\w*|chang\w*|"
    r"improv\w*|expand\w*|lower\w*|mov\w*|doubl\w*)\b",
    re.IGNORECASE,
)
