"""What looks like a label and is none, and labels that look like none."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError
from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript


def read(text: str, path: str = "talk.txt") -> Transcript:
    """Read `text` without a definition."""
    return read_transcript(text.encode(), Source(path)).transcript


def spoken(transcript: Transcript) -> list[tuple[str, str]]:
    """Return who says what, a turn each."""
    return [
        (turn.speaker.label, " ¶ ".join(one.text for one in turn.paragraphs))
        for turn in transcript.turns
    ]


def warnings(transcript: Transcript) -> list[str]:
    """Return all warnings, each with its line."""
    return [f"{note.line}: {note.message}" for note in transcript.notes if note.is_warning]


def removed(transcript: Transcript) -> list[str]:
    """Return what is no part of the talk."""
    return [note.message for note in transcript.removed]


def refusal(text: str, path: str = "talk.txt") -> tuple[str, int, str]:
    """Return the message, the line and the hint with which `text` is refused."""
    with pytest.raises(TranscriptError) as caught:
        read(text, path)
    problem = caught.value.problems[0]
    return problem.message, problem.place.line, problem.hint


EACH = "begin each question and each answer with its speaker, on a line of its own"
TALK_BELOW = """
How high did the river stand?

It stood at six metres.

2. And who shut the gate?

The keeper did, at night.

3. Was it late that night?

It was late, and nobody slept.
"""


@pytest.mark.parametrize(
    ("first", "second", "line"),
    [
        ("Entrevistador:\nAna Roe", "Entrevistado:\nOdo Lind Moll", 4),
        ("**Interviewer:**\nAna Roe", "**Interviewee:**\n**Odo Lind**", 4),
    ],
)
def test_labels_that_only_name_who_talks_take_no_talk(first: str, second: str, line: int) -> None:
    """Else all questions and answers below would be those of the last one named."""
    message, at, hint = refusal(f"{first}\n\n{second}\n{TALK_BELOW}", "talk.md")

    assert message.endswith("stands a name, and the talk below it has no labels")
    assert at == line
    assert hint == EACH


def test_two_turns_of_which_one_asks_and_answers_are_warned_of() -> None:
    """Only the first turns have a label; people with names may ask themselves elsewhere."""
    found = read(f"Host: Let us begin with the river.\n\nGuest: Gladly, ask me.\n{TALK_BELOW}")

    assert spoken(found)[0] == ("Host", "Let us begin with the river.")
    assert warnings(found) == [
        "3: 3 paragraphs of this turn of 'Guest:' ask: where somebody else does, begin them with a "
        "label, and the answers too"
    ]
