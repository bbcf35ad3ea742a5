"""The outline: a brief as indented plain text, for tests and for a quick look."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from pipeline.model.brief import (
    Block,
    Brief,
    BulletList,
    Cite,
    Editorial,
    Emphasis,
    FactBox,
    FactRow,
    Figure,
    Front,
    Inline,
    Prose,
    Quotation,
    Register,
    Section,
    Strong,
    Table,
    Text,
    caption,
    cite_text,
)
from pipeline.model.style import Style
from pipeline.model.taxonomy import Placement
from pipeline.model.transcript import Transcript

INDENT = "  "


def write(brief: Brief, style: Style) -> bytes:  # noqa: ARG001 - every writer has this signature
    """Return `brief` as plain text, UTF-8: two spaces a level, one line a text.

    Bold words stand in `**`, italic ones in `_`, cites in brackets; a line break inside a text is
    shown as `⏎`. A paragraph that is the home of an anchor begins with `#` and the anchor.
    """
    lines = [line for lines in _parts(brief) for line in lines]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _parts(brief: Brief) -> Iterator[Iterator[str]]:
    yield _front(brief.front)
    for source in brief.sources:
        yield _source(source)
    for section in brief.sections:
        yield _section(section)
    yield _register(brief.register)


def _front(front: Front) -> Iterator[str]:
    yield f"brief {front.slug}: {_one_line(front.title)}"
    values = {
        "purpose": front.purpose,
        "language": front.language,
        "date": front.date,
        "edition": front.edition,
        "edition line": front.edition_line,
        "organisation": front.organisation,
        "series": front.series,
        "marking": front.marking,
        "contents": front.contents,
    }
    yield from (f"{INDENT}{name}: {_one_line(value)}" for name, value in values.items() if value)
    for detail in front.details:
        yield f"{INDENT}detail: {_one_line(detail.label)}: {_one_line(detail.value)}"


def _source(source: Transcript) -> Iterator[str]:
    paragraphs = sum(len(turn.paragraphs) for turn in source.turns)
    counts = f"{len(source.turns)} turns, {paragraphs} paragraphs"
    yield f"source {source.id}: {_one_line(source.path)} ({source.format}, {counts})"
    for speaker in source.speakers:
        yield f"{INDENT}{_one_line(speaker.label)}: {_one_line(speaker.name)} ({speaker.role})"


def _section(section: Section) -> Iterator[str]:
    theme = f" {section.theme}" if section.theme else ""
    yield f"section {section.id} ({section.role}{theme}): {_one_line(section.heading)}"
    for block in section.blocks:
        yield from (INDENT + line for line in _block(block))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Prose():
            yield _prose(block)
        case BulletList():
            yield from _list(block)
        case Quotation(inlines, anchor, said_by, attribution):
            yield f"quotation ({said_by}): {_words(inlines)}"
            yield f"{INDENT}{_one_line(attribution)} {cite_text((anchor,))}"
        case FactBox():
            yield from _fact_box(block)
        case Table():
            yield from _table(block)
        case Figure(bars=bars, note=note):
            yield f"chart: {_one_line(caption(block))}"
            yield from (INDENT + _bar(bar) for bar in bars)
            yield from (INDENT + _one_line(words) for words in (note,) if words)
        case _:
            assert_never(block)


def _prose(prose: Prose) -> str:
    if prose.target:
        return f"#{prose.target} {_words(prose.inlines)}"
    kind = "lead" if prose.is_lead else "note" if prose.is_note else "paragraph"
    return f"{kind}: {_words(prose.inlines)}"


def _list(block: BulletList) -> Iterator[str]:
    yield "numbered list" if block.is_numbered else "list"
    for at, point in enumerate(block.points, start=1):
        mark = f"{at}." if block.is_numbered else "-"
        said_by = f" ({point.said_by})" if point.said_by else ""
        yield f"{INDENT}{mark}{said_by} {_words(point.inlines)}"


def _fact_box(box: FactBox) -> Iterator[str]:
    yield f"fact box: {_one_line(caption(box))}".rstrip(": ")
    if box.columns:
        yield INDENT + " | ".join(map(_one_line, box.columns))
    for row in box.rows:
        yield INDENT + _fact_row(row)


def _fact_row(row: FactRow) -> str:
    kinds = ", ".join(fact.kind for fact in row.facts)
    said = f"{_one_line(row.label)} | {_words(row.inlines)} | {cite_text(row.anchors)}"
    return f"{said} ({kinds})" if kinds else said


def _bar(bar: FactRow) -> str:
    kinds = ", ".join(fact.kind for fact in bar.facts)
    said = f"{_one_line(bar.label)} | {_words(bar.inlines)} {cite_text(bar.anchors)}"
    return f"{said} ({kinds})"


def _table(table: Table) -> Iterator[str]:
    yield f"table: {_one_line(caption(table))}".rstrip(": ")
    yield INDENT + " | ".join(map(_one_line, table.columns))
    for row in table.rows:
        yield INDENT + " | ".join(_words(cell.inlines) for cell in row.cells)


def _words(inlines: tuple[Inline, ...]) -> str:
    """Return the words on one line; unlike in print, each cite stands in brackets of its own."""
    return "".join(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> str:
    match inline:
        case Text(text) | Editorial(text):
            return _one_line(text)
        case Strong(text):
            return f"**{_one_line(text)}**"
        case Emphasis(text):
            return f"_{_one_line(text)}_"
        case Cite(anchor):
            return f"[{anchor}]"
        case _:
            assert_never(inline)


def _one_line(text: str) -> str:
    return text.replace("\n", "⏎")


def _register(register: Register) -> Iterator[str]:
    for placement in register.placements:
        yield _placement(placement)
    for step in register.commitments:
        anchor = cite_text((step.provenance.anchor,))
        yield f"commitment ({step.who}, {step.strength}): {_one_line(step.what)} {anchor}"
    for change in register.corrections:
        words = f"“{_one_line(change.replace)}” → “{_one_line(change.put)}”"
        yield f"correction {change.anchor}: {words} ({change.reason}, {change.by})"
    for query in register.queries:
        yield f"query {query.id}: {_one_line(query.proposal)} ({query.reason})"
    for left_out in register.left_out:
        yield f"left out {left_out.anchor}: {left_out.reason}"


def _placement(placement: Placement) -> str:
    exchange = placement.exchange
    themes = ", ".join((placement.theme, *placement.secondary))
    return f"exchange {exchange.source} {exchange.number}: {themes}"
