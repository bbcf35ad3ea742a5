"""Questions that name and office of who asks lead in bold, among turns with labels in bold."""

from __future__ import annotations

import pytest

from tests.reading import read, spoken_turns

ROE = "**Roe:** We mended the gate in May, and it holds."


def labels(lead: str, said: str = "Who pays for the mending of the gate?") -> list[str]:
    """Return whose turns are found around a paragraph with a lead."""
    text = f"# Gates\n\n**Lind:** Is it open?\n\n{ROE}\n\nIt does.\n\n{lead} {said}\n\n{ROE}\n\n"
    found = read(f"{text}**Lind:** Is it?\n\n{ROE}\n", "talk.md")
    return [label for label, _ in spoken_turns(found)]


@pytest.mark.parametrize(
    ("lead", "label"),
    [
        ("**Clerk Ida Penn, of a town's gates:**", "Clerk Ida Penn, of a town's gates"),
        ("**Clerk Ida Penn, now keeping two gates**:", "Clerk Ida Penn, now keeping two gates"),
        ("**Ida Penn, who keeps the lake's gates.**", "Ida Penn, who keeps the lake's gates"),
        ("**Ida Penn, a clerk at the lake asks:**", "Ida Penn, a clerk at the lake"),
    ],
)
def test_a_question_led_in_bold_by_name_and_office_is_a_turn(lead: str, label: str) -> None:
    """It stands right above a label, and is not the end of what stands above."""
    assert labels(lead) == ["Lind", "Roe", label, "Roe", "Lind", "Roe"]


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        ("**As Ida Penn, of the lake, once said.**", "We all pay for it, and always did."),
        ("**In all, what we did for the gates.**", "Who would have thought so at the time?"),
        ("Ida Penn, who keeps the gates of the lake.", "Who pays for the mending of the gate?"),
    ],
)
def test_other_paragraphs_above_a_label_are_said_by_whoever_spoke(lead: str, said: str) -> None:
    """Nothing is asked, nobody is named, or nothing stands in bold."""
    assert labels(lead, said) == ["Lind", "Roe", "Roe", "Lind", "Roe"]


def test_a_led_question_above_the_first_label_begins_the_talk() -> None:
    """What stands above it is a lead."""
    lead = "**Ida Penn, a clerk at the lake asks:** Who pays for it all?"
    found = read(
        f"# Gates\n\nOn gates.\n\n{lead}\n\n{ROE}\n\n**Lind:** Is it?\n\n{ROE}\n", "talk.md"
    )

    assert spoken_turns(found)[0] == ("Ida Penn, a clerk at the lake", "Who pays for it all?")
    told = [note.message for note in found.notes if note.is_warning]
    assert any("lead a question in bold" in one for one in told)
