"""Room: whether a brief that is to be one page is one, about, before anything is drawn."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

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
    is_small_print,
    plain,
)
from pipeline.model.definition import Length

_PAGE = 762.0
"""Points of the height of A4 down to the foot; some are kept, as letters are of many widths."""
_WIDTH, _MARGIN = 210.0, 22.0
"""Millimetres: of A4, and of the margins for which the letters below are."""
_COVER, _DETAILS = 83.0, 50.0
_HEADING, _TABLE_HEAD = 40.0, 27.0
_LINE, _SMALL_LINE, _TITLE_LINE = 14.2, 12.0, 25.0
_GAP = 6.5
_SMALL_HEADING, _SMALLEST_LINE, _SMALL_GAP = 28.0, 11.9, 5.1
_ACROSS_SMALL = 115
_PANEL, _LABEL_LINE, _TILE_LINE = 59.0, 11.0, 14.5
_TITLE, _DETAIL, _ACROSS, _CELL, _TILE = 44, 100, 78, 58, 24
"""Letters on a line: of the title, of details, of running text, of a cell and of a figure."""
_TILES = 3
"""Figures side by side."""


def fits(brief: Brief, length: Length, margin: float) -> bool:
    """Return whether a brief is as long as its definition asks for: one page is one page.

    Known is how the shipped styles set it, `margin` millimetres to the left and right; nothing here
    depends on what draws it.
    """
    return length is not Length.ONE_PAGE or height(brief, margin) <= _PAGE


def height(brief: Brief, margin: float = _MARGIN) -> float:
    """Return how high a brief of one page is, in points."""
    wide = (_WIDTH - 2 * margin) / (_WIDTH - 2 * _MARGIN)
    return _front(brief.front) + sum(_section(one, brief.front, wide) for one in brief.sections)


def _front(front: Front) -> float:
    whole = _COVER + _lines(front.title, _TITLE) * _TITLE_LINE
    if front.purpose:
        whole += _lines(front.purpose, _ACROSS) * _LINE + _GAP
    if front.notice:
        whole += _lines(front.notice, _ACROSS) * _LINE + _GAP
    columns = max(len(front.details), 1)
    deepest = max((_lines(one.value, _DETAIL // columns) for one in front.details), default=0)
    return whole + (_DETAILS + (deepest - 1) * _SMALL_LINE if deepest else 0.0)


def _section(section: Section, front: Front, wide: float) -> float:
    """Return how high a section is on a page that is `wide` times as wide as the usual one."""
    if is_small_print(section, front):
        return _small(section, wide)
    if section.role is SectionRole.AT_A_GLANCE:
        return _glance(section, wide)
    letters = math.floor(_ACROSS * wide)
    return _HEADING + sum(_block(block, letters) for block in section.blocks)


def _glance(section: Section, wide: float) -> float:
    """Return how high the panel of figures is, which stand side by side."""
    rows = [row for block in section.blocks if isinstance(block, FactBox) for row in block.rows]
    letters = math.floor(_TILE * wide)
    tiles = [
        _lines(row.label, letters * 5 // 4) * _LABEL_LINE
        + _lines(" ".join((plain(row.inlines), *row.anchors)), letters) * _TILE_LINE
        for row in rows
    ]
    in_rows = [max(tiles[at : at + _TILES]) + _GAP for at in range(0, len(tiles), _TILES)]
    return _PANEL + sum(in_rows)


def _small(section: Section, wide: float) -> float:
    """Return how high a section is that is set small, across the page."""
    letters = math.floor(_ACROSS_SMALL * wide)
    texts = (text for block in section.blocks for text in _texts(block))
    return _SMALL_HEADING + sum(
        _lines(plain(one), letters) * _SMALLEST_LINE + _SMALL_GAP for one in texts
    )


def _texts(block: Block) -> Iterator[tuple[Inline, ...]]:
    match block:
        case Prose(inlines):
            yield inlines
        case BulletList(points):
            yield from (point.inlines for point in points)
        case _:
            pass


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
