"""JSON in which a talk stands on two levels, or in the two parts that every call has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from pipeline.readers.columns import plain
from pipeline.readers.speech.schema import Json

_WHO = frozenset({"speaker", "speaker name", "speaker label"})
_WHAT = frozenset({"text", "sentence", "words"})
_PIECES = frozenset(
    {"sentences", "segments", "paragraphs", "utterances", "lines", "texts", "fragments"}
)
"""What lists of the pieces of one speech are called."""
_LEAST = 2
"""Speeches of a talk."""
_OF_TALKS = frozenset({"title", "name", "date", "url", "episode", "video id", "talk id"})
"""Keys of objects that may be a talk each."""
_FIRST = frozenset({"prepared remarks", "presentation", "remarks"})
_SECOND = frozenset(
    {"q and a", "q a", "qa", "qanda", "questions and answers", "question and answer"}
)
"""What the two parts of a call are called, one behind the other."""


def with_words_above(value: Json) -> Json | None:
    """Return JSON in which who speaks stands beside the words; None where it did or nobody does.

    "sections": [{"speaker": "ROE", "sentences": [{"text": "…"}, …]}, …].
    """
    if not isinstance(value, dict | list):
        return None
    lists = value if isinstance(value, dict) else {"": value}
    found = {key: pieces for key, one in lists.items() if (pieces := _pieces_key(one))}
    if len(found) != 1:
        return None
    ((key, pieces),) = found.items()
    raised = [_raised(one, pieces) for one in lists[key]]
    return raised if isinstance(value, list) else {**value, key: raised}


def _pieces_key(items: Json) -> str:
    """Return the key of the pieces that each object of a list has beside who speaks; or empty."""
    if not isinstance(items, list) or len(items) < _LEAST:
        return ""
    if not all(isinstance(one, dict) for one in items):
        return ""
    who = next((key for key in items[0] if plain(key) in _WHO), "")
    keys = [key for key in items[0] if plain(key) in _PIECES]
    if not who or len(keys) != 1:
        return ""
    is_told = all(
        isinstance(one.get(who), str) and _pieces(one.get(keys[0])) is not None for one in items
    )
    is_talk = is_told and not any(plain(key) in _OF_TALKS for one in items for key in one)
    return keys[0] if is_talk and _comes_back([one[who] for one in items]) else ""


def _comes_back(people: Sequence[str]) -> bool:
    """Whether somebody speaks again behind another: people take turns."""
    runs = [one for one, _ in groupby(people)]
    return len(runs) > len(set(runs))


def _pieces(value: Json) -> list[str] | None:
    """Return the texts of the pieces of a speech; None where they tell more, as who speaks."""
    if not isinstance(value, list):
        return None
    texts = []
    for one in value:
        own = _text_of(one) if isinstance(one, dict) else None
        if own is None:
            return None
        texts.append(own)
    return texts


def _text_of(piece: Mapping[str, Json]) -> str | None:
    """Return the one text of a piece; None where there are several, or somebody else speaks."""
    texts = [one for key, one in piece.items() if plain(key) in _WHAT]
    is_named = any(plain(key) in _WHO for key in piece)
    return texts[0] if len(texts) == 1 and isinstance(texts[0], str) and not is_named else None


def _raised(item: Mapping[str, Json], pieces: str) -> dict[str, Json]:
    """Return a speech with the words of its pieces as one text."""
    rest = {key: one for key, one in item.items() if key != pieces}
    texts = [one.strip() for one in _pieces(item[pieces]) or []]
    return {**rest, "text": " ".join(one for one in texts if one)}


def with_calls_joined(value: Json) -> Json | None:
    """Return JSON in which what is said first and what is asked behind it are one list.

    So keys tell that name the two parts of a call and hold objects of the same keys; else None.
    """
    if not isinstance(value, dict):
        return None
    first = [key for key in value if plain(key) in _FIRST]
    second = [key for key in value if plain(key) in _SECOND]
    if len(first) != 1 or len(second) != 1:
        return None
    parts = value[first[0]], value[second[0]]
    keys = [_keys(one) for one in parts]
    if not keys[0] or keys[0] != keys[1]:
        return None
    rest = {key: one for key, one in value.items() if key not in (first[0], second[0])}
    return {**rest, first[0]: [*parts[0], *parts[1]]}


def _keys(items: Json) -> frozenset[str]:
    """Return the keys that all objects of a list have, and nothing where these differ."""
    if not isinstance(items, list) or not items or not all(isinstance(one, dict) for one in items):
        return frozenset()
    own = {frozenset(one) for one in items}
    return own.pop() if len(own) == 1 else frozenset()
