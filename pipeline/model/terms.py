"""Terms of attribution: what may be said of words, and of the one who said them."""

from __future__ import annotations

from enum import StrEnum

from pipeline.values import dataclass


class Rule(StrEnum):
    """What a speaker agreed to."""

    ON_RECORD = "on-the-record"
    BACKGROUND = "background"
    """Words may be quoted, of a description in place of a name."""
    DEEP = "deep-background"
    """Neither words nor name: they are left out of all that is written."""
    CHATHAM = "chatham-house"
    """Words may be quoted; nobody who was present is named, nor whom they work for."""
    OFF = "off-the-record"


SILENT = frozenset({Rule.OFF, Rule.DEEP})
"""Words under these rules stand in no output."""

NAMELESS = frozenset({Rule.BACKGROUND, Rule.CHATHAM})
"""Words under these rules are nobody's by name."""


@dataclass(frozen=True, slots=True)
class Terms:
    """A rule, and for background the description that was agreed."""

    rule: Rule
    description: str = ""
    """ "a senior official"; empty where none was given."""

    def __str__(self) -> str:
        return f"{self.rule}: {self.description}" if self.description else self.rule.value


def terms_of(text: str) -> Terms:
    """Return the terms that a text names: `background: a senior official`; empty is on record."""
    name, _, description = text.partition(":")
    return Terms(Rule(name.strip() or Rule.ON_RECORD), description.strip())


@dataclass(frozen=True, slots=True)
class Withheld:
    """How much of a source was taken out, and under which rule; never what."""

    rule: Rule
    passages: int
