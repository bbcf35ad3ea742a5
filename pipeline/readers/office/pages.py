"""Lines of a PDF as they print: their words, where they stand on the page, and how large."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline.patterns import pattern
from pipeline.values import dataclass, replace

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of a page, in points from the upper left corner of the page as it is shown."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    page: int
    """From 1."""
    strong: tuple[tuple[int, int], ...] = ()
    """Spans of `text` set in bold, in order."""
    body: float = 0.0
    """Where the words behind the first one begin."""
    notes: int = 0
    """Numbers of footnotes that stood in it, and were left out."""
    begins: bool = False
    """Whether it begins a paragraph for sure: a time stood beside it."""

    @property
    def size(self) -> float:
        """Height of its letters with what belongs to their line."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds."""

    number: int
    height: float
    lines: tuple[Printed, ...]
    """In the order in which the file draws them."""
    turned: int = 0
    """Lines that stand across the page."""
    is_seen: bool = True
    """Whether its words are drawn, and not only laid over the picture of a scanned page."""
    has_pictures: bool = False
    specks: int = 0
    """Words in letters that nobody can read, as programs put marks of their own before lines."""


_LINE = pattern(r"[^\r\n]+")
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\xad": "-"})
"""What PDFium gives for a hyphen at the end of a line."""
_HYPHEN = pattern(r"(?<=\S)[\x02\ufffe](?=\S)")
"""One behind which it goes on with the next line, wherever that stands."""
_INVISIBLE = 3
"""The mode of drawing for words that are not drawn: PDF 32000, table 106."""
_TURNED = 4
"""How many times as high as its letters a line is that stands across the page."""


def page_of(page: PdfPage, number: int) -> Page:
    """Return the lines of a page."""
    text_page = page.get_textpage()
    try:
        letters = _Letters(text_page, page)
        raw = text_page.get_text_range()
        drawn = raw.translate(_HYPHENS)
        whole = (found.span() for found in _LINE.finditer(drawn) if found.group().strip())
        cut = (span for start, end in whole for span in letters.cut(raw, start, end))
        specks, spans = letters.without_specks(raw, tuple(cut))
        found = (letters.line(drawn, start, end, number) for start, end in spans)
        lines = [one for one in found if letters.holds(one)]
        upright = tuple(one for one in lines if not _is_turned(one, letters.normal))
        return Page(
            number,
            letters.height,
            upright,
            len(lines) - len(upright),
            letters.is_seen(spans[0][0]) if spans else True,
            has_pictures=not lines and _has_pictures(page),
            specks=specks,
        )
    finally:
        text_page.close()


def _is_turned(line: Printed, size: float) -> bool:
    return line.size > _TURNED * size and line.right - line.left < _TURNED * size / 2


def _has_pictures(page: PdfPage) -> bool:
    from pypdfium2 import raw

    return next(page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,)), None) is not None


_SAMPLES = 200
"""Letters of a page that are measured."""
_NOTHING = 1.0
"""Height, in points, of what is no letter, as the ends of lines."""
_GAP = 1.4
"""Blank of so many times the size of the letters is no space between words."""
_FIRST_GAPS = 8
"""Spaces of a line among which one may be a gap behind a label."""
_SPACE = pattern(r"\S(\s+)(?=\S)")
_NUMBER = pattern(r"(?<=\S)[^\S\n]?(?<!\d)(?<!\d[.,])(\d{1,3})(?![\w%]|[.,]\d)")
RAISED = 0.8
"""The size of the letters, of which the number of a footnote has less."""
_BOLD = 600
"""Least weight of a bold font, of 100 to 900."""
_BOLD_NAME = pattern(r"(?i)bold|black|heavy|demi|[-,]bd\b")
_WORD = pattern(r"\S+")


class _Letters:
    """Where the letters of a page stand, and in which font."""

    def __init__(self, page: PdfTextPage, of: PdfPage) -> None:
        from pypdfium2 import raw

        self._raw = raw
        self._page = page
        self._turn = of.get_rotation()
        self._width: float = of.get_width()
        self.height: float = of.get_height()
        self._name = ctypes.create_string_buffer(128)
        self._count = page.count_chars()
        self.normal = self._normal()

    def _normal(self) -> float:
        """Return the middle height of some letters."""
        step = max(1, self._count // _SAMPLES)
        boxes = (self._box(at) for at in range(0, self._count, step))
        sizes = sorted(bottom - top for _, _, top, bottom in boxes if bottom - top > _NOTHING)
        return sizes[len(sizes) // 2] if sizes else 12.0

    def _box(self, at: int) -> tuple[float, float, float, float]:
        """Return left, right, top and bottom of a letter, as the page is shown."""
        rect = self._raw.FS_RECTF()
        self._raw.FPDFText_GetLooseCharBox(self._page, at, rect)
        left, right, top, bottom = rect.left, rect.right, rect.top, rect.bottom
        match self._turn:
            case 90:
                left, right, top, bottom = bottom, top, self.height - left, self.height - right
            case 180:
                left, right = self._width - right, self._width - left
                top, bottom = self.height - bottom, self.height - top
            case 270:
                left, right, top, bottom = self._width - top, self._width - bottom, right, left
        return left, right, self.height - top, self.height - bottom

    def is_seen(self, at: int) -> bool:
        """Return whether a letter is drawn."""
        drawn = self._raw.FPDFText_GetTextObject(self._page, at)
        mode = int(self._raw.FPDFTextObj_GetTextRenderMode(drawn)) if drawn else 0
        return mode != _INVISIBLE

    def holds(self, line: Printed) -> bool:
        """Return whether a line stands on the page, and not beyond its edge."""
        across, down = (line.left + line.right) / 2, (line.top + line.bottom) / 2
        return 0 <= across <= self._width and 0 <= down <= self.height

    def cut(self, raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the spans of the lines of a page that PDFium joins behind a hyphen at their end."""
        for found in _HYPHEN.finditer(raw, start, end):
            if self._is_elsewhere(found.start() - 1, found.end()):
                yield start, found.end()
                start = found.end()
        yield start, end

    def without_specks(
        self, raw: str, spans: Sequence[tuple[int, int]]
    ) -> tuple[int, list[tuple[int, int]]]:
        """Return how many lines begin with letters too small to be read, and lines without them."""
        seen: list[tuple[int, int]] = []
        specks = 0
        for start, end in spans:
            begun = start
            while begun < end and (raw[begun].isspace() or self._is_speck(begun)):
                begun += 1
            is_cut = any(not char.isspace() for char in raw[start:begun])
            specks += is_cut
            if begun < end or not is_cut:
                seen.append((begun if is_cut else start, end))
        return specks, seen

    def _is_speck(self, at: int) -> bool:
        """Return whether a letter is less than a point high, and less than one wide."""
        left, right, top, bottom = self._box(at)
        return 0 < bottom - top < _NOTHING and 0 < right - left < _NOTHING

    def _is_elsewhere(self, before: int, after: int) -> bool:
        """Return whether a letter stands on another line than the one before it."""
        _, _, top, bottom = self._box(before)
        _, _, high, low = self._box(after)
        return min(bottom, low) - max(top, high) < min(bottom - top, low - high) / 2

    def line(self, drawn: str, start: int, end: int, number: int) -> Printed:
        """Return a line of the words of the page."""
        text = drawn[start:end].rstrip()
        skipped = len(text) - len(text.lstrip())
        text, start = text[skipped:], start + skipped
        first, last = self._box(start), self._box(start + len(text) - 1)
        middle = self._box(start + len(text) // 2)
        whole = Printed(
            text,
            min(first[0], last[0]),
            max(first[1], last[1]),
            min(first[2], last[2], middle[2]),
            max(first[3], last[3], middle[3]),
            number,
            tuple(self._strong(text, start)),
        )
        return self._without_numbers(self._with_gaps(whole, start), start)

    def _with_gaps(self, line: Printed, start: int) -> Printed:
        """Return a line with a tab for a wide gap, as behind a label."""
        text, body = line.text, 0.0
        for at, found in enumerate(_SPACE.finditer(text)):
            if at == _FIRST_GAPS:
                break
            before, after = self._box(start + found.start()), self._box(start + found.end())
            body = body or after[0]
            if after[0] - before[1] > _GAP * self.normal:
                text = f"{text[: found.start(1)]}\t{text[found.start(1) + 1 :]}"
        return replace(line, text=text, body=body or line.left)

    def _without_numbers(self, line: Printed, start: int) -> Printed:
        """Return a line without the small raised numbers that lead to footnotes."""
        for found in reversed(tuple(_NUMBER.finditer(line.text))):
            _, _, top, bottom = self._box(start + found.start(1))
            _, _, high, low = self._box(start + found.start() - 1)
            if bottom - top < RAISED * (low - high):
                line = _cut(line, *found.span())
        return line

    def _strong(self, text: str, start: int) -> Iterator[tuple[int, int]]:
        """Yield the spans set in bold; a line with none at its ends is taken to have none."""
        if not (self._is_bold(start) or self._is_bold(start + len(text) - 1)):
            return
        begun, ended = -1, -1
        for found in _WORD.finditer(text):
            if self._is_bold(start + found.start()):
                begun, ended = (found.start() if begun < 0 else begun), found.end()
            elif begun >= 0:
                yield begun, ended
                begun = -1
        if begun >= 0:
            yield begun, ended

    def _is_bold(self, at: int) -> bool:
        if self._raw.FPDFText_GetFontWeight(self._page, at) >= _BOLD:
            return True
        flags = ctypes.c_int()
        size = self._raw.FPDFText_GetFontInfo(
            self._page, at, self._name, len(self._name), ctypes.byref(flags)
        )
        name = self._name.raw[: min(size, len(self._name))].decode("utf-8", "replace")
        return _BOLD_NAME.search(name) is not None


def _cut(line: Printed, start: int, end: int) -> Printed:
    """Return a line without a stretch of its words."""
    size = end - start
    moved = tuple(
        (first - size * (first >= end), last - size * (last >= end)) for first, last in line.strong
    )
    return replace(
        line, text=line.text[:start] + line.text[end:], strong=moved, notes=line.notes + 1
    )
