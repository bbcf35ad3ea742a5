"""Names in small letters that stand in bold before a colon: "**jane:** Well, we did.".

Elsewhere a word in small letters with a colon is one of prose.
"""

from __future__ import annotations

from itertools import pairwise, takewhile

from pipeline.patterns import pattern
from pipeline.readers.labels.bold_lines import bold_heads
from pipeline.readers.labels.candidates import Candidate, Page, Shape, counted
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.labels.words import FORM, METADATA, NON_SPEECH, REMARKS, SAID_WORDS
from pipeline.values import replace

_NAME = pattern(r"[^\W\d_A-Z][\w.'’-]{1,30}(?: [^\W\d_A-Z][\w.'’-]{1,30})?")
_PEOPLE = frozenset({Shape.NAME, Shape.WORD})
_NO_NAMES = FORM | METADATA | NON_SPEECH | REMARKS | SAID_WORDS
_LEAST = 8
_LEAST_EACH = 3
_LEAST_NAMES, _MOST_NAMES = 2, 6
_MOSTLY = 0.9
"""Share of what begins in bold from the first name on, and of the names that take turns."""
_BLOCKS = 0.5
"""Share of the paragraphs from the first name on; the others go on."""
_ASKED = 0.2
"""Share of the turns of whoever asks most that ask."""


def find_bold_small(page: Page) -> tuple[Candidate, ...]:
    """Return the names that begin paragraphs in bold, where a few of them take turns and one asks.

    Others among them may have a capital: "**lake.example**: Who pays?", "**Jane**: The town.". The
    entries of a glossary come once each, and those of a record of data ask nothing.
    """
    heads = [one for one in bold_heads(page) if page.is_fresh(one.index)]
    small = [one for one in heads if _is_name(one, page)]
    named = [one for one in heads if shape_of(one.label) in _PEOPLE and one.label[:1].isupper()]
    found = sorted((*small, *named), key=lambda one: one.index) if small else small
    counts = counted(found)
    few = _LEAST_NAMES <= len(counts) <= _MOST_NAMES and min(counts.values()) >= _LEAST_EACH
    if len(found) < _LEAST or not few:
        return ()
    first = found[0].index
    above = [one for one in heads if one.index >= first]
    blocks = [at for at in page.filled if at >= first and page.lines[at - 1].is_blank]
    turns = sum(one.key != other.key for one, other in pairwise(found))
    is_talk = turns >= _MOSTLY * (len(found) - 1) and _asked(found, page) >= _ASKED
    is_most = len(found) >= max(_MOSTLY * len(above), _BLOCKS * len(blocks))
    return tuple(replace(one, shape=Shape.NAME) for one in small) if is_talk and is_most else ()


def _is_name(head: Candidate, page: Page) -> bool:
    """Whether a label is a name in small letters, and words stand behind it."""
    is_name = _NAME.fullmatch(head.label) and _NO_NAMES.isdisjoint(head.label.split())
    return bool(is_name) and head.content < page.lines[head.index].end


def _asked(found: list[Candidate], page: Page) -> float:
    """Return the share of paragraphs that ask, of the name that asks most."""
    asks: dict[str, list[bool]] = {}
    for one in found:
        asks.setdefault(one.key, []).append("?" in _paragraph(one.index, page))
    return max(sum(own) / len(own) for own in asks.values())


def _paragraph(at: int, page: Page) -> str:
    """Return the words from a line on up to the next blank one."""
    lines = takewhile(lambda one: not page.lines[one].is_blank, range(at, len(page.lines)))
    return " ".join(map(page.words, lines))
