"""A second copy of a talk behind the first, in which nobody is named: only times head its words.

So captions made by a machine stand behind the words that somebody wrote down.
"""

from __future__ import annotations

from itertools import pairwise

from pipeline.readers.labels.times import seconds_of, time_alone
from pipeline.readers.layout import Layout

_LEAST = 10
_LATE = 300.0
"""Seconds after which the last turn with a label begins."""
_BEGUN = 0.1
"""Share of them within which the copy begins."""
_IN_ORDER = 0.9


def second_copy(layout: Layout) -> int:
    """Return the index of the line from which on times head words anew; or that behind the last.

    The last turn has a time late in the talk, and in it times alone on their lines begin at nought.
    """
    last = layout.labels.turns[-1]
    late = seconds_of(last.time) if last.time else 0.0
    if late < _LATE:
        return len(layout.lines)
    whole = layout.document.lines(layout.view)
    alone = [
        (at, seconds_of(time))
        for at in range(last.index + 1, len(whole))
        if not whole[at].is_blank
        and (time := time_alone(layout.view[whole[at].start : whole[at].end]))
    ]
    times = [seconds for _, seconds in alone]
    in_order = sum(after >= before for before, after in pairwise(times))
    if len(alone) < _LEAST or times[0] > _BEGUN * late or in_order < _IN_ORDER * (len(alone) - 1):
        return len(layout.lines)
    first = alone[0][0]
    is_behind = layout.view[last.content : whole[first].start].strip() != ""
    return first if is_behind else len(layout.lines)
