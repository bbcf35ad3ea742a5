"""Excel workbooks as sheets: rows of cells, each with the text that it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from pipeline.errors import Place, TranscriptError
from pipeline.patterns import pattern
from pipeline.readers.opened import parsed_xml, unzipped
from pipeline.readers.plain.cell_looks import Look, looks_of, shown
from pipeline.values import dataclass, replace

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARTS = pattern(
    r"\[Content_Types\]\.xml|xl/(?:workbook|sharedStrings|styles)\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/worksheets/[^/]+\.xml|xl/comments[^/]*\.xml|xl/comments/[^/]+\.xml|(?i:.*vbaProject\.bin)"
)
_WORKBOOK = "xl/workbook.xml"
_RELATED_BY = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATED_STRICTLY = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
MOST_COLUMNS = 200
"""Columns of a sheet that hold anything."""
MOST_CELLS = 4_000_000
"""Rows times columns of a sheet."""


@dataclass(frozen=True, slots=True)
class Row:
    """What stands in a row, by the number of its column, from 0; blank cells are left out."""

    line: int
    """As the sheet counts it, from 1."""
    cells: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell of which there is something to tell."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook."""

    name: str
    rows: tuple[Row, ...]
    """Those that are shown and hold anything."""
    is_hidden: bool = False
    unseen: tuple[int, ...] = ()
    """The lines of those that are hidden and hold anything."""
    merged: tuple[tuple[Spot, Spot], ...] = ()
    """The first and the last cell of each range that is one cell."""
    failed: tuple[Spot, ...] = ()
    """Cells of which a formula has no value, or an error for one."""
    struck: tuple[Spot, ...] = ()
    """Cells with words that are struck through."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """All that a workbook holds."""

    sheets: tuple[Sheet, ...]
    """In the order in which they are shown."""
    comments: tuple[str, ...] = ()


def is_workbook(data: bytes) -> bool:
    """Return whether bytes are a package that holds an Excel workbook and is nothing else."""
    is_package = data.startswith(b"PK\x03\x04") and b"[Content_Types].xml" in data
    others = (b"ppt/presentation", b"word/document")
    return is_package and _WORKBOOK.encode() in data and not any(one in data for one in others)


def workbook_of(data: bytes, path: str) -> Workbook:
    """Return the sheets of a package; raises TranscriptError for macros and one that is broken.

    Nothing that another file holds is fetched: a cell has the value that the workbook keeps of it.
    """
    parts = unzipped(data, path, _PARTS)
    _refuse_macros(parts, path)
    if _WORKBOOK not in parts:
        hint = "save it again with the program that made it"
        raise TranscriptError.at("the package holds no workbook", Place(path), hint)
    return Workbook(tuple(_sheets(parts, path)), tuple(_comments(parts, path)))


def _refuse_macros(parts: Mapping[str, bytes], path: str) -> None:
    types = parts.get("[Content_Types].xml", b"")
    is_held = any(one.lower().endswith("vbaproject.bin") for one in parts)
    if is_held or b"ms-office.vbaProject" in types:
        hint = "save it without macros, as .xlsx"
        raise TranscriptError.at("the workbook holds macros", Place(path), hint)


def _comments(parts: Mapping[str, bytes], path: str) -> Iterator[str]:
    for name in parts:
        if name.startswith("xl/comments"):
            for one in parsed_xml(parts[name], path).iterfind("{*}commentList/{*}comment/{*}text"):
                yield " ".join(_text(one).split())


@dataclass(frozen=True, slots=True)
class _Kept:
    """What cells of all sheets refer to by number."""

    texts: Sequence[str]
    struck: frozenset[int]
    """The numbers of texts of which some words are struck through."""
    looks: Sequence[Look]
    is_of_macs: bool
    """Whether days are counted from 1904."""


def _sheets(parts: Mapping[str, bytes], path: str) -> Iterator[Sheet]:
    book = parsed_xml(parts[_WORKBOOK], path)
    targets = _targets(parts, path)
    kept = _kept(parts, book, path)
    for one in book.iterfind("{*}sheets/{*}sheet"):
        part = targets.get(one.get(_RELATED_BY, "") or one.get(_RELATED_STRICTLY, ""), "")
        if part in parts:
            found = _sheet(parsed_xml(parts[part], path), kept, one.get("name", ""), path)
            yield replace(found, is_hidden=one.get("state", "visible") != "visible")


def _targets(parts: Mapping[str, bytes], path: str) -> dict[str, str]:
    """Return the names of the sheets' parts by the ids under which the workbook has them."""
    name = f"{dirname(_WORKBOOK)}/_rels/workbook.xml.rels"
    found: dict[str, str] = {}
    for one in parsed_xml(parts[name], path) if name in parts else ():
        target = one.get("Target", "")
        if one.get("TargetMode") != "External" and one.get("Type", "").endswith("/worksheet"):
            is_whole = target.startswith("/")
            found[one.get("Id", "")] = (
                target[1:] if is_whole else normpath(join(dirname(_WORKBOOK), target))
            )
    return found


def _kept(parts: Mapping[str, bytes], book: _Element, path: str) -> _Kept:
    texts: list[str] = []
    struck: set[int] = set()
    if "xl/sharedStrings.xml" in parts:
        for one in parsed_xml(parts["xl/sharedStrings.xml"], path).iterfind("{*}si"):
            if _has_struck(one):
                struck.add(len(texts))
            texts.append(_text(one))
    named = parts.get("xl/styles.xml")
    looks = looks_of(parsed_xml(named, path)) if named else ()
    told = book.find("{*}workbookPr")
    is_of_macs = told is not None and told.get("date1904") in {"1", "true"}
    return _Kept(texts, frozenset(struck), looks, is_of_macs)


def _text(element: _Element) -> str:
    """Return the words of an element: of its runs, without how they are pronounced."""
    words = "".join(
        one.text or ""
        for child in element
        if child.tag.endswith(_WORDED)
        for one in ((child,) if child.tag.endswith("}t") else child.iterfind("{*}t"))
    )
    return _CODED.sub(_sign, words) if "_x" in words else words


_WORDED = ("}t", "}r")
_CODED = pattern(r"_x([0-9A-Fa-f]{4})_")
"""A sign that XML does not hold, as Excel writes it: `_x000D_` for the end of a line."""


def _sign(found: re.Match[str]) -> str:
    sign = chr(int(found[1], 16))
    return sign if sign.isprintable() or sign in "\r\n\t" else ""


def _has_struck(element: _Element) -> bool:
    """Return whether some words of a text with runs are struck through."""
    return any(
        one.get("val", "1") not in {"0", "false"}
        for run in element.iterfind("{*}r/{*}rPr")
        for one in run.iterfind("{*}strike")
    )


class _Tally:
    """What is found in the cells of a sheet."""

    def __init__(self, kept: _Kept) -> None:
        self.kept = kept
        self.failed: list[Spot] = []
        self.struck: list[Spot] = []

    def text(self, cell: _Element, spot: Spot) -> str:
        """Return what a cell shows; nothing for the error of a formula, which is tallied."""
        kind, value = cell.get("t", "n"), cell.findtext("{*}v", "")
        text = self._text(cell, kind, value)
        is_lost = not value and cell.find("{*}f") is not None and kind != "str"
        if is_lost or (kind == "e" and value != "#N/A"):
            self.failed.append(spot)
            return ""
        if text.strip() and self._is_struck(cell, kind, value):
            self.struck.append(spot)
        return text

    def _text(self, cell: _Element, kind: str, value: str) -> str:
        if kind == "s":
            at = _number(value, len(self.kept.texts))
            return self.kept.texts[at] if at < len(self.kept.texts) else ""
        if kind == "inlineStr":
            return "".join(map(_text, cell.iterfind("{*}is")))
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        if kind == "n" and value:
            return shown(value, self._look(cell), is_of_macs=self.kept.is_of_macs)
        return _CODED.sub(_sign, value) if "_x" in value else value

    def _look(self, cell: _Element) -> Look:
        at = _number(cell.get("s", ""), len(self.kept.looks))
        return self.kept.looks[at] if at < len(self.kept.looks) else Look()

    def _is_struck(self, cell: _Element, kind: str, value: str) -> bool:
        if self._look(cell).is_struck:
            return True
        if kind == "s":
            return _number(value, -1) in self.kept.struck
        return kind == "inlineStr" and any(map(_has_struck, cell.iterfind("{*}is")))


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else otherwise


_MOST_DIGITS = 8


def _sheet(root: _Element, kept: _Kept, name: str, path: str) -> Sheet:
    tally = _Tally(kept)
    rows: list[Row] = []
    unseen: list[int] = []
    line = 0
    for one in root.iterfind("{*}sheetData/{*}row"):
        line = _number(one.get("r", ""), line + 1)
        cells = {at: text for at, text in _cells(one, tally, line) if text.strip()}
        if cells and one.get("hidden") in {"1", "true"}:
            unseen.append(line)
        elif cells:
            rows.append(Row(line, cells))
    _refuse_vast(rows, name, path)
    return Sheet(
        name,
        rows=tuple(rows),
        unseen=tuple(unseen),
        merged=tuple(_merged(root)),
        failed=tuple(tally.failed),
        struck=tuple(tally.struck),
    )


def _cells(row: _Element, tally: _Tally, line: int) -> Iterator[tuple[int, str]]:
    at = -1
    for one in row.iterfind("{*}c"):
        at = _column(one.get("r", ""), at + 1)
        yield at, tally.text(one, Spot(line, at))


def _refuse_vast(rows: Sequence[Row], name: str, path: str) -> None:
    """Raise TranscriptError for a sheet with more cells than any talk has."""
    columns = {at for row in rows for at in row.cells}
    if len(columns) > MOST_COLUMNS or len(columns) * len(rows) > MOST_CELLS:
        message = f"the sheet '{name}' has {len(columns):,} columns and {len(rows):,} rows"
        hint = "save the rows with the talk as a workbook of their own"
        raise TranscriptError.at(f"{message}, more than a talk has", Place(path), hint)


def _merged(root: _Element) -> Iterator[tuple[Spot, Spot]]:
    for one in root.iterfind("{*}mergeCells/{*}mergeCell"):
        found = _RANGE.fullmatch(one.get("ref", ""))
        if found is not None:
            first, line, last, end = found.groups()
            yield Spot(int(line), _column(first, 0)), Spot(int(end), _column(last, 0))


_RANGE = pattern(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_LETTERS = pattern(r"[A-Z]{1,3}(?=\d|\Z)")


def _column(place: str, otherwise: int) -> int:
    """Return the number of the column of a cell, from 0: 27 for "AB12"."""
    found = _LETTERS.match(place)
    if found is None:
        return otherwise
    number = 0
    for letter in found[0]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def column_name(at: int) -> str:
    """Return the letters of a column by its number, from 0: "AB" for 27."""
    letters, at = "", at + 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
