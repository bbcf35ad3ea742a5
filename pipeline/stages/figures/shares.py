"""Percentages and shares: "63 percent", "two thirds of", "one in five"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.stages.dating.dates import MONTHS
from pipeline.stages.numbers.figurewords import FigureWords, words_before, words_for
from pipeline.stages.numbers.numerals import Number, find_numbers
from pipeline.stages.numbers.readings import Reading, Unit, readings
from pipeline.stages.speech.words import is_content, listed


def find_percents(text: str, language: str = "en") -> Iterator[Reading]:
    """Yield the percentages of `text`; a heading "Percent of 10" names its number behind."""
    numbers = find_numbers(text, language)
    if not numbers:
        return
    words = words_for(language)
    percent = words.units.percent

    def unit(text: str, number: Number) -> Unit | None:
        if number.is_only_money or number.is_glued:
            return None
        if found := percent.match(text, number.end):
            return Unit("%", number.start, found.end())
        is_headed = _HEADED.match(text) if text[:1] in "Pp" and number.start < _HEAD else None
        if is_headed and is_headed.end() == number.start and not text[number.end :].strip(" .!?"):
            return Unit("%", is_headed.start(), number.end)
        return None

    parts = tuple(_parts_of_one(text, numbers, words))
    for one in readings(text, numbers, unit, words):
        if not _is_of_part(text, one.start) and not any(
            part.start <= one.start < part.end for part in parts
        ):
            yield one
    yield from parts


def _parts_of_one(text: str, numbers: tuple[Number, ...], words: FigureWords) -> Iterator[Reading]:
    """Yield the parts of one percent: "half a percent", "one half of 1 percent"."""
    for number in numbers:
        if not number.is_share:
            continue
        joint = words.numbers.of_scale.match(text, number.end)
        found = joint and words.units.percent.match(text, joint.end() - 1)
        if not found and (one := _OF_ONE.match(text, number.end)):
            found = words.units.percent.match(text, one.end())
        if found:
            value = float(f"{number.value:.4g}")
            yield Reading(value, None, "%", number.start, found.end())


_OF_ONE = pattern(
    r"\s(?:of|de|del|von)\s(?:1|one|a\ssingle|un[oe]?|um|eine[mr]?)(?![\w.,])", re.IGNORECASE
)


def _is_of_part(text: str, start: int) -> bool:
    """Return whether a percentage is only what a part is of: "a hundredth of 1 percent"."""
    before = text[max(0, start - _LONGEST_PART) : start]
    return "of" in before and _PART_BEFORE.search(before) is not None


_LONGEST_PART = 24
_PART_BEFORE = pattern(
    r"\b(?:half|halves|(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth)"
    r"s?) of (?:an? |the )?$",
    re.IGNORECASE,
)


_HEAD = 16
_HEADED = pattern(r"per(?:\s?cents?|centages?)\sof\s", re.IGNORECASE)


def find_shares(text: str, language: str = "en") -> Iterator[Reading]:
    """Yield the shares of `text` that are said without percent, each as its percentage.

    A part of a whole that is named, "two thirds of our pupils", and "one in five". Not taken: a
    half of something that is no group ("half of the year"), and two counts ("25 out of 40").
    """
    numbers = find_numbers(text, language)
    words = words_for(language)
    for number in numbers:
        if text[number.start : number.end].lower().split()[-1] in words.numbers.halving:
            continue
        if number.is_share and _has_whole(text, number, words):
            yield Reading(_percent(number.value), None, "%", number.start, number.end)
    for one, other in pairwise(numbers):
        joint = words.units.in_every.fullmatch(text, one.end, other.start)
        if joint and _is_ratio(text, one, other):
            share = _percent(one.value / other.value)
            yield Reading(share, None, "%", one.start, other.end)


def find_changes(text: str, language: str = "en") -> Iterator[Reading]:
    """Yield the shares by which something changed: "reduced deaths by nearly half"."""
    words = words_for(language)
    for number in find_numbers(text, language):
        if number.is_share and _is_change(text, number, words):
            yield Reading(_percent(number.value), None, "%", number.start, number.end)


def _is_change(text: str, number: Number, words: FigureWords) -> bool:
    before = text[max(0, number.start - _CLAUSE) : number.start]
    hedge = words.units.hedge(before)
    led = before[: before.rfind(hedge)] if hedge else before
    is_by = led.endswith(("by ", "by a ")) and not number.is_tied
    is_bare = is_by and _NO_NOUN.match(text, number.end)
    return bool(is_bare and words.ranges.changing.search(led))


_CLAUSE = 80
_NO_NOUN = pattern(
    r"\s*(?:[.,;:!?)”]|$)|\s(?:in|since|over|between|by|from|during|within|last|this|next|and|but|or|"
    r"to|at|on|for|compared|when|while|as|because|after|before|under|thanks|through|across|until|"
    r"every|each|if|so|again|already|alone|overall)\b"
)
"""Behind a share, what shows that no noun follows it: not "by half a mile"."""


def _percent(share: float) -> int | float:
    """Return a share as percentage, of four digits at most."""
    value = float(f"{100 * share:.4g}")
    return int(value) if value.is_integer() else value


_NO_WHOLE = listed(
    """
    it them us you year years month months week day days hour hours minute time century decade
    way battle story reason problem quarter term season game match life lives morning afternoon
    night summer winter spring autumn mile
    """
)


def _has_whole(text: str, number: Number, words: FigureWords) -> bool:
    """Return whether a bare part is of something that can be counted or measured."""
    if number.is_tied:
        return False
    found = words.units.part_of.match(text, number.end)
    if found is None or _NTH_BEFORE.search(text, 0, number.start):
        return False
    whole = found["whole"].lower()
    if found["whole"] in MONTHS:  # "the Fourth of July"
        return False
    if text[number.end : found.start("whole")].strip().lower() in _ARTICLES:
        return whole in _GROUPS or (whole.endswith("s") and whole not in _NO_WHOLE)
    if whole in _NO_WHOLE or whole in words.units.uncounted:
        return False
    return is_content(whole) or whole == "people"


_ARTICLES = listed("the all our their its his her my your these those")
_GROUPS = listed("population people country workforce electorate world public")
_NTH_BEFORE = pattern(
    r"\b(?:first|second|third|fourth|last|next|this|that|other|latter|final|top|bottom|upper|lower"
    r"|front|back|(?:north|south)?(?:east|west)(?:ern)?|(?:north|south)(?:ern)?)\s$"
    r"|\b(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|century|centuries|miles?|\d+|one"
    r"|two|three|four|five|six|seven|eight|nine|ten|twelve)\sand\s$"
)
"""Also what makes one number of two: "a year and a half of talks"."""
_ROUND = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000, 10_000, 100_000})


def _is_ratio(text: str, one: Number, other: Number) -> bool:
    is_part = 0 < one.value < other.value and other.value in _ROUND and other.factor == 1
    is_whole = isinstance(one.value, int) and one.factor == 1 and not other.is_glued
    is_free = not one.is_tied and not _is_named(text, one.start)
    return is_part and is_whole and is_free and not _TIME_BEHIND.match(text, other.end)


_NAMED = listed("number no no. level grade phase version")
_SIGNS = frozenset("$€£")


def _is_named(text: str, start: int) -> bool:
    """Return whether a number is money or names something: "level 3 in 10 schools"."""
    before = words_before(text, start)
    return text[start - 1 : start] in _SIGNS or (bool(before) and before[-1] in _NAMED)


_TIME_BEHIND = pattern(
    r"[\s-](?:%|per\s?cent|years?|months?|weeks?|days?|hours?|minutes?|seconds?|steps?|places|"
    r"cities|countries|languages|million|of\b)"
)
