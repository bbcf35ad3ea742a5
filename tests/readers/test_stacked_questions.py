"""Paragraphs whose first line asks and whose other lines answer."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from pipeline.model.transcript import Transcript
from tests.reading import read, spoken_turns

ASKED = tuple(f"Who mended gate {at} of the lake?" for at in range(1, 11))
TOLD = "I did, with the help of the town, and it holds since May."


def stacked(asked: tuple[str, ...] = ASKED, told: str = TOLD, lead: str = "") -> str:
    """Return questions with an answer right below each."""
    return lead + "\n\n".join(f"{one}\n{told}" for one in asked)


def warning(transcript: Transcript) -> str:
    """Return the warning that says how questions were told from answers."""
    return next(note.message for note in transcript.notes if "nobody is named" in note.message)


def test_the_first_line_of_each_paragraph_asks_and_the_others_answer() -> None:
    """A paragraph of one line goes on with the answer, and what stands above is a lead."""
    text = stacked(lead="A clerk of the town tells of the gates at the lake.\n\n")
    found = read(f"{text}\n\nSo it is.\n")

    assert spoken_turns(found)[:2] == [("Q", ASKED[0]), ("A", TOLD)]
    assert spoken_turns(found)[-1] == ("A", f"{TOLD} ¶ So it is.")
    assert warning(found).endswith("the rest as its answer")


def test_first_lines_that_ask_nothing_and_answers_that_ask_are_named() -> None:
    """They may be somebody else's."""
    asked = (*ASKED[:4], "It was a wet year.", *ASKED[5:])
    text = stacked(asked).replace(f"{ASKED[2]}\n", f"{ASKED[2]}\nWhy do you ask?\n")

    told = warning(read(text))
    assert told.endswith("1 asks nothing: line 14; within the answers, 1 asks too: line 8")


def test_lines_parted_by_breaks_of_a_page_are_read_so() -> None:
    """Also where a program writes the page, and what it is told stands around the words."""
    words = stacked().replace("\n", "<br />\n")
    code = '<?php\n  if ($lake->gate > 1) { include("head.php"); }\n?>\n'
    found = read(f"{code}<div><h1>Gates</h1><p>{words}</p></div>\n{code}", "talk.php")

    assert spoken_turns(found)[:2] == [("Q", ASKED[0]), ("A", TOLD)]
    assert spoken_turns(found)[-1] == ("A", TOLD)
    assert found.turns[0].line == 4


@pytest.mark.parametrize(
    ("text"),
    [
        stacked(ASKED[:7]),
        stacked(told="The town did, with the help of the clerks, and it holds since May."),
        stacked(told="a) I did it with you.\nb) We did it with them."),
        stacked(told="I did, with the help of the town. And who else was there?"),
        stacked((*ASKED[:6], *("It was wet.",) * 4)),
        stacked(lead="Frequently asked questions\n\n"),
    ],
)
def test_other_paragraphs_are_no_talk(text: str) -> None:
    """Too few, in nobody's mouth, choices, answers that ask, and lists of frequent questions."""
    with pytest.raises(BriefError):
        read(text)
