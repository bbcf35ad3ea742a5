"""Names in bold that begin a turn without the sign of other labels: "**Jane** Please come in."."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import (
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    comparable,
    counted,
    first_of_each,
)
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.labels.words import SAID_WORDS
from pipeline.values import replace

_LEAST = 6
"""Such lines with the names of people whose labels have their sign elsewhere."""
_LEAST_PEOPLE = 2
_MOST = 30
_BLANKS = pattern(r"[ \t]+(?=[^\s:：])")


def with_bold_names(labels: Labels, page: Page) -> tuple[Labels, tuple[Note, ...]]:
    """Return the labels with turns that begin with a name in bold and no colon, and a warning.

    Where those who speak with a label often begin paragraphs so, as what they wrote meanwhile does
    beside what they said, others in bold that recur are people too. Else nothing changes.
    """
    known = {one.key: one for one in reversed(labels.turns)}
    once = {one.index for one in labels.once}
    usual = {one.index for one in labels.turns} - once
    found = [one for one in _found(page) if one.index not in usual and labels.turns]
    found = [one for one in found if one.index > labels.turns[0].index]
    sure = [one for one in found if one.key in known]
    if len(sure) < _LEAST or len({one.key for one in sure}) < _LEAST_PEOPLE:
        return labels, ()
    counts = counted(found)
    taken = [one for one in found if one.key in known or (counts[one.key] > 1 and _is_name(one))]
    own = {one.index for one in taken}
    others = [one for one in found if one.index not in own and _is_name(one)]
    named = [replace(one, label=known[one.key].label) if one.key in known else one for one in taken]
    kept = [one for one in labels.turns if one.index not in own]
    message = f"'{named[0].label}' and other names in bold begin {len(named)} turns without a colon"
    note = Note(
        f"{message}: read as speakers there", page.lines[named[0].index].number, is_warning=True
    )
    return (
        replace(
            labels,
            turns=tuple(sorted((*kept, *named), key=lambda one: one.index)),
            once=tuple(one for one in labels.once if one.index not in own),
            prose=(*(one for one in labels.prose if one.index not in own), *first_of_each(others)),
        ),
        (note,),
    )


def _found(page: Page) -> Iterator[Candidate]:
    """Yield what stands in bold at the beginning of a paragraph, before words and no colon."""
    starts = [start for start, _ in page.strong]
    for index in page.filled:
        line = page.lines[index]
        at = bisect_left(starts, line.start - _NEAR)
        while at < len(starts) and starts[at] <= line.start:
            end = page.strong[at][1]
            label = clean(page.text[line.start : min(end, line.end)])
            behind = _BLANKS.match(page.text, end, line.end)
            is_name = 0 < len(label) <= _MOST and label[-1] not in ":：.?!," and behind
            if end < line.end and is_name and behind and page.is_fresh(index):
                yield Candidate(index, label, Shape.WORD, behind.end())
                break
            at += 1


_NEAR = 4
"""Signs of emphasis before a name."""


def _is_name(candidate: Candidate) -> bool:
    """Whether one word in bold may be a name: one of prose is a word of talk or ends a clause."""
    is_one = " " not in candidate.label and candidate.label[0].isalpha()
    return (
        is_one
        and comparable(candidate.label) not in SAID_WORDS
        and shape_of(candidate.label.capitalize()) in {Shape.WORD, Shape.NAME}
    )
