"""Work counted in calls tells even growth from growth that is not."""

from __future__ import annotations

from collections.abc import Callable

from tests.work import calls, grows_evenly


def _once(count: int) -> Callable[[], object]:
    return lambda: [str(one) for one in range(count)]


def _in_pairs(count: int) -> Callable[[], object]:
    return lambda: [max(one, two) for one in range(count) for two in range(count)]


def test_the_same_work_is_the_same_count() -> None:
    """Of Python's calls and of C's, and none of what was done once before."""
    assert calls(_in_pairs(9)) == calls(_in_pairs(9)) > 81


def test_work_in_pairs_does_not_grow_evenly() -> None:
    """It is sixteen times as much for four times the size."""
    assert grows_evenly(_once, 50)
    assert not grows_evenly(_in_pairs, 50)
