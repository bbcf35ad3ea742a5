"""Numbers as they are written and as they are said."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.numbers.numerals import DIGITS, WORDED, find_numbers, number_of


@pytest.mark.parametrize(
    ("words", "magnitude", "value"),
    [
        ("40", "", 40),
        ("1,250,000.5", "", 1_250_000.5),
        ("1.5", "billion", 1_500_000_000),
        ("0.3", "", 0.3),
        ("twelve", "", 12),
        ("Twenty-five", "", 25),
        ("twenty five", "", 25),
        ("two hundred", "", 200),
        ("two hundred and fifty", "thousand", 250_000),
        ("a hundred", "", 100),
        ("a", "million", 1_000_000),
        ("2.5", "bn", 2_500_000_000),
    ],
)
def test_value_of_a_number(words: str, magnitude: str, value: float) -> None:
    """Digits and words mean the same; whole numbers stay whole."""
    found = number_of(words, magnitude)

    assert (found, type(found)) == (value, type(value))


@given(st.integers(0, 10**12))
def test_digits_with_commas_mean_the_number(value: int) -> None:
    """A number written with thousands is read back as itself."""
    written = f"{value:,}"

    assert re.fullmatch(DIGITS, written)
    assert number_of(written) == value


@pytest.mark.parametrize("words", ["zero", "nineteen", "ninety-nine", "nine hundred and one"])
def test_number_words_are_matched_whole(words: str) -> None:
    """The pattern takes the longest number there is, not its first word."""
    found = re.match(WORDED, words)

    assert found
    assert found.group() == words


def test_a_magnitude_alone_is_no_number() -> None:
    """The word "a" is a number only before a magnitude: "a million", not "a school"."""
    assert re.match(WORDED, "a school") is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("two hundred and fifty thousand three hundred and six", [250_306]),
        ("two and a half billion", [2_500_000_000]),
        ("a quarter of a million", [250_000]),
        ("one billion and a half million", [1_000_500_000]),
        ("nine point nought four", [9.04]),
        ("3 lakh crore", [3_000_000_000_000]),
        ("4 thousand 3 hundred and 21", [4321]),
        ("1 234 567", [1_234_567]),
        ("between one hundred and fifty and two hundred", [150, 200]),
        ("between one hundred and two thousand", [100, 2000]),
        ("3 hundred and 2 hundred", [300, 200]),
        ("in 2021 40 schools", [2021, 40]),
        ("$5 million first", [5_000_000]),
        ("nineteen ninety-four", []),
        ("twenty-three fifths", []),
        ("one hundred and thirty fifths", []),
        ("several hundred and fifty", []),
        ("40 500", []),
        ("1000 000", []),
    ],
)
def test_numbers_of_a_text(text: str, values: list[float]) -> None:
    """A number is read to its end; what cannot be read is left out as a whole."""
    assert [number.value for number in find_numbers(text)] == values


_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
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
]
_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def _spelled(value: int) -> str:
    """Return a number below a trillion in words."""
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if value >= scale:
            rest = value % scale
            joint = " and " if 0 < rest < 100 else " "
            return f"{_spelled(value // scale)} {name}" + (joint + _spelled(rest) if rest else "")
    if value >= 100:
        rest = value % 100
        return f"{_UNITS[value // 100]} hundred" + (f" and {_spelled(rest)}" if rest else "")
    if value < 20:
        return _UNITS[value]
    return _TENS[value // 10] + (f"-{_UNITS[value % 10]}" if value % 10 else "")


@given(st.integers(0, 10**12 - 1))
def test_any_number_in_words_is_read_back(value: int) -> None:
    """However large, a number in words means itself, and its words are taken whole."""
    words = _spelled(value)
    [number] = find_numbers(f"We have {words} of them.")

    assert number.value == value
    assert number.end - number.start == len(words)
