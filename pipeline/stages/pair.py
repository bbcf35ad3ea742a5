"""Questions with their answers, and the printed address of every paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.model.transcript import ASKS, Exchange, Paragraph, Transcript, Turn
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A question with what follows it, or the turns before the first question."""

    number: int
    """From 1; 0 before the first question."""
    question: Turn | None
    answers: tuple[Turn, ...]


def pair(transcript: Transcript) -> tuple[Exchange, ...]:
    """Return every paragraph exactly once, as part of an exchange.

    A turn of one who asks opens an exchange; the turns of others until the next one answer it.
    Turns before the first question are statements, each paragraph an exchange of its own with
    number 0 and no question, as nobody asked for it and each may be about something else.
    """
    return tuple(
        exchange
        for stretch in _stretches(transcript.turns)
        for exchange in _exchanges(transcript.id, stretch)
    )


def address(transcript: Transcript, prefix: str = "") -> Transcript:
    """Return the transcript with final anchors.

    `Q4` for a question of one paragraph, else `Q4.1`, `Q4.2`; `A4.1`, `A4.2` through all answers
    of the exchange; `T3.1` for a statement. `prefix` names the source: `S2 A4.2`.
    """
    before = f"{prefix} " if prefix else ""
    turns = tuple(
        turn for stretch in _stretches(transcript.turns) for turn in _addressed(stretch, before)
    )
    return replace(transcript, turns=turns)


def _stretches(turns: Sequence[Turn]) -> Iterator[_Stretch]:
    starts = [at for at, turn in enumerate(turns) if turn.speaker.role in ASKS]
    first = starts[0] if starts else len(turns)
    yield _Stretch(0, None, tuple(turns[:first]))
    for number, (start, end) in enumerate(pairwise([*starts, len(turns)]), start=1):
        yield _Stretch(number, turns[start], tuple(turns[start + 1 : end]))


def _exchanges(source: str, stretch: _Stretch) -> Iterator[Exchange]:
    if stretch.question:
        yield Exchange(source, stretch.number, stretch.question, stretch.answers)
    else:
        for turn in stretch.answers:
            for paragraph in turn.paragraphs:
                yield Exchange(source, 0, None, (replace(turn, paragraphs=(paragraph,)),))


def _addressed(stretch: _Stretch, before: str) -> Iterator[Turn]:
    if stretch.question is None:
        yield from (_numbered(turn, f"{before}T{turn.number}") for turn in stretch.answers)
        return
    yield _question(stretch.question, f"{before}Q{stretch.number}")
    done = 0
    for turn in stretch.answers:
        yield _numbered(turn, f"{before}A{stretch.number}", done)
        done += len(turn.paragraphs)


def _question(turn: Turn, anchor: str) -> Turn:
    if len(turn.paragraphs) > 1:
        return _numbered(turn, anchor)
    return replace(turn, paragraphs=tuple(_at(paragraph, anchor) for paragraph in turn.paragraphs))


def _numbered(turn: Turn, anchor: str, done: int = 0) -> Turn:
    paragraphs = tuple(
        _at(paragraph, f"{anchor}.{number}")
        for number, paragraph in enumerate(turn.paragraphs, start=done + 1)
    )
    return replace(turn, paragraphs=paragraphs)


def _at(paragraph: Paragraph, anchor: str) -> Paragraph:
    return replace(paragraph, anchor=anchor)
