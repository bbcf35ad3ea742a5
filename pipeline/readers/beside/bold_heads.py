"""Lines of whoever wrote down a talk among its turns: heads in bold above labels."""

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
