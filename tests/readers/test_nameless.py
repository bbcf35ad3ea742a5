"""A question mark for a label, and names before the first question and its answer alone."""

from __future__ import annotations

import pytest

from pipeline.model.transcript import UNIDENTIFIED, Role
from tests.reading import read, spoken_turns

ASKED = """\
{0}: How high did the river stand?

{1}: It stood at six metres, for a week.

{0}: And who shut the gate?

{1}: The keeper did. Would you have?

{0}: Was it late?

{1}: It was late.
"""


def test_a_question_mark_for_a_label_is_who_asks() -> None:
    """Its words are none of who answers, in emphasis or without."""
    for mark, name in (("?", "JR"), ("*?*", "*JR*"), ("??", "JR")):
        found = read(ASKED.format(mark, name))
        assert spoken_turns(found)[:3] == [
            ("Q", "How high did the river stand?"),
            ("JR", "It stood at six metres, for a week."),
            ("Q", "And who shut the gate?"),
        ]
        assert len(found.turns) == 6
        roles = {turn.speaker.label: turn.speaker.role for turn in found.turns}
        assert roles == {"Q": Role.INTERVIEWER, "JR": Role.RESPONDENT}


def test_a_question_mark_for_a_label_that_asks_nothing_is_somebody_unknown() -> None:
    """So transcribers mark those whose voice they do not know."""
    others = "?: I was there, too.\n\nOdo: Were you?\n\nJane: We all were.\n\n?: At the gate.\n"
    found = read("Odo: Who shut the gate?\n\nJane: I did, and it was late.\n\n" + others)
    assert [label for label, _ in spoken_turns(found)] == [
        *("Odo", "Jane", UNIDENTIFIED),
        *("Odo", "Jane", UNIDENTIFIED),
    ]


def bold_talk(*names: str) -> str:
    """Return questions in bold and plain answers, the first of which begin with names."""
    said = [f"Who mended gate {at}?" if at % 2 else "We did, in May." for at in range(1, 9)]
    heads = (*names, *[""] * 8)
    return "\n\n".join(
        f"**{name}{one}**" if at % 2 == 0 else f"{name}{one}"
        for at, (name, one) in enumerate(zip(heads, said, strict=False))
    )


def test_names_before_the_first_question_and_its_answer_alone_are_no_words() -> None:
    """They are told of, and nobody else is named."""
    found = read(bold_talk("Lake Press – ", "Jane Roe – "), "talk.md")

    assert spoken_turns(found)[:2] == [("Q", "Who mended gate 1?"), ("A", "We did, in May.")]
    told = [note.message for note in found.notes if note.is_warning]
    assert any("'Lake Press –' stands before the first question alone" in one for one in told)


@pytest.mark.parametrize(
    "names",
    [("Lake Press – ",), ("", "Jane Roe – "), ("Well – ", "Sure – "), ("Lake Press – ", "Oh – ")],
)
def test_other_words_before_a_dash_are_said(names: tuple[str, ...]) -> None:
    """Where only one of the two is a name, it may begin a sentence."""
    found = read(bold_talk(*names), "talk.md")

    said = " ".join(words for _, words in spoken_turns(found))
    assert all(name.strip() in said for name in names)
