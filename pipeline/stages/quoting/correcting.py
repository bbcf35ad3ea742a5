"""Corrected words inside quotations, shown as the house style says: `[literacy]`, `[sic]`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import assert_never

from pipeline.model.brief import (
    Block,
    Brief,
    BulletList,
    Editorial,
    FactBox,
    Figure,
    Inline,
    Prose,
    Quotation,
    Row,
    Section,
    SectionRole,
    Table,
    Text,
    cites,
)
from pipeline.model.corrected import SIC, Mark, figures_of, marks
from pipeline.model.labels import CorrectionsInQuotations
from pipeline.model.quotation_marks import QuotationMarks
from pipeline.model.transcript import Paragraph, spoken
from pipeline.stages.quoting.quote import OMISSION, merged
from pipeline.values import dataclass, replace

_QUOTING = frozenset(
    {
        SectionRole.KEY_MESSAGES,
        SectionRole.AT_A_GLANCE,
        SectionRole.THEME,
        SectionRole.COMMITMENTS,
    }
)
_LETTER = re.compile(r"\[(\w)\]")


@dataclass(frozen=True, slots=True)
class _Marked:
    """A paragraph with words that were corrected."""

    paragraph: Paragraph
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What is needed to mark corrected words."""

    marked: dict[str, _Marked]
    """By anchor."""
    quotation_marks: QuotationMarks


def with_corrections(brief: Brief, mode: CorrectionsInQuotations) -> Brief:
    """Return the brief with the corrected words of its quotations as a style wants them shown."""
    if mode is CorrectionsInQuotations.LISTED:
        return brief
    figures = figures_of(brief)
    found = {
        one.anchor: _Marked(one, marks(one, mode, figures))
        for _, one in spoken(*brief.sources)
        if one.edits
    }
    marked = {anchor: one for anchor, one in found.items() if one.marks}
    if not marked:
        return brief
    known = _Known(marked, brief.front.quotation_marks)
    sections = (_section(one, known) if one.role in _QUOTING else one for one in brief.sections)
    return replace(brief, sections=tuple(sections))


def _section(section: Section, known: _Known) -> Section:
    return replace(section, blocks=tuple(_block(one, known) for one in section.blocks))


def _block(block: Block, known: _Known) -> Block:
    match block:
        case Prose(inlines, is_note=is_note):
            shown = inlines if is_note else _shown(inlines, cites(inlines), known)
            return replace(block, inlines=shown)
        case BulletList(points):
            shown_points = (
                replace(one, inlines=_shown(one.inlines, cites(one.inlines), known))
                for one in points
            )
            return replace(block, points=tuple(shown_points))
        case Quotation(inlines, anchor):
            return replace(block, inlines=_shown(inlines, (anchor,), known))
        case FactBox(rows=rows):
            shown_rows = (
                replace(one, inlines=_shown(one.inlines, one.anchors, known)) for one in rows
            )
            return replace(block, rows=tuple(shown_rows))
        case Table(rows=table_rows):
            return replace(block, rows=tuple(_row(one, known) for one in table_rows))
        case Figure():
            return block
        case _:
            assert_never(block)


def _row(row: Row, known: _Known) -> Row:
    anchors = tuple(anchor for cell in row.cells for anchor in cites(cell.inlines))
    cells = (replace(one, inlines=_shown(one.inlines, anchors, known)) for one in row.cells)
    return replace(row, cells=tuple(cells))


def _shown(
    inlines: tuple[Inline, ...], anchors: Sequence[str], known: _Known
) -> tuple[Inline, ...]:
    """Return inlines with the corrected words marked in each quotation of one of the paragraphs."""
    cited = [known.marked[each] for each in dict.fromkeys(anchors) if each in known.marked]
    if not cited:
        return inlines
    opening, closing = map(Text, known.quotation_marks.signs)
    pieces = list(_split(inlines, known.quotation_marks))
    shown: list[Inline] = []
    at = 0
    while at < len(pieces):
        shown.append(pieces[at])
        at += 1
        ends = [end for end in range(at, len(pieces)) if pieces[end] == closing]
        for end in reversed(ends) if shown[-1] == opening else ():
            if quotation := _marked(pieces[at:end], cited):
                shown += (*quotation, closing)
                at = end + 1
                break
    return merged(shown)


def _split(inlines: tuple[Inline, ...], marks: QuotationMarks) -> Iterator[Inline]:
    """Yield inlines with each quotation mark by itself."""
    signs = re.compile(f"([{''.join(marks.signs)}])")
    for inline in inlines:
        if isinstance(inline, Text):
            yield from map(Text, filter(None, signs.split(inline.text)))
        else:
            yield inline


def _marked(quotation: list[Inline], cited: list[_Marked]) -> list[Inline]:
    """Return the words of a quotation with the corrected ones marked; none where nobody said them.

    Where the same words stand in the paragraph uncorrected, those are the ones that are quoted.
    """
    whole = list(merged(quotation))
    pattern = _pattern(whole)
    for one in cited:
        found = list(pattern.finditer(one.paragraph.text))
        if any(not _touches(each, one.marks) for each in found):
            return whole
        if found:
            return list(_rewritten(whole, found[0], one))
    return []


def _pattern(quotation: list[Inline]) -> re.Pattern[str]:
    """Return what finds a quotation in its paragraph, with a group for each piece of it."""
    pieces: list[str] = []
    for piece in quotation:
        text = piece.text if isinstance(piece, Text | Editorial) else ""
        letter = _LETTER.fullmatch(text)
        if isinstance(piece, Text):
            pieces.append(f"({re.escape(text.strip())})")
        elif text == OMISSION:
            pieces.append("(.*?)")
        elif letter:
            pieces.append(f"([{re.escape(letter[1].lower())}{re.escape(letter[1].upper())}])")
        else:
            pieces.append("()")
    return re.compile(r"\s*".join(pieces), re.DOTALL)


def _touches(found: re.Match[str], known: tuple[Mark, ...]) -> bool:
    return any(one.start < found.end() and found.start() < one.end for one in known) or any(
        one.start == one.end and found.start() < one.start < found.end() for one in known
    )


def _rewritten(quotation: list[Inline], found: re.Match[str], one: _Marked) -> Iterator[Inline]:
    """Yield the pieces of a quotation with each mark once, where its words begin."""
    done: set[Mark] = set()
    for at, piece in enumerate(quotation, start=1):
        start, end = found.span(at)
        here = [each for each in one.marks if _is_within(each, start, end)]
        if isinstance(piece, Editorial) and _LETTER.fullmatch(piece.text) and here:
            first = here[0]
            done.add(first)
            yield from _with_letter(first, piece.text[1])
        elif isinstance(piece, Text) and here:
            lead = len(piece.text) - len(piece.text.lstrip())
            tail = len(piece.text.rstrip())
            yield Text(piece.text[:lead])
            yield from _words(one.paragraph.text[:end], start, here, done)
            yield Text(piece.text[tail:])
            done.update(here)
        else:
            yield piece


def _is_within(mark: Mark, start: int, end: int) -> bool:
    if mark.start == mark.end:
        return start < mark.start < end
    return mark.start < end and start < mark.end


def _words(text: str, start: int, here: list[Mark], done: set[Mark]) -> Iterator[Inline]:
    """Yield the words from `start` on; a mark that reaches over an end is shown whole, once."""
    for mark in here:
        if mark not in done:
            yield Text(text[start : mark.start])
            yield from _form(mark)
            yield Text(" " if mark.start == mark.end else "")
        start = max(start, mark.end)
    yield Text(text[start:])


def _form(mark: Mark) -> tuple[Inline, ...]:
    if mark.is_sic:
        return Text(f"{mark.words} "), Editorial(SIC)
    return (Editorial(mark.shown),)


def _with_letter(mark: Mark, letter: str) -> Iterator[Inline]:
    """Yield marked words whose first letter was given another case."""
    first = mark.words[0].upper() if letter.isupper() else mark.words[0].lower()
    first = first if len(first) == 1 else mark.words[0]
    if not mark.is_sic:
        yield Editorial(f"[{first}{mark.words[1:]}]")
    else:
        yield Text(first) if first == mark.words[0] else Editorial(f"[{first}]")
        yield Text(f"{mark.words[1:]} ")
        yield Editorial(SIC)
