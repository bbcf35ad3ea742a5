"""Room: whether a brief that is to be one page is one, about, before anything is drawn."""

from __future__ import annotations

import math
from collections.abc import Iterable

from pipeline.model.brief import (
    Block,
    Brief,
    BulletList,
    FactBox,
    Figure,
    Front,
    Inline,
    Prose,
    Quotation,
    Section,
    SectionRole,
    Table,
    plain,
)
from pipeline.model.definition import Length

_PAGE = 762.0
"""Points of the height of A4 down to the foot; some are kept, as letters are of many widths."""
_WIDTH, _MARGIN = 210.0, 22.0
"""Millimetres: of A4, and of the margins for which the letters below are."""
_COVER, _DETAILS = 95.0, 50.0
_HEADING, _TABLE_HEAD = 40.0, 27.0
_LINE, _SMALL_LINE, _TITLE_LINE = 14.2, 12.0, 31.0
_GAP = 6.5
_TITLE, _DETAIL, _BESIDE, _FIGURES, _ACROSS, _CELL = 36, 100, 47, 24, 78, 58
"""Letters on a line: of the title, of what stands beside the figures, of these, and of others."""


def fits(brief: Brief, length: Length, margin: float) -> bool:
    """Return whether a brief is as long as its definition asks for: one page is one page.

    Known is how the shipped styles set it, `margin` millimetres to the left and right; nothing here
    depends on what draws it.
    """
    return length is not Length.ONE_PAGE or height(brief, margin) <= _PAGE


def height(brief: Brief, margin: float = _MARGIN) -> float:
    """Return how high a brief is without an annex, in points; figures stand beside messages."""
    wide = (_WIDTH - 2 * margin) / (_WIDTH - 2 * _MARGIN)
    beside, across = math.floor(_BESIDE * wide), math.floor(_ACROSS * wide)
    roles = [section.role for section in brief.sections]
    has_both = SectionRole.KEY_MESSAGES in roles and SectionRole.AT_A_GLANCE in roles
    opening = {SectionRole.KEY_MESSAGES: 0.0, SectionRole.AT_A_GLANCE: 0.0}
    others = 0.0
    for section in brief.sections:
        if has_both and section.role in opening:
            letters = beside if section.role is SectionRole.KEY_MESSAGES else _FIGURES
            opening[section.role] = _section(section, letters)
        else:
            others += _section(section, across)
    return _front(brief.front) + max(opening.values()) + others


def _front(front: Front) -> float:
    whole = _COVER + _lines(front.title, _TITLE) * _TITLE_LINE
    if front.purpose:
        whole += _lines(front.purpose, _ACROSS) * _LINE + _GAP
    if front.notice:
        whole += _lines(front.notice, _ACROSS) * _LINE + _GAP
    columns = max(len(front.details), 1)
    deepest = max((_lines(one.value, _DETAIL // columns) for one in front.details), default=0)
    return whole + (_DETAILS + (deepest - 1) * _SMALL_LINE if deepest else 0.0)


def _section(section: Section, letters: int) -> float:
    return _HEADING + sum(_block(block, letters) for block in section.blocks)


def _block(block: Block, letters: int) -> float:
    match block:
        case Prose(inlines) | Quotation(inlines):
            return _told((inlines,), letters)
        case BulletList(points):
            return _told((point.inlines for point in points), letters - 4)
        case FactBox(rows=rows):
            labels = sum(_lines(row.label, letters * 4 // 3) * _SMALL_LINE for row in rows)
            return labels + _told((row.inlines for row in rows), letters)
        case Table(rows=table_rows):
            cells = (row.cells[0].inlines for row in table_rows)
            return _TABLE_HEAD + sum(_lines(plain(one), _CELL) * _SMALL_LINE + 9 for one in cells)
        case Figure(bars=bars):
            return _HEADING + len(bars) * (_LINE + _GAP)


def _told(paragraphs: Iterable[tuple[Inline, ...]], letters: int) -> float:
    return sum(_lines(plain(one), letters) * _LINE + _GAP for one in paragraphs)


def _lines(text: str, letters: int) -> int:
    return math.ceil(len(text) / letters)
