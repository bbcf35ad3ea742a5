"""JSON of sections with speakers of addresses, and lists of questions named by their file."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pipeline.errors import TranscriptError
from pipeline.readers import Reading, Source, read_transcript


def read(value: Any, path: str = "talk.json") -> Reading:
    """Read JSON."""
    return read_transcript(json.dumps(value).encode(), Source(path))


def section(who: str | None, words: str, talk: str | None = None) -> dict[str, Any]:
    """Return a section as SayIt gives it."""
    return {"nest_filename": talk, "section_speaker": who, "section_content": words}


TALK = [
    section(None, "<p><i>(The gate)</i></p>"),
    section("j%C3%B3n-roe-3", "<p>Who pays &amp; when?</p>"),
    section("odo-lind", "<p>The town does.</p><p>We <b>all</b> do.</p>"),
    section("j%C3%B3n-roe-3", "<p>Since when?</p>"),
    section("odo-lind", "<p>Since May, as far as I know.</p>"),
]


def test_sections_say_who_speaks_as_addresses_do() -> None:
    """A section of nobody is no turn; a number in an address is that of the site."""
    found = read(TALK)
    turns = found.transcript.turns
    assert [one.speaker.label for one in turns] == ["jón-roe", "odo-lind"] * 2
    assert turns[0].paragraphs[0].text == "Who pays & when?"
    assert " ".join(turns[1].paragraphs[0].text.split()).startswith("The town does.")
    assert "a section of nobody: (The gate)" in [one.message for one in found.transcript.removed]


def test_sections_of_several_talks_are_refused() -> None:
    """Each has a name of its own."""
    talks = [{**one, "nest_filename": name} for name in ("May", "June") for one in TALK]
    with pytest.raises(TranscriptError, match="several talks"):
        read(talks)


PAIRS = [
    {"frage": f"Wer zahlt für das Tor {at}?", "antwort": f"Die Stadt zahlt {at}."}
    for at in range(4)
]


def test_a_list_of_questions_is_a_talk_where_the_file_is_named_an_interview() -> None:
    """Else it may be a list of what is asked often."""
    turns = read(PAIRS, "Roe-Interview_1.json").transcript.turns
    assert [one.speaker.label for one in turns] == ["Question", "Answer"] * 4
    with pytest.raises(TranscriptError):
        read(PAIRS, "fragen.json")
    with pytest.raises(TranscriptError):
        read([{**one, "topic": "Tor"} for one in PAIRS], "interview.json")


def test_the_day_on_which_all_speak_is_that_of_the_talk() -> None:
    """Each turn has an hour of its own beside it."""
    rows = [
        {"speaker": who, "text": words, "date_of_speech": f"2031-05-26 10:0{at}:00"}
        for at, (who, words) in enumerate(
            [("Jane Roe", "Who pays?"), ("Odo Lind", "The town does."), ("Jane Roe", "Since when?")]
        )
    ]
    assert read(rows).transcript.recorded == "2031-05-26"
    rows[1]["date_of_speech"] = "2031-05-27 10:01:00"
    assert read(rows).transcript.recorded == ""
