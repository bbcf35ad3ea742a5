"""Words for question and answer in full once, and then by their first letters.

So newspapers print interviews: "Pregunta: …" and "Respuesta: …", then "P. …" and "R. …".
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape
from pipeline.readers.labels.stops import letters_of
from pipeline.readers.labels.words import GENERIC_ANSWERS, GENERIC_ASKS
from pipeline.values import replace

_WORD = pattern(r"(?P<word>[^\W\d_]{4,10})(?::|\.?\s?[-–—]|\.)\s+(?=\S)")
_LEAST = 4
"""Letters that take turns."""


def find_short_words(page: Page) -> Labels:
    """Return the turns of a file whose first question and answer have a word, others its letter.

    The two words stand in their order above the first letter, and are the labels of all turns.
    """
    letters = letters_of(page) or _in_turn(page)
    if len(letters) < _LEAST:
        return Labels()
    asks = next(_begun(page, GENERIC_ASKS, letters[0].index), None)
    answers = list(_begun(page, GENERIC_ANSWERS, letters[0].index))
    answer = next((one for one in answers if asks and one.index > asks.index), None)
    if asks is None or answer is None:
        return Labels()
    by_letter = {one.key[0]: one.label for one in (asks, answer)}
    if by_letter.keys() != {one.key for one in letters}:
        return Labels()
    turns = (asks, answer, *(replace(one, label=by_letter[one.key]) for one in letters))
    shown = f"'{asks.label}' and '{answer.label}' in full, then {len(letters)} times by a letter"
    return Labels(turns, is_established=True, evidence=f"matched labels {shown}")


def _in_turn(page: Page) -> tuple[Candidate, ...]:
    """Return the letters with one sign that begin lines, where a pair of them takes turns.

    Where the words in full vouch for them, a question may only say something.
    """
    begun = [
        (index, match)
        for index in page.filled
        if (match := _LETTER.match(page.text, page.lines[index].start, page.lines[index].end))
    ]
    found = tuple(Candidate(at, one["label"], Shape.KNOWN, one.end()) for at, one in begun)
    keys = [one.key for one in found]
    is_turned = all(one != other for one, other in pairwise(keys))
    is_alike = len({one["sign"] for _, one in begun}) == 1
    return found if is_turned and is_alike and len(set(keys)) == len(_PAIR) else ()


_LETTER = pattern(r"(?P<label>[^\W\d_])\s?(?P<sign>[:.])\s+(?=\S)")
_PAIR = ("question", "answer")


def _begun(page: Page, words: Set[str], end: int) -> Iterator[Candidate]:
    """Yield the lines above one, `end`, that begin with one of some words as a label."""
    for index in page.filled:
        line = page.lines[index]
        if index >= end:
            return
        found = _WORD.match(page.text, line.start, line.end)
        if found and found["word"].casefold() in words:
            yield Candidate(index, found["word"], Shape.KNOWN, found.end())
