"""Numbers as they are written and as they are said."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.numerals import DIGITS, WORDED, number_of


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
