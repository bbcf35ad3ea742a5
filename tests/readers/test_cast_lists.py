"""Lists of who takes part, in capitals above a talk, speak for nobody."""

from __future__ import annotations

from pipeline.model.transcript import Transcript
from tests.reading import read, spoken_turns

LIST = """\
HEARING ON THE GATES OF THE TOWN
MAY 4, 1966
SPEAKERS: SEN. JANE L. ROE, R-LAKE, CHAIRMAN
SEN. ODO LIND, D-RIVER
ANN BERG, STAFF COUNSEL
WITNESSES: IDA HOLM, KEEPER OF THE GATE
"""
TALK = """\
[*] ROE: We begin. Mr. Lind will ask first.
LIND: Who shuts the gate?
HOLM: I shut it at night.
BERG: And who opens it?
HOLM: The wind does.
ROE: Thank you both.
"""
SAID = [
    ("ROE", "We begin. Mr. Lind will ask first."),
    ("LIND", "Who shuts the gate?"),
    ("HOLM", "I shut it at night."),
    ("BERG", "And who opens it?"),
    ("HOLM", "The wind does."),
    ("ROE", "Thank you both."),
]


def removed(transcript: Transcript) -> str:
    """Return all that was set apart as one text."""
    return " | ".join(note.message for note in transcript.removed)


def test_a_list_of_who_takes_part_is_nobody() -> None:
    """Not its heads, nor its last line with the label below; the sign below it is taken off."""
    found = read(LIST + TALK)

    assert spoken_turns(found) == SAID
    assert "who takes part: SPEAKERS: SEN. JANE L. ROE" in removed(found)
    assert "1 line with the sign '[*]'" in removed(found)


def test_a_list_that_stands_again_amid_the_talk_goes_with_its_title() -> None:
    """Behind a pause the agency prints it once more."""
    found = read(LIST + TALK + LIST + TALK)

    assert spoken_turns(found) == SAID * 2
    assert removed(found).count("who takes part: ") == 2
    assert "who takes part: HEARING ON THE GATES OF THE TOWN MAY 4, 1966" in removed(found)


def test_a_label_in_a_talk_in_capitals_stays() -> None:
    """Where all is in capitals, nothing tells a list from what is said."""
    talk = "MODERATOR: WHO SHUTS THE GATE?\n\nROE: I DO.\n\nMODERATOR: WHEN?\n\nROE: AT NIGHT.\n"

    assert [label for label, _ in spoken_turns(read(talk))] == ["MODERATOR", "ROE"] * 2


BOX = """\
THE GATE HOUR
PART 9

JANE ROE
LAKE RADIO

ODO LIND
KEEPER OF THE OLD GATE AND OF
THE NEW ONE

IDA HOLM
HEAD OF THE LAKE BANK
"""
TURNS = (
    ("Jane Roe", "Who shuts the gate?"),
    ("Odo Lind", "I do, at night."),
    ("Jane Roe", "And who opens it?"),
    ("Ida Holm", "The wind does."),
    ("Odo Lind", "AND I."),
    ("Ida Holm", "It does, at night."),
    ("Jane Roe", "Thank you both."),
)


def test_a_box_in_capitals_amid_a_page_that_names_all_who_talk_is_nobody() -> None:
    """Its title is listed with it; who answers in capitals, or without another name, speaks."""
    parts = [f"{name}\n{words}\n" for name, words in TURNS]
    found = read("\n".join([*parts[:2], BOX, *parts[2:]]))

    assert spoken_turns(found) == list(TURNS)
    assert "who takes part: THE GATE HOUR PART 9 JANE ROE LAKE RADIO ODO LIND" in removed(found)
    votes = "".join(f"{name.upper()}\nAYE, I VOTE SO.\n\n" for name, _ in TURNS[1:4])
    assert len(spoken_turns(read("\n".join([*parts, votes])))) == len(TURNS) + 3
