"""Heads of printed pages that a program set right behind the last words of the page before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise
from statistics import median

from pipeline.model.transcript import Note
from pipeline.readers.furniture import Furniture
from pipeline.readers.lines import Line, trim
from pipeline.values import replace

_SHORTEST = 24
"""Letters of such a head."""
_LEAST = 10
"""Pages."""
_LEAST_GLUED = 5
"""Of them those whose head stands behind other words."""
_LEAST_LETTERS = 12
_PAGE = 10
"""Lines from one head to the next."""
_DOUBT = "what else stands there may be of the page, too: compare it with the original"


def without_glued_heads(text: str, lines: Sequence[Line], labelled: Collection[int]) -> Furniture:
    """Return the lines without a phrase with a figure at the ends of many, and a warning.

    It stands at the distance of pages. The number of the page and the name of who goes on may stand
    around it, which nothing tells from words.
    """
    tails = [
        text[line.end - _SHORTEST : line.end]
        for at, line in enumerate(lines)
        if line.end - line.start >= _SHORTEST and at not in labelled
    ]
    often = Counter(filter(_may_head, tails)).most_common(1)
    tail, count = often[0] if often else ("", 0)
    if count < _LEAST:
        return Furniture(tuple(lines))
    phrase = _whole(text, lines, tail)
    found = [
        at
        for at, line in enumerate(lines)
        if at not in labelled and text[line.start : line.end].endswith(phrase)
    ]
    glued = [at for at in found if _is_glued(text, lines[at], phrase)]
    apart = median(after - before for before, after in pairwise(found))
    if len(glued) < _LEAST_GLUED or apart < _PAGE:
        return Furniture(tuple(lines))
    kept = list(lines)
    for at in found:
        line = lines[at]
        start, end = trim(text, line.start, line.end - len(phrase))
        kept[at] = replace(line, start=start, end=end)
    stands = f"'{phrase}' ends {len(found)} lines, and is read as the head of pages"
    first = lines[found[0]].number
    told = Note(f"{stands}: {_DOUBT}", first, is_warning=True)
    return Furniture(tuple(kept), (Note(f"{len(found)} heads of pages: {phrase}", first),), (told,))


def _may_head(tail: str) -> bool:
    """Whether the end of a line has a figure, as of a year, among letters."""
    return any(map(str.isdigit, tail)) and sum(map(str.isalpha, tail)) >= _LEAST_LETTERS


def _whole(text: str, lines: Sequence[Line], tail: str) -> str:
    """Return the phrase that ends with some letters, as far as nearly all lines have it alike."""
    while True:
        size = len(tail) + 1
        ends = [
            text[line.end - size : line.end]
            for line in lines
            if text.startswith(tail, line.end - len(tail)) and line.end - line.start >= size
        ]
        longer, count = Counter(ends).most_common(1)[0] if ends else ("", 0)
        if count < max(_LEAST, _ALIKE * len(ends)):
            return tail.lstrip()
        tail = longer


_ALIKE = 0.9
"""Share of the lines."""


def _is_glued(text: str, line: Line, phrase: str) -> bool:
    """Whether words stand before a phrase on its line."""
    return any(map(str.isalpha, text[line.start : line.end - len(phrase)]))
