"""The same brief for other programs: as Typst markup and as HTML, with the same kinds of blocks."""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Iterator
from typing import assert_never

from pipeline.model.brief import (
    Block,
    Brief,
    BulletList,
    Cite,
    FactBox,
    Figure,
    Inline,
    Prose,
    Quotation,
    Section,
    SectionRole,
    Table,
    Text,
    cite_text,
)

_PREAMBLE = """
#set document(title: "{title}", author: "Bench", date: datetime(year: 2024, month: 4, day: 19))
#set page(paper: "a4", margin: 22mm, header: context [#text(8pt)[{title}]],
  footer: context [#text(8pt)[#counter(page).display() ]], numbering: "1")
#set text(font: "Source Serif 4", size: 10.5pt, lang: "en")
#set par(leading: 0.6em)
#show heading: set text(font: "Source Sans 3")
#heading(level: 1)[{title}]
"""
_STYLE = """
@page {{ size: A4; margin: 22mm; @top-left {{ content: "{title}" }}
  @bottom-right {{ content: counter(page) }} }}
body {{ font: 10.5pt/15pt "Source Serif 4" }} h1, h2, table {{ font-family: "Source Sans 3" }}
table {{ width: 100%; border-collapse: collapse }}
td, th {{ border-bottom: .5pt solid; text-align: left }}
blockquote {{ font-style: italic; border-left: 2.5pt solid; padding-left: 14pt; margin: 0 }}
.annex {{ columns: 2; font-size: 8.7pt; line-height: 12.6pt }}
"""


def as_typst(brief: Brief) -> str:
    """Return a brief as Typst markup; every text is a string, so that nothing in it is markup."""
    parts = [_PREAMBLE.replace("{title}", brief.front.title), "#outline(depth: 2)"]
    for section in brief.sections:
        parts.append(f"#heading(level: 2, {_typst(section.heading)})")
        blocks = "\n".join(line for block in section.blocks for line in _typst_block(block))
        is_annex = section.role is SectionRole.ANNEX
        parts.append(f"#columns(2)[#set text(8.7pt)\n{blocks}\n]" if is_annex else blocks)
    return "\n".join(parts)


def _typst(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _typst_words(inlines: tuple[Inline, ...]) -> str:
    """Return words in brackets, each cite a link."""
    parts = (
        _typst_link(one.anchor) if isinstance(one, Cite) else f"#{_typst(one.text)}"
        for one in inlines
    )
    return f"[{' '.join(parts)}]"


def _typst_link(anchor: str) -> str:
    return f"#link(<{anchor}>)[#{_typst(cite_text((anchor,)))}]"


def _typst_links(anchors: tuple[str, ...]) -> str:
    return f"[{' '.join(map(_typst_link, anchors))}]"


def _typst_block(block: Block) -> Iterator[str]:
    match block:
        case Prose(inlines, target):
            label = f" <{target}>" if target else ""
            yield f"#par{_typst_words(inlines)}{label}"
        case BulletList(points, is_numbered=is_numbered):
            items = ", ".join(_typst_words(point.inlines) for point in points)
            yield f"#{'enum' if is_numbered else 'list'}({items})"
        case Quotation(inlines, anchor, _, attribution):
            source = _typst_words((Text(f"{attribution} "), Cite(anchor)))
            yield f"#quote(block: true, attribution: {source}, {_typst_words(inlines)})"
        case FactBox() | Table() | Figure():
            rows = list(_rows(block, _typst_words, _typst_links))
            width = len(rows[0])
            head = [_typst(column) for column in _head(block, width)]
            cells = ", ".join(cell for row in rows for cell in row)
            yield f"#table(columns: {width}, table.header({', '.join(head)}), {cells})"
        case _:
            assert_never(block)


def as_html(brief: Brief) -> str:
    """Return a brief as HTML."""
    title = html.escape(brief.front.title)
    parts = [
        f"<html lang=en><head><title>{title}</title>",
        f"<style>{_STYLE.format(title=title)}</style></head><body>",
        f"<h1>{title}</h1>",
        *(_html_section(section) for section in brief.sections),
        "</body></html>",
    ]
    return "\n".join(parts)


def _html_section(section: Section) -> str:
    look = " class=annex" if section.role is SectionRole.ANNEX else ""
    blocks = "\n".join(map(_html_block, section.blocks))
    return f"<section{look}><h2>{html.escape(section.heading)}</h2>{blocks}</section>"


def _html_block(block: Block) -> str:
    match block:
        case Prose(inlines, target):
            place = f" id='{target}'" if target else ""
            return f"<p{place}>{_html_words(inlines)}</p>"
        case BulletList(points, is_numbered=is_numbered):
            items = "".join(f"<li>{_html_words(point.inlines)}</li>" for point in points)
            return f"<ol>{items}</ol>" if is_numbered else f"<ul>{items}</ul>"
        case Quotation(inlines, anchor, _, attribution):
            source = _html_words((Text(f"{attribution} "), Cite(anchor)))
            return f"<blockquote><p>{_html_words(inlines)}</p><p>{source}</p></blockquote>"
        case FactBox() | Table() | Figure():
            rows = list(_rows(block, _html_words, _html_links))
            head = "".join(f"<th>{html.escape(one)}</th>" for one in _head(block, len(rows[0])))
            body = "".join(f"<tr>{_cells(row)}</tr>" for row in rows)
            return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        case _:
            assert_never(block)


def _html_words(inlines: tuple[Inline, ...]) -> str:
    return "".join(
        _html_links((one.anchor,)) if isinstance(one, Cite) else html.escape(one.text)
        for one in inlines
    )


def _html_links(anchors: tuple[str, ...]) -> str:
    return " ".join(f"<a href='#{one}'>{html.escape(cite_text((one,)))}</a>" for one in anchors)


def _cells(row: tuple[str, ...]) -> str:
    return "".join(f"<td>{cell}</td>" for cell in row)


def _rows(
    block: FactBox | Table | Figure,
    words: Callable[[tuple[Inline, ...]], str],
    links: Callable[[tuple[str, ...]], str],
) -> Iterator[tuple[str, ...]]:
    """Yield the cells of each row, marked up."""
    match block:
        case Table(rows=rows):
            yield from (tuple(words(cell.inlines) for cell in row.cells) for row in rows)
        case FactBox(rows=rows) | Figure(bars=rows):
            for row in rows:
                yield words((Text(row.label),)), words(row.inlines), links(row.anchors)


def _head(block: FactBox | Table | Figure, width: int) -> tuple[str, ...]:
    columns = () if isinstance(block, Figure) else block.columns
    return columns or ("What", "Said", "Source")[:width]
