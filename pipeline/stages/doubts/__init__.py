"""Doubts: signs in the words of a talk that something else stands in them, whatever its format.

Readers know the forms of files, and mend or tell what they know. What is left shows in the words
alone: a label of somebody else, a line of the page, a remark of the record, signs that nobody says.
Nothing is changed; each kind of sign is one warning, with the first place and how often it stands.
"""

from __future__ import annotations

from collections.abc import Callable

from pipeline.model.transcript import Note, Paragraph, Transcript, Turn, spoken
from pipeline.stages.doubts.labels import label_doubts, spelling_doubts
from pipeline.stages.doubts.lines import line_doubts
from pipeline.stages.doubts.narrated import narration_doubts
from pipeline.stages.doubts.numbered import numbered_doubts
from pipeline.stages.doubts.order import order_doubts
from pipeline.stages.doubts.signs import sign_doubts, title_doubts
from pipeline.stages.doubts.told import Told
from pipeline.values import replace


def with_doubts(transcript: Transcript, line_of: Callable[[Turn, Paragraph], int]) -> Transcript:
    """Return a normalized transcript with warnings of what may be no words of who says them.

    `line_of` tells the line of the file where a paragraph begins, or the place of its turn.
    """
    open_ = _open(transcript)
    if not open_.turns:
        return transcript
    said = "\n".join(one.text for _, one in spoken(open_))
    found = (
        *label_doubts(open_),
        *spelling_doubts(open_),
        *order_doubts(open_, said),
        *numbered_doubts(open_),
        *line_doubts(open_),
        *narration_doubts(open_),
        *sign_doubts(open_, said),
        *title_doubts(open_),
    )
    notes = tuple(_note(one, line_of) for one in found)
    return replace(transcript, notes=(*transcript.notes, *notes)) if notes else transcript


def _open(transcript: Transcript) -> Transcript:
    """Return a transcript without words under terms of their own, which no message tells."""
    if not any(one.terms for _, one in spoken(transcript)):
        return transcript
    kept = (
        replace(turn, paragraphs=tuple(one for one in turn.paragraphs if not one.terms))
        for turn in transcript.turns
    )
    return replace(transcript, turns=tuple(turn for turn in kept if turn.paragraphs))


def _note(told: Told, line_of: Callable[[Turn, Paragraph], int]) -> Note:
    line = line_of(told.turn, told.paragraph) if told.turn and told.paragraph else told.line
    return Note(told.message, line, is_warning=True, kind=told.kind)
