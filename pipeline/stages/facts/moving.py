"""Moving: of what fell from one figure to another, the second is the value."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline.model.facts import Money, Percent
from pipeline.patterns import pattern
from pipeline.stages.facts.found import FoundFact
from pipeline.values import replace


def moved(facts: list[FoundFact]) -> list[FoundFact]:
    """Return facts in which "fell from $40 million in 2019 to $25 million in 2021" is one measure.

    Both figures have its label. What it was before is a value where its date is told, and else has
    no row of its own: the clause that shows the new value tells it.
    """
    told: dict[int, FoundFact] = {}
    for old, new in _moves(facts):
        label = next((facts[at].fact.label for at in (new, old) if _is_labelled(facts[at])), "")
        told[new] = _measured(facts[new], label)
        is_dated = bool(label) and told[new] is not facts[new] and facts[old].fact.when is not None
        before = facts[old]
        told[old] = _measured(before, label) if is_dated else replace(before, is_former=True)
    return [told.get(at, one) for at, one in enumerate(facts)]


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


def _is_pair(one: FoundFact, other: FoundFact) -> bool:
    """Return whether two figures of one unit stand in one clause."""
    if one.paragraph is not other.paragraph or one.clause != other.clause:
        return False
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
_FROM = pattern(
    r"\bfrom (?:(?:an?|the) (?:\w+ )?(?:rate|level|total|high|low|peak) of )?(?:\w+ )?$"
)
_TO = pattern(r"(?:,? [^.;:,]{1,30}?)?,? (?:down |up )?to (?:\w+ ){0,2}")
_DOWN_FROM = pattern(r"(?:,? [^.;:,]{1,30}?)?,? (?:down |up )?from (?:\w+ ){0,2}")
"""Between two figures: when the first was so, and what leads to the second."""
