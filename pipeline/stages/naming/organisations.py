"""Rows of capitals that are known as a whole, or say what they are: a bank, a river, a war."""

from __future__ import annotations

from pipeline.model.facts import FactKind
from pipeline.stages.naming.capitals import OF
from pipeline.stages.naming.known import is_title
from pipeline.stages.naming.name_words import (
    EVENT_STARTS,
    GIVEN,
    HONORIFICS,
    KNOWN_ORGANISATIONS,
    OF_HEADS,
    ORGANISATIONS,
    OTHER_HEADS,
    PLACE_HEADS,
)
from pipeline.stages.naming.places import is_place
from pipeline.stages.naming.reading import Read, Reading, is_head, until_title
from pipeline.stages.speech.words import listed


def known_whole(reading: Reading, at: int, end: int) -> Read | None:
    """Return a whole row that is a known person, organisation or place."""
    name = reading.name(at, end)
    if name in reading.known.people:
        return [reading.hit(FactKind.PERSON, at, end, reading.known.people[name])], end
    if name in KNOWN_ORGANISATIONS or name in reading.known.organisations:
        return [reading.hit(FactKind.ORGANISATION, at, end)], end
    is_alone = reading.preposition(end) != "of"
    if end - at > 1 and is_alone and is_place(name):
        return [reading.hit(FactKind.PLACE, at, end)], end
    return None


def organisation(reading: Reading, at: int, end: int) -> Read | None:
    """Return a name that ends in what an organisation is, or goes on with "of": "Bank of Ghana"."""
    if reading.tokens[at].word in _PERSONAL_TITLES and end - at <= LONGEST_UNTITLED + 1:
        return None
    start = at
    while start < end - _LEAST_TITLED + 1 and is_title(reading.tokens[start].word):
        start += 1
    last = reading.tokens[end - 1].word.lower()
    if last in OF_HEADS and reading.preposition(end) in WITHIN:
        stop = _complement(reading, end)
        return [reading.hit(FactKind.ORGANISATION, start, stop)], stop
    if last in ORGANISATIONS and end - start > 1:
        return [reading.hit(FactKind.ORGANISATION, start, end)], end
    return None


_PERSONAL_TITLES = HONORIFICS - {"Saint", "Pope", "Lord", "Lady"}
"""What no place and no organisation begins with."""


_LEAST_TITLED = 3
"""Words; of fewer the title is part of the name: "President House"."""


def _complement(reading: Reading, at: int) -> int:
    """Return where a name ends that goes on with "of": "Foreign Affairs and Trade"."""
    end = until_title(reading, at, reading.end_of_run(at))
    while end < len(reading.tokens) and goes_on(reading, end):
        end = until_title(reading, end, reading.end_of_run(end))
    return end


def goes_on(reading: Reading, at: int, prepositions: frozenset[str] = listed("of")) -> bool:
    """Return whether a token belongs to the name before it: "of Finance | and Trade | of Peru".

    Not where the words behind "and" are a name of their own: "of Defence and | the Air Force".
    """
    token, before = reading.tokens[at], reading.tokens[at - 1]
    if token.link == OF:
        return reading.preposition(at) in prepositions
    is_joined = reading.text[before.end : token.start] in {" and ", " & "}
    end = reading.end_of_run(at)
    is_named = end - at > 1 and is_head(reading.tokens[end - 1].word.lower())
    return (
        is_joined
        and not is_named
        and not any(is_place(one.word) or is_title(one.word) for one in (token, before))
    )


def other(reading: Reading, at: int, end: int) -> Read | None:
    """Return a place that ends in what it is, and nothing for an event, a paper, a product."""
    last = reading.tokens[end - 1].word.lower()
    if reading.tokens[at].word in _PERSONAL_TITLES:
        return None
    first = reading.tokens[at].word
    is_kind = last in PLACE_HEADS and end - at == _PAIR and first in _KINDS
    if last in PLACE_HEADS and not is_kind and end - at > 1 + _may_head_person(first):
        return [reading.hit(FactKind.PLACE, at, end)], end
    if is_kind or first in EVENT_STARTS:
        return [], end
    if last not in OTHER_HEADS or (end - at == 1 and not reading.tokens[at].is_first):
        return None
    if is_title(reading.tokens[at].word):
        return None
    stop = end
    if reading.preposition(end) == "of":
        stop = reading.end_of_run(end)
    return [], stop


_PAIR = 2
_KINDS = listed("National Federal Local Regional Provincial Municipal Public Rural Urban")
"""Words that tell of what kind a road or a park is, and not which: "National Highway"."""


def _may_head_person(word: str) -> bool:
    """Return whether a name of two words that begins so is a person's: "Ana Hill"."""
    return word in GIVEN or is_title(word)


WITHIN = listed("of for")


LONGEST_UNTITLED = 3
