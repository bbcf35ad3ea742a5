"""Dialogue in which both sides begin with a dash, and bold letters ask: "–**Who?**"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape
from pipeline.values import replace

_DASH = pattern(r"[*_]{0,3}[—–―-]+\s*(?=\S)")
_LEAST = 4
"""Paragraphs of each kind."""
_BLOCKS = 0.8
"""Share of the paragraphs below the first dash that begin with one."""
_TURNING = 0.9
"""Share of the paragraphs behind a dash that stand below one of the other kind."""
_ASKS = 0.4
"""Share of those in bold that hold a question; hardly one of the others ends with one."""
_ASKS_RARELY = 0.1
_MARKS = ("?", "？", "؟")
_CLOSING = " \t*_\"'”’»)"
_DOUBT = "nobody is named: of the paragraphs behind a dash those in bold are read as questions"


def find_bold_voices(page: Page) -> Labels:
    """Return the turns of a dialogue behind dashes in which those in bold ask, and others answer.

    One that holds a question between two answers is a question whose letters were lost.
    """
    found = tuple(_dashed(page)) if page.strong else ()
    if len(found) < 2 * _LEAST or not _are_all(found, page):
        return Labels()
    starts = [start for start, _ in page.strong]
    bold = [any(0 <= one.content - at <= _NEAR for at in starts) for one in found]
    asks = [_asks(one, page) for one in found]
    holds = [_holds(one, page) for one in found]
    kinds = [strong or _is_between(at, bold, holds) for at, strong in enumerate(bold)]
    if not (_take_turns(kinds) and _are_asked(kinds, asks, holds)):
        return Labels()
    turns = tuple(
        replace(one, label="Q" if kind else "A") for one, kind in zip(found, kinds, strict=True)
    )
    evidence = f"{len(turns)} paragraphs begin with a dash, and {sum(bold)} of them are in bold"
    return Labels(turns, (), (), True, "{}", 0.7, evidence=evidence, doubt=_DOUBT)


_NEAR = 4
"""Letters of markup between the beginning of bold letters and the words."""


def _dashed(page: Page) -> Iterator[Candidate]:
    for at in page.filled:
        found = _DASH.match(page.text, page.lines[at].start, page.lines[at].end)
        if found:
            yield Candidate(at, "Q", Shape.KNOWN, found.end())


def _are_all(found: Sequence[Candidate], page: Page) -> bool:
    """Whether nearly all paragraphs from the first dash to the last begin with one."""
    first, last = found[0].index, found[-1].index
    begun = [
        at for at in page.filled if first <= at <= last and (at == 0 or page.lines[at - 1].is_blank)
    ]
    return len(found) >= _BLOCKS * len(begun)


def _asks(one: Candidate, page: Page) -> bool:
    return page.text[one.content : page.lines[one.index].end].rstrip(_CLOSING).endswith(_MARKS)


def _holds(one: Candidate, page: Page) -> bool:
    words = page.text[one.content : page.lines[one.index].end]
    return any(mark in words for mark in _MARKS)


def _take_turns(kinds: Sequence[bool]) -> bool:
    """Whether questions and others follow each other, from a question on."""
    turning = sum(one != other for one, other in pairwise(kinds))
    fewer = min(sum(kinds), len(kinds) - sum(kinds))
    return kinds[0] and fewer >= _LEAST and turning >= _TURNING * (len(kinds) - 1)


def _are_asked(kinds: Sequence[bool], asks: Sequence[bool], holds: Sequence[bool]) -> bool:
    """Whether many questions hold one, and hardly one of the others ends with one."""
    asked = sum(one and other for one, other in zip(kinds, holds, strict=True))
    others = sum(not one and other for one, other in zip(kinds, asks, strict=True))
    return asked >= _ASKS * sum(kinds) and others <= max(1, _ASKS_RARELY * kinds.count(False))


def _is_between(at: int, bold: Sequence[bool], holds: Sequence[bool]) -> bool:
    """Whether a plain paragraph holds a question, and stands between two that are plain."""
    return holds[at] and not any(bold[max(at - 1, 0) : at + 2])
