"""Noun phrases, as headings are made of, and how a language joins them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline.values import dataclass

Key = tuple[str, ...]
"""The stems of a phrase, by which its forms agree."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as it stands in a text."""

    text: str
    key: Key
    share: float
    """What of its worth it keeps, 0 to 1."""


def cut_words(text: str, longest: int) -> str:
    """Return the words of `text` that fit into so many letters."""
    if len(text) <= longest:
        return text
    return text[: longest + 1].rpartition(" ")[0].rstrip(" ,;:-–") or text[:longest]


@dataclass(frozen=True, slots=True)
class Tongue:
    """What headings need to know of a language."""

    phrases: Callable[[str], Iterator[Phrase]]
    """Finds the noun phrases of a text."""
    joint: str
    """Stands between two of them: " and "."""
