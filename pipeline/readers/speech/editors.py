"""What transcript editors save: words with paragraphs beside them, or the blocks of Draft.js.

Digital Paper Edit (https://github.com/bbc/digital-paper-edit-client) and the editors built on
https://github.com/bbc/react-transcript-editor.
"""

from __future__ import annotations

from bisect import bisect_right

from pipeline.patterns import pattern
from pipeline.readers.pacing import Piece, joined
from pipeline.readers.seconds import seconds
from pipeline.readers.speech.schema import (
    TEXT,
    TEXT_OR_NUMBER,
    Json,
    each,
    has,
    optional,
)
from pipeline.readers.speech.shape import Shape, data, first, keyed, speaker
from pipeline.readers.speeches import Script, Speech, clock


def _edit(value: Json) -> Script:
    paragraphs = sorted(value["paragraphs"], key=lambda one: seconds(one["start"]) or 0.0)
    starts = [seconds(one["start"]) or 0.0 for one in paragraphs]
    own: list[list[Piece]] = [[] for _ in paragraphs]
    for word in value["words"]:
        at = max(bisect_right(starts, seconds(word["start"]) or 0.0) - 1, 0)
        own[at].append(Piece(word["text"]))
    return Script(
        tuple(
            Speech(
                _known(paragraph.get("speaker")),
                (joined(pieces)[0],),
                time=clock(seconds(paragraph["start"]) or 0.0),
            )
            for paragraph, pieces in zip(paragraphs, own, strict=True)
        ),
        metadata=data(title=value.get("title")),
    )


_OPEN = pattern(r"(?i:TBC\b.*|U_UKN|unknown(?: speaker)?)")
"""What editors write for a speaker whom nobody has named yet."""


def _known(value: Json) -> str:
    label = speaker(value)
    return "" if _OPEN.fullmatch(label) else label


_TIMED = {"start": TEXT_OR_NUMBER}
EDIT = Shape(
    "json",
    "a Digital Paper Edit",
    lambda value: (
        keyed("words", "paragraphs")(value)
        and first(value, "paragraphs", 0, "start") is not None
        and first(value, "words", 0, "text") is not None
    ),
    has(
        {
            "words": each(has({**_TIMED, "text": TEXT})),
            "paragraphs": each(has(_TIMED, speaker=TEXT_OR_NUMBER), least=1),
        }
    ),
    _edit,
)


def _blocks(value: Json) -> Script:
    return Script(tuple(_block(one) for one in value["blocks"]))


def _block(block: Json) -> Speech:
    about = block.get("data") or {}
    start = seconds(about.get("start"))
    if start is None:
        start = seconds(first(about, "words", 0, "start"))
    time = "" if start is None else clock(start)
    return Speech(_known(about.get("speaker")), tuple(block["text"].splitlines()), time=time)


DRAFT = Shape(
    "json",
    "a transcript editor built on Draft.js",
    keyed("blocks", "entityMap"),
    has(
        {
            "blocks": each(
                has({"text": TEXT}, data=optional(has({}, speaker=TEXT_OR_NUMBER))), least=1
            )
        }
    ),
    _blocks,
)
