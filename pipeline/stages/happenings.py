"""Happenings: whether something begins, ends or is done on a date that a sentence names."""

from __future__ import annotations

import re
from functools import cache

from pipeline.patterns import pattern
from pipeline.stages.claiming import is_plain_claim
from pipeline.stages.sentences import Span, clause_at
from pipeline.stages.words import is_content, listed


def is_dated_event(text: str, sentence: Span, start: int, end: int) -> bool:
    """Return whether the date at `start` says when something happens: "it opened in 1994".

    A date in a name ("the 2019 data"), a private memory ("I remember 1985"), a question and a past
    plan date nothing that an analyst would note.
    """
    before = _ON.search(text, max(0, start - _SIGHT), start)
    if before is None or sentence.of(text).endswith("?"):
        return False
    behind = _NEXT.match(text, end)
    if behind and is_content(behind[1]) and not behind[1].endswith(("ed", "ly", "ing")):
        return False
    words = _around(text, sentence, start)
    is_since = before[1].lower() == "since" and "been" in words
    if not (_happens(words) or is_since) or _in_vain().search(words):
        return False
    return is_plain_claim(text, sentence, start, end)


_SIGHT = 24


def _around(text: str, sentence: Span, start: int) -> str:
    """Return the clause of a date, with its neighbour where the date opens it: "In May, we"."""
    clause = clause_at(text, sentence, start)
    words = clause.of(text)
    return words if len(words.split()) > _FEWEST_WORDS else sentence.of(text)


_FEWEST_WORDS = 4


_ON = pattern(
    r"\b(in|on|by|since|until|from|to|before|after|during|of|for|early|late|at)\s"
    r"(?:the\s|early\s|late\s|about\s|the end of\s|the start of\s)?$",
    re.IGNORECASE,
)
_NEXT = pattern(r"\s([a-z]+)")


@cache
def _in_vain() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:was|were|had been) (?:planning|going|hoping|supposed|meant|due)|"
        r"had (?:planned|hoped|wanted)|(?:I|we) (?:\w+ )?(?:remember|recall|met|lived|grew up)|"
        r"born)\b"
        r"|\bI (?:\w+ )?(?:think|wouldn|don|can|mean)\b"
        r"|\bmy (?:wife|husband|mother|father|children|kids|birthday|family)\b",
        re.IGNORECASE,
    )


_STEMS = tuple(
    sorted(
        listed(
            """
        found establish open clos sign ratif adopt publish launch introduc start begin began
        begun complet finish elect appoint join recogni declar celebrat mark held hold enter
        expir pass approv announc built build creat abolish ban independen invad legislat
        address resign serv function deliver roll sworn end effect place due schedul becam becom
        law merg nationali privati renam inaugurat unveil return mov run ran withdr arriv left
        leav devalu float reform won lost win
        """
        )
    )
)
_PHRASES = ("set up", "came into", "come into")


def _happens(words: str) -> bool:
    """Return whether a verb or noun tells that something begins, ends or is done."""
    lower = words.lower()
    tokens = lower.replace("“", " ").replace('"', " ").split()
    return any(token.startswith(_STEMS) for token in tokens) or any(
        phrase in lower for phrase in _PHRASES
    )
