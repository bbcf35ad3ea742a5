"""Hours that stand alone between turns, as the records of some houses print them in the margin."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture, blank
from pipeline.readers.labels.candidates import Candidate
from pipeline.readers.lines import Line

_HOUR = pattern(r"\(?(\d{1,2})[.:](\d\d)(?: ?[ap]\.?m\.?)?\)?")
_LEAST = 5
_HALF_DAY, _HOUR_LONG = 720, 60
"""Minutes."""


def without_margin_hours(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> Furniture:
    """Return the lines without hours alone on a line right above a turn, that run on.

    Five at least; where one is earlier than the one before it, but for noon, they are figures.
    """
    begun = {one.index for one in turns}
    filled = [at for at, line in enumerate(lines) if not line.is_blank]
    above = (at for at, below in pairwise(filled) if below in begun and at not in begun)
    found = {
        at: int(hour[1]) * _HOUR_LONG + int(hour[2])
        for at in above
        if turns and at > turns[0].index
        for hour in (_HOUR.fullmatch(text, lines[at].start, lines[at].end),)
        if hour and int(hour[1]) <= _LAST_HOUR and int(hour[2]) < _HOUR_LONG
    }
    if len(found) < _LEAST or not _run_on(tuple(found.values())):
        return Furniture(tuple(lines))
    kept = tuple(blank(line) if at in found else line for at, line in enumerate(lines))
    first = lines[min(found)]
    message = f"{len(found)} hours between the turns, the first {text[first.start : first.end]}"
    return Furniture(kept, (Note(message, first.number),))


_LAST_HOUR = 24


def _run_on(minutes: Sequence[int]) -> bool:
    """Whether no hour is earlier than the one before it, but where a clock begins anew once."""
    back = [before - after for before, after in pairwise(minutes) if after < before]
    return not back or (len(back) == 1 and back[0] >= _HALF_DAY - 2 * _HOUR_LONG)
