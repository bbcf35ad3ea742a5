"""Places in the recording amid the words, in round brackets: "Jane Roe (1:29) came".

Who wrote a talk down puts there where to listen to a name again. Hours of the day, verses and
scores look the same, but a recording runs on from its beginning as fast as people speak.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.values import dataclass

_LEAST = 6
_MARK = pattern(r"[ ]?\((?P<time>(?:\d{1,2}:[0-5]\d|\d{0,3}):[0-5]\d)\)")
_SLOWEST, _FASTEST = 0.7, 5.0
"""Words that are said in a second of a whole talk."""
_ASTRAY = 0.2
"""Share of the talk by which a mark may stand before or behind where its time lets one look."""


@dataclass(frozen=True, slots=True)
class MarkedTimes:
    """Times in round brackets amid words."""

    spans: tuple[tuple[tuple[int, int], ...], ...] = ()
    """For each text the spans that such times take, with the blank before them."""
    are_of_recording: bool = False
    """Whether they tell where in the recording the words are, and nobody says them."""

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(map(len, self.spans))


@dataclass(frozen=True, slots=True)
class _Mark:
    """A time in round brackets."""

    text: int
    """Index of the text in which it stands."""
    start: int
    end: int
    seconds: int
    words: int
    """Said before it, from the beginning of the talk."""


def marked_times(texts: Sequence[str]) -> MarkedTimes:
    """Return the times that increase from mark to mark through the paragraphs of a talk.

    There are none where they are few, or where one is no later than the mark before it.
    """
    marks = list(_marks(texts))
    increase = all(before.seconds < after.seconds for before, after in pairwise(marks))
    if len(marks) < _LEAST or not increase:
        return MarkedTimes()
    spans = tuple(
        tuple((one.start, one.end) for one in marks if one.text == at and _has_words(text))
        for at, text in enumerate(texts)
    )
    return MarkedTimes(spans, _are_of_recording(marks))


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, _MARK.sub("", text)))


def _marks(texts: Sequence[str]) -> Iterator[_Mark]:
    said = 0
    for at, text in enumerate(texts):
        for found in _MARK.finditer(text) if "(" in text else ():
            seconds = 0
            for part in found["time"].split(":"):
                seconds = seconds * 60 + int(part or 0)
            before = len(text[: found.start()].split())
            yield _Mark(at, *found.span(), seconds, said + before)
        said += len(text.split())


def _are_of_recording(marks: Sequence[_Mark]) -> bool:
    """Return whether the times run as fast as people speak, from the beginning of the talk on."""
    last = marks[-1]
    if not _SLOWEST * last.seconds <= last.words <= _FASTEST * last.seconds:
        return False
    return all(abs(one.seconds / last.seconds - one.words / last.words) <= _ASTRAY for one in marks)
