"""The canvas: everything that reaches the page or the file goes through here.

Text, links and destinations are drawn in reading order; grounds and rules are decoration. Page
numbers that are known only at the end (contents, "1 of 8") are put into the page where they were
asked for, so that one layout pass is enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from itertools import chain, groupby
from operator import itemgetter

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas

import pipeline
from pipeline.model.brief import Front
from pipeline.values import dataclass
from pipeline.writers.pdf.fonts import face_of
from pipeline.writers.pdf.lines import Line

PRODUCER = f"Briefwright {pipeline.__version__}"

_WORD = re.compile("[^ ]+ ?| ")
"""A word with the space after it."""

DESCENT = 0.25
"""How far letters reach below the baseline, of their size; the height of links."""

RGB = tuple[float, float, float]

_ESCAPES = {
    code: f"\\{code:03o}"
    for code in range(256)
    if chr(code) in "()\\" or not (chr(code).isascii() and chr(code).isprintable())
}
"""How bytes are written in a string of a content stream (ISO 32000-1, 7.3.4.2)."""


@dataclass(frozen=True, slots=True)
class Size:
    """A page's width and height in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Numbers:
    """What is known when the last page is done."""

    pages: int
    starts: dict[str, int]
    """Page on which each destination stands."""


@dataclass(frozen=True, slots=True)
class _Later:
    """A line to be put at the place of `token` on `page`, its right end at `x`."""

    page: int
    token: str
    x: float
    y: float
    line: Callable[[Numbers], Line]


class BriefCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A canvas that knows what a brief is drawn with; y counts upwards from the page's foot."""

    def __init__(self, front: Front, size: Size, font: str) -> None:
        """Open page 1; `font` is any registered TrueType font.

        It keeps Helvetica, which reportlab would name without embedding it, out of the file.
        """
        super().__init__(
            BytesIO(),
            pagesize=(size.width, size.height),
            invariant=1,
            pageCompression=1,
            pdfVersion=(1, 7),
            initialFontName=font,
            lang=front.language,
        )
        self._word_codes: dict[tuple[str, str], tuple[tuple[int, str], ...]] = {}
        self._later: list[_Later] = []
        self._starts: dict[str, int] = {}
        self._describe(front)

    def draw_line(self, x: float, y: float, line: Line) -> None:
        """Draw `line` from `x` on the baseline `y`, with its links."""
        self._code.append(self._text_code(x, y, line))
        for piece in line.pieces:
            if piece.ink.link:
                self._link(x, y, piece.width, piece.ink.size, piece.ink.link)
            x += piece.width

    def draw_later(self, x: float, y: float, line: Callable[[Numbers], Line]) -> None:
        """Keep this place in the page for a line that ends at `x`, known at the end."""
        token = f"%later {len(self._later)}"
        self._later.append(_Later(self.getPageNumber(), token, x, y, line))
        # A comment of its own line cannot be mistaken for text: strings hold no bare line ends.
        self._code.append(token)

    def ground(self, x: float, top: float, size: Size, colour: str) -> None:
        """Fill the area of `size` below `top`."""
        self.setFillColor(rgb(colour))
        self.rect(x, top - size.height, size.width, size.height, stroke=0, fill=1)

    def dots(self, x: float, y: float, end: float, colour: str) -> None:
        """Draw a dotted line from `x` to `end`."""
        self.saveState()
        self.setStrokeColor(rgb(colour))
        self.setLineWidth(0.9)
        self.setLineCap(1)
        self.setDash([0, 3.6])
        # From the right, so that the dots of lines below each other stand below each other.
        self.line(end, y, x, y)
        self.restoreState()

    def link_area(self, x: float, top: float, size: Size, target: str) -> None:
        """Make an area a link to the destination `target`."""
        area = (x, top - size.height, x + size.width, top)
        link = pdfdoc.LinkAnnotation(area, "", _key(target), Border="[0 0 0]")
        self._addAnnotation(link)

    def destination(self, name: str, x: float, top: float) -> None:
        """Name this place of the current page; the first place of a name stays."""
        if name not in self._starts:
            self._starts[name] = self.getPageNumber()
            self.bookmarkPage(name, fit="XYZ", left=x, top=top, zoom=0)

    def outline_entry(self, title: str, name: str) -> None:
        """List the destination `name` among the file's bookmarks."""
        self.addOutlineEntry(title, name)

    def finish(self) -> bytes:
        """Return the file; the last page must have been shown."""
        numbers = Numbers(self.getPageNumber() - 1, self._starts)
        streams = [self._page(page).stream for page in range(1, numbers.pages + 1)]
        for later in self._later:
            line = later.line(numbers)
            code = self._text_code(later.x - line.width, later.y, line)
            at = later.page - 1
            streams[at] = streams[at].replace(f"{later.token}\n", f"{code}\n", 1)
        for page, stream in enumerate(streams, start=1):
            self._page(page).Contents = pdfdoc.PDFStream(
                content=stream, filters=[pdfdoc.PDFZCompress]
            )
        self._identify(streams)
        self._name_destinations()
        data: bytes = self.getpdfdata()
        return data

    def _describe(self, front: Front) -> None:
        self.setTitle(front.title)
        self.setAuthor(front.organisation)
        self.setSubject(front.purpose)
        self.setKeywords(front.marking)
        self.setCreator(PRODUCER)
        self.setProducer(PRODUCER)
        stamp = f"D:{front.date.replace('-', '')}000000+00'00'"
        self.setDateFormatter(lambda *_: stamp)
        self.setViewerPreference("DisplayDocTitle", "true")
        self.showOutline()

    def _text_code(self, x: float, y: float, line: Line) -> str:
        """Return the operators that show `line` (ISO 32000-1, 9.4).

        reportlab's own text object writes the same and takes four times as long.
        """
        code = [f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm"]
        for ink, text, _ in line.pieces:
            code.append(_fill(ink.colour))
            words = chain.from_iterable(
                self._word_code(ink.font, word) for word in _WORD.findall(text)
            )
            for subset, parts in groupby(words, key=itemgetter(0)):
                name = getFont(ink.font).getSubsetInternalName(subset, self._doc)
                shown = "".join(part for _, part in parts).replace(")(", "")
                code.append(f"{name} {ink.size:.4g} Tf [{shown}] TJ")
        return " ".join([*code, "ET"])

    def _word_code(self, font: str, word: str) -> tuple[tuple[int, str], ...]:
        """Return strings and moves that show `word`, each with its font subset; remembered."""
        code = self._word_codes.get((font, word))
        if code is None:
            code = self._word_codes[font, word] = tuple(self._encoded(font, word))
        return code

    def _encoded(self, font: str, word: str) -> Iterator[tuple[int, str]]:
        for text, kern in face_of(font).kerned(word):
            for subset, letters in getFont(font).splitString(text, self._doc):
                yield subset, f"({letters.decode('latin-1').translate(_ESCAPES)})"
            if kern:
                yield subset, f"{-1000 * kern:.0f}"

    def _link(self, x: float, y: float, width: float, size: float, target: str) -> None:
        self.link_area(x, y + size, Size(width, size * (1 + DESCENT)), target)

    def _page(self, number: int) -> pdfdoc.PDFPage:
        return self._doc.idToObject[f"Page{number}"]

    def _identify(self, streams: list[str]) -> None:
        """Set the file's identifier (ISO 32000-1, 14.4) from what it shows and says."""
        info = self._doc.info
        digest = sha256(repr((info.title, info.author, info.subject, info.keywords)).encode())
        for stream in streams:
            digest.update(stream.encode("latin-1"))
        mark = digest.hexdigest()[:32].upper().encode()
        document = self._doc
        document.ID = lambda: b"[<%s><%s>]" % (mark, mark)

    def _name_destinations(self) -> None:
        """Write the name tree that links and other files point into (ISO 32000-1, 12.3.2.3)."""
        names: list[object] = []
        for name in sorted(self._destinations, key=str.encode):
            names += [_key(name), self._destinations[name]]
        tree = pdfdoc.PDFDictionary({"Names": pdfdoc.PDFArray(names)})
        self._doc.Catalog.Names = pdfdoc.PDFDictionary({"Dests": tree})


def _key(name: str) -> pdfdoc.PDFString:
    """Return `name` as the byte string by which the name tree is sorted and searched."""
    return pdfdoc.PDFString(name.encode(), enc="raw")


@lru_cache(maxsize=64)
def rgb(colour: str) -> RGB:
    """Return six hexadecimal digits as red, green and blue from 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


@lru_cache(maxsize=64)
def _fill(colour: str) -> str:
    red, green, blue = rgb(colour)
    return f"{red:.4g} {green:.4g} {blue:.4g} rg"
