"""Captions that roll: what a cue shows again of the one before it is taken out.

Automatic and broadcast captions show the last lines again above or below the new one, or each word
as it comes, so that every sentence stands in the file two or three times. What somebody said twice
stays: only in a file where most cues begin with the end of the one before are lines taken out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.readers.captions.cues import Cue
from pipeline.values import replace

_LEAST = 3
_SHARE = 0.5


def without_repeats(cues: Sequence[Cue]) -> tuple[tuple[Cue, ...], tuple[Note, ...]]:
    """Return the cues with every word shown once, and how many lines were taken out."""
    if _is_most(cues, _repeated):
        found = tuple(_rolled(cues))
    elif _is_most(cues, _grows):
        found = tuple(_grown(cues))
    else:
        return tuple(cues), ()
    count = sum(len(one.pieces) for one in cues) - sum(len(one.pieces) for one in found)
    first = cues[0].pieces[0].line
    return found, (Note(f"{count} lines that rolling captions show again", first),)


def _is_most(cues: Sequence[Cue], is_again: Callable[[Cue, Cue], int]) -> bool:
    count = sum(bool(is_again(before, cue)) for before, cue in pairwise(cues))
    return count >= max(_LEAST, (len(cues) - 1) * _SHARE)


def _repeated(before: Cue, cue: Cue) -> int:
    """Return how many lines at the beginning of a cue are the last ones of the cue before it."""
    shown, again = ([one.words for one in each.pieces] for each in (before, cue))
    sizes = range(min(len(shown), len(again)), 0, -1)
    return next((size for size in sizes if shown[-size:] == again[:size]), 0)


def _rolled(cues: Sequence[Cue]) -> Iterator[Cue]:
    yield cues[0]
    for before, cue in pairwise(cues):
        if rest := cue.pieces[_repeated(before, cue) :]:
            yield replace(cue, pieces=rest)


def _words(cue: Cue) -> str:
    return " ".join(one.words for one in cue.pieces)


def _grows(before: Cue, cue: Cue) -> bool:
    """Whether a cue begins with all that the one before it shows, and goes on."""
    return _words(cue).startswith(f"{_words(before)} ")


def _grown(cues: Sequence[Cue]) -> Iterator[Cue]:
    start = cues[0].start
    for cue, after in pairwise(cues):
        if not _grows(cue, after):
            yield replace(cue, start=start)
            start = after.start
    yield replace(cues[-1], start=start)
