"""Offices that somebody holds or held."""

from __future__ import annotations

import pytest

from pipeline.model.facts import FactKind
from pipeline.stages.facts.extract import extract
from pipeline.stages.facts.rows import lines
from pipeline.stages.naming.offices import find_tenures
from pipeline.stages.speech.sentences import Span
from tests.builders import house_style, interview


def offices(text: str) -> list[str]:
    """Return the offices held in a sentence."""
    return [hit.label for hit in find_tenures(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("She has been Minister of Water since 2021.", "Minister of Water"),
        ("I served as Ambassador of Peru to Chile from 2015.", "Ambassador of Peru to Chile"),
        ("You have been serving as the Mayor of Porto since May.", "Mayor of Porto"),
        (
            "She was appointed deputy director of the Lake Fund in 2019.",
            "deputy director of the Lake Fund",
        ),
        ("He became prime minister in 2010.", "prime minister"),
        ("She was elected president in 2012.", "president"),
    ],
)
def test_an_office_held_has_its_scope(text: str, office: str) -> None:
    """The noun of office with what narrows it and what it is of, without article and verb."""
    assert offices(text) == [office]


@pytest.mark.parametrize(
    "text",
    [
        "It was a general election in 2019.",
        "He was a good judge of character in 2019.",
        "This is a letter from the minister in May.",
        "In general, the president was in Porto in May.",
        "He was the leader in 2015.",
        "Rivers were low in 2019.",
    ],
)
def test_other_uses_of_the_words_are_no_office(text: str) -> None:
    """“General”, “judge” and “leader” are common words, and a letter holds no office."""
    assert offices(text) == []


def test_an_office_with_its_date_is_a_row() -> None:
    """It shows the clause that says since when; an office without a date makes no row."""
    words = "I have been Mayor of Lakeside since 2019 and I like the work."
    found = extract((interview(("Who are you?", words)),))
    undated = extract(
        (
            interview(
                ("Who are you?", "I was Mayor of Lakeside and liked it."),
            ),
        )
    )

    rows = [line.row for line in lines(found.facts, house_style().labels)]

    assert [(row.label, row.facts[0].when.text) for row in rows if row.facts[0].when] == [
        ("Mayor of Lakeside", "since 2019")
    ]
    assert [one.fact for one in undated.facts if one.fact.kind is FactKind.OFFICE] == []


def test_an_office_held_is_told_once() -> None:
    """It stands among the facts, so that it is not among the names again."""
    found = extract((interview(("Who?", "I have been Mayor of Lakeside since 2019.")),))

    assert [one.fact.text for one in found.facts] == ["Mayor of Lakeside"]
    assert [one.text for one in found.names if one.kind is FactKind.OFFICE] == []
