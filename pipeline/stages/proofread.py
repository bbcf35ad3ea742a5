"""Probable slips of the transcriber, proposed as queries: nothing is changed, an editor decides.

Only rules that hardly ever raise a false alarm on real speech: a repeated word, a missing or
wrong article, a number that does not agree, a word heard wrongly in a fixed phrase.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.model.transcript import Paragraph, Query, Transcript

LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class _Rule:
    """A pattern that is almost always a slip."""

    pattern: re.Pattern[str]
    propose: Callable[[re.Match[str]], str]
    """Returns what was probably said."""
    reason: str
    confidence: float


def proofread(transcript: Transcript, dismissed: frozenset[str] = frozenset()) -> tuple[Query, ...]:
    """Return the queries of a normalized transcript in its order, without the dismissed ones.

    `dismissed` holds ids such as `A8.2/five-day`; their case does not matter, the source before
    the anchor may be left out, and an id that fits nothing is no error.
    Languages without rules have no queries: only English has rules.
    """
    if transcript.language.partition("-")[0] != LANGUAGE:
        return ()
    closed = frozenset(id_.casefold() for id_ in dismissed)
    queries: dict[str, Query] = {}
    for turn in transcript.turns:
        for paragraph in turn.paragraphs:
            for query in _queries(paragraph):
                if closed.isdisjoint(_names(query)):
                    queries.setdefault(query.id, query)
    return tuple(queries.values())


def _names(query: Query) -> frozenset[str]:
    full = query.id.casefold()
    return frozenset({full, full.rpartition(" ")[2]})


def _queries(paragraph: Paragraph) -> Iterator[Query]:
    found = [
        (match.start(), match, rule)
        for rule in _rules()
        for match in rule.pattern.finditer(paragraph.text)
    ]
    for _, match, rule in sorted(found, key=lambda item: item[0]):
        words = match.group()
        yield Query(
            id=f"{paragraph.anchor}/{words.lower().replace(' ', '-')}",
            anchor=paragraph.anchor,
            text=words,
            proposal=rule.propose(match),
            reason=rule.reason,
            confidence=rule.confidence,
        )


_NEVER_DOUBLED = """
    a bye blah do for ha had here in is it many more much no now off on out over quite really
    right so that there up very well who yeah yes
    """
"""Words that speakers repeat on purpose, or that end one phrase and begin the next."""

_NOUNS = """
    activity agreement area book city community company competition conference contract
    country district embassy event exhibition factory family farmer friend government idea
    industry initiative institution journalist law meeting ministry month nation neighbour
    opportunity organisation organization parliament programme project province region
    relationship sector student teacher tourist treaty university village week worker year
    """
"""Nouns whose plural is no verb and that seldom stand before another noun."""

_COUNTED_ONLY = "side party partner"
"""Nouns that are counted with "both"; alone their plural may be a verb."""

_FOLLOWS = (
    r"(?=[.,;:?!)]|\Z| (?:and|or|are|as|at|but|by|can|could|for|from|had|has|have|in|into|is|of|on"
    r"|should|that|to|was|were|which|who|will|with|would)\b)(?! (?:and|or) )"
)
"""What may follow a noun that ends its phrase."""

_BASES = """
    annual bilateral commercial constant continuous daily equal individual long-term monthly mutual
    permanent quarterly reciprocal regular short-term systematic temporary voluntary weekly yearly
    """

_HEARD = {
    "ears": "years",
    "moths": "months",
    "mouths": "months",
    "ours": "hours",
    "tears": "years",
    "weaks": "weeks",
    "yours": "years",
}
"""Words that sound like a unit of time."""

_NUMBERS = r"\d+|one|two|three|four|five|six|seven|eight|nine|ten|few|several|many|couple of"
_ARTICLES = "an?|any|her|his|its|my|no|our|some|that|the|their|this|what|which|your"
_VOWEL = r"(?!all\b|and\b|any\b|are\b|eu|ew|one\b|once\b|oui|out\b)[aeio][a-z]{2,}"


@cache
def _rules() -> tuple[_Rule, ...]:
    """Return the rules, compiled when first needed."""
    return (*_article_rules(), *_number_rules(), *_word_rules())


def _article_rules() -> Iterator[_Rule]:
    yield _rule(
        rf"\bon (?!(?:{_ARTICLES})\b)((?:[a-z]+ly |almost )?(?:{_any(_BASES.split())}) basis)\b",
        lambda match: f"{match.group()[:2]} {_article(match[1])} {match[1]}",
        "an article is missing",
        0.9,
    )
    yield _rule(
        rf"(?<![&\w])a ({_VOWEL})\b",
        lambda match: f"{_cased('an', match)} {match[1]}",
        "“an” is expected before a vowel",
        0.8,
    )
    yield _rule(
        r"\b((?:conclud|draft|negotiat|reach|sign)(?:e|ed|es|ing)?) and "
        r"(accord|agreement|contract|memorandum|mou|treaty|understanding)\b",
        lambda match: f"{match[1]} {_article(match[2])} {match[2]}",
        "“and” where an article is expected",
        0.8,
    )


def _number_rules() -> Iterator[_Rule]:
    nouns = _NOUNS.split()
    some, every = _any(nouns), _any([*nouns, *_COUNTED_ONLY.split()])
    yield _rule(
        rf"\bthis ({_any(_plural(noun) for noun in nouns)})\b(?! (?:ago|later)\b)",
        lambda match: f"{_cased('these', match)} {match[1]}",
        "“this” with a plural",
        0.8,
    )
    yield _rule(
        rf"\b(these )({some})\b{_FOLLOWS}",
        lambda match: f"{match[1]}{_plural(match[2])}",
        "“these” with a singular",
        0.8,
    )
    yield _rule(
        rf"\b(both (?:of )?(?:the |our |these |those )?)({every})\b(?! by side){_FOLLOWS}",
        lambda match: f"{match[1]}{_plural(match[2])}",
        "“both” with a singular",
        0.8,
    )
    yield _rule(
        rf"\b(one of (?:the|our|their|my|your|his|her|its|these|those) )({some})\b{_FOLLOWS}",
        lambda match: f"{match[1]}{_plural(match[2])}",
        "“one of” with a singular",
        0.8,
    )


def _word_rules() -> Iterator[_Rule]:
    yield _rule(
        rf"\b(?!(?:{_any(_NEVER_DOUBLED.split())})\b)([a-z]+) (?=(?-i:[a-z]))\1\b(?![’'-])",
        lambda match: match[1],
        "the word stands twice",
        0.8,
    )
    yield _rule(
        r"\b((?:also|are|be|been|is|was|were|(?:it|that)[’']s) well) know\b",
        lambda match: f"{match[1]} known",
        "the participle is “known”",
        0.9,
    )
    yield _rule(
        rf"\b({_NUMBERS}) ({_any(_HEARD)}) (ago|later)\b",
        lambda match: f"{match[1]} {_HEARD[match[2].lower()]} {match[3]}",
        "a unit of time is expected",
        0.9,
    )
    yield _rule(
        r"\b(could|might|must|should|would) of\b(?! course)",
        lambda match: f"{match[1]} have",
        "“of” where “have” is expected",
        0.9,
    )


def _rule(
    pattern: str, propose: Callable[[re.Match[str]], str], reason: str, confidence: float
) -> _Rule:
    return _Rule(re.compile(pattern, re.IGNORECASE), propose, reason, confidence)


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words))


def _plural(noun: str) -> str:
    return f"{noun[:-1]}ies" if re.search(r"[^aeiou]y\Z", noun) else f"{noun}s"


def _article(words: str) -> str:
    return "an" if words[0].lower() in "aeio" or words.lower().startswith("mou") else "a"


def _cased(word: str, match: re.Match[str]) -> str:
    return word.capitalize() if match.group()[0].isupper() else word
