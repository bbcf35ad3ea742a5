"""The order in which letters of a line are drawn, where some of them run from right to left.

The bidirectional algorithm of Unicode Standard Annex 9, without the explicit codes: these have no
shape, and are not drawn. The names of rules are those of the annex.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from unicodedata import bidirectional

from pipeline.model.direction import STRONG_LEFTWARD, runs_leftward

_STRONG = STRONG_LEFTWARD | {"L"}
_NEUTRAL = frozenset({"B", "S", "WS", "ON"})
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


def base_level(text: str) -> int:
    """Return 1 for a paragraph most of whose letters run from right to left, otherwise 0."""
    return int(runs_leftward(text))


def mirrored(text: str) -> str:
    """Return a text that runs to the left with its brackets turned round (L4)."""
    return text.translate(_MIRRORED)


def levels(text: str, base: int) -> list[int]:
    """Return the embedding level of each letter of a line: even to the right, odd to the left.

    Blanks at the end have the level of the paragraph (L1).
    """
    kinds = list(map(bidirectional, text))
    start = "R" if base else "L"
    _resolve_numbers(kinds, start)
    _resolve_signs(kinds, start)
    _resolve_brackets(text, kinds, start)
    _resolve_neutral(kinds, start)
    found = [_level(kind, base) for kind in kinds]
    for at in range(len(text.rstrip()), len(text)):
        found[at] = base
    return found


def _resolve_numbers(kinds: list[str], start: str) -> None:
    """Give marks the direction of their letter, and numbers that of Arabic (W1 to W3)."""
    strong = before = start
    for at, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[at] = before
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
        elif kind in _STRONG:
            strong = kind
        before = kinds[at]
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]


def _resolve_signs(kinds: list[str], start: str) -> None:
    """Give signs the direction of the numbers that they are part of (W4 to W7)."""
    for at in range(1, len(kinds) - 1):
        around = {kinds[at - 1], kinds[at + 1]}
        joins = {"ES": ({"EN"},), "CS": ({"EN"}, {"AN"})}.get(kinds[at], ())
        if around in joins:
            kinds[at] = kinds[at - 1]
    _resolve_terminators(kinds)
    strong = start
    for at, kind in enumerate(kinds):
        if kind in {"ES", "ET", "CS"}:
            kinds[at] = "ON"
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"
        elif kind in {"L", "R"}:
            strong = kind


def _resolve_terminators(kinds: list[str]) -> None:
    """Take signs such as % and $ that touch a number for part of it (W5)."""
    at = 0
    for kind, group in groupby(list(kinds)):
        size = len(list(group))
        before = kinds[at - 1] if at else ""
        after = kinds[at + size] if at + size < len(kinds) else ""
        if kind == "ET" and "EN" in {before, after}:
            kinds[at : at + size] = ["EN"] * size
        at += size


def _resolve_brackets(text: str, kinds: list[str], start: str) -> None:
    """Give both brackets of a pair one direction (N0)."""
    other = "L" if start == "R" else "R"
    for opening, closing in _pairs(text, kinds):
        inside = {_side(kind) for kind in kinds[opening + 1 : closing] if _is_directed(kind)}
        direction = ""
        if start in inside:
            direction = start
        elif other in inside:
            before = (_side(kind) for kind in reversed(kinds[:opening]) if _is_directed(kind))
            direction = other if next(before, start) == other else start
        if direction:
            kinds[opening] = kinds[closing] = direction


def _pairs(text: str, kinds: list[str]) -> list[tuple[int, int]]:
    """Return where brackets open and close, in the order in which they open (BD16)."""
    stack: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for at, letter in enumerate(text):
        if kinds[at] != "ON":
            continue
        if letter in _BRACKETS:
            stack.append((_BRACKETS[letter], at))
        elif any(letter == wanted for wanted, _ in stack):
            while stack[-1][0] != letter:
                stack.pop()
            found.append((stack.pop()[1], at))
    return sorted(found)


_BRACKETS = {"(": ")", "[": "]", "{": "}"}


def _is_directed(kind: str) -> bool:
    return kind in {"L", "R", "EN", "AN"}


def _resolve_neutral(kinds: list[str], start: str) -> None:
    """Give blanks and marks the direction of both sides where these agree (N1, N2)."""
    at = 0
    neutral = [kind in _NEUTRAL or kind not in {"L", "R", "EN", "AN"} for kind in kinds]
    for is_neutral, group in groupby(neutral):
        size = len(list(group))
        if is_neutral:
            before = _side(kinds[at - 1]) if at else start
            after = _side(kinds[at + size]) if at + size < len(kinds) else start
            kinds[at : at + size] = [before if before == after else start] * size
        at += size


def _side(kind: str) -> str:
    return "L" if kind == "L" else "R"


def _level(kind: str, base: int) -> int:
    """Return the level of a letter whose direction is known (I1, I2)."""
    if base % 2:
        return base if kind == "R" else base + 1
    return base + {"L": 0, "R": 1}.get(kind, 2)


def visual_order(found: Sequence[int]) -> list[int]:
    """Return the places of the letters of a line from left to right (L2)."""
    order = list(range(len(found)))
    highest = max(found, default=0)
    for level in range(highest, 0, -1):
        for start, end in _stretches(found, order, level):
            order[start:end] = order[start:end][::-1]
    return order


def _stretches(found: Sequence[int], order: Sequence[int], level: int) -> Iterator[tuple[int, int]]:
    """Yield where letters of at least a level stand side by side."""
    at = 0
    for is_within, group in groupby(found[place] >= level for place in order):
        size = len(list(group))
        if is_within:
            yield at, at + size
        at += size
