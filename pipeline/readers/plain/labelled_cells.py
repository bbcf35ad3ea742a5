"""Tables whose cells begin with a time and a label: "(0:05) JR: Who pays?"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.cells import is_blank
from pipeline.readers.labels.times import TIME, seconds_of

NAMES = ("start", "speaker", "text")
"""What the columns are called that such a column is parted into."""
_CELL = pattern(rf"\s*[\[(]\s*({TIME})\s*[\])]\s*([^\W_][\w .'’-]{{0,40}}?)\s?:\s+(\S[\s\S]*)")
_LEAST = 3
_LEAST_PEOPLE = 2


def labelled_cells(rows: Sequence[Mapping[str, object]]) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """Return a column, and of each of its cells the time, the label and the words; empty for none.

    All cells begin so, the times go on, and two people speak, of whom one comes back.
    """
    for name in rows[0] if len(rows) >= _LEAST else ():
        cells = [row.get(name) for row in rows]
        found = [_CELL.fullmatch(str(one)) for one in cells if not is_blank(one)]
        parts = [(one[1], one[2].strip(), one[3]) for one in found if one is not None]
        if len(parts) == len(rows) and _is_talk(parts):
            return name, tuple(parts)
    return "", ()


def _is_talk(parts: Sequence[tuple[str, str, str]]) -> bool:
    people = [label for _, label, _ in parts]
    times = [seconds_of(time) for time, _, _ in parts]
    is_ordered = all(before <= after for before, after in pairwise(times))
    return is_ordered and _LEAST_PEOPLE <= len(set(people)) < len(people)
