"""Names that stand once and are no doubt: set as all labels are, or announced right before."""

from __future__ import annotations

from bisect import bisect_right

from pipeline.readers.labels.candidates import Candidate, Shape
from pipeline.readers.layout import Layout

_LEAST = 10
"""Turns of a file whose labels show how they are set."""


def once_told(layout: Layout) -> tuple[Candidate, ...]:
    """Return the labels that stand once and are worth a warning.

    Where each label of many is in bold and has a time, one more that is a name is no doubt; nor is
    a full name that stands in the words right before it: "from Ann Roe with Example Bank."
    """
    labels = layout.told
    once = tuple(one for one in labels.once if not _is_announced(one, layout))
    starts = [start for start, _ in layout.document.strong]
    if len(labels.turns) < _LEAST or not all(_is_set(one, layout, starts) for one in labels.turns):
        return once
    return tuple(one for one in once if one.shape is not Shape.NAME)


def _is_announced(item: Candidate, layout: Layout) -> bool:
    """Whether a name in full stands in what is said right before its label."""
    start = layout.lines[item.index].start
    return " " in item.label and item.label in layout.shown[max(0, start - _NEAR) : start]


_NEAR = 250
"""Letters before a label."""


def _is_set(item: Candidate, layout: Layout, starts: list[int]) -> bool:
    """Whether a time stands before or behind a label, and all of the label is in bold."""
    at = bisect_right(starts, item.content) - 1
    if not item.time or at < 0:
        return False
    line = layout.lines[item.index]
    start, end = layout.document.strong[at]
    return start >= line.start and item.label in layout.shown[start:end]
