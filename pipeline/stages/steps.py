"""Steps: what a speaker announces, and how firmly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.model.facts import Strength
from pipeline.stages.claiming import (
    has_condition,
    is_attributed,
    is_denied,
    is_denied_behind,
    is_of_others,
    is_supposed,
)
from pipeline.stages.sentences import Span


@dataclass(frozen=True, slots=True)
class Step:
    """An announced step; offsets count in the paragraph's normalized text."""

    start: int
    end: int
    strength: Strength


def find_steps(text: str, clauses: tuple[Span, ...], at: int) -> Step | None:
    """Return the step that one clause of a sentence announces, or None.

    Only the first person and bodies that act count. Past plans ("I was planning to"), negated ones,
    questions, what others say or doubt, steps that hang on a condition, in this clause or in the
    next, and plain wishes without a deed ("we should be friends") are no steps.
    """
    clause = clauses[at]
    words = clause.of(text)
    if _NO_STEP.search(words) or is_denied(words) or _is_conditional(text, clauses, at):
        return None
    if is_denied_behind(text, clause.end) or is_supposed(clauses[0].of(text)):
        return None
    before = clauses[at - 1].of(text) if at else ""
    if is_attributed(before, text[clause.end : clauses[-1].end]):
        return None
    for strength, pattern in _steps():
        found = pattern.search(words)
        if found:
            return _step(clause, words, found.start(), strength)
    return None


def _step(clause: Span, words: str, start: int, strength: Strength) -> Step | None:
    before = words[:start]
    if is_of_others(before) or _of_the_talk().search(words, start):
        return None
    view = _VIEW.search(before)
    if view:
        start, strength = view.start(), _weaker(strength, Strength.HOPED)
    elif _UNSURE.search(words):
        strength = _weaker(strength, Strength.PLANNED)
    return Step(clause.start + start, clause.end, strength)


@cache
def _of_the_talk() -> re.Pattern[str]:
    """Match steps within the conversation, and those that say only "it"."""
    return re.compile(
        r"\b(?:start|open|begin) (?:with|by|off|out|the (?:panel|session|meeting|debate))\b"
        r"|\bI\b.{0,15}\bstart from\b"
        r"|\bintroduce (?:my|you|really|our (?:guest|speaker)s?)\b|\badd (?:that|one|to)\b"
        r"|\w+ (?:it|this|that|them)[.!]?$",
        re.IGNORECASE,
    )


def _weaker(one: Strength, other: Strength) -> Strength:
    return max(one, other, key=list(Strength).index)


def _is_conditional(text: str, clauses: tuple[Span, ...], at: int) -> bool:
    """Return whether the step hangs on a condition, in its clause or beside it: "if it rains"."""
    near = (clauses[one].of(text) for one in range(max(0, at - 1), min(at + 2, len(clauses))))
    return any(map(has_condition, near))


_NO_STEP = re.compile(
    r"\b(?:was|were|had been) (?:planning|going|hoping)|\bhad (?:planned|hoped|wanted)\b|"
    r"\bused to\b|\?",
    re.IGNORECASE,
)
_VIEW = re.compile(r"\b(?:I|we) (?:think|believe|hope|guess|suppose|expect)\b", re.IGNORECASE)
_UNSURE = re.compile(r"\b(?:probably|perhaps|maybe|possibly|hopefully|likely)\b", re.IGNORECASE)
_WHO = (
    r"\b(?:we|I|our \w+|the (?:government|ministry|minister|commission|council|company|cabinet|"
    r"parliament|agency|board|city|town|district|region|state|municipality|mayor|hospital|library|"
    r"school|university|authority|trust|foundation|committee|department|president))"
)
_DEED = (
    r"\s(?:(?:be able to|also|now|soon|then|again|finally|probably|jointly|together|further|be|"
    r"have to|need to|continue to|help to|work to|try to)\s)*(?:re)?"
    r"(?:organi[sz]|sign|open|launch|establish|build|create|introduc|host|hold|send|invest|start|"
    r"complet|publish|double|triple|hir|recruit|construct|fund|financ|provid|deliver|expand|"
    r"releas|appoint|ratify|abolish|cut|reduc|increas|rais|set up|roll out|bring forward|ban|"
    r"replac|deploy|purchas|buy|train|legislat|table|submit|join|resum|extend|upgrad|renovat|"
    r"plant|vaccinat|limit|strengthen|eas|shorten|close|mend|repair|add|widen)\w*"
)


@cache
def _steps() -> tuple[tuple[Strength, re.Pattern[str]], ...]:
    doing = (
        r"(?:plan(?:ning|s)?|intend(?:s|ing)?|aim(?:s|ing)?|prepar(?:e|es|ing)|set|scheduled|due)"
    )
    firm = (
        r"(?:[’']ll| will(?! be able)| shall|(?: are| am| is|[’']re|[’']m) going to|"
        r" (?:are|am|is) committed to| pledge[sd]? to| promise[sd]? to| commit to)"
    )
    hope = r"(?:we|I) (?:very much )?(?:hope|expect|would like|wish|[’']d like)"
    view = r"(?:we|I) (?:believe|think|propose|suggest|recommend)"
    table = (
        (
            Strength.AGREED,
            rf"{_WHO} (?:have |had |has )?(?:agreed|decided)\b[^.]*?\b(?:to|should|will)",
        ),
        (Strength.PLANNED, rf"{_WHO}(?:[’']re|[’']m| are| am| is)? {doing} to"),
        (Strength.HOPED, rf"\b{hope}\b[^.]*?\b(?:to|will|would|can|could)"),
        (Strength.FIRM, rf"{_WHO}{firm}"),
        (Strength.PROPOSED, rf"\b{view}\b[^.]*?\bshould|\bwe (?:propose|suggest|recommend) to"),
    )
    return tuple(
        (strength, re.compile(rf"(?:{pattern}){_DEED}", re.IGNORECASE))
        for strength, pattern in table
    )
