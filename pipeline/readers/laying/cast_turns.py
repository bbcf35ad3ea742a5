"""Heads amid a file that name who takes part in the talk below: "Interviewer: Dr. Jane Roe"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.furniture import blank, set_apart
from pipeline.readers.labels.candidates import Candidate, Shape, ends_sentence
from pipeline.readers.layout import Layout
from pipeline.values import replace

_OTHER = pattern(
    r"(?:Participant|Interviewee|Respondent|Informant|Guest|Student|Teilnehmer(?:in)?|Befragte[r]?"
    r"|Participante|Entrevistad[oa]|Interviewée?)s?\s?:\s"
)
_NAMED = pattern(r"\s*(?:(?:Dr|Prof|Mr|Mrs|Ms)\.\s)?(?:[^\W\d_a-z][\w.'’-]*\s?){2,4}(?:,|\(|\Z)")


def without_cast_turns(layout: Layout) -> Layout:
    """Return the layout without such turns, of which nothing is said.

    A general word stands before a name, the other one in the lines below, no line ends a sentence,
    and the same word begins the next turn.
    """
    lines, removed = list(layout.lines), list(layout.removed)
    gone: set[int] = set()
    for item, first, end in _cast(layout):
        gone.add(item.index)
        removed += set_apart(layout.shown, lines[first], lines[end - 1].end, "who takes part")
        lines[first:end] = map(blank, lines[first:end])
    if not gone:
        return layout
    turns = tuple(one for one in layout.labels.turns if one.index not in gone)
    labels = replace(layout.labels, turns=turns)
    return replace(layout, lines=tuple(lines), labels=labels, removed=tuple(removed))


def _cast(layout: Layout) -> Iterator[tuple[Candidate, int, int]]:
    turns = layout.labels.turns
    for (item, (first, end)), after in pairwise(
        [*zip(turns, layout.spans(), strict=True), (None, (0, 0))]
    ):
        is_same = item is not None and after[0] is not None and item.key == after[0].key
        if item is not None and is_same and item.shape is Shape.KNOWN:
            filled = [at for at in range(first, end) if not layout.lines[at].is_blank]
            if _is_cast(layout, item, filled) and _has_other(layout, first + 1, end):
                yield item, first, end


def _is_cast(layout: Layout, item: Candidate, filled: list[int]) -> bool:
    text, lines = layout.view, layout.lines
    is_named = _NAMED.match(text, item.content, lines[filled[0]].end) is not None
    return is_named and not any(ends_sentence(text, lines[at]) for at in filled)


def _has_other(layout: Layout, first: int, end: int) -> bool:
    """Whether a line names the other one, also where it is taken for data of the file."""
    return any(_OTHER.match(layout.view, layout.lines[at].start) for at in range(first, end))
