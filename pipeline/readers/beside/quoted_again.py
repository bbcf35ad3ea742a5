"""Quotations of Markdown amid a talk that say again what is said in it: pull quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate
from pipeline.readers.lines import Line

_QUOTED = pattern(r"[*_ ]*[\"“«„].*[\"”»“][*_ .]*\Z")
"""A paragraph all in quotation marks."""
_WORD = pattern(r"\w+")
_IN_ROW = 3
"""Words that two texts share in one order where the one is taken from the other."""
_REPEATED = 0.7
"""Share of such rows of a quotation that stand elsewhere."""
_LEAST_ROWS = 4


def quoted_again(
    text: str, shown: str, lines: Sequence[Line], turns: Sequence[Candidate]
) -> list[int]:
    """Return the indexes of lines that are a quotation of the talk's own words, in full.

    `text` has the marks of Markdown, `shown` what messages may show.
    """
    begun = {one.index for one in turns}
    said = range(turns[0].index, len(lines)) if turns else range(0)
    found = [
        at
        for at in said
        if at not in begun
        and not lines[at].is_blank
        and text.startswith(">", text.rfind("\n", 0, lines[at].start) + 1)
    ]
    alone = [at for at in found if at - 1 not in found and at + 1 not in found]
    alone = [at for at in alone if _QUOTED.match(shown, lines[at].start, lines[at].end)]
    if not alone:
        return []
    others = [lines[at] for at in said if at not in found]
    rows = frozenset(row for line in others for row in _rows(shown[line.start : line.end]))
    return [at for at in alone if _is_in(rows, shown[lines[at].start : lines[at].end])]


def _is_in(rows: frozenset[tuple[str, ...]], words: str) -> bool:
    own = list(_rows(words))
    return len(own) >= _LEAST_ROWS and sum(row in rows for row in own) >= _REPEATED * len(own)


def _rows(words: str) -> Iterator[tuple[str, ...]]:
    found: list[str] = _WORD.findall(words.casefold())
    return zip(*(found[at:] for at in range(_IN_ROW)), strict=False)
