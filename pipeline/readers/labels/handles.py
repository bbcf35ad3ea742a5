"""A name behind a sign, as corpora of speech begin their lines: "@jroe Yes, we did"."""

from __future__ import annotations

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape, counted

_HANDLE = pattern(r"@(?P<label>[^\W\d_][\w.-]{0,30})[ \t]+(?=\S)")
_LEAST = 6
_LEAST_EACH = 3
_MOSTLY = 0.9
"""Share of the lines."""
_MOST_NAMES = 0.34
"""Share of the lines; where there are more, people are spoken to, as in posts."""


def find_handles(page: Page) -> Labels:
    """Return the turns of a file in which nearly every line begins with one of few such names."""
    found = tuple(
        Candidate(at, match["label"], Shape.KNOWN, match.end())
        for at in page.filled
        if (match := _HANDLE.match(page.text, page.lines[at].start, page.lines[at].end))
    )
    counts = counted(found)
    often = [key for key, count in counts.items() if count >= _LEAST_EACH]
    is_usual = len(found) >= max(_LEAST, _MOSTLY * len(page.filled)) and len(often) > 1
    if not is_usual or len(counts) > _MOST_NAMES * len(found):
        return Labels()
    once = tuple(one for one in found if counts[one.key] == 1)
    doubt = (
        "names behind '@' are read as who speaks: where they are who is spoken to, take them out"
    )
    return Labels(found, once, (), True, "@{}", 0.9, doubt=doubt)
