"""The canvas: everything that reaches the page or the file goes through here.

Everything stands between marks that say to which element of the structure tree it belongs, or that
it belongs to none: grounds, rules, running heads (ISO 32000-1, 14.6). Page numbers that are known
only at the end (contents, "1 of 8") are put into the page where they were asked for, so that one
layout pass is enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from itertools import chain, groupby
from operator import itemgetter
from typing import NamedTuple

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas

import pipeline
from pipeline.model.attachment import Attachment
from pipeline.model.brief import Front
from pipeline.model.style import Style
from pipeline.values import dataclass
from pipeline.writers.pdf.file import Facts, Owner, Tree, allow, attach, describe, pack
from pipeline.writers.pdf.fonts import Piece, face_of
from pipeline.writers.pdf.images import Image
from pipeline.writers.pdf.lines import Line
from pipeline.writers.pdf.structure import Annotated, Attributes, Element, Marked

PRODUCER = f"Briefwright {pipeline.__version__}"

_WORD = re.compile("[^ ]+ ?| ")
"""A word with the space after it."""

_PRINTED = 4
"""Flag of an annotation that is printed too, as PDF/A wants (ISO 32000-1, 12.5.3)."""

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


class Rectangle(NamedTuple):
    """A part of a page."""

    x: float
    top: float
    size: Size


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

    def __init__(
        self, front: Front, style: Style, size: Size, attachments: Sequence[Attachment] = ()
    ) -> None:
        """Open page 1.

        A font of the style keeps Helvetica, which reportlab would name without embedding it, out of
        the file.
        """
        super().__init__(
            BytesIO(),
            pagesize=(size.width, size.height),
            invariant=1,
            pageCompression=1,
            pdfVersion=(1, 7),
            initialFontName=face_of(style.sans.regular).name,
            lang=style.language,
        )
        self._open: Element | None = None
        self._is_artifact = False
        self._marked: list[Element] = []
        self._owners: list[Owner] = []
        self._word_codes: dict[tuple[str, str], tuple[tuple[int, str], ...]] = {}
        self._later: list[_Later] = []
        self._starts: dict[str, int] = {}
        self._attachments = attachments
        self._describe(front, style.language)

    def draw_line(self, x: float, y: float, line: Line, element: Element | None) -> None:
        """Draw `line` from `x` on the baseline `y`, with its links, as part of `element`.

        Without an element it must be within an `artifact`.
        """
        if line.places:
            for piece, place in zip(line.pieces, line.places, strict=True):
                self.draw_line(x + place, y, Line((piece,), piece.width), element)
            return
        for target, group in groupby(line.pieces, key=_target):
            pieces = tuple(group)
            spaces = sum(piece.text.count(" ") for piece in pieces) if line.stretch else 0
            width = sum(piece.width for piece in pieces) + spaces * line.stretch
            home = element.link(target) if element and target else element
            read = pieces[0].actual
            self._mark(home.span(read) if home and read and not self._is_artifact else home)
            self._code.append(self._text_code(x, y, pieces, line.stretch))
            if target:
                size = pieces[0].ink.size
                area = Rectangle(x, y + size, Size(width, size * (1 + DESCENT)))
                self.link_area(area, target, home, target)
            x += width

    def draw_later(
        self, x: float, y: float, line: Callable[[Numbers], Line], element: Element | None
    ) -> None:
        """Keep this place in the page for a line that ends at `x`, known at the end."""
        self._mark(element)
        token = f"%later {len(self._later)}"
        self._later.append(_Later(self.getPageNumber(), token, x, y, line))
        # A comment of its own line cannot be mistaken for text: strings hold no bare line ends.
        self._code.append(token)

    @contextmanager
    def artifact(self, kind: str = "") -> Iterator[None]:
        """Take what is drawn for no part of the brief; `kind` is `Header` or `Footer`, or empty."""
        is_outer = not self._is_artifact
        if is_outer:
            self._close()
            about = f"<</Type/Pagination/Subtype/{kind}>> BDC" if kind else "BMC"
            self._code.append(f"/Artifact {about}")
            self._is_artifact = True
        yield
        if is_outer:
            self._code.append("EMC")
            self._is_artifact = False

    def _mark(self, element: Element | None) -> None:
        """Begin content of `element`, unless it has begun already."""
        if self._is_artifact:
            return
        if element is None:
            raise ValueError("content that is neither part of an element nor an artifact")
        if element is self._open:
            return
        self._close()
        number = len(self._marked)
        self._marked.append(element)
        element.kids.append(Marked(self.getPageNumber(), number))
        self._code.append(f"/{element.role} <</MCID {number}>> BDC")
        self._open = element

    def _close(self) -> None:
        """End the content of the element that is open."""
        if self._open is not None:
            self._code.append("EMC")
            self._open = None

    def showPage(self) -> None:  # noqa: N802 - named by reportlab
        """End the page."""
        self._close()
        number, marked = self.getPageNumber(), self._marked
        super().showPage()
        page = self._page(number)
        allow(page, StructParents=len(self._owners), Tabs=pdfdoc.PDFName("S"))
        self._owners.append(marked)
        self._marked = []

    def ground(self, x: float, top: float, size: Size, colour: str) -> None:
        """Fill the area of `size` below `top`."""
        with self.artifact():
            self.setFillColor(rgb(colour))
            self.rect(x, top - size.height, size.width, size.height, stroke=0, fill=1)

    def band(self, foot: float, colour: str) -> None:
        """Fill the page from `foot` up to its head, from edge to edge."""
        width, height = self._pagesize
        self.ground(0, height, Size(width, height - foot), colour)

    def picture(self, place: Rectangle, element: Element) -> None:
        """Say where on the page the picture `element` stands (ISO 32000-1, 14.8.5.4)."""
        x, top, size = place
        corners = (x, top - size.height, x + size.width, top)
        box = f"[{' '.join(f'{one:.2f}' for one in corners)}]"
        element.attributes = Attributes("Layout", (("BBox", box), ("Placement", "/Block")))

    def image(self, place: Rectangle, image: Image, element: Element) -> None:
        """Draw a picture as all of `element`."""
        self.picture(place, element)
        self._mark(element)
        name = f"image{image.name}"
        key = pdfdoc.xObjectName(name)
        about = {
            "Type": pdfdoc.PDFName("XObject"),
            "Subtype": pdfdoc.PDFName("Image"),
            "Width": image.width,
            "Height": image.height,
            "ColorSpace": pdfdoc.PDFName("DeviceRGB"),
            "BitsPerComponent": 8,
        }
        stream = pdfdoc.PDFStream(pdfdoc.PDFDictionary(about), image.points, [pdfdoc.PDFZCompress])
        self._doc.Reference(stream, key)
        self._formsinuse.append(name)
        x, top, size = place
        self._code.append(
            f"q {size.width:.2f} 0 0 {size.height:.2f} {x:.2f} {top - size.height:.2f} cm "
            f"/{key} Do Q"
        )

    def shape(self, corners: Sequence[tuple[float, float]], colour: str, element: Element) -> None:
        """Fill the shape between `corners` as part of the picture `element`."""
        self._mark(element)
        moves = (f"{x:.2f} {y:.2f} {'l' if at else 'm'}" for at, (x, y) in enumerate(corners))
        self._code.append(f"{_fill(colour)} {' '.join(moves)} h f")

    def dots(self, x: float, y: float, end: float, colour: str) -> None:
        """Draw a dotted line from `x` to `end`."""
        with self.artifact():
            self.saveState()
            self.setStrokeColor(rgb(colour))
            self.setLineWidth(0.9)
            self.setLineCap(1)
            self.setDash([0, 3.6])
            # From the right, so that the dots of lines below each other stand below each other.
            self.line(end, y, x, y)
            self.restoreState()

    def link_area(self, area: Rectangle, target: str, element: Element | None, words: str) -> None:
        """Make an area a link to the destination `target`, as part of the link `element`.

        `words` say where it leads.
        """
        x, top, size = area
        link = {
            "Type": pdfdoc.PDFName("Annot"),
            "Subtype": pdfdoc.PDFName("Link"),
            "Rect": pdfdoc.PDFArray((x, top - size.height, x + size.width, top)),
            "Border": "[0 0 0]",
            "F": _PRINTED,
            "Dest": _key(target),
            "Contents": pdfdoc.PDFString(words),
        }
        name = f"link {len(self._owners)}"
        if element and not self._is_artifact:
            link["StructParent"] = len(self._owners)
            self._owners.append(element)
            element.kids.append(Annotated(self.getPageNumber(), name))
        self._addAnnotation(pdfdoc.PDFDictionary(link), name)

    def destination(self, name: str, x: float, top: float) -> None:
        """Name this place of the current page; the first place of a name stays."""
        if name not in self._starts:
            self._starts[name] = self.getPageNumber()
            self.bookmarkPage(name, fit="XYZ", left=x, top=top, zoom=0)

    def outline_entry(self, title: str, name: str) -> None:
        """List the destination `name` among the file's bookmarks."""
        self.addOutlineEntry(title, name)

    def finish(self, root: Element) -> bytes:
        """Return the file, whose structure tree is `root`; the last page must have been shown."""
        numbers = Numbers(self.getPageNumber() - 1, self._starts)
        streams = [self._page(page).stream for page in range(1, numbers.pages + 1)]
        for later in self._later:
            line = later.line(numbers)
            code = self._text_code(later.x - line.width, later.y, line.pieces)
            at = later.page - 1
            streams[at] = streams[at].replace(f"{later.token}\n", f"{code}\n", 1)
        for page, stream in enumerate(streams, start=1):
            self._page(page).Contents = pdfdoc.PDFStream(
                content=stream, filters=[pdfdoc.PDFZCompress]
            )
        self._name_destinations()
        Tree(self._doc, root, self._owners)
        identifier = self._identifier(streams)
        self._doc.format = lambda: pack(self._doc, identifier)
        data: bytes = self.getpdfdata()
        return data

    def _describe(self, front: Front, language: str) -> None:
        self._facts = Facts(
            title=front.title,
            author=front.organisation,
            subject=front.purpose,
            keywords=front.marking,
            creator=PRODUCER,
            date=front.date,
            language=language,
            part=3 if self._attachments else 2,
            slug=front.slug,
            edition=front.edition,
            series=front.series,
        )
        describe(self._doc, self._facts)
        self.setViewerPreference("DisplayDocTitle", "true")
        self.showOutline()

    def _text_code(self, x: float, y: float, pieces: Iterable[Piece], stretch: float = 0) -> str:
        """Return the operators that show `pieces`, spaces wider by `stretch` (ISO 32000-1, 9.4).

        reportlab's own text object writes the same and takes four times as long.
        """
        code = [f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm"]
        if stretch:
            code.append(f"{stretch:.3f} Tw")
        for ink, text, *_ in pieces:
            code.append(_fill(ink.colour))
            words = chain.from_iterable(
                self._word_code(ink.font, word) for word in _WORD.findall(text)
            )
            for subset, parts in groupby(words, key=itemgetter(0)):
                name = getFont(ink.font).getSubsetInternalName(subset, self._doc)
                shown = "".join(part for _, part in parts).replace(")(", "")
                code.append(f"{name} {ink.size:.4g} Tf [{shown}] TJ")
        return " ".join([*code, "0 Tw ET" if stretch else "ET"])

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

    def _page(self, number: int) -> pdfdoc.PDFPage:
        return self._doc.idToObject[f"Page{number}"]

    def _identifier(self, streams: list[str]) -> bytes:
        """Return the file's identifier (ISO 32000-1, 14.4), made from what it shows and says."""
        digest = sha256(repr(self._facts).encode())
        for stream in streams:
            digest.update(stream.encode("latin-1"))
        for attachment in self._attachments:
            digest.update(attachment.data)
        return digest.hexdigest()[:32].upper().encode()

    def _name_destinations(self) -> None:
        """Write the name tree that links and other files point into (ISO 32000-1, 12.3.2.3)."""
        names: list[object] = []
        for name in sorted(self._destinations, key=str.encode):
            names += [_key(name), self._destinations[name]]
        trees = {"Dests": pdfdoc.PDFDictionary({"Names": pdfdoc.PDFArray(names)})}
        if self._attachments:
            trees["EmbeddedFiles"] = attach(self._doc, self._attachments, self._facts.date)
        self._doc.Catalog.Names = pdfdoc.PDFDictionary(trees)


def _target(piece: Piece) -> str:
    return piece.ink.link


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
