"""The best lines of a paragraph: all of them are chosen together, so that spaces stay even.

Knuth and Plass, "Breaking paragraphs into lines" (1981): of all ways to break a paragraph the one
is taken whose lines together are least stretched and parted, found by dynamic programming.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import inf

from pipeline.values import dataclass
from pipeline.writers.pdf.fonts import Fonts, Piece
from pipeline.writers.pdf.hyphens import breaks
from pipeline.writers.pdf.lines import Line, Word, break_lines, hyphenated, join

HYPHEN = "\N{SOFT HYPHEN}"
"""Shown as a hyphen, and told apart from one that belongs to the word."""

_STRETCH, _SHRINK = 0.5, 0.2
"""How much wider or narrower than its own width a space may become."""
_UNPARTED, _PARTED_TOO, _LOOSEST = 0.9, 2.0, 9.0
"""Most that spaces are stretched, in units of `_STRETCH`: where no word is parted, where some are,
and where a line stays short all the same, as it could be filled only by tearing it apart."""
_PARTED = 60.0
"""What a hyphen costs, beside how bad its line is."""
_PARTED_AGAIN = 6000.0
"""What a second line that ends in a hyphen costs."""
_LINE = 10.0
"""What every line costs."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A word, or a part of one behind which a hyphen may stand."""

    word: Word
    is_parted: bool
    """True when the word goes on."""
    hyphen: float
    """Width of the hyphen."""


def justify(text: list[Word], width: float, fonts: Fonts, language: str) -> list[Line]:
    """Return `text` in lines of `width`, the last one as long as it is.

    Words are parted where it helps. A line that cannot be filled without tearing it apart stays
    short; a paragraph with a word longer than a line is broken as a ragged one.
    """
    if any(word.width > width for word in text):
        return break_lines(text, width, fonts)
    fragments = [Fragment(word, is_parted=False, hyphen=0) for word in text]
    ends = _ends(fragments, width, _UNPARTED)
    if not ends:
        fragments = [part for word in text for part in _parted(word, fonts, language)]
        ends = _ends(fragments, width, _PARTED_TOO) or _ends(fragments, width, _LOOSEST)
    if not ends:
        return break_lines(text, width, fonts)
    starts = [0, *ends[:-1]]
    lines = [_line(fragments[start:end], fonts) for start, end in zip(starts, ends, strict=True)]
    last = lines[-1]
    end = _filled(last, width) if last.width > width else last
    return [*(_filled(line, width) for line in lines[:-1]), end]


def _ends(parts: Sequence[Fragment], width: float, loosest: float) -> list[int]:
    """Return behind which fragments the best lines end; none where spaces get wider than that."""
    widths = [0.0, *accumulate(one.word.width for one in parts)]
    spaces = [0.0, *accumulate(0.0 if one.is_parted else one.word.space for one in parts)]
    best = [0.0] + [inf] * len(parts)
    came_from = [0] * (len(parts) + 1)
    active = [0]
    for end in range(1, len(parts) + 1):
        last = parts[end - 1]
        is_end = end == len(parts)
        kept: list[int] = []
        for start in active:
            space = spaces[end - 1] - spaces[start]
            natural = widths[end] - widths[start] + space + last.is_parted * last.hyphen
            if natural - space * _SHRINK <= width:
                kept.append(start)
                ratio = 0.0 if is_end and natural <= width else _ratio(width - natural, space)
                costs = best[start] + (_LINE + 100 * ratio**3 + last.is_parted * _PARTED) ** 2
                if ratio > loosest:
                    continue
                if last.is_parted and start and parts[start - 1].is_parted:
                    costs += _PARTED_AGAIN
                if costs < best[end]:
                    best[end], came_from[end] = costs, start
        active = [*kept, end] if best[end] < inf else kept
    return _path(came_from, len(parts)) if best[-1] < inf else []


def _ratio(left: float, space: float) -> float:
    """Return how much spaces must give, in units of what they may, to fill what is left."""
    give = space * (_STRETCH if left > 0 else _SHRINK)
    return abs(left) / give if give else (inf if left else 0.0)


def _path(came_from: list[int], end: int) -> list[int]:
    ends: list[int] = []
    while end:
        ends.append(end)
        end = came_from[end]
    return ends[::-1]


def _parted(word: Word, fonts: Fonts, language: str) -> Iterator[Fragment]:
    """Yield a word in parts; one whose letters are not all in one ink stays whole."""
    piece = word.pieces[0]
    places = breaks(piece.text, language) if len(word.pieces) == 1 else ()
    hyphen = fonts.width(HYPHEN, piece.ink) if places else 0
    starts = (0, *places)
    for start, end in zip(starts, (*places, len(piece.text)), strict=True):
        is_last = end == len(piece.text)
        text = piece.text[start:end]
        part = Piece(piece.ink, text, fonts.width(text, piece.ink)) if places else None
        pieces = (part,) if part else word.pieces
        yield Fragment(
            Word(pieces, sum(one.width for one in pieces), word.space), not is_last, hyphen
        )


def _line(fragments: Sequence[Fragment], fonts: Fonts) -> Line:
    """Return fragments as a line: parts of one word joined, a hyphen where the word goes on."""
    words: list[Word] = []
    is_open = False
    for one in fragments:
        words.append(_joined(words.pop(), one.word, fonts) if is_open else one.word)
        is_open = one.is_parted
    if is_open:
        ink = words[-1].pieces[-1].ink
        hyphen = Piece(ink, HYPHEN, fonts.width(HYPHEN, ink))
        return hyphenated(words, hyphen)
    return join(words)


def _joined(first: Word, second: Word, fonts: Fonts) -> Word:
    one, other = first.pieces[0], second.pieces[0]
    text = one.text + other.text
    piece = Piece(one.ink, text, fonts.width(text, one.ink))
    return Word((piece,), piece.width, second.space)


def _filled(line: Line, width: float) -> Line:
    """Return a line whose spaces are widened or narrowed so that it ends at `width`."""
    text = "".join(piece.text for piece in line.pieces).rstrip(" ")
    spaces = text.count(" ")
    stretch = (width - line.width) / spaces if spaces else inf
    widest = line.pieces[0].ink.size * _WIDEST_SPACE
    return line._replace(stretch=stretch, width=width) if stretch < widest else line


_WIDEST_SPACE = 0.5
"""In em: what a space may gain; without, it is about a quarter of one."""
