"""A day without a year is of the year told of before it, and not of the nearest one."""

from __future__ import annotations

import pytest

from pipeline.stages.dating.dates import find_dates
from pipeline.stages.dating.told_years import with_told_years
from pipeline.values import replace
from tests.reading import read


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In 2020 the flood came. On 27 January the gate broke.", ""),
        ("We signed it in 2019. In May we opened the gate.", ""),
        ("We signed it in 2019. In May we will open the gate.", "2024-05-01"),
        ("On 27 January the gate broke.", "2024-01-27"),
        ("It is 2024. On 27 January the gate broke.", "2024-01-27"),
        ("Last year, for example, in January we had a flood.", ""),
        (f"In 2020 the flood came. {'The lake rose. ' * 40}On 27 January it broke.", "2024-01-27"),
    ],
)
def test_a_day_behind_another_year_is_of_no_year(text: str, day: str) -> None:
    """Where what is told is gone by, and the year stands near."""
    assert find_dates(text, "2024-02-27")[-1].when.start == day


def test_last_year_is_no_guess() -> None:
    """It counts from the talk, whatever other year was told of."""
    found = find_dates("In 2020 the flood came. Last year we opened the gate.", "2024-02-27")
    assert [one.when.gloss for one in found] == ["", "2023"]


TALK = """\
Q: What did you see in 2020?

A: On 27 January the gate broke.

It was closed on 3 February. Today it is open.

On 5 February we met.

Q: And then?

A: On 6 February we left.
"""


def test_paragraphs_know_the_year_told_of_before_them() -> None:
    """In the question and in the turn, until a word leads back to the time of the talk."""
    source = replace(read(TALK), recorded="2024-02-27")
    told = [one.told for turn in with_told_years(source).turns for one in turn.paragraphs]
    assert told == ["", "2020", "2020", "", "", ""]
    undated = replace(source, recorded="")
    assert with_told_years(undated) is undated
