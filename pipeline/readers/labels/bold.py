"""A name in bold before the words, with or without a colon: `**Jane** Please come in.`.

Before it may stand the time at which it is said: `0:02:13.5 **Jane** Please come in.`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import (
    VOUCHED,
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    comparable,
    counted,
    ends_with_stop,
)
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.labels.times import time_before
from pipeline.readers.labels.words import SAID_WORDS
from pipeline.values import replace

_MOST_WORDS = 4
_LEAST = 2
_LEAST_ALL = 6
_SHARE = 0.6
"""Share of the blocks from the first label on that begin with one."""
_BEGUN = 0.8
"""Share of the labels behind which a sentence begins, and none goes on."""
_COLON = pattern(r"\s*[:：]?\s*")


def find_bold(page: Page) -> Labels:
    """Return the turns of a file whose blocks begin with a name in bold, and two of these recur."""
    if not page.strong:
        return Labels()
    found = _below_list(tuple(_candidates(page)), page)
    counts = counted(found)
    recurring = {key for key, count in counts.items() if count >= _LEAST}
    kept = [one for one in found if one.key in recurring or one.shape in VOUCHED]
    if len(recurring) < _LEAST or len(kept) < _LEAST_ALL or not _is_talk(kept, page):
        return Labels()
    once = [one for one in found if counts[one.key] == 1 and _is_named(one, page.text)]
    turns = _behind_dashes(sorted({*kept, *once}, key=lambda one: one.index), page.text)
    return Labels(tuple(turns), tuple(once), (), True, "{}", 0.9)


def _behind_dashes(turns: Sequence[Candidate], text: str) -> list[Candidate]:
    """Return the turns without the dash that stands behind nearly every name: "**Jane** - Yes"."""
    dashes = [_DASH.match(text, one.content) for one in turns]
    if sum(map(bool, dashes)) < _BEGUN * len(turns):
        return list(turns)
    return [
        replace(one, content=dash.end()) if dash else one
        for one, dash in zip(turns, dashes, strict=True)
    ]


_DASH = pattern(r"[-–—]+[ \t]*(?=\S)")


def _is_named(candidate: Candidate, text: str) -> bool:
    """Return whether a label is a full name, or the last word of one that stands in the text."""
    if candidate.shape is not Shape.WORD:
        return candidate.shape is Shape.NAME
    return re.search(rf"(?<!\w)[A-Z]\w+\.? {re.escape(candidate.label)}(?!\w)", text) is not None


def _shape(label: str) -> Shape | None:
    """Return what a label looks like; a small word before a name is of it: "van Dyke"."""
    found = shape_of(label)
    first, _, rest = label.partition(" ")
    return shape_of(rest) if not found and rest and first in _PARTICLES else found


_PARTICLES = frozenset(
    {"van", "von", "de", "der", "den", "di", "da", "del", "la", "le", "al", "el"}
)


def _candidates(page: Page) -> Iterator[Candidate]:
    ends = dict(page.strong)
    for index in page.filled:
        line = page.lines[index]
        time, start = time_before(page.text, line.start, line.end)
        end = ends.get(start, line.end)
        if end >= line.end or not page.is_fresh(index):
            continue
        label = clean(page.text[start:end]).rstrip(":： ")
        words = label.split()
        if not 0 < len(words) <= _MOST_WORDS or ends_with_stop(label):
            continue
        shape = Shape.DECLARED if comparable(label) in page.keys else _shape(label)
        is_name = shape in {Shape.NAME, Shape.WORD, *VOUCHED}
        found = _COLON.match(page.text, end, line.end)
        if is_name and shape and found and SAID_WORDS.isdisjoint(label.casefold().split()):
            yield Candidate(index, label, shape, found.end(), time=time)


def _below_list(found: tuple[Candidate, ...], page: Page) -> tuple[Candidate, ...]:
    """Return candidates without those of a list of people above them: "**Jane** - Keeper".

    Behind a name in the list stands a dash, and behind nearly all others a colon.
    """
    colons = [page.text[: one.content].rstrip()[-1:] in {":", "："} for one in found]
    first = colons.index(True) if True in colons else 0
    above, below = found[:first], colons[first:]
    is_list = len(above) >= _LEAST and sum(below) >= _BEGUN * len(below)
    are_told = all(page.text.startswith(("- ", "– ", "— "), one.content) for one in above)
    return found[first:] if is_list and are_told else found


def _is_talk(kept: Sequence[Candidate], page: Page) -> bool:
    """Whether most blocks begin so, and sentences begin behind the names."""
    first = kept[0].index
    blocks = [
        at for at in page.filled if at >= first and (at == first or page.lines[at - 1].is_blank)
    ]
    begun = sum(not page.text[one.content : one.content + 1].islower() for one in kept)
    return len(kept) >= _SHARE * len(blocks) and begun >= _BEGUN * len(kept)
