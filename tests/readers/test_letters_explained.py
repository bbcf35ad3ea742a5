"""What lines above a talk say of the letters that stand for those who speak."""

from __future__ import annotations

import pytest

from pipeline.model.transcript import Role
from tests.reading import read, spoken_turns

TALK = (
    "I: What was built here at the lake?\nP1: We built the harbour.\n"
    "I: And who paid for it.\nP1: The town paid for that, didn't it?\n"
    "I: I see. How long did it take.\nP1: About nine years.\n"
)


@pytest.mark.parametrize(
    "above",
    [
        "I: Interviewer\nP1: Participant 1\n",
        "I - Interviewer\nP1 - Participant 1\n",
        "P1 = Person X4\nI = Interviewer (the author)\n",
    ],
)
def test_letters_ask_where_a_line_above_says_so(above: str) -> None:
    """The lines are said by nobody, though they look like turns."""
    found = read(f"Talk 4, the harbour\n\n{above}\n{TALK}")

    assert [one.role for one in found.speakers] == [Role.INTERVIEWER, Role.RESPONDENT]
    assert spoken_turns(found)[0] == ("I", "What was built here at the lake?")
    assert len(found.turns) == 6
    assert any("stand before the first speaker" in one.message for one in found.notes)


def test_a_first_answer_of_a_word_is_said() -> None:
    """Where no line says what somebody does, it is part of the talk."""
    found = read("I: Name\nP1: Jane\n\n" + TALK)

    assert spoken_turns(found)[:2] == [("I", "Name"), ("P1", "Jane")]
