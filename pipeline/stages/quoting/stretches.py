"""Stretches: what of a sentence stands alone, in whatever language it was said."""

from __future__ import annotations

from functools import lru_cache

from pipeline.model.transcript import UNDETERMINED
from pipeline.stages.quoting.standing import standing
from pipeline.stages.speech.sentences import Span

_ENGLISH = ("en", UNDETERMINED)


def is_english(language: str) -> bool:
    """Return whether sentences are cut at their clauses: they are known of English alone."""
    return language.startswith(_ENGLISH)


@lru_cache(maxsize=2048)
def stretches(text: str, sentence: Span, language: str) -> tuple[tuple[Span, bool], ...]:
    """Return the stretches of a sentence that stand alone, and whether each is all of it.

    In other languages than English these are whole sentences.
    """
    if is_english(language):
        return tuple(standing(text, sentence))
    # imported late: most talks are English
    from pipeline.stages.quoting.whole import whole

    return tuple(whole(text, sentence, language=language))
