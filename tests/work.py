"""Work counted in calls: what something costs, without a clock.

Machines are shared, and seconds on them say little: what is asked here is how cost grows. Seconds
are measured by the scripts of `tests/bench`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType


def calls(work: Callable[[], object]) -> int:
    """Return how many functions `work` calls, of Python and of C, the second time it is done.

    The first time, modules are imported, patterns compiled and tables read.
    """
    work()
    count = 0

    def seen(_frame: FrameType, event: str, _what: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def grows_evenly(work: Callable[[int], Callable[[], object]], size: int) -> bool:
    """Whether four times the size is at most five times the calls.

    `work` returns, for a size, what is to be done; what it prepares is not counted.
    """
    return calls(work(4 * size)) <= 5 * calls(work(size))
