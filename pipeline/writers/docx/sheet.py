"""The sheet of paper: its size and margins, what ends a part of the story, its head and foot."""

from __future__ import annotations

import copy
import re
from typing import Protocol

from lxml import etree

from pipeline.model.brief import Front, running_foot, running_head
from pipeline.model.style import Style
from pipeline.values import dataclass
from pipeline.writers.docx.elements import (
    DECLARATION,
    NAMESPACES,
    TAB,
    field,
    paragraph,
    run,
)
from pipeline.writers.docx.template import Footing, StyleIds, W, xml_of

TWIPS_PER_MM = 1440 / 25.4
SIZES = {"A4": (11906, 16838), "Letter": (12240, 15840)}
"""Width and height in twentieths of a point (ISO 216; ANSI Y14.1)."""

_TOP, _BOTTOM, _HEAD, _FOOT = 1304, 1304, 680, 624
_COLUMN_GAP = 454
_LETTER_WIDTH = 92
"""Of an average letter in masthead, header and footer, erring on the wide side."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's geometry, in twentieths of a point."""

    width: int
    height: int
    margin: int
    """Left and right."""

    @property
    def text_width(self) -> int:
        """The width between the margins."""
        return self.width - 2 * self.margin


def sheet(style: Style) -> Sheet:
    """Return the sheet of a house style."""
    width, height = SIZES[style.page]
    return Sheet(width, height, round(style.margin * TWIPS_PER_MM))


class Breaks(Protocol):
    """What ends the parts of a document: an annex of two columns is a part of its own."""

    def first(self) -> str:
        """Return the properties of the first part."""

    def later(self, columns: int) -> str:
        """Return the properties of a part that follows on the same page."""


class HouseBreaks:
    """Ends of parts on the paper of the house style."""

    def __init__(self, page: Sheet, footing: Footing) -> None:
        self._page, self._footing = page, footing

    def first(self) -> str:
        """Return the properties of the file's first part, which brings header and footers.

        Its first page has a footer and no header: the masthead stands there.
        """
        references = (
            f'<w:headerReference w:type="default" r:id="{self._footing.header}"/>'
            f'<w:footerReference w:type="default" r:id="{self._footing.footer}"/>'
            f'<w:footerReference w:type="first" r:id="{self._footing.first_footer}"/>'
        )
        return f"<w:sectPr>{references}{_paper(self._page)}<w:titlePg/></w:sectPr>"

    def later(self, columns: int) -> str:
        """Return the properties of a part; it inherits head and foot."""
        split = f'<w:cols w:num="{columns}" w:space="{_COLUMN_GAP}"/>' if columns > 1 else ""
        kind = '<w:type w:val="continuous"/>'
        return f"<w:sectPr>{kind}{_paper(self._page)}{split}</w:sectPr>"


class KeptBreaks:
    """Ends of parts on the paper of a customer's template."""

    def __init__(self, section: etree._Element) -> None:
        self._section = section

    def first(self) -> str:
        """Return the properties of the section that the brief stands in, as they are."""
        return xml_of(self._section)

    def later(self, columns: int) -> str:
        """Return the same for a part that follows on the same page; it inherits head and foot."""
        part = copy.deepcopy(self._section)
        dropped = ("headerReference", "footerReference", "type", "cols", "titlePg", "pgNumType")
        for each in list(part.iterchildren(*(f"{W}{name}" for name in dropped))):
            part.remove(each)
        part.insert(0, etree.Element(f"{W}type", {f"{W}val": "continuous"}))
        if columns > 1:
            split = {f"{W}num": str(columns), f"{W}space": str(_COLUMN_GAP)}
            place = part.find(f"{W}pgMar")
            place = part[-1] if place is None else place
            before = [each for each in part if etree.QName(each).localname in _BEFORE_COLUMNS]
            (before[-1] if before else place).addnext(etree.Element(f"{W}cols", split))
        return xml_of(part)


_BEFORE_COLUMNS = frozenset({"type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType"})
"""What stands before the columns of a section (ECMA-376 part 1, 17.6.17)."""


def kept_sheet(section: etree._Element) -> Sheet:
    """Return the sheet that a section of a customer's template describes."""
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    usual = {"w": "11906", "h": "16838", "left": "1247", "right": "1247"}

    def measure(element: etree._Element | None, name: str) -> int:
        found = None if element is None else element.get(f"{W}{name}")
        return int(found or usual[name])

    sides = measure(margins, "left") + measure(margins, "right")
    return Sheet(measure(size, "w"), measure(size, "h"), sides // 2)


def _paper(page: Sheet) -> str:
    return (
        f'<w:pgSz w:w="{page.width}" w:h="{page.height}"/>'
        f'<w:pgMar w:top="{_TOP}" w:right="{page.margin}" w:bottom="{_BOTTOM}" '
        f'w:left="{page.margin}" w:header="{_HEAD}" w:footer="{_FOOT}" w:gutter="0"/>'
    )


def header(front: Front, page: Sheet, styles: StyleIds) -> bytes:
    """Return the header part: title on the left, marking on the right."""
    title, marking = running_head(front)
    left = run(title, "the title", styles["marking"] if front.notice else "")
    right = run(marking, "the marking", styles["marking"]) if marking else ""
    fits = is_one_line(f"{title}{marking}", page)
    return _part("hdr", sides(styles["header"], left, right, fits=fits))


def footer(front: Front, page: Sheet, styles: StyleIds, number: int) -> bytes:
    """Return a footer part; `number` is the page number it shows until Word counts."""
    left, right = running_foot(front, "{page}", "{pages}")
    fields = {"{page}": field("PAGE", str(number)), "{pages}": field("NUMPAGES", str(number))}
    pieces = [
        fields.get(piece) or run(piece, "the page number")
        for piece in re.split(r"(\{pages?\})", right)
        if piece
    ]
    fits = is_one_line(f"{left}{right}", page)
    content = sides(styles["footer"], run(left, "the edition"), "".join(pieces), fits=fits)
    return _part("ftr", content)


def _part(root: str, content: str) -> bytes:
    return f"{DECLARATION}<w:{root} {NAMESPACES}>{content}</w:{root}>".encode()


def is_one_line(text: str, page: Sheet) -> bool:
    """Return whether `text` in small type fits between the margins, with a gap in its midst."""
    return (len(text) + 4) * _LETTER_WIDTH <= page.text_width


def sides(style: str, left: str, right: str, *, fits: bool) -> str:
    """Return runs flush left and right on one line, or below each other where they do not fit.

    The style with id `style` must have a right tab stop at the right margin.
    """
    if not right:
        return paragraph(style, left)
    if fits:
        return paragraph(style, f"{left}{TAB}{right}")
    return paragraph(style, left) + paragraph(style, right)
