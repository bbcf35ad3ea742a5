"""Letters that a wrong encoding garbled: "protÃ©gÃ©" for "protégé"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.patterns import pattern

_SIGNS = ("Ã", "Â", "â", "Ð", "Ñ")
"""Letters of Windows-1252 with which those of UTF-8 begin, where one is read as the other."""
_WORD = pattern(r"\S*[ÃÂâÐÑ]\S+")


def garbled(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield where words stand that were read in a wrong encoding, with them and what they were.

    What is garbled can be read back: as bytes of Windows-1252 it is UTF-8.
    """
    if not any(sign in text for sign in _SIGNS):
        return
    for found in _WORD.finditer(text):
        words = found.group()
        right = _read_back(words)
        if right and right != words:
            yield found.start(), words, right


def _read_back(words: str) -> str:
    try:
        return words.encode("cp1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return ""
