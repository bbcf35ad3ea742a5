"""JSON with the words one level below who says them, and calls in two parts."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pipeline.errors import TranscriptError
from pipeline.readers import Source, read_transcript


def _turns(value: Any) -> list[tuple[str, str]]:
    transcript = read_transcript(json.dumps(value).encode(), Source("talk.json")).transcript
    return [
        (turn.speaker.label, " ".join(one.text for one in turn.paragraphs))
        for turn in transcript.turns
    ]


def _speech(who: str, *said: str, **more: str) -> dict[str, Any]:
    return {"speaker": who, "sentences": [{"id": 1, "text": one} for one in said], **more}


def test_who_speaks_may_stand_one_level_above_the_words() -> None:
    """Of each speech the sentences are one text."""
    value = {
        "title": "The ferry",
        "sections": [
            _speech("ROE", "Who pays for the ferry?"),
            _speech("DOE", "The town pays.", "It always did."),
            _speech("ROE", "And the gate?"),
            _speech("DOE", "The harbour."),
        ],
    }

    assert _turns(value) == [
        ("ROE", "Who pays for the ferry?"),
        ("DOE", "The town pays. It always did."),
        ("ROE", "And the gate?"),
        ("DOE", "The harbour."),
    ]


@pytest.mark.parametrize(
    "speeches",
    [
        [
            _speech("Jane Roe", "I went."),
            _speech("John Doe", "We sang."),
            _speech("Ann Poe", "So."),
        ],
        [
            _speech("Jane Roe", "I went.", title="The gate"),
            _speech("John Doe", "We sang.", title="The mill"),
            _speech("Jane Roe", "I came.", title="The ferry"),
        ],
    ],
)
def test_talks_of_one_person_each_are_refused(speeches: list[Any]) -> None:
    """Nobody takes turns, or each has a title of its own."""
    with pytest.raises(TranscriptError, match="no key that says who speaks"):
        _turns({"items": speeches})


def test_the_two_parts_of_a_call_are_one_talk() -> None:
    """What is said first stands before what is asked, wherever the file has it."""
    value = {
        "q_and_a": [
            {"speaker": "Ann Poe", "speech": "What does the new ferry cost this year?"},
            {"speaker": "Jane Roe", "speech": "It costs two million, and it runs in May."},
        ],
        "prepared_remarks": [
            {"speaker": "John Doe", "speech": "Welcome to the call of the Lake Ferry."},
            {"speaker": "Jane Roe", "speech": "Thank you, and good morning to you all."},
        ],
    }

    assert [who for who, _ in _turns(value)] == ["John Doe", "Jane Roe", "Ann Poe", "Jane Roe"]


def _asked(asked: str, answered: str, *further: dict[str, Any]) -> dict[str, Any]:
    return {"question": asked, "answer": answered, **({"more": [*further]} if further else {})}


_WEIR = {
    "interviewee": "Jane Roe, keeper",
    "themes": [
        {
            "theme": "The gates",
            "pairs": [_asked("Who opens them?", "I do.", _asked("And at night?", "Nobody."))],
        },
        {
            "theme": "The money",
            "pairs": [_asked("Who pays?", "The town."), _asked("Since when?", "Since May.")],
        },
    ],
}


@pytest.mark.parametrize("value", [_WEIR, [_WEIR]])
def test_questions_of_one_interview_may_stand_in_sections(value: Any) -> None:
    """What is asked further stands below the answer; the names of the sections are listed."""
    assert _turns(value) == [
        ("Question", "Who opens them?"),
        ("Answer", "I do."),
        ("Question", "And at night?"),
        ("Answer", "Nobody."),
        ("Question", "Who pays?"),
        ("Answer", "The town."),
        ("Question", "Since when?"),
        ("Answer", "Since May."),
    ]
    found = read_transcript(json.dumps(value).encode(), Source("talk.json")).transcript
    assert [one.message for one in found.removed] == ["“The gates”", "“The money”"]


def test_interviews_of_several_people_are_no_talk() -> None:
    """Each has to be a file of its own."""
    with pytest.raises(TranscriptError, match="several talks in one file: 2 in a list"):
        _turns([_WEIR, _WEIR])
    with pytest.raises(TranscriptError):
        _turns({"people": [_WEIR["themes"]] * 2, "interview_id": 1})
