"""Paragraphs of a plain text: blank lines part them, and line ends where lines are not wrapped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.readers.labels.candidates import ends_sentence
from pipeline.readers.lines import Line

WRAP_WIDTH = 120
"""Longest line of a hard-wrapped file, in characters."""

LEAST_WIDTH = 40
"""At least half the broken lines of a hard-wrapped file are this long."""


def is_wrapped(text: str, lines: Sequence[Line], starts: frozenset[int]) -> bool:
    """Whether line ends are mere layout: lines are short and mostly break inside a sentence.

    `starts` holds the indexes of the lines that begin a turn.
    """
    broken = [
        line
        for index, line in enumerate(lines[:-1])
        if not line.is_blank and not lines[index + 1].is_blank and index + 1 not in starts
    ]
    inside = sum(not ends_sentence(text, line) for line in broken)
    widths = [line.end - line.start for line in broken]
    is_full = 2 * sum(width >= LEAST_WIDTH for width in widths) >= len(broken)
    return is_full and max(widths, default=0) <= WRAP_WIDTH and inside * 2 > len(broken)


def paragraph_spans(lines: Sequence[Line], *, wrapped: bool) -> Iterator[tuple[int, int]]:
    """Yield the spans of the paragraphs that `lines` hold, without blanks at their ends."""
    block: list[Line] = []
    for line in lines:
        if block and (line.is_blank or not wrapped):
            yield block[0].start, block[-1].end
            block = []
        if not line.is_blank:
            block.append(line)
    if block:
        yield block[0].start, block[-1].end
