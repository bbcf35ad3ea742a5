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
    MOVED = "moved"


class ChangeClass(StrEnum):
    """Why it happened, as readers must know it; in the order in which they are told."""

    CORRECTION = "correction"
    """We were wrong: the same recording, in other words or of another day or speaker."""
    UPDATE = "update"
    """The world moved: a new passage or source says something else, or more."""
    SOURCE_ADDED = "source added"
    SOURCE_WITHDRAWN = "source withdrawn"
    WITHDRAWN = "passage withdrawn"
    """It is off the record now, or on deep background; what it said is not told."""
    EDITORIAL = "editorial"
    """Our own words, or what of the same sources is shown."""
    REPUBLISH = "republish"
    """Nothing that is said; only how it looks."""


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
    group: ChangeClass = ChangeClass.EDITORIAL

    @property
    def changes_meaning(self) -> bool:
        """Return whether the brief says something else after it, so that it is no minor change."""
        if self.group is ChangeClass.EDITORIAL:
            return bool(self.anchor) and self.kind is not ChangeKind.MOVED
        return self.group is not ChangeClass.REPUBLISH


class UpdateType(StrEnum):
    """As GOV.UK uses the words: a major edition carries a note, a minor changes no meaning."""

    MAJOR = "major"
    MINOR = "minor"


@dataclass(frozen=True, slots=True)
class Output:
    """One file of an edition, or one that it was made with."""

    name: str
    sha256: str
    parts_sha256: str = ""
    """Of a Word file, over its parts: it does not depend on what compressed them."""


@dataclass(frozen=True, slots=True)
class Issued:
    """One line of a brief's history."""

    number: str
    """`2.0`."""
    published: str
    """ISO date."""
    note: str


def printed_number(major: int, minor: int) -> str:
    """Return the number of an edition as it is printed: `2.0`."""
    return f"{major}.{minor}"


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
    tool: str = ""
    """Program and version: `briefwright 0.1.0`."""
    is_attached: bool = False
    """True when the PDF carries the brief as JSON and its transcripts."""
    assets: tuple[Output, ...] = ()
    """Fonts, logo and Word templates that its files were made with, by their names in `style`."""
    earlier: tuple[Issued, ...] = ()
    """The editions before it, newest first, as its own list of editions has them."""

    @property
    def number(self) -> str:
        """The edition as printed: `2.0`."""
        return printed_number(self.major, self.minor)
