"""Happenings: whether something begins, ends or is done on a date that a sentence names."""

from __future__ import annotations

from pipeline.patterns import pattern
from pipeline.stages.speech.claiming import is_plain_claim
from pipeline.stages.speech.sentences import Span, clause_at
from pipeline.stages.speech.words import is_content, listed, small_words


def is_dated_event(text: str, sentence: Span, start: int, end: int) -> bool:
    """Return whether the date at `start` says when something happens: "it opened in 1994".

    A date in a name ("the 2019 data"), a private memory ("I remember 1985"), a question and a past
    plan date nothing that an analyst would note.
    """
    before = _preposition(text, start)
    if not before or sentence.of(text).endswith("?"):
        return False
    behind = _NEXT.match(text, end)
    if behind and is_content(behind[1]) and not behind[1].endswith(("ed", "ly", "ing")):
        return False
    words = _around(text, sentence, start)
    is_since = before == "since" and "been" in words
    if not (_happens(words) or is_since) or _is_in_vain(words):
        return False
    return is_plain_claim(text, sentence, start, end)


_SIGHT = 24


def _around(text: str, sentence: Span, start: int) -> str:
    """Return the clause of a date, with its neighbour where the date opens it: "In May, we"."""
    clause = clause_at(text, sentence, start)
    words = clause.of(text)
    return words if len(words.split()) > _FEWEST_WORDS else sentence.of(text)


_FEWEST_WORDS = 4


def _preposition(text: str, start: int) -> str:
    """Return the preposition of a date: "in", also of "in early" and "by the end of"; or none."""
    words = text[max(0, start - _SIGHT) : start].lower()
    for lead in _LEADS:
        found = _LAST_WORD.search(words.removesuffix(lead)) if words.endswith(lead) else None
        if found and found.group() in _ON:
            return found.group()
    return ""


_LEADS = (" the end of ", " the start of ", " early ", " late ", " about ", " the ", " ")
_LAST_WORD = pattern(r"\w+$")
_ON = listed("in on by since until from to before after during of for early late at")
_NEXT = pattern(r"\s([a-z]+)")


def _is_in_vain(words: str) -> bool:
    """Return whether a plan came to nothing, or something private is told: "I remember", "my"."""
    may_be = not _VAIN_WORDS.isdisjoint(small_words(words))
    return may_be and bool(_IN_VAIN.search(words.lower()))


_VAIN_WORDS = listed(
    """
    planning going hoping supposed meant due planned hoped wanted remember recall met lived grew
    born think wouldn don can mean my
    """
)
_IN_VAIN = pattern(
    r"\b(?:(?:was|were|had been) (?:planning|going|hoping|supposed|meant|due)|"
    r"had (?:planned|hoped|wanted)|(?:i|we) (?:\w+ )?(?:remember|recall|met|lived|grew up)|born)\b"
    r"|\bi (?:\w+ )?(?:think|wouldn|don|can|mean)\b"
    r"|\bmy (?:wife|husband|mother|father|children|kids|birthday|family)\b"
)


_STEMS = tuple(
    sorted(
        listed(
            """
        found establish open clos sign ratif adopt publish launch introduc start begin began
        begun complet finish elect appoint join recogni declar celebrat mark held hold enter
        expir pass approv announc built build creat abolish ban independen invad legislat
        resign deliver sworn end effect place due schedul becam becom
        law merg nationali privati renam inaugurat unveil return withdr arriv left
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


def is_named_event(event: str) -> bool:
    """Return whether an event has a name, or is told with its place: "Winter Games", "in Aport"."""
    return not event.islower() and _NAMED_EVENT.search(event) is not None


_NAMED_EVENT = pattern(r"\b[A-Z][^\s,;.]+(?: of| on)?(?: [a-z]+)? [A-Z]|\bin [A-Z]")
