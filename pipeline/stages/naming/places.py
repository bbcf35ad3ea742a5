"""Places by their names: the gazetteer, directions before a name, and nouns of places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from pipeline.model.letters import without_accents
from pipeline.stages.naming.gazetteer import PLACES
from pipeline.stages.naming.name_words import PLACE_HEADS, PLACE_STARTS
from pipeline.stages.speech.words import listed


def is_listed(name: str) -> bool:
    """Return whether exactly this name stands in the gazetteer."""
    return f"|{name}|" in _block(name[:1])


@cache
def _block(letter: str) -> str:
    """Return the names that begin with a letter, between bars."""
    return "|" + _paragraphs().get(letter, "").replace("\n", "")


@cache
def _paragraphs() -> Mapping[str, str]:
    return {block[0]: block for block in PLACES.strip().split("\n\n")}


def is_place(name: str) -> bool:
    """Return whether a name stands in the gazetteer; accents, points and "Northern" may be more."""
    if is_listed(name):
        return True
    first, _, rest = name.partition(" ")
    if first in _DIRECTIONS and is_listed(rest):
        return True
    if "." in name:
        return is_listed(name.replace(".", ""))
    return not name.isascii() and is_listed(without_accents(name.replace("’", "'")))


_DIRECTIONS = listed(
    "North South East West Northern Southern Eastern Western Central Upper Lower Greater New Inner"
)


def is_place_by_head(words: Sequence[str]) -> bool:
    """Return whether a name says itself that it is a place's: "Lake Chad", "Karun River"."""
    return words[-1].lower() in PLACE_HEADS or words[0] in PLACE_STARTS
