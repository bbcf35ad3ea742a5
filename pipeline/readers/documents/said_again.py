"""Text above a talk that holds all that is said in it, without labels: programs write it first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import blank, shortened
from pipeline.readers.layout import Layout
from pipeline.readers.lines import Line

_LEAST_WORDS = 60
"""Words of a line that may be told again: fewer may be a sentence quoted from the talk."""
_RUN = 4
"""Words that stand side by side in both texts."""
_SAME = 0.95
"""Share of such runs of the line that the turns have as well."""
_WORD = pattern(r"\w+")


def without_said_again(
    layout: Layout, lines: Sequence[Line]
) -> tuple[tuple[Line, ...], list[Note]]:
    """Return lines above a talk without long ones whose words its turns have too, and these."""
    long = [one for one in lines if len(_words(layout, one)) >= _LEAST_WORDS]
    if not long:
        return tuple(lines), []
    said = frozenset(_runs(_said(layout)))
    again = [one for one in long if _is_in(said, _words(layout, one))]
    again = sorted({*again, *_heads(layout, lines, again)}, key=lambda one: one.start)
    notes = [
        Note(f"said again below: {shortened(_shown(layout, one))}", one.number) for one in again
    ]
    return tuple(blank(one) if one in again else one for one in lines), notes


def _heads(layout: Layout, lines: Sequence[Line], again: Sequence[Line]) -> Iterator[Line]:
    """Yield what stands right above such lines and ends with a colon: "Whole text:"."""
    filled = [one for one in lines if not one.is_blank]
    for above, one in pairwise(filled):
        if one in again and _shown(layout, above).rstrip(" *_").endswith((":", "：")):
            yield above


def _is_in(said: frozenset[tuple[str, ...]], words: Sequence[str]) -> bool:
    runs = list(_runs(words))
    return sum(one in said for one in runs) >= _SAME * len(runs)


def _said(layout: Layout) -> list[str]:
    """Return the words of all turns, without their labels."""
    ends = [layout.lines[end - 1].end for _, end in layout.spans()]
    turns = zip(layout.labels.turns, ends, strict=True)
    return [word for one, end in turns for word in _plain(layout.shown[one.content : end])]


def _words(layout: Layout, line: Line) -> list[str]:
    return _plain(_shown(layout, line))


def _shown(layout: Layout, line: Line) -> str:
    return layout.shown[line.start : line.end]


def _plain(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[at:] for at in range(_RUN)), strict=False)
