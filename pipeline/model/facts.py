"""Facts: figures, dates, events and steps that a speaker named."""

from __future__ import annotations

from enum import StrEnum

from pipeline.model.transcript import Provenance
from pipeline.values import dataclass


class FactKind(StrEnum):
    """What a fact is about."""

    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"
    RANK = "rank"
    DURATION = "duration"
    DATE = "date"
    EVENT = "event"
    COMMITMENT = "commitment"
    AGREEMENT = "agreement"
    ROUTE = "route"
    LIST = "list"
    OFFICE = "office"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class When:
    """A date or period."""

    start: str
    """ISO date of the first day; empty when it could not be resolved."""
    end: str
    """ISO date of the last day; empty when it could not be resolved."""
    text: str
    """The speaker's words: "November last year"."""
    gloss: str = ""
    """What the editor adds in brackets where the words alone do not say it: "2021"."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of money."""

    amount: int | float
    currency: str
    """ISO 4217 code, or the word itself where it is ambiguous."""
    to: int | float | None = None
    """Upper end of a range."""


@dataclass(frozen=True, slots=True)
class Percent:
    """A share in per cent."""

    percent: int | float
    to: int | float | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """A number of something."""

    number: int | float
    unit: str
    to: int | float | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """Something that has a name."""

    name: str


@dataclass(frozen=True, slots=True)
class Items:
    """Several things named in a row."""

    items: tuple[str, ...]


Value = Money | Percent | Count | When | Name | Items
"""What a fact says; the JSON shapes stand in the schema `briefwright/brief/1`."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a speaker stated, with all that qualifies it."""

    kind: FactKind
    label: str
    """What the value is of, in the speaker's own words: "bilateral trade"."""
    value: Value
    hedge: str
    """As said: "almost", "about", "more than"; empty when said flatly."""
    when: When | None
    text: str
    """The speaker's words for the value, verbatim: "$40 million"."""
    said_by: str
    """Label of the speaker."""
    in_question: bool
    """True when only the one who asks said it: never printed as the respondent's."""
    provenance: Provenance
    derived_from: tuple[Provenance, ...] = ()
    """Inputs of a figure marked "(calculated)"; further places where the same was said."""


class Strength(StrEnum):
    """How firm a commitment is, in falling order."""

    FIRM = "firm"
    AGREED = "agreed"
    PLANNED = "planned"
    HOPED = "hoped"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class Commitment:
    """A step that a speaker announced."""

    who: str
    """Label of the speaker who said it."""
    what: str
    """The clause in the speaker's words, verbatim."""
    when: When | None
    strength: Strength
    provenance: Provenance


def amount(fact: Fact) -> float:
    """Return the number that a bar for a fact is as long as; 0 for a fact that has none."""
    match fact.value:
        case Money(amount=number) | Percent(percent=number) | Count(number=number):
            return number
        case _:
            return 0


def upper(fact: Fact) -> float:
    """Return the upper end of a range, or the number itself."""
    match fact.value:
        case Money(to=end) | Percent(to=end) | Count(to=end):
            return amount(fact) if end is None else end
        case _:
            return amount(fact)
