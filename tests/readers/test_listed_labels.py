"""Labels on the items of lists: turns where nearly every item has one, else a warning."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError
from tests.reading import read, spoken_turns

MINUTES = """# Harbour board

## Gates

* JR: The north gate is shut.
* OL: Since when?
* JR: Since the third of May.
* ... and it stays shut until the summer.
* eP: Who has the key?
* OL: The keeper has it.
* JR: He keeps it at home.
* eP: That is no good place.
"""


def warnings(text: str, path: str = "talk.md") -> str:
    """Return all warnings as one text."""
    return " | ".join(note.message for note in read(text, path).notes if note.is_warning)


def test_items_of_a_list_that_begin_with_labels_are_turns() -> None:
    """Dots go on with whoever spoke before; a name may begin with a small letter."""
    said = spoken_turns(read(MINUTES, "talk.md"))

    assert said[:3] == [
        ("JR", "The north gate is shut."),
        ("OL", "Since when?"),
        ("JR", "Since the third of May. ¶ ... and it stays shut until the summer."),
    ]
    assert said[3] == ("eP", "Who has the key?")
    assert [label for label, _ in said].count("eP") == 2


def test_a_dash_may_stand_right_before_a_label() -> None:
    """One label may stand on a plain line among those of the list."""
    text = "\n\n".join(
        (
            "- Keeper: Who opens the gate?",
            "-Jane ROE: I do, with a key.",
            "– Keeper: Who pays for it?",
            "—Jane ROE: The town pays.",
            "Keeper: Since when?",
            "-Jane ROE: Since we asked.",
            "-Keeper: Until when?",
            "- Jane ROE: Until May.",
        )
    )

    assert spoken_turns(read(text))[:3] == [
        ("Keeper", "Who opens the gate?"),
        ("Jane ROE", "I do, with a key."),
        ("Keeper", "Who pays for it?"),
    ]
    assert {label for label, _ in spoken_turns(read(text))} == {"Keeper", "Jane ROE"}


def test_an_item_without_a_label_is_told_of() -> None:
    """It is read as the words of whoever spoke last."""
    assert "items of lists" not in warnings(MINUTES)
    assert "7 items of lists begin with a label" in warnings(f"{MINUTES}* closed at noon\n")


def test_a_list_in_the_words_of_one_speaker_is_told_of_where_it_names_the_others() -> None:
    """Where labels stand before plain lines, too, nobody knows whose the items are."""
    text = """Jane: The north gate is shut.

Odo: Since when?

Jane: Since the third of May. We noted at the time:

- Odo: asks the keeper for the key
- Jane: writes to the town
- Odo: measures the river
- nobody sails

Odo: So we did.
"""

    assert "'Odo:' and other labels begin 2 items" not in warnings(text)
    more = text.replace("- nobody sails", "- Odo: shuts the gate\n- Odo: goes home")
    assert "'Odo:' and other labels begin 4 items of lists in the words of 'Jane'" in warnings(more)
    assert len(spoken_turns(read(more))) == 4


def test_a_list_of_names_and_duties_is_no_talk() -> None:
    """Each label stands once."""
    text = "# Duties\n\n" + "\n".join(f"* Team {one}: the gate" for one in "ABCDEFGH")

    with pytest.raises(TranscriptError, match="no speakers found"):
        read(text, "talk.md")
