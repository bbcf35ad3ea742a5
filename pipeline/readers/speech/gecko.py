"""JSON of Gecko, an editor of transcripts (https://github.com/gong-io/gecko)."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.readers.pacing import Piece
from pipeline.readers.script import Script
from pipeline.readers.speech.schema import MAYBE_TEXT, TEXT, TEXT_OR_NUMBER, Json, each, has
from pipeline.readers.speech.shape import Shape, first, keyed, seconds, speaker, speeches

_TERM = has({"text": TEXT, "type": TEXT}, start=TEXT_OR_NUMBER, end=TEXT_OR_NUMBER)


def _script(value: Json) -> Script:
    return Script(speeches(piece for one in value["monologues"] for piece in _pieces(one)))


def _pieces(monologue: Json) -> Iterator[Piece]:
    who = monologue["speaker"]
    label = who.get("name") or speaker(who["id"])
    for term in monologue["terms"]:
        if term["text"].strip():
            yield Piece(
                term["text"],
                label,
                seconds(term.get("start")),
                seconds(term.get("end")),
                is_joined=term["type"] == "PUNCTUATION",
            )


SHAPE = Shape(
    "json",
    "Gecko",
    lambda value: keyed("monologues")(value) and first(value, "monologues", 0, "terms") is not None,
    has(
        {
            "monologues": each(
                has({"speaker": has({"id": TEXT_OR_NUMBER}, name=MAYBE_TEXT), "terms": each(_TERM)})
            )
        }
    ),
    _script,
)
