"""Vocatives: the name of the one spoken to in the middle of a sentence: "What counts, Ann, is"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.model.transcript import ASKS, Transcript
from pipeline.patterns import pattern
from pipeline.stages.speech.sentences import Span

_FEWEST = 2
"""How often a name is used for address before it is taken for that of a speaker."""


def vocatives(text: str, span: Span, transcript: Transcript) -> Iterator[Span]:
    """Yield where a stretch names the one it is spoken to, with the commas around.

    Only the name of one who asks: one in a label, or one that stands nowhere but between commas and
    opens an answer, or by which a moderator lets somebody ask. Names in a row are a list.
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
    said = [
        found
        for turn in transcript.turns
        if turn.speaker.role not in ASKS
        for paragraph in turn.paragraphs
        if name in paragraph.text
        for found in re.finditer(rf"\b{name}\b", paragraph.text)
    ]
    if not all(map(_is_between_commas, said)):
        return False
    opened = (found for found in said if _OPENING.fullmatch(found.string[: found.start()]))
    return (len(said) >= _FEWEST and any(opened)) or _is_called(name, transcript)


def _is_called(name: str, transcript: Transcript) -> bool:
    """Return whether who leads a talk calls somebody by a name, who then asks."""
    return any(
        turn.speaker.role in ASKS
        and after.speaker.role in ASKS
        and turn.speaker.label != after.speaker.label
        and sum(len(one.text) for one in turn.paragraphs) <= _LONGEST_CALL
        and any(re.search(rf"\b{name}\b", one.text) for one in turn.paragraphs)
        for turn, after in pairwise(transcript.turns)
    )


_LONGEST_CALL = 250
"""Letters of a turn that only lets another ask."""
_OPENING = pattern(r"(?:(?:Well|Look|Yes|No|Oh|And|But|So|Now|Yeah),? ){0,2}")


def _is_between_commas(found: re.Match[str]) -> bool:
    before, behind = found.string[: found.start()], found.string[found.end() : found.end() + 1]
    is_end = behind in {",", ".", "?", ""} or found.string[found.end() :].startswith((" —", " –"))
    return is_end and (
        before.endswith((", ", ". ", "? ")) or _OPENING.fullmatch(before) is not None
    )
