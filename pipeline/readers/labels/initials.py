"""Labels shortened to their first letters, alone on their lines: "PM" among "PRIME MINISTER:"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pipeline.readers.labels.candidates import Candidate, clean
from pipeline.readers.lines import Line
from pipeline.values import replace

_ALONE = 0.8
"""Share of the labels that stand alone on their lines."""
_LEAST = 6
"""Turns of a file in which a shorter label can be told."""


def find_initials(
    text: str, lines: Sequence[Line], turns: Sequence[Candidate]
) -> tuple[tuple[str, Candidate], ...]:
    """Return what stands for other labels, as written, each with the turn that it begins.

    Only between blank lines, in files whose labels stand so, and only where one label alone begins
    with these letters.
    """
    alone = [one for one in turns if not text[one.content : lines[one.index].end].strip()]
    if len(turns) < _LEAST or len(alone) < _ALONE * len(turns):
        return ()
    first = {one.key: one for one in alone}.values()
    meant = Counter(short for one in first for short in _shorts(one.label))
    by_letters = {short: one for one in first for short in _shorts(one.label) if meant[short] == 1}
    own = {one.index for one in turns}
    keys = {one.key for one in turns}
    return tuple(
        (words, replace(by_letters[words], index=at, content=line.end, time="", time_line=-1))
        for at, line in enumerate(lines)
        if at not in own and 0 < at < len(lines) - 1 and at > min(own)
        for words in (clean(text[line.start : line.end]),)
        if words in by_letters and words.casefold() not in keys
        if lines[at - 1].is_blank and lines[at + 1].is_blank
    )


def _shorts(label: str) -> set[str]:
    """Return the first letters of the words of a label, and of the first one: "PM", "P"."""
    letters = "".join(word[0] for word in label.split() if word[0].isalpha()).upper()
    return {letters, letters[:1]} - {""}
