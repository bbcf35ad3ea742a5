"""Headings of a document, as whoever edited it parted the talk; nobody says them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pipeline.markup import FILL
from pipeline.model.transcript import Heading, Turn
from pipeline.patterns import pattern
from pipeline.readers.layout import Layout


def headings_of(layout: Layout, turns: Sequence[Turn]) -> tuple[Heading, ...]:
    """Return the headings above and among the turns, without those that begin a turn.

    Numbers and times before their words ("4.1 Ports", "[12:30] Ports") are no part of them, and
    one under other terms is none.
    """
    begun = {turn.line for turn in turns}
    return tuple(one for one in _headings(layout) if one.line not in begun)


def _headings(layout: Layout) -> Iterator[Heading]:
    document = layout.document
    starts = [line.start for line in layout.lines]
    ranks = document.ranks or (1,) * len(document.headings)
    for (start, end), rank in zip(document.headings, ranks, strict=True):
        line = layout.lines[bisect_right(starts, end) - 1]
        words = " ".join(_SIGNS.sub("", layout.shown[start:end]).split())
        text = _AROUND.sub("", _COUNTED.sub("", words.strip("#=_ ")))
        if text:
            yield Heading(text, line.number, rank)


_SIGNS = pattern(f"[*`{FILL}]")
"""What Markdown sets around words, and what stands in place of its signs."""
_TIME = r"[\[(]?(?:\d{1,2}:)?\d{1,2}:\d\d(?:\s?[-–—]\s?(?:\d{1,2}:)?\d{1,2}:\d\d)?[\])]?"
_COUNTED = pattern(
    rf"(?i)^(?:{_TIME}|\d{{1,2}}(?:\.\d{{1,2}})*[.)]?|[IVX]{{1,5}}[.)]|"
    r"(?:part|chapter|section|teil|kapitel|partie|parte|часть|глава) [\dIVX]{1,4}(?=\s*[:.–—-]))"
    r"[\s:.–—-]+(?=\S)"
)
"""What counts a heading, or says when its part begins."""
_AROUND = pattern(rf"\s*{_TIME}$|\s*[:：#*_]+$")
