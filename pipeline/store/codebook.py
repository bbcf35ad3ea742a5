"""Codebooks of other programs: CSV, and REFI-QDA's exchange format (`.qdc`).

REFI-QDA is what programs for qualitative analysis exchange (qdasoftware.org, version 1.5): codes
nest, have a name and perhaps a description, and may be headings only (`isCodable="false"`).
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from xml.parsers import expat

from pipeline.errors import Place, Problem, TemplateError
from pipeline.model.codebook import Code, Codebook
from pipeline.model.taxonomy import Weight
from pipeline.store.definitions import slugify
from pipeline.store.files import read_bytes, shown
from pipeline.store.yaml_file import one_line
from pipeline.values import dataclass, field, replace

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "name": ("name", "theme", "code name", "tag"),
        "id": ("id",),
        "heading": ("heading", "title"),
        "label": ("label", "short name"),
        "topic": ("topic", "topic code", "cap"),
        "parent": ("parent", "parent name", "parent code", "category", "group", "code group"),
        "description": ("description", "definition", "memo", "comment"),
        "keywords": ("keywords", "keyword", "words"),
        "phrases": ("phrases", "phrase"),
        "not": ("not", "exclude"),
        "weights": ("weights", "weight"),
    }
)
"""What a column of a CSV file may be called, in any case; the first is our own name for it.

A column "code" holds topic codes where all of it are numbers, and otherwise names.
"""

_SEPARATORS = (",", ";", "\t")
_BYTE_ORDER = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ZIP = b"PK\x03\x04"
_TOPIC = re.compile(r"[0-9]{1,2}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]+")
_WEIGHT = re.compile(r"(?P<term>.+?)\s*[:=]\s*(?P<weight>\d+(?:\.\d+)?)")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_HEAVIEST = 10
_PHRASE_FACTOR = 2


def read_codebook(path: Path) -> Codebook:
    """Return the codes of the file at `path`, CSV or `.qdc`, told apart by their content.

    Raises TemplateError, with every problem of the file, when it is neither, has no codes, or a
    row lacks a name, repeats one, or has a topic or weight that is none.
    """
    name = shown(path)
    content = read_bytes(path, TemplateError)
    if content.startswith(_ZIP):
        hint = "export the codebook alone as .qdc, or save the table as CSV (UTF-8)"
        raise TemplateError.at("this is a packed file, no codebook", Place(name), hint)
    text = _text(content, name)
    is_xml = text.lstrip().startswith("<")
    codes = _nested(text, name) if is_xml else _rows(text, name)
    if not codes:
        hint = "a code is a row below the heads, or a <Code> of a .qdc file"
        raise TemplateError.at("there is no code in this file", Place(name), hint)
    if problems := tuple(_repeated(codes)):
        raise TemplateError(*problems)
    return Codebook(_line(path.stem.replace("_", " ").replace("-", " ")).capitalize(), codes)


def _text(content: bytes, name: str) -> str:
    encoding = "utf-16" if content.startswith(_BYTE_ORDER) else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as failure:
        line = content.count(b"\n", 0, failure.start) + 1
        hint = "save it as UTF-8; spreadsheets call that 'CSV UTF-8'"
        raise TemplateError.at("this file is not UTF-8 text", Place(name, line), hint) from None


def _repeated(codes: Sequence[Code]) -> Iterator[Problem]:
    seen: dict[tuple[str, ...], Place] = {}
    for code in codes:
        if code.path in seen:
            hint = f"it stands first in {seen[code.path]}; rename one of them"
            yield Problem(f"two codes are called '{': '.join(code.path)}'", code.place, hint)
        seen.setdefault(code.path, code.place)


def _line(text: str) -> str:
    """Return words as one line, Unicode NFC, without what no template may hold."""
    return one_line(_CONTROL.sub(" ", text))


def _id(text: str) -> str:
    return slugify(text, otherwise="theme")


def _rows(text: str, name: str) -> tuple[Code, ...]:
    """Return the codes of a CSV file that are no other's parent."""
    rows = list(_cells(text, name))
    heads = [_line(cell).lower().replace("_", " ") for cell in rows[0][1]] if rows else []
    bodies = [(line, cells) for line, cells in rows[1:] if any(map(str.strip, cells))]
    columns = _columns(heads, [cells for _, cells in bodies])
    if "name" not in columns:
        known = ", ".join(names[0] for names in COLUMNS.values())
        message = f"no column of names: the columns are {', '.join(filter(None, heads)) or 'none'}"
        hint = f"head one column 'name'; other columns: {known.removeprefix('name, ')}"
        raise TemplateError.at(message, Place(name, 1), hint)
    found = [_row(_Row(columns, cells, Place(name, line))) for line, cells in bodies]
    if problems := tuple(one for one in found if isinstance(one, Problem)):
        raise TemplateError(*problems)
    return _leaves([one for one in found if isinstance(one, Code)])


def _cells(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a CSV file with the line on which each begins."""
    head = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as failure:
        hint = 'put a cell with quotation marks between "…", and write each inside as ""'
        message = f"this cannot be read as CSV: {failure}"
        raise TemplateError.at(message, Place(name, line), hint) from None


def _columns(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, int]:
    """Return the number of each column by our name for it."""
    columns = {
        ours: heads.index(called)
        for ours, names in COLUMNS.items()
        for called in names[::-1]
        if called in heads
    }
    if "code" in heads:
        at = heads.index("code")
        values = [row[at].strip() for row in rows if len(row) > at]
        columns.setdefault("topic" if all(map(str.isdecimal, filter(None, values))) else "name", at)
    for other in ("heading", "label", "id"):
        if "name" not in columns and other in columns:
            columns["name"] = columns[other]
    return columns


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of a CSV file."""

    columns: Mapping[str, int]
    cells: Sequence[str]
    place: Place

    def line(self, column: str) -> str:
        """Return a cell as one line; empty where there is none."""
        return _line(self._cell(column))

    def lines(self, column: str) -> tuple[str, ...]:
        """Return the entries of a cell, parted by semicolons, bars or lines, else by commas."""
        cell = self._cell(column)
        parts = re.split(r"[;|\n]" if re.search(r"[;|\n]", cell) else ",", cell)
        return _each(map(_line, parts))

    def _cell(self, column: str) -> str:
        at = self.columns.get(column, len(self.cells))
        return self.cells[at] if at < len(self.cells) else ""


def _each(entries: Iterable[str]) -> tuple[str, ...]:
    """Return what entries there are, each once."""
    return tuple(dict.fromkeys(filter(None, entries)))


def _row(row: _Row) -> Code | Problem:
    """Return the code of a row, or what is wrong with it."""
    name, topic = row.line("name"), row.line("topic") or "0"
    if not name:
        return Problem("a row without a name", row.place, "write one, or delete the row")
    if not _TOPIC.fullmatch(topic):
        hint = "write the number of a major topic, 1 to 23, or leave it empty"
        return Problem(f"the topic code is '{topic}'", row.place, hint)
    terms = (*row.lines("keywords"), *row.lines("phrases"))
    code = Code(
        name=name,
        parents=tuple(filter(None, [row.line("parent")])),
        description=row.line("description"),
        place=row.place,
        id=_id(row.line("id") or name),
        heading=row.line("heading"),
        label=row.line("label"),
        topic=int(topic),
        keywords=_each(_keyword(term) for term in terms if " " not in term),
        phrases=_each(term for term in terms if " " in term),
        exclude=row.lines("not"),
    )
    weights = _weights(row.lines("weights"), code)
    return weights if isinstance(weights, Problem) else replace(code, weights=weights)


def _keyword(term: str) -> str:
    """Return a keyword with a `*` at its end or none; empty where there is no letter or digit."""
    word = term.replace("*", "")
    if not any(map(str.isalnum, word)):
        return ""
    return f"{word}*" if word and term.endswith("*") else word


def _weights(entries: tuple[str, ...], code: Code) -> tuple[Weight, ...] | Problem:
    """Return the weights of a cell: "tariff*: 3; export*: 0.5", or one number for all terms."""
    if len(entries) == 1 and _NUMBER.fullmatch(entries[0]):
        weight = float(entries[0])
        words = [Weight(term, weight) for term in code.keywords]
        found = [*words, *(Weight(term, weight * _PHRASE_FACTOR) for term in code.phrases)]
    else:
        pairs = [_WEIGHT.fullmatch(entry) for entry in entries]
        found = [Weight(pair["term"], float(pair["weight"])) for pair in pairs if pair]
    terms = {*code.keywords, *code.phrases}
    is_right = all(one.term in terms and 0 < one.weight <= _HEAVIEST for one in found)
    if entries and (not is_right or len(found) < len(entries)):
        hint = "write a number up to 10, or terms of this row with theirs: tariff*: 3; export*: 0.5"
        return Problem(f"the weights are '{'; '.join(entries)}'", code.place, hint)
    return tuple(found)


def _leaves(codes: Sequence[Code]) -> tuple[Code, ...]:
    """Return the codes that are no other's parent, each with all that are above it."""
    above = {code.name: code.parents for code in codes}
    inner = {parent for code in codes for parent in code.parents}
    return tuple(
        replace(code, parents=_ancestors(code, above)) for code in codes if code.name not in inner
    )


def _ancestors(code: Code, above: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    path = list(code.parents)
    while path and (further := above.get(path[0], ())) and further[0] not in path:
        path[:0] = further
    return tuple(path)


@dataclass(slots=True)
class _Open:
    """A code of a `.qdc` file whose end has not been read."""

    name: str
    is_codable: bool
    line: int
    has_children: bool = False
    description: list[str] = field(default_factory=list)


class _Reading:
    """One walk over a `.qdc` file; whatever nests is kept on a list, so depth costs nothing."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.codes: list[Code] = []
        self._open: list[_Open] = []
        self._elements: list[str] = []
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters

    def read(self, text: str) -> tuple[Code, ...]:
        try:
            self._parser.Parse(text, True)
        except expat.ExpatError as failure:
            message = f"this cannot be read as XML: {expat.ErrorString(failure.code)}"
            hint = "export the codebook once more, as REFI-QDA codebook (.qdc)"
            raise TemplateError.at(message, Place(self.name, failure.lineno), hint) from None
        return tuple(self.codes)

    @property
    def _place(self) -> Place:
        return Place(self.name, self._parser.CurrentLineNumber)

    def _doctype(self, *_: object) -> None:
        # A document type can name other files, or entities that grow without end.
        hint = "delete the line that begins with <!DOCTYPE; a codebook needs none"
        raise TemplateError.at("a document type is not allowed here", self._place, hint)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        element = tag.rpartition(" ")[2]
        if not self._elements and element not in {"CodeBook", "Project"}:
            hint = "export the codebook as REFI-QDA codebook (.qdc): its first element is CodeBook"
            raise TemplateError.at(f"this is no codebook but '{element}'", self._place, hint)
        self._elements.append(element)
        if element != "Code":
            return
        if self._open:
            self._open[-1].has_children = True
        name = _line(attributes.get("name", ""))
        if not name:
            hint = "give it one in the program that wrote the codebook"
            raise TemplateError.at("a code without a name", self._place, hint)
        is_codable = attributes.get("isCodable", "true") not in {"false", "0"}
        self._open.append(_Open(name, is_codable, self._parser.CurrentLineNumber))

    def _end(self, _: str) -> None:
        if self._elements.pop() != "Code":
            return
        code = self._open.pop()
        if code.is_codable and not code.has_children:
            parents = tuple(one.name for one in self._open)
            description = _line("".join(code.description))
            place = Place(self.name, code.line)
            self.codes.append(Code(code.name, parents, description, place, _id(code.name)))

    def _characters(self, text: str) -> None:
        if self._open and self._elements[-1] == "Description":
            self._open[-1].description.append(text)


def _nested(text: str, name: str) -> tuple[Code, ...]:
    """Return the codes of a `.qdc` file that may be used and have none below them."""
    # A string is parsed as UTF-8, whatever encoding its declaration names.
    return _Reading(name).read(re.sub(r"^\s*<\?xml.*?\?>", "", text, count=1, flags=re.DOTALL))
