"""Dialogue in which both sides begin with a dash: two voices take turns, and nobody is named."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape
from pipeline.values import replace

_DASH = pattern(r"[—–―-]+\s*(?=\S)")
_LEAST = 6
_ASKS = 0.8
_ASKS_RARELY = 0.2
_SHARE = 0.6
_MARKS = "?？؟"


def find_voices(page: Page) -> Labels:
    """Return the turns of a dialogue; none where the questions do not tell who asks."""
    found = tuple(
        Candidate(index, "Q", Shape.KNOWN, match.end())
        for index in page.filled
        if (match := _DASH.match(page.text, page.lines[index].start, page.lines[index].end))
    )
    if len(found) < _LEAST or len(found) < _SHARE * _blocks(page):
        return Labels()
    ends = [*(page.lines[one.index].start for one in found[1:]), len(page.text)]
    asks = [_asks(page.text[one.content : end]) for one, end in zip(found, ends, strict=True)]
    if not _take_turns(asks):
        return Labels()
    labels = ("Q", "A") if asks[0] else ("A", "Q")
    turns = tuple(replace(one, label=labels[at % 2]) for at, one in enumerate(found))
    evidence = f"{len(found)} paragraphs begin with a dash; every other one asks: two voices"
    return Labels(turns, (), (), True, "{}", 0.7, evidence=evidence)


def _blocks(page: Page) -> int:
    return sum(index == 0 or page.lines[index - 1].is_blank for index in page.filled)


def _asks(words: str) -> bool:
    return any(mark in words.rstrip()[-80:] for mark in _MARKS)


def _take_turns(asks: Sequence[bool]) -> bool:
    """Whether every other voice asks, and the one between hardly ever does."""
    shares = sorted(sum(asks[at::2]) / len(asks[at::2]) for at in (0, 1))
    return (
        shares[1] >= _ASKS
        and shares[0] <= _ASKS_RARELY
        and asks[0] == (sum(asks[0::2]) / len(asks[0::2]) >= _ASKS)
    )
