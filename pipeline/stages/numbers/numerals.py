"""Numbers as they are written and as they are said: `1,250.5`, `twenty-five`, `2½ million`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from math import inf

from pipeline.patterns import pattern
from pipeline.stages.numbers.atoms import Atom, Kind, find_atoms, is_near, letters
from pipeline.stages.numbers.figurewords import NumberWords, words_before, words_for
from pipeline.stages.numbers.figurewords.english import BELOW_HUNDRED, DIGITS, SCALE
from pipeline.stages.speech.words import listed
from pipeline.values import dataclass

__all__ = ["DIGITS", "WORDED", "Number", "find_numbers", "number_of", "scaled"]

WORDED = (
    rf"(?:(?i:(?:a|{BELOW_HUNDRED})\shundred(?:\s(?:and\s)?{BELOW_HUNDRED})?"
    rf"|a(?=\s{SCALE}\b)|zero|{BELOW_HUNDRED})\b)"
)
"""A number in words, up to nine hundred and ninety-nine, for patterns that hold one."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number and where it stands."""

    value: int | float
    start: int
    end: int
    scale: int = 1
    """What multiplies it at its end: 1,000 in "two hundred thousand"; 1 where more follows."""
    factor: int = 1
    """The scale with a hundred before it: 100,000 in "two hundred thousand"."""
    is_share: bool = False
    """True for a bare part of one: "two thirds"."""
    is_only_money: bool = False
    """True where its abbreviation is a scale in amounts of money only: 40m, 5k."""
    is_tied: bool = False
    """True behind a hyphen: it can only be the upper end of a range."""
    is_glued: bool = False
    """True where letters touch it: it is a number only if they are a currency's: USD50."""
    is_plain: bool = False
    """True for digits without mark or scale, as a year is written."""
    is_doubtful: bool = False
    """True for three decimals without a scale: 3.500 may be three thousand five hundred."""


def number_of(words: str, magnitude: str = "") -> int | float:
    """Return the value of one English number that is all of `words`; 0 where they are none."""
    numbers = find_numbers(f"{words} {magnitude}".strip())
    return numbers[0].value if len(numbers) == 1 else 0


def scaled(value: float, factor: float) -> int | float:
    """Return a value times a factor, whole where it is whole."""
    product = value * factor
    if isinstance(product, int):
        return product
    rounded = round(product, 6)
    return int(rounded) if rounded.is_integer() else rounded


@lru_cache(maxsize=256)
def find_numbers(text: str, language: str = "en") -> tuple[Number, ...]:
    """Return the numbers of `text`, left to right, each read to its end or not at all.

    Of "40x", 10:30, 3.2.1, "nineteen ninety-four" or "several hundred and fifty" nothing is read:
    a part of a number would be a false figure.
    """
    words = words_for(language).numbers
    return tuple(_numbers(text, find_atoms(text, words), words))


class _Sum:
    """A number as it is added up, word by word; each step tells whether it was legal."""

    def __init__(self, words: NumberWords) -> None:
        self._words = words
        self._done: int | float = 0
        self._chunk: int | float = 0
        self._group: int | float | None = None
        self._room: float = 0
        self._limit: float = inf
        self._scale = 1
        self._factor = 1
        self._is_closed = False

    @property
    def value(self) -> int | float:
        """The number so far."""
        return scaled(self._done + self._chunk + (self._group or 0), 1)

    @property
    def factors(self) -> tuple[int, int]:
        """What multiplies it at its end, without and with a hundred; 1 where more follows."""
        if self._group is not None and self._room == 100 and not self._chunk:  # noqa: PLR2004
            return 1, self._factor
        is_single = not self._done and self._group is None
        return (self._scale, self._factor) if is_single else (1, 1)

    @property
    def takes_units(self) -> bool:
        """Whether "and" may lead on: after a hundred or a scale, in some languages after tens."""
        is_after_tens = self._words.joins_tens and self._room in (10, 20)
        return self._group is None or self._room == 100 or is_after_tens  # noqa: PLR2004

    @property
    def is_after_scale(self) -> bool:
        """Whether a scale was the last word."""
        return self._group is None and bool(self._chunk)

    def add(self, value: float, *, is_written: bool) -> bool:
        """Add a number below a thousand, or digits."""
        if self._is_closed or (self._group is None and value >= self._limit):
            return False
        if self._group is None:
            self._group = value
        elif value == 20 and self._group % 100 == 4 and self._words.long_tens:  # noqa: PLR2004
            self._group += 76
            self._room = 20
            return True
        elif 0 < value < self._room:
            self._group += value
        else:
            return False
        self._room = 0 if is_written else _room_after(value, self._words.long_tens)
        return True

    def hundred(self) -> bool:
        """Multiply by a hundred."""
        if self._group is None and "cent" in self._words.unnumbered:
            return self.add(100, is_written=False)
        if self._is_closed or self._group is None or not 0 < self._group < 100:  # noqa: PLR2004
            return False
        self._group *= 100
        self._room = self._factor = 100
        return True

    def scale(self, value: int) -> bool:
        """Multiply by a scale: the group before it, or "thousand million" as a whole."""
        if self._group is not None and value < self._limit:
            is_hundred = self._factor == 100 and self._room == 100  # noqa: PLR2004
            self._factor = value * (100 if is_hundred else 1)
            self._done += self._chunk
            self._chunk = self._group * value
        elif self._group is None and value > self._limit and not self._is_closed:
            self._factor *= value
            self._chunk *= value
        elif self._group is None and not self._chunk and value < self._limit:
            self._chunk = self._factor = value
        else:
            return False
        self._scale = value if self._scale == 1 or value < self._scale else self._scale * value
        self._group = None
        self._limit = value
        return True

    def add_decimals(self, digits: str) -> None:
        """Add said decimals to what stands before the point."""
        self._group = (self._group or 0) + float(f"0.{digits}")
        self._room = 0

    def part(self, value: float, scale: int | None) -> bool:
        """Add a part of one, of the last scale or of the scale behind it."""
        if self._is_closed:
            return False
        if self._group is not None and not self._chunk:
            self._group += value
        elif self._group is None and self._chunk and (scale or 0) < self._limit:
            self._chunk += value * (scale or self._limit)
            self._factor = self._scale = 1
        else:
            return False
        self._is_closed = True
        return True


def _room_after(value: float, long_tens: frozenset[int]) -> int:
    if value >= 100:  # noqa: PLR2004
        return 100
    if value == 10 and long_tens:  # noqa: PLR2004
        return 10
    if value >= 20 and value % 10 == 0:  # noqa: PLR2004
        return 20 if value in long_tens else 10
    return 1


_MULTIPLIED = frozenset({Kind.HUNDRED, Kind.SCALE, Kind.PART, Kind.SMALL})


def _numbers(text: str, atoms: list[Atom], words: NumberWords) -> Iterator[Number]:
    at = 0
    while at < len(atoms):
        number, at = _number(text, atoms, at, words)
        if number and not _is_cut_by_word(text, number):
            yield number


def _is_cut_by_word(text: str, number: Number) -> bool:
    """Return whether what stands around a number in words makes another number of it."""
    if _goes_on(text, number.end):
        return True
    before = words_before(text, number.start)
    if not before:
        return False
    is_led_on = number.is_plain and before[-1] == "and" and _ends_in_scale(before[:-1])
    if is_led_on and not text.startswith(_OF_HUNDRED, number.end):
        return True
    return before[-1] in _LEADING_ON or before[-2:] in _MANY


_LEADING_ON = listed("point zillion")
_MANY = (["hundreds", "of"], ["thousands", "of"])
_OF_HUNDRED = ("%", " %", " percent", " per cent")
"""Behind a number, what shows that it is no part of the one before: "$4 million and 1%"."""


def _ends_in_scale(words: list[str]) -> bool:
    last = words[-1] if words else ""
    return last in {"hundred", "thousand"} or last.endswith(("illion", "illions"))


def _goes_on(text: str, end: int) -> bool:
    """Return whether what stands behind a number shows that it does not end there."""
    mark, after = text[end : end + 1], text[end + 1 : end + 2]
    if mark == "+" or mark in _VULGAR or (mark in {".", ","} and after in _DIGITS):
        return True
    if mark == "-":
        return text.startswith(("odd", "Odd"), end + 1) and bool(_ODD.match(text, end))
    if not mark.isspace():
        return False
    if after in _DIGITS:
        return bool(_MORE_DIGITS.match(text, end + 1))
    word = letters(text, end + 1).lower()
    return after in _VULGAR or word in _MORE or (word == "point" and text[end + 6 : end + 7] == " ")


_VULGAR = frozenset("½¼¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
_DIGITS = frozenset("0123456789")
_ODD = pattern(r"-[oO]dd[\s-]\w*(?:illi|hous)")
_MORE_DIGITS = pattern(r"0[0-9]{2}|[0-9]/[0-9]")
_MORE = listed("zillion quadrillion mln bln bn mn mio mrd trn")


def _number(text: str, atoms: list[Atom], at: int, words: NumberWords) -> tuple[Number | None, int]:
    """Return the number that begins at an atom, if it can be read, and the atom to go on at."""
    first = atoms[at]
    if first.kind in (Kind.BROKEN, Kind.ORDINAL, Kind.SHORT):
        return None, at + 1
    if first.kind is Kind.PART:
        return _part(text, atoms, at, words)
    start = first.start
    if first.kind in (Kind.HUNDRED, Kind.SCALE):
        article = words.article.search(text, max(0, start - 6), start)
        if article is None and text[start : first.end].lower() not in words.unnumbered:
            return None, _behind(text, atoms, at, words)
        start = article.start() if article else start
    return _Reader(text, atoms, words).read(at, start, has_article=start != first.start)


def _part(text: str, atoms: list[Atom], at: int, words: NumberWords) -> tuple[Number | None, int]:
    """Return "half a million" as a number, and "two thirds" as a share."""
    part = atoms[at]
    if at and atoms[at - 1].kind is Kind.BROKEN and is_near(text, atoms[at - 1], part):
        return None, _behind(text, atoms, at, words)
    if scale := _scale_behind(text, atoms, at, words):
        return Number(scaled(part.value, scale.value), part.start, scale.end), at + 2
    is_whole = not (at + 1 < len(atoms) and is_near(text, part, atoms[at + 1]))
    share = Number(part.value, part.start, part.end, is_share=True, is_tied=part.is_tied)
    return share if is_whole else None, at + 1


def _scale_behind(text: str, atoms: list[Atom], at: int, words: NumberWords) -> Atom | None:
    """Return the scale that a part is of: the million of "half a million"."""
    if at + 1 == len(atoms) or atoms[at + 1].kind is not Kind.SCALE:
        return None
    scale = atoms[at + 1]
    return scale if words.of_scale.fullmatch(text, atoms[at].end, scale.start) else None


def _behind(text: str, atoms: list[Atom], at: int, words: NumberWords) -> int:
    """Return the first atom that is not joined to the one at `at`: what is joined is unread."""
    while at + 1 < len(atoms):
        one, other = atoms[at], atoms[at + 1]
        is_led_on = one.kind in (Kind.HUNDRED, Kind.SCALE) and words.joined.fullmatch(
            text, one.end, other.start
        )
        if not (is_led_on or is_near(text, one, other)):
            break
        at += 1
    return at + 1


class _Reader:
    """Reads one number from its first atom on."""

    def __init__(self, text: str, atoms: list[Atom], words: NumberWords) -> None:
        self._text = text
        self._atoms = atoms
        self._words = words
        self._sum = _Sum(words)

    def read(self, at: int, start: int, *, has_article: bool) -> tuple[Number | None, int]:
        """Return the number from atom `at` on, and the atom behind it."""
        if has_article:
            self._sum.add(1, is_written=False)
        if not self._take(at):
            return None, _behind(self._text, self._atoms, at, self._words)
        end = at + 1
        kept: tuple[Number, int] | None = None
        while end < len(self._atoms):
            if self._is_point(end):
                return self._decimal(at, start, end)
            is_joined = self._is_joined(end)
            if is_joined:
                kept = (self._whole(at, start, end), end)
            elif not self._is_next(end):
                break
            if (not is_joined and self._atoms[end].kind is Kind.PART) or not self._take(end):
                is_other = kept and self._atoms[end].kind in _MULTIPLIED
                rest = _behind(self._text, self._atoms, end, self._words)
                return kept if kept and is_other else (None, rest)
            end += 1 if self._scale_of_part(end) is None else 2
        return self._whole(at, start, end), end

    def _is_next(self, at: int) -> bool:
        """Return whether an atom belongs to the one before it, rightly or wrongly."""
        before, atom = self._atoms[at - 1], self._atoms[at]
        if before.kind is Kind.SHORT and atom.kind not in (Kind.HUNDRED, Kind.SCALE, Kind.PART):
            return False
        return is_near(self._text, before, atom) and not self._is_apart(at)

    def _whole(self, at: int, start: int, end: int) -> Number:
        first, last = self._atoms[at], self._atoms[end - 1]
        scale, factor = self._sum.factors
        is_plain = first is last and first.kind is Kind.DIGITS
        return Number(
            self._sum.value,
            start,
            last.end,
            scale,
            factor,
            is_only_money=last.kind is Kind.SHORT,
            is_tied=first.is_tied,
            is_glued=first.is_glued,
            is_plain=is_plain and self._text[start : last.end].isdigit(),
            is_doubtful=is_plain and self._is_doubtful(self._text[start : last.end]),
        )

    def _is_doubtful(self, written: str) -> bool:
        whole, _, decimals = written.partition(self._words.decimal)
        return len(decimals) == 3 and whole not in ("", "0") and len(whole) <= 3  # noqa: PLR2004

    def _take(self, at: int) -> bool:
        atom = self._atoms[at]
        match atom.kind:
            case Kind.SMALL | Kind.DIGITS:
                return self._sum.add(atom.value, is_written=atom.kind is Kind.DIGITS)
            case Kind.HUNDRED:
                return self._sum.hundred()
            case Kind.SCALE | Kind.SHORT:
                return self._sum.scale(int(atom.value))
            case Kind.PART:
                return self._sum.part(atom.value, self._scale_of_part(at))
        return False

    def _scale_of_part(self, at: int) -> int | None:
        """Return the scale behind a part that is added: "a billion and half a million"."""
        if self._atoms[at].kind is not Kind.PART or not self._sum.is_after_scale:
            return None
        scale = _scale_behind(self._text, self._atoms, at, self._words)
        return int(scale.value) if scale else None

    def _is_apart(self, at: int) -> bool:
        """Return whether digits behind a number are one of their own: "in 2021 40 schools"."""
        before, atom = self._atoms[at - 1], self._atoms[at]
        is_group = before.kind is Kind.DIGITS and _GROUP.match(self._text, atom.start)
        match atom.kind:
            case Kind.BROKEN:
                return not is_group
            case Kind.ORDINAL:
                return before.kind in (Kind.DIGITS, Kind.SCALE)
            case Kind.SMALL:
                is_of_year = before.kind is Kind.DIGITS and _is_year(before)
                return is_of_year or self._is_timed(at)
            case Kind.DIGITS if before.kind is Kind.DIGITS:
                return not is_group or before.value >= 1000  # noqa: PLR2004
        return atom.kind is Kind.DIGITS and _is_year(atom)

    def _is_timed(self, at: int) -> bool:
        """Return whether a number in words behind another counts time: "$20 two years ago"."""
        before = self._atoms[at - 1]
        is_round = before.kind in _SCALES and before.value >= _MILLION
        if not is_round and before.kind is not Kind.DIGITS and not self._is_written(at):
            return False
        end = at
        while end + 1 < len(self._atoms) and is_near(
            self._text, self._atoms[end], self._atoms[end + 1]
        ):
            end += 1
        return bool(_OF_TIME.match(self._text, self._atoms[end].end))

    def _is_written(self, at: int) -> bool:
        """Return whether a scale before an atom stands behind digits: "20 thousand"."""
        is_scaled = self._atoms[at - 1].kind in _SCALES and at > 1
        return is_scaled and self._atoms[at - 2].kind is Kind.DIGITS

    def _is_joined(self, at: int) -> bool:
        before, atom = self._atoms[at - 1], self._atoms[at]
        if not self._words.joined.fullmatch(self._text, before.end, atom.start):
            return False
        if atom.kind is Kind.PART:
            return True
        if atom.kind not in (Kind.SMALL, Kind.DIGITS) or not self._sum.takes_units:
            return False
        return not self._is_pair(at)

    def _is_pair(self, at: int) -> bool:
        """Return whether "and" joins two numbers: "between a hundred and two hundred"."""
        atoms, atom = self._atoms, self._atoms[at]
        end = at
        while end + 1 < len(atoms) and is_near(self._text, atoms[end], atoms[end + 1]):
            end += 1
        if atom.kind is Kind.DIGITS and self._sum.is_after_scale and end == at:
            return True
        is_led_on = end + 1 < len(atoms) and self._words.joined.fullmatch(
            self._text, atoms[end].end, atoms[end + 1].start
        )
        head = self._text[max(0, atom.start - 60) : atom.start]
        return not is_led_on and bool(_BETWEEN_ONE.search(head))

    def _is_point(self, at: int) -> bool:
        before, atom = self._atoms[at - 1], self._atoms[at]
        is_number = atom.kind in (Kind.SMALL, Kind.DIGITS) and isinstance(atom.value, int)
        return is_number and bool(self._words.point.fullmatch(self._text, before.end, atom.start))

    def _decimal(self, at: int, start: int, point: int) -> tuple[Number | None, int]:
        """Return a number with said decimals: "ten point two five", "nine point seventy-one"."""
        atoms = self._atoms
        end = point + 1
        digits = str(atoms[point].value)
        while end < len(atoms) and is_near(self._text, atoms[end - 1], atoms[end]):
            atom = atoms[end]
            if atom.kind is not Kind.SMALL:
                break
            is_unit_of_ten = digits[-1] == "0" and digits != "0" and len(digits) == 2  # noqa: PLR2004
            digits = digits[:-1] + str(atom.value) if is_unit_of_ten else digits + str(atom.value)
            end += 1
        self._sum.add_decimals(digits)
        if end < len(atoms) and is_near(self._text, atoms[end - 1], atoms[end]):
            if atoms[end].kind is not Kind.SCALE or not self._take(end):
                return None, _behind(self._text, atoms, end, self._words)
            end += 1
        return self._whole(at, start, end), end


def _is_year(atom: Atom) -> bool:
    return atom.end - atom.start == 4 and 1900 <= atom.value <= 2100  # noqa: PLR2004


_SCALES = frozenset({Kind.SCALE, Kind.SHORT})
_MILLION = 10**6
_OF_TIME = pattern(r"\s(?:year|month|week|day|hour|minute|decade)s?(?!\w)", re.IGNORECASE)
_GROUP = pattern(r"[0-9]{3}(?![0-9])")
_BETWEEN_ONE = pattern(r"\bbetween\s(?:(?!\sand\s).)*\sand\s$", re.IGNORECASE)
