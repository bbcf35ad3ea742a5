"""Periods of the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.stages.dating.periods import (
    UNKNOWN,
    Interview,
    calendar_day,
    count,
    days,
    interview,
    months,
    week,
    year_of,
)


@pytest.mark.parametrize(
    ("recorded", "expected"),
    [
        ("", Interview()),
        ("2024", Interview(2024)),
        ("2024-03", Interview(2024, 3)),
        ("2024-03-19", Interview(2024, 3, 19)),
    ],
)
def test_an_interview_is_known_by_year_month_or_day(recorded: str, expected: Interview) -> None:
    """What is not told is 0."""
    assert interview(recorded) == expected


def test_months_end_with_their_last_day() -> None:
    """February of a leap year has 29 days."""
    read = months(count(2023, 12), count(2024, 2))

    assert (read.start, read.end) == ("2023-12-01", "2024-02-29")


def test_a_day_that_is_none_is_unknown() -> None:
    """31 February is a slip."""
    assert calendar_day(2024, 2, 31) == UNKNOWN


@pytest.mark.parametrize(
    ("first", "last", "gloss"),
    [
        (date(2024, 4, 9), date(2024, 4, 9), "9 April 2024"),
        (date(2024, 4, 9), date(2024, 4, 12), "9–12 April 2024"),
        (date(2024, 4, 29), date(2024, 5, 5), "29 April – 5 May 2024"),
        (date(2023, 12, 30), date(2024, 1, 2), "30 December 2023 – 2 January 2024"),
    ],
)
def test_days_are_glossed_as_a_person_writes_them(first: date, last: date, gloss: str) -> None:
    """Month and year are said once where both days have them."""
    assert days(first, last).gloss == gloss


def test_weeks_begin_on_monday() -> None:
    """As ISO 8601 counts."""
    read = week(date(2024, 3, 17), -1)

    assert (read.start, read.end) == ("2024-03-04", "2024-03-10")


def test_the_nearest_month_on_one_side() -> None:
    """The month of the interview itself is on both."""
    here = Interview(2024, 3)

    assert [year_of(month, 0, here, 1) for month in (2, 3, 4)] == [2025, 2024, 2024]
    assert [year_of(month, 0, here, -1) for month in (2, 3, 4)] == [2024, 2024, 2023]
