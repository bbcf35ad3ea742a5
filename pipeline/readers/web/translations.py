"""Tables of a page with a column for the words and one for their translation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.readers.web.drawing import name_of, name_set, words_of
from pipeline.readers.web.page_furniture import Furniture, left_out

if TYPE_CHECKING:
    from lxml.etree import _Element

_ORIGINAL = name_set("original originale originaltext source texte оригинал 原文 원문")
_TRANSLATION = name_set("""
    translation translated traduction traducción tradução traduzione übersetzung vertaling перевод
    翻译 翻譯 译文 譯文 翻訳 訳文 번역
    """)
_HEADS = 2
"""Columns."""


def without_translations(root: _Element, furniture: Furniture) -> Furniture:
    """Return the furniture of a page with the columns that say all again in another language.

    The heads of both columns say which is which, "Original" and "Translation", and nobody says
    them.
    """
    elements, removed = set(furniture.elements), list(furniture.removed)
    for table in root.iter("table"):
        cells = list(_translated(table))
        if cells:
            words = " ".join(filter(None, map(words_of, cells)))
            removed.append(left_out("translation", words, cells[0].sourceline or 0))
            elements.update(cells, _rows(table)[0])
    return Furniture(frozenset(elements), tuple(removed))


def _translated(table: _Element) -> Iterator[_Element]:
    """Yield the cells of the translation, where each row of a table has one of both."""
    rows = _rows(table)
    heads = [words_of(one).casefold() for one in rows[0]] if rows else []
    is_told = len(heads) == _HEADS and all(len(row) == _HEADS for row in rows)
    for at, (head, other) in enumerate((heads, heads[::-1])) if is_told else ():
        if head in _TRANSLATION and other in _ORIGINAL:
            yield from (row[at] for row in rows[1:])


def _rows(table: _Element) -> list[list[_Element]]:
    """Return the cells of each row."""
    return [
        [cell for cell in row if name_of(cell) in {"td", "th"}]
        for row in table.iter("tr")
        if next(row.iterancestors("table")) is table
    ]
