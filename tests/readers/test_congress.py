"""What the reporter of a congress tells among its speeches, which nobody says."""

from __future__ import annotations

import pytest

from tests.reading import read, spoken_turns

RECORD = """\
[The Lake Record Volume 12, Number 3 (Monday, May 4, 1998)]
[House]

                         GATES OF THE LAKE

  Mr. ROE. Madam Speaker, I ask unanimous consent that the morning hour
be extended until I have shown the gate to all of us in this house.
  The SPEAKER pro tempore. Is there objection to the request of the
gentleman from the lake?
  {0}
  Mr. ROE. I thank the Chair for the time that she has given to this old
gate, and I will be short.

                              {{time}}  2115

  The gate was built by the town.
  The SPEAKER pro tempore (Mr. Lind). The Clerk will report the bill that
the gentleman has brought.
  Mr. ROE. I yield.
  The SPEAKER pro tempore. The time is over.
"""
TOLD = [
    "There was no objection.",
    "Mr. BERG addressed the Chair.",
    "Several Members addressed the Chair.",
    "The bill clerk proceeded to call the roll.",
    "The SPEAKER pro tempore laid before the House the following letter from\nthe keeper:",
    "(The remarks of Mr. Roe pertaining to the building of S.J. Res. 12 are\nlocated in today's "
    "Record under ``Statements on Gates.'')",
    "(Mr. ROE of Lake asked and was given permission to revise his remarks.)",
    "There being no objection, the letter of Mr. Berg was ordered to be\nprinted in the Record.",
    "The motion to lay on the table was agreed to.",
]
SAID = [
    "The clerk has my letter.",
    "(I have the remarks of Mr. Lind here.)",
    "There was no objection. We all know it.",
    "The clerk read it. The keeper did not.",
    "The bill is of the lake.",
]


@pytest.mark.parametrize("told", TOLD)
def test_what_the_reporter_tells_is_said_by_nobody(told: str) -> None:
    """It is a paragraph of its own, and listed."""
    found = read(RECORD.format(told))

    assert spoken_turns(found)[1] == (
        "The SPEAKER pro tempore",
        "Is there objection to the request of the\ngentleman from the lake?",
    )
    assert f"of the record: {' '.join(told.split())}" in [one.message for one in found.removed]


@pytest.mark.parametrize("words", SAID)
def test_what_somebody_says_among_speeches_stays(words: str) -> None:
    """Nobody says "I" in a record, nor a second sentence."""
    found = read(RECORD.format(words))

    assert spoken_turns(found)[1][1].endswith(f" {words}")
    assert not any(one.message.startswith("of the record") for one in found.removed)


def test_the_marks_of_the_hour_are_told_and_head_nothing() -> None:
    """`{time} 2115` is listed as it stands."""
    found = read(RECORD.format(TOLD[0]))

    assert "{time} 2115" in [one.message for one in found.removed]
    assert not any("2115" in one.text for one in found.headings)


def test_the_head_of_a_record_tells_its_day() -> None:
    """The day stands in brackets behind volume and number."""
    assert read(RECORD.format(TOLD[0])).recorded == "1998-05-04"
