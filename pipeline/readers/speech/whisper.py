"""Whisper and its kin: segments of text, with speakers where another program added them.

OpenAI's Whisper and its API, faster-whisper, WhisperX, whisper.cpp, and the pipeline of
Transformers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note
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
    doubts_in,
    duration,
    first,
    keyed,
    language_of,
    speaker,
    speeches,
)
from pipeline.readers.speeches import Script

_WORD = has({}, probability=MAYBE_NUMBER, speaker=TEXT_OR_NUMBER)
_SEGMENT = has(
    {"text": TEXT, "start": TEXT_OR_NUMBER, "end": TEXT_OR_NUMBER},
    speaker=TEXT_OR_NUMBER,
    words=optional(each(_WORD)),
)
_OWN = (
    *("avg_logprob", "no_speech_prob", "compression_ratio", "tokens", "temperature"),
    *("words", "seek", "chars"),
)
"""Keys of a segment by which it is known."""


def _script(value: Json) -> Script:
    segments = value["segments"] if isinstance(value, dict) else value
    whole = value if isinstance(value, dict) else {}
    ends = [seconds(one["end"]) or 0.0 for one in segments]
    long = whole.get("duration")
    return Script(
        speeches(_piece(one) for one in segments),
        language=language_of(whole.get("language")),
        metadata=data(
            duration=duration(max(ends, default=None) if long is None else long),
            model=whole.get("model"),
        ),
        notes=tuple(_disagreements(segments)),
    )


def _piece(segment: Json) -> Piece:
    words = segment.get("words") or ()
    heard = ((_word(one), one.get("probability")) for one in words)
    return Piece(
        segment["text"],
        _label(segment),
        seconds(segment["start"]),
        seconds(segment["end"]),
        doubts=doubts_in(segment["text"], heard),
    )


def _word(word: Json) -> str:
    return str(word.get("word") or word.get("text") or "")


def _label(segment: Json) -> str:
    """Return who says a segment; of whom most words are, where only the words tell."""
    own = speaker(segment.get("speaker"))
    if own:
        return own
    words = [speaker(one.get("speaker")) for one in segment.get("words") or ()]
    return max(filter(None, words), key=words.count, default="")


def _disagreements(segments: Sequence[Json]) -> Iterator[Note]:
    """Yield a warning where words of a segment are given to somebody else than the segment."""
    count = 0
    for segment in segments:
        own = _label(segment)
        others = {speaker(one.get("speaker")) for one in segment.get("words") or ()}
        count += bool(others - {own, ""})
    if count:
        what = "1 segment has" if count == 1 else f"{count} segments have"
        message = f"{what} words that the file gives to another speaker than the segment's"
        yield Note(f"{message}: read as the segment's", is_warning=True)


def _is_like(value: Json) -> bool:
    segments = value if isinstance(value, list) else first(value, "segments")
    one = first(segments, 0)
    if not isinstance(one, dict) or not {"text", "start", "end"} <= one.keys():
        return False
    if any("speaker" in key.lower() and key != "speaker" for key in one):
        return False
    if isinstance(one.get("speaker"), dict):
        return False
    is_own = isinstance(value, dict) and isinstance(value.get("language"), str) and "text" in value
    if isinstance(value, dict) and "word_segments" in value:
        return True
    return is_own or any(key in one for key in _OWN) or not _is_named(one)


_PLAIN = frozenset({"text", "id", "start", "end", "type", "language"})


def _is_named(segment: Json) -> bool:
    """Return whether a segment holds more text than its own, as names are."""
    return any(isinstance(one, str) for key, one in segment.items() if key not in _PLAIN)


SHAPE = Shape(
    "whisper",
    "Whisper",
    _is_like,
    {
        "type": ["object", "array"],
        "properties": {"segments": each(_SEGMENT)},
        "items": _SEGMENT,
    },
    _script,
)


def _cpp(value: Json) -> Script:
    segments = value["transcription"]
    ends = [seconds(first(one, "offsets", "to"), 1_000) or 0.0 for one in segments]
    return Script(
        speeches(
            Piece(
                one["text"],
                speaker(one.get("speaker")),
                seconds(first(one, "offsets", "from"), 1_000),
                seconds(first(one, "offsets", "to"), 1_000),
            )
            for one in segments
        ),
        language=language_of(first(value, "result", "language")),
        metadata=data(
            duration=duration(max(ends, default=None)), model=first(value, "model", "type")
        ),
    )


CPP = Shape(
    "whisper",
    "whisper.cpp",
    lambda value: (
        isinstance(first(value, "transcription"), list)
        and first(value, "transcription", 0, "offsets") is not None
    ),
    has({"transcription": each(has({"text": TEXT}, speaker=TEXT_OR_NUMBER))}),
    _cpp,
)


def _chunks(value: Json) -> Script:
    spoken = value.get("speakers") or value["chunks"]
    return Script(
        speeches(
            Piece(
                one["text"],
                speaker(one.get("speaker")),
                seconds(first(one, "timestamp", 0)),
                seconds(first(one, "timestamp", 1)),
            )
            for one in spoken
        ),
        language=language_of(value.get("language")),
    )


_CHUNK = has({"text": TEXT, "timestamp": {"type": ["array", "null"]}}, speaker=TEXT_OR_NUMBER)
CHUNKS = Shape(
    "whisper",
    "Whisper by Transformers",
    lambda value: keyed("chunks")(value) and first(value, "chunks", 0, "timestamp") is not None,
    has({"chunks": each(_CHUNK)}, speakers=optional(each(_CHUNK))),
    _chunks,
)
