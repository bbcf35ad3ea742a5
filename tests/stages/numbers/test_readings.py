"""Numbers with their unit, and which two of them are one range."""

from __future__ import annotations

import pytest

from pipeline.stages.numbers.figurewords import words_for
from pipeline.stages.numbers.numerals import Number, find_numbers
from pipeline.stages.numbers.readings import Unit, readings


def beds(text: str, number: Number) -> Unit | None:
    """Return the unit of a number of beds."""
    is_bed = text.startswith(" beds", number.end)
    return Unit("beds", number.start, number.end + 5) if is_bed else None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("40 beds", [(40, None)]),
        ("40 to 50 beds", [(40, 50)]),
        ("40-50 beds", [(40, 50)]),
        ("40 beds to 50 beds", [(40, 50)]),
        ("between 40 and 50 beds", [(40, 50)]),
        ("40 and 50 beds", [(50, None)]),
        ("it fell from 50 to 40 beds", [(40, None)]),
        ("two to three thousand beds", [(2000, 3000)]),
        ("five to six hundred thousand beds", [(500_000, 600_000)]),
        ("50-40 beds", []),
        ("900 to 1.2 million beds", []),
        ("30, 40 or 50 beds", []),
        ("20, 30 beds", [(20, 30)]),
        ("two, three hundred beds", [(200, 300)]),
        ("5, 15 beds", []),
        ("on May 31, 32 beds", []),
        ("40 wards, 50 beds", [(50, None)]),
    ],
)
def test_ranges(text: str, found: list[tuple[int, int | None]]) -> None:
    """A joint makes a range where both ends rise; what is no range is read apart, or not at all."""
    words = words_for("en")
    read = readings(text, find_numbers(text), beds, words)

    assert [(one.low, one.high) for one in read] == found


def test_a_range_begins_at_between() -> None:
    """Without "between" the words of the range would be two numbers."""
    text = "We have between 40 and 50 beds."
    [one] = readings(text, find_numbers(text), beds, words_for("en"))

    assert text[one.start : one.end] == "between 40 and 50 beds"
