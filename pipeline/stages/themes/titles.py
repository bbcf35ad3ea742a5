"""Titles: what is said, put under headings of which nothing is known but their own words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from pipeline.values import dataclass

_SATURATION = 1.2
_LENGTH_SHARE = 0.5
"""BM25's k1 and b."""
_SHARED = 0.3
"""Power of a title's length by which its words count less: long titles have more chances."""
_WIDTH = 30
"""How many ways of placing are kept at every step."""


@dataclass(frozen=True, slots=True)
class Costs:
    """What it costs to go on to another title, in the measure of the scores."""

    switch: float = 3.0
    back: float = 8.0
    """More for one that was left before: speakers rarely come back."""


_USUAL = Costs()


@dataclass(frozen=True, slots=True)
class _Way:
    """One way of placing all units so far."""

    worth: float
    at: int
    """Title of the last unit."""
    used: int
    """The titles used so far, one bit each."""
    before: _Way | None


def scores(units: Sequence[Counter[str]], titles: Sequence[tuple[str, ...]]) -> list[list[float]]:
    """Return for every unit how much it speaks of each title, both given as stems.

    Okapi BM25 (Robertson and others, 1994) with the units as documents and the titles as queries.
    """
    used_in = Counter(word for one in units for word in one)
    asked = dict.fromkeys(word for title in titles for word in title)
    rarity = {
        word: math.log(1 + (len(units) - used_in[word] + 0.5) / (used_in[word] + 0.5))
        for word in asked
    }
    mean = sum(one.total() for one in units) / len(units) or 1.0
    return [_row(one, titles, rarity, mean) for one in units]


def _row(
    unit: Counter[str], titles: Sequence[tuple[str, ...]], rarity: dict[str, float], mean: float
) -> list[float]:
    relative = 1 - _LENGTH_SHARE + _LENGTH_SHARE * unit.total() / mean
    worth = {
        word: weight * unit[word] * (_SATURATION + 1) / (unit[word] + _SATURATION * relative)
        for word, weight in rarity.items()
        if word in unit
    }
    if not worth:
        return [0.0] * len(titles)
    return [
        math.fsum(worth[word] for word in title if word in worth) / max(1, len(title)) ** _SHARED
        for title in titles
    ]


def assign(rows: Sequence[Sequence[float]], costs: Costs = _USUAL) -> list[int]:
    """Return the index of the best title for each unit, given how much each speaks of each.

    The words count twice where a title begins, as people name a subject when they come to it. A
    change has a price, and a return to a title left before a higher one; the order of the titles
    means nothing. Found by beam search.
    """
    named = [at for at, column in enumerate(zip(*rows, strict=True)) if any(column)]
    if not named:
        return [0] * len(rows)
    first, *others = [[row[at] for at in named] for row in rows]
    ways = [_Way(2 * worth, at, 1 << at, None) for at, worth in enumerate(first)]
    for row in others:
        ways = _onward(ways, row, costs)
    way: _Way | None = max(ways, key=lambda one: one.worth)
    path: list[int] = []
    while way:
        path.append(named[way.at])
        way = way.before
    return path[::-1]


def _onward(ways: list[_Way], row: Sequence[float], costs: Costs) -> list[_Way]:
    """Return the best ways one unit further, best first."""
    best: dict[tuple[int, int], tuple[float, _Way]] = {}
    entered = [(at, 1 << at, 2 * worth - costs.switch) for at, worth in enumerate(row)]
    for way in ways:
        _keep(best, (way.at, way.used), way.worth + row[way.at], way)
        for at, bit, worth in entered:
            if at != way.at:
                again = costs.back if way.used & bit else 0.0
                _keep(best, (at, way.used | bit), way.worth + worth - again, way)
    kept = sorted(best.items(), key=lambda one: -one[1][0])[:_WIDTH]
    return [_Way(worth, at, used, way) for (at, used), (worth, way) in kept]


def _keep(
    best: dict[tuple[int, int], tuple[float, _Way]], key: tuple[int, int], worth: float, way: _Way
) -> None:
    known = best.get(key)
    if known is None or worth > known[0]:
        best[key] = (worth, way)
