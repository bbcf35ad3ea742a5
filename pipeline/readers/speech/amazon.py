"""Amazon Transcribe: words in one list, speakers by time in another; and calls, turn by turn.

Output of a transcription job and of Call Analytics, and the analysis of Amazon Connect:
https://docs.aws.amazon.com/transcribe/latest/dg/how-input.html#how-it-works-output
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

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
    doubts_in,
    duration,
    first,
    keyed,
    language_of,
    speeches,
    woven,
)
from pipeline.readers.speeches import Script

_ITEM = has(
    {
        "type": TEXT,
        "alternatives": each(has({"content": TEXT}, confidence=TEXT_OR_NUMBER), least=1),
    },
    start_time=TEXT_OR_NUMBER,
    end_time=TEXT_OR_NUMBER,
    speaker_label=MAYBE_TEXT,
)
_SEGMENT = has(
    {"start_time": TEXT_OR_NUMBER, "end_time": TEXT_OR_NUMBER, "speaker_label": TEXT},
    items=optional(each(has({"start_time": TEXT_OR_NUMBER}, speaker_label=MAYBE_TEXT))),
)
_CHANNEL = has({"channel_label": TEXT, "items": each(_ITEM)})


def _job(value: Json) -> Script:
    results = value["results"]
    channels = first(results, "channel_labels", "channels") or ()
    if len(channels) > 1:
        pieces = woven([tuple(_words(one["items"], one["channel_label"])) for one in channels])
    else:
        labels = _Labels(first(results, "speaker_labels", "segments") or ())
        pieces = tuple(_words(results["items"], labels=labels))
    times = [piece.end for piece in pieces if piece.end is not None]
    return Script(
        speeches(pieces),
        language=language_of(results.get("language_code") or value.get("language_code")),
        metadata=data(job=value.get("jobName"), duration=duration(max(times, default=None))),
    )


class _Labels:
    """Who speaks when, as the list of speakers has it."""

    def __init__(self, segments: Sequence[Json]) -> None:
        self._by_word = {
            str(item["start_time"]): item.get("speaker_label") or segment["speaker_label"]
            for segment in segments
            for item in segment.get("items") or ()
        }
        self._spans = sorted(
            (seconds(one["start_time"]) or 0.0, seconds(one["end_time"]) or 0.0, label)
            for one in segments
            if (label := one["speaker_label"])
        )
        self._starts = [start for start, _, _ in self._spans]

    def of(self, item: Json) -> str:
        """Return who says a word: as told of it, else of the time at which it begins."""
        start = item.get("start_time")
        own = item.get("speaker_label") or self._by_word.get(str(start))
        if own or start is None:
            return own or ""
        time = seconds(start) or 0.0
        at = bisect_right(self._starts, time) - 1
        is_inside = at >= 0 and time <= self._spans[at][1]
        return self._spans[at][2] if is_inside else ""


def _words(
    items: Sequence[Json], label: str = "", labels: _Labels | None = None
) -> Iterator[Piece]:
    for item in items:
        best = item["alternatives"][0]
        text = best["content"]
        is_mark = item["type"] == "punctuation"
        yield Piece(
            text,
            label or (labels.of(item) if labels and not is_mark else ""),
            seconds(item.get("start_time")),
            seconds(item.get("end_time")),
            is_joined=is_mark,
            doubts=() if is_mark else doubted(text, best.get("confidence")),
        )


JOB = Shape(
    "aws-transcribe",
    "Amazon Transcribe",
    lambda value: (
        isinstance(first(value, "results", "transcripts"), list)
        or first(value, "results", "items", 0, "alternatives", 0, "content") is not None
    ),
    has(
        {
            "results": has(
                {"items": each(_ITEM)},
                speaker_labels=optional(has({"segments": each(_SEGMENT)})),
                channel_labels=optional(has({"channels": each(_CHANNEL)})),
            )
        }
    ),
    _job,
)


def _call(value: Json) -> Script:
    roles = {
        one.get("ParticipantId"): one.get("ParticipantRole")
        for one in value.get("Participants") or ()
    }
    turns = sorted(value["Transcript"], key=lambda one: one.get("BeginOffsetMillis") or 0)
    total = first(value, "ConversationCharacteristics", "TotalConversationDurationMillis")
    return Script(
        speeches(_turn(one, roles) for one in turns),
        language=language_of(value.get("LanguageCode")),
        metadata=data(
            job=value.get("JobName"),
            channel=value.get("Channel"),
            duration=duration(total, 1_000),
        ),
    )


def _turn(turn: Json, roles: Mapping[str | None, str | None]) -> Piece:
    who = turn.get("ParticipantId")
    words = ((one["Content"], one.get("Confidence")) for one in turn.get("Items") or ())
    return Piece(
        turn["Content"],
        turn.get("ParticipantRole") or roles.get(who) or who or "",
        seconds(turn.get("BeginOffsetMillis"), 1_000),
        seconds(turn.get("EndOffsetMillis"), 1_000),
        doubts=doubts_in(turn["Content"], words),
    )


CALL = Shape(
    "aws-transcribe",
    "Amazon Transcribe Call Analytics",
    lambda value: (
        keyed("Transcript", "Participants")(value)
        or keyed("Transcript", "ConversationCharacteristics")(value)
        or first(value, "Transcript", 0, "ParticipantRole") is not None
    ),
    has(
        {
            "Transcript": each(
                has(
                    {"Content": TEXT},
                    ParticipantRole=MAYBE_TEXT,
                    ParticipantId=MAYBE_TEXT,
                    BeginOffsetMillis={"type": ["number", "null"]},
                    Items=optional(each(has({"Content": TEXT}, Confidence=TEXT_OR_NUMBER))),
                )
            )
        },
        Participants=optional(each(has({}, ParticipantId=MAYBE_TEXT, ParticipantRole=MAYBE_TEXT))),
    ),
    _call,
)
