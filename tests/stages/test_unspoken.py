"""Paragraphs that nobody said are notes."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError
from pipeline.model.transcript import Transcript, spoken
from pipeline.readers import Source, read_transcript
from pipeline.stages.unspoken import without_noises

TALK = """\
Q: How full is the dam?

A: It is three quarters full. (Applause)

(Applause)

[A siren sounds outside]

We open the gates in May.

Q: (Laughter)

A: In May, I said.

(Applause)
"""


def read(text: str) -> Transcript:
    """Return a transcript as read."""
    return read_transcript(text.encode(), Source("talk.txt")).transcript


def test_noises_are_notes_and_no_paragraphs() -> None:
    """Each once, with the lines of its turns; what stands beside words stays."""
    done = without_noises(read(TALK))

    assert [(one.anchor, one.text) for _, one in spoken(done)] == [
        ("T1.1", "How full is the dam?"),
        ("T2.1", "It is three quarters full. (Applause)"),
        ("T2.2", "We open the gates in May."),
        ("T3.1", "In May, I said."),
    ]
    assert [note.message for note in done.notes if "not said" in note.message] == [
        "not said, and no part of the interview: (Applause) 2 times, in the turn of lines 3, 13",
        "not said, and no part of the interview: [A siren sounds outside], in the turn of line 3",
        "not said, and no part of the interview: (Laughter), in the turn of line 11",
    ]


NOTED_OVER_TWO = (
    ("(The keeper was led to the gate, bowed to the", "Chair and took his seat)"),
    ("[The Temporary Keeper", "(Dr. Roe) took the Chair]"),
    ("(Mr. Roe laid the map of the lake and the river", "on the Table)"),
)


@pytest.mark.parametrize("parts", NOTED_OVER_TWO)
def test_a_note_of_what_was_done_may_go_on_in_the_next_paragraph(parts: tuple[str, str]) -> None:
    """A record prints it in the middle of the page, on a line each."""
    first, second = parts
    done = without_noises(read(f"Q: Is it late?\n\nA: It is.\n\n{first}\n\n{second}\n\nYes.\n"))

    assert [one.text for one in done.turns[1].paragraphs] == ["It is.", "Yes."]
    assert f"not said, and no part of the interview: {first} {second}, in the turn of line 3" in [
        note.message for note in done.notes
    ]


SAID_OVER_TWO = (
    ("(The keeper, as I said, bowed to the", "Chair and took his seat)"),
    ("(The keeper was led to the gate)", "and bowed to the Chair)"),
    ("(The gate is old, and", "the lake is deep)"),
    ("[The Temporary Keeper", "took the Chair"),
)


@pytest.mark.parametrize("parts", SAID_OVER_TWO)
def test_other_words_in_brackets_over_two_paragraphs_are_said(parts: tuple[str, str]) -> None:
    """Somebody speaks of himself, nothing is done, or the bracket does not close."""
    first, second = parts
    done = without_noises(read(f"Q: Is it late?\n\nA: It is.\n\n{first}\n\n{second}\n\nYes.\n"))

    assert second in [one.text for one in done.turns[1].paragraphs]


def test_brackets_in_capitals_alone_are_notes() -> None:
    """In small letters, or with words behind them, they may be said."""
    talk = "Q: Is it late?\nA: It is.\n\n(BELL RINGS)\n\n(a bell, I think)\n\n(BELL) It rings.\n"
    done = without_noises(read(talk))

    assert [one.text for one in done.turns[1].paragraphs] == [
        "It is.",
        "(a bell, I think)",
        "(BELL) It rings.",
    ]
    assert done.notes[-1].message == (
        "not said, and no part of the interview: (BELL RINGS), in the turn of line 2"
    )


def test_a_talk_without_noises_stays_as_it_is() -> None:
    """Nothing is made anew."""
    talk = read("Q: How full is the dam?\nA: It is full.\n")

    assert without_noises(talk) is talk


def test_a_file_of_noises_alone_is_refused() -> None:
    """There is nothing to make a brief of."""
    with pytest.raises(TranscriptError, match="nobody says anything"):
        without_noises(read("Q: (Laughter)\nA: (Applause)\n"))


def test_words_off_the_record_are_no_noise() -> None:
    """No note tells them, in whatever brackets they stand."""
    talk = read("Q: How full?\nA: [off the record: it leaks at the foot] It is full.\n")

    assert without_noises(talk) is talk


def test_noises_in_the_brackets_of_markdown_are_noises() -> None:
    """Signs before brackets are Markdown's and not shown."""
    text = "**Jane:** Why?\n\n**Odo:** \\[laughs\\]\n\n**Jane:** So?\n\n**Odo:** Yes.\n"
    done = without_noises(read_transcript(text.encode(), Source("talk.md")).transcript)

    assert [one.text for _, one in spoken(done)] == ["Why?", "So?", "Yes."]
    assert "no part of the interview: [laughs]" in done.notes[-1].message


def test_a_link_of_markdown_is_said_and_no_noise() -> None:
    """`[words][name]` is a link where the file defines it; in brackets alone it is a noise."""
    text = (
        "**Q:** What do you use?\n\n**A:** These two tools:\n\n- [Fish Shell][fish].\n\n"
        "- [Toot](https://toot.example).\n\n[laughs]\n\n**Q:** And?\n\n**A:** No more.\n\n"
        "[fish]: https://fish.example\n"
    )
    done = without_noises(read_transcript(text.encode(), Source("talk.md")).transcript)

    assert [one.text for _, one in spoken(done)][1:4] == [
        "These two tools:",
        "- [Fish Shell][fish].",
        "- [Toot](https://toot.example).",
    ]
    assert any("[laughs]" in note.message for note in done.notes)
