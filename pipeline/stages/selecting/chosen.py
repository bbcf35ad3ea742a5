"""Chosen: what an editor asks for, and what a brief says."""

from __future__ import annotations

from pipeline.errors import Place
from pipeline.model.brief import FactRow
from pipeline.model.definition import Length, SectionSpec
from pipeline.model.labels import InterviewerFigures, Labels, SectionOrder
from pipeline.model.taxonomy import Theme, ThemeGroup
from pipeline.stages.facts.found import FoundStep
from pipeline.stages.quoting.candidates import Candidate
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Most:
    """How much stands before the sections of a brief, at most."""

    messages: int
    figures: int
    steps: int


TIGHTENED = (
    Most(6, 5, 4),
    Most(6, 5, 2),
    Most(5, 5, 2),
    Most(5, 4, 1),
    Most(5, 3, 0),
    Most(4, 4, 1),
    Most(5, 0, 1),
    Most(4, 3, 0),
    Most(5, 0, 0),
    Most(4, 0, 1),
    Most(4, 0, 0),
    Most(3, 3, 0),
    Most(3, 0, 0),
    Most(2, 2, 0),
    Most(2, 0, 0),
)
"""What one page is to hold, from most to least, until it is one page.

Beside figures messages take more lines: without them there is room for more of them.
"""


@dataclass(frozen=True, slots=True)
class Order:
    """What the editor and the house style ask for."""

    length: Length
    decisions: tuple[SectionSpec, ...]
    labels: Labels
    sections: SectionOrder = SectionOrder.INTERVIEW
    figures: InterviewerFigures = InterviewerFigures.MARKED
    first: tuple[str, ...] = ()
    """Themes whose sections come first."""
    place: Place | None = None
    """Where the editor says so."""
    most: Most | None = None
    """What is to stand on one page; None leaves it to the length."""


@dataclass(frozen=True, slots=True)
class Message:
    """A key message: the theme, its figures where it has some, and the respondent's words."""

    theme: Theme
    figures: FactRow | None
    words: Candidate


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a themed section says."""

    group: ThemeGroup
    lead: Candidate | None
    points: tuple[Candidate, ...]
    quotation: Candidate | None
    rows: tuple[FactRow, ...]

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to show, so that the brief has the section."""
        return bool(self.lead or self.quotation or self.rows)


@dataclass(frozen=True, slots=True)
class Selection:
    """What the brief says."""

    messages: tuple[Message, ...]
    glance: tuple[FactRow, ...]
    sections: tuple[Chosen, ...]
    steps: tuple[FoundStep, ...]
    considered: frozenset[str]
    """Anchors of the paragraphs with a sentence that can stand alone."""
    weighty: frozenset[str]
    """Anchors of those of them with one that says enough to be told, if there is room."""
