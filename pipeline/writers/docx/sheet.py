"""The sheet of paper: its size and margins, what ends a part of the story, its head and foot."""

from __future__ import annotations

import re

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
from pipeline.writers.docx.template import Footing, StyleIds

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


def first_part(page: Sheet, footing: Footing) -> str:
    """Return the properties of the file's first part, which brings header and footers.

    Its first page has a footer and no header: the masthead stands there.
    """
    references = (
        f'<w:headerReference w:type="default" r:id="{footing.header}"/>'
        f'<w:footerReference w:type="default" r:id="{footing.footer}"/>'
        f'<w:footerReference w:type="first" r:id="{footing.first_footer}"/>'
    )
    return f"<w:sectPr>{references}{_paper(page)}<w:titlePg/></w:sectPr>"


def later_part(page: Sheet, columns: int) -> str:
    """Return the properties of a part that follows on the same page; it inherits head and foot."""
    split = f'<w:cols w:num="{columns}" w:space="{_COLUMN_GAP}"/>' if columns > 1 else ""
    return f'<w:sectPr><w:type w:val="continuous"/>{_paper(page)}{split}</w:sectPr>'


def _paper(page: Sheet) -> str:
    return (
        f'<w:pgSz w:w="{page.width}" w:h="{page.height}"/>'
        f'<w:pgMar w:top="{_TOP}" w:right="{page.margin}" w:bottom="{_BOTTOM}" '
        f'w:left="{page.margin}" w:header="{_HEAD}" w:footer="{_FOOT}" w:gutter="0"/>'
    )


def header(front: Front, page: Sheet, styles: StyleIds) -> bytes:
    """Return the header part: title on the left, marking on the right."""
    title, marking = running_head(front)
    left = run(title, "the title")
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
