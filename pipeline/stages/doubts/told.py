"""What a doubt tells: words as they are shown, and the place they stand at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pipeline.model.transcript import NoteKind, Paragraph, Turn
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """A doubt with the first of the places it is about."""

    message: str
    turn: Turn | None = None
    """None where it is about no turn."""
    paragraph: Paragraph | None = None
    line: int = 0
    """Where it stands, where it is about no turn."""
    kind: NoteKind = NoteKind.SEEN


@dataclass(frozen=True, slots=True)
class Seen:
    """A sign of a doubt in the words."""

    turn: Turn
    paragraph: Paragraph
    words: str


def summed(
    seen: Sequence[Seen], message: Callable[[int, str, str], str], hint: str
) -> Iterator[Told]:
    """Yield one doubt for all signs of a kind, at the first of them; none where there is none.

    `message` is given how many there are, the words of the first, and who is read to say them.
    """
    if seen:
        first = seen[0]
        text = message(len(seen), shown(first.words), first.turn.speaker.label)
        yield Told(f"{text}: {hint}", first.turn, first.paragraph)


def shown(words: str) -> str:
    """Return words as a message shows them: whole, or their beginning."""
    words = " ".join(words.split())
    if len(words) <= _MOST_SHOWN:
        return words
    return f"{words[:_MOST_SHOWN].rsplit(' ', 1)[0]} …"


_MOST_SHOWN = 60
