"""Deeds: where the verb of an announced step ends, and when a step is only one of the talk."""

from __future__ import annotations

import pytest

from pipeline.stages.facts.deeds import end_of_deed, end_of_done, is_of_talk


@pytest.mark.parametrize(
    "deed",
    [
        " open",
        " reopening",
        " also soon publish",
        " be opening",
        " be able to build",
        " continue to roll out",
        " start to hire",
        " start",
        " organise",
        " bring forward",
        " allow",
        " be granting",
        " update",
    ],
)
def test_a_deed_ends_with_its_verb(deed: str) -> None:
    """Adverbs and helping verbs before it belong to it, what is done to does not."""
    assert end_of_deed(f"we will{deed} 40 wells", len("we will")) == len(f"we will{deed}")


@pytest.mark.parametrize("words", [" talk", " be close", " address it", ", open", " mention", ""])
def test_what_is_no_deed(words: str) -> None:
    """Verbs of the talk, and what only looks like a deed, end nowhere."""
    assert end_of_deed(f"we will{words}", len("we will")) == 0


def test_what_is_done() -> None:
    """A participle, or a phrase that says the same, counts as a whole word only."""
    assert end_of_done("be opened in May", len("be ")) == len("be opened")
    assert end_of_done("be in force", len("be ")) == len("be in force")
    assert end_of_done("be heldfast", len("be ")) == 0


@pytest.mark.parametrize(
    ("words", "is_talk"),
    [
        ("we will start with the library", True),
        ("we will introduce our guests", True),
        ("we will open this panel", True),
        ("we will raise the members’ questions", True),
        ("we will publish the record of proceedings", True),
        ("we will open it next week.", True),
        ("we will build those this year", True),
        ("we will build those schools", True),
        ("we will start a quick preview of the wall", True),
        ("we will allow me to add a word", True),
        ("we’ll be announcing a set of four actions.", True),
        ("we will announce a number of new measures", True),
        ("we will announce a set of rules for the harbour", False),
        ("we will allow farmers to build walls", False),
        ("we will build those flood walls", False),
        ("i will note as well: on march 21", True),
        ("i will note that on may 3 we opened a school", True),
        ("i’d add that we opened a school", True),
        ("i am not going to negotiate from the podium", True),
        ("we’ll provide you all with a readout of the visit", True),
        ("i’ll send a factsheet on the school", True),
        ("we’ll announce those in due course", True),
        ("we’ll start with the wall and build from there", True),
        ("i would like to provide a minor clarification on the wall", True),
        ("i wish to raise is the matter of the wall", True),
        ("we will provide folk schools with books", False),
        ("we will give youth clubs a hall", False),
        ("we will add a school to the list", False),
        ("we will start a new school", False),
        ("we will introduce a guest tax", False),
    ],
)
def test_steps_of_the_talk(words: str, is_talk: bool) -> None:
    """What is done within the conversation, and what says only "it", is no step."""
    assert is_of_talk(words, 0) is is_talk
