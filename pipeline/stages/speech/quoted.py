"""Quoted: stretches of a turn between quotation marks, in which somebody else is heard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.model.transcript import Paragraph, Turn
from pipeline.patterns import pattern
from pipeline.stages.speech.sentences import Span
from pipeline.values import dataclass

_MARKS = ("“", "”", '"', "„", "«", "»", "‘", " '")


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    opens: bool


def quoted_in(turn: Turn, paragraph: Paragraph) -> tuple[Span, ...]:
    """Return the stretches of a paragraph of `turn` that are quoted (see `quoted`)."""
    if not any(any(mark in one.text for mark in _MARKS) for one in turn.paragraphs):
        return ()
    spans = quoted(tuple(one.text for one in turn.paragraphs))
    return spans[turn.paragraphs.index(paragraph)]


@lru_cache(maxsize=4)
def quoted(texts: tuple[str, ...]) -> tuple[tuple[Span, ...], ...]:
    """Return for each paragraph of a turn the stretches of it that are quoted.

    A quotation goes on into the next paragraph where that begins with a mark, or the next mark
    closes it; one that is never closed goes to the end of its paragraph, as nobody knows where it
    ends. Such a stretch reaches over the edge of its paragraph. Single marks count only behind a
    comma, a colon or a verb of saying and where they are closed: elsewhere they are apostrophes.
    """
    marks = [list(_marks(text)) for text in texts]
    found: list[tuple[Span, ...]] = []
    is_open = False
    for number, text in enumerate(texts):
        spans = [] if is_open else list(_single(text))
        start = -1
        for mark in marks[number]:
            if mark.opens and mark.at and is_open:
                spans.append(Span(start, mark.at))
                start = mark.at
            elif mark.opens:
                start, is_open = mark.at, True
            elif is_open and not mark.opens:
                spans.append(Span(start, mark.at + 1))
                is_open = False
        if is_open:
            spans.append(Span(start, len(text) + 1))
            is_open = _goes_on(marks[number + 1 :])
        found.append(tuple(spans))
    return tuple(found)


def is_cut(sentence: Span, spans: Sequence[Span]) -> bool:
    """Return whether a sentence shares words with a quotation that it does not hold as a whole."""
    return any(
        sentence.start < span.end
        and span.start < sentence.end
        and not (sentence.start <= span.start and span.end <= sentence.end)
        for span in spans
    )


def is_within(stretch: Span, spans: Sequence[Span]) -> bool:
    """Return whether a stretch is no more than stands in a quotation, with its marks or not."""
    return any(one.start <= stretch.start and stretch.end <= one.end for one in spans)


def _goes_on(behind: Sequence[Sequence[_Mark]]) -> bool:
    """Return whether a quotation that is open goes on behind its paragraph."""
    if behind and any(mark.at == 0 and mark.opens for mark in behind[0]):
        return True
    following = next((mark for marks in behind for mark in marks), None)
    return following is not None and not following.opens


def _marks(text: str) -> Iterator[_Mark]:
    """Yield the double marks of a paragraph; which of a pair opens is told by what comes first."""
    opening, closing = "“", "”"
    if "„" in text:
        opening, closing = "„", "“”"
    elif "«" in text or "»" in text:
        first = min((text.find(mark) for mark in "«»" if mark in text), default=0)
        opening, closing = ("«", "»") if text[first] == "«" else ("»", "«")
    for at, letter in enumerate(text):
        if letter not in _DOUBLE:
            continue
        is_first = at == 0 or text[at - 1] in _BEFORE
        is_last = not text[at + 1 : at + 2].isalnum()
        if letter == '"':
            yield _Mark(at, is_first and not is_last)
        elif (letter in opening or letter in closing) and (is_first or is_last):
            yield _Mark(at, letter in opening and (is_first or letter != "“"))


_DOUBLE = frozenset('“”"„«»')
_BEFORE = " ([—–-"
"""What stands before a mark that opens."""


def _single(text: str) -> Iterator[Span]:
    """Yield what stands between single marks that open behind what announces it."""
    if "‘" not in text and " '" not in text:
        return
    done = 0
    for found in _OPENING.finditer(text):
        closing = _CLOSING.search(text, found.end())
        if closing and found.start("mark") >= done:
            done = closing.end()
            yield Span(found.start("mark"), done)


_OPENING = pattern(
    r"(?i)(?:[,:]|\b(?:said|says?|saying|asked|thought|like|tell|told \w+)) (?P<mark>['‘])"
    r"(?!(?:em|cause|til|tis|twas|bout|round|n)\b)(?=[^\W\d_])"
)
_CLOSING = pattern(r"(?<=[.!?,])['’](?=\s|$|[)\]—–])|(?<=\w)['’](?=[.!?](?:\s|$))")
