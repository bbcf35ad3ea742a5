"""Bytes of a page to characters: by its mark, by what it declares, else UTF-8."""

from __future__ import annotations

import codecs
import re

from pipeline.errors import Place, TranscriptError
from pipeline.readers.encoding import decode, decode_plain

_HEAD = 4096
_DECLARED = re.compile(
    rb"<meta\s[^>]*charset\s*=\s*[\"']?\s*([a-z0-9_.:-]+)"
    rb"|\A\s*<\?xml[^>]*?encoding\s*=\s*[\"']([a-z0-9_.:-]+)",
    re.IGNORECASE,
)
_SAME = {
    "latin-1": "cp1252",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "tis-620": "cp874",
}
"""What browsers read in place of an encoding: https://encoding.spec.whatwg.org/#names-and-labels."""
_SAVE = "save the page as UTF-8"


def decode_page(data: bytes, path: str) -> str:
    """Return the characters of a page.

    Bytes that are UTF-8 are UTF-8, whatever else is declared: no other text is by chance. Where
    nothing is declared they are read as those of plain text. Raises TranscriptError with the line
    for bytes that are none of these, and for an encoding that is not known.
    """
    name = declared_encoding(data)
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data, path)
    if not name:
        return decode_plain(data, path)
    try:
        encoding = codecs.lookup(name).name
    except LookupError:
        raise TranscriptError.at(
            f"the encoding '{name}' is not known", Place(path), _SAVE
        ) from None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        if encoding.startswith("utf"):
            return decode(data, path)
    return _decoded(data, _SAME.get(encoding, encoding), path)


def declared_encoding(data: bytes) -> str:
    """Return the encoding that a page declares; empty where it declares none."""
    found = _DECLARED.search(data[:_HEAD])
    return (found[1] or found[2]).decode("ascii") if found else ""


def _decoded(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = (
            f"not {encoding.upper()}, as declared: byte 0x{data[error.start]:02X} cannot be read"
        )
        place = Place(path, data.count(b"\n", 0, error.start) + 1)
        raise TranscriptError.at(message, place, _SAVE) from None
    except (LookupError, ValueError):
        message = f"'{encoding}' is no encoding of a page"
        raise TranscriptError.at(message, Place(path), _SAVE) from None
