"""Podcasting 2.0: segments of a word or of a sentence, with the speaker where one is known.

https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.readers.pacing import Piece
from pipeline.readers.seconds import seconds
from pipeline.readers.speech.schema import MAYBE_TEXT, TEXT, TEXT_OR_NUMBER, Json, each, has
from pipeline.readers.speech.shape import Shape, data, first, keyed, language_of, speeches
from pipeline.readers.speeches import Script


def _script(value: Json) -> Script:
    labels: list[str] = [one.get("speaker") or "" for one in value["segments"]]
    is_on_change = _is_on_change(labels)
    if is_on_change:
        labels = list(_carried(labels))
    pieces = [
        Piece(
            one["body"],
            label,
            seconds(one.get("startTime")),
            seconds(one.get("endTime")),
            is_joined=one["body"] != "" and one["body"] in ".,;:!?",
        )
        for one, label in zip(value["segments"], labels, strict=True)
    ]
    return Script(
        speeches(pieces),
        language=language_of(value.get("language")),
        metadata=data(title=value.get("title")),
        notes=(_ON_CHANGE,) if is_on_change else (),
    )


def _carried(labels: Sequence[str]) -> Iterator[str]:
    """Yield labels, with the one before for each that is empty."""
    last = ""
    for label in labels:
        last = label or last
        yield last


_ON_CHANGE = Note(
    "speakers are named only where another one begins: each speaks until the next is named"
)
_LEAST_NAMED = 3


def _is_on_change(labels: Sequence[str]) -> bool:
    """Return whether some segments name nobody, and those that do never name the same twice."""
    named = [label for label in labels if label]
    is_open = len(named) < len(labels) and labels[0] != ""
    repeats = any(before == after for before, after in pairwise(named))
    return is_open and not repeats and len(named) >= _LEAST_NAMED


SHAPE = Shape(
    "podcast-json",
    "a Podcasting 2.0 transcript",
    lambda value: (
        keyed("segments")(value)
        and first(value, "segments", 0, "body") is not None
        and (first(value, "segments", 0, "startTime") is not None or "version" in value)
    ),
    has(
        {
            "segments": each(
                has(
                    {"body": TEXT},
                    speaker=MAYBE_TEXT,
                    startTime=TEXT_OR_NUMBER,
                    endTime=TEXT_OR_NUMBER,
                )
            )
        }
    ),
    _script,
)
