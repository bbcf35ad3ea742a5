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
    r"\b(?:(?!need|indeed|speed|breed|hundred|united)\w{2,}ed|met|came|went|held|took|gave|made|began|saw|sent|built|won|lost|said|told|got|"
    r"became|left|led|ran|rose|fell|grew|spoke|wrote|found|bought|sold|paid|brought|kept|felt|"
    r"thought|knew|broke|chose|drew|fought|lit|sat|stood|struck|swam|taught|tore|wore)\b",
    re.IGNORECASE,
)
_OF_MONTHS = rf"(?:\d+ )?(?:{'|'.join(MONTHS)})"
_EVERY_YEAR = pattern(
    r"\b(?:never|always|every|each (?:year|month|week)|usually|normally|typically|often|"
    r"tends? to)\b"
    rf"|\b(?:from|between) {_OF_MONTHS} (?:to|until|till|and) {_OF_MONTHS}\b"
)


AGREED, SURE = 2, 3
"""How firmly a date lies where it does: all verbs of its clause agree; and one stands near."""
_SIGNS = ((_AHEAD, 1), (_BEHIND, -1), (_UNDER_WAY, 1), (_PAST, -1))
"""Verbs and where they look; the last two also tell what holds up to a date."""
_NEAR = 25
"""How near, in characters, a verb must be to govern a date surely."""
_FAR = 26
"""How much nearer, in characters, a verb behind a date must be to govern it: never surely."""
_OPENING = pattern(
    r"(?:\W|\b(?:and|but|so|then|now|also|because|that|back|on|in|by|the|early|late|again|well|yes)"
    r"\b)*",
    re.IGNORECASE,
)
"""What may stand before a date that opens its clause."""


def tense(text: str, start: int, end: int, preposition: str = "") -> int:
    """Return whether the clause around a date looks ahead (above 0), behind (below), or neither.

    The verb nearest to the date decides, and how firmly is told by the number: `AGREED`, `SURE`, or
    1 where verbs disagree. "By May" is ahead unless a verb of the past says otherwise; "the rivers
    are high in May" and "never in July" are of no one year.
    """
    if preposition == "since" or _TOLD.search(text, max(0, start - _SIGHT), start):
        return -SURE
    first, last = _clause(text, start, end)
    if _EVERY_YEAR.search(text, first, last):
        return 0
    is_first = bool(_OPENING.fullmatch(text, first, start))
    is_limit = preposition in {"by", "until"}
    signs = [
        (_distance(sign, start, end, is_first=is_first), way)
        for verbs, way in (_SIGNS[:2] if is_limit else _SIGNS)
        for sign in verbs.finditer(text, first, last)
    ]
    if not signs:
        return SURE if is_limit else 0
    distance, way = min(signs)
    if any(other != way for _, other in signs):
        return way
    return way * (SURE if distance <= _NEAR else AGREED)


def _distance(sign: re.Match[str], start: int, end: int, *, is_first: bool) -> int:
    """Return how far a verb is from its date; one behind it is farther, unless the date opens."""
    if sign.start() >= end:
        return sign.start() - end + (0 if is_first else _FAR)
    return max(0, start - sign.end())


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the clause a date stands in, with the next one where it stands alone: "In May, we"."""
    breaks = [0, *(found.end() for found in _clause_marks(text)), len(text)]
    first = start if _opens(text, start, end) else max(at for at in breaks if at <= start)
    ends = [at for at in breaks if at >= end]
    is_alone = _OPENING.fullmatch(text, first, start) and not re.search(r"\w", text[end : ends[0]])
    return first, ends[1] if is_alone and len(ends) > 1 else ends[0]


def _opens(text: str, start: int, end: int) -> bool:
    """Return whether a date begins a clause of its own: "it broke, and in May we will mend it"."""
    is_joined = _JOINED.search(text, max(0, start - _SIGHT), start)
    return bool(is_joined and _SUBJECT.match(text, end))


_JOINED = pattern(r"\b(?:and|but|so|then)\s(?:[Oo]n\s|[Ii]n\s)?(?:the\s)?$")
_SUBJECT = pattern(r",?\s(?:I|we|he|she|they|it|you|there|the|our|this)\b")


def _clause_marks(text: str) -> Iterator[re.Match[str]]:
    return _CLAUSE_MARK.finditer(text)


_CLAUSE_MARK = pattern(
    r"[.;?!][\"”’)]*\s|\n|,\s(?=(?:and\s|but\s)?(?:I|we|he|she|they|it|you|there)\s)"
)
