"""Who is quoted, below a quotation of Markdown amid a talk: "> Jane Roe" / "> to Lake Radio"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, clean, comparable, ends_with_stop
from pipeline.readers.lines import Line

_MOST_LINES = 3
_MOST_WORDS = 8
"""Of one line of a signature."""


def signatures(source: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> Iterator[range]:
    """Yield the lines that sign a quotation: the name of somebody who speaks, and what is below it.

    `source` is the file with its marks. The quotation has words above its signature, and a name
    that is the label of a turn with words of its own signs nothing.
    """
    known = {one.key for one in turns}
    first = turns[0].index if turns else len(lines)
    signed = (at for at in range(first, len(lines)) if _is_quoted(source, lines[at]))
    for _, run in groupby(enumerate(signed), key=lambda one: one[1] - one[0]):
        own = [at for _, at in run if not lines[at].is_blank]
        words = [clean(source[lines[at].start : lines[at].end]) for at in own]
        named = [at for at, one in enumerate(words) if _names(one, known)]
        if named and named[0] and _is_short(words[named[0] :]):
            yield range(own[named[0]], own[-1] + 1)


def _names(words: str, known: Collection[str]) -> bool:
    """Whether a line is the name of somebody who speaks, or a dash and a name: "— Dr. Jane Roe"."""
    return comparable(words.strip("–—- ")) in known or _CREDITED.fullmatch(words) is not None


_CREDITED = pattern(
    r"[–—]{1,2} ?(?:(?:Dr|Dra|Prof|Mr|Mrs|Ms|Mtro|Mtra|Lic|Ing)\.? )?[^\W\d_a-z][\w’'-]+"
    r"(?: [^\W\d_a-z][\w.’'-]*| de| del| van| von){1,4}(?:[.,;] ?[^?!]{2,100})?"
)


def _is_short(words: Sequence[str]) -> bool:
    first, *rest = words
    is_short = len(words) <= _MOST_LINES and len(first.split()) <= 2 * _MOST_WORDS
    return is_short and not any(
        ends_with_stop(one) or len(one.split()) > _MOST_WORDS for one in rest
    )


def _is_quoted(source: str, line: Line) -> bool:
    start = source.rfind("\n", 0, line.start) + 1
    return source[start : line.start + 1].lstrip().startswith(">")
