"""Moving: of what fell from one figure to another, the second is the value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.model.facts import Money, Percent, When
from pipeline.patterns import clued, pattern
from pipeline.stages.facts.found import FoundFact
from pipeline.values import replace


def moved(facts: list[FoundFact]) -> list[FoundFact]:
    """Return facts in which "fell from $40 million in 2019 to $25 million in 2021" is one measure.

    Both figures have its label. What it was before is a value where its date is told, and else has
    no row of its own: the clause that shows the new value tells it.
    """
    told: dict[int, FoundFact] = {}
    for old, new in _moves(facts):
        if facts[old].sentence != facts[new].sentence:
            told[old], told[new] = _succeeding(told.get(old, facts[old]), facts[new])
            continue
        label = next((facts[at].fact.label for at in (new, old) if _is_labelled(facts[at])), "")
        told[new] = _measured(facts[new], label)
        is_dated = bool(label) and told[new] is not facts[new] and facts[old].fact.when is not None
        before = facts[old]
        told[old] = _measured(before, label) if is_dated else replace(before, is_former=True)
    return [told.get(at, one) for at, one in enumerate(facts)]


def _succeeding(old: FoundFact, new: FoundFact) -> tuple[FoundFact, FoundFact]:
    """Return a figure and the one that the next sentence says it is now, as one measure.

    The first is told where it has a date; without one only the second holds.
    """
    label = old.fact.label
    between = old.paragraph.text[old.end : new.sentence.end]
    spell = _SPELL.search(between)
    when = new.fact.when or (When("", "", spell.group().lower()) if spell else None)
    now = replace(new, fact=replace(new.fact, label=label, when=when), is_measured=True)
    is_told = old.fact.when is not None
    return replace(old, is_measured=is_told, is_former=not is_told), now


_SPELL = pattern(r"\b(?:now|today|currently|this (?:week|month|quarter|year))\b", re.IGNORECASE)


def _moves(facts: list[FoundFact]) -> Iterator[tuple[int, int]]:
    """Yield where the old and the new figure of a change stand among facts."""
    for at, (one, other) in enumerate(pairwise(facts)):
        if _is_pair(one, other):
            between = one.paragraph.text[one.end : other.start]
            before = one.paragraph.text[max(0, one.start - _NEAR) : one.start]
            if _FROM.search(before) and _TO.fullmatch(between):
                yield at, at + 1
            elif _DOWN_FROM.fullmatch(between):
                yield at + 1, at
        elif _is_labelled(one) and not _is_labelled(other) and _is_succeeded(one, other):
            yield at, at + 1


def _is_succeeded(one: FoundFact, other: FoundFact) -> bool:
    """Return whether the next sentence tells what a figure is now: "That number is down to"."""
    is_next = one.paragraph is other.paragraph and one.clause.end < other.start
    if not is_next or other.start - one.end > _LONGEST_WAY or not _is_of_one_unit(one, other):
        return False
    return _NOW.fullmatch(one.paragraph.text, one.end, other.start) is not None


_LONGEST_WAY = 160
_NOW = pattern(
    r"[^.!?]{0,90}[.!?] (?:(?:[Aa]nd|[Bb]ut|[Ss]o|[Tt]oday|[Nn]ow|(?:[Tt]his|[Ll]ast) \w+),? ){0,2}"
    r"(?:[Tt]h(?:at|is|e) (?:number|figure|share|rate|percentage|proportion|level|total)|[Ii]t)"
    r"(?:['’]s| is| has| was| had)?(?: now| already| since| currently| come| gone| been)*"
    r"(?: down| (?:gone|come|went) up| fallen| risen| dropped| fell| rose| increased| decreased"
    r"| grown| cut| reduced)"
    r" to (?:\w+ ){0,2}"
)
"""From a figure to its successor in the next sentence."""


def _is_pair(one: FoundFact, other: FoundFact) -> bool:
    """Return whether two figures of one unit stand in one clause."""
    is_one_clause = one.paragraph is other.paragraph and one.clause == other.clause
    return is_one_clause and _is_of_one_unit(one, other)


def _is_of_one_unit(one: FoundFact, other: FoundFact) -> bool:
    value, following = one.fact.value, other.fact.value
    if isinstance(value, Money) and isinstance(following, Money):
        return value.currency == following.currency
    return isinstance(value, Percent) and isinstance(following, Percent)


def _is_labelled(found: FoundFact) -> bool:
    return found.fact.label != found.fact.kind.value


def _measured(found: FoundFact, label: str) -> FoundFact:
    """Return a figure as the value of a measure at its time; unchanged without label or time."""
    if not label or found.fact.when is None:
        return found
    return replace(found, fact=replace(found.fact, label=label), is_measured=True)


_NEAR = 40
"""Letters before a figure in which "from about" stands."""
_FROM = clued(
    r"\bfrom (?:(?:an?|the) (?:\w+ )?(?:rate|level|total|high|low|peak) of )?(?:\w+ )?$", "from "
)
_TO = pattern(r"(?:,? [^.;:,]{1,30}?)?,? (?:down |up )?to (?:\w+ ){0,2}")
_DOWN_FROM = clued(r"(?:,? [^.;:,]{1,30}?)?,? (?:down |up )?from (?:\w+ ){0,2}", "from ")
"""Between two figures: when the first was so, and what leads to the second."""
