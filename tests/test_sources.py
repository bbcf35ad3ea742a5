"""Several sources in one brief: what two people say of one thing stands side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.drafting import Options, draft, find_target, silent
from pipeline.model.brief import Brief, BulletList, FactBox, Figure, SectionRole, plain
from pipeline.rendering import rendered
from tests.city import city, define, say

QUESTION = "Q: How is the city library doing?\n"
BOTH = """\
title: The city and its books
sources:
  - transcript: talk.txt
    recorded: 2024-03
    speakers:
      A: {{role: respondent, name: "{first}", short: "the Mayor"}}
  - transcript: desk.txt
    recorded: 2024-04
    speakers:
      A: {{role: respondent, name: "{second}", short: "the Head"}}
"""


def brief_of(
    home: Path, first: str, second: str, names: tuple[str, str] = ("Mayor", "Head of the library")
) -> Brief:
    """Return the audited brief of two interviews in which the one who answers is called `A`."""
    city(home)
    say(home, f"{QUESTION}A: {first} The library must grow.\n")
    say(home, f"{QUESTION}A: {second} We need more books.\n", "desk.txt")
    define(home, BOTH.format(first=names[0], second=names[1]))
    options = Options("2024-05-02", ("pdf", "docx", "json"))
    made = draft(find_target("city", home), options)
    assert rendered(made, options, silent)
    return made.brief


def rows(brief: Brief, role: SectionRole) -> list[str]:
    """Return the rows of the fact boxes of some sections, as printed."""
    return [
        f"{row.label} | {plain(row.inlines)} | {', '.join(row.anchors)}"
        for section in brief.sections
        if section.role is role
        for block in section.blocks
        if isinstance(block, FactBox)
        for row in block.rows
    ]


BUDGET = "The library budget was ${amount} million in {year}."


@pytest.mark.parametrize(
    ("first", "second", "row"),
    [
        ((40, 2022), (45, 2022), "$40 million (2022) (the Mayor); $45 million (2022) (the Head)"),
        ((40, 2022), (40, 2022), "$40 million (2022) (the Mayor, the Head)"),
        ((45, 2022), (40, 2021), "$40 million (2021) (the Head); $45 million (2022) (the Mayor)"),
    ],
)
def test_one_measure_of_two_sources_is_one_row(
    tmp_path: Path, first: tuple[int, int], second: tuple[int, int], row: str
) -> None:
    """With whose value each is, and both anchors; nobody said that one became the other."""
    said = [BUDGET.format(amount=amount, year=year) for amount, year in (first, second)]
    brief = brief_of(tmp_path, *said)
    expected = [f"Library budget | {row} | S1 A1.1, S2 A1.1"]

    assert rows(brief, SectionRole.AT_A_GLANCE) == expected
    assert rows(brief, SectionRole.THEME) == expected
    blocks = [block for section in brief.sections for block in section.blocks]
    assert not any(isinstance(block, Figure) for block in blocks)


def test_a_hedge_stays_with_the_one_who_said_it(tmp_path: Path) -> None:
    """Of "almost $40 million" and "$40 million" each is somebody's."""
    brief = brief_of(
        tmp_path,
        "The library budget was almost $40 million in 2022.",
        "The library budget was $40 million in 2022.",
    )

    assert rows(brief, SectionRole.AT_A_GLANCE) == [
        "Library budget | almost $40 million (2022) (the Mayor); $40 million (2022) (the Head) | "
        "S1 A1.1, S2 A1.1"
    ]


def test_one_person_in_two_interviews_is_one(tmp_path: Path) -> None:
    """The anchors tell the interviews apart; no name is needed."""
    said = [BUDGET.format(amount=amount, year=year) for amount, year in ((40, 2021), (45, 2022))]
    brief = brief_of(tmp_path, *said, ("Mayor", "Mayor"))

    assert rows(brief, SectionRole.AT_A_GLANCE) == [
        "Library budget | $40 million (2021); $45 million (2022) | S1 A1.1, S2 A1.1"
    ]


def test_a_message_with_figures_of_two_is_nobody_s_alone(tmp_path: Path) -> None:
    """Though both are called `A` in their transcripts."""
    budget = "The library budget was $40 million in 2022."
    view = "We believe that a library must be open to every reader, on Sundays too."
    brief = brief_of(tmp_path, f"{budget} {view}", budget.replace("40", "45"))
    points = [
        point
        for section in brief.sections
        if section.role is SectionRole.KEY_MESSAGES
        for block in section.blocks
        if isinstance(block, BulletList)
        for point in block.points
    ]

    assert points
    for point in points:
        is_of_both = "S2 A1.1" in plain(point.inlines) and "S1 A1.1" in plain(point.inlines)
        assert (point.said_by == "") is is_of_both
