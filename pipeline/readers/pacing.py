"""Words with their times, as recognizers and captions have them, and the paragraphs they make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pipeline.model.transcript import Doubt
from pipeline.patterns import pattern
from pipeline.readers.speeches import Speech, clock
from pipeline.values import dataclass

MOST_WORDS = 120
"""Words from which the end of a sentence ends a paragraph."""
LONG_PAUSE = 2.0
"""Seconds without a word that end a paragraph at the end of a sentence."""
_FEW_WORDS = 12
"""Words that are no paragraph yet, however long the pause behind them."""
_UNPUNCTUATED = 2 * MOST_WORDS
"""Words without the end of a sentence from which any pause ends a paragraph."""
_ANY_PAUSE = 0.6
_ENDS = pattern(r"[.?!…。？！؟।][\"'”’»)\]]*\s*\Z")
_WIDE = pattern(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
"""Chinese and Japanese, which write no spaces; two letters are about a word."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that were said without a stop: a word, a caption, a segment of a recognizer."""

    text: str
    label: str = ""
    """Of the speaker; empty where nobody is named."""
    start: float | None = None
    """Seconds from the beginning of the recording; None where the file does not say."""
    end: float | None = None
    is_joined: bool = False
    """Whether no blank stands before it, as with a comma."""
    line: int = 0
    """Where it stands in the file, from 1; 0 where the container has no lines."""
    doubts: tuple[Doubt, ...] = ()
    """Words that the recognizer was not sure of; spans count in `text`."""


def paragraphs(pieces: Iterable[Piece]) -> Iterator[tuple[Piece, ...]]:
    """Yield the paragraphs of what one speaker says in a row.

    One ends with a sentence: behind a long pause, or when it has 120 words. Where the recognizer
    writes no full stops, the first pause behind 240 words ends it.
    """
    own: list[Piece] = []
    words = 0
    end: float | None = None
    for piece in pieces:
        pause = 0.0 if end is None or piece.start is None else piece.start - end
        if own and not piece.is_joined and _is_end(own[-1].text, pause, words):
            yield tuple(own)
            own, words = [], 0
        own.append(piece)
        end = end if piece.end is None else piece.end
        words += word_count(piece.text)
    if own:
        yield tuple(own)


def _is_end(before: str, pause: float, words: int) -> bool:
    if _ENDS.search(before):
        return words >= MOST_WORDS or (pause >= LONG_PAUSE and words >= _FEW_WORDS)
    return words >= _UNPUNCTUATED and pause >= _ANY_PAUSE


def word_count(text: str) -> int:
    """Return how many words a text has, or about as many where they are written without blanks."""
    count = len(text.split())
    return count if text.isascii() else max(count, len(_WIDE.findall(text)) // 2)


def speech_of(label: str, pieces: Sequence[Piece]) -> Speech:
    """Return pieces of one label as a speech in paragraphs, with its time where it has one."""
    texts = tuple(joined(own)[0] for own in paragraphs(pieces))
    start = pieces[0].start
    return Speech(label, texts, pieces[0].line, "" if start is None else clock(start))


def joined(pieces: Sequence[Piece]) -> tuple[str, tuple[Doubt, ...]]:
    """Return the words of some pieces as one text, and the doubts with spans that count in it."""
    parts: list[str] = []
    doubts: list[Doubt] = []
    at = 0
    last = ""
    for piece in pieces:
        text = piece.text.strip()
        if not text:
            continue
        if last and not piece.is_joined and not (_is_wide(last) and _is_wide(text[0])):
            parts.append(" ")
            at += 1
        shift = at - (len(piece.text) - len(piece.text.lstrip()))
        doubts += (
            Doubt(max(one.start + shift, at), one.end + shift, one.confidence)
            for one in piece.doubts
        )
        parts.append(text)
        at += len(text)
        last = text[-1]
    return "".join(parts), tuple(doubts)


def _is_wide(char: str) -> bool:
    return not char.isascii() and _WIDE.match(char) is not None
