"""Deepgram: the words of each channel, each with the number of its speaker.

https://developers.deepgram.com/reference/speech-to-text/listen-pre-recorded
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.readers.pacing import Piece
from pipeline.readers.seconds import seconds
from pipeline.readers.speech.schema import (
    MAYBE_NUMBER,
    MAYBE_TEXT,
    TEXT,
    TEXT_OR_NUMBER,
    Json,
    each,
    has,
    optional,
)
from pipeline.readers.speech.shape import (
    Shape,
    data,
    doubted,
    duration,
    first,
    language_of,
    speaker,
    speeches,
    woven,
)
from pipeline.readers.speeches import Script

_WORD = has(
    {"word": TEXT},
    punctuated_word=MAYBE_TEXT,
    start=MAYBE_NUMBER,
    end=MAYBE_NUMBER,
    confidence=MAYBE_NUMBER,
    speaker=TEXT_OR_NUMBER,
)
_CHANNEL = has(
    {"alternatives": each(has({"transcript": TEXT}, words=optional(each(_WORD))), least=1)}
)


def _script(value: Json) -> Script:
    channels = value["results"]["channels"]
    is_many = len(channels) > 1
    spoken = [
        tuple(_words(one["alternatives"][0], f"Channel {at}" if is_many else ""))
        for at, one in enumerate(channels)
    ]
    metadata = value.get("metadata") or {}
    return Script(
        speeches(woven(spoken) if is_many else spoken[0]),
        language=language_of(
            channels[0].get("detected_language") or first(value, "metadata", "language")
        ),
        metadata=data(
            duration=duration(metadata.get("duration")),
            model=_model(metadata),
            transcribed=metadata.get("created"),
        ),
    )


def _model(metadata: Json) -> str:
    models = metadata.get("model_info")
    names = models.values() if isinstance(models, dict) else ()
    return ", ".join(str(one["name"]) for one in names if isinstance(one, dict) and "name" in one)


def _words(best: Json, channel: str) -> Iterator[Piece]:
    words: Sequence[Json] = best.get("words") or ()
    if not words and best["transcript"].strip():
        yield Piece(best["transcript"], channel)
    several = len({one.get("speaker") for one in words}) > 1
    for one in words:
        text = one.get("punctuated_word") or one["word"]
        own = speaker(one.get("speaker"))
        yield Piece(
            text,
            f"{channel}, {own}" if channel and own and several else channel or own,
            seconds(one.get("start")),
            seconds(one.get("end")),
            doubts=doubted(text, one.get("confidence")),
        )


SHAPE = Shape(
    "deepgram",
    "Deepgram",
    lambda value: isinstance(first(value, "results", "channels"), list),
    has(
        {"results": has({"channels": each(_CHANNEL, least=1)})},
        metadata={"type": ["object", "null"]},
    ),
    _script,
)
