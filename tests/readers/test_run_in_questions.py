"""Questions in bold with their answers behind them on the line."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError
from tests.reading import read, spoken_turns

_ASKED = (
    ("Who opens the gate?", "I do, each morning before the town is awake."),
    ("Who pays for it?", "The town pays us, and the mill gives the wood."),
    ("How many boats are there?", "There are 12 boats."),
    ("What would you change?", "I would raise the wall by a metre."),
)
_TURNS = [turn for q, a in _ASKED for turn in (("Q", q), ("A", a))]


@pytest.mark.parametrize("sign", ["", "* ", "- ", "1. "])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_line_that_begins_with_a_question_in_bold_is_two_turns(sign: str, gap: str) -> None:
    """As paragraphs and as items of a list, with headings between."""
    lines = [f"{sign}**{question}** {answer}" for question, answer in _ASKED]
    text = f"# The keeper\n\n{lines[0]}{gap}{lines[1]}\n\n## Boats\n\n{lines[2]}{gap}{lines[3]}\n"
    found = read(text)

    assert [(who, said.strip("*")) for who, said in spoken_turns(found)] == _TURNS
    assert "a heading: Boats" in [one.message for one in found.removed]
    assert [turn.line for turn in found.turns][:2] == [3, 3]


def test_paragraphs_of_a_page_are_read_so_too() -> None:
    """The answer stands behind the element in bold."""
    said = "".join(f"<p><b>{question}</b> {answer}</p>\n" for question, answer in _ASKED)

    assert spoken_turns(read(f"<html><body>{said}</body></html>", "talk.html")) == _TURNS


@pytest.mark.parametrize(
    ("title", "sign"), [("FAQ", "?"), ("Frequently asked questions", "?"), ("The keeper", ".")]
)
def test_what_nobody_was_asked_is_refused(title: str, sign: str) -> None:
    """Questions that readers often have, and paragraphs whose first words sum them up."""
    said = "\n\n".join(f"**{question[:-1]}{sign}** {answer}" for question, answer in _ASKED)
    with pytest.raises(TranscriptError):
        read(f"# {title}\n\n{said}\n")
