"""Google Speech-to-Text, v1 and v2, as its service and its libraries write it.

With diarization of v1 the last result repeats all words of the others, now with their speakers:
https://cloud.google.com/speech-to-text/docs/multiple-voices
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.readers.pacing import Piece
from pipeline.readers.seconds import seconds
from pipeline.readers.speech.schema import TEXT, Json, each, has, optional
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

_ALTERNATIVE = has({}, transcript=TEXT, words=optional(each(has({"word": TEXT}))))
_STARTS = ("startTime", "start_time", "startOffset", "start_offset")
_ENDS = ("endTime", "end_time", "endOffset", "end_offset")
_SPEAKERS = ("speakerTag", "speaker_tag", "speakerLabel", "speaker_label")
_RESULT_ENDS = ("resultEndTime", "result_end_time", "resultEndOffset", "result_end_offset")


def _script(value: Json) -> Script:
    results = [one for one in value["results"] if one.get("alternatives")]
    tagged = [one for one in results if any(_label(word) for word in _heard(one))]
    spoken = tagged if _is_repeated(results, tagged) else results
    channels = {_own(one, ("channelTag", "channel_tag")) for one in spoken}
    if len(channels) > 1 and not tagged:
        pieces = woven(
            [
                tuple(_pieces([one for one in spoken if _channel(one) == channel], channel))
                for channel in sorted({_channel(one) for one in spoken})
            ]
        )
    else:
        pieces = tuple(_pieces(spoken, ""))
    times = [seconds(_own(one, _RESULT_ENDS)) or 0.0 for one in results]
    codes = (_own(one, ("languageCode", "language_code")) for one in results)
    return Script(
        speeches(pieces),
        language=language_of(next((one for one in codes if one), "")),
        metadata=data(duration=duration(max(times, default=None))),
    )


def _is_repeated(results: Sequence[Json], tagged: Sequence[Json]) -> bool:
    """Return whether the last result has the words of all others once more, with speakers."""
    if len(tagged) != 1 or tagged[0] is not results[-1] or len(results) < 2:  # noqa: PLR2004
        return False
    before = sum(len(_text(one).split()) or len(_heard(one)) for one in results[:-1])
    return len(_heard(results[-1])) >= before * _MOST_OF_ALL


_MOST_OF_ALL = 0.9
"""Share of all words that the last result has where it repeats them."""


def _heard(result: Json) -> Sequence[Json]:
    words: Sequence[Json] = result["alternatives"][0].get("words") or ()
    return words


def _text(result: Json) -> str:
    return str(result["alternatives"][0].get("transcript") or "")


def _channel(result: Json) -> str:
    return f"Channel {_own(result, ('channelTag', 'channel_tag'))}"


def _own(value: Json, keys: Sequence[str]) -> Json:
    return next((value[key] for key in keys if value.get(key) is not None), None)


def _label(word: Json) -> str:
    """Return who says a word; 0 is nobody."""
    found = _own(word, _SPEAKERS)
    return "" if found in (0, "0", "") else speaker(found)


def _pieces(results: Sequence[Json], channel: str) -> Iterator[Piece]:
    for result in results:
        words = _heard(result)
        if not words and _text(result).strip():
            yield Piece(_text(result), channel)
        for word in words:
            yield Piece(
                word["word"],
                channel or _label(word),
                seconds(_own(word, _STARTS)),
                seconds(_own(word, _ENDS)),
                doubts=doubted(word["word"], word.get("confidence")),
            )


def _is_like(value: Json) -> bool:
    if not isinstance(first(value, "results"), list):
        return False
    one = next((one for one in value["results"] if first(one, "alternatives", 0)), None)
    best = first(one, "alternatives", 0)
    if not isinstance(best, dict) or "final" in (one or {}) or "timestamps" in best:
        return False
    return "transcript" in best or first(best, "words", 0, "word") is not None


SHAPE = Shape(
    "google-speech",
    "Google Speech-to-Text",
    _is_like,
    has({"results": each(has({}, alternatives=optional(each(_ALTERNATIVE))), least=1)}),
    _script,
)
