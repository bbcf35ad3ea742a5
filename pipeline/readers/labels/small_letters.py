"""Labels of one letter that some lines have in small letters or with another sign: `a. Yes`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape, comparable
from pipeline.values import replace

_LETTER = pattern(r"(?P<label>[^\W\d_])[ \t]?[.:/)](?![.:/)\w]\.)[ \t]*(?=[^\s\d])")
_PEOPLE = 2
_LEAST = 3
"""Lines with another sign, or in small letters."""
_IN_TURN = 0.8
"""Share of these turns, and of those behind them, that follow one of the other speaker."""


def with_small_letters(labels: Labels, page: Page) -> Labels:
    """Return the labels with the lines of two letters that stand so, where these take turns.

    "A: Who pays?" and "b. We do.": letters that count the points of a list go on to others, and a
    line that goes on with "a." stands below another.
    """
    names = {one.key: one.label for one in labels.turns}
    if len(names) != _PEOPLE or any(len(key) != 1 for key in names):
        return labels
    own = {one.index for one in labels.turns}
    found = [one for one in _found(page) if one.index not in own]
    if len(found) < _LEAST or {one.key for one in found} != names.keys():
        return labels
    found = [replace(one, label=names[one.key]) for one in found]
    turns = tuple(sorted((*labels.turns, *found), key=lambda one: one.index))
    beside = [pair for pair in pairwise(turns) if not own.issuperset(one.index for one in pair)]
    turning = sum(one.key != other.key for one, other in beside)
    if turning < _IN_TURN * len(beside):
        return labels
    first = page.words(found[0].index)[:_SHOWN].strip()
    told = f"{len(found)} lines begin with the letter of a label in another form, as '{first}…'"
    doubt = "; ".join(filter(None, (labels.doubt, f"{told}: they are read as turns")))
    return replace(labels, turns=turns, doubt=doubt, doubted=found[0].index)


_SHOWN = 12
"""Characters of a line."""


def _found(page: Page) -> Iterator[Candidate]:
    for at in page.filled:
        if at and not page.lines[at - 1].is_blank:
            continue
        match = _LETTER.match(page.text, page.lines[at].start, page.lines[at].end)
        if match:
            yield Candidate(at, comparable(match["label"]), Shape.KNOWN, match.end())
