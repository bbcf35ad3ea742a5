"""Compare: what a reader of the last edition would want to know of the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import PurePath
from typing import assert_never

from pipeline.model.brief import (
    OPENING,
    Block,
    Brief,
    BulletList,
    Cite,
    Emphasis,
    FactBox,
    Figure,
    Inline,
    Point,
    Prose,
    Quotation,
    Section,
    SectionRole,
    Strong,
    Table,
    Text,
    cites,
    plain,
    texts,
)
from pipeline.model.edition import Change, ChangeKind
from pipeline.model.style import Labels
from pipeline.model.transcript import Paragraph, Transcript, spoken
from pipeline.stages.dating.dates import written
from pipeline.values import dataclass, replace

_MOST_CHANGES = 40
_SAME_CLAIM = 0.5
"""Likeness above which two sentences of one place are one that was changed."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """One thing an edition says."""

    what: str
    anchors: tuple[str, ...]
    text: str
    is_row: bool = False
    """A row of a fact box, whose `what` is its label; of a sentence it is the section's heading."""

    @property
    def anchor(self) -> str:
        """The anchor it is told with: of a row its first, of a sentence its quotation's."""
        if not self.anchors:
            return ""
        return self.anchors[0 if self.is_row else -1]


def is_same(old: Brief, new: Brief) -> bool:
    """Return whether two briefs say the same: dates, numbers and file hashes do not count."""
    return _content(old) == _content(new)


def _content(brief: Brief) -> list[str]:
    skipped = {SectionRole.WHAT_CHANGED, SectionRole.SOURCES}
    kept = tuple(section for section in brief.sections if section.role not in skipped)
    front = replace(brief.front, date="", edition="", edition_line="")
    facts = [f"{one.path} {one.recorded} {one.terms} {one.language}" for one in brief.sources]
    return [*texts(replace(brief, front=front, sections=kept)), *facts]


def compare(old: Brief, new: Brief) -> tuple[Change, ...]:
    """Return the differences, figures first, each told once.

    A sentence that changed is one change, not a removal and an addition. A change of the transcript
    that no claim of the body shows is told with the words around it. A brief compared with itself
    gives none.
    """
    changes: list[Change] = []
    told: set[tuple[str, str, str]] = set()
    for change, anchors in _told(old, new):
        core = _core(change.before, change.after)
        keys = {(anchor, *core) for anchor in anchors}
        if told.isdisjoint(keys):
            changes.append(change)
        told |= keys
    return tuple(changes)


Told = tuple[Change, tuple[str, ...]]
"""A change with every anchor of the claim that shows it."""


def _told(old: Brief, new: Brief) -> Iterator[Told]:
    yield from _of_front(old, new)
    yield from _of_claims(old, new)
    yield from _of_headings(old, new)
    yield from _of_sources(old, new)


def _of_front(old: Brief, new: Brief) -> Iterator[Told]:
    pairs = [
        ("Title", old.front.title, new.front.title),
        ("Purpose", old.front.purpose, new.front.purpose),
        ("Marking", old.front.marking, new.front.marking),
    ]
    # the last detail counts words: it changes with every word
    before = {one.label: one.value for one in old.front.details[:-1]}
    after = {one.label: one.value for one in new.front.details[:-1]}
    pairs += [(label, before.get(label, ""), after.get(label, "")) for label in before | after]
    for what, was, now in pairs:
        if was != now:
            yield Change(_kind(was, now), what, was, now, ""), ("",)


def _of_headings(old: Brief, new: Brief) -> Iterator[Told]:
    """Yield headings of sections that both editions have."""
    before = {section.id: section.heading for section in old.sections}
    for section in new.sections:
        was = before.get(section.id, section.heading)
        if was != section.heading:
            yield Change(ChangeKind.CHANGED, "Heading", was, section.heading, ""), ("",)


def _kind(before: str, after: str) -> ChangeKind:
    if before and after:
        return ChangeKind.CHANGED
    return ChangeKind.ADDED if after else ChangeKind.REMOVED


def _of_claims(old: Brief, new: Brief) -> Iterator[Told]:
    """Yield changed rows, then changed sentences; a claim that only moved is no change."""
    before, after = list(_claims(old)), list(_claims(new))
    said_before, said_now = {one.text for one in before}, {one.text for one in after}
    gone = [one for one in before if one.text not in said_now]
    come = [one for one in after if one.text not in said_before]
    for claim in come:
        earlier = _earlier(claim, gone)
        if earlier is not None:
            gone.remove(earlier)
        text = earlier.text if earlier else ""
        change = Change(_kind(text, claim.text), claim.what, text, claim.text, claim.anchor)
        yield change, claim.anchors
    for claim in gone:
        change = Change(ChangeKind.REMOVED, claim.what, claim.text, "", claim.anchor)
        yield change, claim.anchors


def _earlier(claim: _Claim, gone: list[_Claim]) -> _Claim | None:
    """Return the claim that this one replaces.

    For a row that is one of the same label and place; otherwise one of the same place or section
    that is said in largely the same words.
    """
    for one in gone:
        is_labelled_alike = one.what == claim.what and one.anchors == claim.anchors
        if one.is_row and claim.is_row and is_labelled_alike:
            return one
        is_placed_alike = one.what == claim.what or one.anchor == claim.anchor
        if is_placed_alike and _likeness(one.text, claim.text) >= _SAME_CLAIM:
            return one
    return None


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _claims(brief: Brief) -> Iterator[_Claim]:
    """Yield what the body says, rows of fact boxes first."""
    skipped = {SectionRole.WHAT_CHANGED, SectionRole.SOURCES, SectionRole.ANNEX}
    body = [section for section in brief.sections if section.role not in skipped]
    yield from (claim for section in body for claim in _rows(section))
    yield from (claim for section in body for claim in _sentences(section))


def _rows(section: Section) -> Iterator[_Claim]:
    for block in section.blocks:
        if isinstance(block, FactBox):
            for row in block.rows:
                yield _Claim(row.label, row.anchors, plain(row.inlines), is_row=True)


def _sentences(section: Section) -> Iterator[_Claim]:
    for block in section.blocks:
        match block:
            case Prose(inlines):
                yield _claim(section, inlines)
            case BulletList(points):
                yield from (_claim(section, point.inlines) for point in points)
            case Quotation(inlines, anchor):
                yield _Claim(section.heading, (anchor,), plain(inlines))
            case Table(rows=rows):
                for row in rows:
                    cells = " · ".join(plain(cell.inlines) for cell in row.cells[:-1])
                    anchors = cites(row.cells[-1].inlines)
                    yield _Claim(section.heading, anchors, cells)
            case FactBox() | Figure():
                # rows are compared by themselves, and a chart draws one of them
                pass
            case _:
                assert_never(block)


def _claim(section: Section, inlines: tuple[Inline, ...]) -> _Claim:
    anchors = cites(inlines)
    words = tuple(one for one in inlines if not isinstance(one, Cite))
    return _Claim(section.heading, anchors, plain(words).strip())


def _of_sources(old: Brief, new: Brief) -> Iterator[Told]:
    """Yield sources that came or went, then paragraphs: the words that differ, with some around.

    A source is known by its file; where one file took another's place, by its number.
    """
    pairs = list(_paired(old.sources, new.sources))
    for before, after in pairs:
        was = PurePath(before.path).name if before else ""
        now = PurePath(after.path).name if after else ""
        if was != now:
            yield Change(_kind(was, now), "Source", was, now, ""), ("",)
    for before, after in pairs:
        if before and after:
            yield from _of_paragraphs(_paragraphs(before), _paragraphs(after))


def _paired(
    old: tuple[Transcript, ...], new: tuple[Transcript, ...]
) -> Iterator[tuple[Transcript | None, Transcript | None]]:
    by_path = {one.path: one for one in old}
    paths = {one.path for one in new}
    left = {one.id: one for one in old if one.path not in paths}
    for source in new:
        yield by_path.get(source.path) or left.pop(source.id, None), source
    yield from ((source, None) for source in left.values())


def _of_paragraphs(before: dict[str, Paragraph], after: dict[str, Paragraph]) -> Iterator[Told]:
    for place, paragraph in after.items():
        anchor, text = paragraph.anchor, paragraph.text
        if place not in before:
            yield Change(ChangeKind.ADDED, "Transcript", "", _opening(text), anchor), (anchor,)
        elif before[place].text != text:
            pair = _difference(before[place].text, text)
            yield Change(ChangeKind.CHANGED, "Transcript", *pair, anchor), (anchor,)
    for place, paragraph in before.items():
        if place not in after:
            opening = _opening(paragraph.text)
            change = Change(ChangeKind.REMOVED, "Transcript", opening, "", paragraph.anchor)
            yield change, (paragraph.anchor,)


def _paragraphs(source: Transcript) -> dict[str, Paragraph]:
    """Return the paragraphs by their anchor without the number of the source."""
    return {one.anchor.rpartition(" ")[2]: one for _, one in spoken(source)}


def _opening(text: str) -> str:
    words = text.split()
    return " ".join(words[:_LINE]) + (" […]" if len(words) > _LINE else "")


_LINE = 16
"""Words of a paragraph that came or went: about a line of print."""
_AROUND = 4


def _difference(before: str, after: str, around: int = _AROUND) -> tuple[str, str]:
    """Return the stretch in which two texts differ, with a few words on either side."""
    if not before or not after:
        return before, after
    old, new = before.split(), after.split()
    shorter = min(len(old), len(new))
    start = 0
    while start < shorter and old[start] == new[start]:
        start += 1
    same_end = 0
    while same_end < shorter - start and old[-1 - same_end] == new[-1 - same_end]:
        same_end += 1
    first, last = max(0, start - around), max(0, same_end - around)
    return _stretch(old, first, last), _stretch(new, first, last)


def _stretch(tokens: list[str], first: int, left: int) -> str:
    """Return tokens without `first` at the beginning and `left` at the end, `…` for either."""
    shown = " ".join(tokens[first : len(tokens) - left])
    return ("… " if first else "") + shown + (" …" if left else "")


def _core(before: str, after: str) -> tuple[str, str]:
    """Return only the words in which two texts differ."""
    old, new = _difference(_bare(before), _bare(after), 0)
    return old.strip(" …"), new.strip(" …")


def stamped(brief: Brief, date: str, edition: str, form: str) -> Brief:
    """Return the brief with its date and edition; `form` is the label: "Edition {number}"."""
    parts = [form.format(number=edition)] if edition else []
    line = " · ".join([*parts, written(date)])
    return replace(brief, front=replace(brief.front, date=date, edition=edition, edition_line=line))


def as_published(brief: Brief, last: Brief) -> Brief:
    """Return an unchanged brief as the edition that said the same: its front and its changes."""
    told = tuple(one for one in last.sections if one.role is SectionRole.WHAT_CHANGED)
    return _inserted(replace(brief, front=last.front), told)


def with_changes(brief: Brief, changes: tuple[Change, ...], note: str, labels: Labels) -> Brief:
    """Return the brief with a section "What changed" before its themed sections."""
    anchors = {one.anchor for _, one in spoken(*brief.sources)}
    points = tuple(_point(change, anchors, labels) for change in changes[:_MOST_CHANGES])
    blocks: list[Block] = [Prose((Text(note),))] if note else []
    if len(changes) > _MOST_CHANGES:
        blocks.append(Prose((Text(labels.more_changes),)))
    if points:
        blocks.append(BulletList(points))
    section = Section("what-changed", SectionRole.WHAT_CHANGED, labels.what_changed, tuple(blocks))
    return _inserted(brief, (section,))


def _inserted(brief: Brief, told: tuple[Section, ...]) -> Brief:
    """Return the brief with sections behind its opening ones."""
    opening = sum(1 for one in brief.sections if one.role in OPENING)
    sections = (*brief.sections[:opening], *told, *brief.sections[opening:])
    return replace(brief, sections=sections)


def _point(change: Change, anchors: set[str], labels: Labels) -> Point:
    """Return a change as a sentence that stands alone; words are set in italics, without marks."""
    pieces: list[Inline] = [Strong(f"{change.what}: ")]
    before, after = _difference(_bare(change.before), _bare(change.after))
    match change.kind:
        case ChangeKind.CHANGED:
            pieces += [
                Text(f"{labels.now} "),
                Emphasis(after),
                Text(f"; {labels.before} "),
                Emphasis(before),
            ]
        case ChangeKind.ADDED:
            pieces += [Text(f"{labels.added} "), Emphasis(after)]
        case ChangeKind.REMOVED:
            pieces += [Text(f"{labels.removed} "), Emphasis(before)]
    if change.anchor in anchors:
        pieces += [Text(" "), Cite(change.anchor)]
    return Point(tuple(pieces))


def _bare(text: str) -> str:
    return re.sub(r"[“”]", "", text)


def change_note(changes: tuple[Change, ...], labels: Labels) -> str:
    """Return one sentence that names the first changes, for an editor who gives no note."""
    if not changes:
        return labels.rearranged
    named = list(dict.fromkeys(change.what for change in changes))
    rest = len(named) - 3
    shown = ", ".join(named[:3]) + (" and others" if rest > 0 else "")
    return f"Updated: {shown}."
