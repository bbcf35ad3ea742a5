"""Heads and feet of scanned pages: nearly the same lines again and again, right among the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture, blank
from pipeline.readers.labels.candidates import clean
from pipeline.readers.lines import Line


def without_scanned_pages(
    text: str, lines: Sequence[Line], labelled: Collection[int], often: Collection[str]
) -> Furniture:
    """Return the lines without those that a scan has on every page, however they are misread.

    A line that stands `often` is one where it recurs at the distance of pages; so are then lines
    nearly like it, and those that stand beside it again and again. `labelled` are the indexes of
    lines on which turns begin.
    """
    free = [at for at, line in enumerate(lines) if at not in labelled and not line.is_blank]
    words = {at: clean(text[lines[at].start : lines[at].end]) for at in free}
    places: dict[str, list[int]] = {}
    for at, one in words.items():
        if len(one) <= _LONGEST_BESIDE:
            places.setdefault(_key(one), []).append(at)
    short = {key: own for key, own in places.items() if len(words[own[0]]) <= _LONGEST}
    heads = {_key(clean(one)) for one in often if one[-1] not in _STOPS and not one[0].islower()}
    gone = {at for head in heads & short.keys() if _is_long(head) for at in _paged(head, short)}
    while more := _beside(gone, places):
        gone |= more
    if not 0 < len(gone) <= _FEW * sum(not line.is_blank for line in lines):
        return Furniture(tuple(lines))
    kept = tuple(blank(line) if at in gone else line for at, line in enumerate(lines))
    shown = Counter(words[at] for at in sorted(gone)).most_common(_MOST_SHOWN)
    told = ", ".join(f"“{one}”" for one, _ in shown)
    message = f"{len(gone):,} lines of heads or feet of pages among the words: {told}"
    return Furniture(kept, (Note(message, lines[min(gone)].number),))


_STOPS = ".?!…:;,-–—"
_FEW = 0.3
"""Share of the lines that are heads: where more stand again and again, the words themselves do."""
_LONGEST = 120
"""Letters of a head."""
_LONGEST_BESIDE = 240
"""Letters of a line beside one: "This transcript was not checked for …"."""
_MOST_SHOWN = 6


def _key(words: str) -> str:
    """Return the words of a line with one sign for every number, without stops and marks."""
    return " ".join(_PIECE.findall(_FIGURES.sub("0", words).casefold()))


_PIECE = pattern(r"\w+")
_FIGURES = pattern(r"\d+")


def _is_long(key: str) -> bool:
    return sum(map(str.isalpha, key)) >= _LEAST_LETTERS and " " in key


_LEAST_LETTERS = 12


def _paged(head: str, places: Mapping[str, Sequence[int]]) -> set[int]:
    """Return where a head and lines nearly like it stand; nothing where it is none."""
    found = set(places[head])
    for key, own in places.items():
        if key != head and _is_like(key, head):
            found.update(own)
    at = sorted(found)
    gaps = sorted(after - before for before, after in pairwise(at))
    usual = gaps[len(gaps) // 2]
    if not _SHORTEST_PAGE <= usual <= _LONGEST_PAGE:
        return set()
    even = sum(_LESS * usual <= gap <= _MORE * usual for gap in gaps)
    return found if even >= _EVEN * len(gaps) else set()


_SHORTEST_PAGE, _LONGEST_PAGE = 12, 120
"""Lines from a head to the next one."""
_LESS, _MORE, _EVEN = 0.7, 1.4, 0.75
"""Share of the usual length that a page has, and share of the pages that have it."""


def _is_like(one: str, other: str) -> bool:
    """Whether two lines differ by some letters misread: their words are the same but for a few."""
    if abs(len(one) - len(other)) > _MISREAD * len(other):
        return False
    words, others = Counter(one.split()), Counter(other.split())
    same = sum((words & others).values())
    if 2 * same < max(sum(words.values()), sum(others.values())):
        return False
    # imported late: hardly a text is a scan
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other).ratio() >= 1 - _MISREAD


_MISREAD = 0.2
"""Share of the letters."""


def _beside(gone: Collection[int], places: Mapping[str, Sequence[int]]) -> set[int]:
    """Return lines that stand beside heads again and again: the day, an address, a remark."""
    near = {at + step for at in gone for step in range(-_NEAR, _NEAR + 1)} - set(gone)
    close = {key: [at for at in own if at in near] for key, own in places.items()}
    sure = {
        key
        for key, own in close.items()
        if len(own) >= _LEAST_BESIDE and len(own) >= _MOSTLY * len(places[key])
    }
    long = [key for key in sure if _is_long(key)]
    like = {key for key, own in close.items() if own and any(_is_like(key, one) for one in long)}
    return {at for key in sure | like for at in close[key]}


_NEAR = 2
"""Lines."""
_LEAST_BESIDE = 4
_MOSTLY = 0.8
"""Share of the times that such a line stands beside a head."""
