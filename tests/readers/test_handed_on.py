"""Who hands over and goes on in the same turn may have lost the label of another."""

from __future__ import annotations

from tests.reading import read

MORE = "We opened the gate in May and shut it in June, as we always do. " * 6
TALK = (
    "Jane Roe: Good morning. I’ll pass it to Odo. {}\n\nOdo Lind: Thanks.\n\n"
    "Ida Moor: Who pays?\n\n"
    "Jane Roe: The town.\n\nOdo Lind: And the lake.\n\nIda Moor: Thanks.\n"
)


def warned(text: str) -> list[str]:
    """Return the warnings of words that hand over."""
    return [one.message for one in read(text).notes if "goes on there" in one.message]


def test_words_that_hand_over_amid_a_turn_are_warned_of() -> None:
    """With what was said, and to whom."""
    assert warned(TALK.format(MORE)) == [
        "“I’ll pass it to Odo.” stands amid what Jane Roe says: where Odo goes on there, put that"
        " label before the words"
    ]


def test_words_that_hand_over_at_the_end_are_right() -> None:
    """So are those to somebody who never speaks."""
    assert not warned(TALK.format(""))
    assert not warned(TALK.format(MORE).replace("to Odo.", "to Berg."))


def test_first_names_right_before_their_words_stand_beside_full_ones() -> None:
    """As of the operator of a call, where no blank parts label and words."""
    said = "We opened the gate in May and shut it in June, as we do each year, and that was it."
    call = f"Eric:{said}\n\nJane Roe:{said}\n\nEric:{said}\n\nOdo Lind:{said}\n\nIt rained.\n\n" * 4

    assert len(read(f"The gate\n\n{call}").turns) == 16
