"""Questions that only a number labels beside answers of people with names: "Q1: Who pays?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Page, Shape, counted
from pipeline.readers.labels.words import GENERIC_ASKS
from pipeline.values import dataclass

_NUMBERED = pattern(r"(?P<word>[^\W\d_]{1,9}) ?(?P<number>\d{1,3}) ?[.:)：]\s+(?=\S)")
_LEAST = 3
_LEAST_ANSWERS = 4
"""Turns of labels that recur."""
_ASKING = 0.6
"""Share of the numbered lines, with what follows up to the next label, that ask."""


@dataclass(frozen=True, slots=True)
class _Question:
    """A line that begins with a word for questions and a number."""

    index: int
    word: str
    number: int
    content: int


def with_numbered(candidates: Sequence[Candidate], page: Page) -> tuple[Candidate, ...]:
    """Return candidates with numbered questions under one label, the word for a question.

    The numbers go up, most of what they begin asks, and labels that recur stand between.
    """
    found = list(_questions(page))
    own = {one.index for one in found}
    others = [one for one in candidates if one.index not in own]
    counts = counted(others)
    spoken = [one for one in others if counts[one.key] > 1 and one.shape in _PEOPLE]
    words = {one.word.casefold() for one in found}
    numbers = [one.number for one in found]
    begun = sorted({*own, *(one.index for one in spoken)})
    if (
        len(found) < _LEAST
        or len(spoken) < _LEAST_ANSWERS
        or len(words) > 1
        or any(after <= before for before, after in pairwise(numbers))
        or sum(_asks(page, one, begun) for one in found) < _ASKING * len(found)
        or any(one.key in GENERIC_ASKS for one in others)
    ):
        return tuple(candidates)
    questions = (Candidate(one.index, one.word, Shape.KNOWN, one.content) for one in found)
    return tuple(sorted((*others, *questions), key=lambda one: one.index))


_PEOPLE = frozenset([Shape.DECLARED, Shape.KNOWN, Shape.NAME, Shape.WORD])


def _questions(page: Page) -> Iterator[_Question]:
    for at in page.filled:
        line = page.lines[at]
        found = _NUMBERED.match(page.text, line.start, line.end)
        if found and found["word"].casefold() in GENERIC_ASKS:
            yield _Question(at, found["word"], int(found["number"]), found.end())


def _asks(page: Page, one: _Question, begun: Sequence[int]) -> bool:
    """Whether a question mark stands between a number and the next label."""
    end = next((at for at in begun if at > one.index), len(page.lines))
    return any(sign in page.text[one.content : page.lines[end - 1].end] for sign in "?？؟")
