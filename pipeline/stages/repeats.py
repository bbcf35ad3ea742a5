"""Repeats: a last paragraph that stands twice, as copying from a page leaves it."""

from __future__ import annotations

from pipeline.model.transcript import Edit, Note, Paragraph, Transcript
from pipeline.stages.normalize import DUPLICATE
from pipeline.values import replace

_LEAST_WORDS = 8
"""Words from which nobody says the same twice at the end of a talk."""


def without_repeat(transcript: Transcript, raw: str) -> Transcript:
    """Return a transcript as read, with its last paragraph once where the file has it twice.

    The second one is on record as an edit at the end of the first, so that the raw words can be
    rebuilt; a note tells of it. `raw` is the text of the file as decoded.
    """
    turns = transcript.turns
    last = turns[-1].paragraphs if turns else ()
    if len(last) > 1:
        kept = _once(last[-2], last[-1], raw)
        if kept:
            whole = replace(turns[-1], paragraphs=(*last[:-2], kept))
            return _noted(replace(transcript, turns=(*turns[:-1], whole)))
    if len(turns) > 1 and len(last) == 1 and turns[-2].speaker == turns[-1].speaker:
        before = turns[-2].paragraphs
        kept = _once(before[-1], last[0], raw)
        if kept:
            whole = replace(turns[-2], paragraphs=(*before[:-1], kept))
            return _noted(replace(transcript, turns=(*turns[:-2], whole)))
    return transcript


def _once(first: Paragraph, second: Paragraph, raw: str) -> Paragraph | None:
    """Return the first paragraph with the second put on record; None where they differ."""
    words = first.text.split()
    if len(words) < _LEAST_WORDS or words != second.text.split():
        return None
    gone = Edit(len(first.text), "", raw[first.end : second.end], DUPLICATE)
    return replace(first, end=second.end, edits=(*first.edits, gone))


def _noted(transcript: Transcript) -> Transcript:
    note = Note("the last paragraph stands twice in the file; it is taken once")
    return replace(transcript, notes=(*transcript.notes, note))
