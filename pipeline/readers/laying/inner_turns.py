"""Turns that begin inside a line, behind the question of another: "Me: Is it open? Guest: Yes."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note, NoteKind
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import VOUCHED, Candidate, Shape, clean, comparable
from pipeline.readers.lines import Line, trim
from pipeline.values import dataclass, replace

_LEAST = 3
"""Turns that begin on lines of their own under a label that begins one inside of a line."""
_INNER = pattern(
    r"[.?!…？！][\"”’»)]?[ \t\u00a0]+(?P<label>[^\W\d_a-z][^:：.?!\n]{0,40})"
    r":[-–—]?[ \t]+(?=[\"“„«]?[^\W_a-z])"
)
_PEOPLE = VOUCHED | {Shape.NAME, Shape.WORD}


@dataclass(frozen=True, slots=True)
class Inner:
    """The lines of a talk, cut where turns begin inside of them."""

    lines: tuple[Line, ...]
    turns: tuple[Candidate, ...]
    notes: tuple[Note, ...]


def with_inner_turns(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> Inner | None:
    """Return the lines with each turn on its own; None where no label stands inside of one.

    There, one who speaks often answers another, and the turn below is of somebody else again.
    """
    cuts = {at: (match, known) for at, match, known in _cuts(text, lines, turns)}
    if not cuts:
        return None
    kept: list[Line] = []
    moved: dict[int, int] = {}
    found: list[Candidate] = []
    notes: list[Note] = []
    for at, line in enumerate(lines):
        moved[at] = len(kept)
        if at not in cuts:
            kept.append(line)
            continue
        match, known = cuts[at]
        start = match.start("label")
        kept.append(Line(line.number, *trim(text, line.start, start)))
        found.append(replace(known, index=len(kept), content=match.end(), time="", time_line=-1))
        kept.append(Line(line.number, *trim(text, start, line.end)))
        message = f"'{clean(match['label'])}:' stands inside a line: read as a turn of its own"
        notes.append(Note(message, line.number, is_warning=True, kind=NoteKind.LABEL))
    own = (
        replace(
            one,
            index=moved[one.index],
            time_line=moved[one.time_line] if one.time_line >= 0 else -1,
        )
        for one in turns
    )
    ordered = sorted((*own, *found), key=lambda one: one.index)
    return Inner(tuple(kept), tuple(ordered), tuple(notes))


def _cuts(
    text: str, lines: Sequence[Line], turns: Sequence[Candidate]
) -> Iterator[tuple[int, re.Match[str], Candidate]]:
    counts = Counter(one.key for one in turns)
    known = {one.key: one for one in turns if counts[one.key] >= _LEAST and one.shape in _PEOPLE}
    for place, one in enumerate(turns):
        after = turns[place + 1] if place + 1 < len(turns) else None
        end = after.index if after else len(lines)
        matches = [
            (at, match)
            for at in range(one.index, end)
            for match in _INNER.finditer(
                text, max(lines[at].start, one.content if at == one.index else 0), lines[at].end
            )
            if comparable(clean(match["label"])) in known
        ]
        if len(matches) != 1:
            continue
        [(at, match)] = matches
        key = comparable(clean(match["label"]))
        if key != one.key and (after is None or key != after.key):
            yield at, match, known[key]
