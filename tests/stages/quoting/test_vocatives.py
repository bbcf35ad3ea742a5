"""The name of the one spoken to is left out in the middle of a sentence."""

from __future__ import annotations

import pytest

from pipeline.model.transcript import Transcript
from pipeline.stages.quoting.vocatives import behind_call, vocatives
from pipeline.stages.speech.sentences import Span
from tests.builders import interview
from tests.reading import read

TEXT = "What counts for the town, Ann, is the wall."


def left_out(text: str, source: Transcript) -> list[str]:
    """Return the words that are left out of a text."""
    return [span.of(text) for span in vocatives(text, Span(0, len(text)), source)]


def test_a_name_that_only_ever_addresses_is_left_out() -> None:
    """It opens another answer, and is never spoken of."""
    source = interview(("And the wall?", "Well, Ann, it is high."), ("So?", TEXT))

    assert left_out(TEXT, source) == [", Ann,"]


@pytest.mark.parametrize(
    "answer",
    ["Well, it is high.", "Well, Ann, it is high. I asked Ann about it.", "Ann is a friend."],
)
def test_a_name_that_is_spoken_of_stays(answer: str) -> None:
    """One that may be the subject of the talk is no address."""
    assert left_out(TEXT, interview(("And the wall?", answer), ("So?", TEXT))) == []


def test_a_list_stays_whole() -> None:
    """Names in a row are no address."""
    text = "We went to see the mayor, Ann, and her brother."
    source = interview(("And the wall?", "Well, Ann, it is high."), ("So?", text))

    assert left_out(text, source) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Ann, it is the wall that counts for the town.",
            "it is the wall that counts for the town.",
        ),
        ("Ann, Odo and I are of the town.", "Ann, Odo and I are of the town."),
        ("Stone, it is true, counts for the town.", "Stone, it is true, counts for the town."),
    ],
)
def test_a_sentence_begins_behind_the_name_it_opens_with(text: str, words: str) -> None:
    """Where that is the one spoken to, and no row of people."""
    source = interview(("And the wall?", "Well, Ann, it is high."), ("So?", text))

    assert behind_call(text, Span(0, len(text)), source).of(text) == words


def test_a_name_by_which_somebody_is_let_ask_is_left_out() -> None:
    """Though it never opens an answer; where it is spoken of, it stays."""
    text = (
        "MODERATOR: The next question goes to Ann.\n\n"
        "Q: How high is the wall of the town?\n\n"
        "MAYOR: What counts for the town, Ann, is the wall.\n\n"
        "MODERATOR: We go to Odo.\n\n"
        "Q: And the gate?\n\n"
        "MAYOR: The gate, Odo, is shut. We asked Odo about it.\n\n"
    )
    transcript = read(text)
    said = [turn.paragraphs[0].text for turn in transcript.turns if turn.speaker.label == "MAYOR"]
    assert [left_out(one, transcript) for one in said] == [[", Ann,"], []]
