"""The pieces a Word story is made of, as XML: runs, paragraphs, links, bookmarks, fields, tables.

Strings, not trees: for a long brief python-docx's own calls take 30 times longer, because each
paragraph walks over all styles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pipeline.errors import RenderError
from pipeline.model.direction import runs_leftward
from pipeline.values import dataclass

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TAB = "<w:r><w:tab/></w:r>"
LINE_BREAK = "<w:r><w:br/></w:r>"

_INVALID = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAG = re.compile(r"<[^>]*>")
_LEFTWARD_RUN = "<w:rtl/>"
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


@dataclass(frozen=True, slots=True)
class Grid:
    """What a table is, apart from its rows."""

    style: str
    """Style id."""
    widths: tuple[int, ...]
    """Of the columns, in twentieths of a point."""
    caption: str
    """Title for those who do not see it; XML."""
    description: str
    """What its columns hold, for those who do not see it; XML."""


def escaped(text: str, near: str) -> str:
    """Return `text` as XML character data or attribute value.

    `near` names the place in the brief. Raises RenderError for a character that XML 1.0
    (production 2, Char) forbids, such as a control character or half a surrogate pair.
    """
    found = _INVALID.search(text)
    if found:
        message = f"the character U+{ord(found[0]):04X} in {near} cannot stand in a Word file"
        raise RenderError.at(message, hint="remove it from the transcript or the definition")
    return text.translate(_ENTITIES)


def run(text: str, near: str, style: str = "", language: str = "") -> str:
    """Return `text` as a run; spaces at its ends are kept.

    `style` is the id of a character style, `language` a BCP 47 code where it is not the brief's.
    Words that run from right to left are marked so, and their language is that of such words.
    """
    is_leftward = runs_leftward(text)
    marks = f'<w:rStyle w:val="{style}"/>' if style else ""
    marks += _LEFTWARD_RUN if is_leftward else ""
    kind = "bidi" if is_leftward else "val"
    marks += f'<w:lang w:{kind}="{escaped(language, near)}"/>' if language else ""
    properties = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escaped(text, near)}</w:t></w:r>'


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Return a paragraph of the style with id `style`; `properties` follow the style's name.

    It runs from right to left where most of its letters do.
    """
    if _LEFTWARD_RUN in content and runs_leftward(_TAG.sub("", content)):
        place = properties.find("<w:sectPr") if "<w:sectPr" in properties else len(properties)
        properties = f"{properties[:place]}<w:bidi/>{properties[place:]}"
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def list_place(number: int) -> str:
    """Return the paragraph property that puts an item into the numbered list `number`."""
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'


def link(bookmark: str, content: str) -> str:
    """Return runs as a link to a bookmark of this file."""
    return f'<w:hyperlink w:anchor="{bookmark}" w:history="1">{content}</w:hyperlink>'


def bookmark_start(number: int, name: str) -> str:
    """Return the beginning of a bookmark; `bookmark_end(number)` must follow."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'


def bookmark_end(number: int) -> str:
    """Return the end of the bookmark `number`."""
    return f'<w:bookmarkEnd w:id="{number}"/>'


def field_start(code: str) -> str:
    """Return the beginning of a field, up to its result; `FIELD_END` must follow the result."""
    instruction = f'<w:instrText xml:space="preserve"> {code} </w:instrText>'
    return f"{_field_mark('begin')}<w:r>{instruction}</w:r>{_field_mark('separate')}"


def _field_mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


FIELD_END = _field_mark("end")


def field(code: str, result: str) -> str:
    """Return a field with the result it shows until Word works it out anew."""
    return f"{field_start(code)}<w:r><w:t>{result}</w:t></w:r>{FIELD_END}"


def contents_list(content: str) -> str:
    """Return `content` marked as a table of contents, so that Word offers to renew it."""
    gallery = '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
    kind = f"<w:sdtPr><w:docPartObj>{gallery}</w:docPartObj></w:sdtPr>"
    return f"<w:sdt>{kind}<w:sdtContent>{content}</w:sdtContent></w:sdt>"


def table(grid: Grid, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table with a header row that is repeated on every page; rows do not split.

    Cells are XML of one paragraph or more. Raises ValueError when a row has not one cell a column.
    """
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid.widths)
    lines = "".join(_row(grid.widths, cells) for cells in rows)
    first = _row(grid.widths, head, "<w:tblHeader/>")
    return f"<w:tbl>{_table_properties(grid)}<w:tblGrid>{columns}</w:tblGrid>{first}{lines}</w:tbl>"


def _table_properties(grid: Grid) -> str:
    look = 'w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
    return (
        f'<w:tblPr><w:tblStyle w:val="{grid.style}"/>'
        f'<w:tblW w:w="{sum(grid.widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook {look} w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{grid.caption}"/>'
        f'<w:tblDescription w:val="{grid.description}"/></w:tblPr>'
    )


def _row(widths: tuple[int, ...], cells: Sequence[str], mark: str = "") -> str:
    content = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths, cells, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{mark}</w:trPr>{content}</w:tr>"
