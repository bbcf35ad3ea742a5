"""Offices that a sentence says somebody holds or held: "has been Minister of Water since 2021"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.facts import FactKind, Name
from pipeline.patterns import WORD, pattern
from pipeline.stages.figures.figures import Hit
from pipeline.stages.naming.name_words import OFFICE_WORDS, OFFICES
from pipeline.stages.speech.sentences import Span
from pipeline.stages.speech.words import listed

_HOLDING = listed(
    """
    am is was were be been became become becomes becoming serve serves served serving appointed
    elected re-elected named act acts acted acting worked works work
    """
)
_LEADS = listed("as the a an our its their his her my") | _HOLDING
"""Words between the verb and the office."""
_SCOPES = listed("of for to")
_BEHIND = listed(
    "in at from since until between during when under on by and after before here there"
)
_ALONE = listed(
    "president premier minister chancellor senator mayor governor ambassador king queen pope"
)
"""Offices that say enough alone; "the leader", "a director" do not."""
_MOST_NARROWING = 3


def find_tenures(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield the offices held: a verb of holding, then the office with what it is of.

    The name goes without its article. "Was a general election", "a judge of character" and "a
    letter from the minister" are none: before the noun stands nothing but what narrows an office,
    behind its scope a word of time or place, a mark, or the end.
    """
    if OFFICES.isdisjoint(sentence.of(text).lower().replace(",", " ").replace(".", " ").split()):
        return
    found = list(_WORD.finditer(text, sentence.start, sentence.end))
    said = [one.group() for one in found]
    for noun, word in enumerate(said):
        if word.lower() not in OFFICES and word not in OFFICES:
            continue
        first = _first(said, noun)
        last = _last(said, noun)
        start, end = found[first].start(), found[last].end()
        is_held = first > 0 and _is_behind_verb(said, first)
        is_whole = last + 1 == len(said) or said[last + 1] in _BEHIND or text[end] != " "
        name = text[start:end]
        if is_held and is_whole and (" " in name or name[0].isupper() or name in _ALONE):
            yield Hit(FactKind.OFFICE, name, Name(name), "", start, end)


_WORD = pattern(WORD)


def _first(said: Sequence[str], noun: int) -> int:
    """Return where the words begin that narrow an office: "deputy prime | minister"."""
    first = noun
    while first > max(0, noun - _MOST_NARROWING) and _is_narrowing(said[first - 1]):
        first -= 1
    return first


def _is_narrowing(word: str) -> bool:
    is_lead = word.lower() in _LEADS or word == "I"
    return not is_lead and (word[0].isupper() or word.title() in OFFICE_WORDS or word in OFFICES)


def _last(said: Sequence[str], noun: int) -> int:
    """Return the last word of what an office is of: "Ambassador of Peru to Chile"."""
    last = at = noun
    while at + 1 < len(said) and said[at + 1] in _SCOPES:
        at += 3 if said[at + 2 : at + 3] == ["the"] else 2
        if at >= len(said) or not _is_scope(said[at]):
            break
        while at + 1 < len(said) and said[at + 1][0].isupper():
            at += 1
        last = at
    return last


def _is_scope(word: str) -> bool:
    return word[0].isupper() or word.title() in OFFICE_WORDS


def _is_behind_verb(said: Sequence[str], first: int) -> bool:
    """Return whether a verb of holding stands before an office, with articles at most between."""
    at = first - 1
    while at >= 0 and said[at] in _LEADS:
        if said[at] in _HOLDING:
            return True
        at -= 1
    return False
