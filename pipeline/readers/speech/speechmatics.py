"""Speechmatics: words and punctuation that attaches to them, each with its speaker.

https://docs.speechmatics.com/speech-to-text/batch/output, and the format 1.0 before it, in which
speakers stand in a list of their own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from pipeline.readers.pacing import Piece
from pipeline.readers.seconds import seconds
from pipeline.readers.speech.schema import (
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
    keyed,
    language_of,
    speeches,
    woven,
)
from pipeline.readers.speeches import Script

_UNKNOWN = frozenset({"UU", "UNK"})
"""What stands for a speaker who is not known."""
_RESULT = has(
    {"type": TEXT},
    alternatives=optional(
        each(has({"content": TEXT}, confidence=TEXT_OR_NUMBER, speaker=MAYBE_TEXT))
    ),
    attaches_to=MAYBE_TEXT,
    channel=MAYBE_TEXT,
)


def _script(value: Json) -> Script:
    results = [one for one in value["results"] if one.get("alternatives")]
    delimiter = first(value, "metadata", "language_pack_info", "word_delimiter")
    pieces = tuple(_pieces(results, "" if delimiter == "" else " "))
    channels = dict.fromkeys(one.get("channel") for one in results)
    if len(channels) > 1:
        pieces = woven(
            [
                tuple(_pieces([one for one in results if one.get("channel") == channel], " "))
                for channel in channels
            ]
        )
    config = first(value, "metadata", "transcription_config") or {}
    return Script(
        speeches(pieces),
        language=language_of(config.get("language")),
        metadata=data(
            title=first(value, "job", "title"),
            file=first(value, "job", "data_name"),
            duration=duration(first(value, "job", "duration")),
            model=config.get("operating_point"),
            transcribed=first(value, "metadata", "created_at"),
        ),
    )


def _pieces(results: list[Json], delimiter: str) -> Iterator[Piece]:
    is_open = False
    for result in results:
        best = result["alternatives"][0]
        attached = result.get("attaches_to")
        is_mark = result["type"] == "punctuation"
        before = attached in {"previous", "both"} if attached else is_mark
        own = best.get("speaker") or ""
        yield Piece(
            best["content"],
            "" if own in _UNKNOWN else own or result.get("channel") or "",
            seconds(result.get("start_time")),
            seconds(result.get("end_time")),
            is_joined=before or is_open or not (delimiter or best["content"].isascii()),
            doubts=() if is_mark else doubted(best["content"], best.get("confidence")),
        )
        is_open = attached in {"next", "both"}


SHAPE = Shape(
    "speechmatics",
    "Speechmatics",
    lambda value: (
        isinstance(first(value, "results"), list)
        and any(
            first(one, "alternatives", 0, "content") is not None for one in value["results"][:5]
        )
    ),
    has({"results": each(_RESULT)}),
    _script,
)


def _first(value: Json) -> Script:
    speakers = sorted(value.get("speakers") or (), key=lambda one: seconds(one["time"]) or 0.0)
    starts = [seconds(one["time"]) or 0.0 for one in speakers]
    pieces = []
    for word in value["words"]:
        start, lasting = seconds(word["time"]), seconds(word.get("duration"))
        at = bisect_right(starts, start or 0.0) - 1
        own = speakers[at]["name"] if at >= 0 else ""
        pieces.append(
            Piece(
                word["name"],
                "" if own in _UNKNOWN else own,
                start,
                None if start is None or lasting is None else start + lasting,
                is_joined=not any(map(str.isalnum, word["name"])),
                doubts=doubted(word["name"], seconds(word.get("confidence"))),
            )
        )
    return Script(
        speeches(pieces),
        language=language_of(first(value, "job", "lang")),
        metadata=data(
            file=first(value, "job", "name"), duration=duration(first(value, "job", "duration"))
        ),
    )


FIRST = Shape(
    "speechmatics",
    "Speechmatics, format 1.0",
    lambda value: (
        keyed("words", "speakers", "job")(value) and first(value, "words", 0, "name") is not None
    ),
    has(
        {"words": each(has({"name": TEXT, "time": TEXT_OR_NUMBER}))},
        speakers=optional(each(has({"name": TEXT, "time": TEXT_OR_NUMBER}))),
    ),
    _first,
)
