"""Whether labels that recur are people who talk, or the fields of forms, logs and lists.

Recurrence alone does not tell: "Expected Result:" comes again and again. Names hardly stand in
small letters elsewhere in a text, fields come round in one order, and who talks says "I" or "you",
or asks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import VOUCHED, Candidate, Shape, comparable
from pipeline.readers.labels.words import PARTICLES, ROLE_WORDS, SAID_WORDS, TITLES
from pipeline.readers.layout import Layout

_WORD = pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_IMPERSONAL = 0.8
"""Share of the turns under labels that are no names."""
_TALKING = 0.3
"""Share of the turns in which somebody says "I", greets, agrees or asks."""
_SILENT = 0.1
"""The same, below which what comes round in one order is a form even under names."""
_SHORTEST = 3
"""Letters of a word that tells."""
_LEAST_FIELDS = 3
"""Labels that come round in one order, and times that they do."""
_IN_ORDER = 0.9


def is_form(layout: Layout) -> bool:
    """Whether nobody of those who seem to speak is likely to be a person."""
    turns = layout.labels.turns
    if not turns or (any(one.shape in VOUCHED for one in turns) and not _is_list(turns)):
        return False
    spans = zip(turns, layout.spans(), strict=True)
    said = [layout.view[one.content : layout.lines[end - 1].end] for one, (_, end) in spans]
    return are_fields([one.label for one in turns], said, layout.view)


def are_fields(labels: Sequence[str], said: Sequence[str], text: str) -> bool:
    """Whether labels are no people's: `said` is what stands under each, `text` all the words."""
    words = _small_words(text)
    impersonal = {label for label in set(labels) if _is_impersonal(label, words)}
    share = sum(label in impersonal for label in labels) / len(labels)
    talking = sum(map(is_talk, said)) / len(said)
    if share < _IMPERSONAL:
        return talking < _SILENT and _comes_round(labels)
    return talking < _TALKING or _comes_round(labels)


def is_persons(labels: Sequence[str], text: str) -> frozenset[str]:
    """Return the labels that are likely to be people's, of a file that holds `text`."""
    words = _small_words(text)
    return frozenset(
        one for one in labels if not _is_impersonal(one, words) and not _SHORT_FOR.fullmatch(one)
    )


_SHORT_FOR = pattern(r"[A-Z]{2,5}\d*")
"""Letters that stand for something, which are hardly how somebody is called."""


def _small_words(text: str) -> frozenset[str]:
    """Return the words that stand in small letters, but for slips: one of many with a capital."""
    counts = Counter(_WORD.findall(text))
    capitals: Counter[str] = Counter()
    for word, count in counts.items():
        if not word.islower():
            capitals[word.casefold()] += count
    small = {word: count for word, count in counts.items() if word.islower()}
    return frozenset(word for word in small if small[word] >= _SLIPS * capitals[word.casefold()])


_SLIPS = 0.05
"""Share of a word in small letters, to one with a capital, below which it is a slip."""


def _is_list(turns: Sequence[Candidate]) -> bool:
    """Whether several labels stand once each, none of them declared: a general word may be one."""
    is_once = len({one.key for one in turns}) == len(turns) >= _LEAST_FIELDS
    return is_once and not any(one.shape is Shape.DECLARED for one in turns)


def _is_impersonal(label: str, words: frozenset[str]) -> bool:
    """Whether a label has words that the text has in small letters, or signs that no name has."""
    plain = label.partition(" (")[0]
    parts = [part.casefold() for part in _WORD.findall(plain)]
    if not parts or any(part in TITLES or part in ROLE_WORDS for part in parts):
        return not parts
    if any(sign.isdigit() or sign in "/&_" for sign in plain) or _CAMEL.search(plain):
        return True
    telling = [part for part in parts if len(part) >= _SHORTEST and part not in PARTICLES]
    return any(part in words for part in telling) or _BUTTONS.issuperset(parts)


_BUTTONS = frozenset(
    """
    pdf html xml zip text details detail share sort search filter view print download more less
    login menu next previous edit delete save copy link embed expand collapse
    """.split()  # noqa: SIM905 - a list of words is read as one
)
"""What stands on the buttons of a page beside each of its entries."""


_CAMEL = pattern(r"\b(?!Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O['’])[^\W\d_]+[a-z][A-Z]|[A-Z]{2}[a-z]{2}")
"""Capitals within a word: "OSError"."""


def is_talk(said: str) -> bool:
    """Whether somebody says "I" or "you", greets, agrees or asks in some words."""
    words = {word.casefold() for word in _WORD.findall(said)}
    return not words.isdisjoint(_TALK) or said.rstrip().endswith(("?", "？", "؟"))


_TALK = SAID_WORDS - frozenset(
    """
    it its this that these those is are was were be been has have had not no of what which how
    when where there here so very much right must should could would can do does did new
    they them their he she his her good hi en la los sí
    """.split()  # noqa: SIM905 - a list of words is read as one
)
"""Of the words of talk those that no form or log has."""


def _comes_round(labels: Sequence[str]) -> bool:
    """Whether three labels or more come one behind the other in the same order each time.

    What stands behind itself comes round in none: somebody who speaks on.
    """
    following: dict[str, Counter[str]] = {}
    for one, other in pairwise(map(comparable, labels)):
        following.setdefault(one, Counter())[other] += 1
    often = {key: counts for key, counts in following.items() if counts.total() >= _LEAST_FIELDS}
    if len(often) < _LEAST_FIELDS:
        return False
    others = ([count for to, count in often[key].items() if to != key] for key in often)
    ordered = sum(max(counts, default=0) for counts in others)
    return ordered >= _IN_ORDER * sum(counts.total() for counts in often.values())
