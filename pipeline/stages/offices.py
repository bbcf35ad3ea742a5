"""Offices that a sentence says somebody holds or held: "has been Minister of Water since 2021"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import dropwhile

from pipeline.model.facts import FactKind, Name
from pipeline.stages.figures import Hit
from pipeline.stages.name_words import OFFICE_WORDS, OFFICES
from pipeline.stages.sentences import Span
from pipeline.stages.words import listed

_HOLDING = (
    r"(?:am|is|was|were|be|been|became|become|becomes|becoming|serves?|served|serving|appointed|"
    r"elected|re-elected|named|acts?|acted|acting|worked|works)"
)


def find_tenures(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield the offices held: a verb of holding, then the office with what it is of.

    The name goes without its article. "Was a general election", "a judge of character" and "a
    letter from the minister" are none: before the noun stands nothing but what narrows an office,
    behind its scope a word of time or place, or the end.
    """
    said = sentence.of(text).lower().replace(",", " ").replace(".", " ").split()
    if OFFICES.isdisjoint(said):
        return
    for found in _tenure().finditer(text, sentence.start, sentence.end):
        words = text[found.start("office") : found.start("noun")].split()
        narrowing = list(dropwhile(_LEADS.__contains__, words))
        if all(map(_is_narrowing, narrowing)):
            start = found.start("noun") - sum(len(word) + 1 for word in narrowing)
            name = text[start : found.end("office")]
            if " " in name or name[0].isupper() or name in _ALONE:
                yield Hit(FactKind.OFFICE, name, Name(name), "", start, found.end("office"))


_LEADS = listed("as the a an our its their his her my appointed elected named serving acting been")
"""Words between the verb and the office."""


_ALONE = listed(
    "president premier minister chancellor senator mayor governor ambassador king queen pope"
)
"""Offices that say enough alone; "the leader", "a director" do not."""


def _is_narrowing(word: str) -> bool:
    """Return whether a word can stand before the noun of an office: "Deputy", "foreign"."""
    return word[0].isupper() or word.title() in OFFICE_WORDS or word in OFFICES


@cache
def _tenure() -> re.Pattern[str]:
    nouns = "|".join(sorted(OFFICES, key=lambda noun: (-len(noun), noun)))
    name = r"[A-Z][\w’'-]*(?:\s(?:and\s|of\s|the\s)?[A-Z][\w’'-]*)*"
    field = "|".join(sorted(word.lower() for word in OFFICE_WORDS))
    scope = rf"(?:\s(?:of|for|to)\s(?:the\s)?(?:{name}|(?:{field})\b))*+"
    behind = (
        r"(?=[,.;:)—–]|$|\s(?:in|at|from|since|until|between|during|when|under|on|by|and|"
        r"after|before|here|there)\b)"
    )
    return re.compile(
        rf"\b{_HOLDING}\s(?:as\s)?(?:(?:the|an?|our|its|their|his|her|my)\s)?"
        rf"(?P<office>(?:[\w’-]+\s){{0,3}}?(?P<noun>(?i:{nouns})){scope}){behind}"
    )
