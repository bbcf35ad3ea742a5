"""Dates that cannot be are queries."""

from __future__ import annotations

import pytest

from pipeline.stages.proofreading.impossible import impossible_dates


@pytest.mark.parametrize(
    ("said", "words", "proposal", "reason"),
    [
        ("Signed on 31 April 2021.", "31 April 2021", "", "April has 30 days"),
        ("It ended on February 30.", "February 30", "", "February has 29 days"),
        ("On June 31st, 2019, it rained.", "June 31st, 2019", "", "June has 30 days"),
        (
            "On the 29th of February, 2023.",
            "29th of February, 2023",
            "",
            "February has 28 days that year",
        ),
        ("On Monday, 5 March 2020.", "Monday, 5 March 2020", "", "that day was a Thursday"),
        ("Finished in 20222 and filled.", "20222", "2022", "a year has four digits"),
        ("Finished in 20351.", "20351", "", "a year has four digits"),
        ("The dam was finished in 2029.", "2029", "", "what was done is set after the interview"),
    ],
)
def test_an_impossible_date_is_a_query(said: str, words: str, proposal: str, reason: str) -> None:
    """Where only a person can tell what is meant, nothing is proposed."""
    slips = [(slip.words, slip.proposal, slip.reason) for slip in impossible_dates(said, "2022-04")]

    assert slips == [(words, proposal, reason)]


@pytest.mark.parametrize(
    "said",
    [
        "Signed on 30 April 2021, on 29 February 2000 and on Sunday, 1 March 2020.",
        "In June 31 teams took part, and the fund has 20500 members.",
        "The plant is to be opened in 2031, and was planned in 2029.",
        "We met on Monday and on 5 March.",
        "In 20500 homes there is gas.",
        "I lived in 20104, as I think the zip code is.",
    ],
)
def test_a_possible_date_raises_nothing(said: str) -> None:
    """Counts and plans are no slips."""
    assert list(impossible_dates(said, "2022-04")) == []


def test_without_a_day_of_the_interview_no_year_is_too_late() -> None:
    """Nobody knows when it was said."""
    assert list(impossible_dates("The dam was finished in 2029.", "")) == []


def test_a_day_counted_from_the_interview_is_held_against_its_date() -> None:
    """Either the date of the interview is wrong, or the one that was said."""
    said = "Tomorrow, on April 2nd, we meet. Yesterday, 1 April, we did not."
    slips = [(one.words, one.reason) for one in impossible_dates(said, "2024-04-02")]
    assert slips == [("April 2nd", "by the day of the interview tomorrow is 3 April")]
    assert list(impossible_dates(said, "2024-04")) == []
