"""Turns that stand as headings among others that do not, and what stands behind such a talk."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError
from tests.reading import read, spoken_turns

_TALK = """\
# The keeper

{q}: Who opens the gate?

{a}: I do, each morning.

#### {q}: Who pays for it?

#### {a}: The town pays us.

{q}: And now?

{a}: Now we go home.
"""


def test_a_heading_with_the_label_of_a_question_or_an_answer_is_a_turn() -> None:
    """Whoever copied the page had the signs of headings before some of the turns."""
    found = read(_TALK.format(q="Q", a="A"))

    assert spoken_turns(found) == [
        ("Q", "Who opens the gate?"),
        ("A", "I do, each morning."),
        ("Q", "Who pays for it?"),
        ("A", "The town pays us."),
        ("Q", "And now?"),
        ("A", "Now we go home."),
    ]
    assert not [one for one in found.notes if one.is_warning]


def test_a_heading_with_the_name_of_a_speaker_is_none_but_is_warned_of() -> None:
    """It may as well tell of whom the section is: "## Jane Roe: the years at the lake"."""
    found = read(_TALK.format(q="Odo Lund", a="Jane Roe"))

    assert [who for who, _ in spoken_turns(found)] == ["Odo Lund", "Jane Roe"] * 2
    warned = [one for one in found.notes if "begins a heading, which nobody says" in one.message]
    assert [one.line for one in warned] == [7, 9]


def test_a_heading_with_such_a_letter_that_is_no_sentence_is_a_heading() -> None:
    """It may be item A of something: "A: the letter of the town"."""
    text = _TALK.format(q="Q", a="A").replace("The town pays us.", "the letter of the town")
    found = read(text)

    assert [who for who, _ in spoken_turns(found)] == ["Q", "A", "Q", "Q", "A"]
    assert any("'A:' begins a heading" in one.message for one in found.notes if one.is_warning)


def test_what_stands_behind_a_rule_is_measured_in_letters() -> None:
    """Words of Chinese have no blanks between them, and those of an imprint may have."""
    asked = "\n\n".join(
        f"問：湖邊的閘門{at}是誰開的？\n\n答：是我每天早上開的，因為鎮上沒有別的人願意做這件事，我們也沒有錢。"
        for at in "甲乙丙丁"
    )
    text = f"# 湖\n\n{asked}\n\n---\n\nLake Bank Press of the town, all rights reserved\n"
    found = read(text)

    assert "Lake Bank" not in spoken_turns(found)[-1][1]


def test_headings_with_a_colon_that_name_people_in_small_letters_are_labels() -> None:
    """So sites that name people in their addresses write out a talk."""
    names = ("jane-roe", "odo-lind") * 2
    text = "\n\n".join(
        f"### {name}：\n{words}"
        for name, words in zip(names * 2, ("Qui ouvre ?", "Moi.") * 4, strict=True)
    )
    found = read(f"# Un jour au lac\n\n{text}\n", "talk.md")

    assert spoken_turns(found) == [("jane-roe", "Qui ouvre ?"), ("odo-lind", "Moi.")] * 4


def test_headings_of_sections_in_small_letters_name_nobody() -> None:
    """Such as "### added:" and "### fixed:" recur in lists of changes."""
    text = "### added:\nThe gate opens.\n\n### fixed:\nThe weir holds.\n\n" * 4

    with pytest.raises(TranscriptError):
        read(f"# Changes at the lake\n\n{text}", "talk.md")


def test_a_heading_that_is_a_label_may_have_the_words_right_behind_it() -> None:
    """A line break was lost there, which a warning tells; the label stands alone elsewhere."""
    turns = (("Keeper", "I open it."), ("Interviewer", "And who pays?"))
    talk = "".join(f"### {label}\n\n{words}\n\n" for label, words in turns * 4)
    glued = (
        "### KeeperNobody pays us.\n\n### InterviewerWho said so?\n\n### Keepership of gates\n\n"
    )
    found = read(f"{talk}{glued}I ask.\n\n{talk}", "talk.md")

    assert ("Keeper", "Nobody pays us.") in spoken_turns(found)
    assert any(who == "Interviewer" and "Who said so?" in said for who, said in spoken_turns(found))
    assert [one.line for one in found.notes if "right behind the name" in one.message] == [33, 35]
