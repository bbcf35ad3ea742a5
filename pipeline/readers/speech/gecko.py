"""Gecko: monologues of a speaker each, in terms that are words or punctuation.

https://github.com/gong-io/gecko
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.readers.pacing import Piece
from pipeline.readers.seconds import seconds
from pipeline.readers.speech.schema import (
    MAYBE_NUMBER,
    MAYBE_TEXT,
    TEXT,
    Json,
    each,
    has,
    optional,
)
from pipeline.readers.speech.shape import Shape, first, speaker, speeches
from pipeline.readers.speeches import Script

_PUNCTUATION = "PUNCTUATION"


def _script(value: Json) -> Script:
    return Script(speeches(piece for one in value["monologues"] for piece in _pieces(one)))


def _pieces(monologue: Json) -> Iterator[Piece]:
    who = monologue.get("speaker") or {}
    label = speaker(who.get("name") or who.get("id"))
    for term in monologue["terms"]:
        if term["text"].strip():
            yield Piece(
                term["text"],
                label,
                seconds(term.get("start")),
                seconds(term.get("end")),
                is_joined=term.get("type") == _PUNCTUATION,
            )


_TERM = has({"text": TEXT}, type=MAYBE_TEXT, start=MAYBE_NUMBER, end=MAYBE_NUMBER)
_SPEAKER = has({}, name=MAYBE_TEXT, id=MAYBE_TEXT)
SHAPE = Shape(
    "json",
    "Gecko",
    lambda value: isinstance(first(value, "monologues", 0, "terms"), list),
    has({"monologues": each(has({"terms": each(_TERM)}, speaker=optional(_SPEAKER)), least=1)}),
    _script,
)
