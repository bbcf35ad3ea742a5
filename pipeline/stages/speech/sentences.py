"""Sentences and clauses: where a speaker's words can be cut without changing what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sentencex import get_sentence_boundaries

from pipeline.patterns import WORD, pattern
from pipeline.stages.speech.words import listed
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a paragraph's normalized text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of the stretch."""
        return text[self.start : self.end]


_VERBS = listed(
    "am is are was were be been has have had do does did will would can could shall should may "
    "might must need needs want wants see sees know knows think thinks believe believes hope hopes "
    "say says said agree make makes made take takes took give gives gave get gets got go goes went "
    "come comes came knew remain remains continue continues began became become becomes include "
    "includes cannot"
)
_DENIED = listed("don doesn didn won isn aren wasn weren")
"""Verbs before "'t"."""
_SHORTEST_PAST = 5
"""Letters of a past form in -ed."""
_PRONOUNS = listed("I we he she they you it there")
_RELATIVES = listed("who whom whose which")
"""Words behind a noun whose verb says nothing of it yet: "parents who cannot pay"."""
_POINTING = listed("this that these those")
_DETERMINERS = _POINTING | listed(
    "the our my his her their your its a an every each both most all many some several no"
)
_LONGEST_NOUN = 3
"""Words between a determiner and its verb."""
_OF_MANY = listed("are were have will can should do would")
"""Verbs by which a plural without a determiner is known for a subject."""
_SHORTEST_PLURAL = 4
_INTRODUCING = listed("for in on at with without during after before since by through under from")
_LONGEST_INTRODUCTION = 6
"""Words between a preposition and the pronoun that is the subject: "In the long run, we"."""
_NOT_INTRODUCED = listed("that which who what where how as")
_TIMES = listed("now today recently currently personally finally")
_NEAR = listed("last this next")
_SPELLS = listed("year month week")
_MANY_SPELLS = listed("year years month months week weeks")
_LINKS = listed(
    "and but so yet however however, moreover moreover, therefore therefore, because if when while "
    "although though unless"
)
_ADDING = listed("and but so yet")
_FURTHEST = 10
"""Words of a clause by which its subject is known: two links, an introduction and a pronoun."""


def sentences(text: str, language: str) -> tuple[Span, ...]:
    """Return the sentences of a paragraph, without the blanks around them."""
    found = _bounds(text, language)
    endings = _ENDINGS.get(language.partition("-")[0], ())
    if any(ending in text or text.startswith(ending[1:]) for ending in endings):
        found = (part for start, end in found for part in _parted(text, start, end, endings))
    return tuple(_trimmed(text, start, end) for start, end in found)


_ENDINGS = {
    "en": (" me. ", " no. ", " may. ", " May. ", " ill. ", " miss. ", " art. "),
    "es": (" no. ", " No. ", " art. ", " extra. ", " post. "),
    "it": (" no. ", " No. "),
    "de": (" Art. ",),
    "fr": (" art. ",),
    "pt": (" art. ",),
}
"""Words that end sentences and that sentencex 1.0 takes for abbreviations: "Maine", "number"."""


def _parted(text: str, start: int, end: int, endings: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a stretch, cut behind words where a capital follows, and no digit."""
    for ending in endings:
        is_first = text.startswith(ending[1:], start)
        at = start - 1 if is_first else text.find(ending, start, end)
        behind = at + len(ending)
        if (is_first or at >= 0) and behind < end and text[behind].isupper():
            yield from _parted(text, start, behind, endings)
            yield from _parted(text, behind, end, endings)
            return
    yield start, end


_NEXT_LINE = "\x85"
"""A line end that sentencex 1.0 cannot cut at: it stops with a PanicException."""


def _bounds(text: str, language: str) -> Iterator[tuple[int, int]]:
    start = end = 0
    is_german = language.partition("-")[0] == _GERMAN
    for boundary in get_sentence_boundaries(language, text.replace(_NEXT_LINE, " ")):
        end += len(boundary["text"])
        if is_german and _ends_in_ordinal(text[max(start, end - _LONGEST_ORDINAL) : end]):
            continue
        if text[start:end].strip():
            yield start, end
        start = end
    if text[start:].strip():
        yield start, len(text)


_GERMAN = "de"
_LONGEST_ORDINAL = 30
_ORDINAL = pattern(
    r"(?i)(?:^|\W)(?:der|die|das|dem|den|des|im|am|zum|zur|vom|beim|ins|ab|bis|seit"
    r"|(?:k?ein|jed|dies|sein|ihr|unser|mein|euer|eur)\w{0,2}) \d{1,3}\.\s*$"
)


def _ends_in_ordinal(words: str) -> bool:
    """Return whether words end in a number that a noun follows in German: "in der 12. Sitzung"."""
    return words.rstrip()[-2:-1].isdigit() and _ORDINAL.search(words) is not None


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def ends_in_sum(words: str) -> bool:
    """Return whether words end in a sum whose point a blank may follow: "$27." of "$27. 5"."""
    last = next(iter(words[-_LONGEST_SUM:].split()[-1:]), "")
    return last[:1] in _CURRENCIES and last[-1:] == "." and not last[1:-1].strip(_OF_SUM)


_LONGEST_SUM = 16
_CURRENCIES = frozenset("$€£¥")
_OF_SUM = "0123456789,"


@lru_cache(maxsize=1024)
def clauses(text: str, sentence: Span) -> tuple[Span, ...]:
    """Return the clauses of a sentence: stretches that begin with a subject of their own.

    The marks between two clauses belong to neither. Words between quotation marks are never cut.
    """
    cuts = list(_cuts(text, sentence))
    starts = [sentence.start, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), sentence.end]
    return tuple(Span(start, end) for start, end in zip(starts, ends, strict=True) if end > start)


def _cuts(text: str, sentence: Span) -> Iterator[tuple[int, int]]:
    """Yield where marks stand before a clause, each with the blanks behind it."""
    for mark in _MARK.finditer(text, sentence.start, sentence.end):
        behind = text[mark.end() : sentence.end]
        if _begins_clause(behind) and not is_in_quotation(text, sentence.start, mark.start()):
            yield mark.start(), sentence.end - len(behind.lstrip())


def _begins_clause(words: str) -> bool:
    """Return whether words begin with a subject and its verb, behind two links at most."""
    told = words.split(None, _FURTHEST)
    links = 0
    while links < min(2, len(told)) and told[links] in _LINKS:
        links += 1
    return any(_has_subject(told[at:], _WRITTEN) for at in range(links, -1, -1))


@lru_cache(maxsize=1024)
def is_independent(clause: str) -> bool:
    """Return whether a clause begins with a subject of its own, so that it can stand alone."""
    told = clause.lower().split(None, _FURTHEST)
    if told and told[0] in _ADDING and _has_subject(told[1:], _LOWERED):
        return True
    return _has_subject(told, _LOWERED)


def clause_at(text: str, sentence: Span, offset: int) -> Span:
    """Return the clause of `sentence` in which `offset` stands; the sentence where none does."""
    for clause in clauses(text, sentence):
        if clause.start <= offset < clause.end:
            return clause
    return sentence


@dataclass(frozen=True, slots=True)
class _Letters:
    """How subjects are written."""

    pronouns: frozenset[str]
    named: re.Pattern[str]
    """A word that may be a name."""


_MARK = re.compile(r"(?:[;:,]|\s[–—-]{1,2})(?=\s)")
_WRITTEN = _Letters(_PRONOUNS, re.compile(rf"[A-Z]{WORD}"))
_LOWERED = _Letters(frozenset(map(str.lower, _PRONOUNS)), re.compile(rf"[a-z]{WORD}"))
_RUN = re.compile(r"\w*")
_WORD = re.compile(WORD)
_SMALL = re.compile(r"[a-z-]+")


def _run(word: str) -> str:
    """Return the letters with which a word begins: "it" of "it's"."""
    found = _RUN.match(word)
    return found[0] if found else ""


def _has_subject(told: Sequence[str], letters: _Letters) -> bool:
    """Return whether words begin with a pronoun, or with another subject and its verb."""
    if not told:
        return False
    return (
        _run(told[0]) in letters.pronouns
        or _is_noun_with_verb(told)
        or _is_name_with_verb(told, letters)
        or _is_plural_with_verb(told)
        or _is_introduced(told, letters)
        or _is_timed(told, letters)
    )


def _is_verb(word: str) -> bool:
    run = _run(word)
    if run in _VERBS or (run in _DENIED and _run(word[len(run) + 1 :]) == "t" and "'" in word):
        return True
    is_past = run.endswith("ed") and len(run) >= _SHORTEST_PAST
    return is_past and run.isascii() and run.isalpha() and run.islower()


def _is_noun_with_verb(told: Sequence[str]) -> bool:
    """Return whether words are "this is", or a determiner, a noun and a verb."""
    if told[0] not in _DETERMINERS:
        return False
    if told[0] in _POINTING and len(told) > 1 and _is_verb(told[1]):
        return True
    for at in range(2, min(_LONGEST_NOUN + 2, len(told))):
        if not _WORD.fullmatch(told[at - 1]) or told[at - 1] in _RELATIVES:
            return False
        if _is_verb(told[at]):
            return True
    return False


def _is_name_with_verb(told: Sequence[str], letters: _Letters) -> bool:
    for at in range(1, min(3, len(told))):
        if not letters.named.fullmatch(told[at - 1]) or told[at - 1] in _RELATIVES:
            return False
        if _is_verb(told[at]):
            return True
    return False


def _is_plural_with_verb(told: Sequence[str]) -> bool:
    """Return whether words are "people are" or "small farms have"."""
    for at in range(1, min(3, len(told))):
        if _run(told[at]) in _OF_MANY and _is_plural(told[at - 1]):
            return at == 1 or bool(_SMALL.fullmatch(told[0]))
    return False


def _is_plural(word: str) -> bool:
    is_form = word.endswith("s") and len(word) >= _SHORTEST_PLURAL
    return word == "people" or (is_form and word.isascii() and word.isalpha() and word.islower())


def _is_introduced(told: Sequence[str], letters: _Letters) -> bool:
    """Return whether words are "after the war, we"."""
    if told[0] not in _INTRODUCING:
        return False
    for at in range(2, min(_LONGEST_INTRODUCTION + 2, len(told))):
        before = told[at - 1]
        if _run(before) in _NOT_INTRODUCED or not _WORD.fullmatch(before.removesuffix(",")):
            return False
        if _run(told[at]) in letters.pronouns:
            return True
    return False


def _is_timed(told: Sequence[str], letters: _Letters) -> bool:
    """Return whether words are "last year we", "ten years ago we" or "today, we"."""
    plain = [word.removesuffix(",") for word in told[:3]]
    is_ago = plain[2:] == ["ago"] and told[1] in _MANY_SPELLS
    if plain[0] in _TIMES:
        length = 1
    elif told[0] in _NEAR and plain[1:2] and plain[1] in _SPELLS:
        length = 2
    elif is_ago and _run(told[0]) == told[0]:
        length = 3
    else:
        return False
    return length < len(told) and _run(told[length]) in letters.pronouns


def is_in_quotation(text: str, start: int, offset: int) -> bool:
    """Return whether a quotation that opens behind `start` is not closed at `offset`."""
    before = text[start:offset]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
