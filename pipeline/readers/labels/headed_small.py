"""Names in small letters that are headings with a colon: "### jane-roe:", as sites name people.

Elsewhere a word in small letters with a colon is one of prose.
"""

from __future__ import annotations

from bisect import bisect_right

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Page, Shape, counted
from pipeline.readers.labels.words import FORM, METADATA, NON_SPEECH, REMARKS, SAID_WORDS

_NAME = pattern(r"(?P<label>[^\W\d_A-Z][\w.'’-]{1,40})[ \t]?[:：]\Z")
_JOINED = pattern(r"[^\W_][-_.][^\W_]")
"""What joins two names; words of sections, "### added:", mostly have none."""
_LEAST = 6
_LEAST_EACH = 2
_LEAST_NAMES = 2
_MOSTLY = 0.9
"""Share of the headings from the first name on."""
_NO_NAMES = FORM | METADATA | NON_SPEECH | REMARKS | SAID_WORDS


def find_headed_small(page: Page) -> tuple[Candidate, ...]:
    """Return the headings that name who speaks, where nearly all are such and two names recur.

    At least half of those that recur are of two words.
    """
    heads = [at for at in page.filled if _is_headed(page, page.lines[at].start)]
    found = tuple(
        Candidate(at, match["label"], Shape.NAME, page.lines[at].end)
        for at in heads
        if (match := _NAME.match(page.words(at))) and match["label"] not in _NO_NAMES
    )
    own = [one for one in found if one.label.islower()]
    counts = counted(own)
    often = {one.label for one in own if counts[one.key] >= _LEAST_EACH}
    joined = [one for one in often if _JOINED.search(one)]
    if len(own) < _LEAST or len(often) < _LEAST_NAMES or 2 * len(joined) < len(often):
        return ()
    below = sum(at >= own[0].index for at in heads)
    return tuple(own) if len(own) >= _MOSTLY * below else ()


def _is_headed(page: Page, start: int) -> bool:
    at = bisect_right(page.headings, start, key=_first) - 1
    return at >= 0 and start < page.headings[at][1]


def _first(span: tuple[int, int]) -> int:
    return span[0]
