"""Labels in bold before a colon, among which one of unusual words is a label, too.

"**Odo or Jane:**" and "**Somebody (coming in):**" stand as "**Jane:**" does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import (
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    counted,
    first_of_each,
)
from pipeline.readers.labels.shapes import MOST_CHARACTERS, shape_of
from pipeline.readers.labels.words import OPENING_WORDS, SAID_WORDS
from pipeline.values import dataclass, replace

_LEAST = 6
_SHARE = 0.9
"""Share of the turns whose label is in bold, and of those whose label has a line of its own."""
_MOST_OTHERS = 0.5
"""Unusual labels, to one turn."""
_MOST_WORDS = 7


@dataclass(frozen=True, slots=True)
class _Sign:
    """What stands behind a label."""

    marks: str
    form: re.Pattern[str]


_COLON = _Sign(":：", pattern(r"[\s*_]*[:：][\s*_]*"))
_STOP = _Sign(".;", pattern(r"[\s*_]*[.;][\s*_]*"))
_ITEM = pattern(r"\s*(?:[*+•·–—-]|\d{1,3}[.)])\s")


def with_bold_lines(labels: Labels, page: Page) -> Labels:
    """Return the labels with unusual ones in bold, of which those that stand once are reported.

    Where labels have lines of their own, such a line begins a turn. Where words stand behind them,
    so does a name, if every paragraph begins with one in bold; else it may open a paragraph of
    somebody's words, and is prose that is told of. What begins with a figure is a label where it
    recurs.
    """
    found = tuple(bold_heads(page))
    labels = _with_misset(labels, found, page)
    begun = {one.index for one in labels.turns}
    usual = [one for one in found if one.index in begun]
    others = [one for one in found if one.index not in begun and one.index > min(begun)]
    are_headings = any(_is_heading(one, page) for one in usual)
    others = [one for one in others if are_headings or not _is_heading(one, page)]
    are_remarks = any(shape_of(one.label) is Shape.REMARK for one in others)
    figured = counted([one for one in others if _FIGURED.match(one.label)])
    others = [one for one in others if _may_label(one) or figured[one.key] >= _LEAST_FIGURED]
    is_usual = len(begun) >= _LEAST and len(usual) >= _SHARE * len(begun)
    odd = [one for one in others if figured[one.key] < _LEAST_FIGURED]
    if not is_usual or not others or len(odd) > _MOST_OTHERS * len(begun):
        return labels
    are_lines = sum(_is_alone(one, page) for one in usual) >= _SHARE * len(usual)
    if are_lines:
        taken = [one for one in others if _begins_turn(one, page)]
    elif not are_remarks and _are_all_begun(found, begun, page):
        taken = [one for one in others if shape_of(one.label) in {Shape.NAME, Shape.WORD}]
    else:
        taken = [one for one in others if figured[one.key] >= _LEAST_FIGURED]
    counts = counted(taken)
    gone = counts.keys() | {one.key for one in labels.prose}
    told = first_of_each([one for one in others if one.key not in gone])
    return replace(
        labels,
        turns=tuple(sorted((*labels.turns, *taken), key=lambda one: one.index)),
        once=(*labels.once, *(one for one in taken if counts[one.key] == 1)),
        prose=(*(one for one in labels.prose if one.key not in counts), *told),
    )


_FIGURED = pattern(r"\d+(?!(?:st|nd|rd|th|er|ème|te)\b)[^\W\d_][^:：]*[^\W\d_]")
"""A label whose first word has a figure, as names of accounts do; no number of a heading."""
_LEAST_FIGURED = 3
"""Times that it stands: a heading with a number does once."""


def _with_misset(labels: Labels, heads: Sequence[Candidate], page: Page) -> Labels:
    """Return the labels with those behind which a stop stands for the colon: "**JANE ROE.** Yes".

    They name somebody who speaks elsewhere, or are full names in capitals as all others are.
    """
    begun = {one.index for one in labels.turns}
    usual = [one for one in heads if one.index in begun]
    if len(usual) < max(_LEAST, _SHARE * len(begun)):
        return labels
    known = {one.key: one.label for one in reversed(labels.turns)}
    are_capitals = all(label.isupper() for label in known.values())
    missed = [
        replace(one, label=known.get(one.key, one.label), shape=Shape.NAME)
        for one in _bold_heads(page, _STOP)
        if one.index > min(begun)
        and page.is_fresh(one.index)
        and not _is_alone(one, page)
        and (one.key in known or (are_capitals and _is_full_capitals(one.label)))
    ]
    return replace(
        labels,
        turns=tuple(sorted((*labels.turns, *missed), key=lambda one: one.index)),
        once=(*labels.once, *(one for one in missed if one.key not in known)),
    )


def _is_full_capitals(label: str) -> bool:
    return label.isupper() and " " in label and shape_of(label) is Shape.NAME


def _are_all_begun(found: Sequence[Candidate], begun: set[int], page: Page) -> bool:
    """Whether nearly every block between the first turn and the last begins in bold."""
    inside = range(min(begun), max(begun) + 1)
    blocks = [at for at in page.filled if at in inside and page.lines[at - 1].is_blank]
    return len(begun.union(one.index for one in found).intersection(blocks)) >= _SHARE * len(blocks)


def bold_heads(page: Page) -> Iterator[Candidate]:
    """Yield what stands in bold before a colon and begins a line."""
    return _bold_heads(page, _COLON)


def _bold_heads(page: Page, sign: _Sign) -> Iterator[Candidate]:
    """Yield what stands in bold before a sign, or ends with it, and begins a line."""
    starts = [start for start, _ in page.strong]
    for index in page.filled:
        line = page.lines[index]
        at = bisect_right(starts, line.start) - 1
        end = min(page.strong[at][1], line.end) if at >= 0 else 0
        if not line.start < end <= line.start + MOST_CHARACTERS:
            continue
        words = page.text[line.start : end].rstrip()
        bare = words.rstrip(sign.marks)
        label = clean(bare)
        found = sign.form.match(page.text, line.start + len(bare), line.end)
        if found and label:
            yield Candidate(index, label, Shape.PHRASE, found.end())


def _is_heading(candidate: Candidate, page: Page) -> bool:
    start = page.lines[candidate.index].start
    return any(first <= start < end for first, end in page.headings)


def _may_label(candidate: Candidate) -> bool:
    label = candidate.label
    words = candidate.key.split()
    is_short = label[0].isupper() and len(words) <= _MOST_WORDS
    return is_short and words[0] not in OPENING_WORDS and shape_of(label) is not Shape.REMARK


def _is_alone(candidate: Candidate, page: Page) -> bool:
    return candidate.content >= page.lines[candidate.index].end


def _begins_turn(candidate: Candidate, page: Page) -> bool:
    """Whether words that are no list stand below a label alone on its line that no one says."""
    below = next((at for at in page.filled if at > candidate.index), -1)
    if not _is_alone(candidate, page) or below < 0 or _ITEM.match(page.words(below)):
        return False
    return SAID_WORDS.isdisjoint(word.strip("(),") for word in candidate.key.split())
