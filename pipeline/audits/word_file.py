"""The words of a Word file, whoever saved it last, paragraph by paragraph."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final
from xml.etree import ElementTree as ET

from pipeline.values import dataclass

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WHOLE = "brief"
"""Name of the bookmark over a brief that stands in a document of somebody's."""

_SECTION = "section_"
"""How names of the bookmarks at headings begin."""


class Tracked(StrEnum):
    """What becomes of tracked changes before a file is read."""

    ACCEPT = "accept"
    REJECT = "reject"


_INSERTED: Final = frozenset({f"{_W}ins", f"{_W}moveTo"})
_DELETED: Final = frozenset({f"{_W}del", f"{_W}moveFrom"})
_PARAGRAPH, _ROW = f"{_W}p", f"{_W}tr"
_LETTERS: Final = {
    f"{_W}tab": " ",
    f"{_W}br": " ",
    f"{_W}cr": " ",
    f"{_W}noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
}


@dataclass(frozen=True, slots=True)
class WordFile:
    """What is read of a Word file."""

    paragraphs: tuple[str, ...]
    """Of its body or, where a bookmark marks the brief, of that; notes stand in their places."""
    headings: frozenset[str]
    """Those of them that hold the bookmark of a section, whatever they say now."""
    has_tracked_changes: bool


def read_word(data: bytes, tracked: Tracked = Tracked.ACCEPT) -> WordFile:
    """Return the words of a DOCX as they stand when its tracked changes are accepted or rejected.

    Tracked changes are those of ECMA-376 part 1, 17.13.5: runs, moves, ends of paragraphs and rows
    of tables. Raises ValueError when this is no Word file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            body = ET.fromstring(package.read("word/document.xml"))  # noqa: S314 - no network
            has_notes = "word/footnotes.xml" in package.namelist()
            notes = package.read("word/footnotes.xml") if has_notes else b""
            footnotes = ET.fromstring(notes) if notes else None  # noqa: S314 - no network
    except (zipfile.BadZipFile, KeyError, ET.ParseError) as error:
        raise ValueError(str(error)) from error
    changes = _INSERTED | _DELETED
    has_changes = any(each.tag in changes for each in body.iter())
    gone = _DELETED if tracked is Tracked.ACCEPT else _INSERTED
    _prune(body, gone)
    if footnotes is not None:
        _prune(footnotes, gone)
    words = _notes(footnotes) if footnotes is not None else {}
    paragraphs = list(_of_brief(body))
    headed = (one for one in paragraphs if _begins_section(one))
    return WordFile(
        tuple(_joined(paragraphs, words, gone)),
        frozenset("".join(_pieces(one, words)) for one in headed),
        has_changes,
    )


def _begins_section(paragraph: ET.Element) -> bool:
    marks = paragraph.iter(f"{_W}bookmarkStart")
    return any(mark.get(f"{_W}name", "").startswith(_SECTION) for mark in marks)


def _prune(root: ET.Element, gone: frozenset[str]) -> None:
    """Take out what the tracked changes take away: words, and rows of tables."""
    for parent in list(root.iter()):
        if parent.tag in {f"{_W}rPr", f"{_W}trPr"}:
            continue
        for child in list(parent):
            is_gone_row = child.tag == _ROW and _has(child, f"{_W}trPr", gone)
            if child.tag in gone or child.tag == _FALLBACK or is_gone_row:
                parent.remove(child)


def _has(element: ET.Element, path: str, tags: frozenset[str]) -> bool:
    properties = element.find(path)
    return properties is not None and any(child.tag in tags for child in properties)


def _joined(
    paragraphs: Iterable[ET.Element], notes: dict[str, str], gone: frozenset[str]
) -> Iterator[str]:
    """Yield the words of paragraphs, one whose end was taken away with the next."""
    before = ""
    for paragraph in paragraphs:
        words = before + "".join(_pieces(paragraph, notes))
        is_open = _has(paragraph, f"{_W}pPr/{_W}rPr", gone)
        before = words if is_open else ""
        if not is_open:
            yield words
    if before:
        yield before


def _notes(root: ET.Element) -> dict[str, str]:
    """Return the words of every footnote by its number."""
    return {
        note.get(f"{_W}id", ""): "".join(piece for part in note for piece in _pieces(part, {}))
        for note in root
    }


def _of_brief(body: ET.Element) -> Iterator[ET.Element]:
    """Yield the paragraphs of a brief: all, or those inside the bookmark over it.

    Programs that save a file anew move the ends of a bookmark into the paragraphs beside them.
    """
    marks = [mark for mark in body.iter(f"{_W}bookmarkStart") if mark.get(f"{_W}name") == _WHOLE]
    number = marks[0].get(f"{_W}id") if marks else None
    is_within = not marks
    for each in body.iter():
        if each in marks:
            is_within = True
        elif each.tag == f"{_W}bookmarkEnd" and each.get(f"{_W}id") == number:
            return
        elif each.tag == _PARAGRAPH:
            is_first = bool(marks) and marks[0] in each.iter()
            if is_first or (is_within and not _begins_with_end(each, number)):
                yield each


def _begins_with_end(paragraph: ET.Element, number: str | None) -> bool:
    """Return whether the end of the bookmark `number` stands before all words of a paragraph."""
    for each in paragraph.iter():
        if each.tag == f"{_W}t":
            return False
        if number and each.tag == f"{_W}bookmarkEnd" and each.get(f"{_W}id") == number:
            return True
    return False


def _pieces(node: ET.Element, notes: dict[str, str]) -> Iterator[str]:
    """Yield the words below a node, those of footnotes where these are referred to.

    Paragraphs inside, as in a text box, are read by themselves.
    """
    for child in node:
        if child.tag in {f"{_W}t", f"{_W}delText"}:
            yield child.text or ""
        elif child.tag in _LETTERS:
            yield _LETTERS[child.tag]
        elif child.tag == f"{_W}footnoteReference":
            yield notes.get(child.get(f"{_W}id", ""), "")
        elif child.tag not in {_PARAGRAPH, f"{_W}pPr"}:
            yield from _pieces(child, notes)


def spaced(text: str) -> str:
    """Return `text` with one space wherever it has any: no-break spaces count as spaces too."""
    return " ".join(text.split())
