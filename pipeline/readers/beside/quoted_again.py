"""Quotations of Markdown amid a talk that say again what is said in it: pull quotes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pipeline.patterns import clued, pattern
from pipeline.readers.labels.candidates import Candidate
from pipeline.readers.lines import Line
from pipeline.values import dataclass

_QUOTED = pattern(r"(?s)[*_ ]*[\"“«„].*[\"”»“][*_ .]*\Z")
"""A paragraph all in quotation marks."""
_TAGGED = clued(r"(?s)<blockquote\b[^<>]*>(?:(?!</?blockquote).)*</blockquote>", "<blockquote")
"""A quotation as HTML writes it."""
_WORD = pattern(r"\w+")
_IN_ROW = 3
"""Words that two texts share in one order where the one is taken from the other."""
_REPEATED = 0.7
"""Share of such rows of a quotation that stand elsewhere."""
_WORD_FOR_WORD = 0.9
"""The same of what has no quotation marks."""
_LEAST_ROWS = 4


@dataclass(frozen=True, slots=True)
class PullQuotes:
    """Quotations within a talk, as indexes of their lines."""

    again: tuple[tuple[int, ...], ...] = ()
    """Of the talk's own words."""
    others: tuple[tuple[int, ...], ...] = ()
    """Of words that stand nowhere else, beside such as do."""


def quoted_again(
    text: str, shown: str, lines: Sequence[Line], turns: Sequence[Candidate]
) -> PullQuotes:
    """Return the quotations of the talk's own words, and others where there are some.

    `text` has the marks of Markdown, `shown` what messages may show.
    """
    begun = {one.index: one for one in turns}
    talk = range(turns[0].index, len(lines)) if turns else range(0)
    said = [at for at in talk if not lines[at].is_blank]
    signed = [at for at in said if text.startswith(">", text.rfind("\n", 0, lines[at].start) + 1)]
    alone = [(at,) for at in signed if at - 1 not in signed and at + 1 not in signed]
    found = [one for one in (*alone, *_tagged(text, lines, said)) if _is_beside(one, lines, begun)]
    if not found:
        return PullQuotes()
    gone = {*signed, *(at for one in found for at in one)}
    others = (_words(shown, lines, at) for at in said if at not in gone)
    rows = frozenset(row for words in others for row in _rows(words))
    again = tuple(one for one in found if _is_in(rows, _whole(shown, lines, one)))
    return PullQuotes(again, tuple(one for one in found if again and one not in again))


def _is_beside(own: tuple[int, ...], lines: Sequence[Line], begun: Mapping[int, Candidate]) -> bool:
    """Whether no turn begins in a quotation, or one without a label, which goes on below it."""
    inside = [at for at in own if at in begun]
    if not inside:
        return True
    below = next((at for at in range(own[-1] + 1, len(lines)) if not lines[at].is_blank), -1)
    is_bare = begun[inside[0]].content <= lines[own[0]].start
    return inside == [own[0]] and is_bare and below >= 0 and below not in begun


def _tagged(text: str, lines: Sequence[Line], said: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield the lines of each quotation that tags set apart."""
    if _TAGGED.may_match(text):
        for one in _TAGGED.late.finditer(text):
            own = tuple(at for at in said if one.start() <= lines[at].start < one.end())
            if own:
                yield own


def _whole(shown: str, lines: Sequence[Line], own: Sequence[int]) -> str:
    return " ".join(_words(shown, lines, at) for at in own)


def _words(shown: str, lines: Sequence[Line], at: int) -> str:
    return shown[lines[at].start : lines[at].end]


def _is_in(rows: frozenset[tuple[str, ...]], words: str) -> bool:
    own = list(_rows(words))
    least = _REPEATED if _QUOTED.match(words) else _WORD_FOR_WORD
    return len(own) >= _LEAST_ROWS and sum(row in rows for row in own) >= least * len(own)


def _rows(words: str) -> Iterator[tuple[str, ...]]:
    found: list[str] = _WORD.findall(words.casefold())
    return zip(*(found[at:] for at in range(_IN_ROW)), strict=False)
