"""Headings that are labels, behind which the words began on the same line without a blank."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from pipeline.model.transcript import Note
from pipeline.readers.labels.candidates import Candidate, Labels, Page
from pipeline.readers.lines import Line
from pipeline.values import replace

_LEAST = 3
"""Turns that a label begins elsewhere."""
_SHORTEST = 4
_SIGNS = "#*_ \t"


def with_glued_labels(
    page: Page, labels: Labels, headings: Collection[int]
) -> tuple[Labels, tuple[Note, ...]]:
    """Return labels with those right behind which words stand: "### Jane RoeWho pays?".

    Each begins a heading, and is the label of three turns elsewhere; a warning tells where. Behind
    small letters a large one begins the words.
    """
    counts = Counter(one.label for one in labels.turns if len(one.label) >= _SHORTEST)
    known = {one.label: one for one in labels.turns if counts[one.label] >= _LEAST}
    begun = {one.index for one in labels.turns}
    found = [
        one
        for at, line in enumerate(page.lines)
        if line.start in headings and at not in begun
        for one in _glued(page, at, line, known)
    ]
    if not found:
        return labels, ()
    turns = sorted((*labels.turns, *found), key=lambda one: one.index)
    message = "the words of {!r} begin right behind the name: they are read as a turn"
    notes = (
        Note(message.format(one.label), page.lines[one.index].number, is_warning=True)
        for one in found
    )
    return replace(labels, turns=tuple(turns)), tuple(notes)


def _glued(page: Page, at: int, line: Line, known: dict[str, Candidate]) -> Iterator[Candidate]:
    """Yield the turn that begins a line with one of the known labels; of several the longest."""
    text = page.text[line.start : line.end]
    words = text.lstrip(_SIGNS)
    start = line.start + len(text) - len(words)
    for label in sorted(known, key=len, reverse=True):
        behind = words[len(label) : len(label) + 1]
        if words.startswith(label) and label[-1].islower() and behind.isupper():
            content = start + len(label)
            yield replace(known[label], index=at, content=content, time="", time_line=-1)
            return
