"""Claims: what an edition says, one by one, so that two editions can be held against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from pipeline.model.brief import (
    Brief,
    BulletList,
    Cite,
    FactBox,
    Figure,
    Inline,
    Prose,
    Quotation,
    Row,
    Section,
    SectionRole,
    Strong,
    Table,
    cites,
    plain,
    unmarked,
)
from pipeline.values import dataclass, replace

BODY = frozenset(
    {
        SectionRole.KEY_MESSAGES,
        SectionRole.AT_A_GLANCE,
        SectionRole.THEME,
        SectionRole.COMMITMENTS,
        SectionRole.RECOMMENDATIONS,
        SectionRole.ASKS,
        SectionRole.ABOUT,
    }
)
"""Sections whose sentences are compared one by one."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing an edition says."""

    section: str
    """Id of the section it stands in."""
    what: str
    """Of a row of a fact box its label, of a key message its theme, else the section's heading."""
    anchors: tuple[str, ...]
    text: str
    is_row: bool = False
    """True for a row of a fact box."""
    is_pointer: bool = False
    """True for a list of other sections that speak of a theme as well: it says what they do."""

    @property
    def anchor(self) -> str:
        """The anchor it is told with: of a row its first, of a sentence its quotation's."""
        if not self.anchors:
            return ""
        return self.anchors[0 if self.is_row else -1]


def claims_of(brief: Brief) -> Iterator[Claim]:
    """Yield what the body of a brief says, rows of fact boxes first.

    Neither marks nor anchors are part of the words.
    """
    told = [one for one in brief.sections if one.role in BODY]
    yield from (claim for section in told for claim in _rows(section))
    yield from (claim for section in told for claim in _sentences(section))


def notes_of(brief: Brief) -> Iterator[Claim]:
    """Yield what a brief says of how it was prepared."""
    for section in brief.sections:
        if section.role is SectionRole.NOTES:
            yield from _sentences(section)


def said(inlines: tuple[Inline, ...]) -> str:
    """Return the words of a claim without anchors and marks: by them a moved claim is known."""
    words = plain(tuple(one for one in unmarked(inlines) if not isinstance(one, Cite)))
    return _LEFT_BY_CITE.sub(r"\1", words).strip()


_LEFT_BY_CITE = re.compile(r" +([.,;:])")
"""The space before an anchor, where that is gone."""


def cells_text(row: Row) -> str:
    """Return the words of a row of a table, whose last cell is its source."""
    return " · ".join(plain(unmarked(cell.inlines)) for cell in row.cells[:-1])


def _rows(section: Section) -> Iterator[Claim]:
    for block in section.blocks:
        if isinstance(block, FactBox):
            for row in block.rows:
                yield Claim(section.id, row.label, row.anchors, said(row.inlines), is_row=True)


def _sentences(section: Section) -> Iterator[Claim]:
    for block in section.blocks:
        match block:
            case Prose(inlines):
                yield replace(_claim(section, inlines), is_pointer=_is_pointer(section, block))
            case BulletList(points):
                yield from (_claim(section, point.inlines) for point in points)
            case Quotation(inlines, anchor):
                yield Claim(section.id, section.heading, (anchor,), said(inlines))
            case Table(rows=rows):
                for row in rows:
                    anchors = cites(row.cells[-1].inlines)
                    yield Claim(section.id, section.heading, anchors, cells_text(row))
            case FactBox() | Figure():
                # rows are claims by themselves, and a chart draws one of them
                pass
            case _:
                assert_never(block)


def _is_pointer(section: Section, block: Prose) -> bool:
    """Return whether a paragraph is "See also: …", in whatever language: no other is so plain."""
    return section.role is SectionRole.THEME and not (block.is_lead or block.is_note)


def _claim(section: Section, inlines: tuple[Inline, ...]) -> Claim:
    what = section.heading
    first = inlines[0] if inlines else None
    if section.role is SectionRole.KEY_MESSAGES and isinstance(first, Strong):
        what, inlines = first.text.rstrip("."), inlines[1:]
    return Claim(section.id, what, cites(inlines), said(inlines))
