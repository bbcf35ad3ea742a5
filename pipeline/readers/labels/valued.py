"""The name behind a general label, alone on its line: `[00:14] - SPEAKER: M1`, and words below."""

from __future__ import annotations

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape, clean, counted
from pipeline.readers.labels.times import time_before

_NAMED = pattern(
    r"(?i:speaker|sprecher|sprecherin|locuteur|intervenant|hablante|orador|falante|relatore|voice)"
    r"(?i: (?:id|name|label))?[ \t]?[:=][ \t]*(?P<name>[^\W_][\w.'’ -]{0,40})\Z"
)
_LEAST = 6
_NEAR = 2
"""Lines from such a label to its words, at most."""


def find_valued(page: Page) -> Labels:
    """Return the turns of a file in which the same label stands before each name, and words below.

    Two names recur at least; right below nearly every one stand words.
    """
    found: list[Candidate] = []
    for at in page.filled:
        line = page.lines[at]
        time, start = time_before(page.text, line.start, line.end)
        match = _NAMED.match(page.text, start, line.end)
        if match:
            found.append(Candidate(at, clean(match["name"]), Shape.NAME, line.end, time=time))
    counts = counted(found)
    own = {one.index for one in found}
    filled = set(page.filled)
    worded = sum(
        any(below in filled and below not in own for below in range(at + 1, at + 1 + _NEAR))
        for at in own
    )
    is_usual = len(found) >= _LEAST and sum(count > 1 for count in counts.values()) > 1
    if not is_usual or worded < _WORDED * len(found):
        return Labels()
    once = tuple(one for one in found if counts[one.key] == 1)
    return Labels(tuple(found), once, (), True, "{}", 0.9)


_WORDED = 0.9
