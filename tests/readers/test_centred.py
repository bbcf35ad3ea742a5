"""Headings in the middle of the page, amid what somebody says, in documents of Word."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript
from tests.make.transcripts import docx, paragraph, run

MIDDLE = '<w:jc w:val="center"/>'


def written(*said: str) -> Iterable[str]:
    """Yield a paragraph for each of some lines; one that begins with a caret is in the middle."""
    for one in said:
        own = MIDDLE if one.startswith("^") else ""
        yield paragraph(run(one.removeprefix("^")), properties=own)


def read(*said: str) -> Transcript:
    """Return a document as read."""
    return read_transcript(docx(written(*said)), Source("talk.docx")).transcript


def turns(found: Transcript) -> list[tuple[str, ...]]:
    """Return label and paragraphs of each turn."""
    return [(one.speaker.label, *(each.text for each in one.paragraphs)) for one in found.turns]


SITTING = (
    "Ms. Roe: I have two statements to make on the gates of the lake, and on its keepers.",
    "^Business for the Week Commencing",
    "^Tuesday, 5th May, 1998",
    "First, allow me to thank the keepers, who were there at night when the water rose.",
    "^(Ms. Roe laid the map on",
    "^the Table)",
    "^Gates of the Lake",
    "Mr. Lind: I thank her, and I ask when the gate by the bank was shut for the last time?",
    "Ms. Roe: It was shut in May, as it is every year when the snow of the hills has gone.",
    "Mr. Lind: So it was.",
)


def test_short_lines_in_the_middle_are_headings_within_turns() -> None:
    """Whoever spoke above goes on below; what is told in brackets is no heading."""
    found = read(*SITTING)

    assert turns(found) == [
        (
            "Ms. Roe",
            SITTING[0].removeprefix("Ms. Roe: "),
            SITTING[3],
            "(Ms. Roe laid the map on",
            "the Table)",
        ),
        *(tuple(one.split(": ", 1)) for one in SITTING[7:]),
    ]
    assert [one.message for one in found.removed] == [
        "a heading: Business for the Week Commencing Tuesday, 5th May, 1998",
        "a heading: Gates of the Lake",
    ]


def test_sentences_and_long_passages_in_the_middle_are_said() -> None:
    """So is all where most words stand in the middle, or labels do."""
    poem = ("^The lake is deep", "^The gate is old", "^The keeper sleeps", "^The night is cold")
    said = (SITTING[0], *poem, "That is the song.", "^It is an old song.", *SITTING[7:])

    assert turns(read(*said))[0][2:] == (
        *(one.removeprefix("^") for one in poem),
        "That is the song.",
        "It is an old song.",
    )
    middle = read(*(f"^{one.removeprefix('^')}" for one in SITTING))
    assert "Gates of the Lake" in turns(middle)[0]
