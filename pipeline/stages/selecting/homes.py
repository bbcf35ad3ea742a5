"""Homes: under which heading each fact and each sentence of an answer stands."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.definition import SectionSpec
from pipeline.model.facts import Money, Percent
from pipeline.model.taxonomy import Placement, ThemeGroup
from pipeline.stages.arrange import part_ids
from pipeline.stages.facts.found import FoundFact
from pipeline.stages.facts.news import shown_span
from pipeline.stages.speech.words import listed
from pipeline.stages.themes.matching import Matcher, is_bare
from pipeline.values import dataclass

_LEAST = 1.0
"""What the words of another theme must weigh in a sentence; those that may be of many weigh less,
such as "security" and "water"."""


@dataclass(frozen=True, slots=True)
class Homes:
    """The themes of a brief, ready to be asked where something belongs."""

    groups: tuple[ThemeGroup, ...]
    of_themes: Matcher
    arranged: frozenset[str]
    """Ids of the themes of which an editor has decided what stands there."""

    def of(self, words: str, own: int) -> int:
        """Return the index of the theme that words speak of, by the index of their exchange's.

        That is their exchange's, unless they have no word of it and some of another one. What an
        editor, or the file itself, has put somewhere stays there, and headings without words of
        their own get nothing.
        """
        theme = self.groups[own].theme
        if theme.is_given or theme.id in self.arranged:
            return own
        weights = self.of_themes.weights(words)
        if weights.get(own):
            return own
        told = sorted((-weight, number) for number, weight in weights.items() if weight > 0)
        if not told or -told[0][0] < _LEAST or (len(told) > 1 and told[1][0] == told[0][0]):
            return own
        number = told[0][1]
        return own if is_bare(self.groups[number].theme) else number


def arranged_ids(decisions: tuple[SectionSpec, ...]) -> frozenset[str]:
    """Return the ids of the themes that decisions are about, of all their parts."""
    return frozenset(id_ for decision in decisions for id_ in (decision.theme, *part_ids(decision)))


def facts_at_home(facts: tuple[FoundFact, ...], homes: Homes) -> list[list[FoundFact]]:
    """Return the facts of each theme, in the order of the groups.

    A measure stands under the theme its label speaks of, all of its values together; every other
    fact under the theme that what its row shows speaks of, or else that of its exchange.
    """
    exchange = {
        anchor: number
        for number, group in enumerate(homes.groups)
        for placement in group.placements
        for anchor in _anchors(placement)
    }
    measures: dict[str, int] = {}
    result: list[list[FoundFact]] = [[] for _ in homes.groups]
    for found in facts:
        own = exchange[found.paragraph.anchor]
        if is_series(found) and not homes.groups[own].theme.is_given:
            label = found.fact.label.lower()
            if label not in measures:
                measures[label] = _strongest(label, homes.of_themes, own)
            number = measures[label]
        else:
            number = homes.of(shown_span(found).of(found.paragraph.text), own)
        result[number].append(found)
    return result


def is_series(found: FoundFact) -> bool:
    """Return whether a fact is a value of a measure, which a row gives without its clause."""
    return found.is_measured and isinstance(found.fact.value, Money | Percent)


def _strongest(label: str, of_themes: Matcher, own: int) -> int:
    """Return the index of the theme that a label speaks of most; `own` when it speaks of none."""
    weights = of_themes.weights(_of_what(label))
    best = min(weights, key=lambda number: (-weights[number], number), default=own)
    return best if weights.get(best) else own


def _of_what(label: str) -> str:
    """Return what a sum is for: of "investment in safety", no matter of business, "safety"."""
    words = label.split(" ")
    at = next((at for at, word in enumerate(words[1:-1], 1) if word in _PREPOSITIONS), 0)
    return " ".join(words[at + 1 :]) if at and words[at - 1] in _SUMS else label


_PREPOSITIONS = listed("in for on of to")
_SUMS = listed(
    "investment investments spending expenditure funding fund funds budget package programme "
    "program support loan loans grant grants cost costs payment payments"
)
"""Heads of labels that are of no theme themselves."""


def _anchors(placement: Placement) -> Iterator[str]:
    exchange = placement.exchange
    turns = (exchange.question, *exchange.answers) if exchange.question else exchange.answers
    for turn in turns:
        for paragraph in turn.paragraphs:
            yield paragraph.anchor
