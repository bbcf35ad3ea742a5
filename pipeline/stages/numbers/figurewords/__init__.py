"""Words of figures: how a language writes and says numbers, money, shares and hedges."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Mapping
from functools import cache

from pipeline.values import dataclass

Before = Callable[[str], str]
"""Returns the phrase that ends what stands before a figure; empty where there is none."""
Behind = Callable[[str, int], int]
"""Returns where a phrase ends that begins at a place; the place itself where there is none."""
Counted = Callable[[str, int], tuple[str, int]]
"""Returns the noun that stands at a place, and where it ends; empty where there is none."""


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """How numbers are written and said."""

    small: Mapping[str, float]
    """Words that are added: one, nineteen, ninety; in some languages also two hundred."""
    hundreds: frozenset[str]
    """Words for a hundred that multiply what stands before."""
    scales: Mapping[str, int]
    """Words that multiply: thousand, million, dozen."""
    fractions: Mapping[str, int]
    """Words for a part, with its denominator: half, third."""
    unnumbered: frozenset[str]
    """Fractions, hundreds and scales that need neither number nor article before: half, mille."""
    ordinals: frozenset[str]
    """Words that make another number of the one before: twenty-first."""
    digits: re.Pattern[str]
    """A number in digits, from its first digit on."""
    decimal: str
    """The mark before decimals."""
    short: re.Pattern[str]
    """What may be an abbreviation of a scale, right behind digits, as the first group."""
    shorts: Mapping[str, int]
    only_money: frozenset[str]
    """Abbreviations that are a scale in amounts of money only: m, b."""
    joined: re.Pattern[str]
    """What joins two parts of one number: " and "."""
    of_scale: re.Pattern[str]
    """What may stand between a part and its scale: "half a million", "a quarter of a million"."""
    article: re.Pattern[str]
    """The article that a hundred, a million or a third needs before it."""
    point: re.Pattern[str]
    """The said mark before decimals."""
    minus: frozenset[str]
    """Words for the sign of a number below zero."""
    halving: frozenset[str] = frozenset()
    """Fractions that only halve what stands behind them, and alone are no share: "por medio de"."""
    long_tens: frozenset[int] = frozenset()
    """Tens that ten to nineteen may follow: soixante-dix."""
    joins_tens: bool = False
    """True where "and" stands between tens and units: vingt et un."""
    compound: Callable[[str], int] | None = None
    """Value of a compound number word, or 0: fünfundzwanzig."""

    def value_of(self, word: str) -> float:
        """Return the value of one word in small letters that is a number alone; else 0."""
        return self.small.get(word) or (self.compound(word) if self.compound else 0)


@dataclass(frozen=True, slots=True, eq=False)
class RangeWords:
    """What joins two numbers to a range, and what shows that they are none."""

    joint: re.Pattern[str]
    between: re.Pattern[str]
    """The word that makes "and" a joint, at the end of what stands before the lower number."""
    both: frozenset[str]
    """Joints that join only after `between`: and."""
    until: frozenset[str]
    """Joints that do not join where something rose or fell: to."""
    rising_from: re.Pattern[str]
    """ "From", at the end of what stands before the lower number."""
    changing: re.Pattern[str]
    hedges: frozenset[str] = frozenset()
    """Words that may stand behind a joint, as its second group: "to about"."""


@dataclass(frozen=True, slots=True, eq=False)
class UnitWords:
    """What numbers are of, and what qualifies them."""

    percent: re.Pattern[str]
    """The unit of a percentage, right behind its number."""
    money: Mapping[str, str]
    """Names of currencies: the ISO code, or the word where several countries have it."""
    of_money: re.Pattern[str]
    """What stands between number and name: a space, or "d'" in "deux millions d'euros"."""
    counted: Counted
    """What is counted, right behind its number."""
    uncounted: frozenset[str]
    """Words that are no thing counted: times, months, verbs."""
    part_of: re.Pattern[str]
    """What must follow a bare share, "of the", up to the noun."""
    in_every: re.Pattern[str]
    """What joins the two numbers of "one in five"."""
    hedge: Before
    tail: Behind
    """A hedge behind a figure: it stays with the figure's words."""
    each: Behind
    """What a figure is counted for, behind it: without "a year" it would be another figure."""
    denied: Before
    """ "Not", and what may stand between it and the figure."""
    corrected: Behind
    """What takes a figure back: "sorry", "or rather"."""
    numbered: frozenset[str] = frozenset()
    """Words that the number behind them names, as parts of laws: "art.", "§"."""


@dataclass(frozen=True, slots=True, eq=False)
class FigureWords:
    """All words of figures of one language."""

    numbers: NumberWords
    ranges: RangeWords
    units: UnitWords


def words_before(text: str, at: int) -> list[str]:
    """Return the last words before a place that a space ends, in small letters."""
    head = text[max(0, at - _SIGHT) : at]
    return head.lower().split() if head[-1:].isspace() else []


_SIGHT = 40


def ends(phrase: re.Pattern[str]) -> Before:
    """Return what finds a phrase at the end of a text, by a pattern that ends there."""

    def before(text: str) -> str:
        found = phrase.search(text)
        return found.group(found.lastindex or 0) if found else ""

    return before


def goes_on(phrase: re.Pattern[str]) -> Behind:
    """Return what finds the end of a phrase by a pattern."""

    def behind(text: str, at: int) -> int:
        found = phrase.match(text, at)
        return found.end() if found else at

    return behind


def noun(phrase: re.Pattern[str]) -> Counted:
    """Return what finds a noun by a pattern with the group `unit`."""

    def counted(text: str, at: int) -> tuple[str, int]:
        found = phrase.match(text, at)
        return (found["unit"], found.end()) if found else ("", at)

    return counted


COMMA_DIGITS = (
    r"(?:[0-9]{1,3}(?:\.[0-9]{3}){1,4}|[0-9]{1,3}(?:[ \u00a0\u202f\u2009][0-9]{3}){1,4}"
    r"|[0-9]{1,3}(?:[’'][0-9]{3}){1,4}|[0-9]{1,15})(?![0-9])"
    r"(?:,[0-9]{1,15}(?![0-9])|\.[0-9]{1,2}(?![0-9]))?"
)
"""A number in digits where a comma stands before decimals: 1 250,5 and 1.250,5.

A point before one or two digits is read as a comma: 3.5 as it is written in Mexico or online.
"""
_MODULES = {
    "en": "english",
    "fr": "french",
    "es": "spanish",
    "pt": "portuguese",
    "de": "german",
    "ru": "russian",
}


@cache
def words_for(language: str) -> FigureWords:
    """Return the words of a language, by its tag: `fr` and `fr-CA` are French.

    Languages without a table are read as English: digits, signs and codes are much the same.
    """
    name = _MODULES.get(language.lower().partition("-")[0], "english")
    module = importlib.import_module(f"pipeline.stages.numbers.figurewords.{name}")
    words: FigureWords = module.WORDS
    return words
