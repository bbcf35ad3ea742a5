"""Headings of a page that are the names of those who speak below them, again and again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Shape, clean
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.web.drawing import HEADINGS, name_of, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEAST = 8
_NAMED = 0.8
"""Share of the headings of one rank that are names."""
_AGAIN = 0.25
"""Share of them that the one who is heard most has at least."""
_MOST_WORDS = 7
_BEHIND = pattern(r"\s*[\[(（][^\[\]()（）]{2,60}[\])）]\Z")
"""For whom somebody asks: "Jane Roe (Lake Press)"."""
_NAMES = frozenset({Shape.NAME, Shape.WORD, Shape.KNOWN})


def named_headings(seen: Sequence[_Element]) -> Mapping[_Element, str]:
    """Return the headings of one rank that name who speaks, each with the name; empty for none.

    Nearly all of them are surely names, and one of these stands above a quarter of the parts, as
    that of whoever answers does: headings of chapters do not recur. The others are names where all
    of their few words have a capital.
    """
    ranks: dict[str, list[_Element]] = {}
    for one in seen:
        if name_of(one) in HEADINGS:
            ranks.setdefault(name_of(one), []).append(one)
    for headings in ranks.values():
        if len(headings) < _LEAST:
            continue
        words = {one: clean(words_of(one)).rstrip(":： ") for one in headings}
        named = {one: label for one, label in words.items() if _is_name(label)}
        counts = Counter(named.values())
        most = max(counts.values(), default=0)
        if len(named) >= _NAMED * len(headings) and most >= _AGAIN * len(headings):
            likely = {one: label for one, label in words.items() if _is_like_one(label)}
            return {one: words[one] for one in headings if one in named or one in likely}
    return {}


def _is_name(label: str) -> bool:
    bare = _BEHIND.sub("", label)
    return 0 < len(bare.split()) <= _MOST_WORDS and shape_of(bare) in _NAMES


def _is_like_one(label: str) -> bool:
    words = _BEHIND.sub("", label).split()
    return 1 < len(words) <= _MOST_LIKE and all(word[:1].isupper() for word in words)


_MOST_LIKE = 4
