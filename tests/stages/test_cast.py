"""The definition says who is who."""

from __future__ import annotations

import pytest

from pipeline.errors import DefinitionError, Place
from pipeline.model.definition import SpeakerSpec
from pipeline.model.transcript import Role
from pipeline.readers.speakers.naming import named
from pipeline.stages.cast import cast
from pipeline.values import replace
from tests.builders import interview

TALK = interview(("How much water?", "Enough."))


def spec(label: str, role: Role | None = None, name: str = "", short: str = "") -> SpeakerSpec:
    """Return what a definition says of one speaker."""
    return SpeakerSpec(label, role, name, short, Place("water.yaml", 7))


def test_name_role_and_short_form_come_from_the_definition() -> None:
    """They win over what the reader guessed, in the list of speakers and in every turn."""
    done = cast(TALK, (spec("A", Role.OTHER, "Head of Waterworks", "the Head"),))

    speaker = done.turns[1].speaker
    assert (speaker.name, speaker.role, speaker.short) == (
        "Head of Waterworks",
        Role.OTHER,
        "the Head",
    )
    assert done.speakers == (done.turns[0].speaker, speaker)


def test_what_the_definition_leaves_open_stays() -> None:
    """A spec with a name only does not take the role away."""
    done = cast(TALK, (spec("A", name="Head of Waterworks"),))

    assert done.turns[1].speaker.role is Role.RESPONDENT
    assert done.turns[1].speaker.short == "the Minister"
    assert done.turns[0] == TALK.turns[0]


def test_two_people_are_not_told_of_by_the_same_name() -> None:
    """Where their affiliations alone tell them apart, both keep them."""
    one, other = (
        named(f"Jane Roe ({place})", Role.RESPONDENT) for place in ("Lake Bank", "Varn Mill")
    )
    first, second = TALK.turns
    turns = (first, replace(second, speaker=one), replace(second, speaker=other))
    done = cast(replace(TALK, turns=turns, speakers=(first.speaker, one, other)), ())

    assert one.short == other.short == "Jane Roe"
    assert [turn.speaker.short for turn in done.turns[1:]] == ["", ""]


def test_the_case_of_a_label_does_not_matter() -> None:
    """`q` in the definition is `Q` in the transcript."""
    assert cast(TALK, (spec("q", name="Radio"),)).speakers[0].name == "Radio"


def test_labels_that_are_not_there_are_refused_with_those_that_are() -> None:
    """Every unknown label is named, with its place and the labels of the transcript."""
    with pytest.raises(DefinitionError) as caught:
        cast(TALK, (spec("B", Role.OTHER), spec("MINISTER")))

    assert [problem.message for problem in caught.value.problems] == [
        "no speaker 'B' in interview.txt",
        "no speaker 'MINISTER' in interview.txt",
    ]
    assert caught.value.problems[0].hint == "the labels there are: 'Q', 'A'"
    assert caught.value.problems[0].place == Place("water.yaml", 7)


def test_without_specs_nothing_changes() -> None:
    """A definition need not name anybody."""
    assert cast(TALK, ()) == TALK
