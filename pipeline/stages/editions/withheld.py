"""Withheld: an earlier edition without what may no longer be known.

What was on the record when an edition was published may be off it now. Comparisons see the edition
as if it had never had those words: nothing that is told of it can quote them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from pipeline.model.brief import (
    Block,
    Brief,
    BulletList,
    Cell,
    Detail,
    FactBox,
    FactRow,
    Figure,
    Inline,
    Point,
    Prose,
    Quotation,
    Register,
    Row,
    Section,
    Table,
    Text,
    cites,
    plain,
)
from pipeline.model.edition import Change, ChangeClass, ChangeKind, Edition, Issued
from pipeline.model.quotation_marks import SIGNS
from pipeline.model.secrets import Finder
from pipeline.model.transcript import Paragraph, Speaker, Transcript, Turn, is_neutral, spoken
from pipeline.stages.editions.claims import claims_of, said
from pipeline.values import replace

WITHHELD = "[withheld]"
"""Stands for words of an earlier edition that may no longer be known."""


def withheld(old: Brief, new: Brief, secrets: Finder) -> Brief:
    """Return an earlier brief without words and names that are secrets now.

    A claim that cites a paragraph which is not to be known any more is kept only where the new
    brief says the very same.
    """
    if not secrets:
        return old
    gone = withheld_anchors(old, secrets)
    now = {(claim.what, claim.text) for claim in claims_of(new)}
    quiet = _Quiet(secrets, gone, now)
    neutral = {one.id for one in new.sources if is_neutral(one)}
    sources = tuple(quiet.source(one, is_nameless=one.id in neutral) for one in old.sources)
    details = {one.label: one.value for one in new.front.details}
    front = replace(
        old.front,
        title=quiet.text(old.front.title),
        purpose=quiet.text(old.front.purpose),
        notice=quiet.text(old.front.notice),
        marking=quiet.text(old.front.marking),
        details=tuple(
            Detail(one.label, details.get(one.label, WITHHELD))
            if secrets.found_in(one.value)
            else one
            for one in old.front.details
        ),
    )
    sections = tuple(quiet.section(one) for one in old.sections)
    return Brief(front, sections, sources, Register())


def withheld_anchors(old: Brief, secrets: Finder) -> frozenset[str]:
    """Return the anchors of the paragraphs of a brief that have words which are secrets now."""
    return frozenset(one.anchor for _, one in spoken(*old.sources) if secrets.has_words(one.text))


def quiet_note(note: str, secrets: Finder) -> str:
    """Return what an earlier edition says of itself; `WITHHELD` where that tells a secret."""
    return WITHHELD if secrets.found_in(note) or secrets.has_lone(note) else note


class _Quiet:
    """What is done to the parts of a brief."""

    def __init__(self, secrets: Finder, gone: frozenset[str], now: set[tuple[str, str]]) -> None:
        self._secrets = secrets
        self._gone = gone
        self._now = now

    def text(self, text: str) -> str:
        return WITHHELD if self._secrets.found_in(text) else text

    def section(self, section: Section) -> Section:
        blocks = tuple(self._block(one) for one in section.blocks)
        return replace(section, heading=self.text(section.heading), blocks=blocks)

    def source(self, source: Transcript, *, is_nameless: bool) -> Transcript:
        turns = (
            replace(turn, speaker=self._speaker(turn.speaker), paragraphs=kept)
            for turn in source.turns
            if (kept := tuple(self._paragraphs(turn)))
        )
        whole = " ".join((source.title, *source.evidence, *(one.message for one in source.notes)))
        if not is_nameless and not self._secrets.found_in(whole):
            return replace(
                source,
                turns=tuple(turns),
                speakers=tuple(map(self._speaker, source.speakers)),
            )
        return replace(
            source,
            path=WITHHELD if is_nameless else source.path,
            title="",
            evidence=(),
            notes=(),
            turns=tuple(turns),
            speakers=tuple(map(self._speaker, source.speakers)),
        )

    def _paragraphs(self, turn: Turn) -> Iterator[Paragraph]:
        for one in turn.paragraphs:
            if one.anchor not in self._gone and not self._secrets.has_names(one.text):
                yield one

    def _speaker(self, speaker: Speaker) -> Speaker:
        is_secret = self._secrets.found_in(" ".join((speaker.label, speaker.name, speaker.short)))
        return Speaker(WITHHELD, WITHHELD, speaker.role) if is_secret else speaker

    def _block(self, block: Block) -> Block:
        match block:
            case Prose():
                return self._prose(block)
            case BulletList(points):
                kept = (replace(one, inlines=self._inlines(one.inlines)) for one in points)
                return replace(block, points=tuple(map(self._point, kept)))
            case Quotation():
                name = self.text(block.attribution)
                words = self._cited(block.inlines, (block.anchor,))
                return replace(block, inlines=words, attribution=name)
            case FactBox(rows=rows):
                return replace(
                    block, heading=self.text(block.heading), rows=tuple(map(self._row, rows))
                )
            case Figure(bars=bars):
                return self._figure(block, tuple(map(self._row, bars)))
            case Table(rows=table_rows):
                cells = (tuple(self._inlines(c.inlines) for c in row.cells) for row in table_rows)
                return replace(block, rows=tuple(map(self._cells, cells)))
            case _:
                assert_never(block)

    def _prose(self, block: Prose) -> Prose:
        is_gone = block.target in self._gone
        return replace(
            block, inlines=(Text(WITHHELD),) if is_gone else self._inlines(block.inlines)
        )

    def _point(self, point: Point) -> Point:
        return replace(point, said_by=self.text(point.said_by))

    def _figure(self, block: Figure, bars: tuple[FactRow, ...]) -> Figure:
        is_kept = bars == block.bars and not self._secrets.found_in(block.alternative)
        words = block.alternative if is_kept else WITHHELD
        return replace(
            block, bars=bars, alternative=words, caption=block.caption if is_kept else WITHHELD
        )

    def _cells(self, cells: tuple[tuple[Inline, ...], ...]) -> Row:
        cited = {anchor for one in cells for anchor in cites(one)}
        words = " · ".join(plain(one) for one in cells[:-1])
        if cited & self._gone and words not in {text for _, text in self._now}:
            return Row(tuple(Cell((Text(WITHHELD),)) for _ in cells))
        return Row(tuple(Cell(one) for one in cells))

    def _row(self, row: FactRow) -> FactRow:
        is_same = (row.label, plain(row.inlines).strip()) in self._now
        if not is_same and (
            set(row.anchors) & self._gone
            or self._secrets.found_in(f"{row.label} {plain(row.inlines)}")
        ):
            return FactRow(WITHHELD, (Text(WITHHELD),), row.anchors)
        return row

    def _inlines(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return self._cited(inlines, cites(inlines))

    def _cited(self, inlines: tuple[Inline, ...], anchors: tuple[str, ...]) -> tuple[Inline, ...]:
        is_gone = bool(set(anchors) & self._gone) and not self._is_said(inlines)
        is_secret = is_gone or self._secrets.found_in(plain(inlines))
        return (Text(WITHHELD),) if is_secret else inlines

    def _is_said(self, inlines: tuple[Inline, ...]) -> bool:
        words = said(inlines)
        return any(text and words.endswith(text) for _, text in self._now)


def quiet_changes(changes: tuple[Change, ...], old: Brief, secrets: Finder) -> tuple[Change, ...]:
    """Return the changes from a withheld brief, with one for all that was withdrawn.

    `old` is the brief with all its words: what stood in it is not new, though its paragraph is not
    to be known.
    """
    texts = [one.text for _, one in spoken(*old.sources)]
    gone = [one for one in texts if secrets.has_words(one)]
    kept = tuple(change for one in changes for change in _told(one, texts, gone))
    if not gone:
        return kept
    return (*kept, Change(ChangeKind.REMOVED, "Transcript", "", "", "", ChangeClass.WITHDRAWN))


def _told(change: Change, texts: list[str], gone: list[str]) -> Iterator[Change]:
    """Yield a change as it may be told; what came in the place of what went is new, if it is."""
    old = " ".join(gone)
    if WITHHELD in change.before or WITHHELD in change.what:
        if change.kind is not ChangeKind.CHANGED:
            return
        change, old = replace(change, kind=ChangeKind.ADDED, before=""), " ".join(texts)
    if change.kind is not ChangeKind.ADDED or not _stood_in(change.after, old):
        yield change


def _stood_in(words: str, old: str) -> bool:
    """Return whether an edition had words, but for what an editor put between them."""
    pieces = (one.strip(" .,;:") for one in _OURS.split(words))
    return bool(old) and all(one in old for one in pieces)


_OURS = re.compile(rf"\[[^\]]*\]|[{''.join(sorted(SIGNS))}…]")


def withheld_edition(edition: Edition, new: Brief, secrets: Finder) -> Edition:
    """Return an earlier edition without what is secret now: its brief, its note, those before."""
    if not secrets:
        return edition

    def quiet(note: str) -> str:
        return note if quiet_note(note, secrets) == note else ""

    return replace(
        edition,
        brief=withheld(edition.brief, new, secrets),
        change_note=quiet(edition.change_note),
        changes=(),
        earlier=tuple(
            Issued(one.number, one.published, quiet(one.note)) for one in edition.earlier
        ),
    )
