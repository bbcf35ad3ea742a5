"""Which way words run: Arabic, Hebrew and their like from right to left."""

from __future__ import annotations

from unicodedata import bidirectional

from pipeline.patterns import pattern

_MAY_RUN_LEFT = pattern(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Blocks with letters of class R or AL (Unicode Standard Annex 9, table 4)."""
STRONG_LEFTWARD = frozenset({"R", "AL"})
"""Classes of letters that run from right to left."""

_LEFTWARD_LANGUAGES = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
)


def is_leftward(language: str) -> bool:
    """Return whether a language, given as BCP 47 code, is written from right to left."""
    return language.split("-", 1)[0].lower() in _LEFTWARD_LANGUAGES


def runs_leftward(text: str) -> bool:
    """Return whether most letters of a paragraph run from right to left.

    The first letter would decide by itself (rules P2, P3 of the annex), which in an annexed
    transcript is that of "Q1"; a program that knows better may say so (HL1).
    """
    if not _MAY_RUN_LEFT.search(text):
        return False
    kinds = list(map(bidirectional, text))
    return sum(kind in STRONG_LEFTWARD for kind in kinds) > kinds.count("L")
