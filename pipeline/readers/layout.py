"""A document cut into lines, with the labels found in it, and without what nobody says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from pipeline.model.transcript import Note, Role
from pipeline.patterns import pattern
from pipeline.readers.document import Document
from pipeline.readers.furniture import Furniture, set_apart
from pipeline.readers.labels.candidates import (
    Candidate,
    Labels,
)
from pipeline.readers.labels.colon import behind_noise
from pipeline.readers.lines import Line, trim
from pipeline.readers.record import Region
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Layout:
    """A document cut into lines, with the labels found in it."""

    document: Document
    text: str
    """With blanks in place of the marks of terms."""
    view: str
    """With blanks in place of markup as well: in it, labels are sought."""
    lines: tuple[Line, ...]
    """Those that nobody says are blank."""
    labels: Labels
    regions: tuple[Region, ...]
    shown: str
    """With blanks in place of all that is under other terms: what notes and messages may show."""
    removed: tuple[Note, ...] = ()
    notes: tuple[Note, ...] = ()
    """What a person should know of what is removed."""
    roles: tuple[tuple[str, Role], ...] = ()
    """What lines below labels tell that somebody does, by the keys of the labels."""

    def without(self, found: Furniture) -> Layout:
        """Return the layout with the lines that were found to be said, and what to know of it."""
        removed, notes = (*self.removed, *found.removed), (*self.notes, *found.notes)
        return replace(self, lines=found.lines, removed=removed, notes=notes)

    @property
    def told(self) -> Labels:
        """The labels that messages may name: of turns with words under no other terms, of prose."""
        if not self.regions:
            return self.labels
        ends = (self.lines[end - 1].end for _, end in self.spans())
        turns = tuple(
            one
            for one, end in zip(self.labels.turns, ends, strict=True)
            if self.shown[one.content : end].strip()
        )
        keys = {one.key for one in turns}
        return replace(
            self.labels,
            turns=turns,
            once=tuple(one for one in self.labels.once if one.key in keys),
            prose=tuple(one for one in self.labels.prose if self._is_plain(one)),
            named=self.labels.named if all(map(self._is_plain, self.labels.turns[:2])) else "",
        )

    def _is_plain(self, item: Candidate) -> bool:
        start = self.lines[item.index].start
        return self.shown[start : item.content] == self.text[start : item.content]

    def line_of(self, candidate: Candidate) -> int:
        """Return the number of the line that `candidate` stands on."""
        return self.lines[candidate.index].number

    def line_at(self, offset: int) -> int:
        """Return the number of the line that holds the character at `offset`."""
        return next(line.number for line in reversed(self.lines) if line.start <= offset)

    def spans(self) -> Iterator[tuple[int, int]]:
        """Yield for each turn the indexes of its first line and of the line after its last."""
        starts = [candidate.index for candidate in self.labels.turns]
        yield from pairwise([*starts, len(self.lines)])


def slanted_lines(layout: Layout) -> frozenset[int]:
    """Return the indexes of lines that Markdown sets in italics, all of them: `_Jane is a clerk._`.

    Those with the label of a turn are none.
    """
    if not layout.document.is_marked_up:
        return frozenset()
    begun = {one.index for one in layout.labels.turns}
    return frozenset(
        at
        for at, line in enumerate(layout.lines)
        if not line.is_blank and at not in begun and _is_slanted(layout.document.text, line)
    )


def _is_slanted(text: str, line: Line) -> bool:
    words = whole_line(text, line)
    mark = words[:1]
    return (
        mark in {"_", "*"} and words[1:2] not in {mark, " "} and words[-2:-1] != mark == words[-1]
    )


def whole_line(text: str, line: Line) -> str:
    """Return a line of the file with its marks."""
    start, end = text.rfind("\n", 0, line.start) + 1, text.find("\n", line.end)
    return text[start : end if end >= 0 else len(text)].strip()


def linked_lines(layout: Layout, stop: int) -> frozenset[int]:
    """Return the indexes of lines before that at `stop` that are a link of Markdown alone."""
    return lines_of_links(layout.document, layout.lines[:stop])


def lines_of_links(document: Document, lines: Sequence[Line]) -> frozenset[int]:
    """Return the indexes of those of some lines that are a link of Markdown alone."""
    if not document.is_marked_up:
        return frozenset()
    return frozenset(
        at
        for at, line in enumerate(lines)
        if not line.is_blank and _LINK.fullmatch(whole_line(document.text, line))
    )


def linked_items(layout: Layout) -> frozenset[int]:
    """Return the indexes of lines that are items of a list and a link of Markdown alone."""
    return frozenset(
        at
        for at in linked_lines(layout, len(layout.lines))
        if whole_line(layout.document.text, layout.lines[at]).startswith(LIST_SIGNS)
    )


LIST_SIGNS = ("- ", "* ", "+ ")
"""How the items of lists begin in Markdown."""
_LINK = pattern(
    r"(?:[*+-][ \t]+)?[*_]{0,3}!?\[(?:[^\[\]\\]|\\.|\[[^\[\]]*\])+\]"
    r"(?:\([^()]*\)|\[[^\[\]]*\])[*_]{0,3}\.?"
)


def above(layout: Layout) -> tuple[Line, ...]:
    """Return the lines before the first turn, without what is under other terms."""
    first = layout.labels.turns[0].index
    return tuple(
        Line(line.number, *trim(layout.shown, line.start, line.end))
        for line in layout.lines[:first]
    )


def told_of(joined: Mapping[str, str], told: Sequence[Candidate]) -> dict[str, str]:
    """Return the short forms of names that messages may tell of."""
    labels = {one.label for one in told}
    return {label: owner for label, owner in joined.items() if {label, owner} <= labels}


def told_removed(layout: Layout) -> Iterator[Note]:
    """Yield what the container set apart, without the words of what is under other terms."""
    hidden = [(layout.line_at(one.start), layout.line_at(one.end)) for one in layout.regions]
    for note in layout.document.removed:
        if any(first <= note.line <= last for first, last in hidden):
            yield replace(note, message="a part under other terms")
        else:
            yield note
    yield from _noises_before(layout)


def _noises_before(layout: Layout) -> Iterator[Note]:
    """Yield the noises that stand before labels on their lines: "(APPLAUSE) ROE: Thank you"."""
    for turn in layout.labels.turns:
        line = layout.lines[turn.index]
        end = behind_noise(layout.shown, line.start, min(line.end, turn.content))
        if end:
            is_said = ":" in layout.shown[line.start : end]
            what = "said meanwhile" if is_said else "a noise"
            yield from set_apart(layout.shown, line, end, what)
