"""Which of the titles that a file has is that of the talk."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model.transcript import Turn
from pipeline.patterns import pattern
from pipeline.readers.document import Document, title_of
from pipeline.readers.labels.candidates import clean, comparable
from pipeline.readers.labels.words import GENRES, METADATA, REMARKS

_WORD = pattern(r"[^\W_]+")
_ADDRESS = pattern(r"https?://|\bwww\.")
_LEAST_SAID = 3
"""Words of a title that begins what is said, by which it is known."""
_FIRST = 2
"""Turns at the beginning."""


def title_told(document: Document, above: str, turns: Sequence[Turn]) -> str:
    """Return the title that a file gives, or the one found `above` its turns.

    Programs give a file its first line for a title: where that is said, it is none. A line with an
    address is rather a notice of a site, where a heading stands above it.
    """
    told = title_of(document.metadata).removeprefix("- ")
    if told and not (above and _is_said(told, turns)):
        return told
    if not above:
        return _only_heading(document, turns)
    if _heads_a_part(document, above):
        return ""
    is_lesser = bool(_ADDRESS.search(above)) or _is_lesser_heading(document, above)
    return (is_lesser and _heading_above_all(document)) or _unwrapped(document, above)


def _unwrapped(document: Document, above: str) -> str:
    """Return a title with the rest of its heading, where that goes on over the end of a line."""
    start, end = document.headings[0] if document.headings else (0, 0)
    words = " ".join(document.view[start:end].strip("#*_ \n").split())
    is_wrapped = "\n" in document.view[start:end].strip() and words.startswith(f"{above} ")
    return words if is_wrapped else above


def _heads_a_part(document: Document, words: str) -> bool:
    """Return whether words are one of several lesser headings as "About Jane Roe" of a page.

    Another is "About the Interview"; one alone may be what a talk is called.
    """
    if not _ABOUT.fullmatch(words) or not _is_lesser_heading(document, words):
        return False
    view = document.view
    heads = (clean(view[slice(*span)]).strip("#*_ ") for span in document.headings)
    return sum(_ABOUT.fullmatch(one) is not None for one in heads) > 1


_ABOUT = pattern(
    r"(?:About|Über|À propos|Acerca|Sobre) [^\n:.?!]{2,60}|[^\n:.?!]{2,60}에 (?:대하여|대해|관하여)"
    r"|关于[^\n：。？！]{1,30}|[^\n：。？！]{1,30}について"
)
"""How a part is headed that tells of a person or a talk."""


def _is_lesser_heading(document: Document, words: str) -> bool:
    """Return whether words are a heading that is not of the first rank."""
    view = document.view
    return any(
        rank > 1 and comparable(clean(view[start:end]).strip("#*_ ")) == comparable(words)
        for (start, end), rank in zip(document.headings, document.ranks, strict=False)
    )


def _only_heading(document: Document, turns: Sequence[Turn]) -> str:
    """Return the only heading of a file of Markdown where it stands above the turns: "Jane"."""
    if not document.is_marked_up or len(document.headings) != 1 or not turns:
        return ""
    start, end = document.headings[0]
    words = clean(document.view[start:end]).strip("#*_ ")
    is_name = any(map(str.isalpha, words)) and words[0].isupper()
    is_told = comparable(words) in GENRES | METADATA | REMARKS
    is_above = end <= min(one.start for turn in turns[:1] for one in turn.paragraphs)
    return words if is_name and is_above and not is_told and len(words) <= _LONGEST else ""


_LONGEST = 60
"""Characters of the only heading of a file."""


def _is_said(title: str, turns: Sequence[Turn]) -> bool:
    """Whether one of the first turns begins with a title."""
    words = _words(title)
    begun = (_words(one.paragraphs[0].text)[: len(words)] for one in turns[:_FIRST])
    return len(words) >= _LEAST_SAID and words in begun


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _heading_above_all(document: Document) -> str:
    """Return the one heading of the first rank, where the text begins with it."""
    if not document.ranks or document.ranks[0] != 1 or document.ranks.count(1) > 1:
        return ""
    start, end = document.headings[0]
    words = clean(document.view[start:end]).strip("#*_ ")
    is_name = any(map(str.isalpha, words)) and comparable(words) not in GENRES
    return words if is_name and not document.view[:start].strip() else ""
