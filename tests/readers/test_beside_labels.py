"""What stands before, behind and below labels: times, counters, tags, calls, other labels."""

from __future__ import annotations

import pytest

from pipeline.errors import UnknownFormatError
from pipeline.model.transcript import Transcript, raw_text
from pipeline.readers import Source, read_transcript
from pipeline.stages.normalize import normalize
from tests.reading import read, spoken_turns


def warnings(transcript: Transcript) -> str:
    """Return all warnings as one text."""
    return " | ".join(note.message for note in transcript.notes if note.is_warning)


TIMED_LINES = """\
# Talk at the gate

(0:00) **Jane:** How high did the river stand in the year in which the old mill
(0:06) fell into the water and the gate with it?

(0:12) **Odo:** It stood at six metres, and the keeper told us that he had not
(0:17) seen it so high in all the years he was there with
(0:21) his brother.

(0:25) **Jane:** And who shut the gate in that night, when all of you were asleep
(0:29) and nobody heard the bell?

(0:33) **Odo:** The keeper did.
"""


def test_a_time_before_each_line_is_taken_off_before_lines_are_joined() -> None:
    """Each is an edit, so that the file's own characters can be rebuilt."""
    source = Source("talk.md")
    reading = read_transcript(TIMED_LINES.encode(), source)
    transcript = normalize(reading.transcript)

    assert spoken_turns(transcript) == [
        (
            "Jane",
            "How high did the river stand in the year in which the old mill fell into the water "
            "and the gate with it?",
        ),
        (
            "Odo",
            "It stood at six metres, and the keeper told us that he had not seen it so high in "
            "all the years he was there with his brother.",
        ),
        (
            "Jane",
            "And who shut the gate in that night, when all of you were asleep and nobody heard "
            "the bell?",
        ),
        ("Odo", "The keeper did."),
    ]
    assert [
        raw_text(one) == reading.raw[one.start : one.end]
        for turn in transcript.turns
        for one in turn.paragraphs
    ] == [True] * 4
    assert {edit.reason for one in transcript.turns[1].paragraphs for edit in one.edits} == {"time"}


def test_questions_at_the_ends_of_turns_of_several_are_warned_of() -> None:
    """The interviewer has no label there: the place and the next step are told."""
    said = ["It stood high.", "It fell again.", "The keeper saw it."]
    asked = ["Who saw that?", "How did it fall?", "", "Was he alone there?", "And you?", ""]
    text = "".join(
        f"{'XXXX' if at % 2 else 'YYYY'}: {said[at % 3]}\n\n{asked[at % 6]}\n\n" for at in range(12)
    )
    told = warnings(read(text))

    assert "8 of 12 turns end in a question of its own paragraph" in told
    assert "as “Who saw that?”, begin it with 'Q:'" in told


def test_one_who_asks_at_the_end_of_his_own_turns_is_not_warned_of() -> None:
    """He is the interviewer, though no role is known."""
    text = "".join(
        f"Jane: I see, that is a lot of water.\n\nWho saw it fall in {year}?\n\n"
        "Odo: The keeper did, and nobody else.\n\n"
        for year in range(1990, 1996)
    )

    assert "question of its own paragraph" not in warnings(read(text))


def test_what_looks_like_a_film_is_warned_of() -> None:
    """Words in quotation marks, and lines in brackets that tell what people do."""
    text = "".join(
        f'[She walks to the gate and looks at lamp {at}]\n\nJane: "I saw you there, Odo."\n\n'
        '[Odo turns around and lifts the lamp]\n\nOdo: "And I saw you, did I not?"\n\n'
        for at in range(6)
    )

    assert "it looks like a film or a play, which nobody said" in warnings(read(text))


def test_a_chat_that_whatsapp_exported_is_refused_by_name() -> None:
    """It holds what was written."""
    text = (
        "06/12/2020, 16:25 - Messages and calls are end-to-end encrypted.\n"
        "06/12/2020, 16:26 - Jane: Is it late?\n06/12/2020, 16:27 - Odo: Yes.\n"
    )

    with pytest.raises(UnknownFormatError, match="a chat that WhatsApp exported"):
        read(text)
