"""Bubbles of a chat on a page, each beside the picture of who says what is in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.patterns import pattern
from pipeline.readers.web.drawing import BLOCKS, name_of, name_set, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_BUBBLES = name_set("""
    talk chat bubble balloon message messages msg speech dialog dialogue conversation fukidashi
    kaiwa serif
    """)
"""Words in the class of an element that holds what somebody says, or of one inside of it."""
_PART = pattern(r"[a-z]+|[A-Z][a-z]*")
_NAME = pattern(r"[^\W\d_](?:[^\n.,:;?!。？！]{0,38}[^\W_.])?")
_NO_NAMES = name_set("icon avatar image photo picture logo user profile img")
_LEAST = 4
_MOST_PEOPLE = 4


def named_bubbles(seen: Sequence[_Element]) -> dict[_Element, str]:
    """Return elements that begin with a picture, with the name in its text; none for no chat.

    Two people or a few take turns, and the classes tell of a chat: cards that lead to what an
    author wrote have pictures of people as well.
    """
    found = dict(_bubbles(seen))
    counts = Counter(found.values())
    if len(found) < _LEAST or not 1 < len(counts) <= _MOST_PEOPLE or min(counts.values()) < 2:  # noqa: PLR2004
        return {}
    turned = sum(one != other for one, other in pairwise(found.values()))
    return found if 2 * turned >= len(found) else {}


def _bubbles(seen: Sequence[_Element]) -> Iterator[tuple[_Element, str]]:
    """Yield the elements that begin with the picture of somebody and hold words, with the name."""
    for one in seen:
        picture = next(iter(one), None)
        if name_of(one) not in BLOCKS or picture is None or name_of(picture) != "img":
            continue
        name = " ".join(picture.get("alt", "").split())
        is_name = _NAME.fullmatch(name) and name.casefold() not in _NO_NAMES
        if is_name and not (one.text or "").strip() and _is_said(one):
            yield one, name


def _is_said(element: _Element) -> bool:
    """Whether an element holds words and one picture alone, and its classes tell of a chat."""
    classes = (one.get("class", "") for one in element.iter() if isinstance(one.tag, str))
    words = {part.lower() for one in classes for part in _PART.findall(one)}
    pictures = sum(1 for _ in element.iter("img"))
    return pictures == 1 and not words.isdisjoint(_BUBBLES) and bool(words_of(element))
