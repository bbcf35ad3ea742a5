"""Numbers that label questions, "Q1: Who pays?", and that count turns, "12  Jane Roe: Yes."."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Page, Shape, clean, comparable, counted
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.labels.words import GENERIC_ASKS
from pipeline.values import dataclass

_NUMBERED = pattern(r"(?P<word>[^\W\d_]{1,9}) ?(?P<number>\d{1,3}) ?[.:)：]\s+(?=\S)")
_LEAST = 3
_LEAST_ANSWERS = 4
"""Turns of labels that recur."""
_ASKING = 0.6
"""Share of the numbered lines, with what follows up to the next label, that ask."""


_TURN = pattern(r"[ \t]*(?P<number>\d{1,4})[.)]?[ \t]+(?P<label>[^\W\d_][^:：\n]{0,60})[:：](?=\s)")
_LEAST_TURNS = 6
_GOES_ON = 0.9
"""Share of the numbers that are one more than that before."""
_RECURRING = 0.5
"""Share of the numbers behind which a label stands that recurs."""


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


def counted_turns(page: Page) -> dict[int, int]:
    """Return by line where labels begin behind numbers that count all turns of a file from 1 on.

    Most labels behind them recur: in a list of fields each stands once.
    """
    found = {
        at: match
        for at in page.filled
        if (match := _TURN.match(page.text, page.lines[at].start, page.lines[at].end))
    }
    numbers = [int(one["number"]) for one in found.values()]
    labels = Counter(comparable(clean(one["label"])) for one in found.values())
    steps = sum(after == before + 1 for before, after in pairwise(numbers))
    recurring = sum(count for count in labels.values() if count > 1)
    if (
        len(found) < _LEAST_TURNS
        or numbers[0] != 1
        or steps < _GOES_ON * (len(numbers) - 1)
        or recurring < _RECURRING * len(found)
        or recurring == max(labels.values())
    ):
        return {}
    return {at: one.start("label") for at, one in found.items()}


def counted_names(page: Page) -> tuple[Candidate, ...]:
    """Return the names of a file that always stand behind the same number: "02 Roe:".

    Each comes again and again, as no point of a list does; so candidates are numbered.
    """
    found: dict[str, list[Candidate]] = {}
    numbers: dict[str, set[str]] = {}
    for at in page.filled:
        match = _NAME.match(page.text, page.lines[at].start, page.lines[at].end)
        shape = shape_of(clean(match["name"])) if match else None
        if match and shape in _PEOPLE:
            label = clean(f"{match['number']} {match['name']}")
            one = Candidate(at, label, Shape.NAME, match.end())
            found.setdefault(one.key, []).append(one)
            numbers.setdefault(comparable(clean(match["name"])), set()).add(match["number"])
    return tuple(
        one
        for own in found.values()
        if len(own) >= _LEAST and len(numbers[own[0].key.partition(" ")[2]]) == 1
        for one in own
    )


_NAME = pattern(r"(?P<number>\d{1,2})\.? (?P<name>[^\W\d_a-z][^:：\n]{0,40})[:：](?=\s|\Z)")
