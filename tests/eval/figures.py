"""Figures: amounts of money, percentages and numbers against the specifications of Recognizers.

The finders are measured directly, `find_amounts`, `find_percents` and `find_numbers`: what an
interview's figures are, `find_figures` decides afterwards, and rightly refuses a denied figure.
A mention of a unit without a number ("the dollar", "a small percent"), which the sets mark by an
empty value, is no figure and counts neither way. Nothing else is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.stages.figures.currencies import currencies
from pipeline.stages.figures.money import find_amounts
from pipeline.stages.figures.shares import find_percents
from pipeline.stages.numbers.figurewords import words_for
from pipeline.stages.numbers.numerals import Number, find_numbers
from pipeline.stages.numbers.readings import sign_before
from tests.eval.score import Score, items

_CLOSE = 1e-4


@dataclass(frozen=True, slots=True)
class Found:
    """A figure found, or the one that should be."""

    start: int
    end: int
    value: float
    units: frozenset[str]
    """Names that are right for its unit; empty where it has none."""


def measure(folder: Path) -> list[Score]:
    """Return overlap F and the share of right values for each set."""
    return [
        *_scores(folder, "NumberWithUnit.CurrencyModel", "currency specs", _money, (0.95, 0.83)),
        *_scores(folder, "Number.PercentModel", "percent specs", _percents, (0.95, 0.80)),
        *_scores(folder, "Number.NumberModel", "number specs", _numbers, (None, None)),
    ]


_KNOWN = {
    "currency specs": (".905 own, .960 ms-recognizers", ".740 own, .827 ms-recognizers"),
    "number specs": (".854 own, .979 ms-recognizers", ".490 own, .903 ms-recognizers"),
}
Finder = Callable[[str], Iterable[Found]]


def _scores(
    folder: Path, name: str, title: str, find: Finder, bounds: tuple[float | None, float | None]
) -> list[Score]:
    overlaps = right = wanted = given = 0
    documents = list(items(folder / "recognizers-en", name))
    for item in documents:
        golds = [gold for gold in map(_gold, item["Results"]) if gold is not None]
        pairs, found = _matched(golds, list(find(item["Input"])))
        wanted, given, overlaps = wanted + len(golds), given + found, overlaps + len(pairs)
        right += sum(_is_right(gold, own) for gold, own in pairs)
    known = _KNOWN.get(title, ("", ""))
    overlap = 2 * overlaps / max(1, wanted + given)
    count = len(documents)
    return [
        Score(f"{title}, overlap F", overlap, known[0], bounds[0], items=count),
        Score(f"{title}, value right", right / max(1, wanted), known[1], bounds[1], items=count),
    ]


def _matched(golds: list[Found], found: list[Found]) -> tuple[list[tuple[Found, Found]], int]:
    """Return pairs that overlap, each span in one, and how many were found."""
    left = list(found)
    pairs = []
    for gold in golds:
        own = next((one for one in left if one.start < gold.end and gold.start < one.end), None)
        if own:
            left.remove(own)
            pairs.append((gold, own))
    return pairs, len(found)


def _is_right(gold: Found, own: Found) -> bool:
    is_value = abs(gold.value - own.value) <= _CLOSE * max(1e-9, abs(gold.value))
    return is_value and (not gold.units or not gold.units.isdisjoint(own.units))


def _gold(result: dict[str, Any]) -> Found | None:
    """Return what should be found; None for a unit without a number."""
    resolution = result["Resolution"]
    value = resolution.get("value")
    if value in (None, "null"):
        return None
    name = resolution.get("isoCurrency") or resolution.get("unit", "").lower().rsplit(" ")[-1]
    units = frozenset({name} if name else ())
    return Found(result["Start"], result["End"] + 1, float(value.removesuffix("%")), units)


def _money(text: str) -> list[Found]:
    return [
        Found(one.start, one.end, one.value.amount, _names(one.value.currency))
        for one in find_amounts(text)
    ]


def _names(currency: str) -> frozenset[str]:
    """Return the code of a currency and its bare name, or the word that was said."""
    family = currencies().family.get(currency, currency)
    return frozenset({currency, family})


def _percents(text: str) -> list[Found]:
    return [Found(one.start, one.end, one.low, frozenset()) for one in find_percents(text)]


def _numbers(text: str) -> list[Found]:
    return [_signed(text, one) for one in find_numbers(text)]


def _signed(text: str, number: Number) -> Found:
    """Return a number with the sign before it, which the finder leaves to what is measured."""
    start = sign_before(text, number.start, words_for("en").numbers)
    value = -number.value if start < number.start else number.value
    return Found(start, number.end, value, frozenset())
