"""The definition: what an editor decides about a brief."""

from __future__ import annotations

from enum import StrEnum

from pipeline.errors import Place
from pipeline.model.transcript import Role
from pipeline.values import dataclass, field


class Length(StrEnum):
    """How long the body of a brief may be; see `WORDS`."""

    ONE_PAGE = "one-page"
    BRIEF = "brief"
    FULL = "full"


class Wording(StrEnum):
    """How close the words of a brief are to what was said; `quotation` in YAML."""

    VERBATIM = "verbatim"
    """Character for character, after the listed corrections."""
    SUBSTANTIALLY_VERBATIM = "substantially-verbatim"
    """Without hesitations, fillers, repetitions and beginnings begun anew."""


WORDS = {Length.ONE_PAGE: 700, Length.BRIEF: 1500, Length.FULL: 3000}
"""Most words in the body, the annexed transcript not counted."""


@dataclass(frozen=True, slots=True)
class SpeakerSpec:
    """What the definition says of one speaker."""

    label: str
    role: Role | None
    name: str
    short: str
    place: Place
    is_named: bool = True
    """False where nobody says a name of theirs, as the editor knows."""


@dataclass(frozen=True, slots=True)
class Correction:
    """An approved change of the transcript's words."""

    at: str
    replace: str
    put: str
    """`with` in YAML."""
    reason: str
    by: str
    place: Place


@dataclass(frozen=True, slots=True)
class PassageSpec:
    """Paragraphs of a source with terms of their own."""

    at: tuple[str, ...]
    """Anchors; one of a turn means all its paragraphs."""
    terms: str
    place: Place


@dataclass(frozen=True, slots=True)
class SourceSpec:
    """One transcript of a brief, and what is known of it."""

    path: str
    """As a path that can be opened."""
    recorded: str
    """`2022`, `2022-04` or `2022-04-19`; empty when unknown."""
    terms: str
    speakers: tuple[SpeakerSpec, ...]
    corrections: tuple[Correction, ...]
    dismiss: tuple[str, ...]
    """Ids of queries decided as "leave it"."""
    place: Place
    passages: tuple[PassageSpec, ...] = ()
    present: tuple[str, ...] = ()
    """Names and affiliations, beside those of the speakers, of people who must not be named."""
    format: str = ""
    """Name of the reader; empty where the content tells."""
    is_quotable: bool | None = None
    """False bans quotation, True lifts a ban that the file says; None leaves it to the file."""


@dataclass(frozen=True, slots=True)
class Split:
    """Exchanges of a section that an editor sets apart in one of their own."""

    heading: str
    at: tuple[str, ...]
    """Anchors, of which each means its whole exchange."""
    place: Place


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """Editorial decisions about one section."""

    theme: str
    heading: str
    """Empty keeps the taxonomy's."""
    pin: tuple[str, ...]
    """Anchors that must be shown."""
    drop: tuple[str, ...]
    """Anchors that must not be shown in the body."""
    place: Place
    note: str = ""
    """An editor's comment on the section, in paragraphs with a line between; may be empty."""
    merge: tuple[str, ...] = ()
    """Themes whose exchanges this section takes in."""
    split: tuple[Split, ...] = ()


@dataclass(frozen=True, slots=True)
class Embargo:
    """The moment before which nothing is published."""

    text: str
    """As the editor wrote it, with its time zone: "2026-05-03 09:00 Europe/Vienna"."""
    utc: str
    """The same as ISO time in UTC, to the second: "2026-05-03T07:00:00Z"."""


@dataclass(frozen=True, slots=True)
class Issuing:
    """What an editor decides about the next edition."""

    note: str = ""
    """What changed, for readers; used for one edition."""
    needs_note: bool = False
    """True where a major edition must have a note that a person wrote."""
    embargo: Embargo | None = None
    withdrawn: str = ""
    """Why the brief no longer holds; it stays, with a notice on every page."""


@dataclass(frozen=True, slots=True)
class Additions:
    """What only a person can write: words of the editor's that no interview gives."""

    recommendations: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    contact: str = ""
    cite: str = ""
    """How the brief is to be cited."""
    disclaimer: str = ""
    status: str = ""
    """`draft`, or by whom and when it was cleared; empty says nothing."""
    place: Place | None = None
    """Of the status."""

    @property
    def is_draft(self) -> bool:
        """True for a brief that nobody has cleared, which says so on every page."""
        return self.status.casefold() == "draft"


@dataclass(frozen=True, slots=True)
class Definition:
    """A brief as its editor wants it."""

    slug: str
    """Lower case, digits and hyphens; names files and folders."""
    title: str
    """Empty where the transcript, those who were heard or the file's name give it."""
    purpose: str
    style: str
    taxonomy: str
    length: Length
    marking: str
    sources: tuple[SourceSpec, ...]
    sections: tuple[SectionSpec, ...]
    place: Place
    wording: Wording = Wording.VERBATIM
    issuing: Issuing = field(default_factory=Issuing)
    language: str = ""
    """BCP 47 code of the brief's own words; empty leaves it to the style, or the talk."""
    order: tuple[str, ...] = ()
    """Themes whose sections come first, in this order."""
    additions: Additions = field(default_factory=Additions)
    style_place: Place | None = None
    """Where it names the house style; None where nothing does but the program or the user."""
    taxonomy_place: Place | None = None

    @property
    def given(self) -> frozenset[str]:
        """The names that it gives to speakers."""
        return frozenset(one.name for each in self.sources for one in each.speakers if one.name)
