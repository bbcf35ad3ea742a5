"""Fact boxes and tables."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.brief import (
    Counted,
    FactBox,
    FactRow,
    Figure,
    Inline,
    Section,
    SectionRole,
    Strong,
    Table,
    Text,
    caption,
    cites,
    plain,
)
from pipeline.model.style import Boxes
from pipeline.writers.docx.elements import LINE_BREAK, Grid, escaped, field, paragraph, run, table
from pipeline.writers.docx.inlines import NBSP, runs, sources, where, where_row
from pipeline.writers.docx.kit import Kit

_FACT_SHARES = (28, 56, 16)
"""Of the text width, in per cent: what, said, source."""
_NARROWEST, _WIDEST = 12, 48
"""Letters that a table's column is reckoned to hold at least and at most."""


BOX, TABLE, FIGURE = "Box", "Table", "Figure"
"""What SEQ fields count, each for itself; a list of one kind can be made of them in Word."""

_PANEL_SIDES = 480
"""What a panel is wider than what stands in it, in twentieths of a point."""
_KEPT_WHOLE = 10
"""Most rows of a box that is not parted between pages."""


def panel(block: FactBox, kit: Kit) -> str:
    """Return a fact box without columns: shaded paragraphs that join to one panel."""
    styles = _joined(len(block.rows), "fact joined", "fact")
    rows = (_panel_row(row, style, kit) for row, style in zip(block.rows, styles, strict=True))
    return _box_heading(block.heading, block.counted, BOX, kit) + "".join(rows)


def figures(block: Figure, kit: Kit) -> str:
    """Return a chart under its caption, its figures in words as a panel, and what its note says."""
    styles = kit.styles
    width = kit.page.text_width - _PANEL_SIDES
    chart = paragraph(styles["fact chart"], kit.charts.drawing(block, width))
    note = paragraph(styles["fact note"], run(block.note, "a chart")) if block.note else ""
    rows = panel(FactBox("", (), block.bars), kit)
    return _box_heading(block.caption, block.counted, FIGURE, kit) + chart + rows + note


def _joined(count: int, joined: str, last: str) -> Iterator[str]:
    """Yield a style for each row: a short box is joined row to row, down to the last one."""
    for at in range(count):
        yield joined if count <= _KEPT_WHOLE and at < count - 1 else last


def _panel_row(row: FactRow, style: str, kit: Kit) -> str:
    near = where_row(row)
    label = run(f"{row.label} ", near, kit.styles["fact label"]) + LINE_BREAK
    value = runs(tuple(map(_emphatic, row.inlines)), near, kit)
    value += run(NBSP, near) + sources(row.anchors, kit)
    return paragraph(kit.styles[style], label + value)


def _emphatic(inline: Inline) -> Inline:
    return Strong(inline.text) if isinstance(inline, Text) else inline


def _box_heading(words: str, counted: Counted | None, series: str, kit: Kit) -> str:
    return _headed(words, counted, series, kit.styles["fact box heading"])


def _table_heading(words: str, counted: Counted | None, series: str, kit: Kit) -> str:
    """Return the heading of a box that is a table, which closes with a rule of its own."""
    is_ruled = kit.design.boxes is Boxes.RULED
    style = kit.styles["fact table heading" if is_ruled else "fact box heading"]
    return _headed(words, counted, series, style)


def _headed(words: str, counted: Counted | None, series: str, style: str) -> str:
    if not words:
        return ""
    return paragraph(style, _captioned(words, counted, series))


def _captioned(words: str, counted: Counted | None, series: str) -> str:
    """Return a caption; its number is a field, so that Word counts on when boxes are added."""
    near = "a caption"
    if counted is None:
        return run(words, near)
    number = field(rf"SEQ {series} \* ARABIC", str(counted.number))
    return run(counted.before, near) + number + run(f"{counted.after}{words}", near)


def fact_box(block: FactBox, section: Section, kit: Kit) -> str:
    """Return a fact box as a table under its heading."""
    name = caption(block) or section.heading
    grid = _grid("fact box", _widths(_FACT_SHARES, kit), name, block.columns, kit)
    styles = _joined(len(block.rows), "table label joined", "table label")
    rows = (_fact_cells(row, style, kit) for row, style in zip(block.rows, styles, strict=True))
    heading = _table_heading(block.heading, block.counted, BOX, kit)
    return heading + table(grid, _head(block.columns, kit), rows)


def _fact_cells(row: FactRow, style: str, kit: Kit) -> tuple[str, str, str]:
    near = where_row(row)
    return (
        paragraph(kit.styles[style], run(row.label, near)),
        paragraph(kit.styles["table text"], runs(row.inlines, near, kit)),
        paragraph(kit.styles["fact source"], sources(row.anchors, kit)),
    )


def brief_table(block: Table, section: Section, kit: Kit) -> str:
    """Return a table under its caption."""
    name = caption(block) or section.heading
    is_of_steps = section.role is SectionRole.COMMITMENTS
    style = "commitments" if is_of_steps else "brief table"
    grid = _grid(style, _widths(_shares(block), kit), name, block.columns, kit)
    rows = ([_cell(cell.inlines, section, kit) for cell in row.cells] for row in block.rows)
    return _caption(block, kit) + table(grid, _head(block.columns, kit), rows)


def _caption(block: Table, kit: Kit) -> str:
    if not block.caption:
        return ""
    return paragraph(kit.styles["caption"], _captioned(block.caption, block.counted, TABLE))


def _cell(inlines: tuple[Inline, ...], section: Section, kit: Kit) -> str:
    is_source = bool(inlines) and len(cites(inlines)) == len(inlines)
    style = kit.styles["fact source" if is_source else "table text"]
    return paragraph(style, runs(inlines, where(inlines, section), kit))


def _head(columns: tuple[str, ...], kit: Kit) -> list[str]:
    style = kit.styles["table head"]
    return [paragraph(style, run(column, "a table's header row")) for column in columns]


def _grid(
    style: str, widths: tuple[int, ...], name: str, columns: tuple[str, ...], kit: Kit
) -> Grid:
    near = "a table's header row"
    description = escaped(f"{name}: {', '.join(columns)}", near)
    return Grid(kit.styles[style], widths, escaped(name, near), description)


def _shares(block: Table) -> tuple[int, ...]:
    """Return each column's share: its longest cell, in letters, within bounds."""
    longest = [len(column) for column in block.columns]
    for row in block.rows:
        lengths = (len(plain(cell.inlines)) for cell in row.cells)
        longest = [max(pair) for pair in zip(longest, lengths, strict=True)]
    return tuple(min(max(length, _NARROWEST), _WIDEST) for length in longest)


def _widths(shares: tuple[int, ...], kit: Kit) -> tuple[int, ...]:
    """Return column widths that together are the text width exactly."""
    total = sum(shares)
    widths = [kit.page.text_width * share // total for share in shares]
    widths[0] += kit.page.text_width - sum(widths)
    return tuple(widths)
