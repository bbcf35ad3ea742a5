"""Paragraphs that a speaker reads out, or that are played: another's words, or of another day."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.transcript import Transcript

_OPENING = ('"', "“", "„", "«", "‘")
_CLOSING = ('"', "”", "“", "»", "’")
_ANNOUNCING = (":", "：")


def read_out(transcript: Transcript) -> frozenset[str]:
    """Return the anchors of paragraphs between quotation marks that a colon announces.

    "And she says:" stands in the paragraph before, or at the end of the turn before, as "here is
    what you said:" does. What goes on in a next paragraph has marks at its beginning, too.
    """
    return frozenset(_read_out(transcript))


def _read_out(transcript: Transcript) -> Iterator[str]:
    is_announced = False
    for turn in transcript.turns:
        for paragraph in turn.paragraphs:
            text = paragraph.text.strip()
            is_quoted = is_announced and text.startswith(_OPENING)
            if is_quoted:
                yield paragraph.anchor
            goes_on = is_quoted and not text.endswith(_CLOSING)
            is_announced = goes_on or text.endswith(_ANNOUNCING)
