"""Paragraphs that ask and paragraphs that do not, by turns."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from tests.reading import read, spoken_turns

ASKED = tuple(f"You came to the lake. Who mended gate {at} of it?" for at in range(1, 11))
TOLD = "I did, with the help of the town."


def taking_turns(asked: tuple[str, ...] = ASKED, told: str = TOLD) -> str:
    """Return questions with an answer below each, as paragraphs."""
    return "\n\n".join(f"{one}\n\n{told}" for one in asked)


def test_paragraphs_that_ask_have_an_answer_below_them() -> None:
    """What stands above the first one is an introduction; a warning says that it is a guess."""
    found = read(f"Of the gates\n\n{taking_turns()}\n")

    assert spoken_turns(found)[:2] == [("Q", ASKED[0]), ("A", TOLD)]
    assert len(found.turns) == 2 * len(ASKED)
    assert any("paragraphs that ask are read as questions" in one.message for one in found.notes)


def test_more_paragraphs_of_an_answer_are_named() -> None:
    """Somebody else may speak there: a request has no mark."""
    text = taking_turns().replace(f"{ASKED[3]}\n\n", f"And say how.\n\nWith oak.\n\n{ASKED[3]}\n\n")
    found = read(text)

    told = next(one.message for one in found.notes if "nobody is named" in one.message)
    assert "is not sure: line 13 “And say how.”" in told
    assert ("A", f"{TOLD} ¶ And say how. ¶ With oak.") in spoken_turns(found)


@pytest.mark.parametrize(
    "text",
    [
        taking_turns(ASKED[:7]),
        taking_turns(told="The town did, with the help of clerks."),
        taking_turns(told="Yes, I do."),
        taking_turns(told="a) I did so, with the town."),
        taking_turns(told=f"{TOLD}\n\nAnd more of it."),
        taking_turns(told="\n\n".join([ASKED[0], TOLD])),
        taking_turns().replace(f"{ASKED[4]}\n\n", f"Keeper 2\n\n{ASKED[4]}\n\n"),
        f"Frequently asked questions\n\n{taking_turns()}",
        taking_turns().replace(f"{ASKED[4]}\n\n", "So it is.\n\n" * 5 + f"{ASKED[4]}\n\n"),
    ],
)
def test_other_paragraphs_that_ask_are_no_talk(text: str) -> None:
    """Too few, nobody who says “I”, choices, prose, answers of another, or what is often asked."""
    with pytest.raises(BriefError, match="no speakers found"):
        read(text)
