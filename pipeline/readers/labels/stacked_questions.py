"""Paragraphs whose first line asks and whose other lines answer, where nothing else tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape
from pipeline.readers.labels.frequent import is_faq_file
from pipeline.readers.labels.words import OWN_WORDS
from pipeline.values import dataclass

_LEAST = 8
"""Paragraphs that begin with a question."""
_ASKING, _MOST_ASKING = 0.8, 0.15
"""Share of the paragraphs whose first line asks, at least, and of the answers that do, at most."""
_LONGEST_FIRST = 40
"""Words of the first question: a lead may end with one, too."""
_LEAST_OWN = 0.2
"""Share of the answers in which somebody says "I" or "we"."""
_LEAST_WORDS = 8
"""Words of an answer, on average."""
_MOST_CHOICES = 0.2
_MARKS = ("?", "？", "؟")
_CLOSING = " \t*_\"'”’»)"
_WORD = pattern(r"[^\W\d_]+")
_CHOICE = pattern(r"[ \t]*(?:[(\[☐☑□■○●•·*–-]|[a-zA-Z\d]{1,2}[.)]\s)")
"""How a line begins that may be chosen, or is one of a list."""
_DOUBT = "nobody is named: the first line of each paragraph is read as a question, the rest as its"
_OTHERS = "; {} {} nothing: {}"
_WITHIN = "; within the answers, {} {} too: {}"
_MOST_SHOWN = 12


@dataclass(frozen=True, slots=True)
class _Pair:
    first: int
    """The line of the question; those up to `end` answer."""
    end: int
    asks: bool


def find_stacked_questions(page: Page) -> Labels:
    """Return the turns of a file in which nearly every paragraph begins with a line that asks.

    At least one line stands below it, in sentences in which somebody often says "I" or "we". Lists
    to choose from and of frequent questions are no talk.
    """
    pairs = tuple(_pairs(page))
    asking = sum(one.asks for one in pairs)
    if asking < max(_LEAST, _ASKING * len(pairs)) or not _are_said(pairs, page):
        return Labels()
    if is_faq_file(page, pairs[0].first):
        return Labels()
    turns = tuple(turn for one in pairs for turn in _turns(one, page))
    evidence = f"{len(pairs)} paragraphs begin with a line that asks, {asking} with a mark"
    doubt = f"{_DOUBT} answer{_told(pairs, page)}"
    return Labels(turns, (), (), True, "{}", 0.8, evidence=evidence, doubt=doubt)


def _told(pairs: Sequence[_Pair], page: Page) -> str:
    """Return what is told of first lines that ask nothing, and of others that ask."""
    idle = [one.first for one in pairs if not one.asks]
    within = [
        at
        for one in pairs
        for at in range(one.first + 1, one.end - 1)
        if page.words(at).rstrip(_CLOSING).endswith(_MARKS)
    ]
    return "".join(
        told.format(len(lines), "asks" if len(lines) == 1 else "ask", _numbers(lines, page))
        for told, lines in ((_OTHERS, idle), (_WITHIN, within))
        if lines
    )


def _numbers(lines: Sequence[int], page: Page) -> str:
    numbers = ", ".join(str(page.lines[at].number) for at in lines[:_MOST_SHOWN])
    rest = len(lines) - _MOST_SHOWN
    return f"line{'s'[: len(lines) - 1]} {numbers}" + (f" and {rest} more" if rest > 0 else "")


def _pairs(page: Page) -> Iterator[_Pair]:
    """Yield the paragraphs of two lines and more, from the first on whose first line asks.

    A paragraph of one line goes on with the answer above.
    """
    is_begun = False
    for first, end in paragraphs_of(page):
        words = page.words(first).rstrip(_CLOSING)
        is_begun = is_begun or (words.endswith(_MARKS) and len(words.split()) <= _LONGEST_FIRST)
        if is_begun and end - first > 1:
            yield _Pair(first, end, any(mark in words for mark in _MARKS))


def paragraphs_of(page: Page) -> Iterator[tuple[int, int]]:
    """Yield the first line of each paragraph, and the line behind its last."""
    starts = [at for at in page.filled if at == 0 or page.lines[at - 1].is_blank]
    filled = set(page.filled)
    for first in starts:
        yield first, next(at for at in count(first) if at not in filled)


def _turns(pair: _Pair, page: Page) -> Iterator[Candidate]:
    for at, label in ((pair.first, "Q"), (pair.first + 1, "A")):
        yield Candidate(at, label, Shape.KNOWN, page.lines[at].start)


def _are_said(pairs: Sequence[_Pair], page: Page) -> bool:
    """Whether the answers are somebody's sentences, and hardly one of them asks."""
    if not pairs:
        return False
    lines = [page.words(at) for one in pairs for at in range(one.first + 1, one.end)]
    texts = [" ".join(page.words(at) for at in range(one.first + 1, one.end)) for one in pairs]
    own, words = own_and_words(texts)
    asking = sum(text.rstrip(_CLOSING).endswith(_MARKS) for text in texts)
    choices = sum(_CHOICE.match(line) is not None for line in lines)
    return (
        own >= _LEAST_OWN * len(pairs)
        and asking <= _MOST_ASKING * len(pairs)
        and choices <= _MOST_CHOICES * len(lines)
        and words >= _LEAST_WORDS * len(pairs)
    )


def own_and_words(texts: Sequence[str]) -> tuple[int, int]:
    """Return in how many texts somebody says "I" or "we", and how many words all of them have."""
    said = [[word.casefold() for word in _WORD.findall(text)] for text in texts]
    return sum(not OWN_WORDS.isdisjoint(words) for words in said), sum(map(len, said))
