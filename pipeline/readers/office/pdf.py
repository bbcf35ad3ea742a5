"""PDF: the words of the pages in the order of reading, without what repeats from page to page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pipeline.errors import BriefError, Place, TranscriptError
from pipeline.model.transcript import Datum, Note, NoteKind
from pipeline.patterns import pattern
from pipeline.readers.document import Document, Reading
from pipeline.readers.documents import dialogue
from pipeline.readers.office.blocks import counted, is_no_title
from pipeline.readers.office.page_layout import Layout, laid_out
from pipeline.readers.office.pages import Page, Printed, page_of
from pipeline.readers.reader import Recognition
from pipeline.readers.source import Source
from pipeline.readers.told import told
from pipeline.values import TYPE_CHECKING, replace

if TYPE_CHECKING:
    from pipeline.readers.speeches import Script

NAME = "pdf"
_HEAD = 1_024
"""Bytes in which readers of PDF look for its mark."""
_MOST_PAGES = 5_000


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the mark at the beginning; raises TranscriptError for a file that is not opened."""
    if b"%PDF-" not in data[:_HEAD]:
        return Recognition(0.0)
    if (table := _table(data, source.path)) is not None:
        return Recognition(_SURE, ("PDF", _told_table(table)), is_container=True)
    seen = dialogue.recognize(_document(data, source.path), source)
    return replace(seen, evidence=("PDF", *seen.evidence), is_container=True)


def read(data: bytes, source: Source) -> Reading:
    """Read the words of a PDF; raises TranscriptError as `dialogue.read` does."""
    if (table := _table(data, source.path)) is not None:
        # imported late: hardly a PDF is a table of questions
        from pipeline.readers.script import read_script

        seen = Recognition(_SURE, (_told_table(table),))
        return read_script(table, NAME, seen, data, source)
    return dialogue.read(_document(data, source.path), NAME, data, source)


_SURE = 0.9


def _told_table(table: Script) -> str:
    return f"a table of {len(table.speeches) // 2:,} numbered questions with their answers"


@lru_cache(maxsize=1)
def _table(data: bytes, path: str) -> Script | None:
    """Return the talk of a file that is a table of questions and answers; None for another."""
    pages, properties = _opened(data, path)
    if not any(map(_is_headed, pages)):
        return None
    # imported late: hardly a PDF is a table of questions
    from pipeline.readers.office.asked_pages import asked_pages

    table = asked_pages(pages)
    return table and replace(table, metadata=properties)


def _is_headed(page: Page) -> bool:
    """Whether a line of a page is as short as the names of columns, and wide."""
    return any("\t" in one.text and len(one.text.split()) <= _MOST_HEADS for one in page.lines)


_MOST_HEADS = 8
"""Words of the names of columns."""


@lru_cache(maxsize=1)
def _document(data: bytes, path: str) -> Document:
    pages, properties = _opened(data, path)
    _refuse_pictures(pages, path)
    _refuse_garbage(pages, path)
    _refuse_crowds(pages, path)
    pages, index = _without_index(pages)
    layout = laid_out(pages, path)
    removed = tuple(layout.removed)
    return Document(
        layout.text,
        strong=layout.strong,
        large=layout.large,
        numbers=layout.numbers,
        metadata=(*properties, *told((one.words, one.page) for one in removed if one.words)),
        notes=(*_notes(pages, layout), *_title_notes(pages, properties)),
        removed=(*(Note(one.in_words, one.page) for one in removed), *index),
    )


def _without_index(pages: tuple[Page, ...]) -> tuple[tuple[Page, ...], tuple[Note, ...]]:
    """Return pages without those behind a talk that list its words, and what is told of them.

    Reporters of courts add them: "bridge [3] 11:3 17:25", with pages and lines, in columns.
    """
    end = len(pages)
    while end > _LEAST_PAGES and _is_index(pages[end - 1]):
        end -= 1
    if end == len(pages):
        return pages, ()
    first, last = pages[end].number, pages[-1].number
    told = f"page {first}" if first == last else f"pages {first}–{last}"
    note = Note(f"{told}: an index of words, with the pages and lines in which they stand", first)
    return pages[:end], (note,)


def _is_index(page: Page) -> bool:
    words = [word for line in page.lines for word in _PART.findall(line.text)]
    places = sum(_PLACE.fullmatch(word) is not None for word in words)
    return places >= max(_LEAST_PLACES, _PLACED * len(words))


_PART = pattern(r"[^\s,]+")
_PLACE = pattern(r"\[?\d{1,4}(?::\d{0,2})?\]?[.;]?|\d{1,4}:")
_LEAST_PLACES, _PLACED, _LEAST_PAGES = 60, 0.5, 3
"""Places on such a page, their share of its words, and pages of a talk."""


@lru_cache(maxsize=1)
def _opened(data: bytes, path: str) -> tuple[tuple[Page, ...], tuple[Datum, ...]]:
    """Return the pages of a file and its properties; raises TranscriptError for a broken one."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
    except PdfiumError as failure:
        raise _unopened(str(failure), path) from None
    try:
        if len(document) > _MOST_PAGES:
            hint = "print the pages of the talk alone into a file of their own"
            raise TranscriptError.at("the document has too many pages", Place(path), hint)
        pages = tuple(page_of(document[at], at + 1) for at in range(len(document)))
        pages = _without_fillers(_with_leaders(pages))
        return pages, tuple(_properties(document.get_metadata_dict()))
    except PdfiumError as failure:
        raise _unopened(str(failure), path) from None
    finally:
        document.close()


def _with_leaders(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Return pages with dots for what leads to numbers in a table of contents, whatever it is.

    A font that does not say that its dots are dots says which its letters are.
    """
    return tuple(
        replace(page, lines=tuple(map(_with_dots, page.lines)))
        if any(_LEADER.search(line.text) for line in page.lines)
        else page
        for page in pages
    )


def _with_dots(line: Printed) -> Printed:
    return replace(line, text=_LEADER.sub(lambda run: _NO_LETTER.sub(".", run[0]), line.text))


def _without_fillers(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Return pages with blanks in place of the dots that stand for them."""
    if not any("· ·" in line.text for page in pages[:_FIRST_PAGES] for line in page.lines):
        return pages
    # imported late: only court reporters fill lines so
    from pipeline.readers.office.filled_lines import without_fillers

    return without_fillers(pages)


_FIRST_PAGES = 8


def _unopened(reason: str, path: str) -> BriefError:
    if "password" in reason.casefold():
        hint = "save it again without a password"
        return TranscriptError.at("the document is encrypted", Place(path), hint)
    hint = "save it again with the program that made it"
    return TranscriptError.at("the PDF is broken", Place(path), hint)


_KEYS = {"Title": "title", "Author": "author"}


def _properties(found: dict[str, str]) -> Iterator[Datum]:
    for key, name in _KEYS.items():
        value = " ".join(found.get(key, "").split())
        if value.strip("()") not in {"", "anonymous", "unspecified", "untitled"} and not (
            name == "title" and is_no_title(value)
        ):
            yield Datum(name, value)


_MOST_LINES = 2_000
"""Lines of a page."""


def _refuse_crowds(pages: tuple[Page, ...], path: str) -> None:
    for page in pages:
        if len(page.lines) > _MOST_LINES:
            hint = "export the words of the document as plain text"
            place = Place(path, page.number)
            raise TranscriptError.at("the page holds more lines than a page has", place, hint)


_LEAST_LETTERS = 20
"""Letters that a page with words has, on the average."""


def _refuse_pictures(pages: tuple[Page, ...], path: str) -> None:
    letters = sum(len(one.text) for page in pages for one in page.lines)
    if letters < _LEAST_LETTERS * max(1, len(pages)):
        hint = "run text recognition (OCR) over it first, and read what comes out"
        message = "the pages are pictures without words" if letters == 0 else "hardly any words"
        raise TranscriptError.at(message, Place(path, 1), hint)


_NO_LETTER = pattern(r"[\ue000-\uf8ff\ufffd\0-\x08\x0e-\x1f\U000f0000-\U0010ffff]")
_LEADER = pattern(
    r"(?P<sign>[\ue000-\uf8ff\ufffd\0-\x08\x0e-\x1f\U000f0000-\U0010ffff])"
    r"(?:[ ]?(?P=sign)){7,}(?=\s*\d{1,4}\s*\Z)"
)
"""One sign of no letter again and again, and the number of a page behind it at the line's end."""
_MOST_GARBAGE = 0.02


def _refuse_garbage(pages: tuple[Page, ...], path: str) -> None:
    """Raise TranscriptError where the file does not say which letters its shapes are."""
    for page in pages:
        text = "".join(one.text for one in page.lines)
        if len(_NO_LETTER.findall(text)) > len(text) * _MOST_GARBAGE + 2:
            hint = "save it again with another program, or run text recognition (OCR) over it"
            message = "the file does not say which letters its shapes are"
            raise TranscriptError.at(message, Place(path, page.number), hint)


_WORD = pattern(r"[^\W\d_]++(?![.:)\]])")
"""A word that is no label of a question or of an item."""
_UNSPACED = "\u0e00"
"""From here on stand scripts in which one letter may be a word, or which have no spaces."""
_TORN = 0.3
"""Share of words of one letter that no language with letters has: Russian has half of it."""
_LEAST_TORN = 50
"""Words of a page that can be judged."""


def _is_torn(page: Page) -> bool:
    """Whether the words of a page are rubble: the font does not say which letters belong."""
    words = [word for one in page.lines for word in _WORD.findall(one.text) if word < _UNSPACED]
    return len(words) >= _LEAST_TORN and sum(len(one) == 1 for one in words) >= _TORN * len(words)


def _title_notes(pages: tuple[Page, ...], properties: tuple[Datum, ...]) -> Iterator[Note]:
    """Yield a warning where no word of the title of the properties is on the first page.

    Whoever makes a file of an older one may leave its title.
    """
    title = next((one.value for one in properties if one.key == "title"), "")
    words = {one.casefold() for one in _LONG_WORD.findall(title)}
    shown = " ".join(line.text for page in pages[:1] for line in page.lines).casefold()
    is_shared = not words.isdisjoint(_LONG_WORD.findall(shown))
    if len(words) >= _LEAST_WORDS and not is_shared:
        message = f"the title “{title}” is of the file's properties, and not on its first page"
        hint = "where it is another file's, give the title as 'title:' in the definition"
        yield Note(f"{message}: {hint}", is_warning=True, kind=NoteKind.TITLE)


_LONG_WORD = pattern(r"[^\W\d_]{4,}")
_LEAST_WORDS = 2


def _notes(pages: tuple[Page, ...], layout: Layout) -> Iterator[Note]:
    torn = [page.number for page in pages if _is_torn(page)]
    if torn:
        message = f"{counted(len(torn), 'page')} of words torn into letters: the text may be spoilt"
        hint = "take the document that the PDF was made of, or run text recognition (OCR) over it"
        yield Note(f"{message}: {hint}", torn[0], is_warning=True)
    for page in pages:
        if page.has_pictures:
            message = "a page that is a picture: if there are words on it, they are not read"
            yield Note(message, page.number, is_warning=True)
    unseen = [page.number for page in pages if not page.is_seen]
    if unseen:
        message = "the words lie over pictures of pages, as text recognition wrote them: check them"
        yield Note(message, unseen[0], is_warning=True)
    yield from layout.notes
