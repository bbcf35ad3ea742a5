"""The house style: an organisation's look and wording rules, as data."""

from __future__ import annotations

from enum import StrEnum

from pipeline.model.labels import (
    CorrectionsInQuotations,
    Honorifics,
    InterviewerFigures,
    Labels,
    Messages,
    SectionOrder,
)
from pipeline.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Colours:
    """Six-digit hexadecimal RGB without `#`; text colours hold 4.5:1 on white and on `panel`."""

    ink: str
    """Running text."""
    primary: str
    """Title, headings, rules."""
    accent: str
    """Numbers, bullets, the bar beside a quotation."""
    muted: str
    """Labels and running header."""
    panel: str
    """Ground of fact boxes."""
    line: str
    """Hairlines."""


@dataclass(frozen=True, slots=True)
class FontFiles:
    """TrueType files of one family, as paths that can be opened."""

    name: str
    """Family name as Word knows it: "Source Serif 4"."""
    regular: str
    italic: str
    bold: str
    bold_italic: str


class WordSources(StrEnum):
    """Where the anchors of sources stand in the Word file."""

    ANCHORS = "anchors"
    """In brackets, in the text."""
    FOOTNOTES = "footnotes"
    """At the foot of the page; those of tables stay in their column."""


class Typeface(StrEnum):
    """Which of the two families of a style."""

    SERIF = "serif"
    SANS = "sans"


class Lines(StrEnum):
    """How the lines of running text end."""

    RAGGED = "ragged"
    JUSTIFIED = "justified"
    """All at the right margin; words are parted where it helps."""


class Masthead(StrEnum):
    """What stands at the head of the first page."""

    RULE = "rule"
    """A thick rule, and below it two sides of one line."""
    BAND = "band"
    """A band of colour from edge to edge."""
    CENTRED = "centred"
    """The organisation between rules, in the middle like the title."""


class Boxes(StrEnum):
    """How fact boxes are set apart."""

    TINTED = "tinted"
    RULED = "ruled"


class Quotes(StrEnum):
    """How quotations are set apart."""

    BAR = "bar"
    """In italics, with a bar beside them."""
    INDENTED = "indented"
    """In italics, drawn in from both sides."""
    LARGE = "large"
    """Large and bold, below a short rule."""


@dataclass(frozen=True, slots=True)
class Design:
    """How pages are laid out: what makes one organisation's paper unlike another's."""

    body: Typeface = Typeface.SERIF
    headings: Typeface = Typeface.SANS
    lines: Lines = Lines.RAGGED
    masthead: Masthead = Masthead.RULE
    boxes: Boxes = Boxes.TINTED
    quotes: Quotes = Quotes.BAR
    numbered: bool = False
    """True for sections with numbers: "2 Trade and business"."""


@dataclass(frozen=True, slots=True)
class Style:
    """Everything a writer needs to know about the look."""

    id: str
    organisation: str
    series: str
    page: str
    """`A4` or `Letter`."""
    margin: float
    """Left and right margin in millimetres, 15 to 40."""
    colours: Colours
    serif: FontFiles
    """Running text and quotations."""
    sans: FontFiles
    """Headings, tables and small type."""
    word_template: str
    """A DOCX as a path that can be opened."""
    interviewer_figures: InterviewerFigures
    labels: Labels
    messages: Messages = Messages.REPORTED
    order: SectionOrder = SectionOrder.INTERVIEW
    design: Design = field(default_factory=Design)
    more_fonts: tuple[str, ...] = ()
    """Further TrueType files as paths, asked for letters that neither family has."""
    language: str = "en"
    """BCP 47 code of the labels; what speakers said is of the language of their transcript."""
    follows_talk: bool = False
    """True where nobody said the language of the labels: that of the talk may take its place."""
    logo: str = ""
    """A picture for the head of the first page, as a path that can be opened; empty for none."""
    own_template: str = ""
    """A customer's Word template as a path, kept as it is; empty for the house template alone."""
    word_sources: WordSources = WordSources.ANCHORS
    corrections: CorrectionsInQuotations = CorrectionsInQuotations.LISTED
    honorifics: Honorifics = Honorifics.KEEP
