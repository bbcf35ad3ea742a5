"""Azure Speech: phrases with the number of a speaker or channel; a tick is 100 nanoseconds.

Batch transcription of all versions, and fast transcription:
https://learn.microsoft.com/azure/ai-services/speech-service/batch-transcription-get
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note
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
    doubts_in,
    duration,
    first,
    keyed,
    language_of,
    speaker,
    speeches,
)
from pipeline.readers.speeches import Script

_TICKS = 10_000_000
_HEARD = has({"display": TEXT}, words=optional(each(has({"word": TEXT}, confidence=MAYBE_NUMBER))))
_PHRASE = has(
    {},
    nBest=optional(each(_HEARD)),
    recognitionStatus=TEXT_OR_NUMBER,
    speaker=TEXT_OR_NUMBER,
    channel=TEXT_OR_NUMBER,
)


def _batch(value: Json) -> Script:
    value = _small(value)
    phrases = sorted(value["recognizedPhrases"], key=lambda one: _start(one) or 0.0)
    heard = [one for one in phrases if one.get("nBest")]
    channels = {one.get("channel") for one in heard}
    pieces = [_phrase(one, is_alone=len(channels) < 2) for one in heard]  # noqa: PLR2004
    codes = (one.get("locale") for one in heard)
    return Script(
        speeches(pieces),
        language=language_of(next((one for one in codes if one), "")),
        metadata=data(
            duration=duration(value.get("durationInTicks"), _TICKS)
            or duration(value.get("duration")),
            transcribed=value.get("timestamp"),
        ),
        removed=tuple(_unheard(len(phrases) - len(heard))),
    )


def _unheard(count: int) -> Iterator[Note]:
    if count:
        yield Note(f"{count} phrases in which nothing was recognized")


def _small(value: Json) -> Json:
    """Return JSON with a small letter at the beginning of its keys, as newer versions have it."""
    if isinstance(value, list):
        return [_small(one) for one in value]
    if isinstance(value, dict):
        return {key[:1].lower() + key[1:]: _small(one) for key, one in value.items()}
    return value


def _start(phrase: Json) -> float | None:
    ticks = phrase.get("offsetInTicks")
    return seconds(phrase.get("offset")) if ticks is None else seconds(ticks, _TICKS)


def _phrase(phrase: Json, *, is_alone: bool) -> Piece:
    best = phrase["nBest"][0]
    start = _start(phrase)
    long = phrase.get("durationInTicks")
    lasting = seconds(phrase.get("duration")) if long is None else seconds(long, _TICKS)
    words = ((one["word"], one.get("confidence")) for one in best.get("words") or ())
    return Piece(
        best["display"],
        _label(phrase, is_alone=is_alone),
        start,
        None if start is None or lasting is None else start + lasting,
        doubts=doubts_in(best["display"], words),
    )


def _label(phrase: Json, *, is_alone: bool) -> str:
    """Return the speaker of a phrase; where none is told, its channel if there are several."""
    own = speaker(phrase.get("speaker"))
    return own or ("" if is_alone else f"Channel {phrase.get('channel')}")


BATCH = Shape(
    "azure-speech",
    "Azure batch transcription",
    lambda value: keyed("recognizedPhrases")(value) or keyed("RecognizedPhrases")(value),
    {
        "type": "object",
        "properties": {
            "recognizedPhrases": each(_PHRASE),
            "RecognizedPhrases": each(
                has({}, NBest=optional(each(has({"Display": TEXT}))), Speaker=TEXT_OR_NUMBER)
            ),
        },
    },
    _batch,
)


def _fast(value: Json) -> Script:
    phrases = sorted(value["phrases"], key=lambda one: one.get("offsetMilliseconds") or 0)
    is_alone = len({one.get("channel") for one in phrases}) < 2  # noqa: PLR2004
    return Script(
        speeches(_said(one, is_alone=is_alone) for one in phrases),
        language=language_of(first(phrases, 0, "locale")),
        metadata=data(duration=duration(value.get("durationMilliseconds"), 1_000)),
    )


def _said(phrase: Json, *, is_alone: bool) -> Piece:
    start = seconds(phrase.get("offsetMilliseconds"), 1_000)
    lasting = seconds(phrase.get("durationMilliseconds"), 1_000)
    words: Sequence[Json] = phrase.get("words") or ()
    return Piece(
        phrase["text"],
        _label(phrase, is_alone=is_alone),
        start,
        None if start is None or lasting is None else start + lasting,
        doubts=doubts_in(phrase["text"], ((one["text"], one.get("confidence")) for one in words)),
    )


FAST = Shape(
    "azure-speech",
    "Azure fast transcription",
    keyed("combinedPhrases", "phrases"),
    has(
        {
            "phrases": each(
                has(
                    {"text": TEXT},
                    speaker=TEXT_OR_NUMBER,
                    offsetMilliseconds=MAYBE_NUMBER,
                    durationMilliseconds=MAYBE_NUMBER,
                    locale=MAYBE_TEXT,
                    words=optional(each(has({"text": TEXT}, confidence=MAYBE_NUMBER))),
                )
            )
        }
    ),
    _fast,
)
