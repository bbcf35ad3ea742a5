"""A name with a sign, as corpora of speech and exports of chats begin their lines.

"@jroe Yes, we did", "[10-Apr-21 09:12 AM] Jane Roe#4711 Yes, we did".
"""

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


def find_tagged(page: Page) -> Labels:
    """Return the turns of a chat whose lines begin with a day in brackets and a counted name.

    The number behind the name makes it sure, however often it stands.
    """
    found = tuple(
        Candidate(at, match["label"].strip().replace(" _", "_"), Shape.KNOWN, match.end())
        for at in page.filled
        if page.text[page.lines[at].start] == "["
        and (match := _TAGGED.match(page.text, page.lines[at].start, page.lines[at].end))
    )
    counts = counted(found)
    again = sum(count for count in counts.values() if count > 1)
    if len(found) < _LEAST or len(counts) < 2 or 2 * again < len(found):  # noqa: PLR2004
        return Labels()
    return Labels(found, (), (), True, "[…] {}#", 0.9)


_TAGGED = pattern(
    r"\[\d[^\[\]\n]{3,26}\d{1,2}[:.]\d\d[^\[\]\n]{0,8}\][ \t]+"
    r"(?P<label>[^\s#][^\n#\[\]]{0,40}?)[ \t]*#[ \t]*\d{4}(?!\d)[ \t]*"
)
"""A time in brackets, with its day, and a name that a number tells from others of that name."""
