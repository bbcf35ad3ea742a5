"""Headings amid what somebody says: short lines in the middle of the page of a document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note
from pipeline.readers.furniture import blank, set_apart
from pipeline.readers.labels.candidates import ends_sentence
from pipeline.readers.layout import Layout
from pipeline.readers.lines import Line
from pipeline.values import replace

_LEAST, _MOST = 3, 0.3
"""Lines in the middle, and their share of all letters: of more, the document is printed so."""
_MOST_LINES, _LONGEST = 3, 160
"""Lines and letters of a heading; a poem has more."""
_OTHERS = ("“", '"', "«", "—", "–", "-")
"""How what is quoted or listed begins."""


def without_centred(layout: Layout) -> Layout:
    """Return the layout without short headings in the middle of the page, within turns.

    They end as no sentence does, and whoever spoke above goes on below. Those in capitals are
    judged with others in capitals; where a turn begins in the middle of the page nothing is.
    """
    lines = list(layout.lines)
    middle = _in_the_middle(layout)
    begun = {one.index for one in layout.labels.turns}
    if len(middle) < _LEAST or begun & middle:
        return layout
    removed: list[Note] = []
    for item, (first, end) in zip(layout.labels.turns, layout.spans(), strict=True):
        own = [at for at in range(first + 1, end) if not lines[at].is_blank]
        kept = [at if at in middle else -1 for at in own]
        runs = list(_runs(layout.shown, lines, kept))
        runs = [run for run in runs if _is_heading(layout.shown, lines, run)]
        gone = {at for run in runs for at in run}
        is_said = layout.view[item.content : lines[first].end].strip() or set(own) - gone
        for run in runs if is_said else ():
            removed += set_apart(layout.shown, lines[run[0]], lines[run[-1]].end, "a heading")
            for at in run:
                lines[at] = blank(lines[at])
    return replace(layout, lines=tuple(lines), removed=(*layout.removed, *removed))


def _in_the_middle(layout: Layout) -> set[int]:
    """Return the indexes of lines in the middle of the page; none where most words stand there."""
    spans = layout.document.centred
    starts = [start for start, _ in spans]
    filled = [(at, line) for at, line in enumerate(layout.lines) if not line.is_blank]
    found = {
        at: line.end - line.start
        for at, line in filled
        if (after := bisect_right(starts, line.start)) and line.start < spans[after - 1][1]
    }
    whole = sum(line.end - line.start for _, line in filled)
    return set(found) if sum(found.values()) <= _MOST * whole else set()


def _runs(text: str, lines: Sequence[Line], own: Sequence[int]) -> Iterator[list[int]]:
    """Yield the lines of a turn in the middle that stand below each other, over blank ones.

    `own` are all its lines with words, and -1 at the place of others. Lines in capitals part them,
    and so does what stands in brackets, which may be over several lines.
    """
    run: list[int] = []
    depth = 0
    for at in own:
        words = text[lines[at].start : lines[at].end] if at >= 0 else ""
        opened = sum(map(words.count, _OPENING))
        depth = max(0, depth + opened - sum(map(words.count, _CLOSING)))
        is_told = opened or depth or words.endswith(_CLOSING)
        if at >= 0 and not words.isupper() and not is_told:
            run.append(at)
        elif run:
            yield run
            run = []
    if run:
        yield run


_OPENING, _CLOSING = ("(", "["), (")", "]")


def _is_heading(text: str, lines: Sequence[Line], run: Sequence[int]) -> bool:
    words = [text[lines[at].start : lines[at].end] for at in run]
    is_short = len(run) <= _MOST_LINES and sum(map(len, words)) <= _LONGEST
    return (
        is_short
        and words[0][0].isupper()
        and not words[0].startswith(_OTHERS)
        and not any(sign in "".join(words) for sign in "?!:")
        and not ends_sentence(text, lines[run[-1]])
    )
