"""Paragraphs of a class that only heads what stands below them, as parliaments print headings."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pipeline.readers.labels.candidates import ends_with_stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

_LEAST = 12
"""Paragraphs of such a class."""
_MOST = 0.06
"""Their share of all paragraphs: what labels or times turns stands before many."""
_LONGEST = 200
_OPEN = 0.95
"""Share of them that end no sentence, no clause and no label."""
_SEVERAL = 0.5
"""How many of them are words of their own: labels and rules come again and again."""
_ENDS = (":", "：", ";", ",")


def mark_headings(root: _Element) -> None:
    """Make headings of paragraphs of a class whose members are short and end no sentence.

    They are few among many, and hardly one stands twice.
    """
    paragraphs = list(root.iter("p"))
    counts = Counter(name for one in paragraphs if (name := one.get("class")))
    few = {name for name, count in counts.items() if _LEAST <= count <= _MOST * len(paragraphs)}
    for name in few:
        found = [one for one in paragraphs if one.get("class") == name]
        if _are_headings([" ".join("".join(one.itertext()).split()) for one in found]):
            for one in found:
                one.tag = "h6"


def _are_headings(words: Sequence[str]) -> bool:
    told = [one for one in words if any(map(str.isalpha, one))]
    if len(told) < _LEAST or any(len(one) > _LONGEST for one in told):
        return False
    are_open = sum(not (ends_with_stop(one) or one.endswith(_ENDS)) for one in told)
    return are_open >= _OPEN * len(told) and len(set(told)) >= _SEVERAL * len(told)
