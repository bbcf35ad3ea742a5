"""What looks like a label right below one that stands alone on its line, and has no words yet."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.readers.labels.candidates import VOUCHED, Candidate, Labels, Page, Shape, counted
from pipeline.readers.labels.presiding import presides
from pipeline.values import dataclass, replace

_MOSTLY = 0.8
"""Share of the turns of one speaker above which the label stands alone on its line."""
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Beneath:
    """What becomes of labels below labels."""

    labels: Labels
    gone: tuple[int, ...] = ()
    """Indexes of lines with the labels of those who say nothing."""
    notes: tuple[Note, ...] = ()


def without_beneath(page: Page, labels: Labels) -> Beneath:
    """Return the labels of a file whose labels stand above the words, each with words below it.

    "Ports: who pays?" right below "Jane Roe:" is what she says. An office that keeps order breaks
    in there, and so does who has the same kind of label elsewhere: then nobody speaks above it. Of
    other labels that stand elsewhere, too, nobody knows.
    """
    turns = labels.turns
    every = counted(turns)
    above = counted([one for one in turns if _is_alone(one, page)])
    gone: set[int] = set()
    silent: list[int] = []
    notes: list[Note] = []
    prose: list[Candidate] = []
    pairs = _right_below(turns, page)
    below = counted([one for _, one in pairs])
    for before, one in pairs:
        if above[before.key] < max(_LEAST, _MOSTLY * every[before.key]):
            continue
        number = page.lines[one.index].number
        if one.shape in VOUCHED or above[one.key] or presides(one.label):
            gone.add(before.index)
            silent.append(before.index)
            message = f"'{one.label}:' stands right below '{before.label}:', who says nothing there"
            notes.append(Note(message, number, is_warning=True))
        elif below[one.key] == every[one.key]:
            gone.add(one.index)
            prose.append(one)
    return Beneath(
        replace(
            labels,
            turns=tuple(one for one in turns if one.index not in gone),
            once=tuple(one for one in labels.once if one.index not in gone),
            prose=(*labels.prose, *prose),
        ),
        tuple(silent),
        tuple(notes),
    )


def _is_alone(one: Candidate, page: Page) -> bool:
    """Whether no words stand behind a label on its line."""
    return one.content >= page.lines[one.index].end


def _right_below(turns: Sequence[Candidate], page: Page) -> list[tuple[Candidate, Candidate]]:
    """Return the labels alone on their lines below which another stands, with words behind it."""
    places = {index: at for at, index in enumerate(page.filled)}
    return [
        (before, one)
        for before, one in pairwise(turns)
        if before.shape is not Shape.UNCLAIMED
        and places.get(one.index, -1) == places.get(before.index, -2) + 1
        and _is_alone(before, page)
        and not _is_alone(one, page)
    ]
