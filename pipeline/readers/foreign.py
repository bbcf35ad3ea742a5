"""Formats that are known and not read: refused by name, with the next step."""

from __future__ import annotations

import codecs
import re

from pipeline.errors import Place, UnknownFormatError
from pipeline.values import dataclass

_PLAIN = "save it as plain text (UTF-8)"


@dataclass(frozen=True, slots=True)
class _Foreign:
    """A format that has no reader."""

    title: str
    firsts: bytes
    """The bytes of which one is the first that is no blank; empty for any."""
    start: bytes
    """A pattern of what its files begin with."""
    step: str = _PLAIN
    holds: bytes = b""
    """What stands somewhere in its files."""

    def is_format_of(self, data: bytes, first: bytes) -> bool:
        """Whether `data`, whose first byte that is no blank is given, is a file of this format."""
        if self.firsts and first not in self.firsts:
            return False
        return self.holds in data and re.match(self.start, data) is not None


def _begins(pattern: bytes) -> bytes:
    return rb"(?:\xef\xbb\xbf)?\s*(?:" + pattern + rb")"


_OPEN_TEXT = rb"mimetypeapplication/vnd\.oasis\.opendocument\.text"
_OTHER_OPEN = rb"(?s:PK\x03\x04.{26}(?!" + _OPEN_TEXT + rb")mimetype)"
_OTHER_ZIP = rb"(?s:PK\x03\x04(?!.{26}" + _OPEN_TEXT + rb"|.*word/))"
_NO_WORKBOOK = rb"(?s:PK\x03\x04(?!.{26}" + _OPEN_TEXT + rb"|.*word/|.*xl/workbook\.xml))"
_PRAAT = rb"(?:\xff\xfe|\xfe\xff\0)?(?:\xef\xbb\xbf)?" + rb"\0?".join(
    bytes([one]) for one in b"File type"
)
_CTM = rb"(?:(?:;;.*\n)*\S+ \S+ \d+\.\d+ \d+\.\d+ \S+(?: -?\d[.\d]*)?\s*\n){3}"
_CONLLU = rb"(?:#[^\n]*\n\s*)*1(?:-\d{1,2})?\t(?:[^\t\n]+\t){8}[^\t\n]+\r?\n"
_WRITTEN = rb"\d\d:\d\d:\d\d[\t ]+From [^\n:]{1,80} [Tt]o [^\n:]{1,80}:"
_REACTED = (
    rb"\d\d:\d\d:\d\d\t[^\t\n]{1,80}:\t(?s:.*?)"
    rb'\n\d\d:\d\d:\d\d\t[^\t\n]{1,80}:\t(?:Reacted|Replying) to "'
)
_GAP = rb"(?: |\xe2\x80\xaf|\xc2\xa0)?"
_SENT = (
    rb"\[?\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}(?:,| \xc3\xa0| um| klo)? \d{1,2}[:.]\d\d(?:[:.]\d\d)?"
    rb"(?:%b[AaPp]\.?%b[Mm]\.?)?(?:\] | - )" % (_GAP, _GAP)
)
"""The day and hour of a message."""
_ON = rb"(?:(?!\r?\n)[^\n]*\n){0,20}?"
"""Further lines of it, none of them blank."""
_POSTED = (
    rb'\{(?s:.{0,2000}?)"messages"\s*:\s*\[\s*\{'
    rb'[^{}]{0,1000}?"type"\s*:\s*"(?:message|service)"'
)
"""How the messages of a chat begin in JSON of Telegram."""
_FOREIGN = (
    _Foreign(
        "an OpenDocument spreadsheet",
        b"P",
        _OTHER_OPEN,
        "save it as an Excel workbook (.xlsx), with names of columns such as 'speaker' and 'text' "
        "above its rows",
        b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
    ),
    _Foreign("an OpenDocument file", b"P", _OTHER_OPEN),
    _Foreign(
        "a binary Excel workbook",
        b"P",
        _OTHER_ZIP,
        "save it as an Excel workbook (.xlsx), with names of columns such as 'speaker' and 'text' "
        "above its rows",
        b"xl/workbook.bin",
    ),
    _Foreign("a PowerPoint presentation", b"P", _OTHER_ZIP, holds=b"ppt/presentation"),
    _Foreign("a ZIP archive", b"P", _NO_WORKBOOK, "unpack it"),
    _Foreign("a gzip archive", b"\x1f", rb"\x1f\x8b", "unpack it"),
    _Foreign(
        "a picture", b"\x89\xffG", rb"\x89PNG|\xff\xd8\xff|GIF8", "type its words as plain text"
    ),
    _Foreign("a sound file", b"IROf", rb"ID3|RIFF|OggS|fLaC", "transcribe it first"),
    _Foreign("a sound file", b"", rb".{4}ftyp", "transcribe it first"),
    _Foreign(
        "an annotation of Praat (TextGrid)",
        b"F\xff\xfe",
        _PRAAT,
        "save the tiers with words as plain text (UTF-8), each turn begun by its speaker's label",
    ),
    _Foreign(
        "a list of words with their times (CTM)",
        b"",
        _begins(_CTM),
        "export it with speakers, as JSON or WebVTT",
    ),
    _Foreign(
        "a treebank (CoNLL-U)",
        b"#1",
        _begins(_CONLLU),
        "save the sentences of one talk ('# text =') as plain text (UTF-8), each turn begun by its "
        "speaker's label",
    ),
    _Foreign(
        "the chat of a meeting that Zoom saved",
        b"0123456789",
        _begins(rb"(?:%b|%b)" % (_WRITTEN, _REACTED)),
        "it holds what was written; take what was said, the 'Audio transcript' (.vtt)",
    ),
    _Foreign(
        "a chat that WhatsApp exported",
        b"0123456789[",
        _begins(rb"(?:\xe2\x80\x8e)?%b[^\n]*\n%b(?:\xe2\x80\x8e)?%b" % (_SENT, _ON, _SENT)),
        "it holds what was written; where an interview was held so, begin each message with its "
        "sender alone, as in 'JANE DOE: …'",
    ),
    _Foreign(
        "a chat that Telegram exported",
        b"{",
        _begins(_POSTED),
        "it holds what was written; where an interview was held so, save it as plain text (UTF-8), "
        "each message begun with its sender alone, as in 'JANE DOE: …'",
        b'"from"',
    ),
    _Foreign(
        "JSON with something before it, or a piece of it",
        b"",
        rb"(?:\xef\xbb\xbf)?(?!\s*(?:[\[{]|---[ \t]*\r?\n))(?:(?!```)[^\0]){0,2000}?"
        rb'(?:\n[ \t]*"[\w $-]{1,40}"[ \t]*:[^\n]*){2}',
        "save it as JSON alone, whole",
    ),
)


def refuse_foreign(data: bytes, path: str) -> None:
    """Raise UnknownFormatError when the file begins like a format that has no reader."""
    first = data.removeprefix(codecs.BOM_UTF8).lstrip()[:1]
    for foreign in _FOREIGN:
        if foreign.is_format_of(data, first):
            raise UnknownFormatError.at(
                f"this is {foreign.title}, which cannot be read", Place(path), foreign.step
            )


def refuse_literal(data: bytes, path: str) -> None:
    """Raise UnknownFormatError for words as Python shows bytes: "b'Good morning.'", in one line."""
    if data.count(rb"\n") >= _LEAST_ESCAPES and (found := re.search(_LITERAL, data)):
        line = data.count(b"\n", 0, found.start()) + 1
        raise UnknownFormatError.at(
            "the words are as Python shows bytes, with their signs written out (b'…\\n…')",
            Place(path, line),
            "save the words themselves, as 'data.decode()' gives them",
        )


_LITERAL = rb"(?m)^b(?:'[^\n]*'|\"[^\n]*\")[ \t\r]*$"
_LEAST_ESCAPES = 5
