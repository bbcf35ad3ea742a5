"""Podcasting 2.0: segments of a word or of a sentence, with the speaker where one is known.

https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md
"""

from __future__ import annotations

from pipeline.readers.pacing import Piece
from pipeline.readers.script import Script
from pipeline.readers.speech.schema import MAYBE_TEXT, TEXT, TEXT_OR_NUMBER, Json, each, has
from pipeline.readers.speech.shape import Shape, data, first, keyed, language_of, seconds, speeches


def _script(value: Json) -> Script:
    pieces = [
        Piece(
            one["body"],
            one.get("speaker") or "",
            seconds(one.get("startTime")),
            seconds(one.get("endTime")),
            is_joined=one["body"] != "" and one["body"] in ".,;:!?",
        )
        for one in value["segments"]
    ]
    return Script(
        speeches(pieces),
        language=language_of(value.get("language")),
        metadata=data(title=value.get("title")),
    )


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
