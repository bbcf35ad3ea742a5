"""Turns that all begin with a dash, of which bold letters tell the questions."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from tests.reading import read, spoken_turns

HEAD = "# The gate\n\n**Below is the talk of our radio.**\n\nAda Berg\n\n"
TALK = [
    ("We talk with Jane Roe, who keeps the gate.", "Good morning, I do."),
    ("Since when?", "Since the spring, I think."),
    ("It was closed then.", "It was, and we opened it."),
    ("And who pays for it?", "The town does, and we are glad."),
]


def dashed(*, bold: str = "**", talk: list[tuple[str, str]] = TALK) -> str:
    """Return a talk behind dashes, with the questions between two signs."""
    pairs = (f"–{bold}{asked}{bold}\n\n–{said}" for asked, said in talk)
    return HEAD + "\n\n".join(pairs) + "\n"


def test_bold_letters_behind_a_dash_ask_and_others_answer() -> None:
    """Nobody is named, which is told."""
    found = read(dashed(), "talk.md")

    assert spoken_turns(found) == [
        turn for asked, said in TALK for turn in (("Q", f"**{asked}**"), ("A", said))
    ]
    assert any("behind a dash those in bold are read" in one.message for one in found.notes)


def test_a_question_whose_letters_were_lost_stands_between_two_answers() -> None:
    """It is no answer."""
    text = dashed(talk=[*TALK, ("Will it rain?", "It may.")]).replace(
        "–**Since when?**", "–Since when? I never heard."
    )

    assert spoken_turns(read(text, "talk.md"))[2] == ("Q", "Since when? I never heard.")


@pytest.mark.parametrize(
    "text",
    [
        dashed(bold=""),
        dashed(talk=TALK[:3]),
        dashed(talk=[("We talk.", "I do."), *([("It was closed.", "It was.")] * 4)]),
        dashed(talk=[("Who pays?", "We all do?")] * 5),
    ],
)
def test_where_letters_do_not_tell_the_questions_nobody_is_known(text: str) -> None:
    """Few of them, none that asks, or answers that ask."""
    with pytest.raises(BriefError):
        read(text, "talk.md")
