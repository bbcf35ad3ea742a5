"""Blocks: one function for each kind."""

from __future__ import annotations

from itertools import chain, repeat
from typing import assert_never

from pipeline.model.brief import (
    Block,
    BulletList,
    FactBox,
    Figure,
    Point,
    Prose,
    Quotation,
    Section,
    SectionRole,
    Table,
    Text,
    is_small_print,
)
from pipeline.model.style import Lines
from pipeline.values import dataclass
from pipeline.writers.docx.comments import commented
from pipeline.writers.docx.elements import link, list_place, paragraph, run
from pipeline.writers.docx.inlines import NBSP, noted, runs, where
from pipeline.writers.docx.kit import Kit, anchor_key, cited_key
from pipeline.writers.docx.tables import brief_table, fact_box, figures, panel


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands."""

    section: Section
    is_after_table: bool
    """After a table or panel, which leaves no space below itself."""
    end: str
    """What its last paragraph must hold; only prose is given it."""


def block_xml(block: Block, place: Place, kit: Kit) -> str:
    """Return `block` as XML: one paragraph or more, or a table under its heading."""
    match block:
        case Prose():
            found = _prose(block, place, kit)
        case BulletList():
            found = _list(block, place, kit)
        case Quotation():
            found = _quotation(block, kit)
        case FactBox(_, ()):
            found = panel(block, kit)
        case FactBox():
            found = fact_box(block, place.section, kit)
        case Table():
            found = brief_table(block, place.section, kit)
        case Figure():
            found = figures(block, kit)
        case _:
            assert_never(block)
    return found


def _prose(block: Prose, place: Place, kit: Kit) -> str:
    near = block.target or where(block.inlines, place.section)
    words = _annexed(block, kit) if block.target else runs(block.inlines, near, kit)
    content = kit.bookmarks.place(anchor_key(block.target), words) if block.target else words
    return paragraph(kit.styles[_prose_style(block, place, kit)], content, place.end)


def _annexed(block: Prose, kit: Kit) -> str:
    """Return a paragraph of the annex, with comments on words in doubt."""
    anchor, language = block.target, kit.languages.get(block.target, "")
    *before, last = block.inlines
    if not isinstance(last, Text):
        return runs(block.inlines, anchor, kit, language)
    pieces = [runs(tuple(before), anchor, kit, language)]
    if before and kit.bookmarks.is_placed(cited_key(anchor)):
        back = kit.bookmarks.name(cited_key(anchor))
        pieces = [
            link(back, runs(tuple(before[:1]), anchor, kit)),
            runs(tuple(before[1:]), anchor, kit, language),
        ]
    for stretch in kit.comments.marked(anchor, last.text):
        words = run(stretch.text, anchor, "", language) if stretch.text else ""
        is_marked = stretch.comment >= 0
        mark = kit.styles["annotation reference"]
        pieces.append(commented(words, stretch.comment, mark) if is_marked else words)
    return "".join(pieces)


def _prose_style(block: Prose, place: Place, kit: Kit) -> str:
    if place.section.role is SectionRole.ANNEX:
        return "annex question" if block.target in kit.questions else "annex"
    if block.is_lead:
        return "lead"
    if block.is_note:
        return "editor note"
    if is_small_print(place.section, kit.front):
        return "small print"
    is_filled = kit.design.lines is Lines.JUSTIFIED
    if is_filled and place.section.role is SectionRole.SOURCES and not place.is_after_table:
        # file names and checksums have no place to part
        return "bibliography"
    return "after table" if place.is_after_table else "normal"


def _list(block: BulletList, place: Place, kit: Kit) -> str:
    style = _list_style(block, place.section)
    number = list_place(kit.numbering.begin(kit.styles[style])) if block.is_numbered else ""
    first = "list after table" if place.is_after_table else style
    styles = chain((first,), repeat(style))
    return "".join(
        _item(point, kit.styles[name], number, place.section, kit)
        for point, name in zip(block.points, styles, strict=False)
    )


def _list_style(block: BulletList, section: Section) -> str:
    if not block.is_numbered:
        return "list bullet"
    return "key message" if section.role is SectionRole.KEY_MESSAGES else "list number"


def _item(point: Point, style: str, number: str, section: Section, kit: Kit) -> str:
    return paragraph(style, runs(point.inlines, where(point.inlines, section), kit), number)


def _quotation(block: Quotation, kit: Kit) -> str:
    words = runs(block.inlines, block.anchor, kit, kit.languages.get(block.anchor, ""))
    source = run(f"{block.attribution}{NBSP}", block.anchor) + noted((block.anchor,), kit)
    return paragraph(kit.styles["quote"], words) + paragraph(kit.styles["quote source"], source)
