"""Talks within data: JSON of editorial systems, and YAML, also above an empty page."""

from __future__ import annotations

import json

import pytest

from pipeline.errors import BriefError, TranscriptError
from pipeline.readers import Source, read_transcript
from pipeline.readers.opened import parsed_yaml
from tests.reading import read, spoken_turns

ASKED = (
    ("Jane Roe", "How high was the water at the old gate?"),
    ("Odo Lind", "It stood at six metres, and nobody slept that night."),
    ("Jane Roe", "Who warned the people of the town?"),
    ("Odo Lind", "The warden did, with the bell of the church."),
)
TURNS = [*ASKED]
PAGE = "".join(f"<p><strong>{who}:</strong> {words}</p>" for who, words in ASKED)
LINES = "\n\n".join(f"{who}: {words}" for who, words in ASKED)


def test_the_page_that_an_editorial_system_exports_is_read() -> None:
    """With title and day, and with what else the data hold told."""
    post = {
        "id": 7,
        "date": "2031-03-05T10:00:00",
        "title": {"rendered": "The gate &amp; the flood"},
        "content": {"rendered": PAGE, "protected": False},
        "excerpt": {"rendered": "A night at the gate"},
        "tags": ["high water", "old gates"],
    }
    found = read(json.dumps(post), "post.json")

    assert spoken_turns(found) == TURNS
    assert (found.format, found.title) == ("html", "The gate & the flood")
    assert found.recorded == "2031-03-05"
    assert found.evidence[0] == "JSON around one text, under 'content'"
    assert ("excerpt", "A night at the gate") in [(one.key, one.value) for one in found.metadata]
    assert [one.message for one in found.removed if "'" in one.message] == ["'tags[]', 4 words"]
    assert not found.is_plain


@pytest.mark.parametrize("form", ["text", "sections"])
def test_a_text_within_yaml_is_read(form: str) -> None:
    """Alone, or as what a program of pages draws."""
    indented = LINES.replace("\n", "\n      ")
    body = f"content: |\n      {indented}\n"
    page = (
        f"title: The gate\nmood: calm\n{body}"
        if form == "text"
        else (f"title: The gate\nsections:\n  - kind: text\n    {body}")
    )
    found = read(f"---\n{page}---\n", "talk.md")

    assert spoken_turns(found) == TURNS
    assert (found.title, found.format) == ("The gate", "markdown")


def test_a_list_of_turns_within_yaml_is_read() -> None:
    """Above an empty page, and as a file of its own; headings among the turns are none."""
    rows = [f"- who: {who}\n  line: {json.dumps(words)}" for who, words in ASKED]
    rows.insert(2, "- header: The warning")
    front = "\n".join(["---", "title: The gate", "transcript:", *rows, "---", ""])

    assert spoken_turns(read(front, "talk.md")) == TURNS
    assert spoken_turns(read("\n".join(rows), "talk.yaml")) == TURNS
    assert read(front, "talk.md").title == "The gate"


def test_a_page_below_its_data_is_what_is_read() -> None:
    """The data above it are none of its words."""
    told = f"---\ntitle: The gate\nlead: |\n  {LINES.replace(chr(10), chr(10) + '  ')}\n---\n"

    with pytest.raises(BriefError, match="no speakers found"):
        read(f"{told}\nThe water stood high at the gate, and nobody slept.\n", "talk.md")


def test_data_without_a_talk_are_refused_as_before() -> None:
    """With what is the matter with the data, and not with the text in them."""
    plain = json.dumps({"title": "The gate", "text": "The water stood high. " * 20})

    with pytest.raises(TranscriptError, match="JSON with the keys 'title', 'text'"):
        read(plain, "talk.json")
    several = json.dumps([{"content": PAGE, "id": at} for at in range(2)])
    with pytest.raises(TranscriptError):
        read(several, "talk.json")


def test_words_of_a_talk_within_data_lead_into_its_text() -> None:
    """Each paragraph stands at its place there."""
    data = json.dumps({"text": LINES}).encode()
    reading = read_transcript(data, Source("talk.json"))
    spans = [one for turn in reading.transcript.turns for one in turn.paragraphs]

    assert [reading.raw[one.start : one.end] for one in spans] == [words for _, words in ASKED]


def test_yaml_that_could_grow_is_refused() -> None:
    """Aliases stand for more than the file holds, and nesting for no talk."""
    with pytest.raises(TranscriptError, match="an alias, '\\*a', is not read"):
        parsed_yaml("a: &a [1, 2]\nb: [*a, *a]\n", "talk.yaml")
    with pytest.raises(TranscriptError, match="nests deeper"):
        parsed_yaml("[" * 200 + "]" * 200, "talk.yaml")
    with pytest.raises(TranscriptError, match="no YAML") as caught:
        parsed_yaml("a: b\n c: [\n", "talk.yaml")
    assert caught.value.problems[0].place.line
    assert parsed_yaml("a: 2031-03-05\n1: [x, {}]\n", "t") == {"a": "2031-03-05", "1": ["x", {}]}
