"""Complete: which stretches have their main clause, and have said what they begin to say."""

from __future__ import annotations

from pipeline.patterns import pattern
from pipeline.stages.quoting.conditions import is_condition
from pipeline.stages.quoting.verbless import (
    PRONOUNS,
    has_plain_verb,
    has_told_verb,
    has_verb,
    is_fragment,
)
from pipeline.stages.speech.sentences import Span, clauses, is_independent
from pipeline.stages.speech.words import first_word, listed

_LONG_ENOUGH = 10
_SHORT_HEAD = 7
TAKING_UP = listed("they it he she we")
"""Pronouns that take up a noun which stands before them without its verb: "people who …, they"."""
SPEAKERS = listed("i we you")


def is_complete(text: str, span: Span, *, is_whole: bool) -> bool:
    """Return whether a stretch has a main clause: behind "If …" there must be one.

    Not every verb is known: a whole sentence that is no short exclamation has one.
    """
    shown = span.of(text)
    if is_condition(shown) or shown[:7].lower() == "having ":
        parts = clauses(text, span)[1:]
        return any(is_independent(part.of(text)) for part in parts) or bool(_THEN.search(shown))
    if _is_adrift(shown):
        return False
    head, reason, _ = shown.partition(" because ")
    if reason and not has_verb(head):
        return False
    head, condition, _ = shown.partition(", if ")
    if condition and len(head.split()) < _SHORT_HEAD and not has_verb(head):
        return False
    behind = text[span.end : span.end + TAKEN_UP]
    if behind[:1] == "," and (_is_opening_phrase(shown) or _is_left(shown, behind)):
        return False
    is_sentence = is_whole and len(shown.split()) >= _LONG_ENOUGH
    is_sentence = is_sentence and not PRONOUNS.isdisjoint(shown.lower().split())
    return is_sentence or has_verb(shown) or has_told_verb(shown) or has_plain_verb(shown)


_THEN = pattern(r"\w+(?: \S+){4,}? (?:he|she|it|we|they|you|I)(?:[’']ll| will)\b")
"""The clause that says what then, without a comma before it: "If it rains hard we will"."""


def _is_adrift(shown: str) -> bool:
    """Return whether the clause of an opinion is still to come: "I think in the long run".

    Behind a "that" there must be a verb, not "I hope that the visit, the talks"; and beside a
    reason what it is of, not "I think because the wall is old".
    """
    words = shown.split(None, 3)
    someone, thinks, where = map(str.lower, words[:3])
    if someone not in SPEAKERS or thinks not in THINKING:
        return False
    if where == "because":
        return not any(map(is_independent, words[3].split(", ")[1:]))
    if where == "that":
        rest = _without_owner(words[3].partition(f", {words[0]} {thinks} ")[0])
        return is_fragment(rest) and not has_plain_verb(rest)
    if where not in WHERE:
        rest = _without_owner(f"{words[2]} {words[3]}")
        return where in _NAMING and is_fragment(rest) and not has_plain_verb(rest)
    return not has_verb(shown, len(shown) - len(words[3]))


THINKING = listed("think hope know feel")
_NAMING = listed("broad more most many some all")
"""Words with which only something may be named: "I think broad parts of the town"."""


def _without_owner(words: str) -> str:
    """Return words without whose something is: no "is" stands behind a name."""
    return _OWNER.sub("", words) if "'s " in words or "’s " in words else words


_OWNER = pattern(r"\b[A-Z]\w+['’]s ")
WHERE = listed("in on at for with by from to")


def _is_left(shown: str, behind: str) -> bool:
    """Return whether a stretch ends in a name of which more is said, or in nothing but a name.

    "My answer is: the plan of the council, it failed", "We build and one of the questions, I hear".
    """
    is_taken_up = ": " in shown and first_word(behind[2:]) in TAKING_UP
    _, is_added, tail = shown.rpartition(" and one of ")
    return is_taken_up or (bool(is_added) and is_fragment(tail))


TAKEN_UP = 8
"""Letters behind a stretch that show whether a pronoun takes its end up."""


def _is_opening_phrase(shown: str) -> bool:
    """Return whether a comma parts words from the claim: "In the reports that you were given"."""
    first, *words = shown.lower().split()
    is_relative = not _RELATIVE.isdisjoint(words[1:_SOON_RELATIVE])
    return is_relative and first in _BEFORE_NOUNS and "," not in shown


_BEFORE_NOUNS = listed("in on at for with during by from after before among under through")
_RELATIVE = listed("that which who where")
_SOON_RELATIVE = 4
