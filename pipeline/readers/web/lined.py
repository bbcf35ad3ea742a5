"""XML in which many elements hold lines of plain text: `<scene>Jane | Yes.⏎Odo | No.</scene>`.

The elements part the text, and labels within it say who speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.document import Document
from pipeline.readers.labels.candidates import clean
from pipeline.readers.web.drawing import name_of, words_of
from pipeline.readers.web.page_furniture import left_out
from pipeline.values import dataclass

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEAST = 8
"""Elements."""
_MOSTLY = 0.8
"""Share of the elements in which a label begins a line."""
_MOST_OF_FILE = 0.5
"""Share of the words of a file that its lines hold."""
_LABEL = pattern(r"(?m)^[ \t]*[^\W\d_a-z][^:|<>\n]{0,100}(?::\s|[ \t]\|)")
_FIRST = pattern(r"\s*(?P<label>[^\W\d_][^:|<>\n]{0,120}?)[ \t]*:(?=\s)")
_NEARLY_ALL = 0.95
_FEW = 0.5
"""Other lines with a colon, for each element."""
_TAGGED = pattern(r"[ \t]*<([a-z]{2,20})>([^<>]{1,80})</\1>[ \t\r]*")
"""A line of data that a program wrote as an element into the text: "<speaker> Jane Roe </speaker>".
"""


@dataclass(frozen=True, slots=True)
class Lined:
    """The element that holds the text, and the text as a document."""

    element: _Element
    document: Document
    labels: frozenset[str] = frozenset()
    """What stands before the first colon of each element, where nearly all begin so."""


def lined_text(root: _Element) -> Lined | None:
    """Return the text of such a file; None for another file."""
    element = next((one for one in root.iter() if _is_text(one)), None)
    if element is None or _size(element) < _MOST_OF_FILE * _size(root):
        return None
    lines, data = list[tuple[str, int]](), list[Note]()
    for text, number in _lines(element):
        if _TAGGED.fullmatch(text):
            data.append(left_out("data", " ".join(text.split()), number))
        else:
            lines.append((text, number))
    removed = sorted((*data, *_others(element)), key=lambda note: note.line)
    words, numbers = "\n".join(text for text, _ in lines), tuple(number for _, number in lines)
    document = Document(words, numbers=numbers, removed=tuple(removed))
    return Lined(element, document, frozenset(_labels(element)))


def _labels(element: _Element) -> Iterator[str]:
    """Yield the labels with which the elements in one begin; none where some begin otherwise.

    An element with several lines that begin so holds several turns, and tells nothing.
    """
    parts = [text for text in _texts(list(element)) if text.strip()]
    found = [one for text in parts if (one := _FIRST.match(text)) is not None]
    several = sum(len(_LABEL.findall(text)) for text in parts) - len(found)
    is_each = len(found) >= _NEARLY_ALL * len(parts) and several <= _FEW * len(parts)
    labels = [clean(one["label"]) for one in found]
    yield from labels if is_each and len(set(labels)) < len(labels) else ()


def _is_text(element: _Element) -> bool:
    parts = list(element)
    is_flat = len(parts) >= _LEAST and not any(len(one) for one in parts)
    if not is_flat or len({name_of(one) for one in parts if one.text}) != 1:
        return False
    labelled = sum(bool(_LABEL.search(words) or _FIRST.match(words)) for words in _texts(parts))
    return labelled >= _MOSTLY * len(parts)


def _texts(parts: Sequence[_Element]) -> Iterator[str]:
    return (one.text or "" for one in parts)


def _size(element: _Element) -> int:
    return len(words_of(element).split())


def _lines(element: _Element) -> Iterator[tuple[str, int]]:
    """Yield each line of an element and of those in it, with its number in the file."""
    number = element.sourceline or 1
    yield from _numbered(element.text, number)
    for one in element:
        number = one.sourceline or number
        yield from _numbered(one.text, number)
        yield from _numbered(one.tail, number + (one.text or "").count("\n"))


def _numbered(text: str | None, first: int) -> Iterator[tuple[str, int]]:
    lines = (text or "").split("\n") if (text or "").strip() else ()
    yield from ((line, number) for number, line in enumerate(lines, first))


def _others(element: _Element) -> Iterator[Note]:
    """Yield what stands beside the text and is left out."""
    around = {element, *element.iterancestors()}
    for one in (child for holder in around if holder is not element for child in holder):
        if one not in around and words_of(one):
            yield left_out(name_of(one), words_of(one), one.sourceline or 0)
