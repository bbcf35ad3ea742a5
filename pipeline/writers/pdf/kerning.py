"""Kerning: how much closer or wider two letters stand, from a font's own table.

reportlab sets every letter at its full width. Reads the pair adjustments of the feature `kern` in
the table GPOS (OpenType 1.9, "Lookup type 2"); contextual ones are left out, which are about marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from struct import error, iter_unpack, unpack_from

PAIR, EXTENSION = 2, 9
"""Lookup types of GPOS."""

ADVANCE = 4
"""Value format of a record that holds one number, the change of the first letter's width."""


def pair_lookups(data: bytes) -> tuple[Lookup, ...]:
    """Return the kerning lookups of a TrueType file; none when it has no such table."""
    try:
        start = _table(data, b"GPOS")
        return tuple(Lookup(data, at) for at in _kern_lookups(data, start)) if start else ()
    except error:
        return ()


class Lookup:
    """Pair adjustments of one lookup: the first subtable that knows the pair decides."""

    def __init__(self, data: bytes, start: int) -> None:
        self._subtables = [_subtable(data, at) for at in _pair_subtables(data, start)]

    def between(self, left: int, right: int) -> int:
        """Return the change of the left glyph's width before the right one, in font units."""
        for subtable in self._subtables:
            value = subtable.value(left, right)
            if value is not None:
                return value
        return 0


class Pairs:
    """Format 1: each pair by itself."""

    def __init__(self, data: bytes, start: int) -> None:
        self._data, self._start = data, start

    def value(self, left: int, right: int) -> int | None:
        """Return the adjustment; None for a pair that is not listed."""
        at = self._coverage.get(left)
        if at is None:
            return None
        (offset,) = unpack_from(">H", self._data, self._start + 10 + 2 * at)
        return self._seconds(self._start + offset).get(right)

    @cached_property
    def _coverage(self) -> dict[int, int]:
        return _coverage(self._data, self._start)

    def _seconds(self, start: int) -> dict[int, int]:
        (count,) = unpack_from(">H", self._data, start)
        values = unpack_from(f">{'Hh' * count}", self._data, start + 2)
        return dict(zip(values[::2], values[1::2], strict=True))


class Classes:
    """Format 2: pairs of classes of letters."""

    def __init__(self, data: bytes, start: int) -> None:
        self._data, self._start = data, start

    def value(self, left: int, right: int) -> int | None:
        """Return the adjustment; None for a left glyph that is not covered."""
        if left not in self._coverage:
            return None
        row, column = self._first.get(left, 0), self._second.get(right, 0)
        (columns,) = unpack_from(">H", self._data, self._start + 14)
        at = self._start + 16 + 2 * (row * columns + column)
        (value,) = unpack_from(">h", self._data, at)
        return int(value)

    @cached_property
    def _coverage(self) -> dict[int, int]:
        return _coverage(self._data, self._start)

    @cached_property
    def _first(self) -> dict[int, int]:
        return _classes(self._data, self._start, self._start + 8)

    @cached_property
    def _second(self) -> dict[int, int]:
        return _classes(self._data, self._start, self._start + 10)


def _subtable(data: bytes, start: int) -> Pairs | Classes:
    (kind,) = unpack_from(">H", data, start)
    return Pairs(data, start) if kind == 1 else Classes(data, start)


def _table(data: bytes, name: bytes) -> int:
    """Return where the table `name` begins; 0 when there is none."""
    (count,) = unpack_from(">H", data, 4)
    records = (unpack_from(">4sLLL", data, 12 + 16 * at) for at in range(count))
    return next((offset for tag, _, offset, _ in records if tag == name), 0)


def _kern_lookups(data: bytes, start: int) -> Iterator[int]:
    """Yield where each lookup of the feature `kern` begins, in the order of their numbers."""
    features, lookups = (start + offset for offset in unpack_from(">HH", data, start + 6))
    numbers: set[int] = set()
    (count,) = unpack_from(">H", data, features)
    for at in range(count):
        tag, offset = unpack_from(">4sH", data, features + 2 + 6 * at)
        if tag == b"kern":
            numbers.update(_numbers(data, features + offset + 2))
    offsets = _numbers(data, lookups)
    yield from (lookups + offsets[number] for number in sorted(numbers))


def _pair_subtables(data: bytes, start: int) -> Iterator[int]:
    """Yield where each subtable of pairs begins whose records hold one number."""
    (kind,) = unpack_from(">H", data, start)
    for offset in _numbers(data, start + 4):
        at, actual = start + offset, kind
        if kind == EXTENSION:
            _, actual, further = unpack_from(">HHL", data, at)
            at += further
        if actual == PAIR and unpack_from(">HH", data, at + 4) == (ADVANCE, 0):
            yield at


def _numbers(data: bytes, start: int) -> tuple[int, ...]:
    """Return a list of numbers that is preceded by its length."""
    (count,) = unpack_from(">H", data, start)
    return unpack_from(f">{count}H", data, start + 2)


def _coverage(data: bytes, start: int) -> dict[int, int]:
    """Return the place of each covered glyph (OpenType 1.9, "Coverage table")."""
    (offset,) = unpack_from(">H", data, start + 2)
    kind, count = unpack_from(">HH", data, start + offset)
    if kind == 1:
        glyphs = unpack_from(f">{count}H", data, start + offset + 4)
        return dict(zip(glyphs, range(count), strict=True))
    return {
        glyph: place + glyph - first
        for first, last, place in _ranges(data, start + offset + 2)
        for glyph in range(first, last + 1)
    }


def _classes(data: bytes, start: int, at: int) -> dict[int, int]:
    """Return the class of each glyph that is not in class 0 ("Class definition table")."""
    (offset,) = unpack_from(">H", data, at)
    kind, first = unpack_from(">HH", data, start + offset)
    if kind == 1:
        return dict(enumerate(_numbers(data, start + offset + 4), first))
    return {
        glyph: number
        for first, last, number in _ranges(data, start + offset + 2)
        for glyph in range(first, last + 1)
    }


def _ranges(data: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    (count,) = unpack_from(">H", data, start)
    return iter_unpack(">HHH", data[start + 2 : start + 2 + 6 * count])
