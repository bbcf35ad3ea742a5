"""Sections joined, parted and put in order by an editor."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.errors import DefinitionError, Place
from pipeline.model.definition import SectionSpec, Split
from pipeline.stages.arrange import arranged
from pipeline.stages.decide import check_arrangement
from pipeline.stages.pair import pair
from pipeline.stages.themes.group import group
from tests.builders import interview
from tests.composing import decision, general

SOURCE = interview(
    ("How are the hospitals?", "The patients wait for a doctor."),
    ("And the schools?", "The teachers and pupils are well."),
    ("More on hospitals?", "Nurses and patients are well."),
)
GROUPS = group(pair(SOURCE), general())
PLACE = Place("city.yaml", 9)


def shape(*decisions: SectionSpec, order: tuple[str, ...] = ()) -> list[tuple[str, list[int]]]:
    """Return the sections with the numbers of their exchanges."""
    return [
        (one.theme.id, [placement.exchange.number for placement in one.placements])
        for one in arranged(GROUPS, decisions, order)
    ]


def split(theme: str, *parts: tuple[str, tuple[str, ...]]) -> SectionSpec:
    """Return the decision to set exchanges of a section apart."""
    made = tuple(Split(heading, at, PLACE) for heading, at in parts)
    return replace(decision(theme), split=made)


def merge(theme: str, *others: str) -> SectionSpec:
    """Return the decision to join sections."""
    return replace(decision(theme), merge=others)


def test_without_decisions_sections_stay() -> None:
    """As the interview comes to them."""
    assert shape() == [("health", [1, 3]), ("education", [2])]


def test_a_section_takes_others_in() -> None:
    """In the order of the interview; the other has no section of its own."""
    assert shape(merge("health", "education")) == [("health", [1, 2, 3])]


def test_exchanges_get_a_section_of_their_own() -> None:
    """Behind the one they stood in, under a heading of the editor's."""
    found = arranged(GROUPS, (split("health", ("Nurses", ("A3.1",))),), ())

    assert [(one.theme.id, one.theme.heading) for one in found][:2] == [
        ("health", GROUPS[0].theme.heading),
        ("health-2", "Nurses"),
    ]
    assert [one.exchange.number for one in found[1].placements] == [3]
    assert found[1].placements[0].theme == "health-2"
    assert "set apart by the editor" in found[1].placements[0].reason


def test_a_section_all_of_which_is_set_apart_is_gone() -> None:
    """No empty one is left."""
    parts = (("Doctors", ("A1.1",)), ("Nurses", ("Q3",)))
    assert shape(split("health", *parts)) == [
        ("health-2", [1]),
        ("health-3", [3]),
        ("education", [2]),
    ]


def test_the_order_is_the_editor_s_then_as_before() -> None:
    """Themes that it does not name follow."""
    assert shape(order=("education",)) == [("education", [2]), ("health", [1, 3])]
    assert shape(split("health", ("Nurses", ("A3.1",))), order=("health-2",))[0] == (
        "health-2",
        [3],
    )


@pytest.mark.parametrize(
    ("decisions", "order", "message"),
    [
        ((merge("health", "moon"),), (), "no section 'moon' to join"),
        ((merge("health", "health"),), (), "'health' cannot be joined to 'health'"),
        ((split("health", ("Nurses", ("A2.1",))),), (), "A2.1 does not stand under 'health'"),
        ((), ("moon",), "no section 'moon' to put in order"),
        ((merge("health", "education"),), ("education",), "no section 'education' to put in order"),
    ],
)
def test_what_cannot_be_is_refused(
    decisions: tuple[SectionSpec, ...], order: tuple[str, ...], message: str
) -> None:
    """With what can be."""
    with pytest.raises(DefinitionError) as caught:
        check_arrangement(decisions, GROUPS, order)
    [problem] = caught.value.problems
    assert problem.message == message
    assert problem.hint
