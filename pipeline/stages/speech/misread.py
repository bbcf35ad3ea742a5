"""Misread: digits for letters in words that a scan was read from, "a1l" for "all"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.patterns import pattern
from pipeline.stages.speech.words import listed

_WORD = pattern(r"(?<![\w.,’'-])(?=[a-z01]*[a-z])[A-Z]?[a-z]*[01][a-z01]*(?![\w’'-])")
_COMMON = listed(
    """
    able about all almost already also always another billion black blue call called clear close
    control could country course do does done fall feel follow followed full go going good half
    hall held hell help himself hold how ill into kill least led left less let level life like
    likely line little live local long look looking lot love million more most no not nothing now
    of old on one only or other others people place policy political possible problem public result
    role rule school sell should simple simply skill small so social some special still tell till
    to told too total until well while who whole will wool work world would
    """
)
"""Words in which a scan may have a digit for "l" or "o"."""
_SHORTEST = 2


def misread(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield where words stand in which a digit is read for a letter, with them and what they are.

    Only common words are told: "co2", "h1n1" and "p1" are what they are.
    """
    if "0" not in text and "1" not in text:
        return
    if not any(map(_is_mixed, (word for word in text.split() if "0" in word or "1" in word))):
        return
    for found in _WORD.finditer(text):
        words = found.group()
        right = words.translate(_MEANT)
        if len(words) >= _SHORTEST and right.lower() in _COMMON:
            yield found.start(), words, right


def _is_mixed(word: str) -> bool:
    """Return whether a word has letters beside its digits, and would hold a common word."""
    meant = word.lower().translate(_MEANT)
    return any(map(str.isalpha, word)) and any(map(meant.__contains__, _COMMON))


_MEANT = str.maketrans("10", "lo")
