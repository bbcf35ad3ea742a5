"""The benchmark measures what it says."""

from __future__ import annotations

import pytest

from tests.bench.reading import SPEECHES, WORDS, measured


@pytest.mark.parametrize("name", ["tei", "pdf"])
def test_a_debate_is_read_whole(name: str) -> None:
    """Every speech and every word of it, at a cost."""
    (cost,) = measured(name, (1,))

    assert (cost.speeches, cost.words) == (SPEECHES, SPEECHES * WORDS)
    assert min(cost.cpu, cost.memory) > 0
