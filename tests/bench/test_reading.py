"""The benchmark measures what it says."""

from __future__ import annotations

from tests.bench.reading import SPEECHES, WORDS, measured


def test_a_debate_is_read_whole() -> None:
    """Every speech and every word of it, at a cost."""
    (cost,) = measured("tei", (1,))

    assert (cost.speeches, cost.words) == (SPEECHES, SPEECHES * WORDS)
    assert min(cost.cpu, cost.memory) > 0
