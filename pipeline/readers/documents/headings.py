"""Headings of a document, as whoever edited it parted the talk; nobody says them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pipeline.markup import FILL
from pipeline.model.transcript import Heading, Note, Turn
from pipeline.patterns import pattern
from pipeline.readers.headed import heads_first_part, noted_headings, words_of_heading
from pipeline.readers.layout import Layout


def headings_of(
    layout: Layout, turns: Sequence[Turn], removed: Sequence[Note]
) -> tuple[Heading, ...]:
    """Return the headings above and among the turns, without those that begin a turn.

    These are what the container has as headings or in larger letters, where it has any, and else
    the lines among what is `removed` that are known for such. One under other terms is none.
    """
    begun = {turn.line for turn in turns}
    found = tuple(one for one in _headings(layout) if one.line not in begun)
    noted = () if found else noted_headings(removed)
    return found or (*_first(layout, noted, removed), *noted)


def _first(layout: Layout, noted: Sequence[Heading], removed: Sequence[Note]) -> Iterator[Heading]:
    """Yield the line right above the talk where it is as the headings within are.

    These are in capitals, or the line counts the first part and they count on.
    """
    above = [one for one in layout.lines[: layout.labels.turns[0].index] if not one.is_blank]
    words = layout.shown[above[-1].start : above[-1].end] if above else ""
    are_within = noted and noted[0].line > layout.line_of(layout.labels.turns[0])
    are_capitals = words.isupper() and all(one.text.isupper() for one in noted)
    if (are_within and are_capitals) or (noted and heads_first_part(words, removed)):
        yield Heading(words_of_heading(words), above[-1].number)


def _headings(layout: Layout) -> Iterator[Heading]:
    document = layout.document
    starts = [line.start for line in layout.lines]
    spans = document.headings or document.large
    ranks = document.ranks or (1,) * len(spans)
    for (start, end), rank in zip(spans, ranks, strict=True):
        line = layout.lines[bisect_right(starts, end) - 1]
        words = words_of_heading(_SIGNS.sub("", layout.shown[start:end]))
        if words:
            yield Heading(words, line.number, rank)


_SIGNS = pattern(f"[*`{FILL}]")
"""What Markdown sets around words, and what stands in place of its signs."""
