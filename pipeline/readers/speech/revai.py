"""Rev: monologues of a speaker each, in elements of text and of punctuation with its blanks.

https://docs.rev.ai/api/asynchronous/get-transcript/
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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
    first,
    keyed,
    language_of,
    speaker,
    speeches,
)
from pipeline.readers.speeches import Script

_ELEMENT = has(
    {"type": TEXT, "value": TEXT}, ts=MAYBE_NUMBER, end_ts=MAYBE_NUMBER, confidence=MAYBE_NUMBER
)
_MONOLOGUE = has(
    {"speaker": TEXT_OR_NUMBER, "elements": each(_ELEMENT)},
    speaker_info=optional(has({}, display_name=MAYBE_TEXT)),
)
UNHEARD = "[inaudible]"
"""What stands for a word that the service could not make out."""


def _script(value: Json) -> Script:
    names = {one["id"]: one["name"] for one in value.get("speakers") or ()}
    pieces = (piece for one in value["monologues"] for piece in _pieces(one, names))
    return Script(
        speeches(pieces),
        language=language_of(value.get("language")),
        metadata=data(title=value.get("name"), job=value.get("job_id")),
    )


def _pieces(monologue: Json, names: Mapping[Json, str]) -> Iterator[Piece]:
    number = monologue["speaker"]
    info = monologue.get("speaker_info") or {}
    label = info.get("display_name") or names.get(number) or speaker(number)
    before = " "
    for element in monologue["elements"]:
        text = element["value"]
        is_mark = element["type"] == "punct"
        if text.strip():
            yield Piece(
                text if element["type"] != "unknown" else UNHEARD,
                label,
                seconds(element.get("ts")),
                seconds(element.get("end_ts")),
                is_joined=not before[-1:].isspace()
                if before
                else is_mark and not text[0].isspace(),
                doubts=() if is_mark else doubted(text, element.get("confidence")),
            )
        before = text if is_mark else ""


_SPAN = has({"value": TEXT}, ts=MAYBE_NUMBER, endTs=MAYBE_NUMBER)


def _is_edited(value: Json) -> bool:
    return isinstance(first(value, "monologues", 0, "spans"), list)


def _edited(value: Json) -> Script:
    """Return the script of what Rev's editor saves: spans, of which those with a time are words."""
    monologues = [
        {
            **one,
            "elements": [
                {
                    "type": "punct" if span.get("ts") is None else "text",
                    "value": span["value"],
                    "ts": span.get("ts"),
                    "end_ts": span.get("endTs"),
                }
                for span in one["spans"]
            ],
        }
        for one in value["monologues"]
    ]
    return _script({**value, "monologues": monologues})


EDITED = Shape(
    "revai",
    "Rev's editor",
    _is_edited,
    has(
        {"monologues": each(has({"speaker": TEXT_OR_NUMBER, "spans": each(_SPAN)}))},
        speakers=optional(each(has({"id": TEXT_OR_NUMBER, "name": TEXT}))),
    ),
    _edited,
)
SHAPE = Shape(
    "revai",
    "Rev",
    keyed("monologues"),
    has(
        {"monologues": each(_MONOLOGUE)},
        speakers=optional(each(has({"id": TEXT_OR_NUMBER, "name": TEXT}))),
    ),
    _script,
)
