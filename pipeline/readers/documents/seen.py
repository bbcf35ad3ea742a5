"""What a reader sees of a document: its words without marks, and with what these put."""

from __future__ import annotations

from pipeline.model.transcript import Turn
from pipeline.readers.layout import Layout
from pipeline.values import replace


def as_read(text: str) -> str:
    """Return a text in which marks are replaced by what is seen of them, as it is read."""
    from pipeline.markup import FILL

    return text.replace(FILL, "")


def as_seen(turns: tuple[Turn, ...], layout: Layout) -> tuple[Turn, ...]:
    """Return turns with the words that a reader sees: without marks, and with what they put."""
    if not layout.document.marks:
        return turns
    return tuple(
        replace(
            turn,
            paragraphs=tuple(
                replace(one, text=as_read(layout.view[one.start : one.end]).strip())
                for one in turn.paragraphs
            ),
        )
        for turn in turns
    )
