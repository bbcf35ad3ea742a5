"""Lines that say who asked, below an interview or above it: "Das Gespräch führte Jane Roe."."""

from __future__ import annotations

from pipeline.patterns import pattern

_MOST = 100
"""Letters of such a line."""
_BYLINE = pattern(
    r"(?i:(?:das |die )?(?:gespräch|interview|fragen)(?: führten?| stellten?)\b"
    r"|(?:das )?(?:gespräch|interview) (?:wurde|ist) von"
    r"|propos recueillis(?: et traduits)? par|entretien réalisé par"
    r"|entrevista (?:realizada|conducida) por|intervista (?:a cura )?di"
    r"|(?:this )?interview (?:was )?(?:conducted|done) by|interviewed by|questions by)"
    r"(?:[ :]+(?:[^\W\d_a-z][\w.'’-]*,?|(?:und|and|et|y|e|de|von|van|da|del|im|in)\b)){1,12}\.?"
)


def is_byline(words: str) -> bool:
    """Return whether a paragraph says who asked, and nothing else."""
    return len(words) <= _MOST and _BYLINE.fullmatch(words.strip(" ()[]*_")) is not None
