"""Places in the recording amid the words, in round brackets, and what only looks like them."""

from __future__ import annotations

import pytest

from pipeline.model.transcript import Transcript, raw_text
from pipeline.readers import Source, read_transcript
from pipeline.stages.normalize import normalize

MORE = "and nobody in the town had thought that the river would come up to the mill so early"
EVERY = 12
"""Seconds that it takes to say a question and its answer."""


def said(at: int) -> str:
    """Return a place in the recording, as it stands behind a name."""
    return f"{at * EVERY // 60}:{at * EVERY % 60:02}"


def rows(times: list[str], form: str = "Odo Berg ({}), who kept the gate, {}.") -> list[str]:
    """Return answers of which each has a time."""
    return [form.format(one, MORE) for one in times]


def document(answers: list[str]) -> Transcript:
    """Return a text of questions and these answers, normalized."""
    text = "\n\n".join(f"ROE: Who was that at the gate?\n\nLIND: {one}" for one in answers)
    return normalize(read_transcript(text.encode(), Source("talk.txt")).transcript)


def table(answers: list[str]) -> Transcript:
    """Return a table of the same."""
    text = "speaker,words\n" + "".join(
        f'ROE,Who was that at the gate?\nLIND,"{one}"\n' for one in answers
    )
    return normalize(read_transcript(text.encode(), Source("talk.csv")).transcript)


def answers(transcript: Transcript) -> list[str]:
    """Return what the one who answers says."""
    return [
        one.text
        for turn in transcript.turns
        for one in turn.paragraphs
        if turn.speaker.label == "LIND"
    ]


TIMES = [said(at) for at in range(1, 9)]


@pytest.mark.parametrize("make", [document, table])
def test_places_in_the_recording_are_no_words(make: object) -> None:
    """They increase through the talk, as fast as people speak; each is an edit."""
    given = rows(TIMES)
    assert callable(make)
    found = make(given)

    assert answers(found) == [f"Odo Berg, who kept the gate, {MORE}."] * 8
    raw = [raw_text(one) for turn in found.turns for one in turn.paragraphs]
    assert raw[1::2] == given
    edits = [one for turn in found.turns for own in turn.paragraphs for one in own.edits]
    assert {one.reason for one in edits} == {"time"}
    assert normalize(found) == found


def test_blanks_stay_between_words() -> None:
    """Whatever stands beside a mark."""
    forms = ("({}) It was Odo {}.", "It was Odo ({}) “{}”", "It was Odo ({}) {}.", "Odo({}) {}.")
    given = [forms[at % 4].format(one, MORE) for at, one in enumerate(TIMES)]

    assert answers(document(given))[:4] == [
        f"It was Odo {MORE}.",
        f"It was Odo “{MORE}”",
        f"It was Odo {MORE}.",
        f"Odo {MORE}.",
    ]


def test_hours_of_a_recording_go_on_behind_its_minutes() -> None:
    """An hour is no new beginning."""
    times = [f"{at * 10}:00" for at in range(1, 6)] + ["1:00:00", "1:10:00"]
    long = " ".join([MORE] * 80)
    given = [f"Odo Berg ({one}) came, {long}." for one in times]

    assert not any("(" in one for one in answers(document(given)))


@pytest.mark.parametrize(
    "times",
    [
        TIMES[:5],  # few
        [*TIMES[:4], TIMES[2], *TIMES[4:]],  # one goes back
        [*TIMES[:4], TIMES[3], *TIMES[4:]],  # one stands still
        [f"3:{at}" for at in range(16, 26)],  # verses of a chapter
        [f"{at}:16" for at in range(1, 11)],  # a verse of each chapter
        [f"{at}:30" for at in range(8, 18)],  # hours of a day
        [f"{at}:{at + 1:02}" for at in range(10, 20)],  # scores
    ],
)
def test_what_only_looks_like_it_is_words(times: list[str]) -> None:
    """It does not run from the beginning on as fast as people speak."""
    given = rows(times)
    found = document(given)

    assert answers(found) == given
    warned = any("times in brackets stand in sentences" in one.message for one in found.notes)
    assert warned == (len(times) > 9)
