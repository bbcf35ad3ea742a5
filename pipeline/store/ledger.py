"""The ledger: corrections in a table beside their transcript, for those that are many."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import DefinitionError, Place, Problem
from pipeline.model.definition import Correction
from pipeline.store.files import is_there, read_bytes, shown
from pipeline.store.suggestion import closest
from pipeline.store.yaml_file import one_line
from pipeline.values import dataclass

COLUMNS = ("at", "replace", "with", "reason", "by")
"""As the keys of a correction in a definition; in any order."""

_SUFFIX = ".corrections.tsv"
_ANCHOR = re.compile(r"(S[1-9][0-9]* )?[QAT][1-9][0-9]*(\.[1-9][0-9]*)?")
_FORBIDDEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the table."""

    cells: dict[str, str]
    place: Place


def ledger_of(transcript: Path) -> tuple[Correction, ...]:
    """Return the corrections of `minister.corrections.tsv` beside `minister.txt`; none without it.

    A table in UTF-8 with tabs between its columns, the names of which stand in the first line; no
    quotation marks around words. Raises DefinitionError with every problem of it.
    """
    path = transcript.parent / f"{transcript.stem}{_SUFFIX}"
    if not is_there(path):
        return ()
    rows = _rows(path)
    problems = [problem for row in rows for problem in _problems(row)]
    if problems:
        raise DefinitionError(*problems)
    return tuple(_correction(row) for row in rows)


def _rows(path: Path) -> list[_Row]:
    name = shown(path)
    lines = re.split(r"\r\n|\n|\r", _decoded(read_bytes(path, DefinitionError), name))
    head = tuple(cell.strip() for cell in lines[0].split("\t"))
    if problems := list(_head_problems(head, Place(name, 1))):
        raise DefinitionError(*problems)
    rows: list[_Row] = []
    problems = []
    for number, line in enumerate(lines[1:], start=2):
        cells, place = line.split("\t"), Place(name, number)
        if not line.strip():
            continue
        if len(cells) != len(head):
            message = f"{len(cells)} columns, where the first line names {len(head)}"
            problems.append(Problem(message, place, "put one tab between two columns"))
        else:
            rows.append(_Row(dict(zip(head, cells, strict=True)), place))
    if problems:
        raise DefinitionError(*problems)
    return rows


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        place = Place(name, content.count(b"\n", 0, failure.start) + 1)
        hint = "save the table as UTF-8, in a spreadsheet as 'CSV UTF-8' with tabs"
        raise DefinitionError.at("this table is not UTF-8 text", place, hint) from None


def _head_problems(head: tuple[str, ...], place: Place) -> Iterator[Problem]:
    hint = f"the first line names the columns, with tabs between: {', '.join(COLUMNS)}"
    for name in dict.fromkeys(head):
        if name not in COLUMNS:
            guess = closest(name, COLUMNS)
            yield Problem(
                f"unknown column '{name}'", place, f"did you mean '{guess}'?" if guess else hint
            )
        elif head.count(name) > 1:
            yield Problem(f"column '{name}' appears twice", place, "keep one of them")
    for name in COLUMNS:
        if name not in head:
            yield Problem(f"column '{name}' is missing", place, hint)


def _problems(row: _Row) -> Iterator[Problem]:
    anchor = row.cells["at"].strip()
    if not _ANCHOR.fullmatch(anchor):
        message = f"'at' is '{anchor}', which is no anchor"
        hint = "write a question (Q3), a paragraph of an answer (A4.2) or of a statement (T17.2)"
        yield Problem(message, row.place, hint)
    for name in ("replace", "reason", "by"):
        if not row.cells[name].strip():
            yield Problem(f"'{name}' is empty", row.place, "fill it in; only 'with' may be empty")
    if found := _FORBIDDEN.search("".join(row.cells.values())):
        yield Problem(f"control character U+{ord(found[0]):04X}", row.place, "delete it")


def _correction(row: _Row) -> Correction:
    return Correction(
        at=row.cells["at"].strip(),
        replace=unicodedata.normalize("NFC", row.cells["replace"]),
        put=unicodedata.normalize("NFC", row.cells["with"]),
        reason=one_line(row.cells["reason"]),
        by=one_line(row.cells["by"]),
        place=row.place,
    )
