"""Lists of pages above a talk, in which labels stand: of witnesses and exhibits, and contents."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture, blank, set_apart
from pipeline.readers.labels.candidates import Candidate
from pipeline.readers.lines import Line

_LEAST = 3
"""Lines with the number of a page."""
_NUMBERED = pattern(r"\S.*(?: {3,}|\t|\.{3,}) ?\d{1,4}\Z")
_LISTED = pattern(r"(?i)\b(?:page|index|contents|exhibits?)\b")


def without_index(
    text: str, lines: Sequence[Line], turns: Sequence[Candidate]
) -> tuple[Furniture, tuple[Candidate, ...]]:
    """Return the lines and turns without the first turn where it is a list of pages.

    "THE WITNESS: Jane Roe" stands above "Examination by Mr. Lind    12". `turns` are the
    beginnings of turns in order.
    """
    first, second = turns[0].index, turns[1].index
    own = [lines[at] for at in range(first + 1, second) if not lines[at].is_blank]
    numbered = sum(_NUMBERED.match(text, one.start, one.end) is not None for one in own)
    if numbered < _LEAST or not _LISTED.search(text, turns[0].content, lines[second].start):
        return Furniture(tuple(lines)), tuple(turns)
    removed = tuple(set_apart(text, lines[first], lines[second - 1].end, "a list of pages"))
    told = tuple(Note(one.message, one.line, is_warning=True) for one in removed)
    kept = [*lines[:first], *map(blank, lines[first:second]), *lines[second:]]
    return Furniture(tuple(kept), told), tuple(turns[1:])


_DOTTED = pattern(r"\S.*?(?:[.…·] ?){4,} ?\d{1,5}(?: [A-H])?\Z")
_LEAST_DOTTED = 10
"""Lines with dots and the number of a page."""
_MOST_APART = 40
"""Lines from one to the next."""
_MOST_OF_FILE = 0.25


def without_contents(
    text: str, lines: Sequence[Line], turns: Sequence[Candidate]
) -> tuple[Furniture, tuple[Candidate, ...]]:
    """Return the lines and turns without those of a table of contents above the talk.

    "of the party DIE LINKE: gates for all . . . . 24340 A". It ends with its last line that has
    dots and the number of a page.
    """
    dotted = [at for at, line in enumerate(lines) if _DOTTED.match(text, line.start, line.end)]
    last = dotted[0] if dotted else 0
    for at in dotted:
        last = at if at - last <= _MOST_APART else last
    first = turns[0].index
    kept = tuple(one for one in turns if one.index > last)
    is_above = sum(at <= last for at in dotted) >= _LEAST_DOTTED
    if not is_above or first > last or not kept or last > _MOST_OF_FILE * len(lines):
        return Furniture(tuple(lines)), tuple(turns)
    removed = tuple(set_apart(text, lines[first], lines[last].end, "a table of contents"))
    rest = (*lines[:first], *map(blank, lines[first : last + 1]), *lines[last + 1 :])
    return Furniture(rest, removed), kept


_PAGED = pattern(
    r"\S.*?[ \t.…·]*(?:[.…·\t]|\s{2,}|(?<=[\w)]) )[ \t]*\d{1,5} ?[A-H]"
    r"(?:, ?(?:\d{1,5} ?)?[A-H])*\Z"
)
"""What stands on a page of a record, with the quarter of it: "Roe (LAKE)  5644 D, 5646 B"."""
_MOST_BETWEEN = 6
"""Lines of one entry, of which the last has its page."""


def without_paged_contents(
    text: str, lines: Sequence[Line]
) -> tuple[tuple[Line, ...], tuple[Note, ...]]:
    """Return the lines above a talk without the contents of a record, and a note of these.

    They go from the first line with a page to the last one, and a page stands every few lines.
    """
    paged = [at for at, line in enumerate(lines) if _PAGED.match(text, line.start, line.end)]
    filled = [at for at, line in enumerate(lines) if not line.is_blank]
    between = [sum(before < at < after for at in filled) for before, after in pairwise(paged)]
    if len(paged) < _LEAST_DOTTED or max(between) > _MOST_BETWEEN:
        return tuple(lines), ()
    first, last = paged[0], paged[-1]
    words = sum(len(text[one.start : one.end].split()) for one in lines[first : last + 1])
    message = f"contents: {text[lines[first].start : lines[first].end]} … ({words:,} words)"
    kept = (*lines[:first], *map(blank, lines[first : last + 1]), *lines[last + 1 :])
    return kept, (Note(message, lines[first].number),)
