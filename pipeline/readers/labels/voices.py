"""Dialogue in which both sides begin with a dash: two voices take turns, and nobody is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import (
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    ends_sentence,
)
from pipeline.values import replace

_DASH = pattern(r"[—–―-]+\s*(?=\S)")
_LEAST = 6
_ASKS = 0.8
_ASKS_RARELY = 0.2
_SHARE = 0.6
_MARKS = "?？؟"


def find_voices(page: Page) -> Labels:
    """Return the turns of a dialogue; none where the questions do not tell who asks.

    Short lines between that end no sentence are headings. Where answers go on in paragraphs that a
    quotation mark opens, as in newspapers, hardly anything else may stand between the dashes.
    """
    found = tuple(
        Candidate(index, "Q", Shape.KNOWN, match.end())
        for index in page.filled
        if (match := _DASH.match(page.text, page.lines[index].start, page.lines[index].end))
    )
    if len(found) < _LEAST:
        return Labels()
    ends = [*(page.lines[one.index].start for one in found[1:]), len(page.text)]
    asks = [_asks(page.text[one.content : end]) for one, end in zip(found, ends, strict=True)]
    heads = tuple(_heads(page, found))
    doubt = ""
    if len(found) < _SHARE * _blocks(page) or not _take_turns(asks):
        if not _goes_on_quoted(page, found, heads) or not _asks_first(asks):
            return Labels()
        doubt = _QUOTED
    labels = ("Q", "A") if asks[0] or doubt else ("A", "Q")
    turns = tuple(replace(one, label=labels[at % 2]) for at, one in enumerate(found))
    evidence = f"{len(found)} paragraphs begin with a dash; every other one asks: two voices"
    return Labels(turns, (), (), True, "{}", 0.7, evidence=evidence, fields=heads, doubt=doubt)


_QUOTED = "nobody is named: paragraphs behind a dash take turns, and those in quotation marks go on"
_ASKS_QUOTED = 0.6
_OPENING = ("“", "«", "»", "„", '"')
_MOST_LOOSE = 0.1
"""Paragraphs of another form to one behind a dash, below the first of these."""
_LONGEST_HEAD = 60


def _heads(page: Page, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the headings: short paragraphs that end no sentence, right above a dash or a quote."""
    dashed = {one.index for one in found}
    filled = [at for at in page.filled if at > found[0].index]
    for at, below in pairwise(filled):
        words = page.words(at)
        is_alone = at not in dashed and page.lines[at - 1].is_blank and page.lines[at + 1].is_blank
        is_short = len(words) <= _LONGEST_HEAD and " " in words and words[0].isupper()
        goes_on = below in dashed or page.words(below).startswith(_OPENING)
        if is_alone and is_short and goes_on and not ends_sentence(page.text, page.lines[at]):
            yield Candidate(at, clean(words), Shape.UNCLAIMED, page.lines[at].start)


def _goes_on_quoted(page: Page, found: Sequence[Candidate], heads: Sequence[Candidate]) -> bool:
    """Whether nearly all between the dashes are headings and paragraphs that a quote opens."""
    known = {one.index for one in (*found, *heads)}
    begun = [at for at in page.filled if at > found[0].index and page.lines[at - 1].is_blank]
    others = [at for at in begun if at not in known]
    loose = [at for at in others if not page.words(at).startswith(_OPENING)]
    return len(loose) < len(others) and len(loose) <= _MOST_LOOSE * len(found)


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


def _asks_first(asks: Sequence[bool]) -> bool:
    """Whether the first voice asks most of the time, and the second never does."""
    first = asks[0::2]
    return sum(first) >= _ASKS_QUOTED * len(first) and not any(asks[1::2])
