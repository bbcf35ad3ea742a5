"""What stands before the first speaker: a title and data about the file, never a turn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.errors import BriefError, Place, TranscriptError
from pipeline.model.transcript import Note
from pipeline.readers.labels import clean
from pipeline.readers.lines import Line

MOST_LINES = 5
MOST_CHARACTERS = 300

_TITLE_LABEL = re.compile(r"(?:title|titel|titre|título|titolo)\s*[:：]\s*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_LEAST_TITLE_WORDS = 2
_LABELLED = re.compile(r"[^\s:]+(?: [^\s:]+)?\s*[:：]")


@dataclass(frozen=True, slots=True)
class Opening:
    """Title and notes taken from the lines before the first turn."""

    title: str = ""
    notes: tuple[Note, ...] = ()


def read_opening(text: str, lines: Sequence[Line], path: str) -> Opening:
    """Return the title and a note that shows all of `lines`, the lines before the first turn.

    Raises TranscriptError when they are more than a few short ones: they may be speech.
    """
    filled = [line for line in lines if not line.is_blank]
    if not filled:
        return Opening()
    words = [clean(text[line.start : line.end]) for line in filled]
    if len(filled) > MOST_LINES or sum(map(len, words)) > MOST_CHARACTERS:
        raise _unlabelled(path, filled[0])
    return Opening(_title(words), (Note(_message(filled, words), filled[0].number),))


def _unlabelled(path: str, line: Line) -> BriefError:
    return TranscriptError.at(
        "text before the first speaker",
        Place(path, line.number),
        "put the label of its speaker before it, for instance 'Q:', or take it out",
    )


def _title(words: Sequence[str]) -> str:
    named = [found.string[found.end() :] for line in words if (found := _TITLE_LABEL.match(line))]
    likely = [line for line in words if _is_title(line)]
    return next(iter([*named, *likely]), "")


def _is_title(words: str) -> bool:
    return len(_WORD.findall(words)) >= _LEAST_TITLE_WORDS and not _LABELLED.match(words)


def _message(lines: Sequence[Line], words: Sequence[str]) -> str:
    first, last = lines[0].number, lines[-1].number
    shown = " / ".join(words)
    if first == last:
        return (
            f"line {first} stands before the first speaker and is no part of the interview: {shown}"
        )
    return (
        f"lines {first}–{last} stand before the first speaker "
        f"and are no part of the interview: {shown}"
    )
