"""What a file says of its own words: that they are edited, or not those that were said."""

from __future__ import annotations

import pytest

from pipeline.model.transcript import Note
from pipeline.readers import Source, read_transcript

TALK = "Q: Who keeps the gate?\n\nA: I do, and have for years.\n\nQ: Why?\n\nA: It is old.\n\n"


def told(text: str, path: str = "talk.md") -> list[Note]:
    """Return what is told of the words of a file."""
    found = read_transcript(text.encode(), Source(path)).transcript
    return [one for one in found.notes if one.message.startswith("the file says that its words")]


@pytest.mark.parametrize(
    "says",
    [
        "*This interview has been edited and condensed.*",
        "This conversation was lightly edited for length and clarity.",
        "The transcript has been edited for style and readability.",
        "Das Gespräch wurde redaktionell gekürzt.",
        "Esta entrevista ha sido editada por claridad.",
        "Cet entretien a été édité pour plus de clarté.",
    ],
)
def test_words_that_a_file_says_are_edited_are_told_of(says: str) -> None:
    """With the sentence, its line and how readers of a brief are told; it is no warning."""
    [note] = told(f"{says}\n\n{TALK}")

    assert (note.line, note.is_warning) == (1, False)
    assert says.strip("*.") in note.message
    assert "'disclaimer:'" in note.message


@pytest.mark.parametrize(
    "says",
    [
        "Responses are concise summaries of the interview, not verbatim quotations.",
        "This is not a verbatim transcript.",
        "The answers below were paraphrased from notes.",
        "Die Antworten sind nicht wörtlich wiedergegeben.",
    ],
)
def test_words_that_a_file_says_nobody_said_are_warned_of(says: str) -> None:
    """Also where a page sets the sentence apart from its talk."""
    asked = ("Who keeps it?", "Why is it shut?", "When does it open?")
    talk = "".join(f"<p><b>{one}</b></p><p>I keep it, and my son does too.</p>" for one in asked)
    page = f"<html><body><header>\n<p>{says}</p></header><article>{talk}</article></body></html>"

    for line, found in enumerate((told(f"{says}\n\n{TALK}"), told(page, "talk.html")), start=1):
        [note] = found
        assert (note.line, note.is_warning) == (line, True)
        assert says.strip(".") in note.message


def test_what_people_say_of_other_words_is_not_told_of() -> None:
    """They speak of films, laws and reports that somebody edited, and know a song word for word."""
    said = (
        "I edited films for clarity of sound. The law was condensed and edited by my son. "
        "I know it word for word, and the answers were good. He summarized the report."
    )
    assert told(f"{TALK}Q: And then?\n\nA: {said}\n") == []
