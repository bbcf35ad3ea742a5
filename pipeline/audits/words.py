"""Words read back from finished files: they must be the brief's, all of them, in its order."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from pipeline.audits.finding import Finding
from pipeline.audits.word_file import read_word
from pipeline.model.brief import Brief, FactBox, Table, running_foot, running_head, texts

_BULLETS = frozenset("•–—-·▪■")


def audit_pdf(brief: Brief, data: bytes) -> Iterator[Finding]:
    """Yield words that the PDF lost, added or moved; heads, feet and bullets are its own."""
    yield from _audit_words("pdf", brief, list(_pdf_words(data)), _furniture(brief))


def audit_docx(brief: Brief, data: bytes) -> Iterator[Finding]:
    """Yield words that the body of the Word file lost, added or moved."""
    yield from _audit_words("docx", brief, list(_docx_words(data)), frozenset())


def audit_outline(brief: Brief, data: bytes) -> Iterator[Finding]:
    """Yield texts of the brief that the outline does not have; marks do not count."""
    shown = _unmarked(data.decode("utf-8"))
    for text in texts(brief):
        if _unmarked(text) not in shown:
            yield Finding("P4", "outline", f"lost: {text[:60]}")


def _unmarked(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text))


_LINE_HYPHEN = "\ufffe"
"""How pdfium gives a hyphen at the end of a line, glued to what follows."""
_PARTED = "\u00ad"
"""Ends a part of a word that may, or may not, have a hyphen of its own there."""


def _pdf_words(data: bytes) -> Iterator[str]:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        for number in range(len(document)):
            page = document[number].get_textpage()
            yield from _folded(page.get_text_range().replace(_LINE_HYPHEN, f"{_PARTED} ")).split()
            page.close()
    finally:
        document.close()


def _docx_words(data: bytes) -> Iterator[str]:
    for paragraph in read_word(data).paragraphs:
        yield from _folded(paragraph).split()


def _folded(text: str) -> str:
    """Return `text` with ligatures and the like spelt out, as PDF readers give them back."""
    return unicodedata.normalize("NFKC", text)


def _furniture(brief: Brief) -> frozenset[str]:
    """Return the words a page adds of itself: running head and foot, header rows that go on."""
    parts = (*running_head(brief.front), *running_foot(brief.front, "", ""))
    columns = (
        column
        for section in brief.sections
        for block in section.blocks
        if isinstance(block, FactBox | Table)
        for column in block.columns
    )
    return frozenset(_folded(" ".join((*parts, *columns))).split())


def _audit_words(
    output: str, brief: Brief, found: list[str], furniture: frozenset[str]
) -> Iterator[Finding]:
    """Yield the first place where the words of an output are not the brief's.

    The brief's words must all come, in order; between them only furniture, page and list numbers
    and bullets may stand. A word that was broken to fit its line is put together again.
    """
    if output == "pdf" and any(map(_LEFTWARD.search, texts(brief))):
        yield from _audit_letters(output, brief, found)
        return
    at = 0
    for text in texts(brief):
        for word in _folded(text).split():
            at, stray = _skip_to(word, found, at, furniture)
            if stray:
                yield Finding(
                    "P4", output, f"“{word}” of “{text[:60]}” is missing; “{stray}” stands there"
                )
                return
    for word in found[at:]:
        if not _is_furniture(word, furniture):
            yield Finding("P4", output, f"words that are not the brief's: “{word}”")
            return


_LEFTWARD = re.compile("[\u0590-\u08ff]")


def _audit_letters(output: str, brief: Brief, found: list[str]) -> Iterator[Finding]:
    """Yield the letters and digits of a brief that an output lacks.

    Programs that read a PDF back turn lines of Arabic and Hebrew round again, each in its own way:
    words, marks and joined letters come out of order. So they are counted.
    """
    lost = Counter(_letters(" ".join(texts(brief)))) - Counter(_letters(" ".join(found)))
    if lost:
        yield Finding("P4", output, f"letters are missing: {''.join(sorted(lost.elements()))[:60]}")


def _letters(text: str) -> str:
    return "".join(letter for letter in _folded(text) if letter.isalnum())


def _skip_to(word: str, found: list[str], at: int, furniture: frozenset[str]) -> tuple[int, str]:
    """Return where to go on behind `word`, and the stray word that stands in the way, if any."""
    while at < len(found):
        end = _matches(word, found, at, furniture)
        if end:
            return end, ""
        if not _is_furniture(found[at], furniture):
            return at, found[at]
        at += 1
    return at, "the end of the file"


def _matches(word: str, found: list[str], at: int, furniture: frozenset[str]) -> int:
    """Return the position behind `word` if it stands at `at`, whole or broken; otherwise 0.

    Between the parts of a broken word a page may end: its furniture is passed over.
    """
    whole = ""
    while at < len(found):
        part = _begun(word, whole, found[at])
        if part:
            whole = part
        elif not whole or not _is_furniture(found[at], furniture):
            return 0
        at += 1
        if whole == word:
            return at
    return 0


def _begun(word: str, whole: str, part: str) -> str:
    """Return what is read of `word` with one part more; empty where the part is another's."""
    ways: tuple[str, ...] = (part,)
    if part.endswith(_PARTED):
        ways = (part[:-1] + "-", part[:-1])
    return next((whole + way for way in ways if word.startswith(whole + way)), "")


_PAGE_NUMBER = re.compile(r"\d+\.?")


def _is_furniture(word: str, furniture: frozenset[str]) -> bool:
    return word in furniture or word in _BULLETS or bool(_PAGE_NUMBER.fullmatch(word))
