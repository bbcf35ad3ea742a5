"""The benchmark measures what it says."""

from __future__ import annotations

from tests.bench.build import INTERVIEW, measured, repeated


def test_turns_are_repeated_and_the_title_is_not() -> None:
    """Three times the interview has three times its questions, under one title."""
    text = repeated("Water\n\nQ: How much?\n\nA: Enough.\n", 3)

    assert text.count("Water") == 1
    assert text.count("Q: How much?\n\nA: Enough.\n") == 3


def test_a_build_is_measured() -> None:
    """One run gives a cost of each kind for the real interview."""
    cost = measured(1)

    assert cost.words == len(INTERVIEW.read_text("utf-8").split())
    assert min(cost.cpu, cost.memory, cost.output) > 0
