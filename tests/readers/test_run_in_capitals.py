"""Names in capitals that begin paragraphs without any sign."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError
from tests.reading import read, spoken_turns

TALK = """\
JANE ROE in conversation with ODO LIND

JANE Good morning. Who opens the gate?

ODO LIND – Keeper of the Gate
Look, I do. EU rules say so.

JANE Each day?

ODO Yes, each day.

JANE EU rules say that?

ODO They do.

JANE How long?

ODO For years.

PAUL That was the keeper.

JANE Thank you both.
"""


def test_names_in_capitals_that_begin_all_paragraphs_begin_turns() -> None:
    """With a warning; acronyms behind a name are said, and a line with two names is a title."""
    found = read(TALK)

    assert spoken_turns(found) == [
        ("JANE", "Good morning. Who opens the gate?"),
        ("ODO", "Look, I do. EU rules say so."),
        ("JANE", "Each day?"),
        ("ODO", "Yes, each day."),
        ("JANE", "EU rules say that?"),
        ("ODO", "They do."),
        ("JANE", "How long?"),
        ("ODO", "For years."),
        ("PAUL", "That was the keeper."),
        ("JANE", "Thank you both."),
    ]
    warned = " | ".join(note.message for note in found.notes if note.is_warning)
    assert "names in capitals, as 'JANE', begin paragraphs without a sign" in warned
    assert "'PAUL' stands once" in warned


@pytest.mark.parametrize(
    "text",
    [
        TALK.replace("ODO Yes", "Yes").replace("ODO They", "They").replace("JANE E", "E"),
        "LAKE The gate opens.\n\nLAKE The weir holds.\n\nPORT A ship came in.\n\n" * 4,
        "EU rules say so.\n\nUN rules do not.\n\n" * 6,
    ],
)
def test_such_words_elsewhere_name_nobody(text: str) -> None:
    """Where paragraphs begin otherwise, where nobody answers, and where sentences go on."""
    with pytest.raises(TranscriptError):
        read(text)


def test_names_in_full_are_labels_and_no_word_of_them_is_said() -> None:
    """Where all turns have them, and where the first one alone has: others stand elsewhere, too."""
    full = TALK.partition("\n\n")[2].replace("JANE ", "JANE ROE ").replace("ODO ", "ODO LIND ")
    full = full.replace("LIND LIND", "LIND")

    assert spoken_turns(read(full))[:2] == [
        ("JANE ROE", "Good morning. Who opens the gate?"),
        ("ODO LIND", "Look, I do. EU rules say so."),
    ]
    once = TALK.replace("JANE Good", "JANE ROE Good").replace("Thank you both", "I am Jane Roe")
    assert spoken_turns(read(once))[0] == ("JANE", "Good morning. Who opens the gate?")


def test_a_word_in_capitals_behind_a_name_now_and_then_leaves_it_open() -> None:
    """It may be the rest of the name, or be said."""
    with pytest.raises(TranscriptError):
        read(TALK.replace("JANE Each", "JANE EU Each"))
