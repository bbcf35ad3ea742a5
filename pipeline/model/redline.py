"""A redline: two briefs as one, with what went, what came and what moved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from pipeline.model.brief import Block, Brief, Inline, Section, SectionRole, plain
from pipeline.values import dataclass


class Mark(StrEnum):
    """What happened to words."""

    KEPT = "kept"
    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED_FROM = "moved-from"
    """They stood here, and stand elsewhere now."""
    MOVED_TO = "moved-to"
    """They stand here now, and stood elsewhere."""


OLD = frozenset({Mark.KEPT, Mark.DELETED, Mark.MOVED_FROM})
"""Marks of what the earlier brief has."""
NEW = frozenset({Mark.KEPT, Mark.INSERTED, Mark.MOVED_TO})
"""Marks of what the later brief has."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words to which one thing happened."""

    mark: Mark
    inlines: tuple[Inline, ...]
    """Neighbouring cites are never parted: they are printed in one pair of brackets."""


@dataclass(frozen=True, slots=True)
class Line:
    """One text: a paragraph, or a cell of a table."""

    pieces: tuple[Piece, ...]

    def words(self, side: frozenset[Mark]) -> str:
        """Return the text as one side, `OLD` or `NEW`, has it."""
        return "".join(plain(piece.inlines) for piece in self.pieces if piece.mark in side)


class PartKind(StrEnum):
    """What a part of a block is on paper."""

    WORDS = "words"
    """Paragraphs, one a line."""
    STACKED = "stacked"
    """One paragraph, of so many lines."""
    ROW = "row"
    """A row of a table, one cell a line."""
    CHART = "chart"
    """A drawing; its one line says in words what it shows, and is printed nowhere."""


@dataclass(frozen=True, slots=True)
class Part:
    """What comes, goes or moves as a whole: a paragraph, a point, a quotation, a row."""

    kind: PartKind
    mark: Mark
    """`KEPT` where both briefs have it; its lines say what changed in it."""
    lines: tuple[Line, ...]
    move: int = 0
    """Number that the two places of what moved share, from 1; 0 where nothing moved."""

    @property
    def is_changed(self) -> bool:
        """Return whether the two briefs differ here."""
        pieces = (piece for line in self.lines for piece in line.pieces)
        return self.mark is not Mark.KEPT or any(one.mark is not Mark.KEPT for one in pieces)

    @property
    def is_renumbered(self) -> bool:
        """Return whether both briefs have it, and only anchors and digests in it differ."""
        if self.mark is not Mark.KEPT or not self.is_changed:
            return False
        changed = (
            plain(piece.inlines)
            for line in self.lines
            for piece in line.pieces
            if piece.mark is not Mark.KEPT
        )
        return all(map(is_running, changed))

    def words(self, side: frozenset[Mark]) -> tuple[str, ...]:
        """Return the texts of its lines as one side has them; none where it has no such part."""
        if self.mark not in side:
            return ()
        return tuple(line.words(side) for line in self.lines)


def is_running(words: str) -> bool:
    """Return whether words are but anchors and digests, which another edition numbers anew."""
    rest, count = _RUNNING.subn("", words)
    return count > 0 and not rest.strip(" ,.[]")


_RUNNING = re.compile(r"\b(?:S\d+ )?[A-Z]\d+(?:\.\d+)?\b|\b[0-9a-f]{8,}\b…?")
"""Anchors, and the first digits of a file's SHA-256."""


@dataclass(frozen=True, slots=True)
class RedlinedBlock:
    """A block of both briefs, or of one."""

    old: Block | None
    new: Block | None
    parts: tuple[Part, ...]
    """Those of the earlier brief stand in its order, those of the later one in theirs."""


@dataclass(frozen=True, slots=True)
class RedlinedSection:
    """A section of both briefs, or of one."""

    old: Section | None
    new: Section | None
    heading: Part
    blocks: tuple[RedlinedBlock, ...]

    @property
    def section(self) -> Section:
        """The section as it is now, or as it was before it went."""
        section = self.new or self.old
        assert section is not None  # noqa: S101 - tells the type checker
        return section

    @property
    def parts(self) -> Iterator[Part]:
        """Its heading, and the parts of its blocks in order."""
        yield self.heading
        for block in self.blocks:
            yield from block.parts


@dataclass(frozen=True, slots=True)
class FrontLine:
    """One of `cover_lines`, or a detail of the cover."""

    name: str
    part: Part
    is_masthead: bool = False
    """True for what stands beside the number of the edition, on one line with it."""


@dataclass(frozen=True, slots=True)
class Redline:
    """Two briefs as one; dates, edition numbers and "What changed" are not compared."""

    old: Brief
    """Without its section "What changed", as is the later one."""
    new: Brief
    front: tuple[FrontLine, ...]
    """What the cover says, and its details; the last of them, which counts words, is kept."""
    sections: tuple[RedlinedSection, ...]

    @property
    def is_changed(self) -> bool:
        """Return whether the briefs differ: in more than the digest of a file among the sources."""
        if any(line.part.is_changed for line in self.front):
            return True
        return any(
            part.is_changed and not (is_source and part.is_renumbered)
            for section in self.sections
            for is_source in (section.section.role is SectionRole.SOURCES,)
            for part in section.parts
        )


def printed(redline: Redline) -> Iterator[Part]:
    """Yield what both briefs have below the masthead, from top to bottom, but drawings."""
    yield from (line.part for line in redline.front if not line.is_masthead)
    for section in redline.sections:
        yield from (part for part in section.parts if part.kind is not PartKind.CHART)
