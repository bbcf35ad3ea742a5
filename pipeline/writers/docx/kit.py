"""What the blocks of one file are written with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docx.parts.document import DocumentPart

from pipeline.model.brief import Brief, Front, Prose, Section, section_numbers
from pipeline.model.labels import Labels
from pipeline.model.style import Design, Style, WordSources
from pipeline.model.transcript import ASKS
from pipeline.values import dataclass, replace
from pipeline.writers.docx.bookmarks import Bookmarks
from pipeline.writers.docx.chart import Charts
from pipeline.writers.docx.comments import Comments
from pipeline.writers.docx.notes import Notes
from pipeline.writers.docx.numbering import Numbering
from pipeline.writers.docx.picture import logo
from pipeline.writers.docx.sheet import Breaks, Sheet
from pipeline.writers.docx.template import StyleIds

WHOLE = "brief"
"""Key of the bookmark over all of a brief, where it stands in a document of somebody's."""
LISTED = "listed sections"
"""Key of the bookmark over all sections that the contents list names."""


@dataclass(frozen=True, slots=True)
class Page:
    """The paper, and what ends the parts of a document on it."""

    sheet: Sheet
    breaks: Breaks


@dataclass(frozen=True, slots=True)
class Kit:
    """What the blocks of one file are written with."""

    page: Sheet
    design: Design
    """How pages are laid out; the usual way in a customer's template, which has its own."""
    styles: StyleIds
    numbering: Numbering
    breaks: Breaks
    bookmarks: Bookmarks
    charts: Charts
    comments: Comments
    notes: Notes | None
    """Footnotes for the anchors of sources; None where these stand in the text."""
    languages: Mapping[str, str]
    """Language of the paragraph at an anchor, where it is not the brief's."""
    questions: frozenset[str]
    """Anchors of paragraphs with which one who asks begins."""
    numbers: Mapping[str, str]
    """Numbers of sections by id, where the house style numbers them."""
    front: Front
    logo: str
    """A run with the logo of the house style; empty for none, as in a customer's template."""


def make_kit(brief: Brief, style: Style, page: Page, styles: StyleIds, story: DocumentPart) -> Kit:
    """Return all that is needed to write `brief` into the part `story` of a document."""
    design = Design() if style.own_template else style.design
    return Kit(
        page.sheet,
        design,
        styles,
        Numbering(story.numbering_part.element, story.styles.element),
        page.breaks,
        Bookmarks(_bookmark_keys(brief)),
        Charts(story, "" if style.own_template else style.sans.name),
        Comments(brief.register.queries, brief.front, style.labels, styles),
        Notes(story, styles) if style.word_sources is WordSources.FOOTNOTES else None,
        _languages(brief),
        _questions(brief),
        section_numbers(brief) if design.numbered else {},
        brief.front,
        _logo(brief, style, story),
    )


def _logo(brief: Brief, style: Style, story: DocumentPart) -> str:
    if not style.logo or style.own_template:
        return ""
    return logo(style.logo, brief.front.organisation or brief.front.series, story)


def for_earlier(kit: Kit, brief: Brief) -> Kit:
    """Return what words of an earlier brief are written with: no bookmark, link or comment."""
    return replace(
        kit,
        bookmarks=Bookmarks(()),
        comments=Comments((), brief.front, Labels(), kit.styles),
        languages=_languages(brief),
        questions=_questions(brief),
        front=brief.front,
    )


def _bookmark_keys(brief: Brief) -> Iterator[str]:
    yield from (WHOLE, LISTED)
    for section in brief.sections:
        yield section_key(section)
        for block in section.blocks:
            if isinstance(block, Prose) and block.target:
                yield anchor_key(block.target)
                yield cited_key(block.target)


def section_key(section: Section) -> str:
    """Return the key of a section's bookmark."""
    return f"section {section.id}"


def anchor_key(anchor: str) -> str:
    """Return the key of the bookmark where the paragraph at `anchor` is printed."""
    return f"anchor {anchor}"


def cited_key(anchor: str) -> str:
    """Return the key of the bookmark where the paragraph at `anchor` is cited first."""
    return f"cited {anchor}"


def _languages(brief: Brief) -> dict[str, str]:
    return {
        spoken.anchor: source.language
        for source in brief.sources
        if source.language and source.language != brief.front.language
        for turn in source.turns
        for spoken in turn.paragraphs
    }


def _questions(brief: Brief) -> frozenset[str]:
    """Return the anchors of what stays with the paragraph behind it: how each question begins.

    All of a long statement that leads in would else have to stand on one page.
    """
    return frozenset(
        turn.paragraphs[0].anchor
        for source in brief.sources
        for turn in source.turns
        if turn.speaker.role in ASKS
    )
