"""Lines like titles at the ends of turns: headings that the file does not set apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, clean, ends_with_stop
from pipeline.readers.lines import Line

_LEAST = 2
"""Different lines without which nothing is told."""
_FEWEST, _MOST = 3, 16
"""Words of a title."""
_LETTERS = 120
_WORD = pattern(r"[^\W\d_]{4,}")


def title_notes(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> Iterator[Note]:
    """Yield a warning for lines like titles, each a paragraph right above the next turn.

    `turns` are the beginnings of turns in order.
    """
    found: dict[str, int] = {}
    for item, after in pairwise(turns):
        at = after.index - 1
        while at > item.index and lines[at].is_blank:
            at -= 1
        if at > item.index and at < after.index - 1 and lines[at - 1].is_blank:
            words = _title(text, lines[at])
            is_more = text[item.content : lines[at].start].strip() != ""
            if words and is_more:
                found.setdefault(words, lines[at].number)
    if len(found) >= _LEAST:
        first = next(iter(found))
        message = f"{len(found)} lines like headings stand at the ends of turns, first “{first}”"
        hint = "where nobody says them, take them out"
        yield Note(f"{message}: {hint}", found[first], is_warning=True)


def _title(text: str, line: Line) -> str:
    """Return the words of a line that is set as a title is; empty for another."""
    if line.end - line.start > _LETTERS or not text[line.start].isupper():
        return ""
    words = clean(text[line.start : line.end])
    is_title = is_titled(words) and len(_WORD.findall(words)) > 1
    is_short = _FEWEST <= len(words.split()) <= _MOST
    return words if is_title and is_short and not ends_with_stop(words) else ""


def is_titled(words: str) -> bool:
    """Return whether words begin with a capital, and so do all that are no short ones."""
    long = _WORD.findall(words)
    return words[:1].isupper() and bool(long) and all(word[0].isupper() for word in long)
