"""What stands outside of the form in which all answers are set is in nobody's mouth."""

from __future__ import annotations

import pytest

from pipeline.model.transcript import Transcript
from pipeline.stages.normalize import normalize
from tests.reading import read, spoken_turns

ASKED = ("Who shut the gate?", "When was it shut?", "Will it be opened?", "Who pays for that?")
SAID = ("I shut it myself.", "It was in May, I think.", "We hope so, and many do.", "The town.")


def talk(inset: str, amid: str = "", behind: str = "", *, end: str = "\n\n") -> Transcript:
    """Return a talk of questions in bold with `inset` before each answer, the third one in two."""
    answers = [f"{inset}{one}" for one in SAID]
    answers[2] += f"{end}{amid}{inset}They told me so."
    pairs = zip(ASKED, answers, strict=True)
    text = "\n\n".join(f"**{ask}**\n\n{said}" for ask, said in pairs)
    return read(f"# The gate\n\n{text}\n\n{behind}", "talk.md")


def answers(found: Transcript) -> list[str]:
    """Return what the one who answers says, a turn each."""
    return [words for who, words in spoken_turns(normalize(found, ())) if who == "A"]


@pytest.mark.parametrize("inset", ["> ", "    ", "\t"])
def test_what_is_not_set_in_as_all_answers_are_is_not_said(inset: str) -> None:
    """Amid answers it is narration, behind the last it is of the page; of both it is told."""
    found = talk(inset, "She then shut the other gate.\n\n", "This is all she said to us.\n")

    third = "We hope so, and many do. ¶ They told me so."
    assert answers(found) == [SAID[0], SAID[1], third, SAID[3]]
    told = [one.message for one in found.removed if one.is_warning]
    assert [one.rpartition(": ")[2] for one in told] == [
        "She then shut the other gate.",
        "This is all she said to us.",
    ]


def test_answers_in_several_forms_are_all_said() -> None:
    """One that is not set in shows that the form tells nothing."""
    found = talk("> ", behind="**Is that all?**\n\nIt is.\n\n**Good. Is it?**\n\n> It is.\n")

    assert answers(found)[-2:] == ["It is.", "It is."]


def test_a_paragraph_that_goes_on_without_its_sign_is_of_the_quotation() -> None:
    """As Markdown has it: only the first line of a paragraph needs one."""
    found = talk("> ", end="\n", amid="as they said when they came.\n")

    assert "as they said when they came." in answers(found)[2]


def test_where_much_stands_outside_all_is_said() -> None:
    """More than a third of what is said is no narration."""
    found = talk("> ", behind="\n\n".join(f"I have more to say, {at}." for at in range(4)))

    assert answers(found)[3].count("more to say") == 4


def test_all_beside_a_quotation_that_holds_the_talk_is_of_the_page() -> None:
    """However much it is."""
    quoted = "> Roe: Is the gate open?\n> Lind: It is.\n> Roe: Who opened it?\n> Lind: I did.\n"
    page = "\n\n".join(f"I have much to say of gate {at}, which we all know." for at in range(9))
    found = read(f"# Heard\n\n{quoted}\n{page}\n", "talk.md")

    assert spoken_turns(found)[-1] == ("Lind", "I did.")
    assert sum(one.is_warning for one in found.removed) == 9
