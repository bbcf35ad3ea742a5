"""OpenDocument texts: the paragraphs and tables of `content.xml`, as they print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.errors import BriefError, Place, TranscriptError
from pipeline.model.transcript import Datum, Note
from pipeline.patterns import pattern
from pipeline.readers.document import Reading
from pipeline.readers.office import written
from pipeline.readers.office.blocks import (
    Block,
    Cell,
    Contents,
    Table,
    blocks_of,
    doubts,
    is_no_title,
    joined,
    left_out,
    quoted,
    refuse_boxes,
    refuse_record,
)
from pipeline.readers.office.odt_styles import Style, Styles, name_of, styles_of, value_of
from pipeline.readers.opened import parsed_xml, unzipped
from pipeline.readers.reader import Recognition
from pipeline.readers.source import Source
from pipeline.readers.told import told
from pipeline.values import replace

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME = "odt"
_PACKAGE = b"PK\x03\x04"
_MARK = b"mimetypeapplication/vnd.oasis.opendocument.text"
_AT = 30
"""Where the mark stands: OpenDocument 1.3, part 2, section 3.3."""
_PARTS = pattern(
    r"content\.xml|styles\.xml|meta\.xml|META-INF/manifest\.xml|Scripts/.+"
    r"|Basic/[^/]+/(?!script-lb\.xml$).+"
)


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the mark at the beginning; raises TranscriptError for a file that is not opened."""
    if not (data.startswith(_PACKAGE) and data.startswith(_MARK, _AT)):
        return Recognition(0.0)
    return written.recognize(_contents(data, source.path), "OpenDocument text", source)


def read(data: bytes, source: Source) -> Reading:
    """Read a document; raises TranscriptError as `dialogue.read` and `read_script` do."""
    return written.read(_contents(data, source.path), NAME, data, source)


@lru_cache(maxsize=1)
def _contents(data: bytes, path: str) -> Contents:
    parts = unzipped(data, path, _PARTS)
    _refuse(parts, path)
    content = parsed_xml(parts["content.xml"], path)
    named = parsed_xml(parts["styles.xml"], path) if "styles.xml" in parts else None
    story = _Story(styles_of(content) if named is None else styles_of(named, content), path)
    body = next((one for one in content.iter() if name_of(one) == "office:text"), None)
    flow = () if body is None else tuple(story.flow(body))
    refuse_boxes(story.tally, flow, path)
    beside = () if named is None else tuple(_beside(named))
    texts = (*story.beside, *(words for _, words in beside))
    return Contents(
        flow,
        (*_properties(parts, path), *told((words, 0) for words in texts)),
        tuple(doubts(story.tally)),
        (
            *left_out(story.tally),
            *(Note(f"{kind} of the pages: {quoted(text)}") for kind, text in beside),
        ),
    )


def _refuse(parts: Mapping[str, bytes], path: str) -> None:
    """Raise TranscriptError for a file with a password, with macros, or without words."""
    place = Place(path)
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        hint = "save it again without a password"
        raise TranscriptError.at("the document is encrypted", place, hint)
    if any(one.startswith(("Basic/", "Scripts/")) for one in parts):
        hint = "save it without macros"
        raise TranscriptError.at("the document holds macros", place, hint)
    if "content.xml" not in parts:
        hint = "save it again with the program that made it"
        raise TranscriptError.at("the package holds no document", place, hint)


_META = {"title": "title", "initial-creator": "author"}


def _properties(parts: Mapping[str, bytes], path: str) -> Iterator[Datum]:
    """Yield title and author; the dates there are those of the file, and not of the talk."""
    if "meta.xml" not in parts:
        return
    for one in parsed_xml(parts["meta.xml"], path).iter():
        key = _META.get(one.tag.rpartition("}")[2])
        value = " ".join((one.text or "").split())
        if key and value and not (key == "title" and is_no_title(value)):
            yield Datum(key, value)


def _beside(styles: _Element) -> Iterator[tuple[str, str]]:
    """Yield what stands at the head and foot of pages, once each."""
    seen: set[str] = set()
    for one in styles.iter():
        kind = _MARGINS.get(name_of(one))
        words = " ".join(" ".join(one.itertext()).split()) if kind else ""
        if kind and words and words not in seen:
            seen.add(words)
            yield kind, words


_MARGINS = {"style:header": "header", "style:footer": "footer"}
_SEEN_THROUGH = frozenset(
    {
        *("text:list", "text:list-item", "text:list-header", "text:section"),
        *("text:numbered-paragraph", "text:index-body", "office:text"),
    }
)
_CONTENTS = frozenset(
    {
        *("text:table-of-content", "text:alphabetical-index", "text:bibliography"),
        *("text:illustration-index", "text:table-index", "text:user-index", "text:object-index"),
    }
)
_INLINE = frozenset(
    {
        *("text:span", "text:a", "text:meta", "text:meta-field", "text:ruby", "text:ruby-base"),
        *("text:date", "text:time", "text:title", "text:subject", "text:author-name"),
        *("text:sequence", "text:text-input", "text:placeholder", "text:bookmark-ref"),
        *("text:reference-ref", "text:user-defined", "text:variable-get", "text:expression"),
        *("text:database-display", "text:conditional-text", "text:creator", "text:description"),
        *("text:sender-firstname", "text:sender-lastname", "text:file-name", "text:chapter"),
    }
)
_LINKS = frozenset({"text:section-source", "draw:object-ole", "text:dde-connection-decl"})
_BLANKS = pattern(r"[ \t\r\n]+")
_KEPT = "\x1f"
"""Stands for a space that is not to be joined with its neighbours; no XML can hold it."""


class _Story:
    """The words of the body on their way to blocks, and a tally of what was not read."""

    def __init__(self, styles: Styles, path: str) -> None:
        self._styles = styles
        self._path = path
        self._number = 0
        self.tally: Counter[str] = Counter()
        self._boxes: list[_Element] = []
        self.beside: list[str] = []
        """The words of notes, comments and text boxes."""

    def flow(self, parent: _Element) -> Iterator[Block | Table]:
        """Yield the paragraphs and tables of an element in order."""
        for one in parent:
            name = name_of(one)
            if name in {"text:p", "text:h"}:
                yield self._paragraph(one, is_heading=name == "text:h")
            elif name == "table:table":
                yield Table(tuple(self._rows(one)))
            elif name == "text:tracked-changes":
                self._count_changes(one)
            elif name in _CONTENTS:
                words = sum(name_of(each) == "text:p" for each in one.iter())
                self.tally["contents"] += words
            elif name in _SEEN_THROUGH:
                self.tally["worded list"] += name == "text:list" and self._prints_words(one)
                yield from self.flow(one)
            elif name in _LINKS:
                raise self._elsewhere()
            elif name == "draw:frame":
                self._frame(one)
        self._count_boxes()

    def _elsewhere(self) -> BriefError:
        hint = "open it and save it again as one document"
        message = "the document refers to another file, which is not fetched"
        return TranscriptError.at(message, Place(self._path), hint)

    def _prints_words(self, element: _Element) -> bool:
        return self._styles.prints_words(value_of(element, "text:style-name"))

    def _count_changes(self, changes: _Element) -> None:
        for one in changes.iter():
            self.tally["insertion"] += name_of(one) == "text:insertion"
            self.tally["deletion"] += name_of(one) == "text:deletion"

    def _rows(self, parent: _Element) -> Iterator[tuple[Cell, ...]]:
        for one in parent:
            name = name_of(one)
            if name == "table:table-row":
                before = self._number
                cells = tuple(self._cells(one))
                self._number = before + (self._number > before)
                yield tuple(self._numbered(cell, before + 1) for cell in cells)
            elif name in {"table:table-header-rows", "table:table-rows", "table:table-row-group"}:
                yield from self._rows(one)

    def _numbered(self, cell: Cell, number: int) -> Cell:
        return replace(cell, blocks=tuple(replace(one, number=number) for one in cell.blocks))

    def _cells(self, row: _Element) -> Iterator[Cell]:
        covered = 0
        for one in row:
            if name_of(one) == "table:covered-table-cell":
                if not covered:
                    yield Cell((), is_continued=True)
                covered = max(0, covered - 1)
            elif name_of(one) == "table:table-cell":
                width = _number(one, "table:number-columns-spanned")
                covered = width - 1
                blocks = tuple(blocks_of(tuple(self.flow(one))))
                cells = _number(one, "table:number-columns-repeated")
                yield from (Cell(blocks, width) for _ in range(min(cells, _MOST_REPEATED)))

    def _paragraph(self, paragraph: _Element, *, is_heading: bool) -> Block:
        style = self._styles.of("paragraph", value_of(paragraph, "text:style-name"))
        text, strong, slanted = "", list[tuple[int, int]](), list[tuple[int, int]]()
        for words, letters in self._pieces(paragraph, style):
            fresh = words.lstrip(" ") if text.endswith((" ", "\n")) or not text else words
            span = (len(text), len(text) + len(fresh))
            if fresh.strip():
                strong += [span] if letters.is_strong else []
                slanted += [span] if letters.is_slanted else []
            text += fresh
        text = text.replace(_KEPT, " ")
        self._number += bool(text.strip())
        is_heading = is_heading or style.is_heading
        spans = joined(slanted, text)
        return Block(text, self._number, joined(strong, text), is_heading, slanted=spans)

    def _pieces(self, element: _Element, style: Style) -> Iterator[tuple[str, Style]]:
        """Yield the words in an element of a style, with the style of each."""
        yield from self._text(element.text, style)
        for one in element:
            name = name_of(one)
            if name == "text:span":
                yield from self._pieces(one, self._within(one, style))
            elif name in _INLINE:
                yield from self._pieces(one, style)
            elif name == "text:s":
                count = value_of(one, "text:c")
                yield _KEPT * (int(count[:3]) if count.isdecimal() else 1), style
            elif name in _BREAKS:
                yield _BREAKS[name], style
            else:
                self._other(one, name)
            yield from self._text(one.tail, style)

    def _within(self, span: _Element, style: Style) -> Style:
        """Return the style of words within others."""
        own = self._styles.of(
            "text",
            value_of(span, "text:style-name"),
            is_strong=style.is_strong,
            is_slanted=style.is_slanted,
        )
        return replace(own, is_hidden=style.is_hidden or own.is_hidden)

    def _text(self, text: str | None, style: Style) -> Iterator[tuple[str, Style]]:
        if text and style.is_hidden:
            self.tally["hidden"] += len(text.split())
        elif text:
            yield _BLANKS.sub(" ", text), style

    def _other(self, element: _Element, name: str) -> None:
        """Count what is no text, and keep what notes and comments say."""
        words = " ".join(" ".join(element.itertext()).split())
        if name == "office:annotation":
            refuse_record(words, "a comment", self._path)
            self.tally["comment"] += 1
            self.beside.append(words)
        elif name == "text:note":
            kind = value_of(element, "text:note-class") or "footnote"
            self.tally["endnote" if kind == "endnote" else "footnote"] += 1
            self.beside.append(words)
        elif name == "draw:frame":
            self._frame(element)
        elif name in _LINKS:
            raise self._elsewhere()

    def _frame(self, frame: _Element) -> None:
        boxes = [one for one in frame.iter() if name_of(one) == "draw:text-box"]
        self._boxes += boxes
        self.tally["picture"] += not boxes

    def _count_boxes(self) -> None:
        """Count the words of text boxes, and leave them: what stands in a box is seldom said."""
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            before = self._number
            blocks = tuple(blocks_of(tuple(self.flow(box))))
            self._number = before
            self.tally["boxed"] += sum(len(one.text.split()) for one in blocks)
            self.beside.append(" ".join(one.text for one in blocks))


_BREAKS = {"text:tab": "\t", "text:line-break": "\n"}
_MOST_REPEATED = 50
"""Cells of one content side by side."""


def _number(element: _Element, name: str) -> int:
    """Return a number that an attribute holds, from 1."""
    value = value_of(element, name)
    return max(1, int(value[:6])) if value.isdecimal() else 1
