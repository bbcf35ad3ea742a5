"""Quotation marks around whole turns."""

from __future__ import annotations

import pytest

from tests.reading import read

SAID = (
    ("Ann Roe", "Why was the bridge closed?"),
    ("Odo Lind", "It was old. The mayor said it could fall any day."),
    ("Ann Roe", "And now?"),
    ("Odo Lind", "Now we build a new one, with money of the state."),
)


@pytest.mark.parametrize(("opening", "closing"), [('"', '"'), ("“", "”"), ("« ", " »")])
def test_marks_around_every_turn_are_no_words(opening: str, closing: str) -> None:
    """They are taken off, with a note, and the spans hold the words alone."""
    raw = "\n\n".join(f"**{name}:** {opening}{words}{closing}" for name, words in SAID)
    transcript = read(raw, "talk.md")
    paragraphs = [one for turn in transcript.turns for one in turn.paragraphs]

    assert [one.text for one in paragraphs] == [words for _, words in SAID]
    assert all(raw[one.start : one.end] == one.text for one in paragraphs)
    assert any("around 4 whole turns" in note.message for note in transcript.notes)


def test_marks_of_what_somebody_else_said_stay() -> None:
    """A turn that only begins and ends with the words of others keeps their marks."""
    words = "“Close it,” he said. I answered: “No, we will mend it.”"
    asked, *others = SAID
    turns = (asked, ("Odo Lind", words), *others[1:])
    transcript = read("\n\n".join(f"{name}: {one}" for name, one in turns))

    assert transcript.turns[1].paragraphs[0].text == words
    assert not any("whole turns" in note.message for note in transcript.notes)


def test_a_turn_of_several_paragraphs_loses_the_marks_of_each() -> None:
    """Each begins with a mark, and only the last ends with one."""
    said = "\n\n".join(f'{name}: "{words}"' for name, words in SAID[:3])
    transcript = read(f'{said}\n\nOdo Lind: "Now we build a new one.\n\n"It will be wide."\n')

    last = transcript.turns[-1].paragraphs
    assert [one.text for one in last] == ["Now we build a new one.", "It will be wide."]
