"""A translation beside its original, several talks in one file, and labels that are hard to see."""

from __future__ import annotations

from tests.reading import read, spoken_turns

QUESTIONS = ("How often do you sail?", "Who shuts the gate?", "Is the river high?")


def warnings(text: str, path: str = "talk.txt") -> str:
    """Return all warnings as one text."""
    return " | ".join(note.message for note in read(text, path).notes if note.is_warning)


def test_turns_in_two_scripts_by_turns_may_say_all_twice() -> None:
    """Each turn stands in Greek and then in English."""
    pairs = (("Jane", "Η πύλη είναι κλειστή.", "The gate is shut."), ("Odo", "Από πότε;", "When?"))
    text = "\n\n".join(f"{label}: {said}" for label, *both in pairs * 3 for said in both)

    assert "a translation may stand beside its original" in warnings(text)
    assert "a translation" not in warnings("\n\n".join(f"{a}: {b}" for a, b, _ in pairs * 4))


def test_one_who_answers_in_another_script_is_no_translation() -> None:
    """Most turns are in the script of the turn before."""
    text = "\n\n".join(
        f"{label}: {said}"
        for label, said in [("Jane", "The gate is shut."), ("Odo", "Since May.")] * 4
        + [("Jane", "Η πύλη είναι κλειστή."), ("Odo", "Από τον Μάιο.")] * 3
    )

    assert "a translation" not in warnings(text)


def test_a_first_question_that_stands_again_and_again_is_told_of() -> None:
    """Several people were asked the same, and each of their talks is one of its own."""
    talk = "\n\n".join(f"**{one}**\n\n- Answer {at} of mine." for at, one in enumerate(QUESTIONS))
    text = "\n\n".join([talk] * 3)

    assert "the first question, “How often do you sail?”, stands 3 times" in warnings(
        text, "talk.md"
    )
    assert "stands" not in warnings(talk, "talk.md")


def test_a_label_whose_letters_are_set_wide_begins_a_turn() -> None:
    """Text recognition puts blanks between capitals."""
    text = """QUESTION: Is the gate shut?
KEEPER: It is shut.
Q U E S T I O N : Since when?
K E E P E R : Since the third of May.
QUESTION: Who has the key?
KEEPER: I have it.
"""

    assert [label for label, _ in spoken_turns(read(text))] == ["QUESTION", "KEEPER"] * 3


def test_lines_that_a_figure_begins_among_questions_are_told_of() -> None:
    """The label of a question may have been read as a figure."""
    text = """QUESTION: Is the gate shut?
KEEPER: It is shut.
0 : Since when is it shut?
QUESTION: Who has the key?
KEEPER: I have it.
0 : Do you keep it at home?
"""

    assert "2 lines begin with a figure and a colon, as '0 :'" in warnings(text)


def test_a_proposal_is_nobody() -> None:
    """Minutes put it between the turns, as they do with what was resolved."""
    said = "\n\n".join(["Jane Roe: The gate is shut.", "Odo Lind: It is."] * 3)
    text = f"{said}\n\nPROPOSAL: Open the gate.\n\n{said}\n\nPROPOSAL: Shut it.\n\n{said}"

    assert {turn.speaker.label for turn in read(text).turns} == {"Jane Roe", "Odo Lind"}
    assert "'PROPOSAL:' is read as prose" in warnings(text)


def test_what_a_page_puts_behind_the_talk_is_not_said() -> None:
    """Who wrote it, that more may be sent in, and thanks to who translated it."""
    said = "\n\n".join(["**Jane**: The gate is shut.", "**Odo**: It is."] * 3)
    foot = (
        "*Written by Mia. Published on 2021/05/03.*",
        "**Want to submit to our page? [Sign up](/join) and let us know.**",
    )
    found = read("\n\n".join([said, *foot]), "talk.md")

    assert spoken_turns(found)[-1] == ("Odo", "It is.")
    assert sum("behind the talk" in one.message for one in found.removed) == len(foot)

    thanked = "We would like to thank everyone.\n\nSpecial thanks to Lea Moor who translated this."
    found = read(f"{said}\n\n{thanked}", "talk.md")

    assert spoken_turns(found)[-1] == ("Odo", "It is. ¶ We would like to thank everyone.")
    assert any("Special thanks" in one.message and one.is_warning for one in found.removed)
