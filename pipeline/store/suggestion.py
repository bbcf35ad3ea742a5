"""Guesses at what a mistyped word was meant to be."""

from __future__ import annotations

from collections.abc import Iterable


def closest(word: str, known: Iterable[str]) -> str:
    """Return the known word most like `word`; empty when none is like it."""
    # difflib costs 4 ms to import and is needed only when something is wrong.
    from difflib import get_close_matches

    matches = get_close_matches(word, list(known), n=1)
    return matches[0] if matches else ""


def did_you_mean(word: str, known: Iterable[str], what: str) -> str:
    """Return a hint that lists the known words, the likely one first: `what` names them."""
    words = sorted(known)
    guess = closest(word, words)
    question = f"did you mean '{guess}'? " if guess else ""
    listed = ", ".join(words) if words else "none"
    return f"{question}{what}: {listed}"
