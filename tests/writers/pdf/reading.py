"""Reading a finished PDF the way other programs do."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pypdfium2
from pypdf import PdfReader

from pipeline.model.brief import Brief, running_foot, running_head, texts

PDFIUM_HYPHENS = re.compile("[\x02\ufffe]")
"""What pdfium gives for a hyphen at the end of a line, glued to what follows."""


WHITE = 250
"""Grey value from which a point counts as paper."""


def reader(data: bytes) -> PdfReader:
    """Return the file as pypdf understands it."""
    return PdfReader(io.BytesIO(data))


def pdfium_pages(data: bytes) -> list[list[str]]:
    """Return the words of each page, in the order in which pdfium reads them."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [_page_text(page).split() for page in document]
    finally:
        document.close()


def _page_text(page: pypdfium2.PdfPage) -> str:
    text: str = page.get_textpage().get_text_range()
    return PDFIUM_HYPHENS.sub("- ", text)


def pypdf_pages(data: bytes) -> list[list[str]]:
    """Return the words of each page, in the order in which pypdf reads them."""
    return [page.extract_text().split() for page in reader(data).pages]


def body(pages: list[list[str]], brief: Brief) -> list[str]:
    """Return the words of all pages without running heads and feet, which must be there."""
    words: list[str] = []
    for number, page in enumerate(pages, start=1):
        head = " ".join(running_head(brief.front)).split() if number > 1 else []
        foot = " ".join(running_foot(brief.front, number, len(pages))).split()
        assert page[: len(head)] == head
        assert page[len(page) - len(foot) :] == foot
        words += page[len(head) : len(page) - len(foot)]
    return words


def without_marks(found: list[str], expected: list[str]) -> list[str]:
    """Return `found` without list marks and page numbers: dashes and digits not expected there."""
    kept: list[str] = []
    for word in found:
        is_expected = len(kept) < len(expected) and word == expected[len(kept)]
        if is_expected or not (word == "–" or word.isdigit()):
            kept.append(word)
    return kept


def rejoined(found: list[str], expected: list[str]) -> list[str]:
    """Return `found` with the parts of words put together that end in a hyphen of the line's.

    pypdf gives it as what it is, a soft hyphen; pdfium as any hyphen at the end of a line.
    """
    known = set(expected)
    joined: list[str] = []
    for word in found:
        last = joined[-1] if joined else ""
        whole = last[:-1] + word
        if last.endswith("\u00ad") or (last.endswith("-") and last not in known and whole in known):
            joined[-1] = whole
        else:
            joined.append(word)
    return joined


def expected_words(brief: Brief) -> list[str]:
    """Return the words of the brief in the order in which every writer prints them."""
    return [word for text in texts(brief) for word in text.split()]


def rows_of_ink(data: bytes) -> Iterator[list[list[int]]]:
    """Yield for each page its rows, from the top: the points that are not white, one a point."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        image = page.render(scale=1, grayscale=True).to_pil()
        pixels = image.tobytes()
        width = image.width
        yield [
            [x for x, value in enumerate(pixels[at : at + width]) if value < WHITE]
            for at in range(0, len(pixels), width)
        ]
    document.close()
