"""Offices that a sentence says somebody holds or held: "has been Minister of Water since 2021"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.facts import FactKind, Name
from pipeline.stages.figures import Hit
from pipeline.stages.name_words import OFFICES
from pipeline.stages.sentences import Span

_HOLDING = (
    r"(?:am|is|was|were|be|been|became|become|becomes|becoming|serves?|served|serving|appointed|"
    r"elected|re-elected|named|acts?|acted|acting|worked|works)"
)


def find_tenures(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield the offices held: a verb of holding, then the office with what it is of.

    The name goes without its article. "Was a general election" holds none: behind the noun of
    office stands what it is of, a word of time or place, or the end.
    """
    words = sentence.of(text).lower().replace(",", " ").replace(".", " ").split()
    if OFFICES.isdisjoint(words):
        return
    for found in _tenure().finditer(text, sentence.start, sentence.end):
        start, end = found.span("office")
        name = text[start:end]
        yield Hit(FactKind.OFFICE, name, Name(name), "", start, end)


@cache
def _tenure() -> re.Pattern[str]:
    nouns = "|".join(sorted(OFFICES, key=lambda noun: (-len(noun), noun)))
    name = r"[A-Z][\w’'-]*(?:\s(?:and\s|of\s|the\s)?[A-Z][\w’'-]*)*"
    field = r"[a-z]+(?=[,.;]|\s(?:since|in|from|until)\b)"
    scope = rf"(?:\s(?:of|for|to)\s(?:the\s)?(?:{name}|{field}))*"
    behind = (
        r"(?=[,.;:)—–]|$|\s(?:of|for|to|in|at|from|since|until|between|during|when|under|on|by|and|"
        r"after|before|here|there)\b)"
    )
    return re.compile(
        rf"\b{_HOLDING}\s(?:as\s)?(?:(?:the|an?|our|its|their|his|her|my)\s)?"
        rf"(?P<office>(?:[\w’-]+\s){{0,3}}?(?i:{nouns}){scope}){behind}"
    )
