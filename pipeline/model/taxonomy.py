"""Themes, and where each exchange was placed."""

from __future__ import annotations

from pipeline.model.transcript import Exchange
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject that exchanges are grouped under."""

    id: str
    heading: str
    """Section heading as printed: "Trade and business"."""
    label: str
    """One or two words for the head of a key message: "Trade"."""
    code: int
    """Major topic code of the Comparative Agendas Project; 0 when it has none."""
    keywords: tuple[str, ...]
    """Single words; a trailing `*` matches any ending."""
    phrases: tuple[str, ...] = ()
    """Several words in a row; each weighs twice a keyword."""
    weights: tuple[Weight, ...] = ()
    exclude: tuple[str, ...] = ()
    """Phrases that are about something else ("trade union" for trade); `not` in YAML."""
    is_given: bool = False
    """True for a heading of the file itself: all that stands below it is of it."""


UNHEADED = "Part {number}"
"""What a part of a talk is called to which its words give no heading."""


def is_unheaded(theme: Theme) -> bool:
    """Return whether a theme is such a part, whose number is that of its id: "part-2"."""
    return theme.heading == UNHEADED.format(number=theme.id.removeprefix("part-"))


@dataclass(frozen=True, slots=True)
class Weight:
    """A keyword or phrase that counts more or less than its kind."""

    term: str
    weight: float


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """The list of themes, in the order in which equal ones are preferred."""

    id: str
    title: str
    language: str
    themes: tuple[Theme, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A word that spoke for a theme."""

    word: str
    """As it stands in the transcript, lower case."""
    anchor: str
    weight: float


@dataclass(frozen=True, slots=True)
class Placement:
    """Where one exchange stands, and why."""

    exchange: Exchange
    theme: str
    secondary: tuple[str, ...]
    """Other themes it speaks of, strongest first."""
    why: tuple[Evidence, ...]
    reason: str
    """The decision in words, for `brief explain`."""


@dataclass(frozen=True, slots=True)
class ThemeGroup:
    """The exchanges of one theme, in the order of the interview."""

    theme: Theme
    placements: tuple[Placement, ...]
