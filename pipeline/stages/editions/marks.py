"""Marks: words that say what is new in an edition, and that the next one does not have."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import assert_never

from pipeline.model.brief import (
    Block,
    Brief,
    BulletList,
    Cell,
    Editorial,
    FactBox,
    FactRow,
    Figure,
    Inline,
    Prose,
    Quotation,
    Row,
    Section,
    Strong,
    Table,
    unmarked,
)
from pipeline.stages.editions.claims import BODY, cells_text, said
from pipeline.values import replace

_Inlines = tuple[Inline, ...]
_Change = Callable[[_Inlines], _Inlines]


def marked(brief: Brief, news: Mapping[str, str]) -> Brief:
    """Return the brief with a mark behind every claim that `news` has one for, by its words."""

    def change(inlines: _Inlines) -> _Inlines:
        words = inlines[1:] if inlines and isinstance(inlines[0], Strong) else inlines
        return _with(inlines, news.get(said(words), ""))

    return _over(brief, change, lambda row: _marked_row(row, news))


def without_marks(brief: Brief) -> Brief:
    """Return the brief without its marks."""
    return _over(brief, unmarked, lambda row: _each_cell(row, unmarked))


def _with(inlines: _Inlines, mark: str) -> _Inlines:
    return (*inlines, Editorial(f" {mark}", is_mark=True)) if mark else inlines


def _marked_row(row: Row, news: Mapping[str, str]) -> Row:
    """Return a row of a table with its mark in the first cell."""
    mark = news.get(cells_text(row), "")
    first, *others = row.cells
    return Row((Cell(_with(first.inlines, mark)), *others))


def _each_cell(row: Row, change: _Change) -> Row:
    return Row(tuple(Cell(change(cell.inlines)) for cell in row.cells))


def _over(brief: Brief, change: _Change, change_row: Callable[[Row], Row]) -> Brief:
    """Return the brief with every claim of its body changed."""

    def changed(section: Section) -> Section:
        if section.role not in BODY:
            return section
        blocks = tuple(_changed(block, change, change_row) for block in section.blocks)
        return replace(section, blocks=blocks)

    return replace(brief, sections=tuple(map(changed, brief.sections)))


def _changed(block: Block, change: _Change, change_row: Callable[[Row], Row]) -> Block:
    match block:
        case Prose() | Quotation():
            return replace(block, inlines=change(block.inlines))
        case BulletList(points):
            changed = (replace(one, inlines=change(one.inlines)) for one in points)
            return replace(block, points=tuple(changed))
        case FactBox(rows=rows):
            return replace(block, rows=tuple(_changed_fact(row, change) for row in rows))
        case Table(rows=table_rows):
            return replace(block, rows=tuple(map(change_row, table_rows)))
        case Figure():
            # a chart draws a row that stands in a box of its own
            return block
        case _:
            assert_never(block)


def _changed_fact(row: FactRow, change: _Change) -> FactRow:
    return replace(row, inlines=change(row.inlines))
