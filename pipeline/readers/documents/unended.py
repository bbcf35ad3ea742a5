"""Lines amid what is said that end no sentence, where nearly all do: nobody may say them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from pipeline.model.transcript import Note, Paragraph, Turn
from pipeline.patterns import pattern
from pipeline.readers.documents.title_lines import is_titled
from pipeline.readers.labels.candidates import clean

_LEAST = 20
"""Paragraphs of a talk of which it can be told."""
_ENDED = 0.95
"""Share of the paragraphs that end as sentences do, or go on."""
_NEARLY_ALL, _LONG = 0.97, 20
"""Share of the paragraphs, and their mean of words, from which a line needs no capitals."""
_MOST_ODD = 0.04
"""Share of the paragraphs that are such lines: of more, somebody speaks so."""
_MOST, _MOST_COUNTED, _LETTERS = 10, 6, 120
"""Words of such a line, of one with a figure in it, and letters."""
_FEWEST = 3
"""Words of a line without capitals."""
_ENDS = frozenset(".?!…:;,-–—。？！؟।\"'”’»)]>」』*_")
_FIGURE = pattern(r"\d")
_FEW, _AT_LENGTH, _FEW_ODD = 8, 40, 2
"""Paragraphs of a short talk, their mean of words, and how many of them may be such lines."""


def unended_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning for lines set as a title, a name or a time below what somebody said.

    So stand headings, lost labels and what is of the page. The first paragraph of a turn is said.
    """
    count = sum(len(turn.paragraphs) for turn in turns)
    if count < _FEW:
        return
    ended = sum(_is_ended(clean(one.text)) for turn in turns for one in turn.paragraphs)
    is_short = count - ended <= _FEW_ODD and _mean(turns, count) >= _AT_LENGTH
    if not is_short and (count < _LEAST or ended < _ENDED * count):
        return
    is_even = ended >= _NEARLY_ALL * count and _mean(turns, count) >= _LONG
    found = [(words, turn) for turn in turns for words in _odd(turn.paragraphs, is_even=is_even)]
    if not 0 < len(found) <= max(_MOST_ODD * count, _FEW_ODD * is_short):
        return
    words, turn = found[0]
    told = f"“{words}” ends no sentence, amid what {turn.speaker.label} says"
    if len(found) > 1:
        told = f"{len(found)} lines end no sentence amid what is said, first “{words}”"
    hint = "what nobody says is to be taken out, and a label needs its colon"
    yield Note(f"{told}: {hint}", turn.line, is_warning=True)


def _mean(turns: Sequence[Turn], count: int) -> float:
    return sum(len(one.text.split()) for turn in turns for one in turn.paragraphs) / count


def _odd(paragraphs: Sequence[Paragraph], *, is_even: bool) -> Iterator[str]:
    """Yield the words of such lines below the first paragraph of a turn.

    Where the others are `is_even`, any short line that ends no sentence is one.
    """
    for one, below in zip_longest(paragraphs[1:], paragraphs[2:]):
        words = clean(one.text)
        goes_on = below is not None and below.text[:1].islower()
        if words and not goes_on and not _is_ended(words) and _is_set(words, is_even=is_even):
            yield words


def _is_ended(words: str) -> bool:
    return words[-1:] in _ENDS


def _is_set(words: str, *, is_even: bool) -> bool:
    """Whether a line is set as a title, or short with a figure: "Division 2", "Jane 00:14"."""
    count = len(words.split())
    if count > _MOST or len(words) > _LETTERS or words[0].islower():
        return False
    if is_even and count >= _FEWEST:
        return True
    return is_titled(words) or (count <= _MOST_COUNTED and _FIGURE.search(words) is not None)
