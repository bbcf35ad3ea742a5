"""What people do beside what they say, between signs of emphasis: "Jane: *smiles* Thank you."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.markup import Mark
from pipeline.patterns import pattern

_LEAST = 3
"""Directions of a file: one or two such words may be stressed."""
_SIGNS = (1, 2)
"""Of italics and of bold letters."""
_DONE = pattern(r"[^\W\d_A-Z][^*_\n.?!:;…]{2,80}")
"""Words in small letters without an end of a sentence."""
_HEARD = pattern(
    r"(?:(?:laugh|chuckle|sigh|giggle|cough|sob|cheer|gasp)(?:s|ing|ter)?|applause|rires?|risas"
    r"|risos|lacht|lachen|gelächter|смеётся|смеется)"
    r"(?: [^\W\d_A-Z]{2,12}ly| ein wenig| ebenfalls| un peu)?"
)
"""What is heard beside words, and stressed by nobody."""
_SET_OFF = pattern(r"[.?!…:\"”’)*_][ \t]*\Z")
"""What stands before them: a label, or the end of a sentence; a line may begin with a label."""
_GOES_ON = pattern(r"[ \t\r]*(?:\n|\Z|[*_]|[\"“‘«¿¡(\[—–…-]*[^\W_a-z])")
"""What stands behind them: nothing, or the beginning of a sentence."""
_LABELLED = pattern(r"[ \t]*[^\s:：][^:：\n]{0,40}[:：][ \t]*\Z")
_BEGUN = pattern(r"\s*(?:[*_]{2})?[^\s:：][^:：\n]{0,40}[:：]|\s*\Z")


def find_directions(
    text: str, found: Sequence[Mark], hidden: Sequence[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """Return the spans of directions between the marks `found`, where there are several.

    Each stands in small letters apart from the sentences beside it, as emphasis does not; what is
    heard, as "laughs", may stand once, and in bold within a sentence beside several others. With
    one that is all there is of a turn goes the label; `hidden` are spans of what is no speech.
    """
    spans = [
        (one.start, one.partner + one.end - one.start)
        for one in found
        if one.partner > one.start
        and one.end - one.start in _SIGNS
        and text[one.start] in "*_"
        and not any(start <= one.start < end for start, end in hidden)
        and _DONE.fullmatch(text, one.end, one.partner)
    ]
    apart = list(_apart(text, spans))
    heard = [one for one in spans if _HEARD.fullmatch(text[slice(*one)].strip("*_"))]
    if len(apart) < _LEAST:
        apart = [one for one in apart if one in heard]
    else:
        apart = sorted({*apart, *(one for one in heard if text.startswith("**", one[0]))})
    return tuple(_with_label(text, *one) for one in apart)


def _apart(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in spans:
        begin = text.rfind("\n", 0, start) + 1
        if _SET_OFF.search(text[begin:start]) and _GOES_ON.match(text, end):
            yield start, end


def _with_label(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span with the label before it, where nothing else stands in the turn."""
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    stop = stop if stop >= 0 else len(text)
    is_alone = not text[end:stop].strip() and _BEGUN.match(text, stop) is not None
    return (begin, end) if is_alone and _LABELLED.match(text[begin:start]) else (start, end)
