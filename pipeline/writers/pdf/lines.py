"""Breaking words into lines: measured once, cut as often as pages end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple
from unicodedata import combining

from pipeline.values import dataclass
from pipeline.writers.pdf.bidi import levels, mirrored, visual_order
from pipeline.writers.pdf.fonts import NBSP, Fonts, Ink, Look, Piece, Where, face_of
from pipeline.writers.pdf.ideographs import has_ideographs
from pipeline.writers.pdf.ideographs import parts as in_parts
from pipeline.writers.pdf.joining import letters_of

GOOD_ENDS = frozenset("/?&=_.,;:+@)]}")
"""Where a word longer than a line may end; never after a hyphen, which readers would drop."""

CLEAN = str.maketrans(
    dict.fromkeys("\t\n\r\u2028\u2029", " ")
    | {"\u202f": NBSP}
    | dict.fromkeys("\u00ad\u200b\u2060\ufeff", "")
)
"""White space that fonts lack, and marks without a shape (Unicode: default ignorable): drawn, a
soft hyphen would be a hyphen and the others a box."""

LEAST_FULL = 0.6
"""How full a line must be for a good end to be preferred to a full line."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text that looks alike."""

    text: str
    look: Look
    link: str = ""
    """Name of the destination; empty for none."""


class Word(NamedTuple):
    """What is never broken unless it is longer than a line; may hold no-break spaces."""

    pieces: tuple[Piece, ...]
    width: float
    space: float
    """Width of the space after it; 0 where the next word follows without one."""


class Line(NamedTuple):
    """The pieces of one line, from left to right.

    The last ends in a space: without it the words of two lines or cells are one to some readers.
    """

    pieces: tuple[Piece, ...]
    width: float
    """In points, without the last space."""
    stretch: float = 0.0
    """What is added to every space but the last, in points."""
    places: tuple[float, ...] = ()
    """Where each piece begins, from the start of the line, where some run to the left; otherwise
    they stand side by side. The pieces are in the order in which they are read."""


EMPTY = Line((), 0)


def words(spans: Iterable[Span], fonts: Fonts, where: Where) -> list[Word]:
    """Return the words of `spans`; spans that meet without white space share a word.

    A word that ends in a hyphen is tied to the next: at the end of a line, pdfium (Chrome) takes
    the hyphen for one of ours and drops it, with the space. A number is tied to its unit. Raises
    `RenderError` for a letter that no font has.
    """
    found: list[Word] = []
    parts: list[Piece] = []
    is_wide = False
    for span in spans:
        is_wide = is_wide or has_ideographs(span.text)
        known = fonts.known(span.look, span.link)
        texts = span.text.translate(CLEAN).split(" ")
        last = len(texts) - 1
        for at, text in enumerate(texts):
            if at and parts:
                if _is_tied(parts[-1].text, text):
                    parts += fonts.pieces(NBSP, span.look, "", where)
                else:
                    found.append(_word(parts, fonts))
                    parts = []
            if parts or at == last or text[-1:] in _TYING:
                parts += fonts.pieces(text, span.look, span.link, where) if text else ()
            elif text:
                word = known.get(text)
                if word is None:
                    pieces = fonts.pieces(text, span.look, span.link, where)
                    word = known[text] = _word(pieces, fonts)
                found.append(word)
    if parts:
        found.append(_word(parts, fonts))
    return [one for word in found for one in _loosened(word, fonts)] if is_wide else found


def _loosened(word: Word, fonts: Fonts) -> Iterator[Word]:
    """Yield a word in the parts between which a line may end: ideographs part from each other."""
    if not any(has_ideographs(piece.text) for piece in word.pieces):
        yield word
        return
    cells = [
        Piece(piece.ink, part, fonts.width(part, piece.ink))
        for piece in word.pieces
        for part in in_parts(piece.text)
    ]
    for cell in cells[:-1]:
        yield Word((cell,), cell.width, 0)
    yield Word((cells[-1],), cells[-1].width, word.space)


_TYING = frozenset("-0123456789")
"""Last letters of what may be tied to the next word."""
_UNITS = frozenset(
    (
        *("million", "billion", "trillion", "thousand", "hundred", "percent", "per", "%"),
        *("km", "kg", "m", "ha", "°C", "GW", "MW", "kWh", "MWh"),
        *("millions", "milliards", "milliers", "pour"),
        *("millones", "por"),
        *("Millionen", "Milliarden", "Mio.", "Mrd.", "Prozent"),
        *("тысяч", "млн", "млрд", "миллионов", "миллиардов", "процентов", "процента"),
    )
)
"""Words that stand on the line of their number."""


def _is_tied(before: str, text: str) -> bool:
    """Return whether two words must not be parted by the end of a line."""
    last = before[-1:]
    return last == "-" or (last.isdigit() and text.rstrip(_AFTER_UNITS) in _UNITS)


_AFTER_UNITS = f".,;:!?)“”»›’\"'{NBSP}"
"""What may stand behind a unit."""


def _word(pieces: Sequence[Piece], fonts: Fonts) -> Word:
    width = sum(piece.width for piece in pieces)
    return Word(tuple(pieces), width, fonts.width(" ", pieces[-1].ink))


def runs_left(text: list[Word]) -> bool:
    """Return whether any letters of a paragraph run from right to left."""
    return any(_LEFTWARD.search(piece.text) for word in text for piece in word.pieces)


_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def arranged(line: Line, base: int) -> Line:
    """Return a line of a paragraph of level `base` with its pieces where they are drawn."""
    text = "".join(piece.text for piece in line.pieces)
    found = levels(text, base)
    pieces: list[Piece] = []
    of_pieces: list[int] = []
    at = 0
    for piece in line.pieces:
        for level, part in _at_one_level(piece.text, found[at : at + len(piece.text)]):
            width = face_of(piece.ink.font).width(part) or 0
            pieces.append(_leftward(piece.ink, part, width * piece.ink.size, level))
            of_pieces.append(level)
        at += len(piece.text)
    places = [0.0] * len(pieces)
    start = 0.0
    for place in visual_order(of_pieces):
        places[place] = start
        start += pieces[place].width
    return Line(tuple(pieces), line.width, places=tuple(places))


def _at_one_level(text: str, found: list[int]) -> Iterator[tuple[int, str]]:
    at = 0
    for level, group in groupby(found):
        size = len(list(group))
        yield level, text[at : at + size]
        at += size


def _leftward(ink: Ink, text: str, width: float, level: int) -> Piece:
    """Return letters as a piece, turned round where their level runs to the left.

    They are drawn from left to right even so: that is what programs expect that read them back.
    """
    if level % 2 == 0:
        return Piece(ink, text, width)
    clusters: list[str] = []
    for letter in text:
        if clusters and combining(letter):
            clusters[-1] += letter
        else:
            clusters.append(letter)
    return Piece(ink, mirrored("".join(reversed(clusters))), width, letters_of(text))


def break_lines(text: list[Word], width: float, fonts: Fonts) -> list[Line]:
    """Return `text` in lines of at most `width`; a word that is longer is broken."""
    lines: list[Line] = []
    row: list[Word] = []
    used = 0.0
    for word in _broken(text, width, fonts):
        space = row[-1].space if row else 0
        if row and used + space + word.width > width:
            lines.append(join(row))
            row, used, space = [], 0.0, 0
        row.append(word)
        used += space + word.width
    if row:
        lines.append(join(row))
    return lines


def balance(text: list[Word], width: float, fonts: Fonts) -> list[Line]:
    """Return `text` in as few lines as `break_lines` needs, but of about one length."""
    lines = break_lines(text, width, fonts)
    count, low = len(lines), width / 2
    for _ in range(6):
        middle = (low + width) / 2
        tried = break_lines(text, middle, fonts)
        if len(tried) > count:
            low = middle
        else:
            width, lines = middle, tried
    return lines


def join(row: list[Word]) -> Line:
    """Return words as a line, with spaces between them; pieces in one ink become one."""
    pieces: list[Piece] = []
    for word in row:
        for piece in word.pieces:
            is_same = bool(pieces) and pieces[-1].ink == piece.ink
            pieces.append(_joined(pieces.pop(), piece) if is_same else piece)
        last = pieces[-1]
        if word.space:
            pieces[-1] = Piece(last.ink, last.text + " ", last.width + word.space)
    return Line(tuple(pieces), sum(piece.width for piece in pieces) - row[-1].space)


def hyphenated(row: list[Word], hyphen: Piece) -> Line:
    """Return words as a line of which the last goes on in the next: no space, but a hyphen."""
    line = join(row)
    last = line.pieces[-1]
    end = Piece(last.ink, last.text[:-1], last.width - row[-1].space)
    return Line((*line.pieces[:-1], _joined(end, hyphen)), line.width + hyphen.width)


def _joined(first: Piece, second: Piece) -> Piece:
    return Piece(first.ink, first.text + second.text, first.width + second.width)


def _broken(text: list[Word], width: float, fonts: Fonts) -> Iterator[Word]:
    for word in text:
        if word.width <= width:
            yield word
        else:
            for tied in _untied(word, fonts):
                yield from _parts(tied, word.space, width)


def _untied(word: Word, fonts: Fonts) -> Iterator[list[Piece]]:
    """Yield the letters between no-break spaces: a tie gives way before a word is broken."""
    letters: list[Piece] = []
    for piece in word.pieces:
        for letter in piece.text:
            if letter != NBSP:
                letters.append(Piece(piece.ink, letter, fonts.width(letter, piece.ink)))
            elif letters:
                yield letters
                letters = []
    if letters:
        yield letters


def _parts(letters: list[Piece], space: float, width: float) -> Iterator[Word]:
    while letters:
        end = _end_of_part(letters, width)
        part, letters = letters[:end], letters[end:]
        yield Word(_merged(part), sum(letter.width for letter in part), space)


def _end_of_part(letters: list[Piece], width: float) -> int:
    """Return how many letters go on a line: up to a good end, else all that fit, at least one."""
    used, end, good = 0.0, 0, 0
    for letter in letters:
        used += letter.width
        if used > width:
            break
        end += 1
        if letter.text in GOOD_ENDS and used > width * LEAST_FULL:
            good = end
    return max(1, end if end == len(letters) else good or end)


def _merged(letters: list[Piece]) -> tuple[Piece, ...]:
    return tuple(
        Piece(ink, "".join(p.text for p in group), sum(p.width for p in group))
        for ink, group in ((ink, list(same)) for ink, same in groupby(letters, key=_ink))
    )


def _ink(piece: Piece) -> Ink:
    return piece.ink
