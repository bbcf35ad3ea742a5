"""Editions: a published brief, and how it differs from the one before."""

from __future__ import annotations

from enum import StrEnum

from pipeline.model.brief import Brief
from pipeline.model.style import Style
from pipeline.values import dataclass


class ChangeKind(StrEnum):
    """What happened to a passage, fact or decision."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference that a reader would want to know of."""

    kind: ChangeKind
    what: str
    """The fact's label, the section's heading, or what part of the brief it is."""
    before: str
    """Words of the earlier edition, verbatim; empty when added."""
    after: str
    """Words of this edition, verbatim; empty when removed."""
    anchor: str
    """Where it stands now, or stood; empty for front matter."""


class UpdateType(StrEnum):
    """As GOV.UK uses the words: a major edition carries a note, a minor changes no meaning."""

    MAJOR = "major"
    MINOR = "minor"


@dataclass(frozen=True, slots=True)
class Output:
    """One file of an edition."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Edition:
    """A published brief."""

    slug: str
    major: int
    minor: int
    published: str
    """ISO date."""
    update_type: UpdateType
    change_note: str
    changes: tuple[Change, ...]
    brief: Brief
    style: Style
    outputs: tuple[Output, ...]

    @property
    def number(self) -> str:
        """The edition as printed: `2.0`."""
        return f"{self.major}.{self.minor}"
