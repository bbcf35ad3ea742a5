"""A count that does not agree with its list is a query; a list that is not plain is not."""

from __future__ import annotations

import pytest

from pipeline.stages.proofreading.counts import miscounted


@pytest.mark.parametrize(
    ("said", "proposal"),
    [
        ("We have three priorities: roads, schools, water and energy.", "four priorities"),
        ("Four goals: to train nurses, to build clinics, and to sail.", "Three goals"),
        ("We work in six to seven sectors: oil, farming and tourism.", "three sectors"),
        ("Two countries have joined: Norway, Chile and Kenya.", "Three countries"),
        ("It has two parts, namely law, trade and peace.", "three parts"),
    ],
)
def test_a_wrong_count_is_a_query(said: str, proposal: str) -> None:
    """The count of the list is proposed."""
    assert [slip.proposal for slip in miscounted(said)] == [proposal]


@pytest.mark.parametrize(
    "said",
    [
        "We have three priorities: roads, schools and water.",
        "We have two aims: roads and bridges, and schools and clinics.",
        "We work in six to seven sectors: a, b, c, d, e, f and g.",
        "Three things matter: first, that we act; second, that we pay.",
        "Two things: one, they know the city, its parks and its people.",
        "We have two guests: Ana Lima, the mayor of Ardo, and Ben Okoro.",
        "They gave five examples: among them roads, bridges and dams.",
        "Five areas: roads, schools, and so on.",
        "Two questions: why?",
    ],
)
def test_a_list_that_agrees_or_is_not_plain_raises_nothing(said: str) -> None:
    """Only what is clearly outside is told."""
    assert list(miscounted(said)) == []
