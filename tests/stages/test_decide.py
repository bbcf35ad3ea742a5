"""An editor's decisions, held against what the interview gives."""

from __future__ import annotations

import pytest

from pipeline.errors import DefinitionError
from pipeline.model.definition import SectionSpec
from pipeline.stages.decide import check_decisions
from pipeline.stages.pair import pair
from pipeline.stages.themes.group import group
from tests.builders import interview
from tests.composing import decision, general

SOURCE = interview(
    ("How are the hospitals?", "The patients wait for a doctor."),
    ("And the schools?", "The teachers and pupils are well."),
)


def check(*decisions: SectionSpec) -> None:
    """Hold some decisions against the interview."""
    check_decisions(decisions, group(pair(SOURCE), general()), (SOURCE,))


def problems(*decisions: SectionSpec) -> list[str]:
    """Return the messages of the error that some decisions raise."""
    with pytest.raises(DefinitionError) as caught:
        check(*decisions)
    found = caught.value.problems
    assert all(one.place and one.hint for one in found)
    return [one.message for one in found]


def test_right_decisions_pass() -> None:
    """Known themes and anchors; a question may be dropped."""
    check(decision("health", pin=("A1.1",), drop=("Q1",)), decision("education"))


@pytest.mark.parametrize(
    ("one", "message"),
    [
        (decision("moon"), "no section has the theme 'moon'"),
        (decision("health", pin=("A9.1",)), "there is no paragraph A9.1"),
        (decision("health", drop=("A9.1",)), "there is no paragraph A9.1"),
        (decision("health", pin=("A2.1",)), "A2.1 is not of the theme 'health'"),
        (decision("health", pin=("Q1",)), "Q1 is a question"),
    ],
)
def test_wrong_decisions_are_named(one: SectionSpec, message: str) -> None:
    """Each with its place and what to do."""
    assert problems(one) == [message]


def test_a_paragraph_pinned_and_dropped_is_refused() -> None:
    """Nobody can show what must not be shown."""
    assert problems(decision("health", pin=("A1.1",), drop=("A1.1",))) == [
        "A1.1 is pinned and dropped"
    ]


def test_all_problems_are_told_together() -> None:
    """Two mistakes, one error."""
    assert len(problems(decision("moon"), decision("health", pin=("A9.1",)))) == 2
