"""What is understood of a transcript, and why a brief says what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.drafting import Options, draft, find_target
from pipeline.errors import DefinitionError
from pipeline.examine import explain, inspect
from tests.city import city, define, say


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a workspace with one brief, `city`."""
    return city(tmp_path)


def test_an_explanation_says_why(home: Path) -> None:
    """Section, deciding words and where it is used; an unknown anchor gets a guess."""
    [found] = explain(find_target("city", home), Options("2024-05-02"), "A2.1")

    assert found.said_by == "Mayor of the city"
    assert "river" in found.evidence or "flooded" in found.evidence
    assert any("1,200 homes" in use for use in found.used)
    assert found.left_out == ""
    with pytest.raises(DefinitionError) as caught:
        explain(find_target("city", home), Options("2024-05-02"), "A2.9")
    assert "A2" in caught.value.problems[0].hint


@pytest.mark.parametrize(
    ("asked", "anchors"),
    [
        ("[A2.1]", ["A2.1"]),
        ("a2.1", ["A2.1"]),
        ("A2", ["A2.1", "A2.2"]),
        ("[Q1, a2.2]", ["Q1", "A2.2"]),
    ],
)
def test_an_anchor_is_taken_as_people_copy_it(home: Path, asked: str, anchors: list[str]) -> None:
    """As the page prints it, in small letters, or of a whole turn."""
    found = explain(find_target("city", home), Options("2024-05-02"), asked)

    assert [one.anchor for one in found] == anchors


def test_an_inspection_says_what_was_understood(home: Path) -> None:
    """Speakers, turns and words of a transcript, before any definition."""
    found = inspect(home / "data" / "transcripts" / "talk.txt")

    assert (len(found.said), found.exchanges, found.language) == (4, 2, "en")
    assert [(one.label, one.turns) for one in found.speakers] == [("Q", 2), ("A", 2)]


def test_a_doubt_is_gone_when_the_definition_answers_it(tmp_path: Path) -> None:
    """To name the roles is asked for until they are named, and no longer."""
    talk = "ROE: We begin.\n\nLIND: So we do.\n\nROE: Now the river.\n\nLIND: It is high.\n"
    home = city(tmp_path)
    say(home, talk)
    define(home, "title: River\nsources:\n  - transcript: talk.txt\n")
    doubts = [
        one.message for one in draft(find_target("city", home), Options("2024-03-20")).warnings
    ]
    assert any(one.startswith("not clear who asks, so all are quoted") for one in doubts)

    speakers = "    speakers:\n      ROE: {role: interviewer}\n      LIND: {role: respondent}\n"
    define(home, f"title: River\nsources:\n  - transcript: talk.txt\n{speakers}")
    answered = [
        one.message for one in draft(find_target("city", home), Options("2024-03-20")).warnings
    ]
    assert [one for one in answered if "who asks" in one] == []
