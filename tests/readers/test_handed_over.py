"""Names alone on lines, above blocks or whole statements, where nothing else tells of them."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError
from pipeline.model.transcript import Transcript
from tests.reading import read


def labels(found: Transcript) -> list[str]:
    """Return who speaks, turn by turn."""
    return [turn.speaker.label for turn in found.turns]


def warnings(found: Transcript) -> list[str]:
    """Return the messages of all warnings."""
    return [one.message for one in found.notes if one.is_warning]


BLOCKS = (
    "Jane Roe\nI asked for the gate to be shut at night.\nIt was not done.",
    "Odo Lind\nMy friend is right, and we shall ask again.",
    "Jane Roe\nI thank him for what he said.",
    "Ada Maas\nWe know of no gate that is older.",
)


def test_blocks_that_begin_with_names_alone_are_turns() -> None:
    """With a warning; one of the names recurs."""
    found = read("\n\n".join(BLOCKS))

    assert labels(found) == ["Jane Roe", "Odo Lind", "Jane Roe", "Ada Maas"]
    told = "each block begins with a line that is a name alone, which is read as who speaks"
    assert told in warnings(found)


@pytest.mark.parametrize(
    "block",
    [
        "It was late, and we went home.\nNobody came.",
        "Lake Bank",
        "Lake Bank\n4 Quay Street\nVarn",
        "Old Gate\nI saw a gate there, and it was old.",
    ],
)
def test_blocks_of_which_one_has_no_name_or_no_words_are_no_turns(block: str) -> None:
    """Nobody knows who says what stands in it."""
    with pytest.raises(TranscriptError, match="no speakers found"):
        read("\n\n".join((*BLOCKS, block)))


STATED = (
    "Good morning, and welcome to the call of Lake Bank. The keeper will begin.",
    "The river stood at six metres in May, and we shut the gate at night.",
    "It will be opened again in spring, and we shall tell you when.",
)


@pytest.mark.parametrize("head", ["{}", "Prepared Remarks - {}, Chief Keeper"])
@pytest.mark.parametrize("thanks", ["Thank you, Jan, and good morning.", "Thanks Janet. Hello."])
def test_names_alone_are_turns_where_each_thanks_the_one_above(head: str, thanks: str) -> None:
    """So statements of a call stand in a file, each of several paragraphs."""
    first, second = head.format("Janet Roe"), head.format("Odo Lind")
    text = "\n\n".join((first, *STATED, second, thanks, *STATED[1:]))
    found = read(text)

    assert labels(found) == ["Janet Roe", "Odo Lind"]
    assert found.turns[1].paragraphs[0].text == thanks
    assert any("each thanks the one above" in one for one in warnings(found))


@pytest.mark.parametrize("thanks", ["Thank you, Ada.", "Good morning.", "Thank you all."])
def test_headings_below_which_nobody_thanks_the_one_above_name_nobody(thanks: str) -> None:
    """They may be what the words are about."""
    text = "\n\n".join(("Jane Roe", *STATED, "Odo Lind", thanks, *STATED[1:]))

    with pytest.raises(TranscriptError, match="no speakers found"):
        read(text)
