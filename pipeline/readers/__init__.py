"""Readers: bytes to transcript, one module per format, recognized by content."""

from __future__ import annotations

import codecs
from collections.abc import Callable

from pipeline.errors import BriefError, Place, TranscriptError, UnknownFormatError
from pipeline.model.transcript import Note
from pipeline.patterns import clued
from pipeline.readers.document import Reading
from pipeline.readers.encoding import (
    has_mac_signs,
    has_windows_letters,
    has_windows_signs,
    is_blank,
)
from pipeline.readers.foreign import refuse_foreign, refuse_literal
from pipeline.readers.reader import BAR, Reader, Recognition
from pipeline.readers.record import marked
from pipeline.readers.source import Source
from pipeline.values import TYPE_CHECKING, replace

if TYPE_CHECKING:
    from pipeline.model.transcript import Transcript
    from pipeline.readers.reader import Format


def _text() -> Format:
    from pipeline.readers.plain import text

    return text


def _markdown() -> Format:
    from pipeline.readers.plain import markdown

    return markdown


def _table() -> Format:
    from pipeline.readers.plain import table

    return table


def _json(name: str) -> Callable[[], Format]:
    def load() -> Format:
        from pipeline.readers.speech.recognition import JsonFormat

        return JsonFormat(name)

    return load


def _webvtt() -> Format:
    from pipeline.readers.captions import webvtt

    return webvtt


def _srt() -> Format:
    from pipeline.readers.captions import srt

    return srt


def _ttml() -> Format:
    from pipeline.readers.captions import ttml

    return ttml


def _ohms() -> Format:
    from pipeline.readers.captions import ohms

    return ohms


def _zoom_captions() -> Format:
    from pipeline.readers.captions import zoom

    return zoom


def _clan() -> Format:
    from pipeline.readers.plain import clan

    return clan


def _html() -> Format:
    from pipeline.readers.web import html

    return html


def _tei() -> Format:
    from pipeline.readers.web import tei

    return tei


def _akoma_ntoso() -> Format:
    from pipeline.readers.web import akoma_ntoso

    return akoma_ntoso


def _public_whip() -> Format:
    from pipeline.readers.web import public_whip

    return public_whip.DEBATE


def _historic_hansard() -> Format:
    from pipeline.readers.web import hansard

    return hansard.DEBATE


def _canada() -> Format:
    from pipeline.readers.web import canada

    return canada.DEBATE


def _australia() -> Format:
    from pipeline.readers.web import australia

    return australia.DEBATE


def _bundestag() -> Format:
    from pipeline.readers.web import bundestag

    return bundestag.DEBATE


def _handelingen() -> Format:
    from pipeline.readers.web import handelingen

    return handelingen.DEBATE


def _xml() -> Format:
    from pipeline.readers.web import xml

    return xml


_MARKUP = b"<" + codecs.BOM_UTF16_LE
"""What files of markup begin with: an element, or the mark of UTF-16."""


def _docx() -> Format:
    from pipeline.readers.office import docx

    return docx


def _pdf() -> Format:
    from pipeline.readers.office import pdf

    return pdf


def _workbook() -> Format:
    from pipeline.readers.plain import workbook

    return workbook


def _odt() -> Format:
    from pipeline.readers.office import odt

    return odt


def _doc() -> Format:
    from pipeline.readers.office import doc

    return doc


def _rtf() -> Format:
    from pipeline.readers.office import rtf

    return rtf


_ZIP, _COMPOUND = (b"PK\x03\x04",), (b"\xd0\xcf\x11\xe0",)
READERS: tuple[Reader, ...] = (
    Reader("text", "plain text with 'Q:'/'A:' or 'NAME:' before each turn", _text),
    Reader(
        "markdown",
        "Markdown with a name or question set apart before each turn",
        _markdown,
        b"",
        (b"*", b"__", b"_:", b":_", b"](", b"]: ", b"# ", b"---", b"</", b"\n== "),
    ),
    Reader("aws-transcribe", "JSON of Amazon Transcribe", _json("aws-transcribe"), b"{"),
    Reader("whisper", "JSON of Whisper, WhisperX, faster-whisper", _json("whisper"), b"{["),
    Reader("deepgram", "JSON of Deepgram", _json("deepgram"), b"{"),
    Reader("assemblyai", "JSON of AssemblyAI", _json("assemblyai"), b"{"),
    Reader("google-speech", "JSON of Google Speech-to-Text", _json("google-speech"), b"{"),
    Reader("azure-speech", "JSON of Azure Speech", _json("azure-speech"), b"{"),
    Reader("revai", "JSON of Rev", _json("revai"), b"{"),
    Reader("speechmatics", "JSON of Speechmatics", _json("speechmatics"), b"{"),
    Reader("ibm-watson", "JSON of IBM Watson", _json("ibm-watson"), b"{"),
    Reader("podcast-json", "JSON of Podcasting 2.0", _json("podcast-json"), b"{"),
    Reader("json", "JSON with a speaker and a text for each turn", _json("json"), b"{["),
    Reader(
        "csv",
        "a table (CSV) with a column for who speaks and one for what",
        _table,
        separators=b",;\t|",
    ),
    Reader("webvtt", "WebVTT captions with voices or names", _webvtt, b"Ww\xff\xfe"),
    Reader("srt", "SubRip captions with names", _srt, b"0123456789#\xff\xfe"),
    Reader("ttml", "TTML captions with names, as broadcasters keep them", _ttml, _MARKUP),
    Reader("ohms", "an oral history of OHMS with WebVTT inside", _ohms, _MARKUP),
    Reader(
        "zoom-captions", "captions that Zoom saved as text", _zoom_captions, b"[\xff\xfe", (b"] ",)
    ),
    Reader("chat", "a transcript in CHAT, of CLAN and TalkBank", _clan, b"@*", (b":\t", b"@UTF8")),
    Reader("html", "a web page with an interview or a debate", _html, _MARKUP),
    Reader("tei", "TEI with utterances, as ParlaMint has them", _tei, _MARKUP),
    Reader("akoma-ntoso", "a debate in Akoma Ntoso", _akoma_ntoso, _MARKUP),
    Reader(
        "public-whip", "a debate as Public Whip and TheyWorkForYou have it", _public_whip, _MARKUP
    ),
    Reader(
        "historic-hansard",
        "a debate of the British Parliament as Historic Hansard has it",
        _historic_hansard,
        _MARKUP,
    ),
    Reader("canadian-hansard", "a sitting of the Canadian House of Commons", _canada, _MARKUP),
    Reader("australian-hansard", "a sitting of the Australian Parliament", _australia, _MARKUP),
    Reader("bundestag", "a sitting of the German Bundestag", _bundestag, _MARKUP),
    Reader("handelingen", "a sitting of the Dutch parliament", _handelingen, _MARKUP),
    Reader("xml", "XML around one text with labels, or a list of speeches", _xml, _MARKUP),
    Reader("docx", "Word document, with labels or a table of speakers", _docx, b"P", _ZIP),
    Reader("pdf", "PDF with words, and labels before the turns", _pdf, b"%", (b"%PDF-",)),
    Reader("xlsx", "Excel workbook with a sheet whose rows are turns", _workbook, b"P", _ZIP),
    Reader("odt", "OpenDocument text, with labels or a table of speakers", _odt, b"P", _ZIP),
    Reader("rtf", "RTF document, with labels or a table of speakers", _rtf, b"{", (b"{\\rtf",)),
    Reader(
        "doc",
        "old Word document, where LibreOffice is on the machine",
        _doc,
        b"\xd0",
        _COMPOUND,
    ),
)
"""Every format that can be read; of equally sure readers the first one reads."""

_STEP = "save the transcript as plain text (UTF-8)"

__all__ = ["READERS", "Reader", "Reading", "Source", "read_transcript"]


def read_transcript(data: bytes, source: Source) -> Reading:
    """Return the transcript that `data` holds, as its own format has it; words are the raw ones.

    The reader that the source names reads it, if it can at all; else the surest one, which must be
    sure enough. Raises UnknownFormatError for bytes in no format of `READERS`, and TranscriptError
    where a file cannot be decoded, is empty, has no speakers, or cannot be understood at some line.
    """
    _refuse_empty(data, source)
    try:
        return _read(data, source)
    except BriefError as error:
        # imported late: hardly a file is data around a talk
        from pipeline.readers.within import talk_within

        held = talk_within(data, source.path)
        if held is None:
            raise
        try:
            return held.around(_read(held.data, replace(source, format="")), data)
        except BriefError:
            raise error from None


def _read(data: bytes, source: Source) -> Reading:
    """Return the transcript in a file that is not empty."""
    try:
        if source.format:
            recognition, reader = _wanted(data, source)
        else:
            refuse_foreign(data, source.path)
            recognition, reader = _surest(data, source)
    except UnknownFormatError as error:
        raise _with_formats(error) from error
    least = 0.0 if source.format else BAR
    if not recognition.confidence or recognition.confidence < least:
        refuse_literal(data, source.path)
        raise recognition.refusal or _unknown(source)
    reading = reader.load().read(data, source)
    transcript = _warning_of_removed(_warning_of_talks(marked(reading.transcript)))
    return replace(reading, transcript=_warning_of_signs(transcript, data))


def _warning_of_signs(transcript: Transcript, data: bytes) -> Transcript:
    """Return a transcript with a warning where its signs were read as Windows writes them."""
    if transcript.format not in _UNDECLARED or _declares(data, transcript.format):
        return transcript
    if has_windows_signs(data):
        signs = "quotation marks and dashes are read as those of Windows"
    elif has_mac_signs(data):
        signs = "quotation marks and dashes are read as those of old Macs"
    elif has_windows_letters(data):
        signs = "letters beyond ASCII are read as those of Windows-1252"
    else:
        return transcript
    message = f"the file is not UTF-8: its {signs}; look at them, and save the file as UTF-8"
    return replace(transcript, notes=(Note(message, 1, is_warning=True), *transcript.notes))


def _declares(data: bytes, name: str) -> bool:
    """Return whether a page says in which encoding it is."""
    if name != "html":
        return False
    # imported late: plain text cannot say it
    from pipeline.readers.web.page_encoding import declared_encoding

    return bool(declared_encoding(data))


_UNDECLARED = frozenset({"text", "markdown", "csv", "webvtt", "srt", "zoom-captions", "html"})
"""Formats that cannot say in which encoding they are, or need not."""


def _warning_of_talks(transcript: Transcript) -> Transcript:
    """Return a transcript with a warning where headings or words name several talks."""
    said = (one.text for turn in transcript.turns for one in turn.paragraphs)
    are_named = any(len(one) <= _LONGEST_NAME and _NAMES_TALK.search(one) for one in said)
    if len(transcript.headings) < 2 and not are_named:  # noqa: PLR2004
        return transcript
    # imported late: most talks have no headings
    from pipeline.readers.talk_headings import talk_notes

    found = tuple(talk_notes(transcript.headings, transcript.turns))
    return replace(transcript, notes=(*transcript.notes, *found)) if found else transcript


_LONGEST_NAME = 80
_NAMES_TALK = clued(
    r"(?:[IiEe]ntervi(?:ew|sta)|[Cc]onversation|[Ee]ntretien|[Ee]ntrevista|Gespräch|[Ии]нтервью) ",
    *("nterview ", "onversation ", "ntretien ", "ntrevista ", "ntervista ", "Gespräch "),
    "нтервью ",
)


def _warning_of_removed(transcript: Transcript) -> Transcript:
    """Return a transcript with a warning of what is left out and may be speech.

    The warning tells where it stands and no word of it, which may be under other terms.
    """
    doubtful = [one for one in transcript.removed if one.is_warning]
    if not doubtful:
        return transcript
    count = len(doubtful)
    pieces = "1 piece is" if count == 1 else f"{count:,} pieces are"
    first = "" if count == 1 else ", the first of them here"
    message = (
        f"{pieces} left out and may be part of the talk{first}: see 'Removed or normalized' of "
        "'brief inspect', and put a label before what is said"
    )
    note = Note(message, doubtful[0].line, is_warning=True)
    return replace(transcript, notes=(*transcript.notes, note))


def _wanted(data: bytes, source: Source) -> tuple[Recognition, Reader]:
    """Return the reader that the source names, and what it makes of the file."""
    for reader in READERS:
        if reader.name == source.format:
            return reader.load().recognize(data, source), reader
    raise UnknownFormatError.at(f"there is no input format '{source.format}'", Place(source.path))


def _surest(data: bytes, source: Source) -> tuple[Recognition, Reader]:
    """Return the reader to which a file belongs: that of its container, or the surest.

    Readers of files that begin in their own way are asked first: what they know is no plain text.
    """
    best: tuple[Recognition, Reader] | None = None
    for reader in sorted(READERS, key=lambda one: (not one.firsts, not one.signs)):
        if not reader.may_read(data):
            continue
        found = reader.load().recognize(data, source)
        if found.is_container:
            return found, reader
        if best is None or _nearness(found) > _nearness(best[0]):
            best = (found, reader)
    if best is None:
        raise _unknown(source)
    return best


def _nearness(found: Recognition) -> tuple[float, bool]:
    """Of formats that are equally unlikely the one that can say why is nearer."""
    return found.confidence, found.refusal is not None


def _refuse_empty(data: bytes, source: Source) -> None:
    if is_blank(data):
        hint = "check that it was saved, and that this is the file you mean"
        raise TranscriptError.at("the file is empty", Place(source.path), hint)


def _unknown(source: Source) -> UnknownFormatError:
    problem = UnknownFormatError.at("in no format that can be read", Place(source.path))
    return _with_formats(problem)


def _with_formats(error: BriefError) -> UnknownFormatError:
    """Return the error with the formats there are named in its hints."""
    names = ", ".join(reader.name for reader in READERS)
    return UnknownFormatError(
        *(
            replace(problem, hint=f"{problem.hint or _STEP}; formats there are: {names}")
            for problem in error.problems
        )
    )
