"""Lines of whoever wrote down a talk among its turns: heads in bold, words beside a quotation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.readers.labels.candidates import Candidate
from pipeline.readers.lines import Line

_LONGEST = 120
"""Letters of a head."""
_MOST_LINES = 2


def bold_heads(
    texts: tuple[str, str],
    lines: Sequence[Line],
    turns: Sequence[Candidate],
    strong: Sequence[tuple[int, int]],
) -> Iterator[range]:
    """Yield paragraphs wholly in bold right above labels, which end with a colon or as no sentence.

    "**Some minutes later Jane Roe tries again:**". Somebody else says words behind the label before
    it. `texts` are the file without its marks and with them. One without a colon may be said.
    """
    found = list(_heads(texts, lines, turns, strong))
    if len(found) > 1 or (found and texts[0][: lines[found[0].stop - 1].end].endswith(_COLONS)):
        yield from found


_COLONS = (":", "：")


def _heads(
    texts: tuple[str, str],
    lines: Sequence[Line],
    turns: Sequence[Candidate],
    strong: Sequence[tuple[int, int]],
) -> Iterator[range]:
    text, source = texts
    begun = {one.index for one in turns}
    for item, after in pairwise(turns):
        part = _paragraph_above(lines, after.index)
        is_below = part.start > item.index and not begun.intersection(part)
        if not is_below or not text[item.content : lines[part.start].start].strip():
            continue
        start, end = lines[part.start].start, lines[part.stop - 1].end
        is_short = len(part) <= _MOST_LINES and end - start <= _LONGEST
        bare = text[start:end].rstrip(" *_")
        if (
            is_short
            and not bare.endswith(_ENDS)
            and (_is_within(lines, part, strong) or _is_tagged(source, start, end))
        ):
            yield part


_ENDS = (".", "?", "!", "…", ",", ";", "？", "！", "。", ")", "]", "”", "»", '"')


def _is_within(lines: Sequence[Line], part: range, strong: Sequence[tuple[int, int]]) -> bool:
    start, end = lines[part.start].start, lines[part.stop - 1].end
    return any(first <= start and end <= last for first, last in strong)


def _is_tagged(source: str, start: int, end: int) -> bool:
    """Whether tags of HTML set words in bold, and nothing else: "<strong>Jane Roe:</strong>"."""
    is_opened = source[max(0, start - _NEAR) : start].rstrip().endswith(("<strong>", "<b>"))
    return is_opened and source[end : end + _NEAR].lstrip().startswith(("</strong>", "</b>"))


_NEAR = 20
"""Characters in which a tag and blanks stand."""


def _paragraph_above(lines: Sequence[Line], at: int) -> range:
    """Return the lines of the paragraph above a line, where a blank one parts the two."""
    end = at
    while end and lines[end - 1].is_blank:
        end -= 1
    start = end
    while start and not lines[start - 1].is_blank:
        start -= 1
    return range(start, end) if end < at else range(0)


def beside_quote(source: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> Iterator[range]:
    """Yield paragraphs outside of a quotation of Markdown in which all turns begin.

    `source` is the file with its marks. A line that goes on with a paragraph needs no sign.
    """
    quoted = {at for at, line in enumerate(lines) if _is_quoted(source, line)}
    if len(turns) < _LEAST or not all(one.index in quoted for one in turns):
        return
    at = turns[0].index + 1
    while at < len(lines):
        end = next((to for to in range(at, len(lines)) if lines[to].is_blank), len(lines))
        if end > at and lines[at - 1].is_blank and quoted.isdisjoint(range(at, end)):
            yield range(at, end)
        at = max(end, at + 1)


_LEAST = 4
"""Turns."""


def _is_quoted(source: str, line: Line) -> bool:
    start = source.rfind("\n", 0, line.start) + 1
    return not line.is_blank and source[start : line.end].lstrip().startswith(">")
