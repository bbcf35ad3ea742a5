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
    if not 2 * _LEAST <= len(turns) <= _MOST_TURNS:
        return
    middle = (len(turns) + 1) // 2
    for at in sorted(
        range(middle - _AROUND, middle + _AROUND + 1), key=lambda one: abs(one - middle)
    ):
        if min(at, len(turns) - at) >= _LEAST and _is_again(turns[:at], turns[at:]):
            message = "the turns from here on have the speakers of those above in their order, and"
            hint = "where the talk stands twice, in two languages, take one of them out"
            yield Note(
                f"{message} hardly a word of theirs: {hint}", turns[at].line, is_warning=True
            )
            return


def _is_again(first: Sequence[Turn], second: Sequence[Turn]) -> bool:
    fewer = min(len(first), len(second))
    first, second = first[-fewer:], second[-fewer:]
    pairs = zip(first, second, strict=True)
    same = sum(one.speaker.label == other.speaker.label for one, other in pairs)
    if same < _SAME_ORDER * fewer:
        return False
    sets = sorted((_words(first), _words(second)), key=len)
    return len(sets[0]) >= _LEAST_WORDS and len(sets[0] & sets[1]) <= _SHARED * len(sets[0])


def _words(turns: Sequence[Turn]) -> set[str]:
    """Return the words in small letters that turns hold."""
    texts = (one.text for turn in turns for one in turn.paragraphs)
    words = (word.strip(_SIGNS) for text in texts for word in text.split())
    return {word for word in words if word.isalpha() and word.islower() and max(word) < _WIDE}


_SIGNS = ".,;:!?…()\"“”„«»'’"
