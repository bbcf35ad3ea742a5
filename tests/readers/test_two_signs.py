"""A sign before each question and another before each answer."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError
from tests.reading import read, spoken_turns

_ASKED = (
    ("Who opens the gate?", "I do, each morning before the town is awake."),
    ("Please say who pays for it.", "The town pays us, and the mill gives the wood."),
    ("How many boats are there?", "There are 12 boats."),
    ("What would you change?", "I would raise the wall by a metre."),
)


def _talk(ask: str, answer: str) -> str:
    return "\n".join(f"{ask}{said}\n{answer}{told}" for said, told in _ASKED)


@pytest.mark.parametrize(("ask", "answer"), [("- ", "* "), ("-", "*"), ("• ", "– "), ("+ ", "- ")])
def test_the_sign_of_the_questions_is_that_before_the_first_line(ask: str, answer: str) -> None:
    """It is told, as nobody is named."""
    found = read(f"The keeper of the gate\n\n{_talk(ask, answer)}\n")

    assert spoken_turns(found) == [turn for q, a in _ASKED for turn in (("Q", q), ("A", a))]
    told = [one.message for one in found.notes if one.is_warning]
    assert any(f"'{ask.strip()}' is read as the sign of who asks" in one for one in told)


@pytest.mark.parametrize(
    "text",
    [
        _talk("- ", "- "),
        _talk("* ", "- ").replace("?", "."),
        _talk("* ", "- ").replace("12 boats.", "12 boats?").replace("metre.", "metre?"),
        f"{_talk('* ', '- ')}\n- And so is the mill.",
        f"{_talk('* ', '- ')}\nThe end of it.",
    ],
)
def test_lists_and_what_is_not_by_turns_are_refused(text: str) -> None:
    """One sign, nothing that asks, answers that do, two answers in turn, a line without a sign."""
    with pytest.raises(TranscriptError):
        read(text)
