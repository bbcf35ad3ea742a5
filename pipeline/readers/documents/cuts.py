"""What stands amid the words of a paragraph and is none of them: times, marks, asides."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.model.transcript import Edit, Paragraph
from pipeline.readers.document import Document
from pipeline.readers.layout import Layout
from pipeline.readers.lines import BLANK, Line
from pipeline.values import replace


def without_gaps(paragraph: Paragraph, lines: Sequence[Line], layout: Layout) -> Paragraph:
    """Return a paragraph without what was taken off the ends of its lines, each an edit.

    Times before them and labels behind them stand in the file, and are no words; nor are asides.
    """
    cuts = [*_gaps(paragraph, lines, layout.view), *_asides(paragraph, layout)]
    cuts += _closing_marks(paragraph, layout.document)
    if not cuts:
        return paragraph
    pieces: list[str] = []
    edits: list[Edit] = []
    done = paragraph.start
    for begun, end, reason in sorted(cuts):
        if begun < done:
            continue
        pieces.append(layout.text[done:begun])
        edits.append(Edit(sum(map(len, pieces)), "", layout.text[begun:end], reason))
        done = end
    text = "".join([*pieces, layout.text[done : paragraph.end]])
    return replace(paragraph, text=text, edits=tuple(edits))


def _closing_marks(paragraph: Paragraph, document: Document) -> Iterator[tuple[int, int, str]]:
    """Yield the marks amid a paragraph that end what opens before its label: "**JR: Who** pays"."""
    marks, text = document.marks, document.text
    first = bisect_left(marks, paragraph.start, key=lambda mark: mark.start)
    for mark in marks[first : bisect_left(marks, paragraph.end, key=lambda mark: mark.start)]:
        is_open = 0 <= mark.partner < paragraph.start and mark.end <= paragraph.end
        if is_open and not text[mark.start : mark.end].strip("*_"):
            yield mark.start, mark.end, "markup"


def _gaps(paragraph: Paragraph, lines: Sequence[Line], view: str) -> Iterator[tuple[int, int, str]]:
    """Yield what stands between the lines of a paragraph and is none of its words.

    `view` is the text in which the lines are counted, with blanks in place of markup.
    """
    start, end = paragraph.start, paragraph.end
    own = [one for one in lines if not one.is_blank and start <= one.start and one.end <= end]
    for before, one in pairwise(own):
        gap = view[before.end : one.start]
        if any(map(str.isalnum, gap)):
            begun = one.start - len(gap.lstrip(BLANK))
            first = paragraph.text[begun - start]
            is_time = first in "[(#" or first.isdigit()
            yield begun, one.start, "time" if is_time else "markup"


def _asides(paragraph: Paragraph, layout: Layout) -> Iterator[tuple[int, int, str]]:
    """Yield what people do beside what they say, with the blanks behind it; no word loses its own.

    Other marks that nobody says stand right behind a word.
    """
    for span in layout.document.asides:
        start, end = max(span[0], paragraph.start), min(span[1], paragraph.end)
        if start < end:
            rest = layout.text[end : paragraph.end]
            is_apart = start == paragraph.start or layout.text[start - 1].isspace()
            yield start, paragraph.end - len(rest.lstrip(" \t") if is_apart else rest), "markup"
