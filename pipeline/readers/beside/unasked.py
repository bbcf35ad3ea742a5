"""Questions of a form that were not put: below each stands only that, "[not asked]"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, clean
from pipeline.readers.lines import Line

_NOT_PUT = pattern(
    r"[\[(]\s*(?:(?:was |were )?not (?:asked|applied|applicable)|skipped|no (?:se )?(?:aplicó"
    r"|aplica|preguntó|formuló)|não (?:se )?(?:aplicad[oa]|aplicou|aplica|perguntad[oa])"
    r"|nicht (?:gestellt|gefragt|angewandt|zutreffend)|non (?:posée?|appliquée?|applicable))"
    r"\s*[\])]\.?"
)
"""In lower case: all that stands where an answer would."""
_LEAST = 2
"""Such answers."""


def unasked(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> frozenset[int]:
    """Return the lines of questions that were not put, and of what says so below each.

    That is all that stands behind the label of somebody else, twice at least.
    """
    below = [
        (before, one)
        for before, one in pairwise(turns)
        if one.key != before.key
        and _NOT_PUT.fullmatch(clean(text[one.content : lines[one.index].end]).casefold())
    ]
    return frozenset(
        at
        for before, one in below
        for at in range(before.index, one.index + 1)
        if len(below) >= _LEAST
    )
