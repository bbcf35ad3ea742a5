"""A talk that stands twice, the second time in another language that has the same letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note, Turn

_LEAST = 6
"""Turns of each half."""
_MOST_TURNS = 400
_AROUND = 2
"""Turns from the middle at which the second half may begin."""
_SAME_ORDER = 0.9
"""Share of the turns that have the same speaker as those of the other half."""
_LEAST_WORDS = 60
"""Different words of each half."""
_SHARED = 0.04
"""Share of the words of the shorter half that the other has: within one language it is more."""
_WIDE = "\u0900"
"""From this letter on blanks part no words, or those of one language are of many forms."""


def translated_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where the second half of a talk hardly has a word of the first.

    The same people speak in it in the same order.
    """
    at = _second(turns) if 2 * _LEAST <= len(turns) <= _MOST_TURNS else 0
    if at and _are_apart(turns[max(0, 2 * at - len(turns)) : at], turns[at:]):
        message = "the turns from here on have the speakers of those above in their order, and"
        hint = "where the talk stands twice, in two languages, take one of them out"
        yield Note(f"{message} hardly a word of theirs: {hint}", turns[at].line, is_warning=True)


def _second(turns: Sequence[Turn]) -> int:
    """Return the turn near the middle from which on those above come again in order; 0 for none."""
    middle = (len(turns) + 1) // 2
    near = sorted(range(middle - _AROUND, middle + _AROUND + 1), key=lambda one: abs(one - middle))
    labels = [turn.speaker.label for turn in turns]
    return next((at for at in near if _are_alike(labels, at)), 0)


def _are_alike(labels: Sequence[str], at: int) -> bool:
    fewer = min(at, len(labels) - at)
    pairs = zip(labels[at - fewer : at], labels[at : at + fewer], strict=True)
    same = sum(one == other for one, other in pairs)
    return fewer >= _LEAST and same >= _SAME_ORDER * fewer


def _are_apart(first: Sequence[Turn], second: Sequence[Turn]) -> bool:
    """Whether the first turns of two halves hardly share a word."""
    sets = sorted((_words(first[:_COMPARED]), _words(second[:_COMPARED])), key=len)
    return len(sets[0]) >= _LEAST_WORDS and len(sets[0] & sets[1]) <= _SHARED * len(sets[0])


_COMPARED = 30
"""Turns of each half."""


def _words(turns: Sequence[Turn]) -> set[str]:
    """Return the words in small letters that turns hold."""
    texts = (one.text for turn in turns for one in turn.paragraphs)
    words = (word.strip(_SIGNS) for text in texts for word in text.split())
    return {word for word in words if word.isalpha() and word.islower() and max(word) < _WIDE}


_SIGNS = ".,;:!?…()\"“”„«»'’"
