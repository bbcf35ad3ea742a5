"""Slips of grammar, and words that stand twice.

Only rules that hardly ever raise a false alarm on real speech: a repeated word, a missing or
wrong article, a number that does not agree, a word heard wrongly in a fixed phrase.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import compress
from operator import eq

from pipeline.patterns import pattern
from pipeline.stages.proofreading.slip import Slip
from pipeline.stages.speech.words import listed
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class _Found:
    """What a pattern found in a text."""

    text: str
    """As it was said."""
    match: re.Match[str]
    """In the same text in lower case."""

    def __getitem__(self, group: int | str) -> str:
        start, end = self.match.span(group)
        return self.text[start:end]


@dataclass(frozen=True, slots=True)
class _Rule:
    """A pattern that is almost always a slip."""

    triggers: tuple[str, ...]
    """Letters in lower case, without any of which the pattern cannot match."""
    pattern: re.Pattern[str]
    """Of a text in lower case."""
    propose: Callable[[_Found], str]
    """Returns what was probably said."""
    reason: str
    confidence: float
    words: frozenset[str] = frozenset()
    """What the group `word` may be; empty means anything."""
    but: frozenset[str] = frozenset()
    """What it may not be."""
    fits: Callable[[re.Match[str]], bool] = bool
    """Returns whether what stands around is as it must be."""

    def slips(self, text: str, lower: str) -> Iterator[Slip]:
        """Yield the slips in `text`, which is given in lower case too."""
        if any(trigger in lower for trigger in self.triggers):
            for match in self.pattern.finditer(lower):
                if self._takes(match):
                    said = _Found(text, match)
                    yield Slip(
                        match.start(), said[0], self.propose(said), self.reason, self.confidence
                    )

    def _takes(self, found: re.Match[str]) -> bool:
        if self.words or self.but:
            word = found["word"]
            if word in self.but or (self.words and word not in self.words):
                return False
        return self.fits(found)


def ungrammatical(text: str, lower: str) -> Iterator[Slip]:
    """Yield the slips of a text, which is given in lower case too."""
    for rule in _rules():
        yield from rule.slips(text, lower)
    yield from _repeated(text, lower)


_REPEATED = listed(
    """
    a again big bye blah do etc for ha had hear here in is it knock little long many more much never
    no not now off old on out over please plus quite really right so that there too up very way well
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
    return following is not None and (not following[1] or following[1] in _FOLLOWS)


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
        pattern(r"\bon (?P<all>(?:[a-z]+ly |almost )?(?P<word>[a-z-]+) basis)\b"),
        lambda said: f"{said[0][:2]} {_article(said['all'])} {said['all']}",
        "an article is missing",
        0.9,
        _BASES,
    )
    yield _Rule(
        ("a ",),
        pattern(r"(?<![&\w])a (?P<word>[aeio][a-z]{2,})\b"),
        lambda said: f"{_cased('an', said)} {said[1]}",
        "“an” is expected before a vowel",
        0.8,
        but=_AFTER_LETTER,
        fits=lambda found: not found[1].startswith(_CONSONANTS),
    )
    yield _Rule(
        ("a ho", "a hei"),
        pattern(r"(?<![&\w])a (?P<word>honest|hour|hourly|honou?r|honou?rable|honorary|heir)\b"),
        lambda said: f"{_cased('an', said)} {said[1]}",
        "“an” is expected before a silent h",
        0.9,
    )
    yield _Rule(
        _AND_AGREED,
        pattern(
            r"\b((?:conclud|draft|negotiat|reach|sign)(?:e|ed|es|ing)?) and "
            r"(accord|agreement|contract|memorandum|mou|treaty|understanding)\b"
        ),
        lambda said: f"{said[1]} {_article(said[2])} {said[2]}",
        "“and” where an article is expected",
        0.8,
    )


def _number_rules() -> Iterator[_Rule]:
    yield _Rule(
        ("this ",),
        pattern(r"\bthis (?P<word>[a-z]+)\b(?! (?:ago|later)\b)"),
        lambda said: f"{_cased('these', said)} {said['word']}",
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
            pattern(rf"\b(?P<opening>{opening})(?P<word>[a-z]+)\b(?! by side)"),
            lambda said: f"{said['opening']}{_plural(said['word'])}",
            f"“{trigger.strip()}” with a singular",
            0.8,
            nouns,
            fits=_ends_phrase,
        )


def _word_rules() -> Iterator[_Rule]:
    yield _Rule(
        ("well know",),
        pattern(r"\b((?:also|are|be|been|is|was|were|(?:it|that)[’']s) well) know\b"),
        lambda said: f"{said[1]} known",
        "the participle is “known”",
        0.9,
    )
    for trigger in (" ago", " later"):
        yield _Rule(
            (trigger,),
            pattern(rf"\b({_NUMBERS}) (?P<word>[a-z]+){trigger}\b"),
            _of_time,
            "a unit of time is expected",
            0.9,
            frozenset(_HEARD),
        )
    yield _Rule(
        ("could of", "might of", "must of", "should of", "would of"),
        pattern(r"\b(could|might|must|should|would) of\b(?! course)"),
        lambda said: f"{said[1]} have",
        "“of” where “have” is expected",
        0.9,
    )


def _repeated(text: str, lower: str) -> Iterator[Slip]:
    """Yield the words that stand twice; most texts have none that is not repeated on purpose."""
    runs = _RUN.findall(lower)
    twice = compress(runs, map(eq, runs, runs[1:]))
    if not any(f"{one} {one}" in lower for one in twice if one not in _REPEATED):
        return
    for found in _TWICE.finditer(text):
        is_at_all = found["word"] == "at" and text.startswith(" all", found.end())
        if found["word"].lower() not in _REPEATED and not is_at_all:
            yield Slip(found.start(), found[0], found["word"], "the word stands twice", 0.8)


_TWICE = pattern(r"\b(?P<word>[a-z]+) (?=(?-i:[a-z]))\1\b(?![’'-])", re.IGNORECASE)
_RUN = pattern(r"\w+")


def _of_time(said: _Found) -> str:
    number, word, side = said[1], said["word"], said[0].rpartition(" ")[2]
    return f"{number} {_HEARD[word.lower()]} {side}"


def _plural(noun: str) -> str:
    return f"{noun[:-1]}ies" if re.search(r"[^aeiou]y\Z", noun) else f"{noun}s"


def _article(words: str) -> str:
    return "an" if words[0].lower() in "aeio" or words.lower().startswith("mou") else "a"


def _cased(word: str, said: _Found) -> str:
    return word.capitalize() if said[0][0].isupper() else word
