"""Sentences and clauses: where a speaker's words can be cut without changing what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sentencex import get_sentence_boundaries

from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a paragraph's normalized text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of the stretch."""
        return text[self.start : self.end]


_VERB = (
    "am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|shall|should|may|might|must|"
    "need|needs|want|wants|see|sees|know|knows|think|thinks|believe|believes|hope|hopes|say|says|said|"
    "agree|make|makes|made|take|takes|took|give|gives|gave|get|gets|got|go|goes|went|come|comes|came|"
    "know|knew|remain|remains|continue|continues|began|became|become|becomes|include|includes|"
    r"cannot|can't|don't|doesn't|didn't|won't|isn't|aren't|wasn't|weren't|[a-z]{3,}ed"
)
_PRONOUN = r"I|we|he|she|they|you|it|there|(?:I|we|they|it|there)['’](?:m|re|ve|s)"
_DETERMINER = (
    "the|our|my|his|her|their|your|its|this|that|these|those|a|an|every|each|both|most|all|many|"
    "some|several|no"
)
_NOUN = rf"(?:{_DETERMINER})\s+(?:[\w’'-]+\s+){{1,3}}?"
_NAME = r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?\s+"
_PLURAL = r"(?:[a-z-]+\s+)?(?:people|[a-z]{3,}s)\s+(?:are|were|have|will|can|should|do|would)\b"
_INTRODUCED = (
    r"(?:for|in|on|at|with|without|during|after|before|since|by|through|under|from)\s+"
    rf"(?:(?!that\b|which\b|who\b|what\b|where\b|how\b|as\b)[\w’'-]+,?\s+){{1,6}}?(?:{_PRONOUN})\b"
)
_TIMED = (
    r"(?:(?:last|this|next)\s+(?:year|month|week)|\w+\s+(?:years?|months?|weeks?)\s+ago|now|today|recently|currently|personally|finally),?\s+"
    rf"(?:{_PRONOUN})\b"
)
_SUBJECT = (
    rf"(?:(?:{_PRONOUN})\b|(?:this|that|these|those)\s+(?:{_VERB})\b"
    rf"|(?:{_NOUN}|{_NAME})(?:{_VERB})\b|{_PLURAL}|{_INTRODUCED}|{_TIMED})"
)
_LINK = (
    r"(?:and|but|so|yet|however,?|moreover,?|therefore,?|because|if|when|while|although|though|"
    r"unless)\s+"
)
_BOUNDARY = rf"(?:[;:]|,|\s[–—-]{{1,2}})\s+(?=(?:{_LINK}){{0,2}}{_SUBJECT})"


def sentences(text: str, language: str) -> tuple[Span, ...]:
    """Return the sentences of a paragraph, without the blanks around them."""
    return tuple(_trimmed(text, start, end) for start, end in _bounds(text, language))


_NEXT_LINE = "\x85"
"""A line end that sentencex 1.0 cannot cut at: it stops with a PanicException."""


def _bounds(text: str, language: str) -> Iterator[tuple[int, int]]:
    start = 0
    for boundary in get_sentence_boundaries(language, text.replace(_NEXT_LINE, " ")):
        end = start + len(boundary["text"])
        if text[start:end].strip():
            yield start, end
        start = end


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def clauses(text: str, sentence: Span) -> tuple[Span, ...]:
    """Return the clauses of a sentence: stretches that begin with a subject of their own.

    The marks between two clauses belong to neither. Words between quotation marks are never cut.
    """
    cuts = [
        found
        for found in _boundary().finditer(text, sentence.start, sentence.end)
        if not _is_quoted(text, sentence.start, found.start())
    ]
    starts = [sentence.start, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), sentence.end]
    return tuple(Span(start, end) for start, end in zip(starts, ends, strict=True) if end > start)


def is_independent(clause: str) -> bool:
    """Return whether a clause begins with a subject of its own, so that it can stand alone."""
    return bool(_independent().match(clause))


def clause_at(text: str, sentence: Span, offset: int) -> Span:
    """Return the clause of `sentence` in which `offset` stands; the sentence where none does."""
    for clause in clauses(text, sentence):
        if clause.start <= offset < clause.end:
            return clause
    return sentence


@cache
def _boundary() -> re.Pattern[str]:
    return re.compile(_BOUNDARY)


@cache
def _independent() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:and|but|so|yet)\s+)?{_SUBJECT}", re.IGNORECASE)


def _is_quoted(text: str, start: int, offset: int) -> bool:
    before = text[start:offset]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
