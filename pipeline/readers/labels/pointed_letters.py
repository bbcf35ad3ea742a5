"""`Q.` and `A.` on some pages of a file whose others have `Q` and `A` without any sign."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape
from pipeline.values import replace

_POINTED = pattern(r"(?:[ \t]*\d{1,2}[ \t]+)?(?P<label>[QA])\.[ \t\u00a0]+(?=\S)")
_BARE = pattern(r"(?:[ \t]*\d{1,2}[ \t]+)?[QA][ \t\u00a0]")
_LEAST = 3
"""Lines with a full stop behind each letter, and without one."""
_IN_TURN = 0.8
"""Share of lines with a full stop, and of those behind them, that have the other letter."""


def with_pointed_letters(labels: Labels, page: Page) -> Labels:
    """Return the labels with the lines that begin with `Q.` and `A.`, where these take turns.

    So it is where several reporters wrote down a day in court. A number of the line may stand
    before the letter. A doubt tells of it.
    """
    letters = [one for one in labels.turns if one.key in _LETTERS]
    bare = [one for one in letters if _BARE.match(page.text, page.lines[one.index].start)]
    own = {one.index for one in labels.turns}
    found = [one for one in _found(page) if one.index not in own]
    keys = [one.key for one in found]
    if min(len(bare), keys.count("q"), keys.count("a")) < _LEAST or 2 * len(bare) < len(letters):
        return labels
    turning = sum(one != other for one, other in pairwise(keys))
    if turning < _IN_TURN * (len(keys) - 1):
        return labels
    turns = tuple(sorted((*labels.turns, *found), key=lambda one: one.index))
    told = f"{len(found)} lines begin with 'Q.' or 'A.' beside {len(letters)} with 'Q' or 'A'"
    doubt = "; ".join(filter(None, (labels.doubt, f"{told}: they are read as turns")))
    return replace(labels, turns=turns, doubt=doubt, doubted=found[0].index)


_LETTERS = frozenset("qa")


def _found(page: Page) -> Iterator[Candidate]:
    for at in page.filled:
        match = _POINTED.match(page.text, page.lines[at].start, page.lines[at].end)
        if match:
            yield Candidate(at, match["label"], Shape.KNOWN, match.end())
