"""Turns with a bare number before each label, as programs that code interviews print them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline.errors import Place, TranscriptError
from pipeline.patterns import pattern
from pipeline.readers.layout import Layout

_NUMBER = pattern(r"[ \t]*(\d{1,4})[.)]?[ \t]+(?=[^\W\d_])")
_CODE = pattern(r"[ \t]*(?:\.\.(?=[^\W\d_])|[^\t\n.?!]{3,60}\t+(?=\S))")
"""The name of a code in the margin, beside a line or between two: "..Prices of ports"."""
_MOST_CODES = 2


def are_counted(layout: Layout) -> bool:
    """Return whether a bare number stands before most labels."""
    return 2 * len(list(_counts(layout))) > len(layout.labels.turns) > 0


def refuse_spoilt(layout: Layout, path: str) -> None:
    """Raise TranscriptError where names of codes stand among the words, or a label is missing."""
    begun = {one.index for one in layout.labels.turns}
    first = min(begun)
    lines = [
        (at, layout.shown[one.start : one.end])
        for at, one in enumerate(layout.lines)
        if at > first and at not in begun
    ]
    codes = [(at, words) for at, words in lines if _CODE.match(words)]
    if len(codes) > _MOST_CODES:
        at, words = codes[0]
        code = words.partition("\t")[0].strip()
        message = f"names of codes stand among the words, first '{code}' ({len(codes)} lines)"
        hint = "export the transcript without codes, or as plain text"
        raise TranscriptError.at(message, Place(path, layout.lines[at].number), hint)
    for (start, before), (end, after) in pairwise(_counts(layout)):
        for at, words in lines:
            found = _NUMBER.match(words) if start < at < end else None
            if found and before < int(found[1]) < after:
                message = f"number {found[1]} of the turns stands before words without a label"
                hint = "begin the turn with its label, or take the number out"
                raise TranscriptError.at(message, Place(path, layout.lines[at].number), hint)


def _counts(layout: Layout) -> Iterator[tuple[int, int]]:
    """Yield the line of each label behind a bare number, and the number."""
    for one in layout.labels.turns:
        found = _NUMBER.match(layout.shown, layout.lines[one.index].start, one.content)
        if found:
            yield one.index, int(found[1])
