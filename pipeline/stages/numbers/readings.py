"""Readings: numbers with their unit, two of them joined to a range where they are one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pipeline.patterns import pattern
from pipeline.stages.numbers.figurewords import FigureWords, NumberWords, RangeWords, words_before
from pipeline.stages.numbers.numerals import Number, scaled
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number is of, and where number and unit stand together."""

    name: str
    start: int
    end: int
    factor: float = 1
    """What the unit multiplies the number by: a million in "75 USD million"."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A number or a range with its unit."""

    low: int | float
    high: int | float | None
    """Upper end of a range."""
    unit: str
    start: int
    """Where it begins; at "between" where that makes two numbers a range."""
    end: int


@dataclass(frozen=True, slots=True)
class _Held:
    """A number and the unit that touches it, if one does."""

    number: Number
    unit: Unit | None
    start: int
    end: int

    @property
    def value(self) -> int | float:
        return scaled(self.number.value, self.unit.factor if self.unit else 1)


UnitOf = Callable[[str, Number], Unit | None]
"""Finds the unit of a number: what stands before and behind it."""


def readings(
    text: str, numbers: tuple[Number, ...], unit_of: UnitOf, words: FigureWords
) -> Iterator[Reading]:
    """Yield the numbers that have a unit, left to right, ranges as one.

    Both ends of a range share what is said once: unit, scale, "$5 to ten million". Two numbers that
    are no range are read one after the other; of "fell from 40 to 30 schools" only the second is
    complete, and of "a 3-2 win" neither.
    """
    held = _all_held(text, numbers, unit_of)
    at = 0
    while at < len(held):
        one = held[at]
        other = held[at + 1] if at + 1 < len(held) else None
        joint = _joint(text, one, other, words.ranges) if other else None
        if other and _is_year_before(one, other):
            joint = None
        if other and joint and _is_range(text, one, other, joint, words.ranges):
            yield from _range(text, one, other, joint, words)
            at += 2
            continue
        if other and (spoken := _spoken_range(text, one, other)):
            yield spoken
            at += 2
            continue
        is_whole = not (joint and _lacks_scale(one, other)) and not one.number.is_tied
        if one.unit and is_whole and not _ends_list(text, held[at - 1] if at else None, one):
            yield _single(text, one, words.numbers)
        at += 1


_LONGEST_JOINT = 28


def _joint(text: str, one: _Held, other: _Held, words: RangeWords) -> re.Match[str] | None:
    """Return what joins two numbers to a range, or may do so."""
    if other.start - one.end > _LONGEST_JOINT:
        return None
    found = words.joint.fullmatch(text, one.end, other.start)
    hedge = found[2] if found and words.hedges else None
    return None if hedge and hedge.lower() not in words.hedges else found


def _all_held(text: str, numbers: tuple[Number, ...], unit_of: UnitOf) -> list[_Held]:
    """Return the numbers with their units; a unit between two numbers belongs to one of them."""
    result: list[_Held] = []
    for number in numbers:
        if number.is_share:
            continue
        one = _held(text, number, unit_of)
        is_taken = bool(result) and one.start < result[-1].end
        result.append(_Held(number, None, number.start, number.end) if is_taken else one)
    return result


def _held(text: str, number: Number, unit_of: UnitOf) -> _Held:
    unit = unit_of(text, number)
    if unit is None:
        return _Held(number, None, number.start, number.end)
    return _Held(number, unit, min(unit.start, number.start), max(unit.end, number.end))


def _spoken_range(text: str, one: _Held, other: _Held) -> Reading | None:
    """Return two neighbours on the scale as the range that speakers mean: "31, 32 percent".

    Not where the first is a day or a number of something: "on May 31, 32 people came".
    """
    if one.unit or other.unit is None or text[one.end : other.start] != ", ":
        return None
    values = _ends(one, other)
    if values is None or _is_year(one.number) or _NAMED.search(text, 0, one.start):
        return None
    low, high = values
    is_step = high - low in _STEPS and low % (high - low) == 0
    return Reading(low, high, other.unit.name, one.start, other.end) if is_step else None


_STEPS = frozenset(10**power for power in range(10))
_NAMED = pattern(r"(?:(?:^|[a-z,]\s)[A-Z]\w+|\b(?:aged?|room|numbers?|page|section|article))\s$")


def _ends_list(text: str, before: _Held | None, one: _Held) -> bool:
    """Return whether a number without a unit stands right before: "20, 30 percent".

    Speakers mean a range, or a list, or "two million, five hundred thousand": nobody can tell, and
    the last number alone would be wrong. A year or a larger number before is another thing.
    """
    if before is None or before.unit or text[before.end : one.start] != ", ":
        return False
    first, last = before.number, one.number
    if first.is_share or (_is_year(first) and not first.factor > 1):
        return False
    is_part = first.factor > last.factor >= 100  # noqa: PLR2004
    first_value = first.value * (last.factor if first.factor == 1 else 1)
    return is_part or any(v < last.value <= 3 * v for v in (first.value, first_value))


def _lacks_scale(one: _Held, other: _Held | None) -> bool:
    """Return whether a number may share the scale of the next, so that it is not all said."""
    return other is not None and one.number.factor == 1 < other.number.factor


def _single(text: str, one: _Held, words: NumberWords) -> Reading:
    start = sign_before(text, one.start, words)
    sign = -1 if start < one.start else 1
    return Reading(sign * one.value, None, one.unit.name if one.unit else "", start, one.end)


def sign_before(text: str, start: int, words: NumberWords) -> int:
    """Return where the sign before a number begins, written or said; `start` where it has none."""
    if text[start - 1 : start] in _SIGNS and not text[start - 2 : start - 1].strip(" \n(\u00a0"):
        return start - 1
    last = words_before(text, start)[-1:]
    return start - len(last[0]) - 1 if last and last[0] in words.minus else start


_SIGNS = frozenset("-−")


def _range(
    text: str, one: _Held, other: _Held, joint: re.Match[str], words: FigureWords
) -> Iterator[Reading]:
    """Yield the range; nothing where its ends do not rise: of "a 3-2 win" neither is a figure."""
    unit = one.unit or other.unit
    values = _ends(one, other)
    if unit is None or values is None or _is_list(text, one.start):
        return
    low, high = values
    start = sign_before(text, one.start, words.numbers)
    low = -low if start < one.start else low
    if (joint[1] or "").lower() in words.ranges.both:
        between = words.ranges.between.search(text, max(0, start - _SIGHT), start)
        start = between.start() if between else start
    yield Reading(low, high, unit.name, start, other.end)


_SIGHT = 80
_COUNTED = pattern(r"\s(?:[a-z]{3,}s|people|children)\b")
"""Behind a number, what it counts: "we gave $5 to 10 children" is no range of money."""
_LISTED = pattern(r"\d%?,\s$")


def _is_list(text: str, start: int) -> bool:
    """Return whether a number before makes it a list: "5, 10 or 15 percent"."""
    return bool(_LISTED.search(text, max(0, start - 5), start))


def _is_year_before(one: _Held, other: _Held) -> bool:
    """Return whether a year stands before a figure: "from 8 percent in 2019 to 5 percent"."""
    return one.unit is None and other.unit is not None and _is_year(one.number)


def _share_unit(text: str, one: _Held, other: _Held) -> bool:
    """Return whether what is said of the two ends makes one unit: not "$10 to 20 schools"."""
    if one.unit and other.unit:
        return one.unit.name == other.unit.name
    if other.unit:
        return True
    is_before = one.unit is not None and one.unit.start < one.number.start
    is_whole = is_before and one.end == one.number.end
    return is_whole and (other.number.factor > 1 or not _COUNTED.match(text, other.end))


def _is_range(text: str, one: _Held, other: _Held, joint: re.Match[str], words: RangeWords) -> bool:
    """Return whether a joint makes one range of two numbers, with a unit that both share.

    "And" does so only after "between", and "to" not where something rose or fell.
    """
    if joint[1] is not None and not _share_unit(text, one, other):
        return False
    word = (joint[1] or "").lower()
    before = max(0, one.start - _SIGHT), one.start
    if word in words.both:
        return bool(words.between.search(text, *before))
    if word in words.until and words.rising_from.search(text, *before):
        return not words.changing.search(text, *before)
    if word in words.until and _is_change_of_money(one, other):
        return words_before(text, one.start)[-1:] != ["by"]
    return True


def _is_change_of_money(one: _Held, other: _Held) -> bool:
    """Return whether both ends are money in full: "by £1 million to £26 million" is no range.

    Behind "by" the first says by how much something changed, and the second to what.
    """
    return one.unit is not None and other.unit is not None and one.unit.name != "%"


def _ends(one: _Held, other: _Held) -> tuple[int | float, int | float] | None:
    """Return both ends with the scale they share; None where they do not rise, or none is sure."""
    low, high = one.value, other.value
    lower, upper = one.number, other.number
    if one.unit is None and _is_year(lower) and not _is_year(upper) and lower.value % 100:
        return None
    if upper.factor == 1 < lower.factor and high == upper.value <= low:
        high = scaled(high, lower.factor)
    elif lower.factor < min(1000, upper.factor):
        shared = (scaled(low, factor) for factor in (upper.factor, upper.scale))
        low = next((value for value in shared if value < high), low)
    is_far = low == one.value and lower.factor == 1 and high >= 1000 * low
    return (low, high) if low < high and not (is_far and upper.factor > 1) else None


def _is_year(number: Number) -> bool:
    return number.is_plain and number.end - number.start == 4 and 1900 <= number.value <= 2100  # noqa: PLR2004
