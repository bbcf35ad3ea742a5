"""Texts in which each turn is a line in angle brackets: `<ROE: Who pays?>`, `<ROE:> Who pays?`.

So corpora of broadcasts have it, with noises (`<APPLAUSE>`) and lines of data in the same brackets
(`<date:"2031-05-26">`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model.transcript import Datum, Note
from pipeline.patterns import pattern
from pipeline.readers.document import Document
from pipeline.readers.lines import line_at

_TURN = pattern(
    r"(?m)^[ \t]*(?P<opens><)(?P<label>[^\W\d_a-z][^<>:\n]{0,40}):(?:(?P<closes>>)|(?=[ \t]))"
    r"(?P<words>[^\n]*)"
)
_DATA = pattern(r"(?m)^[ \t]*<(?P<key>[a-z]{3,12})[=:][ \t]*\"(?P<value>[^\"\n]{1,300})\">[ \t]*$")
_INSIDE = pattern(r"(?P<opens><)(?:[A-Z][A-Z ]{1,40}|[a-z]{2,12})(?P<closes>>)")
"""A noise among the words, or what a transcriber says of one of them."""
_KEYS = {"title": "title", "date": "date", "source": "outlet", "place": "place"}
_LEAST = 6
_NEARLY_ALL = 0.9
"""Share of the lines below the first turn that are turns."""


def without_angles(text: str) -> Document | None:
    """Return the document that a text is without these brackets; None where hardly a line has them.

    Noises in them stand in square ones.
    """
    turns = [*_TURN.finditer(text)]
    labels = {one["label"] for one in turns}
    if not (_LEAST <= len(turns) > len(labels) > 1 and _are_most(text, turns)):
        return None
    data = [one for one in _DATA.finditer(text) if one["key"] in _KEYS]
    pieces, at = list[str](), 0
    for start, end, put in sorted((*_changes(turns), *((*one.span(), "") for one in data))):
        pieces += (text[at:start], put)
        at = end
    told = (Datum(_KEYS[one["key"]], one["value"], line_at(text, one.start())) for one in data)
    message = f"angle brackets around {len(turns):,} turns"
    removed = (Note(message, line_at(text, turns[0].start())),)
    return Document("".join((*pieces, text[at:])), metadata=tuple(told), removed=removed)


def _are_most(text: str, turns: list[re.Match[str]]) -> bool:
    lines = [one for one in text[turns[0].start() :].splitlines() if one.strip()]
    return len(turns) >= _NEARLY_ALL * len(lines)


def _changes(turns: list[re.Match[str]]) -> Iterator[tuple[int, int, str]]:
    """Yield where the brackets of turns stand, and those of noises with what stands for them."""
    for one in turns:
        yield _at(one.start("opens"))
        if one["closes"]:
            yield _at(one.start("closes"))
        at, words = one.start("words"), one["words"].rstrip()
        for inner in _INSIDE.finditer(words):
            yield _at(at + inner.start("opens"), "[")
            yield _at(at + inner.start("closes"), "]")
        if not one["closes"] and words.endswith(">") and words.count(">") > words.count("<"):
            yield _at(at + len(words) - 1)


def _at(start: int, put: str = "") -> tuple[int, int, str]:
    return start, start + 1, put
