"""Word documents: the paragraphs and tables of the package, as they print."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from pipeline.errors import BriefError, Place, TranscriptError
from pipeline.model.transcript import Datum, Note
from pipeline.patterns import pattern
from pipeline.readers.document import Reading
from pipeline.readers.labels.words import GENRES
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
from pipeline.readers.office.docx_styles import (
    NO_STYLES,
    Styles,
    is_on,
    name_of,
    styles_of,
    value_of,
)
from pipeline.readers.opened import parsed_xml, unzipped
from pipeline.readers.reader import Recognition
from pipeline.readers.source import Source
from pipeline.readers.told import told
from pipeline.values import dataclass, replace

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME = "docx"
_PARTS = pattern(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/core\.xml|[^/]+/[^/]*\.xml"
    r"|[^/]+/_rels/[^/]*\.rels|(?i:.*vbaProject\.bin)"
)
_MACROS = "save it without macros, as .docx"


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the parts of the package; raises TranscriptError for one that is not opened."""
    if not is_word(data):
        return Recognition(0.0)
    return written.recognize(_contents(data, source.path), "Word document", source)


def read(data: bytes, source: Source) -> Reading:
    """Read a document; raises TranscriptError as `dialogue.read` and `read_script` do."""
    return written.read(_contents(data, source.path), NAME, data, source)


def is_word(data: bytes) -> bool:
    """Return whether bytes are a package that holds a Word document."""
    is_package = data.startswith(b"PK\x03\x04") and b"[Content_Types].xml" in data
    return is_package and re.search(rb"word/[^/]{0,40}\.xml", data) is not None


@lru_cache(maxsize=1)
def _contents(data: bytes, path: str) -> Contents:
    return contents_of(opened(data, path), path)


def opened(data: bytes, path: str) -> Mapping[str, bytes]:
    """Return the parts of a package that matter; raises TranscriptError as `unzipped` does."""
    return unzipped(data, path, _PARTS)


def contents_of(parts: Mapping[str, bytes], path: str) -> Contents:
    """Return what the parts of a package hold, by name.

    Raises TranscriptError for macros, for words that stand in another file, and for a package
    without a document.
    """
    _refuse_macros(parts, path)
    main = _main(parts, path)
    notes = tuple(_relations(parts, main, path))
    styles = _styles(parts, main, path)
    story = _Story(styles, path)
    body = next((one for one in parsed_xml(parts[main], path) if name_of(one) == "body"), None)
    flow = () if body is None else tuple(story.flow(body))
    story.tally["comment"] = _comments(parts, main, path)
    refuse_boxes(story.tally, flow, path)
    beside = tuple(_beside(parts, main, path))
    return Contents(
        flow,
        (*_founded(_properties(parts, path), flow), *_said_beside(parts, main, story, path)),
        (*notes, *doubts(story.tally)),
        (*left_out(story.tally), *beside),
    )


def _refuse_macros(parts: Mapping[str, bytes], path: str) -> None:
    """Raise TranscriptError for macros; a package that may hold some, and has none, is read."""
    types = parts.get("[Content_Types].xml", b"")
    is_held = any(one.lower().endswith("vbaproject.bin") for one in parts)
    if is_held or b"ms-office.vbaProject" in types:
        raise TranscriptError.at("the document holds macros", Place(path), _MACROS)


def _main(parts: Mapping[str, bytes], path: str) -> str:
    """Return the name of the part that holds the words."""
    for kind, target, _ in _related(parts, "", path):
        if kind == "officeDocument" and target in parts:
            return target
    hint = "save it again with the program that made it"
    raise TranscriptError.at("the package holds no document", Place(path), hint)


def _related(parts: Mapping[str, bytes], part: str, path: str) -> Iterator[tuple[str, str, bool]]:
    """Yield what a part is related to: the kind, the name or address, whether it is elsewhere."""
    folder = dirname(part)
    name = join(folder, "_rels", f"{part.rpartition('/')[2]}.rels")
    if name not in parts:
        return
    for one in parsed_xml(parts[name], path):
        kind = one.get("Type", "").rpartition("/")[2]
        target = one.get("Target", "")
        is_elsewhere = one.get("TargetMode") == "External"
        local = target[1:] if target.startswith("/") else normpath(join(folder, target))
        yield kind, target if is_elsewhere else local, is_elsewhere


_PICTURES = frozenset({"image", "video", "audio", "media"})
_HERE = pattern(r"(?i)(?:file:/*)?(?:[a-z]:[\\/]|/(?![\\/]))?[^:\\/][^:]*")
"""A file on the disk of whoever wrote the document: no address, no share of a network."""


def _relations(parts: Mapping[str, bytes], main: str, path: str) -> Iterator[Note]:
    """Yield a note for linked pictures; raises TranscriptError for what would be loaded."""
    settings = join(dirname(main), "settings.xml")
    for kind, target, is_elsewhere in (
        *_related(parts, main, path),
        *_related(parts, settings, path),
    ):
        if not is_elsewhere or kind == "hyperlink":
            continue
        if kind in _PICTURES:
            yield Note(f"a picture that stands elsewhere is not fetched: {quoted(target)}")
        elif kind != "attachedTemplate" or not _HERE.fullmatch(target):
            hint = "take the link out, or save the document as plain text"
            message = f"the document refers to another file ({kind}), which is not fetched"
            raise TranscriptError.at(message, Place(path), hint)


def _styles(parts: Mapping[str, bytes], main: str, path: str) -> Styles:
    folder = dirname(main)
    roots = [
        parsed_xml(parts[name], path) if name in parts else None
        for name in (join(folder, "styles.xml"), join(folder, "numbering.xml"))
    ]
    return styles_of(*roots) if any(one is not None for one in roots) else NO_STYLES


_CORE = {"title": "title", "creator": "author"}


def _properties(parts: Mapping[str, bytes], path: str) -> Iterator[Datum]:
    """Yield title and author; the dates there are those of the file, and not of the talk."""
    core = parts.get("docProps/core.xml")
    for one in () if core is None else parsed_xml(core, path):
        key = _CORE.get(one.tag.rpartition("}")[2])
        value = " ".join((one.text or "").split())
        if key and value and not (key == "title" and is_no_title(value)):
            yield Datum(key, value)


def _founded(properties: Iterable[Datum], flow: Sequence[Block | Table]) -> Iterator[Datum]:
    """Yield the properties without a title of which no word stands in the document.

    Whoever makes a file of an older one, or of a template, leaves its title. One that says that
    it is of a talk is kept: "Interview with Jane Roe".
    """
    for one in properties:
        words = {word.casefold() for word in _LONG_WORD.findall(one.value)}
        if one.key == "title" and len(words) >= _LEAST_WORDS and words.isdisjoint(GENRES):
            text = " ".join(block.text for block in blocks_of(flow)).casefold()
            if words.isdisjoint(_LONG_WORD.findall(text)):
                continue
        yield one


_LONG_WORD = pattern(r"[^\W\d_]{4,}")
_LEAST_WORDS = 2
"""Words of a title that can be looked for."""


def _comments(parts: Mapping[str, bytes], main: str, path: str) -> int:
    """Return how many comments there are; raises TranscriptError for one about the record."""
    found = [one for root in _roots(parts, main, "comments", path) for one in root]
    for one in found:
        refuse_record(_text_in(one), "a comment", path)
    return len(found)


def _beside(parts: Mapping[str, bytes], main: str, path: str) -> Iterator[Note]:
    """Yield what stands at the head and foot of pages."""
    seen: set[str] = set()
    for kind in ("header", "footer"):
        for root in _roots(parts, main, kind, path):
            words = " ".join(_text_in(root).split())
            if words and words not in seen:
                seen.add(words)
                yield Note(f"{kind} of the pages: {quoted(words)}")


def _said_beside(
    parts: Mapping[str, bytes], main: str, story: _Story, path: str
) -> Iterator[Datum]:
    """Yield what heads, feet, notes, comments and text boxes say of the talk."""
    kinds = ("header", "footer", "footnotes", "endnotes", "comments")
    texts = [_text_in(root) for kind in kinds for root in _roots(parts, main, kind, path)]
    yield from told((text, 0) for text in (*texts, *story.boxed))


def _roots(parts: Mapping[str, bytes], main: str, kind: str, path: str) -> Iterator[_Element]:
    for found, target, is_elsewhere in sorted(_related(parts, main, path)):
        if found == kind and not is_elsewhere and target in parts:
            yield parsed_xml(parts[target], path)


def _text_in(root: _Element) -> str:
    """Return all words in an element, paragraphs parted by a space."""
    return " ".join(
        "".join(one.text or "" for one in paragraph.iter() if name_of(one) == "t")
        for paragraph in root.iter()
        if name_of(paragraph) == "p"
    )


_SEEN_THROUGH = frozenset(
    {
        *("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml"),
        *("fldSimple", "bdo", "dir", "ruby", "rubyBase"),
    }
)
_GONE = frozenset({"del", "moveFrom"})
_BREAKS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_REFERENCES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of a paragraph that are set in the same letters."""

    words: str
    is_strong: bool
    is_slanted: bool = False


class _Story:
    """The words of the body on their way to blocks, and a tally of what was not read."""

    def __init__(self, styles: Styles, path: str) -> None:
        self._styles = styles
        self._path = path
        self._number = 0
        self._fields: list[bool] = []
        """For each open field whether its code is still going on."""
        self.tally: Counter[str] = Counter()
        self._boxes: list[_Element] = []
        self._carried: list[_Piece] = []
        """Pieces of paragraphs whose end was deleted, which go on in the next one."""
        self._numbering = styles.numbering()
        self.boxed: list[str] = []
        """The words of each text box."""

    def flow(self, parent: _Element) -> Iterator[Block | Table]:
        """Yield the paragraphs and tables of an element in order, text boxes behind theirs."""
        for one in parent:
            match name_of(one):
                case "p":
                    yield from self._paragraph(one)
                case "tbl":
                    yield Table(tuple(self._rows(one)))
                case "altChunk":
                    raise self._another("the document holds another document")
                case "subDoc":
                    raise self._another("the document is a master document")
                case "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo":
                    yield from self.flow(one)
                case "choice":
                    yield from self.flow(one)

    def _another(self, message: str) -> BriefError:
        hint = "open it and save it again as one document"
        return TranscriptError.at(message, Place(self._path), hint)

    def _rows(self, parent: _Element) -> Iterator[tuple[Cell, ...]]:
        for one in parent:
            name = name_of(one)
            if name == "tr" and not self._is_gone(one):
                yield self._row(one)
            elif name in _SEEN_THROUGH:
                yield from self._rows(one)

    def _is_gone(self, row: _Element) -> bool:
        properties = _child(row, "trPr")
        is_gone = properties is not None and _child(properties, "del") is not None
        self.tally["deletion"] += is_gone
        return is_gone

    def _row(self, row: _Element) -> tuple[Cell, ...]:
        before = self._number
        cells = tuple(self._cells(row))
        number = before + 1
        self._number = number if self._number > before else before
        return tuple(
            replace(cell, blocks=tuple(replace(one, number=number) for one in cell.blocks))
            for cell in cells
        )

    def _cells(self, parent: _Element) -> Iterator[Cell]:
        for one in parent:
            name = name_of(one)
            if name == "tc":
                yield self._cell(one)
            elif name in _SEEN_THROUGH:
                yield from self._cells(one)

    def _cell(self, cell: _Element) -> Cell:
        properties = _child(cell, "tcPr")
        span, merge = None, None
        if properties is not None:
            span, merge = _child(properties, "gridSpan"), _child(properties, "vMerge")
        width = value_of(span) if span is not None else "1"
        is_continued = merge is not None and value_of(merge) != "restart"
        return Cell(
            tuple(blocks_of(tuple(self.flow(cell)))),
            int(width) if width.isdecimal() else 1,
            is_continued,
        )

    def _paragraph(self, paragraph: _Element) -> Iterator[Block]:
        style = self._styles.of(paragraph)
        pieces = [*self._carried, *self._pieces(paragraph, is_strong=style.is_strong)]
        self._carried = []
        if _ends_deleted(paragraph):
            self._carried = pieces
            self.tally["deletion"] += 1
            return
        printed = self._numbering.label(style)
        if printed.is_word:
            pieces.insert(0, _Piece(f"{printed.text} ", style.is_strong))
        is_counted = bool(printed.text) and not printed.is_word
        self.tally["automatic number"] += is_counted
        is_item = is_counted or printed.is_bullet
        boxes, self._boxes = self._boxes, []
        block = self._block(pieces, is_heading=style.is_heading)
        if style.is_contents and block.text.strip():
            self.tally["contents"] += 1
            self._number -= 1
        else:
            yield replace(
                block, is_item=is_item, is_speaker=style.is_speaker, is_centred=style.is_centred
            )
        for box in boxes:
            self._count_box(box)

    def _block(self, pieces: Sequence[_Piece], *, is_heading: bool) -> Block:
        strong: list[tuple[int, int]] = []
        slanted: list[tuple[int, int]] = []
        at = 0
        for one in pieces:
            span = (at, at + len(one.words))
            if one.words.strip():
                strong += [span] if one.is_strong else []
                slanted += [span] if one.is_slanted else []
            at = span[1]
        text = "".join(one.words for one in pieces)
        self._number += bool(text.strip())
        return Block(
            text, self._number, joined(strong, text), is_heading, slanted=joined(slanted, text)
        )

    def _count_box(self, box: _Element) -> None:
        """Count the words of a text box, and leave them: what stands in a box is seldom said."""
        before = self._number
        blocks = tuple(blocks_of(tuple(self.flow(box))))
        words = sum(len(one.text.split()) for one in blocks)
        self._number = before
        self.tally["text box"] += bool(words)
        self.tally["boxed"] += words
        self.boxed.append(" ".join(one.text for one in blocks))

    def _pieces(self, parent: _Element, *, is_strong: bool) -> Iterator[_Piece]:
        """Yield the words of a paragraph with how they are set, tracked changes accepted."""
        for one in parent:
            name = name_of(one)
            if name == "r":
                yield from self._run(one, is_strong=is_strong)
            elif name in _GONE:
                self.tally["deletion" if name == "del" else "move"] += 1
            elif name in _SEEN_THROUGH:
                self.tally["insertion"] += name == "ins"
                yield from self._pieces(one, is_strong=is_strong)
            elif name == "oMath":
                self.tally["formula"] += 1

    def _run(self, run: _Element, *, is_strong: bool) -> Iterator[_Piece]:
        properties = _child(run, "rPr")
        is_bold = is_strong
        is_hidden = is_struck = is_slanted = False
        if properties is not None:
            is_bold = self._styles.is_bold(properties, is_strong=is_strong)
            is_slanted = is_on(properties, "i") is True
            is_hidden = is_on(properties, "vanish") is True
            is_struck = is_on(properties, "strike") is True or is_on(properties, "dstrike") is True
        words = "".join(self._words(run))
        if is_hidden:
            self.tally["hidden"] += len(words.split())
        elif words:
            self.tally["struck"] += len(words.split()) if is_struck else 0
            yield _Piece(words, is_bold, is_slanted)

    def _words(self, run: _Element) -> Iterator[str]:
        for one in run:
            name = name_of(one)
            if name == "fldChar":
                self._field(value_of(one, "fldCharType"))
            elif any(self._fields):
                continue
            elif name == "t":
                yield one.text or ""
            elif name in _BREAKS:
                yield _BREAKS[name]
            elif name == "br":
                yield "\n"
            else:
                self._other(one, name)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _other(self, element: _Element, name: str) -> None:
        """Keep the text boxes of a drawing, and count what is no text."""
        if name in _REFERENCES:
            self.tally[_REFERENCES[name]] += 1
        elif name == "sym":
            self.tally["symbol"] += 1
        elif name in {"drawing", "pict", "object", "alternate"}:
            found = tuple(_boxes(element))
            self._boxes += found
            kind = "embedded object" if name == "object" else "picture"
            self.tally[kind] += not found


def _child(element: _Element, name: str) -> _Element | None:
    return next((one for one in element if name_of(one) == name), None)


def _ends_deleted(paragraph: _Element) -> bool:
    """Return whether the end of a paragraph was deleted, so that the next one belongs to it."""
    properties = _child(paragraph, "pPr")
    mark = None if properties is None else _child(properties, "rPr")
    return mark is not None and (
        _child(mark, "del") is not None or _child(mark, "moveFrom") is not None
    )


def _boxes(element: _Element) -> Iterator[_Element]:
    """Yield the text boxes in a drawing, once where it is there in two forms."""
    for one in element:
        name = name_of(one)
        if name == "txbxContent":
            yield one
        elif name != "fallback":
            yield from _boxes(one)
