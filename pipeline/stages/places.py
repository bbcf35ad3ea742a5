"""Places by their names: the gazetteer, directions before a name, and nouns of places."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache

from pipeline.stages.gazetteer import PLACES
from pipeline.stages.name_words import PLACE_HEADS, PLACE_STARTS
from pipeline.stages.words import listed


@cache
def places() -> frozenset[str]:
    """Return the names of the gazetteer, without accents."""
    return frozenset(PLACES.replace("\n", "").split("|"))


def is_place(name: str) -> bool:
    """Return whether a name stands in the gazetteer; accents, points and "Northern" may be more."""
    known = places()
    if name in known:
        return True
    first, _, rest = name.partition(" ")
    if rest in known and first in _DIRECTIONS:
        return True
    if "." in name:
        return name.replace(".", "") in known
    return not name.isascii() and _plain(name) in known


_DIRECTIONS = listed(
    "North South East West Northern Southern Eastern Western Central Upper Lower Greater New Inner"
)


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.replace("’", "'"))
    return "".join(one for one in letters if not unicodedata.combining(one))


def is_place_by_head(words: Sequence[str]) -> bool:
    """Return whether a name says itself that it is a place's: "Lake Chad", "Karun River"."""
    return words[-1].lower() in PLACE_HEADS or words[0] in PLACE_STARTS
