"""Questions with a label, and their answers behind them in the paragraph."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from tests.reading import read, spoken_turns

_ASKED = (
    ("Who opens the gate? And when?", "I do, each morning. Is it not\nmy gate? It is."),
    ("Who pays for\nit?", "The town pays us, and the mill\ngives the wood."),
    ("How many boats are there?", "12 boats."),
    ("What would you\nchange? The wall?", "I would raise the wall."),
)


def behind(sign: str = "Q : ", end: str = "") -> str:
    """Return paragraphs of a question with its answer."""
    return "\n\n".join(f"{sign}{asked} {told}" for asked, told in _ASKED) + end


@pytest.mark.parametrize("sign", ["Q : ", "Q: ", "Question: "])
def test_what_stands_behind_what_asks_answers(sign: str) -> None:
    """Sentences that ask, one behind the other, are one question; a warning tells of the guess."""
    found = read(f"A talk at the gate\n\n{behind(sign)}\n")

    said = [one.replace(" ¶ ", "\n") for _, one in spoken_turns(found)]
    assert said == [one for pair in _ASKED for one in pair]
    assert [turn.line for turn in found.turns][:3] == [3, 3, 6]
    assert any("behind what asks is read as the answer" in one.message for one in found.notes)


@pytest.mark.parametrize(
    "text",
    [
        behind(end="\n\nAnd so it was."),
        behind(end="\n\nQ: You came late. Why? I slept."),
        behind(end="\n\nQ: Who came late? And who did not? I did, and who else?"),
        behind(end="\n\nQ: Who slept?"),
        behind().rpartition("\n\n")[0],
        f"FAQ\n\n{behind()}",
        "Q: who?\nQ: who?\nQ: who?\nQ: who?\nLee : no",
    ],
)
def test_where_one_paragraph_is_otherwise_nobody_knows(text: str) -> None:
    """So it is with questions of a list."""
    with pytest.raises(BriefError):
        read(text)
