"""Key messages behind the one who said them, and nothing of ours in them but a verb of saying."""

from __future__ import annotations

import pytest

from pipeline.audits.quotations import quotations, stands_in
from pipeline.model.brief import plain
from pipeline.model.labels import Labels
from pipeline.model.transcript import Paragraph
from pipeline.stages.quoting.quote import Extract
from pipeline.stages.quoting.report import reported

CASES = [
    ("We will build a bridge.", "The Minister said that “[w]e will build a bridge.”"),
    ("I will build a bridge.", "The Minister said that “I will build a bridge.”"),
    ("I’m sure of it.", "The Minister said that “I’m sure of it.”"),
    ("A bridge is safer.", "The Minister said that “[a] bridge is safer.”"),
    ("Ruritania needs roads.", "The Minister said: “Ruritania needs roads.”"),
    ("Mr. Roe needs rest.", "The Minister said: “Mr. Roe needs rest.”"),
    ("Nurses need rest.", "The Minister said: “Nurses need rest.”"),
    ("I believe that roads come first.", "The Minister believes that “roads come first.”"),
    ("I believe Ruritania is ready.", "The Minister believes that “Ruritania is ready.”"),
    ("I really hope we can agree.", "The Minister hopes that “we can agree.”"),
    ("I expect the wall will hold.", "The Minister expects that “the wall will hold.”"),
    (
        "I expect any mayor of a town to open the gate.",
        "The Minister said that “I expect any mayor of a town to open the gate.”",
    ),
    ("I hope to see the wall.", "The Minister said that “I hope to see the wall.”"),
    ("I hope for a wall.", "The Minister said that “I hope for a wall.”"),
    ("I think so.", "The Minister thinks that “so.”"),
    ("I say that the wall will hold.", "The Minister said that “the wall will hold.”"),
    ("I say to the mill: wait.", "The Minister said that “I say to the mill: wait.”"),
    ("I do not think we can.", "The Minister said that “I do not think we can.”"),
    ("We believe roads come first.", "The Minister said that “[w]e believe roads come first.”"),
    ("We opened it last year.", "The Minister said that “[w]e opened it last year [2023].”"),
]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_words_stand_behind_the_one_who_said_them(words: str, expected: str) -> None:
    """The words go on in a small letter where that is safe, and keep their capital otherwise."""
    assert told(words, 0, len(words)) == expected


@pytest.mark.parametrize(("words", "_"), CASES)
def test_every_word_between_the_marks_was_said(words: str, _: str) -> None:
    """What stands between quotation marks stands in the source, character for character."""
    found = list(quotations(told(words, 0, len(words))))

    assert len(found) == 1
    assert all(stands_in(one, words) for one in found)


def test_words_from_the_middle_of_a_sentence_keep_their_letters() -> None:
    """A small letter needs no bracket behind "that", and a name keeps its capital."""
    words = "It rained, but we went on; Ruritania helped."

    assert told(words, 15, 25) == "The Minister said that “we went on”."
    assert told(words, 27, 44) == "The Minister said that “Ruritania helped.”"


def told(words: str, start: int, end: int) -> str:
    """Return how words of the minister are reported."""
    paragraph = Paragraph("A1.1", words, 0, len(words))
    extract = Extract(paragraph, "A", "2024-03", start, end)
    return plain(reported(extract, "the Minister", Labels()))


def test_a_capital_within_a_sentence_is_lowered_as_at_its_beginning() -> None:
    """A transcriber may write one behind a comma; that of a name stays."""
    words = "Yes, And then, When it rains, we close; Ruritania helped."

    assert told(words, 15, 38) == "The Minister said that “[w]hen it rains, we close”."
    assert told(words, 40, 57).startswith("The Minister said that “Ruritania")
