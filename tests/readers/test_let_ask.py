"""In a call whose operator announces each question, whoever is announced asks."""

from __future__ import annotations

from pipeline.model.transcript import Role, Transcript
from tests.reading import read

CALL = """\
Lake Tools Inc. Third Quarter 2025 Earnings Call October 28, 2025 8:30 AM ET

Operator: Welcome to the call of Lake Tools. I will now turn it over to Mary Poe.

Mary Poe: Thank you, and good morning. I now turn the call over to Jane.

Jane Roe: Revenue was $412 million. Our second plant opened in August.

Odo Lind: Margins were 41 percent. We bought back $50 million of shares.

Operator: Our first question comes from the line of Ida Holm with Weir Securities.

Ida Holm: Thanks for the time. How should we think of tariffs?

Jane Roe: They cost us $6 million in the quarter. We raised prices in September.

Ida Holm: I would like to hear more on margins as well, please.

Odo Lind: Freight helped us by 80 basis points. It will not do so again.

Operator: The next question is from Peter Falk of Harbour & Company.

Peter Falk: Tell us of the plant, please.

Jane Roe: The plant breaks even at 60 percent of its load.

Operator: That ends our call. Thank you for joining us.
"""


def roles(transcript: Transcript) -> dict[str, Role]:
    """Return the role of each label."""
    return {one.label: one.role for one in transcript.speakers}


def test_whose_question_is_announced_asks() -> None:
    """Whether each of their turns ends with a question or not."""
    found = roles(read(CALL))
    assert found["Ida Holm"] is found["Peter Falk"] is Role.INTERVIEWER
    assert found["Jane Roe"] is found["Odo Lind"] is Role.RESPONDENT


def test_who_is_spoken_of_in_a_question_does_not_ask_for_that() -> None:
    """A name alone announces no question; the evidence tells where one did."""
    text = CALL.replace("The next question is from Peter Falk of", "Peter Falk is next, of")
    assert roles(read(text))["Peter Falk"] is not Role.INTERVIEWER
    evidence = " ".join(read(CALL).evidence)
    assert "question announced: Peter Falk is interviewer" in evidence


def test_a_name_that_was_announced_is_no_doubt() -> None:
    """A label that stands once is warned of where nobody says the name before."""
    doubts = [one.message for one in read(CALL).notes if "stands once" in one.message]
    assert doubts == []
    text = CALL.replace("The next question is from Peter Falk of", "We go on with")
    doubts = [one.message for one in read(text).notes if "stands once" in one.message]
    assert len(doubts) == 1
    assert "Peter Falk" in doubts[0]
