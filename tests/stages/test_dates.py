"""Dates and periods, resolved against the month of the interview."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.facts import When
from pipeline.stages.dates import find_dates, written
from pipeline.stages.words import listed

RECORDED = "2024-03"


def whens(text: str, recorded: str = RECORDED) -> list[When]:
    """Return the dates of a text."""
    return [mention.when for mention in find_dates(text, recorded)]


def periods(text: str, recorded: str = RECORDED) -> list[str]:
    """Return the dates of a text as `start/end gloss`."""
    return [f"{when.start}/{when.end} {when.gloss}".strip() for when in whens(text, recorded)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 5 May 2021 we met.", "2021-05-05/2021-05-05"),
        ("On May 5, 2021, we met.", "2021-05-05/2021-05-05"),
        ("on the 12th of March 2022", "2022-03-12/2022-03-12"),
        ("in July 1969", "1969-07-01/1969-07-31"),
        ("We met on 2023-02-28.", "2023-02-28/2023-02-28"),
        ("Since 2015 we serve hot meals.", "2015-01-01/2015-12-31"),
        ("We want 40 pumps by 2030.", "2030-01-01/2030-12-31"),
        ("In mid-2023 the wait grew.", "2023-01-01/2023-12-31"),
        ("the library of 1990s Porto", "1990-01-01/1999-12-31"),
        ("in the school year 2022/23", "2022-01-01/2023-12-31"),
        ("2019–2021 was hard", "2019-01-01/2021-12-31"),
        ("Between 2019 and 2021 it fell.", "2019-01-01/2021-12-31"),
        ("It was founded in 1887.", "1887-01-01/1887-12-31"),
    ],
)
def test_explicit_dates(text: str, expected: str) -> None:
    """A date that names its year needs no gloss, and no interview date."""
    assert periods(text) == [expected]
    assert periods(text, "") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened in November last year.", "2023-11-01/2023-11-30 2023"),
        ("In September of last year we opened.", "2023-09-01/2023-09-30 2023"),
        ("It will close in June next year.", "2025-06-01/2025-06-30 2025"),
        ("This year we plan more.", "2024-01-01/2024-12-31 2024"),
        ("Last month it rained.", "2024-02-01/2024-02-29 February 2024"),
        ("Next month it will be dry.", "2024-04-01/2024-04-30 April 2024"),
        ("Two years ago the river rose.", "2022-01-01/2022-12-31 2022"),
        ("Twenty-five years ago it was a mill.", "1999-01-01/1999-12-31 1999"),
        ("A year ago we began.", "2023-01-01/2023-12-31 2023"),
        ("18 months ago the ward closed.", "2022-09-01/2022-09-30 September 2022"),
        ("On the 11th of September last year we met.", "2023-09-11/2023-09-11 2023"),
        ("On May 5 next year we will meet.", "2025-05-05/2025-05-05 2025"),
        ("Last May it was full.", "2023-05-01/2023-05-31 2023"),
        ("Last March it was full.", "2023-03-01/2023-03-31 2023"),
        ("Next September we open.", "2024-09-01/2024-09-30 2024"),
        ("The year before last was dry.", "2022-01-01/2022-12-31 2022"),
    ],
)
def test_relative_dates_are_resolved_against_the_interview(text: str, expected: str) -> None:
    """The gloss says what the words alone do not."""
    assert periods(text) == [expected]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("In May we are planning to open the branch.", "2024"),
        ("In May we opened the branch.", "2023"),
        ("In May, we will open it.", "2024"),
        ("In May, we opened it.", "2023"),
        ("In May we are opening two branches.", "2024"),
        ("The new ward opens in May.", "2024"),
        ("The library will open in February.", "2025"),
        ("The library opened in February.", "2024"),
        ("We hope that in January the wall will stand.", "2025"),
        ("He said in May that it would open.", "2023"),
        ("We will mend it; in May it had burst.", "2023"),
        ("Until June we are closed.", "2024"),
        ("Since June we are closed.", "2023"),
    ],
)
def test_the_tense_decides_the_year_of_a_month(text: str, year: str) -> None:
    """A month without a year lies ahead or behind as its clause says."""
    assert [when.gloss for when in whens(text)] == [year]


def test_the_day_of_the_interview_decides_within_its_month() -> None:
    """A day of the same month is ahead or behind by the day."""
    assert periods("On 25 March we met.", "2024-03-19") == ["2023-03-25/2023-03-25 2023"]
    assert periods("On 25 March we will meet.", "2024-03-19") == ["2024-03-25/2024-03-25 2024"]


@pytest.mark.parametrize("text", ["last year", "In May we will open.", "three years ago", "5 May"])
def test_without_an_interview_date_nothing_relative_is_resolved(text: str) -> None:
    """What cannot be known is left open, and gets no gloss."""
    assert [(when.start, when.gloss) for when in whens(text, "")] == [("", "")]


def test_an_interview_known_by_its_year_resolves_years_only() -> None:
    """Then "last year" is known; "last month", and the year of "in May", are not."""
    assert periods("last year", "2024") == ["2023-01-01/2023-12-31 2023"]
    assert periods("November last year", "2024") == ["2023-11-01/2023-11-30 2023"]
    assert periods("last month", "2024") == ["/"]
    assert periods("In May we will open.", "2024") == ["/"]


@pytest.mark.parametrize(
    "text", ["more than ten years ago", "about 20 years ago", "two or three years ago"]
)
def test_a_vague_date_gets_no_year(text: str) -> None:
    """Nobody said which year it was."""
    assert [when.gloss for when in whens(text)] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Vision 2030 is our plan.",
        "The Expo 2017 was here.",
        "“Made in Town 2022” was full.",
        "I may go; may we march?",
        "2,021 schools",
        "$2021 in all",
        "version 2019.5",
        "room 2021b",
        "The previous year was dry.",
        "in the last year of the war",
        "days ago",
        "see https://example.org/2020/852.pdf",
        "see notes/2017-11-27-flood.md",
    ],
)
def test_names_and_numbers_are_no_dates(text: str) -> None:
    """A year inside a name, an amount or a version dates nothing; neither does a vague word."""
    assert whens(text) == []


def test_a_quoted_speech_has_dates() -> None:
    """Only a short title between quotation marks is a name; a speech dates what it tells."""
    text = "He said: “In 2019 the river rose by a metre and the whole of the old town was flooded.”"

    assert periods(text) == ["2019-01-01/2019-12-31"]


def test_a_number_behind_a_month_is_no_day() -> None:
    """Of "In March 12,000 people" only March is a date."""
    assert periods("In March 12,000 people came.") == ["2024-03-01/2024-03-31 2024"]
    assert periods("In March 12 schools closed.") == ["2024-03-01/2024-03-31 2024"]


def test_an_impossible_day_stays_unresolved() -> None:
    """A slip such as 31 February is not turned into another day."""
    assert periods("on 31 February 2021") == ["/"]


@given(st.text(max_size=120), st.sampled_from(["", "2024", "2024-03", "2024-03-19"]))
def test_any_text_can_be_searched(text: str, recorded: str) -> None:
    """Mentions are words of the text, in order, not overlapping, and the same every time."""
    found = find_dates(text, recorded)

    assert found == find_dates(text, recorded)
    assert all(text[one.start : one.end] == one.when.text for one in found)
    ends = [0, *(one.end for one in found)]
    assert all(one.start >= end for one, end in zip(found, ends, strict=False))


PARTS = st.sampled_from(
    sorted(
        listed(
            "in In since by May March 5 12th 31 2021 2024-02-30 , . ; last this next year month "
            "ago two twenty-five between and to – “ ” we will was opened years months 1990s /23 of"
        )
    )
)


@given(st.lists(PARTS, max_size=14).map(" ".join))
def test_any_row_of_date_words_gives_real_days(text: str) -> None:
    """A resolved date exists in the calendar, and does not end before it starts."""
    from datetime import date

    for when in whens(text):
        if when.start:
            assert date.fromisoformat(when.start) <= date.fromisoformat(when.end)


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2022", "2022"), ("2022-04", "April 2022"), ("2022-04-09", "9 April 2022")],
)
def test_written_dates(iso: str, words: str) -> None:
    """A date is printed as a person writes it."""
    assert written(iso) == words


@pytest.mark.parametrize(
    "text",
    [
        "In May the rivers are high.",
        "We will never close the channel in July.",
        "There is no dredging between June and August.",
        "The cod spawn from February to April.",
        "Every March we plant.",
    ],
)
def test_a_month_of_every_year_gets_no_year(text: str) -> None:
    """What happens each year, or never, is of no one year."""
    assert all(not found.when.gloss for found in find_dates(text, "2024-03"))
