"""Tenses: whether the clause around a date looks ahead or behind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.patterns import pattern
from pipeline.stages.periods import MONTHS

_AHEAD = pattern(
    r"\b(?:will|shall|would|going to|plan(?:s|ning)? to|expect\w*|hop(?:e|es|ing)|intend\w*|"
    r"upcoming|scheduled|is to|are to|about to)\b|[’']ll\b"
)
_BEHIND = pattern(r"\b(?:was|were|had|did|has been|have been)\b")
_UNDER_WAY = pattern(
    r"(?:\b(?:is|are|am)|[’'](?:s|re|m)) (?:\w+ )?\w{2,}ing\b"
    r"|\b(?:opens|starts|begins|ends|closes|takes place|launches|runs)\b"
)
"""Verbs that tell of a plan where a date stands beside them: "in May we are opening a branch"."""
_SIGHT = 40
_TOLD = pattern(r"\b(?:said|announced|told \w+|decided|agreed|promised|signed|voted)\s$")
_PAST = pattern(
    r"\b(?:\w{2,}ed|met|came|went|held|took|gave|made|began|saw|sent|built|won|lost|said|told|got|"
    r"became|left|led|ran|rose|fell|grew|spoke|wrote|found|bought|sold|paid|put|brought|kept|felt|"
    r"thought|knew|broke|chose|drew|fought|hit|lit|sat|shut|stood|struck|swam|taught|tore|wore)\b",
    re.IGNORECASE,
)
_OF_MONTHS = rf"(?:\d+ )?(?:{'|'.join(MONTHS)})"
_EVERY_YEAR = pattern(
    r"\b(?:never|always|every|each (?:year|month|week)|usually|normally|typically|often|"
    r"tends? to)\b"
    rf"|\b(?:from|between) {_OF_MONTHS} (?:to|until|till|and) {_OF_MONTHS}\b"
)


def tense(text: str, start: int, end: int, preposition: str = "") -> int:
    """Return 1 when the clause around a date looks ahead, -1 when behind, 0 when it does not say.

    "The rivers are high in May" and "never in July" are of no one year.
    """
    if preposition == "since" or _TOLD.search(text, max(0, start - _SIGHT), start):
        return -1
    clause = _clause(text, start, end)
    if _EVERY_YEAR.search(text, *clause):
        return 0
    if _AHEAD.search(text, *clause):
        return 1
    if _BEHIND.search(text, *clause):
        return -1
    if preposition in {"by", "until"} or _UNDER_WAY.search(text, *clause):
        return 1
    return -1 if _PAST.search(text, *clause) else 0


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the clause a date stands in, with the next one where it stands alone: "In May, we"."""
    breaks = [0, *(found.end() for found in _clause_marks(text)), len(text)]
    first = max(at for at in breaks if at <= start)
    ends = [at for at in breaks if at >= end]
    is_alone = not re.search(r"\w", text[first:start] + text[end : ends[0]])
    return first, ends[1] if is_alone and len(ends) > 1 else ends[0]


def _clause_marks(text: str) -> Iterator[re.Match[str]]:
    return _CLAUSE_MARK.finditer(text)


_CLAUSE_MARK = pattern(
    r"[.;?!][\"”’)]*\s|\n|,\s(?=(?:and\s|but\s)?(?:I|we|he|she|they|it|you|there)\s)"
)
