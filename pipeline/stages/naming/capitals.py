"""Capitalised words of a sentence, and how each is joined to the one before it."""

from __future__ import annotations

import re
from functools import cache

from pipeline.stages.naming.name_words import (
    GIVEN,
    HONORIFICS,
    NO_NAMES,
    PARTICLES,
    POINTED,
    POST_NOMINALS,
)
from pipeline.stages.speech.sentences import Span
from pipeline.values import dataclass

APART, JOINT, OF = 0, 1, 2
"""Apart from the word before; one row with it; joined to it by "of" or "for"."""

_LETTER = r"[^\W\d_a-z]"
"""A letter that is none of the small ones of English; the rest is sorted out by `str.isupper`."""
_NO_CAPITAL = r"(?![ß-öø-ÿа-ёіїєқғ])"
"""No other small letter that is common: once in the pattern, as such a class is dear to compile."""


@dataclass(frozen=True, slots=True)
class Token:
    """A capitalised word."""

    word: str
    start: int
    end: int
    link: int
    """How it is joined to the token before it."""
    lead: int
    """Where the particles before it begin, behind the token before: "von der" of "Leyen"."""
    is_first: bool
    """True where a sentence, a quotation or a part behind a colon begins with it."""


def tokens(text: str, sentence: Span) -> list[Token]:
    """Return the capitalised words of a sentence, without points and possessive endings.

    Words are joint where a blank, the point of an initial or of a title ("J. F. Kennedy", "Dr. Ana
    Lopez"), or a particle ("Ursula von der Leyen") stands between. "I" is none of them.
    """
    found: list[Token] = []
    before: Token | None = None
    is_owner = False
    for match in _word().finditer(text, sentence.start, sentence.end):
        word, end = match.group(), match.end()
        if _is_speaker(word) or not _has_capital(word):
            before = None
            continue
        start = lead = match.start()
        link = APART
        if before is not None and not is_owner:
            gap = text[before.end : start]
            link = _link(gap, before.word, word)
            lead = before.end + gap.index(" ") + 1 if link == JOINT and " " in gap else start
        is_owner = word.endswith(("’s", "'s"))
        if is_owner:
            word, end = word[:-2], end - 2
        is_first = link == APART and _opens(text, sentence.start, start)
        before = Token(word, start, end, link, lead, is_first)
        found.append(before)
    return found


def _has_capital(word: str) -> bool:
    return word[0].isupper() or any(map(str.isupper, word))


def _is_speaker(word: str) -> bool:
    """Return whether a word is "I", "I’m", "I’d"."""
    return word == "I" or word.startswith(("I’", "I'"))


def _opens(text: str, floor: int, start: int) -> bool:
    is_behind_mark = text[max(floor, start - 2) : start] in _OPENING
    return start == floor or is_behind_mark or text[start - 1] in _OPENING_MARKS


_OPENING_MARKS = "“\"‘'(—–-"
_OPENING = frozenset((": ", "- ", "– ", "— ", "… ", ". ", "? ", "! "))


def _link(gap: str, before: str, word: str) -> int:
    """Return how a word is joined to the one before it, by what stands between."""
    is_name_too = word == "May" and (
        before in GIVEN or before in HONORIFICS or before == "Minister"
    )
    is_none = before in NO_NAMES or word in NO_NAMES or word in POST_NOMINALS
    if is_none and not is_name_too:
        return APART
    if gap[:1] == "." and (len(before) == 1 or before in POINTED or before == "H.E"):
        gap = gap[1:]
        if not gap and len(before) > 1:
            return JOINT
    if gap == " ":
        return JOINT
    if gap in _OF:
        return OF
    small = gap.split()
    is_blank = gap[:1] == gap[-1:] == " "
    return JOINT if small and is_blank and PARTICLES.issuperset(small) else APART


_OF = frozenset((" of ", " of the ", " for ", " for the ", " to ", " to the "))


@cache
def _word() -> re.Pattern[str]:
    joined = rf"(?:(?:al|el|ad|an|ar|as|bin)-|[dDlO][’'])?{_LETTER}\w*(?:[-'&]\w+|’\w+)*"
    pointed = rf"{_LETTER}(?:\.{_LETTER})+(?:\.(?=[ ,]))?(?!\w)"
    return re.compile(rf"(?<![\w@#/]){_NO_CAPITAL}(?:{pointed}|{joined}|[a-z]{{1,5}}[A-Z][a-z]\w*)")
