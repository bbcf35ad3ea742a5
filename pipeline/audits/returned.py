"""A brief that came back from the world, edited by somebody, held against the brief as issued."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from textwrap import shorten
from typing import assert_never

from pipeline.audits.quotations import has_stray, quotations, stands_in
from pipeline.audits.word_file import spaced
from pipeline.model.brief import (
    Block,
    Brief,
    BulletList,
    FactBox,
    FactRow,
    Figure,
    Front,
    Prose,
    Quotation,
    Section,
    SectionRole,
    Table,
    caption,
    cite_text,
    cites,
    listed_sections,
    plain,
)
from pipeline.model.corrected import figures_of, printed
from pipeline.model.labels import CorrectionsInQuotations
from pipeline.model.quotation_marks import QuotationMarks, Stands
from pipeline.model.transcript import spoken
from pipeline.values import dataclass

_LEAST_LIKE = 0.5
"""Share of letters in order from which a paragraph is an edit of another, not a new one."""
_ANCHOR = r"(?:S\d+ )?[A-Z][\w.:]*\d"
_CITED = re.compile(rf"\[({_ANCHOR}(?:, {_ANCHOR})*)\]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SHOWN = 60
"""Letters of a quotation that a message gives."""
_LISTED_MARKS = re.compile(r"^\d+ |[\s.…]*\d*$")
"""Number of a section and page, which stand around its heading in the contents."""


class Kind(StrEnum):
    """What an edit touches."""

    QUOTATION = "quotation"
    FIGURE = "figure"
    ANCHOR = "anchor"
    TRANSCRIPT = "transcript"
    TEXT = "text"
    """Somewhere in a file that has no paragraphs, such as a PDF."""
    TITLE = "title"
    PURPOSE = "purpose"
    HEADING = "heading"
    NOTE = "note"
    WORDING = "wording"
    MOVED = "moved"
    MISSING = "missing"
    ADDED = "added"


def is_citing(paragraphs: Iterable[str]) -> bool:
    """Return whether some paragraph cites an anchor, as all briefs do and few other files."""
    return any(_CITED.search(one) for one in paragraphs)


BROKEN = frozenset({Kind.QUOTATION, Kind.FIGURE, Kind.ANCHOR, Kind.TRANSCRIPT, Kind.TEXT})
"""Edits after which the brief says what its sources do not."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One edit."""

    kind: Kind
    where: str
    """Anchors, or the heading of the section."""
    was: str
    """The paragraph as issued; empty for one that was added."""
    now: str
    """The paragraph as it came back; empty for one that is gone."""
    reason: str
    """What is wrong about it, or what it is."""
    theme: str = ""
    """Of a heading or note: the theme of its section."""


class _Part(StrEnum):
    """What a paragraph of a brief is, as far as an edit of it matters."""

    TITLE = "title"
    PURPOSE = "purpose"
    HEADING = "heading"
    NOTE = "note"
    CLAIM = "claim"
    FIGURE = "figure"
    ANCHOR = "anchor"
    TRANSCRIPT = "transcript"
    OURS = "ours"
    LISTED = "listed"
    """A line of the contents list: what writes it anew, Word or LibreOffice, adds numbers."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What the sources of a brief say."""

    words: Mapping[str, tuple[str, ...]]
    """By anchor: the corrected words, and those as other house styles show them."""
    marks: QuotationMarks
    """In which the brief quotes them."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """One paragraph of a brief as issued."""

    part: _Part
    text: str
    where: str
    anchors: tuple[str, ...] = ()
    theme: str = ""


def differences(
    brief: Brief, paragraphs: Sequence[str], headings: Collection[str] = (), noted: str = ""
) -> Iterator[Difference]:
    """Yield what was edited in the `paragraphs` that came back of a brief, from top to bottom.

    `headings` are those known to be headings, whatever they say, `noted` is what an editor's notes
    begin with. White space does not count, nor does the contents list.
    """
    came = [folded for each in paragraphs if (folded := spaced(each))]
    headed = frozenset(map(spaced, headings))
    units = list(_units(brief, frozenset(came)))
    said = _said(brief)
    pairs = list(_paired(units, came, headed))
    gone = {unit.text for unit, now in pairs if unit and now is None}
    new = {now for unit, now in pairs if unit is None and now is not None}
    theme = ""
    for unit, now in pairs:
        theme = unit.theme if unit and unit.part is _Part.HEADING else theme
        if unit is None:
            assert now is not None  # noqa: S101 - tells the type checker
            if now not in gone and _LISTED_MARKS.sub("", now) not in headed:
                is_note = bool(noted and theme) and now.startswith(noted)
                yield from _added(now, said, theme if is_note else "")
        elif unit.part is _Part.LISTED or unit.text == now:
            continue
        elif now is not None:
            yield from _changed(unit, now, said)
        elif unit.text in new:
            yield Difference(Kind.MOVED, unit.where, unit.text, unit.text, "stands elsewhere now")
        else:
            yield Difference(
                Kind.MISSING, unit.where, unit.text, "", "is not there any more", unit.theme
            )


def _said(brief: Brief) -> _Said:
    """Return the words of each paragraph, in all ways in which a brief may show corrected ones."""
    figures = figures_of(brief)
    words = {
        one.anchor: tuple(
            dict.fromkeys(spaced(printed(one, mode, figures)) for mode in CorrectionsInQuotations)
        )
        for _, one in spoken(*brief.sources)
    }
    return _Said(words, brief.front.quotation_marks)


def _units(brief: Brief, came: frozenset[str]) -> Iterator[_Unit]:
    """Yield the paragraphs of a brief as the Word file has them."""
    yield from _cover(brief.front, came)
    listed = listed_sections(brief)
    is_listed = not brief.front.contents
    for section in brief.sections:
        if not is_listed and section in listed:
            headings = (brief.front.contents, *(one.heading for one in listed))
            yield from (_Unit(_Part.LISTED, spaced(each), "the contents") for each in headings)
            is_listed = True
        heading = spaced(section.heading)
        units = [_Unit(_Part.HEADING, heading, heading, theme=section.theme)]
        units += (unit for block in section.blocks for unit in _of_block(block, section))
        yield from (unit for unit in units if unit.text)


def _cover(front: Front, came: frozenset[str]) -> Iterator[_Unit]:
    yield from _masthead(front, came)
    lines = (
        (_Part.OURS, front.notice, "the cover"),
        (_Part.TITLE, front.title, "the title"),
        (_Part.PURPOSE, front.purpose, "the purpose"),
        (_Part.OURS, front.updates, "the cover"),
        *((_Part.OURS, f"{one.label} {one.value}", "the cover") for one in front.details),
    )
    yield from (_Unit(part, spaced(text), where) for part, text, where in lines if text)


def _masthead(front: Front, came: frozenset[str]) -> Iterator[_Unit]:
    """Yield the head of the cover, which stands on one line where it fits on one."""
    left = spaced(f"{front.organisation} {front.series}")
    right = spaced(f"{front.edition_line} {front.marking}")
    whole = spaced(f"{left} {right}")
    for each in (left, right) if left in came and whole not in came else (whole,):
        if each:
            yield _Unit(_Part.OURS, each, "the cover")


def _of_block(block: Block, section: Section) -> Iterator[_Unit]:
    match block:
        case Prose():
            yield _of_prose(block, section)
        case BulletList(points):
            for point in points:
                yield _claim(plain(point.inlines), cites(point.inlines), section)
        case Quotation(inlines, anchor, _, attribution):
            yield _claim(plain(inlines), (anchor,), section)
            yield _claim(f"{attribution} {cite_text((anchor,))}", (anchor,), section)
        case FactBox(_, (), rows):
            yield _ours(caption(block), section)
            yield from map(_of_bar, rows)
        case FactBox(_, columns, rows):
            yield from (_ours(each, section) for each in (caption(block), *columns))
            yield from (unit for row in rows for unit in _of_row(row))
        case Table():
            yield from _of_table(block, section)
        case Figure():
            yield from _of_chart(block, section)
        case _:
            assert_never(block)


def _of_prose(block: Prose, section: Section) -> _Unit:
    words, target = plain(block.inlines), block.target
    if target:
        return _Unit(_Part.TRANSCRIPT, spaced(words), target, (target,))
    if block.is_note:
        return _Unit(_Part.NOTE, spaced(words), section.heading, theme=section.theme)
    return _claim(words, cites(block.inlines), section)


def _of_table(block: Table, section: Section) -> Iterator[_Unit]:
    yield from (_ours(each, section) for each in (caption(block), *block.columns))
    for row in block.rows:
        anchors = tuple(one for cell in row.cells for one in cites(cell.inlines))
        yield from (_claim(plain(cell.inlines), anchors, section) for cell in row.cells)


def _of_chart(block: Figure, section: Section) -> Iterator[_Unit]:
    yield _ours(caption(block), section)
    yield from map(_of_bar, block.bars)
    yield _ours(block.note, section)


def _claim(text: str, anchors: tuple[str, ...], section: Section) -> _Unit:
    where = ", ".join(dict.fromkeys(anchors)) or section.heading
    is_claim = bool(anchors) and section.role is not SectionRole.ANNEX
    return _Unit(_Part.CLAIM if is_claim else _Part.OURS, spaced(text), where, anchors)


def _ours(text: str, section: Section) -> _Unit:
    return _Unit(_Part.OURS, spaced(text), section.heading)


def _figure(text: str, row: FactRow) -> _Unit:
    return _Unit(_Part.FIGURE, spaced(text), ", ".join(row.anchors), row.anchors)


def _of_bar(row: FactRow) -> _Unit:
    """Return a row whose sources stand behind its figure, as in a panel or below a chart."""
    return _figure(f"{row.label} {plain(row.inlines)} {cite_text(row.anchors)}", row)


def _of_row(row: FactRow) -> Iterator[_Unit]:
    yield _figure(row.label, row)
    yield _figure(plain(row.inlines), row)
    where = ", ".join(row.anchors)
    yield _Unit(_Part.ANCHOR, spaced(cite_text(row.anchors)), where, row.anchors)


def _paired(
    units: Sequence[_Unit], came: Sequence[str], headed: frozenset[str]
) -> Iterator[tuple[_Unit | None, str | None]]:
    """Yield each paragraph as issued with the one that came back for it, and those of neither."""
    texts = [unit.text for unit in units]
    matcher = SequenceMatcher(None, texts, came, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(units[start:end], came[first:last], strict=True)
        else:
            yield from _likened(units[start:end], came[first:last], headed)


def _likened(
    units: Sequence[_Unit], came: Sequence[str], headed: frozenset[str]
) -> Iterator[tuple[_Unit | None, str | None]]:
    """Pair paragraphs of a stretch in which all differ with those most like them, in order."""
    at = 0
    for unit in units:
        likeness = [_likeness(unit, now, headed) for now in came[at:]]
        best = max(likeness, default=0.0)
        if best < _LEAST_LIKE:
            yield unit, None
            continue
        found = at + likeness.index(best)
        yield from ((None, now) for now in came[at:found])
        yield unit, came[found]
        at = found + 1
    yield from ((None, now) for now in came[at:])


def _likeness(unit: _Unit, now: str, headed: frozenset[str]) -> float:
    """Return how much a paragraph that came back is like one that was issued, from 0 to 1.

    A heading is one by its place, and nothing else is.
    """
    is_heading = unit.part is _Part.HEADING
    if headed and (is_heading or now in headed):
        return float(is_heading and now in headed)
    matcher = SequenceMatcher(None, unit.text, now, autojunk=False)
    quick = min(matcher.real_quick_ratio(), matcher.quick_ratio())
    return quick if quick < _LEAST_LIKE else matcher.ratio()


def _changed(unit: _Unit, now: str, said: _Said) -> Iterator[Difference]:
    """Yield what is wrong about a paragraph that came back otherwise, or what it is."""
    match unit.part:
        case _Part.CLAIM:
            faults = list(_faults(unit, now, said))
        case _Part.FIGURE:
            faults = [(Kind.FIGURE, "this is not the figure as it was said")]
        case _Part.ANCHOR:
            faults = [(Kind.ANCHOR, "the source is another")]
        case _Part.TRANSCRIPT:
            faults = [(Kind.TRANSCRIPT, "these are not the words of the transcript")]
        case _Part.TITLE:
            faults = [(Kind.TITLE, "the title is another")]
        case _Part.PURPOSE:
            faults = [(Kind.PURPOSE, "the purpose is another")]
        case _Part.HEADING:
            faults = [(Kind.HEADING, "the heading is another")]
        case _Part.NOTE:
            sources = [words for ways in said.words.values() for words in ways]
            faults = [*_misquoted(now, sources, said.marks)] or [
                (Kind.NOTE, "the editor's note is another")
            ]
        case _:
            faults = []
    for kind, reason in faults or [(Kind.WORDING, "words of ours were changed")]:
        yield Difference(kind, unit.where, unit.text, now, reason, unit.theme)


def _faults(unit: _Unit, now: str, said: _Said) -> Iterator[tuple[Kind, str]]:
    """Yield what of an edited claim its sources do not bear out."""
    anchors = _anchors(now)
    if anchors != _anchors(unit.text):
        unknown = [each for each in anchors if each not in said.words]
        no_such = f"there is no paragraph {', '.join(unknown)}"
        yield Kind.ANCHOR, no_such if unknown else "it cites other paragraphs than before"
    known = [each for each in anchors if each in said.words] or unit.anchors
    cited = [words for each in known for words in said.words.get(each, ())]
    stands = _stands(cited)
    yield from _misquoted(now, cited, said.marks)
    before, after = (len([*quotations(one, said.marks, stands)]) for one in (unit.text, now))
    if after < before or (
        has_stray(now, said.marks, stands) and not has_stray(unit.text, said.marks, stands)
    ):
        yield Kind.QUOTATION, "a quotation lost its marks"
    numbers = frozenset(_NUMBER.findall(" ".join((unit.text, *cited))))
    unsaid = [each for each in _NUMBER.findall(_CITED.sub("", now)) if each not in numbers]
    if unsaid:
        yield Kind.FIGURE, f"{', '.join(unsaid)} is not said there"


def _stands(sources: Sequence[str]) -> Stands:
    return lambda words: any(stands_in(words, one) for one in sources)


def _misquoted(
    now: str, sources: Sequence[str], marks: QuotationMarks
) -> Iterator[tuple[Kind, str]]:
    stands = _stands(sources)
    for quotation in quotations(now, marks, stands):
        if not stands(quotation):
            shown = shorten(quotation, _SHOWN, placeholder=" …")
            yield Kind.QUOTATION, f"“{shown}” is not what was said there"


def _anchors(text: str) -> tuple[str, ...]:
    return tuple(one for found in _CITED.findall(text) for one in found.split(", "))


def _added(now: str, said: _Said, theme: str) -> Iterator[Difference]:
    """Yield a paragraph that the brief does not have, and what is wrong about it.

    `theme` is given of an editor's note.
    """
    anchors = _anchors(now)
    where = ", ".join(anchors) or "a new paragraph"
    unknown = [each for each in anchors if each not in said.words]
    faults = [(Kind.ANCHOR, f"there is no paragraph {', '.join(unknown)}")] if unknown else []
    by_anchor = said.words
    ways = [by_anchor[each] for each in anchors if each in by_anchor] or list(by_anchor.values())
    sources = [words for each in ways for words in each]
    faults += _misquoted(now, sources, said.marks)
    if not faults:
        is_note = (Kind.NOTE, "an editor's note was added")
        faults = [is_note if theme else (Kind.ADDED, "no words of the brief")]
    for kind, reason in faults:
        yield Difference(kind, where, "", now, reason, theme)
