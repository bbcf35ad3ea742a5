"""Paragraphs that hold hardly a word: a stamp or a margin that the reader of a scan misread."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, clean, ends_with_stop
from pipeline.readers.lines import Line

_WORD = pattern(r"[^\W\d_A-Z]{4,}|[^\x00-\u024f\u2000-\u206f]")
"""Four small letters, or one of another alphabet."""
_LONGEST = 60
_LEAST = 2
"""Such paragraphs right behind one another."""


def garbled_notes(
    text: str, lines: Sequence[Line], turns: Sequence[Candidate], odd: re.Pattern[str]
) -> Iterator[Note]:
    """Yield a warning of paragraphs without words in one turn, of which one has `odd` letters."""
    begun = {one.index for one in turns}
    run: list[Line] = []
    for at in range(turns[0].index, len(lines) + 1):
        line = lines[at] if at < len(lines) else None
        if line is not None and line.is_blank:
            continue
        if line is not None and at not in begun and _is_wordless(text, lines, at):
            run.append(line)
            continue
        if len(run) >= _LEAST and any(odd.search(text, one.start, one.end) for one in run):
            shown = clean(text[run[0].start : run[0].end])
            message = f"{len(run)} paragraphs hold hardly a word, the first of them “{shown}”"
            hint = "where a scan was misread, take them out"
            yield Note(f"{message}: {hint}", run[0].number, is_warning=True)
        run = []


def _is_wordless(text: str, lines: Sequence[Line], at: int) -> bool:
    words = text[lines[at].start : lines[at].end]
    is_alone = lines[at - 1].is_blank and (at + 1 == len(lines) or lines[at + 1].is_blank)
    is_short = is_alone and len(words) <= _LONGEST and not ends_with_stop(words)
    return is_short and _WORD.search(words) is None
