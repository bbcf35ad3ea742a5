"""A label alone on its line without any sign: a name, and below it the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.readers.labels.candidates import (
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    comparable,
    counted,
    ends_with_stop,
)
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.labels.words import GENRES, NON_SPEECH, SAID_WORDS

_MOST_WORDS = 5
_LEAST = 2
_LEAST_WORD = 3
_LEAST_ALL = 4
_SOUND = 0.85
_APART = 3
"""Lines from a label to its words, at most."""


def find_alone(page: Page) -> Labels:
    """Return the turns of a file whose labels have lines of their own, and no sign."""
    turns = _believed(tuple(_candidates(page)), page)
    return Labels(turns, (), (), bool(turns), "{}", 0.9 if turns else 0.0)


def _candidates(page: Page) -> Iterator[Candidate]:
    for index, after in zip(page.filled, page.filled[1:], strict=False):
        words = page.words(index)
        shape = _shape(clean(words), page) if len(words) <= _MOST_WORDS * 16 else None
        if shape and page.is_fresh(index) and after - index <= _APART:
            yield Candidate(index, clean(words), shape, page.lines[index].end)


def _shape(label: str, page: Page) -> Shape | None:
    words = label.split()
    if comparable(label) in page.keys:
        return Shape.DECLARED
    plain = {word.strip(".,()").casefold() for word in words}
    if len(words) > _MOST_WORDS or ends_with_stop(label) or plain & (SAID_WORDS | NON_SPEECH):
        return None
    shape = shape_of(label)
    is_usual = shape in {Shape.KNOWN, Shape.NAME, Shape.WORD} and not plain & GENRES
    return shape if is_usual else None


def _believed(found: Sequence[Candidate], page: Page) -> tuple[Candidate, ...]:
    """Return the candidates of labels that recur, where sentences begin below them."""
    counts = counted(found)
    kept = tuple(one for one in found if counts[one.key] >= _least(one))
    starts = {one.index for one in kept}
    places = {index: at for at, index in enumerate(page.filled)}
    followed = tuple(one for one in kept if page.filled[places[one.index] + 1] not in starts)
    sound = sum(_begins_talk(page.words(page.filled[places[one.index] + 1])) for one in followed)
    is_usual = len({one.key for one in followed}) > 1 and len(followed) >= _LEAST_ALL
    is_sound = len(followed) == len(kept) and sound >= _SOUND * len(followed)
    return kept if is_usual and is_sound else ()


def _least(candidate: Candidate) -> int:
    if candidate.shape is Shape.DECLARED:
        return 1
    return _LEAST_WORD if candidate.shape is Shape.WORD else _LEAST


def _begins_talk(words: str) -> bool:
    first = words.lstrip("\"'“‘«„([¿¡*_—–-… ")[:1]
    return bool(first) and not first.islower()
