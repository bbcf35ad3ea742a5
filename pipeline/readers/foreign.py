"""Formats that are known and not read: refused by name, with the next step."""

from __future__ import annotations

import re

from pipeline.errors import Place, UnknownFormatError
from pipeline.values import dataclass

_PLAIN = "save it as plain text (UTF-8)"


@dataclass(frozen=True, slots=True)
class _Foreign:
    """A format that has no reader."""

    title: str
    start: re.Pattern[bytes]
    """What its files begin with."""
    step: str = _PLAIN
    holds: bytes = b""
    """What stands somewhere in its files."""

    def is_format_of(self, data: bytes) -> bool:
        """Whether `data` is a file of this format."""
        return self.start.match(data) is not None and self.holds in data


def _begins(pattern: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"(?:\xef\xbb\xbf)?\s*" + pattern, re.IGNORECASE)


_FOREIGN = (
    _Foreign("a PDF document", _begins(rb"%PDF-"), "copy its words into a plain text file (UTF-8)"),
    _Foreign("a Word document", re.compile(rb"PK\x03\x04"), holds=b"word/document.xml"),
    _Foreign("an OpenDocument file", re.compile(rb"PK\x03\x04.{26}mimetype", re.DOTALL)),
    _Foreign("a ZIP archive", re.compile(rb"PK\x03\x04"), "unpack it"),
    _Foreign("an old Office document", re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")),
    _Foreign("an RTF document", _begins(rb"\{\\rtf")),
    _Foreign("a gzip archive", re.compile(rb"\x1f\x8b"), "unpack it"),
    _Foreign(
        "a picture", re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8"), "type its words as plain text"
    ),
    _Foreign("a sound file", re.compile(rb"ID3|RIFF|OggS|fLaC|.{4}ftyp"), "transcribe it first"),
    _Foreign("WebVTT captions", _begins(rb"WEBVTT")),
    _Foreign("SubRip captions", _begins(rb"\d+\s*\r?\n\d+:\d\d:\d\d[,.]\d+\s*-->")),
    _Foreign("HTML", _begins(rb"<!doctype html|(?:<!--.*?-->\s*)?<html")),
    _Foreign("XML", _begins(rb"<\?xml|<TEI")),
    _Foreign("JSON", _begins(rb"\{\s*[\"}]|\[\s*[\[{\"\]]"), "export the words as plain text"),
)


def refuse_foreign(data: bytes, path: str) -> None:
    """Raise UnknownFormatError when the file begins like a format that has no reader."""
    for foreign in _FOREIGN:
        if foreign.is_format_of(data):
            raise UnknownFormatError.at(
                f"this is {foreign.title}, which cannot be read", Place(path), foreign.step
            )
