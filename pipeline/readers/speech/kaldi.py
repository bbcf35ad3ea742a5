"""Kaldi as the BBC runs it: words, and beside them segments with a speaker each.

https://github.com/bbc/react-transcript-editor
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

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
)
from pipeline.readers.speech.shape import Shape, doubted, first, speaker, speeches
from pipeline.readers.speeches import Script

_Segment = tuple[float, float, str]
_NEAR = 1.0
"""Seconds beside a segment in which a word is still of it, as segments leave gaps."""


def _script(value: Json) -> Script:
    answer = value["retval"]
    segments = sorted(_segment(one) for one in answer["segmentation"]["segments"])
    words = (one for one in answer["words"] if _text(one).strip())
    return Script(speeches(_piece(one, segments) for one in words))


def _segment(value: Json) -> _Segment:
    start = seconds(value["start"]) or 0.0
    end = start + (seconds(value["duration"]) or 0.0)
    return start, end, speaker(value["speaker"]["@id"])


def _piece(word: Json, segments: Sequence[_Segment]) -> Piece:
    text, start, end = _text(word), seconds(word["start"]), seconds(word.get("end"))
    middle = ((start or 0.0) + (end or start or 0.0)) / 2
    return Piece(
        text, _label(middle, segments), start, end, doubts=doubted(text, word.get("confidence"))
    )


def _text(word: Json) -> str:
    """Return a word with its capital and its full stop, where the file has them."""
    text: str = word.get("punct") or word["word"]
    return text


def _label(time: float, segments: Sequence[_Segment]) -> str:
    """Return who speaks at a time: of the segment around it, or of the nearest one."""
    at = bisect_right(segments, time, key=lambda one: one[0])
    near = segments[max(at - 1, 0) : at + 1]
    distances = [max(start - time, time - end, 0.0) for start, end, _ in near]
    nearest = min(range(len(near)), key=distances.__getitem__)
    return near[nearest][2] if distances[nearest] <= _NEAR else ""


_WORD = has(
    {"word": TEXT, "start": TEXT_OR_NUMBER},
    punct=MAYBE_TEXT,
    end=MAYBE_NUMBER,
    confidence=MAYBE_NUMBER,
)
_SEGMENT = has(
    {
        "start": TEXT_OR_NUMBER,
        "duration": TEXT_OR_NUMBER,
        "speaker": has({"@id": TEXT}),
    }
)
SHAPE = Shape(
    "json",
    "Kaldi of the BBC",
    lambda value: (
        isinstance(first(value, "retval", "words"), list)
        and first(value, "retval", "segmentation", "segments", 0, "speaker") is not None
    ),
    has(
        {
            "retval": has(
                {
                    "words": each(_WORD, least=1),
                    "segmentation": has({"segments": each(_SEGMENT, least=1)}),
                }
            )
        }
    ),
    _script,
)
