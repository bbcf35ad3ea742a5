"""An XML file around one text: a transcript as escaped HTML or plain text, with data beside it.

Or a list of speeches, as programs write tables.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.errors import BriefError, Place, TranscriptError, UnknownFormatError
from pipeline.model.transcript import Datum, Note
from pipeline.patterns import clued, pattern
from pipeline.readers.document import Document, Reading
from pipeline.readers.documents import dialogue
from pipeline.readers.lines import line_at
from pipeline.readers.opened import parsed_html, parsed_xml
from pipeline.readers.reader import Recognition
from pipeline.readers.script import read_script
from pipeline.readers.source import Source
from pipeline.readers.web import elan, exmaralda, talkbank, transcriber
from pipeline.readers.web.drawing import BLOCKS, name_of, name_set, words_of
from pipeline.readers.web.hushed import hushed_document, hushed_script
from pipeline.readers.web.interventions import interventions, mixed_interventions
from pipeline.readers.web.page import Page, checked, page_of
from pipeline.readers.web.page_data import day_in
from pipeline.readers.web.page_furniture import left_out
from pipeline.readers.web.records import records
from pipeline.readers.web.roots import is_declared, root_name
from pipeline.readers.web.speaker_marks import labelled_paragraphs
from pipeline.values import replace

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME = "xml"
_INLINE = name_set("a abbr b big br cite em font i small span strong sub sup time u")
_MARKUP = pattern(r"<(?:p|br|div|b|strong|i|em|span|table|h[1-6]|ul|li)\b[^>]*>", re.IGNORECASE)
_LEAST_WORDS = 60
"""Fewer words are data about a text, and no text."""
_MOST_VALUE = 300
_SURE = 0.97
_MOST_OF_FILE = 0.6
"""Share of the words of a file that its one text holds."""
_OWN_STEP = "save what is said as plain text (UTF-8), each turn begun by its speaker's label"
_KNOWN = {
    "dbtplenarprotokoll": "a record of the Bundestag",
    "hansard": "Hansard",
    "timedtext": "captions",
    "rss": "a news feed",
    "feed": "a news feed",
    "svg": "a drawing",
    "kml": "a map",
    "opml": "a list of feeds",
    "plist": "a property list",
    "article": "a journal article",
    "annotation_document": "an annotation of ELAN",
    "basic-transcription": "a transcription of EXMARaLDA",
    "list-transcription": "a transcription of EXMARaLDA",
    "trans": "a transcript of Transcriber",
    "mediawiki": "pages of a wiki",
}
"""What files of some roots are, in lower case."""
_STEPS = {
    "timedtext": "save the captions as WebVTT or SubRip",
    "basic-transcription": "export it from EXMARaLDA as plain text, with the names of the speakers",
    "list-transcription": "export it from EXMARaLDA as plain text, with the names of the speakers",
    "rss": "save the page of the one entry",
    "feed": "save the page of the one entry",
}
_SHOWN = 3


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the longest text in the file."""
    if not root_name(data) or not (is_declared(data) or _is_closed(data)):
        torn = _torn(data, source.path) if root_name(data) else None
        return Recognition(0.0, refusal=torn, is_container=torn is not None)
    try:
        page = _page(data, source)
    except TranscriptError as error:
        return Recognition(0.0, refusal=_broken(data, error), is_container=True)
    if page is None:
        return Recognition(0.0, refusal=_unread(data, source.path), is_container=True)
    if page.script is not None:
        return Recognition(_SURE, (page.evidence,), is_container=True)
    found = dialogue.recognize(page.document, _declaring(source, page))
    is_known = root_name(data).casefold() in _KNOWN
    refusal = _unread(data, source.path) if is_known else found.refusal
    return replace(found, refusal=refusal, is_container=True)


def read(data: bytes, source: Source) -> Reading:
    """Read the text in an XML file; raises TranscriptError as `dialogue.read` does."""
    page = _page(data, source)
    if page is None:
        raise _unread(data, source.path)
    if page.script is None:
        return dialogue.read(page.document, NAME, data, _declaring(source, page))
    return read_script(page.script, NAME, recognize(data, source), data, source)


def _declaring(source: Source, page: Page) -> Source:
    """Return the source with the labels that the elements of a page declare, beside its own."""
    return replace(source, labels=source.labels | page.labels) if page.labels else source


def _is_closed(data: bytes) -> bool:
    """Return whether a file that does not say what it is ends as XML does: with its root."""
    return data.rstrip().endswith(f"</{root_name(data)}>".encode())


def _torn(data: bytes, path: str) -> BriefError | None:
    """Return the refusal of XML whose beginning or end is missing; None for what is no XML.

    Its last tag closes what is never opened, or its first one opens what is never closed, and the
    elements between are none of HTML, as those in Markdown are.
    """
    names = [one[1] for one in _CLOSING.finditer(data)]
    first, last = root_name(data).encode(), names[-1] if names else b""
    others = sum(name.lower() not in _OF_HTML for name in names)
    is_other = others >= max(_LEAST_CLOSED, _MOSTLY_CLOSED * len(names))
    if not is_other or first.lower() in _OF_HTML:
        return None
    is_begun = re.search(rb"<" + re.escape(last) + rb"[\s>]", data) is not None
    if data.rstrip().endswith(b"</" + last + b">") and not is_begun:
        place, what = Place(path, 1), f"'</{last.decode()}>' closes at its end what nothing opens"
    elif first not in names:
        place, what = Place(path), f"'<{first.decode()}>', with which it begins, is never closed"
    else:
        return None
    return UnknownFormatError.at(f"this is a piece of an XML file: {what}", place, _WHOLE)


_CLOSING = re.compile(rb"</([A-Za-z_][\w.:-]{0,60})\s*>")
_OF_HTML = frozenset(name.encode() for name in BLOCKS | _INLINE)
_LEAST_CLOSED = 20
"""Tags that close elements of XML, where a file may be a piece of it."""
_MOSTLY_CLOSED = 0.2
_WHOLE = "export it again, or save the whole file"


@lru_cache(maxsize=1)
def _page(data: bytes, source: Source) -> Page | None:
    """Return the one text of a file, or its list of speeches; None where it has neither."""
    root = parsed_xml(data, source.path)
    spoken = _spoken(root, source.path)
    if spoken is not None:
        return spoken
    labelled = labelled_paragraphs(root.iter())
    if len(labelled) > len(set(labelled.values())):
        return _of_paragraphs(root, source)
    element = _text(root)
    if element is None:
        return _of_lines(root, source)
    told = tuple(_metadata(element))
    if len(element):
        return page_of(element, source, told)
    text, line = element.text or "", element.sourceline or 1
    if _MARKUP.search(text):
        return page_of(parsed_html("\n" * (line - 1) + text, source.path), source, told)
    numbers = tuple(range(line, line + line_at(text, len(text))))
    has_notes = _FOOTNOTE.may_match(text)
    notes = tuple(one.span() for one in _FOOTNOTE.late.finditer(text)) if has_notes else ()
    removed = (Note(f"numbers of footnotes: {len(notes)}", numbers[0]),) if notes else ()
    document = Document(text, asides=notes, numbers=numbers, metadata=told, removed=removed)
    return Page(checked(document, source))


_FOOTNOTE = clued(
    r" ?\[\[footnote\]\][ \t]*\d{1,4}[ \t]*\[\[/footnote\]\](?=[.,;:!?])"
    r"|\[\[footnote\]\][ \t]*\d{1,4}[ \t]*\[\[/footnote\]\]",
    "[[footnote]]",
)
"""The number of a note, as OHMS writes it amid what is said."""


def _spoken(root: _Element, path: str) -> Page | None:
    """Return the talk of a file whose elements say who speaks; None for another file."""
    if name_of(root) == elan.ROOT:
        script = elan.elan_script(root, path)
        count = len({one.label for one in script.speeches})
        return Page(Document(""), script, f"an annotation of ELAN, tiers of {count} participants")
    if name_of(root) == transcriber.ROOT:
        script = transcriber.transcriber_script(root, path)
        told = f"a transcript of Transcriber, {len(script.speeches):,} pieces"
        return Page(Document(""), script, told) if script.speeches else None
    if name_of(root) == talkbank.ROOT:
        script = talkbank.talkbank_script(root, path)
        told = f"a talk of TalkBank, {len(script.speeches):,} speeches"
        return Page(Document(""), script, told) if script.speeches else None
    if exmaralda.is_exmaralda(root):
        script = exmaralda.exmaralda_script(root, path)
        count = len({one.label for one in script.speeches})
        return Page(
            Document(""), script, f"a transcription of EXMARaLDA, tiers of {count} speakers"
        )
    found = interventions(root, path) or records(root, path) or mixed_interventions(root, path)
    return None if found is None else Page(Document(""), found.script, found.evidence)


def _of_paragraphs(root: _Element, source: Source) -> Page:
    """Return the talk of a file whose paragraphs begin with an element for who speaks."""
    marks = [one for one in root.iter() if name_of(one).casefold() in _OF_PAGES]
    removed = tuple(left_out("page", words_of(one), one.sourceline or 0) for one in marks)
    for one in marks:
        one.clear(keep_tail=True)
    page = page_of(root, source)
    if page.script is None:
        document = replace(page.document, removed=(*removed, *page.document.removed))
        return replace(page, document=hushed_document(document, source.path))
    notes = sorted((*removed, *page.script.removed), key=lambda note: note.line)
    script = hushed_script(replace(page.script, removed=tuple(notes)), source.path)
    return replace(page, script=script, evidence=page.evidence.replace("HTML", "XML", 1))


def _of_lines(root: _Element, source: Source) -> Page | None:
    """Return the text of a file whose elements hold lines with labels; None for another file."""
    # imported late: hardly a file of XML is text in pieces
    from pipeline.readers.web.lined import lined_text

    found = lined_text(root)
    if found is None:
        return None
    told = tuple(_metadata(found.element))
    document = replace(found.document, metadata=told)
    page = Page(document, labels=found.labels)
    return replace(page, document=checked(document, _declaring(source, page)))


_OF_PAGES = name_set("runninghead pagenum pagenumber folio")
"""Elements for what stands at the heads and feet of printed pages, in small letters."""


def _text(root: _Element) -> _Element | None:
    """Return the element that holds nearly all words of a file; None where there is no such."""
    texts = list(_texts(root))
    sizes = [len(words_of(one).split()) for one in texts]
    if not sizes or max(sizes) < _LEAST_WORDS or max(sizes) < sum(sizes) * _MOST_OF_FILE:
        return None
    return texts[sizes.index(max(sizes))]


def _texts(element: _Element) -> Iterator[_Element]:
    """Yield the outermost elements in which stands text, or nothing but elements of HTML."""
    names = {name_of(one) for one in element.iterdescendants()}
    if names <= BLOCKS | _INLINE:
        yield element
        return
    for child in element:
        if name_of(child):
            yield from _texts(child)


def _metadata(element: _Element) -> Iterator[Datum]:
    """Yield what stands in short elements beside a text and around it, under their names."""
    words = words_of(element)
    known: set[str] = set()
    for around in (element, *element.iterancestors()):
        parent = around.getparent()
        for one in parent if parent is not None else ():
            key, value = _KEYS.get(name_of(one).casefold(), name_of(one).casefold()), words_of(one)
            if one is around or len(one) or not value or len(value) > _MOST_VALUE or key in known:
                continue
            day = _day(value, words) if "date" in _PART.findall(key) else ""
            known.add(key)
            if day and "date" not in known:
                known.add("date")
                yield Datum("date", day, one.sourceline or 0)
            else:
                yield Datum(key, value, one.sourceline or 0)


_PART = pattern(r"[a-z]+")
_KEYS = {
    "titre": "title", "titel": "title", "título": "title", "titolo": "title", "headline": "title",
    "datum": "date", "fecha": "date", "data": "date", "дата": "date",
    "lieu": "place", "ort": "place", "lugar": "place", "location": "place", "venue": "place",
}  # fmt: skip
"""What elements are called, and the key that `Datum` has for it."""
_NUMBERS = pattern(r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def _day(value: str, words: str) -> str:
    """Return a date as `2022-04-19`; empty where it does not show what is day and what is month.

    It shows in the number, and in the words of the text: "4/5/2022" beside "5 April 2022".
    """
    found = _NUMBERS.fullmatch(value)
    if found is None:
        return day_in(value)
    first, second, year = map(int, found.groups())
    days = [one for one in {(first, second), (second, first)} if one[1] <= len(_MONTHS)]
    told = [one for one in days if _is_told(*one, year, words)]
    if len(told or days) != 1:
        return ""
    day, month = (told or days)[0]
    return day_in(f"{year}-{month:02}-{day:02}")


def _is_told(day: int, month: int, year: int, words: str) -> bool:
    """Whether a text has a date in words."""
    name = _MONTHS[month - 1]
    number = rf"{day}(?:st|nd|rd|th)?"
    forms = rf"\b{number} (?:of )?{name},? {year}\b|\b{name} {number},? {year}\b"
    return re.search(forms, words, re.IGNORECASE) is not None


def _broken(data: bytes, error: TranscriptError) -> BriefError:
    """Return the refusal of a file that is no XML, with what it would be by its root."""
    name = root_name(data).casefold()
    (problem,) = error.problems
    if name not in _KNOWN:
        return error
    message = f"this looks like {_KNOWN[name]}, but {problem.message.replace('this', 'it', 1)}"
    step = _STEPS.get(name, problem.hint)
    return UnknownFormatError(replace(problem, message=message, hint=step))


def _unread(data: bytes, path: str) -> BriefError:
    """Return the refusal of a file, with what it looks like and what to do."""
    root = parsed_xml(data, path)
    name = name_of(root)
    counts = Counter(name_of(one) for one in root.iter() if one is not root and name_of(one))
    many = [f"{count:,} '<{one}>'" for one, count in counts.most_common(_SHOWN)]
    kind = _KNOWN.get(name.casefold(), "")
    told = f"XML with the root element '<{name}>'" + (f" ({kind})" if kind else "")
    held = f", in which are {', '.join(many)}" if many else ""
    step = _STEPS.get(name.casefold(), _OWN_STEP)
    return UnknownFormatError.at(
        f"this is {told}{held}: no transcript that can be read",
        Place(path, root.sourceline or 1),
        step,
    )
