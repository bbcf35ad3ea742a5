"""Numbers of questions and answers that run on and leave one out: its label was not found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate
from pipeline.readers.labels.words import GENERIC_ANSWERS, GENERIC_ASKS
from pipeline.readers.layout import Layout

_NUMBERED = pattern(r"\W*([^\W\d_]+)[\s.#]*(\d{1,3})\W*")
_LEAST = 3
_IN_STEP = 0.5
"""Share of the numbers that are one more than that before."""
_MOST_MISSING = 3
"""Numbers that are left out at one place; more are those of another list."""


def number_notes(layout: Layout) -> Iterator[Note]:
    """Yield a warning where `Q4` follows `Q2`: who says the words of `Q3` is doubtful."""
    numbers: dict[str, list[tuple[int, str, Candidate]]] = {}
    for item in layout.told.turns:
        head = layout.shown[layout.lines[item.index].start : item.content]
        found = _NUMBERED.fullmatch(head) if item.word or len(head) <= _LONGEST else None
        if found and (key := found[1].casefold()) in GENERIC_ASKS | GENERIC_ANSWERS:
            numbers.setdefault(key, []).append((int(found[2]), found[1], item))
    for found_of in numbers.values():
        yield from _missing(found_of, layout)


_LONGEST = 12
"""Letters of a letter with its number and signs."""


def _missing(found: Sequence[tuple[int, str, Candidate]], layout: Layout) -> Iterator[Note]:
    steps = [after[0] - before[0] for before, after in pairwise(found)]
    if len(found) < _LEAST or steps.count(1) < _IN_STEP * len(steps):
        return
    for (before, word, _), (after, _, item) in pairwise(found):
        if 1 < after - before <= _MOST_MISSING:
            lost = f"'{word}{before + 1}'"
            message = f"{lost} stands nowhere between '{word}{before}' and '{word}{after}'"
            hint = "where it is written otherwise, give it the form of the others"
            yield Note(f"{message}: {hint}", layout.line_of(item), is_warning=True)
