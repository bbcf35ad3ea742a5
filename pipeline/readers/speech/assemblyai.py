"""AssemblyAI: utterances with a speaker each, or words; all times in milliseconds.

https://www.assemblyai.com/docs/api-reference/transcripts/get
"""

from __future__ import annotations

from pipeline.readers.pacing import Piece
from pipeline.readers.seconds import seconds
from pipeline.readers.speech.schema import (
    MAYBE_NUMBER,
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
    doubts_in,
    duration,
    keyed,
    language_of,
    speaker,
    speeches,
)
from pipeline.readers.speeches import Script

_WORD = has(
    {"text": TEXT},
    start=MAYBE_NUMBER,
    end=MAYBE_NUMBER,
    confidence=MAYBE_NUMBER,
    speaker=TEXT_OR_NUMBER,
)
_UTTERANCE = has(
    {"text": TEXT, "speaker": TEXT_OR_NUMBER},
    start=MAYBE_NUMBER,
    end=MAYBE_NUMBER,
    words=optional(each(_WORD)),
)


def _script(value: Json) -> Script:
    utterances = value.get("utterances") or ()
    if utterances:
        ordered = sorted(utterances, key=lambda one: one.get("start") or 0)
        pieces = [piece for one in ordered for piece in _said(one)]
    else:
        pieces = [_word(one, speaker(one.get("speaker"))) for one in value.get("words") or ()]
    if not pieces and value.get("text"):
        pieces = [Piece(value["text"])]
    return Script(
        speeches(pieces),
        language=language_of(value.get("language_code")),
        metadata=data(
            duration=duration(value.get("audio_duration")),
            model=value.get("speech_model") or value.get("acoustic_model"),
        ),
    )


def _said(utterance: Json) -> list[Piece]:
    """Return the words of an utterance where these are its text, else the text in one piece."""
    label = speaker(utterance["speaker"])
    words = utterance.get("words") or ()
    pieces = [_word(one, label) for one in words]
    if " ".join(one.text for one in pieces).split() == utterance["text"].split():
        return pieces
    heard = ((one["text"], one.get("confidence")) for one in words)
    start, end = (seconds(utterance.get(key), 1_000) for key in ("start", "end"))
    return [Piece(utterance["text"], label, start, end, doubts=doubts_in(utterance["text"], heard))]


def _word(word: Json, label: str) -> Piece:
    return Piece(
        word["text"],
        label,
        seconds(word.get("start"), 1_000),
        seconds(word.get("end"), 1_000),
        doubts=doubted(word["text"], word.get("confidence")),
    )


_OWN = (
    *("audio_duration", "audio_url", "audio_src_url"),
    *("acoustic_model", "language_model", "speech_model"),
)


SHAPE = Shape(
    "assemblyai",
    "AssemblyAI",
    lambda value: keyed("words", "text")(value) and any(key in value for key in _OWN),
    has(
        {},
        text={"type": ["string", "null"]},
        words=optional(each(_WORD)),
        utterances=optional(each(_UTTERANCE)),
    ),
    _script,
)
