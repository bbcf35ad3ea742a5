"""What an editor decided of a turn holds when roles make a question or an answer of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.drafting import Options, draft, find_target
from pipeline.errors import DefinitionError
from pipeline.model.brief import Brief
from pipeline.stages.addresses import by_turn
from tests.builders import interview
from tests.city import city, define, say

TALK = """\
JANE ROE: Let us begin with the harbour. We have had a hard year of it on the quays.

ODO LIND: Bilateral trade reached $40 million in 2023, and the harbour hired 120 peple.

JANE ROE: And the schools have had a hard year too.

ODO LIND: The towns put $4 million into schools in the north.

Every child should have a teacher who speaks the language of the home.

JANE ROE: Thank you for coming here.

ODO LIND: Every town should have a harbour of its own in the north.
"""
DECIDED = """\
title: The harbour
sources:
  - transcript: talk.txt
    recorded: 2024-06-03
    terms: on-the-record
    corrections:
      - {at: T2.1, replace: peple, with: people, reason: slip, by: JR}
    passages:
      - {at: T6, terms: off-the-record}
"""
ROLES = """\
    speakers:
      JANE ROE: {role: interviewer}
      ODO LIND: {role: respondent}
"""
SECTIONS = """\
sections:
  - {theme: education, drop: [T4.2]}
"""


def made(home: Path, definition: str) -> Brief:
    """Return the brief of the talk with these decisions."""
    define(home, definition)
    return draft(find_target("city", home), Options("2024-06-04")).brief


def words(brief: Brief) -> str:
    """Return all that is said in the transcript of a brief."""
    return json.dumps([one.text for turn in brief.sources[0].turns for one in turn.paragraphs])


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a workspace with the talk."""
    root = city(tmp_path)
    say(root, TALK)
    return root


def test_decisions_hold_when_roles_are_set(home: Path) -> None:
    """A correction, a passage off the record and a dropped paragraph, named by their turns."""
    before = made(home, DECIDED)
    behind = made(home, DECIDED + ROLES + SECTIONS)

    assert [turn.paragraphs[0].anchor for turn in before.sources[0].turns][:2] == ["T1.1", "T2.1"]
    assert [turn.paragraphs[0].anchor for turn in behind.sources[0].turns][:2] == ["Q1", "A1.1"]
    for brief in (before, behind):
        assert "hired 120 people" in words(brief)
        assert "harbour of its own" not in words(brief)
    assert [one.anchor for one in behind.register.corrections] == ["A1.1"]
    left_out = {one.anchor: one.reason for one in behind.register.left_out}
    assert left_out["A2.2"] == "annexed: dropped by the editor"


def test_a_turn_that_is_not_there_is_refused_by_its_name(home: Path) -> None:
    """The message has the address that the editor wrote."""
    with pytest.raises(DefinitionError) as caught:
        made(home, DECIDED.replace("T2.1", "T22.1") + ROLES)
    assert "no paragraph 'T22.1'" in str(caught.value)


def test_each_source_has_turns_of_its_own() -> None:
    """With the source before it, and without; an anchor that is one already stays."""
    found = by_turn(interview(("How?", "So.", "And so.")))
    assert found == {
        "T1": ("Q1",),
        "T1.1": ("Q1",),
        "T2": ("A1.1", "A1.2"),
        "T2.1": ("A1.1",),
        "T2.2": ("A1.2",),
    }
