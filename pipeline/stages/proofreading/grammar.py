"""Slips of grammar, and words that stand twice.

Only rules that hardly ever raise a false alarm on real speech: a repeated word, a missing or
wrong article, a number that does not agree, a word heard wrongly in a fixed phrase.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from operator import eq

from pipeline.patterns import pattern
from pipeline.stages.proofreading.slip import Slip
from pipeline.stages.speech.words import listed
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class _Rule:
    """A pattern that is almost always a slip."""

    triggers: tuple[str, ...]
    """Letters in lower case, without any of which the pattern cannot match."""
    pattern: re.Pattern[str]
    propose: Callable[[re.Match[str]], str]
    """Returns what was probably said."""
    reason: str
    confidence: float
    words: frozenset[str] = frozenset()
    """What the group `word` may be, in lower case; empty means anything."""
    but: frozenset[str] = frozenset()
    """What it may not be."""
    fits: Callable[[re.Match[str]], bool] = bool
    """Returns whether what stands around is as it must be."""

    def slips(self, text: str, lower: str) -> Iterator[re.Match[str]]:
        """Yield the slips in `text`, which is given in lower case too."""
        if any(trigger in lower for trigger in self.triggers):
            for found in self.pattern.finditer(text):
                if self._takes(found):
                    yield found

    def _takes(self, found: re.Match[str]) -> bool:
        if self.words or self.but:
            word = found["word"].lower()
            if word in self.but or (self.words and word not in self.words):
                return False
        return self.fits(found)


def ungrammatical(text: str, lower: str) -> Iterator[Slip]:
    """Yield the slips of a text, which is given in lower case too."""
    runs = _RUN.findall(lower)
    is_repeating = any(map(eq, runs, runs[1:]))
    for rule in (*_rules(), *(_repetition() if is_repeating else ())):
        for match in rule.slips(text, lower):
            words = match.group()
            yield Slip(match.start(), words, rule.propose(match), rule.reason, rule.confidence)


_REPEATED = listed(
    """
    a again big bye blah do for ha had hear here in is it knock little long many more much never no
    not now off old on out over please plus quite really right so that there too up very way well
    who yada yeah yes
    """
)
"""Words that speakers repeat on purpose, or that end one phrase and begin the next."""

_NOUNS = listed(
    """
    activity agreement airport area book bridge city clinic community
    company competition conference contract
    country district embassy event exhibition factory family farmer friend government hospital idea
    industry initiative institution journalist law meeting ministry month nation neighbour
    opportunity organisation organization parliament programme project province region
    relationship sector student teacher tourist treaty university village week worker year
    """
)
"""Nouns whose plural is no verb and that seldom stand before another noun."""

_COUNTED_ONLY = listed("side party partner")
"""Nouns that are counted with "both"; alone their plural may be a verb."""

_FOLLOWS = listed(
    "as at but by can could for from had has have in into is of on should that to was were which "
    "who will with would are signed agreed wanted said confirmed decided"
)
"""What may follow a noun that ends its phrase."""
_FOLLOWING = pattern(r"[.,;:?!)]|\Z| (\w+)")


def _ends_phrase(found: re.Match[str]) -> bool:
    """Return whether a noun is the last of its phrase, by what follows it."""
    following = _FOLLOWING.match(found.string, found.end())
    return following is not None and (not following[1] or following[1].lower() in _FOLLOWS)


_BASES = listed(
    """
    annual bilateral commercial constant continuous daily equal individual long-term monthly mutual
    permanent quarterly reciprocal regular short-term systematic temporary voluntary weekly yearly
    """
)

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
_AFTER_LETTER = listed("all and any are one once out")
"""Words before which an "a" is a letter or said by mistake."""
_CONSONANTS = ("eu", "ew", "once", "one", "oui")
"""Vowels that sound like consonants."""


_AND_AGREED = (
    *(" and accord", " and agreement", " and contract", " and memorandum", " and mou"),
    *(" and treaty", " and understanding"),
)


@cache
def _rules() -> tuple[_Rule, ...]:
    return (*_article_rules(), *_number_rules(), *_word_rules())


def _article_rules() -> Iterator[_Rule]:
    yield _Rule(
        (" basis",),
        _late(r"\bon (?P<all>(?:[a-z]+ly |almost )?(?P<word>[a-z-]+) basis)\b"),
        lambda match: f"{match.group()[:2]} {_article(match['all'])} {match['all']}",
        "an article is missing",
        0.9,
        _BASES,
    )
    yield _Rule(
        ("a ",),
        _late(r"(?<![&\w])a (?P<word>[aeio][a-z]{2,})\b"),
        lambda match: f"{_cased('an', match)} {match[1]}",
        "“an” is expected before a vowel",
        0.8,
        but=_AFTER_LETTER,
        fits=lambda match: not match[1].lower().startswith(_CONSONANTS),
    )
    yield _Rule(
        ("a ho", "a hei"),
        _late(r"(?<![&\w])a (?P<word>honest|hour|hourly|honou?r|honou?rable|honorary|heir)\b"),
        lambda match: f"{_cased('an', match)} {match[1]}",
        "“an” is expected before a silent h",
        0.9,
    )
    yield _Rule(
        _AND_AGREED,
        _late(
            r"\b((?:conclud|draft|negotiat|reach|sign)(?:e|ed|es|ing)?) and "
            r"(accord|agreement|contract|memorandum|mou|treaty|understanding)\b"
        ),
        lambda match: f"{match[1]} {_article(match[2])} {match[2]}",
        "“and” where an article is expected",
        0.8,
    )


def _number_rules() -> Iterator[_Rule]:
    yield _Rule(
        ("this ",),
        _late(r"\bthis (?P<word>[a-z]+)\b(?! (?:ago|later)\b)"),
        lambda match: f"{_cased('these', match)} {match['word']}",
        "“this” with a plural",
        0.8,
        frozenset(map(_plural, _NOUNS)),
    )
    openings = (
        ("these ", r"these ", _NOUNS),
        ("both ", r"both (?:of )?(?:the |our |these |those )?", _NOUNS | _COUNTED_ONLY),
        ("one of ", r"one of (?:the|our|their|my|your|his|her|its|these|those) ", _NOUNS),
    )
    for trigger, opening, nouns in openings:
        yield _Rule(
            (trigger,),
            _late(rf"\b(?P<opening>{opening})(?P<word>[a-z]+)\b(?! by side)"),
            lambda match: f"{match['opening']}{_plural(match['word'])}",
            f"“{trigger.strip()}” with a singular",
            0.8,
            nouns,
            fits=_ends_phrase,
        )


def _word_rules() -> Iterator[_Rule]:
    yield _Rule(
        ("well know",),
        _late(r"\b((?:also|are|be|been|is|was|were|(?:it|that)[’']s) well) know\b"),
        lambda match: f"{match[1]} known",
        "the participle is “known”",
        0.9,
    )
    for trigger in (" ago", " later"):
        yield _Rule(
            (trigger,),
            _late(rf"\b({_NUMBERS}) (?P<word>[a-z]+){trigger}\b"),
            _of_time,
            "a unit of time is expected",
            0.9,
            frozenset(_HEARD),
        )
    yield _Rule(
        ("could of", "might of", "must of", "should of", "would of"),
        _late(r"\b(could|might|must|should|would) of\b(?! course)"),
        lambda match: f"{match[1]} have",
        "“of” where “have” is expected",
        0.9,
    )


@cache
def _repetition() -> tuple[_Rule, ...]:
    """Return the rule of the word that stands twice, for paragraphs in which one does."""
    rule = _Rule(
        (" ",),
        _late(r"\b(?P<word>[a-z]+) (?=(?-i:[a-z]))\1\b(?![’'-])"),
        lambda match: match["word"],
        "the word stands twice",
        0.8,
        but=_REPEATED,
    )
    return (rule,)


_RUN = pattern(r"\w+")


def _late(source: str) -> re.Pattern[str]:
    return pattern(source, re.IGNORECASE)


def _of_time(match: re.Match[str]) -> str:
    number, word, side = match[1], match["word"], match.group().rpartition(" ")[2]
    return f"{number} {_HEARD[word.lower()]} {side}"


def _plural(noun: str) -> str:
    return f"{noun[:-1]}ies" if re.search(r"[^aeiou]y\Z", noun) else f"{noun}s"


def _article(words: str) -> str:
    return "an" if words[0].lower() in "aeio" or words.lower().startswith("mou") else "a"


def _cased(word: str, match: re.Match[str]) -> str:
    return word.capitalize() if match.group()[0].isupper() else word
