"""Percentages and shares."""

from __future__ import annotations

import pytest

from pipeline.stages.figures.shares import find_percents, find_shares


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("Half of our schools are closed.", 50),
        ("Two thirds of voters agreed.", 66.67),
        ("A quarter of the population moved.", 25),
        ("One in five children is hungry.", 20),
        ("Nine out of ten people agree.", 90),
        ("It happens to 1 in 100,000 patients.", 0.001),
        ("63 in every 100 households have water.", 63),
    ],
)
def test_shares_in_words(text: str, percent: float) -> None:
    """A share of a named whole is a percentage, of four digits at most."""
    assert [one.low for one in find_shares(text)] == [percent]


@pytest.mark.parametrize(
    "text",
    [
        "The first half of the year was hard.",
        "Half of it was lost.",
        "It takes a quarter of an hour.",
        "The third quarter of the year began.",
        "Ten in 2021 agreed.",
        "7 of the 22 gauges work.",
        "25 out of 40 schools closed.",
        "It is a one in a million chance.",
        "Twice in ten years it failed.",
        "A third party came.",
    ],
)
def test_parts_that_are_no_shares(text: str) -> None:
    """Parts of a time, ordinals and counts of a whole that is not round are no shares."""
    assert list(find_shares(text)) == []


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("half a percent", 0.5),
        ("a quarter of a percentage point", 0.25),
        ("three and a half per cent", 3.5),
        ("Percent of 20", 20),
        ("3.125 percent", 3.125),
    ],
)
def test_percentages(text: str, percent: float) -> None:
    """Fractions of a percent and a heading before its number are read."""
    assert [one.low for one in find_percents(text)] == [percent]


def test_a_percentage_of_a_number_is_not_that_number() -> None:
    """A question for the percentage names none."""
    assert list(find_percents("What percent of 10 million people is that?")) == []
