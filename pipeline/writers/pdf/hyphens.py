"""Where words may be parted at the end of a line, by the patterns of their language.

The patterns are those of TeX and LibreOffice (Liang, "Word Hy-phen-a-tion by Com-put-er", 1983), by
way of pyphen: docs/decisions/0009-hyphenation.md.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

_SHORTEST = 6
"""Letters of a word that is worth parting."""
_BEFORE, _AFTER = 2, 3
"""Fewest letters before and behind the hyphen."""
_CAPITAL_NOUNS = frozenset({"de"})
"""Languages in which a capital does not make a name."""


class _Patterns(Protocol):
    def positions(self, word: str) -> list[int]:
        """Return where a word may be parted."""


@lru_cache(maxsize=4096)
def breaks(word: str, language: str) -> tuple[int, ...]:
    """Return after how many letters `word` may be parted, marks around it included.

    Names, abbreviations, short words and words with digits are never parted, nor is anything in a
    language without patterns.
    """
    core = word.strip(_MARKS)
    if len(core) < _SHORTEST or not core.isalpha() or not _is_common(core, language):
        return ()
    patterns = _patterns(language)
    if patterns is None:
        return ()
    start = word.index(core)
    return tuple(
        start + at
        for at in patterns.positions(core.lower())
        if _BEFORE <= at <= len(core) - _AFTER and not getattr(at, "data", None)
    )


_MARKS = ".,;:!?()[]{}“”„‘’«»‹›\"'…–—/"


def _is_common(core: str, language: str) -> bool:
    """Return whether a word is no name: its capital, if it has one, is that of all nouns."""
    return core.islower() or (core[1:].islower() and language[:2] in _CAPITAL_NOUNS)


@lru_cache(maxsize=8)
def _patterns(language: str) -> _Patterns | None:
    # imported late: most house styles are set ragged
    import pyphen

    known = pyphen.language_fallback(language.replace("-", "_"))
    return pyphen.Pyphen(lang=known) if known else None
