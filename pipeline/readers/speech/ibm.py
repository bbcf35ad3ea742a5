"""IBM Watson Speech to Text: words with times, and speakers that are matched by these times.

https://cloud.ibm.com/docs/speech-to-text?topic=speech-to-text-speaker-labels
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.transcript import Note
from pipeline.readers.pacing import Piece
from pipeline.readers.seconds import seconds
from pipeline.readers.speech.schema import NUMBER, TEXT, TEXT_OR_NUMBER, Json, each, has, optional
from pipeline.readers.speech.shape import Shape, data, doubted, first, speaker, speeches
from pipeline.readers.speeches import Script

_TIMED: Json = {
    "type": "array",
    "prefixItems": [TEXT, NUMBER, NUMBER],
    "minItems": 3,
}
_SURE: Json = {"type": "array", "prefixItems": [TEXT, NUMBER], "minItems": 2}
_ALTERNATIVE = has(
    {"transcript": TEXT},
    timestamps=optional(each(_TIMED)),
    word_confidence=optional(each(_SURE)),
)
_RESULT = has({"alternatives": each(_ALTERNATIVE, least=1)})
_LABEL = has({"from": NUMBER, "speaker": TEXT_OR_NUMBER})
HESITATION = "%HESITATION"
"""What stands for "uh"."""


def _script(value: Json) -> Script:
    pieces = [
        piece
        for part in (value["results"] if _is_many(value) else [value])
        for piece in _part(part)
    ]
    kept = [one for one in pieces if one.text != HESITATION]
    return Script(
        speeches(kept),
        metadata=data(transcribed=value.get("created"), job=value.get("id")),
        removed=tuple(_hesitations(len(pieces) - len(kept))),
    )


def _is_many(value: Json) -> bool:
    """Return whether JSON is of a job, with the answers to its requests in a list."""
    return first(value, "results", 0, "results") is not None


def _part(value: Json) -> Iterator[Piece]:
    labels = {one["from"]: speaker(one["speaker"]) for one in value.get("speaker_labels") or ()}
    for one in value["results"]:
        if one.get("final", True):
            yield from _pieces(one["alternatives"][0], labels)


def _hesitations(count: int) -> Iterator[Note]:
    if count:
        yield Note(f"'{HESITATION}', {count} times")


def _pieces(best: Json, labels: dict[float, str]) -> Iterator[Piece]:
    timed = best.get("timestamps") or ()
    if not timed and best["transcript"].strip():
        yield Piece(best["transcript"])
    sure = best.get("word_confidence") or ()
    is_sure = len(sure) == len(timed)
    for at, (word, start, end, *_) in enumerate(timed):
        yield Piece(
            word,
            labels.get(start, ""),
            seconds(start),
            seconds(end),
            doubts=doubted(word, sure[at][1] if is_sure else None),
        )


def _is_like(value: Json) -> bool:
    if _is_many(value):
        value = value["results"][0]
    result = first(value, "results", 0)
    return (
        first(result, "alternatives", 0, "timestamps") is not None
        or (isinstance(result, dict) and "final" in result and "alternatives" in result)
        or (isinstance(value, dict) and "speaker_labels" in value and "result_index" in value)
    )


_ANSWER = has({"results": each(_RESULT)}, speaker_labels=optional(each(_LABEL)))
SHAPE = Shape(
    "ibm-watson",
    "IBM Watson Speech to Text",
    _is_like,
    has(
        {"results": each({"if": {"required": ["results"]}, "then": _ANSWER, "else": _RESULT})},
        speaker_labels=optional(each(_LABEL)),
    ),
    _script,
)
