"""Tables of captions: rows with times, and names in the words where somebody begins to speak."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.captions.cues import Captions, Cue, Piece
from pipeline.readers.cells import is_blank
from pipeline.readers.columns import Columns
from pipeline.readers.lines import split_lines
from pipeline.readers.rows import left_out
from pipeline.readers.seconds import seconds

_FRAMES = pattern(r"(\d{1,2})[:;](\d\d)[:;](\d\d)(?:[:;.,]\d+)?")
"""`00:00:07:22`, with a number of frames behind the seconds."""


def captions(rows: Sequence[tuple[int, Mapping[str, object]]], found: Columns) -> Captions | None:
    """Return the captions of rows, each with its line; None where a row has no time of its own."""
    said = [(line, row) for line, row in rows if not is_blank(row.get(found.what[0]))]
    starts = [_time(row.get(found.when)) for _, row in said]
    known = [one for one in starts if one is not None]
    if not known or len(known) < len(said) or known != sorted(known):
        return None
    ends = [after for _, after in pairwise(known)] + known[-1:]
    cues = (
        _cue(start, _end(row.get(found.until), start, end), str(row[found.what[0]]), line)
        for start, end, (line, row) in zip(known, ends, said, strict=True)
    )
    own = [row for _, row in rows]
    return Captions(tuple(cues), removed=tuple(left_out(own, found)))


def _time(value: object) -> float | None:
    frames = _FRAMES.fullmatch(str(value).strip())
    if frames is None:
        return seconds(value)
    hours, minutes, rest = map(int, frames.groups())
    return float(hours * 3_600 + minutes * 60 + rest)


def _end(value: object, start: float, after: float) -> float:
    told = _time(value)
    return after if told is None or told < start else told


def _cue(start: float, end: float, words: str, line: int) -> Cue:
    return Cue(start, end, tuple(_pieces(words, line)))


def _pieces(words: str, line: int) -> Iterator[Piece]:
    for one in split_lines(words):
        if not one.is_blank:
            yield Piece(" ".join(words[one.start : one.end].split()), line + one.number - 1)
