"""What a doubt tells: words as they are shown, and the place they stand at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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


@dataclass(frozen=True, slots=True)
class Telling:
    """How a doubt is worded; `{words}` are those of the first sign, `{label}` says them."""

    one: str
    """Of a single sign."""
    several: str
    """Of `{count}` signs."""
    hint: str
    """What to do."""


NOBODY = "take out of the file what nobody says"


def summed(seen: Sequence[Seen], telling: Telling) -> Iterator[Told]:
    """Yield one doubt for all signs of a kind, at the first of them; none where there is none."""
    if seen:
        first = seen[0]
        form = telling.several if len(seen) > 1 else telling.one
        message = form.format(
            count=len(seen), words=shown(first.words), label=first.turn.speaker.label
        )
        yield Told(f"{message}: {telling.hint}", first.turn, first.paragraph)


def shown(words: str) -> str:
    """Return words as a message shows them: whole, or their beginning."""
    words = " ".join(words.split())
    if len(words) <= _MOST_SHOWN:
        return words
    return f"{words[:_MOST_SHOWN].rsplit(' ', 1)[0]} …"


_MOST_SHOWN = 60
