"""Idioms: numbers that count nothing, as people say them in passing."""

from __future__ import annotations

import pytest

from pipeline.stages.facts.idioms import is_figure_of_speech
from pipeline.stages.figures.figures import find_figures


def idioms(text: str) -> list[bool]:
    """Return for each figure of a text whether it only stands for something."""
    return [is_figure_of_speech(text, hit) for hit in find_figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "I am 100 percent sure.",
        "I am 90 percent certain of it.",
        "That is a million miles away.",
        "There are a hundred and one reasons.",
        "Amendment 16 prevents this.",
        "We helped the year 13 students.",
        "I paid $2 and left.",
        "There are 11 papers to note.",
        "I guess half the world does it so.",
    ],
)
def test_what_only_stands_for_something(text: str) -> None:
    """Assurances, countless things, numbers that are names, the price of a coffee."""
    assert all(idioms(text))


@pytest.mark.parametrize(
    "text",
    [
        "100 percent of homes have water.",
        "It has half the world's coal.",
        "We have under 10 nurses.",
        "We want 100 percent renewable power.",
        "The toll is $5.",
        "They planted two million trees.",
        "In three weeks 40 schools closed.",
        "We counted 1,200 people.",
    ],
)
def test_what_counts(text: str) -> None:
    """Figures of something are facts, round and small ones too."""
    assert idioms(text) == [False]
