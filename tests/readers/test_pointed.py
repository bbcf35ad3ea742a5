"""Names behind the sign of live captions in plain text: ">> Jane: Who pays?"."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError
from tests.reading import read, spoken_turns

POINTED = """\
>> Jane: Who opens the gate of the lake?

>> Beth Anne: One of us.

>> Carol: It is always the keeper.
She has the key.

>> Jane: And at night?

>> Carol: Nobody does: it is shut.
"""


def test_a_name_behind_the_sign_begins_a_turn() -> None:
    """One that stands once is asked for."""
    found = read(POINTED)

    assert spoken_turns(found) == [
        ("Jane", "Who opens the gate of the lake?"),
        ("Beth Anne", "One of us."),
        ("Carol", "It is always the keeper. ¶ She has the key."),
        ("Jane", "And at night?"),
        ("Carol", "Nobody does: it is shut."),
    ]
    assert [one.message for one in found.notes if "stands once" in one.message] == [
        "'>> Beth Anne:' stands once and is read as a speaker: name it under 'speakers:' in the "
        "definition"
    ]


def test_nobody_is_known_behind_a_sign_without_a_name() -> None:
    """A warning tells so."""
    found = read(f"{POINTED}\n>> No, I said that they were two: I and he.\n")

    assert spoken_turns(found)[-1] == (
        "Unidentified speaker",
        "No, I said that they were two: I and he.",
    )
    assert any("behind some of the signs '>>' no name stands" in one.message for one in found.notes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("One of us.", "One of us. >> Not I."),
        ("\n>> Carol: It", "\n>> [Applause]\n\n>> Carol: It"),
        (">> Beth Anne: One of us.", ">> One of us.\n\n>> All of us.\n\n>> No."),
        ("Carol", "Odo"),
    ],
)
def test_signs_that_do_not_tell_all_changes_make_no_turns(old: str, new: str) -> None:
    """Within lines, before sounds, or mostly without names; and names must come back."""
    text = POINTED.replace(old, new).replace("Odo: Nobody", "Pia: Nobody")
    text = text.replace(">> Jane: And", ">> Ines: And") if "Odo" in text else text

    with pytest.raises(TranscriptError, match="no speakers found"):
        read(text)
