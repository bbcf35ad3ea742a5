"""The policy brief: what every writer shows."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from pipeline.model.facts import Commitment, Fact
from pipeline.model.quotation_marks import QuotationMarks
from pipeline.model.taxonomy import Placement
from pipeline.model.transcript import Query, Transcript
from pipeline.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words; what stands between the brief's quotation marks is a speaker's, verbatim."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words set bold."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words set italic."""

    text: str


@dataclass(frozen=True, slots=True)
class Cite:
    """The anchor of a source paragraph; writers print `[A4.1]` and link it to the annex.

    Neighbouring cites are printed in one pair of brackets: `[A1.2, A4.1]`.
    """

    anchor: str


@dataclass(frozen=True, slots=True)
class Editorial:
    """Words of ours inside a quotation or row, printed as they stand here, with their brackets."""

    text: str
    """`[…]`, `[T]`, `[2021]` or `⚑`."""
    is_mark: bool = False
    """True for "[new in this edition]", with the space before it: not part of what is said."""


Inline = Text | Strong | Emphasis | Cite | Editorial


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph."""

    inlines: tuple[Inline, ...]
    target: str = ""
    """The anchor this paragraph is the home of: cites of it link here; only in the annex."""
    is_lead: bool = False
    """True for the opening sentence of a themed section, which is set larger."""
    is_note: bool = False
    """True for an editor's comment, which is set apart: nobody of the interview said it."""


@dataclass(frozen=True, slots=True)
class Point:
    """One item of a list: a key message or key point."""

    inlines: tuple[Inline, ...]
    said_by: str = ""
    """Label of the speaker whose words it gives; empty for words of ours."""


@dataclass(frozen=True, slots=True)
class BulletList:
    """Points in a row."""

    points: tuple[Point, ...]
    is_numbered: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """A speaker's words set apart."""

    inlines: tuple[Inline, ...]
    """The words with their quotation marks, without the cite."""
    anchor: str
    said_by: str
    """Label of the speaker."""
    attribution: str
    """Name or title as printed below: "Minister of Water"."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The number that a caption begins with: "Box 2."."""

    before: str
    """Up to the number, with its space: "Box "."""
    number: int
    """From 1, within boxes, tables or charts."""
    after: str
    """Up to the caption: ". "."""

    def __str__(self) -> str:
        """Return it as printed, with a space at the end."""
        return f"{self.before}{self.number}{self.after}"


@dataclass(frozen=True, slots=True)
class FactRow:
    """One row of a fact box."""

    label: str
    inlines: tuple[Inline, ...]
    """What is said, without the cites."""
    anchors: tuple[str, ...]
    facts: tuple[Fact, ...] = ()
    """The facts the row shows."""


@dataclass(frozen=True, slots=True)
class FactBox:
    """Facts set apart, in three columns: what, said, source."""

    heading: str
    """Empty where the section's heading says it already ("At a glance")."""
    columns: tuple[str, ...]
    """The three header cells; empty means no header row: label, value and source are stacked."""
    rows: tuple[FactRow, ...]
    counted: Counted | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    """Each with one cell a column."""
    counted: Counted | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart: one measure at several times, as bars; read as a table of two columns."""

    caption: str
    """The measure: "Bilateral trade"."""
    bars: tuple[FactRow, ...]
    """Time and value of each, with the one fact that it shows."""
    note: str
    """What an open end stands for; may be empty."""
    alternative: str
    """The figures in words, for those who cannot see the bars; printed nowhere."""
    whole: float = 0
    """What a bar of full length stands for, such as 100; 0 for the largest figure."""
    counted: Counted | None = None


Block = Prose | BulletList | Quotation | FactBox | Table | Figure
"""Closed: every writer ends its `match` with `assert_never`."""


class SectionRole(StrEnum):
    """What a section does in the brief."""

    KEY_MESSAGES = "key-messages"
    AT_A_GLANCE = "at-a-glance"
    WHAT_CHANGED = "what-changed"
    THEME = "theme"
    COMMITMENTS = "commitments"
    RECOMMENDATIONS = "recommendations"
    ASKS = "asks"
    ABOUT = "about"
    NOTES = "notes"
    EDITIONS = "editions"
    SOURCES = "sources"
    ANNEX = "annex"


CLAIMING = frozenset(
    {
        SectionRole.KEY_MESSAGES,
        SectionRole.AT_A_GLANCE,
        SectionRole.THEME,
        SectionRole.COMMITMENTS,
    }
)
"""Sections whose every sentence is a claim of the talk and carries an anchor."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the brief under one heading; sections do not nest."""

    id: str
    """Stable across editions; used for links and bookmarks: lower case, digits and hyphens."""
    role: SectionRole
    heading: str
    blocks: tuple[Block, ...]
    theme: str = ""
    """Theme id of a themed section."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One labelled line of the cover: "Interview" and "April 2022"."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Front:
    """What stands on the cover, on every page and in the file's properties."""

    slug: str
    title: str
    purpose: str
    """One sentence below the title; may be empty."""
    language: str
    """BCP 47 code of the brief."""
    date: str
    """ISO date of this edition; also the date in every file's properties."""
    edition: str
    """`1.0`; empty outside a workspace."""
    edition_line: str
    """As printed: "Edition 1.0 · 19 April 2022", "Draft of edition 2.0 · 3 May 2022"."""
    organisation: str
    series: str
    """"Interview brief"."""
    marking: str
    """TLP 2.0 or free text; on every page; may be empty."""
    details: tuple[Detail, ...]
    contents: str
    """Heading of the contents list; empty when the brief is too short for one."""
    page_form: str
    """How a page numbers itself: "{page} of {pages}"."""
    notice: str = ""
    """What a reader must know before all else, on the cover and every page: "Superseded by edition
    2.0 of 3 May 2022."; mostly empty."""
    updates: str = ""
    """The edition and the one it takes the place of, in a sentence each; empty in the first."""
    quotation_marks: QuotationMarks = field(default_factory=QuotationMarks)
    """In which the speakers' words stand."""
    is_one_page: bool = False
    """Whether all is to stand on one page, so that what tells of the brief is set small."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A paragraph that is in the source and not in the body of the brief."""

    anchor: str
    reason: str
    """`annexed`, `dropped by the editor`, `not in a one-page brief`."""


@dataclass(frozen=True, slots=True)
class ListedCorrection:
    """An applied correction as the brief prints it."""

    anchor: str
    replace: str
    put: str
    """The words that stand now; `with` in YAML and JSON."""
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class PlacedFact:
    """A fact that was found, and the theme of the exchange it stands in."""

    theme: str
    """Empty where the brief has no section of that theme."""
    fact: Fact


@dataclass(frozen=True, slots=True)
class Register:
    """What the brief accounts for beside its sections; the JSON gives it in full."""

    placements: tuple[Placement, ...] = ()
    """Every exchange, once, in the order of the sources."""
    commitments: tuple[Commitment, ...] = ()
    corrections: tuple[ListedCorrection, ...] = ()
    queries: tuple[Query, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    facts: tuple[PlacedFact, ...] = ()
    """Every fact that was found, shown in a row or not, in the order of the sources."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A policy brief, ready to be written."""

    front: Front
    sections: tuple[Section, ...]
    sources: tuple[Transcript, ...]
    """Normalized."""
    register: Register = field(default_factory=Register)


def is_small_print(section: Section, front: Front) -> bool:
    """Return whether a section tells of the brief itself, and is set small as all is one page."""
    return front.is_one_page and section.role in _OF_THE_BRIEF


_OF_THE_BRIEF = frozenset(
    {SectionRole.ABOUT, SectionRole.NOTES, SectionRole.EDITIONS, SectionRole.SOURCES}
)


def plain(inlines: tuple[Inline, ...]) -> str:
    """Return the words of `inlines` as a reader sees them, cites in brackets."""
    pieces: list[str] = []
    cited: list[str] = []
    for inline in inlines:
        match inline:
            case Cite(anchor):
                cited.append(anchor)
                continue
            case Text(text) | Strong(text) | Emphasis(text) | Editorial(text):
                if cited:
                    pieces.append(cite_text(tuple(cited)))
                    cited = []
                pieces.append(text)
            case _:
                from typing import assert_never

                assert_never(inline)
    if cited:
        pieces.append(cite_text(tuple(cited)))
    return "".join(pieces)


def unmarked(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return inlines without the marks of an edition."""
    return tuple(one for one in inlines if not (isinstance(one, Editorial) and one.is_mark))


def cite_text(anchors: tuple[str, ...]) -> str:
    """Return anchors as printed: `[A1.2, A4.1]`."""
    return f"[{', '.join(anchors)}]"


def cites(inlines: tuple[Inline, ...]) -> tuple[str, ...]:
    """Return the anchors cited in `inlines`, in order."""
    return tuple(inline.anchor for inline in inlines if isinstance(inline, Cite))


def caption(block: FactBox | Table | Figure) -> str:
    """Return the caption as printed, with its number: "Box 2. Facts: Trade"; may be empty."""
    words = block.heading if isinstance(block, FactBox) else block.caption
    return f"{block.counted or ''}{words}" if words else ""


@dataclass(frozen=True, slots=True)
class CoverLine:
    """What the cover says in one place; another edition may say something else there."""

    name: str
    """"Title"; "Notice"."""
    words: str
    """Empty where the brief has none."""
    is_masthead: bool = False
    """True for what stands beside the number of the edition, on one line with it."""
    is_look: bool = False
    """True for what the house style says, whatever the brief says."""


def cover_lines(front: Front) -> tuple[CoverLine, ...]:
    """Return what the cover says but its details and what names the edition, as it is printed."""
    return (
        CoverLine("Organisation", front.organisation, is_masthead=True, is_look=True),
        CoverLine("Series", front.series, is_masthead=True, is_look=True),
        CoverLine("Marking", front.marking, is_masthead=True),
        CoverLine("Notice", front.notice),
        CoverLine("Title", front.title),
        CoverLine("Purpose", front.purpose),
    )


def running_head(front: Front) -> tuple[str, str]:
    """Return the left and right text at the head of every page but the first."""
    return " · ".join(filter(None, (front.notice, front.title))), front.marking


def running_foot(front: Front, page: int | str, pages: int | str) -> tuple[str, str]:
    """Return the left and right text at the foot of every page."""
    left = " · ".join(part for part in (front.series, front.edition_line) if part)
    return left, front.page_form.format(page=page, pages=pages)


OPENING = frozenset({SectionRole.KEY_MESSAGES, SectionRole.AT_A_GLANCE})
"""Sections on the first page, before the contents list and not in it."""


def texts(brief: Brief) -> Iterator[str]:
    """Yield every text of the brief in the one order in which all writers print it.

    Running heads, page numbers, bullets and list numbers are not part of it.
    """
    front = brief.front
    cover = (front.organisation, front.series, front.edition_line, front.marking)
    yield from filter(None, (*cover, front.notice, front.title, front.purpose, front.updates))
    for detail in front.details:
        yield detail.label
        yield detail.value
    is_listed = not front.contents
    for section in brief.sections:
        if not is_listed and section.role not in OPENING:
            yield front.contents
            yield from (entry.heading for entry in listed_sections(brief))
            is_listed = True
        yield section.heading
        for block in section.blocks:
            yield from _block_texts(block)


def listed_sections(brief: Brief) -> tuple[Section, ...]:
    """Return the sections that the contents list names."""
    return tuple(section for section in brief.sections if section.role not in OPENING)


def section_numbers(brief: Brief) -> dict[str, str]:
    """Return the numbers of the sections that the contents list names, by id of the section.

    Small print has none.
    """
    listed = [one for one in listed_sections(brief) if not is_small_print(one, brief.front)]
    return {section.id: str(number) for number, section in enumerate(listed, start=1)}


def unshown_facts(brief: Brief) -> Iterator[PlacedFact]:
    """Yield the facts that were found and that no row of a themed section shows."""
    shown = {
        (fact.kind, fact.provenance)
        for section in brief.sections
        if section.role is SectionRole.THEME
        for block in section.blocks
        if isinstance(block, FactBox)
        for row in block.rows
        for fact in row.facts
    }
    for one in brief.register.facts:
        if (one.fact.kind, one.fact.provenance) not in shown:
            yield one


def _block_texts(block: Block) -> Iterator[str]:
    match block:
        case Prose(inlines):
            yield plain(inlines)
        case BulletList(points):
            yield from (plain(point.inlines) for point in points)
        case Quotation(inlines, anchor, _, attribution):
            yield plain(inlines)
            yield f"{attribution} {cite_text((anchor,))}"
        case FactBox(columns=columns, rows=rows):
            yield from filter(None, (caption(block), *columns))
            for fact_row in rows:
                yield fact_row.label
                yield plain(fact_row.inlines)
                yield cite_text(fact_row.anchors)
        case Table(columns=columns, rows=table_rows):
            yield from filter(None, (caption(block), *columns))
            yield from (plain(cell.inlines) for row in table_rows for cell in row.cells)
        case Figure(bars=bars, note=note):
            yield caption(block)
            for bar in bars:
                yield bar.label
                yield f"{plain(bar.inlines)} {cite_text(bar.anchors)}"
            yield from filter(None, (note,))
        case _:
            from typing import assert_never

            assert_never(block)
