"""Vocatives: the name of the one spoken to in the middle of a sentence: "What counts, Ann, is"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model.transcript import ASKS, Transcript
from pipeline.patterns import pattern
from pipeline.stages.speech.sentences import Span

_FEWEST = 2
"""How often a name is used for address before it is taken for that of a speaker."""


def vocatives(text: str, span: Span, transcript: Transcript) -> Iterator[Span]:
    """Yield where a stretch names the one it is spoken to, with the commas around.

    Only the name of one who asks: one in a label, or one that opens an answer and stands nowhere
    but between commas. Names in a row are a list.
    """
    at = text.find(", ", span.start + 1, span.end)
    while at >= 0:
        end = text.find(",", at + 1, span.end - 1)
        name = text[at + 2 : end]
        if end > 0 and _is_call(name, text[end:]) and _is_addressed(name, transcript):
            yield Span(at, end + 1)
        at = text.find(", ", at + 1, span.end)


def behind_call(text: str, span: Span, transcript: Transcript) -> Span:
    """Return a stretch without the name it opens with, of the one it is spoken to: "Ann, it"."""
    name, comma, rest = text[span.start : span.end].partition(", ")
    if comma and name in _CALLS:
        return Span(span.end - len(rest), span.end)
    is_name = bool(comma) and name.isalpha() and name.istitle()
    if not is_name or not rest[:1].islower() or not _is_addressed(name, transcript):
        return span
    return Span(span.end - len(rest), span.end)


_CALLS = frozenset({"Sir", "Madam", "Ma'am", "Ma’am"})


def _is_call(name: str, behind: str) -> bool:
    """Return whether a word between commas can be a call: "Ann", but not in "Ann, and her"."""
    is_in_row = behind.startswith((", and ", ", or ")) or not behind[2:3].islower()
    return name.isalpha() and name.istitle() and not is_in_row


def _is_addressed(name: str, transcript: Transcript) -> bool:
    for speaker in transcript.speakers:
        if speaker.role in ASKS and name.lower() in speaker.label.lower().split():
            return True
    heard = [
        turn.paragraphs[0].text
        for turn in transcript.turns
        if turn.paragraphs and turn.speaker.role not in ASKS
    ]
    said = [found for text in heard for found in re.finditer(rf"\b{name}\b", text)]
    if len(said) < _FEWEST or not any(
        _OPENING.fullmatch(one.string[: one.start()]) for one in said
    ):
        return False
    return all(map(_is_between_commas, said))


_OPENING = pattern(r"(?:(?:Well|Look|Yes|No|Oh|And|But|So|Now|Yeah),? ){0,2}")


def _is_between_commas(found: re.Match[str]) -> bool:
    before, behind = found.string[: found.start()], found.string[found.end() : found.end() + 1]
    return behind in {",", ".", "?", ""} and (
        before.endswith((", ", ". ", "? ")) or _OPENING.fullmatch(before) is not None
    )
