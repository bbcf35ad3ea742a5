"""Notes of a file without the words that stand where it is off the record, or under other terms."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.model.transcript import Datum, Note
from pipeline.readers.document import Document
from pipeline.readers.record import TURN, regions
from pipeline.readers.speeches import Script
from pipeline.values import dataclass, replace

_NOT_SHOWN = "not shown, as other terms hold there"


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Lines of a file, both included."""

    first: int
    last: int


def hushed_document(document: Document, path: str) -> Document:
    """Return a document with no word in its notes from where its marks change the terms.

    Raises TranscriptError for marks that are not clear.
    """
    lines = document.lines()
    starts = [line.start for line in lines]
    numbers = [line.number for line in lines]
    found = tuple(_stretches(document.text, path, starts, [*zip(numbers, numbers, strict=True)]))
    if not found:
        return document
    return replace(
        document,
        metadata=_outside(document.metadata, found),
        notes=_hushed(document.notes, found),
        removed=_hushed(document.removed, found),
    )


def hushed_script(script: Script, path: str) -> Script:
    """Return a script with no word in its notes from where its marks change the terms.

    Raises TranscriptError for marks that are not clear.
    """
    pieces: list[str] = []
    starts: list[int] = []
    size = 0
    for speech in script.speeches:
        starts.append(size)
        text = "\n".join((TURN, *speech.paragraphs))
        pieces.append(text)
        size += len(text) + 1
    lines = [speech.line for speech in script.speeches]
    ends = [max(one, after - 1) for one, after in pairwise([*lines, sys.maxsize])]
    found = tuple(_stretches("\n".join(pieces), path, starts, [*zip(lines, ends, strict=True)]))
    if not found:
        return script
    return replace(
        script,
        metadata=_outside(script.metadata, found),
        notes=_hushed(script.notes, found),
        removed=_hushed(script.removed, found),
    )


def _stretches(
    text: str, path: str, starts: Sequence[int], lines: Sequence[tuple[int, int]]
) -> Iterator[_Stretch]:
    """Yield the lines on which other terms hold; each part of a text has its first and last."""
    for one in regions(text, path):
        first = bisect_right(starts, one.start) - 1
        last = bisect_left(starts, one.end) - 1
        yield _Stretch(lines[first][0], lines[last][1] if one.is_closed else sys.maxsize)


def _outside(metadata: Sequence[Datum], found: Sequence[_Stretch]) -> tuple[Datum, ...]:
    """Return the data that do not stand where other terms hold."""
    inside = (any(one.first <= datum.line <= one.last for one in found) for datum in metadata)
    return tuple(datum for datum, is_in in zip(metadata, inside, strict=True) if not is_in)


def _hushed(notes: Sequence[Note], found: Sequence[_Stretch]) -> tuple[Note, ...]:
    return tuple(
        replace(note, message=_NOT_SHOWN)
        if any(one.first <= note.line <= one.last for one in found)
        else note
        for note in notes
    )
