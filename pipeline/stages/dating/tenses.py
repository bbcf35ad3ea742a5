"""Tenses: whether the clause around a date looks ahead or behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from pipeline.patterns import clued, pattern
from pipeline.stages.dating.periods import MONTHS
from pipeline.stages.numbers.figurewords import words_before
from pipeline.stages.speech.words import listed
from pipeline.values import dataclass

_AHEAD = listed("will shall would upcoming scheduled hope hopes hoping")
_AHEAD_STEMS = ("expect", "intend")
_TOWARDS = listed("going plan plans planning is are about")
"""Words behind which "to" looks ahead: "is to open"."""
_BEHIND = listed("was were had did")
_PRESENT = listed("is are am")
_STARTING = listed("opens starts begins ends closes launches runs")
"""Verbs that tell of a plan where a date stands beside them: "in May the school opens"."""
_PAST = listed(
    """
    met came went held took gave made began saw sent built won lost said told got became left led
    ran rose fell grew spoke wrote found bought sold paid brought kept felt thought knew broke chose
    drew fought lit sat stood struck swam taught tore wore
    """
)
_NOT_PAST = ("need", "indeed", "speed", "breed", "hundred", "united")
"""How words begin that end in "ed" and tell of nothing past."""
_SIGHT = 40
_TOLD = listed("said announced decided agreed promised signed voted")
_ALWAYS = listed("never always every usually normally typically often")
_EACH = listed("year month week")
_MONTH_NAMES = frozenset(month.lower() for month in MONTHS)
_TO_MONTH = listed("to until till and")
_NO_VERBS = listed("the a an our your their its his her my this that these those")
"""What may follow "due to" where it gives a cause: "is due to the floods"."""


AGREED, SURE = 2, 3
"""How firmly a date lies where it does: all verbs of its clause agree; and one stands near."""
_NEAR = 25
"""How near, in characters, a verb must be to govern a date surely."""
_FAR = 26
"""How much nearer, in characters, a verb behind a date must be to govern it: never surely."""
_OPENING = listed(
    "and but so then now also because that back on in by the early late again well yes"
)
"""What may stand before a date that opens its clause."""


def tense(text: str, start: int, end: int, preposition: str = "") -> int:
    """Return whether the clause around a date looks ahead (above 0), behind (below), or neither.

    The verb nearest to the date decides, and how firmly is told by the number: `AGREED`, `SURE`, or
    1 where verbs disagree. "By May" is ahead unless a verb of the past says otherwise; "the rivers
    are high in May" and "never in July" are of no one year.
    """
    if preposition == "since" or _is_told(words_before(text, start)):
        return -SURE
    first, last = _clause(text, start, end)
    words = _words(text, first, last)
    if _is_of_every_year([word.text for word in words]):
        return 0
    is_first = _is_opening(text, first, start)
    is_limit = preposition in {"by", "until"}
    signs = [
        (_distance(sign, start, end, is_first=is_first), sign.way)
        for sign in _signs(words)
        if not (is_limit and sign.is_weak)
    ]
    if not signs:
        return SURE if is_limit else 0
    distance, way = min(signs)
    if any(other != way for _, other in signs):
        return way
    return way * (SURE if distance <= _NEAR else AGREED)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a clause, in small letters."""

    text: str
    start: int
    end: int
    is_short: bool
    """True behind an apostrophe: the "ll" of "we’ll"."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """A verb, and where it looks."""

    start: int
    end: int
    way: int
    is_weak: bool = False
    """True where it tells nothing of what holds up to a date."""


def _words(text: str, first: int, last: int) -> list[_Word]:
    return [
        _Word(
            found[0].lower(),
            found.start(),
            found.end(),
            text[found.start() - 1 : found.start()] in _APOSTROPHES,
        )
        for found in _WORD.finditer(text, first, last)
    ]


_APOSTROPHES = frozenset("’'")
_WORD = pattern(r"\w+")
_NONE = _Word("", 0, 0, is_short=False)


def _signs(words: list[_Word]) -> Iterator[_Sign]:
    """Yield the verbs of a clause that look ahead or behind."""
    for at, word in enumerate(words):
        behind = words[at + 1] if at + 1 < len(words) else _NONE
        third = words[at + 2] if at + 2 < len(words) else _NONE
        if _looks_ahead(word, behind):
            yield _Sign(word.start, word.end, 1)
        if _is_due(word, behind, [one.text for one in words[at + 2 : at + 4]]):
            yield _Sign(word.start, behind.end, 1)
        if word.text in _BEHIND or (word.text in {"has", "have"} and behind.text == "been"):
            yield _Sign(word.start, word.end, -1)
        if last := _under_way(word, behind, third):
            yield _Sign(word.start, last.end, 1, is_weak=True)
        if is_past(word.text):
            yield _Sign(word.start, word.end, -1, is_weak=True)


def _looks_ahead(word: _Word, behind: _Word) -> bool:
    if word.text in _AHEAD or word.text.startswith(_AHEAD_STEMS):
        return True
    return (word.is_short and word.text == "ll") or (word.text in _TOWARDS and behind.text == "to")


def _is_due(word: _Word, behind: _Word, rest: list[str]) -> bool:
    """Return whether something is due: "is due to open", "is due in May"; no cause is told."""
    is_present = word.text in _PRESENT or (word.is_short and word.text in {"s", "re"})
    reason = rest[1] if rest[:1] == ["to"] and len(rest) > 1 else ""
    is_cause = reason in _NO_VERBS or reason.endswith(("ing", "s", "ion"))
    return is_present and behind.text == "due" and not is_cause


def _under_way(word: _Word, behind: _Word, third: _Word) -> _Word | None:
    """Return the last word of "is opening", "is now opening", "opens" and "takes place"."""
    if word.text in _STARTING:
        return word
    if word.text == "takes" and behind.text == "place":
        return behind
    if word.text in _PRESENT or (word.is_short and word.text in {"s", "re", "m"}):
        return next((one for one in (behind, third) if _is_of_verb(one.text)), None)
    return None


def _is_of_verb(word: str) -> bool:
    return len(word) >= len("going") and word.endswith("ing")


def is_past(word: str) -> bool:
    """Return whether a word, in small letters, has the form of a past: "met", "opened"."""
    if word in _PAST:
        return True
    is_long = len(word) >= len("used") and word.endswith("ed")
    return is_long and not word.startswith(_NOT_PAST)


def _is_told(before: list[str]) -> bool:
    """Return whether a date follows a verb of saying, of which it is the time: "said in May"."""
    return bool(before) and (before[-1] in _TOLD or before[-2:-1] == ["told"])


def _is_of_every_year(words: list[str]) -> bool:
    if not _ALWAYS.isdisjoint(words):
        return True
    pairs = set(pairwise(words))
    is_usual = any(("each", unit) in pairs for unit in _EACH)
    is_tending = ("tends", "to") in pairs or ("tend", "to") in pairs
    return is_usual or is_tending or _has_season(words)


def _has_season(words: list[str]) -> bool:
    """Return whether months are told from one to another: "from 3 May to August"."""
    plain = [
        word
        for word, behind in zip_longest(words, words[1:])
        if not (word.isdigit() and behind in _MONTH_NAMES)
    ]
    return any(
        word in {"from", "between"}
        and one in _MONTH_NAMES
        and to in _TO_MONTH
        and other in _MONTH_NAMES
        for word, one, to, other in zip(plain, plain[1:], plain[2:], plain[3:], strict=False)
    )


def _distance(sign: _Sign, start: int, end: int, *, is_first: bool) -> int:
    """Return how far a verb is from its date; one behind it is farther, unless the date opens."""
    if sign.start >= end:
        return sign.start - end + (0 if is_first else _FAR)
    return max(0, start - sign.end)


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the clause a date stands in, with the next one where it stands alone: "In May, we"."""
    breaks = [0, *(found.end() for found in _clause_marks(text)), len(text)]
    first = start if _opens(text, start, end) else max(at for at in breaks if at <= start)
    ends = [at for at in breaks if at >= end]
    is_alone = _is_opening(text, first, start) and not _WORD.search(text, end, ends[0])
    return first, ends[1] if is_alone and len(ends) > 1 else ends[0]


def _is_opening(text: str, first: int, start: int) -> bool:
    """Return whether nothing stands before a date but what may open a clause."""
    return all(word.text in _OPENING for word in _words(text, first, start))


def _opens(text: str, start: int, end: int) -> bool:
    """Return whether a date begins a clause of its own: "it broke, and in May we will mend it"."""
    is_joined = _JOINED.search(text[max(0, start - _SIGHT) : start].lower())
    return bool(is_joined and _SUBJECT.match(text, end))


_JOINED = clued(r"\b(?:and|but|so|then)\s(?:on\s|in\s)?(?:the\s)?$", "and", "but", "so", "then")
_SUBJECT = pattern(r",?\s(?:I|we|he|she|they|it|you|there|the|our|this)\b")


def _clause_marks(text: str) -> Iterator[re.Match[str]]:
    return _CLAUSE_MARK.finditer(text)


_CLAUSE_MARK = pattern(
    r"[.;?!][^\w\s]*\s|\n|,\s(?=(?:and\s|but\s)?(?:I|we|he|she|they|it|you|there)\s)"
)
