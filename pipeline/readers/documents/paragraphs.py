"""Paragraphs of a plain text: blank lines part them, and line ends where lines are not wrapped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from unicodedata import east_asian_width

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import ends_sentence
from pipeline.readers.lines import Line, indent

WRAP_WIDTH = 120
"""Longest line of a hard-wrapped file, in characters."""

LEAST_WIDTH = 40
"""At least half the broken lines of a hard-wrapped file are this long."""


def idle_lines(text: str, lines: Sequence[Line], starts: frozenset[int]) -> frozenset[int]:
    """Return the indexes of blank lines that part nothing: a text is set with double spacing.

    Then one stands below each line, and most lines go on behind it. `starts` are the indexes of
    the lines that begin a turn.
    """
    filled = [at for at, line in enumerate(lines) if not line.is_blank]
    pairs = [(one, other) for one, other in pairwise(filled) if other not in starts]
    apart = [
        (one, other)
        for one, other in pairs
        if other - one == _SPACED and not text[lines[one].end : lines[other].start].strip()
    ]
    if len(apart) < max(_LEAST_SPACED, _MOSTLY * len(pairs)):
        return frozenset()
    inside = sum(
        text[lines[other].start].islower() and not ends_sentence(text, lines[one])
        for one, other in apart
    )
    long = sum(lines[one].end - lines[one].start > WRAP_WIDTH for one, _ in apart)
    is_set = long <= _LONG * len(apart)
    is_double = is_set and inside >= _INSIDE * len(apart)
    if not is_double:
        return frozenset()
    full = sorted(lines[one].end - lines[one].start for one, _ in apart)[len(apart) // 2]
    return frozenset(one + 1 for one, _ in apart if not _is_last(text, lines[one], full))


def _is_last(text: str, line: Line, full: int) -> bool:
    """Return whether a line ends a paragraph: with a sentence, and short of a `full` one."""
    return line.end - line.start < _SHORT * full and ends_sentence(text, line)


_SHORT = 0.75
"""Share of the usual width below which a line was not filled."""


_SPACED = 2
_LEAST_SPACED = 40
"""Lines that show how a text is set."""
_MOSTLY = 0.8
_LONG = 0.02
"""Share of the lines that may be longer: an address, or what stands above the talk."""
_INSIDE = 0.4
"""Share of the lines that go on in small letters."""


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
    widths = [_width(text, line) for line in broken]
    is_full = 2 * sum(width >= LEAST_WIDTH for width in widths) >= len(broken)
    long = sum(width > WRAP_WIDTH for width in widths)
    most = _LONG_AMONG_TORN if inside >= _TORN * len(broken) else _LONG
    return is_full and long <= most * len(broken) and inside * 2 > len(broken)


_TORN = 0.85
_LONG_AMONG_TORN = 0.2
"""Share of lines that somebody may have joined by hand where nearly all break in a sentence."""


def _width(text: str, line: Line) -> int:
    """Return how many columns a line takes; a letter of Chinese or Japanese takes two."""
    is_wide = east_asian_width(text[line.start : line.start + 1] or " ") in _WIDE
    return (line.end - line.start) * (1 + is_wide)


_WIDE = ("W", "F")


def paragraph_spans(
    text: str, lines: Sequence[Line], *, wrapped: bool
) -> Iterator[tuple[int, int]]:
    """Return the spans of the paragraphs that `lines` hold, without blanks at their ends.

    Where lines are wrapped, blank lines part paragraphs; and where the line of the label stands
    further in than others, so does one that stands as far in, behind the end of a sentence. What
    the end of a page has broken in the middle of a sentence is one paragraph.
    """
    parted = _parted(text, lines, wrapped=wrapped)
    return joined_spans(parted, lambda before, after: _is_broken(text, before, after))


def joined_spans(
    spans: Iterable[tuple[int, int]],
    are_one: Callable[[tuple[int, int], tuple[int, int]], bool],
) -> Iterator[tuple[int, int]]:
    """Yield spans, of which those that `are_one` with what stands before them are joined to it."""
    first = last = -1
    for start, end in spans:
        if first >= 0 and are_one((first, last), (start, end)):
            last = end
            continue
        if first >= 0:
            yield first, last
        first, last = start, end
    if first >= 0:
        yield first, last


def _is_broken(text: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether a sentence goes on behind blank lines: it has no end yet, and no capital follows."""
    (first, end), (start, last) = before, after
    is_open = text[end - 1].isalpha() or text[end - 1] == ","
    width = end - text.rfind("\n", 0, first) - 1  # a label takes its part of the first line
    if not is_open or not text[start : start + 2].islower() or width < LEAST_WIDTH:
        return False
    return not text[end:start].strip() and _STOP.search(text, first, last) is not None


_STOP = pattern(r"\w[.!?](?:\s|\Z)")


def _parted(text: str, lines: Sequence[Line], *, wrapped: bool) -> Iterator[tuple[int, int]]:
    """Yield the spans of what blank lines and ends of lines part."""
    first = _first_indent(text, lines) if wrapped else 0
    block: list[Line] = []
    for line in lines:
        is_begun = not wrapped or (bool(first) and _is_indented(text, block, line, first))
        if block and (line.is_blank or is_begun):
            yield block[0].start, block[-1].end
            block = []
        if not line.is_blank:
            block.append(line)
    if block:
        yield block[0].start, block[-1].end


def _first_indent(text: str, lines: Sequence[Line]) -> int:
    """Return how far in the first line of paragraphs stands; 0 where no other stands less."""
    start = text.rfind("\n", 0, lines[0].start) + 1
    first = len(text[start : lines[0].end]) - len(text[start : lines[0].end].lstrip())
    others = [indent(text, line) for line in lines[1:] if not line.is_blank]
    return first if min(others, default=first) < first else 0


def _is_indented(text: str, block: Sequence[Line], line: Line, first: int) -> bool:
    is_after = bool(block) and not line.is_blank and ends_sentence(text, block[-1])
    return is_after and indent(text, line) >= first
