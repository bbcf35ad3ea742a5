"""`Q` and `A` without any sign, parted from the words by blanks: `Q    Who pays?`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape, counted
from pipeline.values import replace

_QUESTION = pattern(r"(?P<label>Q)(?:[ \t\u00a0]+)(?=[^\W\d_a-z]|[\"“'‘(\[¿¡-])")
_GOES_ON = pattern(r"(?P<label>Q)(?:\t|[ \u00a0]{2,})[ \t\u00a0]*(?=\S)")
"""What goes on where somebody broke in, or begins with a figure: `Q    — and who pays?`."""
_ANSWER = pattern(r"(?P<label>A)(?:\t|[ \u00a0]{2,})[ \t\u00a0]*(?=\S)")
_LEAST = 2


def with_bare_letters(labels: Labels, page: Page) -> Labels:
    """Return the labels with the lines that begin with `Q`, where the others have names.

    So the briefings of some governments are set: `MS. ROE: …` and `Q    …`. Two are needed, and
    none with another sign; beside them a letter begins a turn whatever its words begin with.
    """
    keys = {one.key for one in labels.turns}
    if "q" in keys or not labels.turns:
        return labels
    found = [*_found(page, _QUESTION), *(() if "a" in keys else _found(page, _ANSWER))]
    bare = _without_run_on(labels, found, page)
    own = {one.index for one in bare.turns}
    questions = [one for one in found if one.key == "q" and one.index not in own]
    if len(questions) < _LEAST or own.intersection(one.index for one in found):
        return labels
    labels = bare
    begun = own.union(one.index for one in found)
    others = (one for one in _found(page, _GOES_ON) if one.index not in begun)
    turns = sorted((*labels.turns, *found, *others), key=lambda one: one.index)
    return replace(labels, turns=tuple(turns), is_established=True)


def _without_run_on(labels: Labels, found: Sequence[Candidate], page: Page) -> Labels:
    """Return labels without those that are a letter of `found`, and words up to a colon.

    "Q    Thanks. On the harbour: who pays?" has no label but its first letter.
    """
    begun = {one.index for one in found}
    counts = counted(labels.turns)
    run_on = {
        one.index
        for one in labels.turns
        if one.index in begun
        and one.shape is not Shape.DECLARED
        and (counts[one.key] == 1 or _GOES_ON.match(page.text, page.lines[one.index].start))
    }
    if not run_on:
        return labels
    turns = tuple(one for one in labels.turns if one.index not in run_on)
    return replace(labels, turns=turns, once=tuple(one for one in labels.once if one in turns))


def find_letters(page: Page) -> Labels:
    """Return the turns of a file that has no other labels than bare letters."""
    found = sorted((*_found(page, _QUESTION), *_found(page, _ANSWER)), key=lambda one: one.index)
    keys = [one.key for one in found]
    is_talk = min(keys.count("q"), keys.count("a")) >= _LEAST and keys[0] == "q"
    return Labels(tuple(found), (), (), True, "{}", 0.9) if is_talk else Labels()


def _found(page: Page, form: re.Pattern[str]) -> list[Candidate]:
    return [
        Candidate(index, match["label"], Shape.KNOWN, match.end())
        for index in page.filled
        if page.is_fresh(index)
        and (match := form.match(page.text, page.lines[index].start, page.lines[index].end))
    ]
