"""Conditions: the clauses that need another to say what comes of them."""

from __future__ import annotations

from pipeline.stages.speech.words import first_word, listed, opens_with

LONGEST_LINK = 40
"""Letters in which a link ends."""


def is_condition(words: str) -> bool:
    """Return whether words begin with what needs a main clause: "and if", "now that"."""
    lower = words[:LONGEST_LINK].lower()
    first = first_word(lower)
    is_joined = first in _JOINING or lower.startswith("now if ")
    if is_joined and lower[len(first) :].startswith(" "):
        lower = lower[len(first) + 1 :]
        first = first_word(lower)
    return first in CONDITIONS or opens_with(lower, _LONG_CONDITIONS)


_JOINING = listed("and but so")
CONDITIONS = listed(
    "if unless although though provided assuming supposing until while when because cuz coz since "
    "whereas whenever wherever"
)
_LONG_CONDITIONS = ("as long as", "as soon as", "even if", "even though", "even when", "now that")
