"""Words behind the result of a vote: "NOES: Nil", and below it what somebody says of it."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model.transcript import UNIDENTIFIED, Note
from pipeline.readers.labels.belief import is_value
from pipeline.readers.labels.candidates import Candidate, Shape, clean, ends_sentence
from pipeline.readers.labels.words import SAID_WORDS, VOTES
from pipeline.readers.lines import Line

_LEAST = 6
"""Words of what may be said."""


def behind_votes(
    text: str, lines: Sequence[Line], turns: Sequence[Candidate]
) -> tuple[tuple[Candidate, ...], tuple[Note, ...]]:
    """Return turns with one of nobody known where words stand behind a list of votes; and a note.

    A list ends with its line where that holds a number or "Nil", else with its paragraph.
    """
    ends = [*(one.index for one in turns), len(lines)][1:]
    starts = [
        _first_said(text, lines, one, end)
        for one, end in zip(turns, ends, strict=True)
        if one.key in VOTES
    ]
    found = [
        Candidate(at, UNIDENTIFIED, Shape.UNCLAIMED, lines[at].start) for at in starts if at >= 0
    ]
    if not found:
        return tuple(turns), ()
    stand = "1 passage stands" if len(found) == 1 else f"{len(found)} passages stand"
    message = f"{stand} behind a list of votes without a label: who says it is not known"
    note = Note(message, lines[found[0].index].number, is_warning=True)
    return tuple(sorted((*turns, *found), key=lambda one: one.index)), (note,)


def _first_said(text: str, lines: Sequence[Line], item: Candidate, end: int) -> int:
    """Return the index of the line behind a list on which somebody's words begin; -1 for none."""
    at = item.index + 1
    if not is_value(clean(text[item.content : lines[item.index].end])):
        at = _paragraph_end(lines, at, end)
    while at < end:
        after = _paragraph_end(lines, at, end)
        if not lines[at].is_blank and _is_said(text, lines, at, after):
            return at
        at = max(after, at + 1)
    return -1


def _paragraph_end(lines: Sequence[Line], at: int, end: int) -> int:
    return next((one for one in range(at, end) if lines[one].is_blank), end)


def _is_said(text: str, lines: Sequence[Line], first: int, after: int) -> bool:
    """Whether a paragraph is a sentence, and no list of names or remark in brackets."""
    words = clean(text[lines[first].start : lines[after - 1].end])
    plain = {word.strip(".,!?").casefold() for word in words.split()}
    return (
        words[0] not in "(["
        and ";" not in words
        and len(words.split()) >= _LEAST
        and ends_sentence(text, lines[after - 1])
        and not SAID_WORDS.isdisjoint(plain)
    )
