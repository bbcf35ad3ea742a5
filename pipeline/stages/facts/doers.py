"""Doers: who in a clause may act, and what things may be opened or built, all in small letters."""

from __future__ import annotations

from functools import lru_cache

from pipeline.patterns import pattern
from pipeline.stages.speech.sentences import Span
from pipeline.stages.speech.words import listed

_BODIES = listed(
    """
    government ministry minister commission council company cabinet parliament agency board city
    town district region state municipality mayor hospital library school university authority
    trust foundation committee department president bank union association army airline
    """
)
_SIDES = listed("sides governments countries ministers presidents")
_NO_DOERS = listed(
    """
    role need aim ambition idea purpose task job way point key goal duty problem answer challenge
    priority responsibility concern wish hope dream intention plan objective
    """
)
"""What "is to" tells of, not what acts: "our role is to protect"."""
_DETERMINERS = listed("the our a this these two both another its")
_NO_THING = listed("will is are to that which who we i it they")
_OUR_ONE, _OUR_MOST = 2, 3
_LONGEST_THING = 5
"""Words behind the determiner."""


@lru_cache(maxsize=1)
def doers(small: str) -> tuple[Span, ...]:
    """Return who may act in a clause: "we", "our new airline", "the council", "both sides".

    "Our airline" also where "our airline has" was read.
    """
    result: list[Span] = []
    end = 0
    for found in _WHO.finditer(small):
        words = [word for word in found.groups() if word]
        count = _words_of_doer(words) if found.start() >= end else 0
        if count:
            end = found.start() + len(" ".join(words[:count]))
            result.append(Span(found.start(), end))
        if count > _OUR_ONE and words[0] == "our":
            result.append(Span(found.start(), found.start() + len(" ".join(words[:_OUR_ONE]))))
    return tuple(result)


_WHO = pattern(r"\b(we|i|our|the|both)\b(?=(?: (\w+)(?: (\w+)(?: (\w+))?)?)?)")


def _words_of_doer(words: list[str]) -> int:
    """Return how many of the words tell who acts; 0 where they tell it of nobody."""
    match words:
        case ["we" | "i", *_]:
            return 1
        case ["our", _, *_] if _NO_DOERS.isdisjoint(words[1:3]):
            return min(len(words), _OUR_MOST)
        case ["the", *_] if body := _until(_BODIES, words, 1):
            return body
        case ["the", "two", *_]:
            return _until(_SIDES, words, 2)
        case ["both", *_]:
            return _until(_SIDES, words, 1)
    return 0


def _until(nouns: frozenset[str], words: list[str], at: int) -> int:
    """Return how many words there are up to a noun, with a word before it or not; 0 without it."""
    return next(
        (one + 1 for one in (at + 1, at) if words[one : one + 1] and words[one] in nouns), 0
    )


def start_of_thing(small: str, end: int) -> int:
    """Return where the thing begins that is named before `end`: "the new bridge"; -1 for none."""
    start = -1
    for count in range(_LONGEST_THING + 1):
        begin = small.rfind(" ", 0, end) + 1
        first = _LAST_PART.search(small, begin, end)
        if count and first and first.group() in _DETERMINERS:
            start = first.start()
        if small[begin:end] in _UNCOUNTED:
            before = small[:begin].rstrip().rpartition(" ")[2]
            if before != "of":
                is_led = before in _DETERMINERS or before == "that"
                return begin - len(before) - 1 if is_led else begin
        word = _WORD.fullmatch(small, begin, end)
        if word is None or word[1] in _NO_THING or not begin:
            break
        end = begin - 1
    return start


_WORD = pattern(r"(\w*)[\w'-]*(?:’[\w'-]*)*")
_LAST_PART = pattern(r"\w+$")
_UNCOUNTED = listed("legislation construction funding elections talks negotiations hearings")
"""Things that have no word before them: "Legislation will be introduced"."""
