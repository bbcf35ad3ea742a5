"""Lines with data that a program puts among the turns: "_page : 2", "_extra : LAKE BANK"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture, blank
from pipeline.readers.labels.candidates import ends_with_stop
from pipeline.readers.lines import Line

_KEYED = pattern(r"(?P<key>_[a-z][a-z_]{2,20})[ \t]?:[ \t]*(?P<value>\S[^\n]*)?")
_LEAST = 3
"""Lines with one key."""
_MOST_WORDS = 6
"""Words of a value, which is no sentence."""


def without_key_lines(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without those of data, each key of which stands again and again.

    Where what stands behind a key may be said, it stays.
    """
    found = dict(_keyed(text, lines))
    if not found:
        return Furniture(tuple(lines))
    kept = tuple(blank(line) if at in found else line for at, line in enumerate(lines))
    removed = []
    for key in dict.fromkeys(found.values()):
        own = [at for at, one in found.items() if one == key]
        first = lines[own[0]]
        shown = text[first.start : first.end]
        removed.append(Note(f"{len(own):,} lines of data, not said, as “{shown}”", first.number))
    return Furniture(kept, tuple(removed))


def _keyed(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """Yield the index of each line of data, and its key."""
    by_key: dict[str, list[tuple[int, str]]] = {}
    for at, line in enumerate(lines):
        if found := _KEYED.fullmatch(text, line.start, line.end):
            by_key.setdefault(found["key"], []).append((at, found["value"] or ""))
    for key, own in by_key.items():
        if len(own) >= _LEAST and all(_is_value(value) for _, value in own):
            yield from ((at, key) for at, _ in own)


def _is_value(words: str) -> bool:
    return len(words.split()) <= _MOST_WORDS and not ends_with_stop(words)
