"""Lines of Markdown that lead to other texts of a magazine: "**Read also >** [Gates](…)"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.patterns import pattern
from pipeline.readers.labels.bylines import related_length
from pipeline.readers.layout import Layout, whole_line


def related_lines(layout: Layout) -> Iterator[int]:
    """Yield the indexes of lines among the turns that only lead to another text.

    Where a turn has no other words, somebody says them.
    """
    for item, (first, end) in zip(layout.labels.turns, layout.spans(), strict=True):
        said = [at for at in range(first, end) if layout.lines[at].end > item.content]
        said = [at for at in said if not layout.lines[at].is_blank]
        found = [at for at in said if _leads(whole_line(layout.document.text, layout.lines[at]))]
        if len(found) < len(said):
            yield from found


def _leads(line: str) -> bool:
    words = line.lstrip("*_> \t")
    length = related_length(words)
    is_led = bool(length) and _LINK.fullmatch(words, length) is not None
    linked = _WHOLE.fullmatch(words)
    return is_led or (linked is not None and related_length(linked["words"].lstrip("*_")) > 0)


_LINK = pattern(
    r"[*_]{0,3}\[[^\[\]]+\](?:\([^()]*\)|\[[^\[\]]*\])[*_]{0,3}[ \t]*\.?[*_]{0,3}[ \t]*"
)
_WHOLE = pattern(r"\[(?P<words>[^\[\]]+)\](?:\([^()]*\)|\[[^\[\]]*\])[*_]{0,3}[ \t]*")
