"""Files whose words were spoilt on their way are refused with what became of them."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from pipeline.model.transcript import Transcript
from tests.reading import read

CALL = "".join(
    f"Operator: We go on with question {at}. Please go ahead. Jane Roe\n\n"
    "Thanks for taking my question. What of the gate? Odo Lind\n\n"
    "It is open, and it will stay so until May.\n\n"
    "Ida Moor: We will say more in spring.\n\n"
    for at in range(3)
)


def warnings(transcript: Transcript) -> list[str]:
    """Return the messages of all warnings."""
    return [one.message for one in transcript.notes if one.is_warning]


def test_names_behind_the_words_of_others_are_refused() -> None:
    """The lines of a page were joined there."""
    with pytest.raises(BriefError, match="6 names stand at the ends of paragraphs, as 'Jane Roe'"):
        read(CALL)


def test_names_that_end_a_sentence_are_said() -> None:
    """They are of the sentence."""
    said = CALL.replace("ahead. Jane Roe", "ahead, Jane Roe.").replace("? Odo Lind", "?")

    assert not [one for one in warnings(read(said)) if "names stand" in one]


def test_bytes_as_python_shows_them_are_refused() -> None:
    """Their ends of lines are written out."""
    talk = repr("Roe:\u00a0Open?\nLind: Yes.\nRoe: Since?\nLind: May.\nRoe: Ah.\n".encode())

    with pytest.raises(BriefError, match="as Python shows bytes"):
        read(f"<h1>The gate</h1>\n{talk}\n", "talk.html")


def test_two_labels_without_words_in_a_long_talk_are_warned_of() -> None:
    """A remark may have stood there; three are too many."""
    turns = "Jane Roe:\n\nWho pays?\n\nOdo Lind:\n\nThe town does.\n\n" * 15
    lost = "Jane Roe:\n\nOdo Lind:\n\nIt is shut.\n\n"
    warned = warnings(read(turns + 2 * lost))

    assert "no words under 'Jane Roe:'" in warned
    with pytest.raises(BriefError, match="empty turn"):
        read(turns + 3 * lost)
