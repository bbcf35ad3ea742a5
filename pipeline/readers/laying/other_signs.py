"""Counted labels that have another sign than the others: "A4." amid "Q3:", "A3:", "Q5:"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate
from pipeline.readers.labels.words import GENERIC_ANSWERS, GENERIC_ASKS
from pipeline.readers.layout import Layout
from pipeline.values import replace

_LEAST = 4
"""Counted labels of one word."""
_HEAD = pattern(r"[ \t]*([^\W\d_]{1,9}) ?(\d{1,3}) ?[:：]\s*")
_OTHER = pattern(r"([^\W\d_]{1,9}) ?(\d{1,3}) ?[.)](?:[ \t]+(?=\S)|[ \t]*\Z)")


def with_other_signs(layout: Layout) -> Layout:
    """Return the layout with turns of labels whose number alone is missing among the others.

    Each begins a paragraph, and stands between the labels with the numbers before and behind it; a
    warning tells of it.
    """
    known = _counted(layout)
    if not known:
        return layout
    turns, notes = list(layout.labels.turns), list(layout.notes)
    for at, item in _others(layout, known):
        turns.append(item)
        line = layout.lines[at]
        told = f"'{layout.shown[line.start : item.content].strip()}' is read as a label, as its"
        told = f"{told} number is missing among the others: give it the form of these"
        notes.append(Note(told, line.number, is_warning=True))
    turns.sort(key=lambda one: one.index)
    return replace(layout, labels=replace(layout.labels, turns=tuple(turns)), notes=tuple(notes))


def _counted(layout: Layout) -> dict[str, dict[int, Candidate]]:
    """Return labels of questions and answers by their numbers, where these run on."""
    found: dict[str, list[tuple[int, Candidate]]] = {}
    for item in layout.labels.turns:
        head = _HEAD.fullmatch(layout.view, layout.lines[item.index].start, item.content)
        if head and (key := head[1].casefold()) in GENERIC_ASKS | GENERIC_ANSWERS:
            found.setdefault(key, []).append((int(head[2]), item))
    return {
        key: dict(own)
        for key, own in found.items()
        if len(own) >= _LEAST and all(before < after for (before, _), (after, _) in pairwise(own))
    }


def _others(
    layout: Layout, known: Mapping[str, Mapping[int, Candidate]]
) -> Iterator[tuple[int, Candidate]]:
    begun = {one.index for one in layout.labels.turns}
    for at in range(min(begun) + 1, len(layout.lines)):
        line = layout.lines[at]
        if at in begun or line.is_blank or not layout.lines[at - 1].is_blank:
            continue
        head = _OTHER.match(layout.view, line.start, line.end)
        own = known.get(head[1].casefold()) if head else None
        if head and own and _is_missing(int(head[2]), at, own):
            first = next(iter(own.values()))
            yield at, replace(first, index=at, content=head.end(), time="", time_line=-1)


def _is_missing(number: int, at: int, own: Mapping[int, Candidate]) -> bool:
    """Whether a number is none of the others, and stands where it would stand among them."""
    before: Sequence[Candidate] = [one for key, one in own.items() if key < number]
    behind = [one for key, one in own.items() if key > number]
    is_next = number == 1 or number - 1 in own
    is_amid = all(one.index < at for one in before) and all(one.index > at for one in behind)
    return number not in own and is_next and bool(behind) and is_amid
