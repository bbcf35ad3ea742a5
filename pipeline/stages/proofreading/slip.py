"""What a rule of the proofreading finds."""

from __future__ import annotations

from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Slip:
    """Words of a paragraph that are probably not what was said."""

    start: int
    """Offset in the text of the paragraph."""
    words: str
    """As they stand."""
    proposal: str
    """What may have been said; empty when only a person can tell."""
    reason: str
    confidence: float
    """0 to 1."""


def cased(word: str, like: str) -> str:
    """Return a word with the capitals of another."""
    if len(like) > 1 and like.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if like[:1].isupper() else word
