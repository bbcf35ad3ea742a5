"""Letters: the form of words in which those who leave accents out have them too."""

from __future__ import annotations

import unicodedata


def without_accents(words: str) -> str:
    """Return words without the marks on their letters, in compatibility forms (Unicode NFKD)."""
    if words.isascii():
        return words
    parts = unicodedata.normalize("NFKD", words)
    return "".join(one for one in parts if not unicodedata.combining(one))
