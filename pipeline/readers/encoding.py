"""Bytes to characters: UTF-8, or UTF-16 with its byte order mark; no letter is guessed.

Quotation marks, apostrophes and dashes are read where all else is ASCII and they stand as such:
they are the same in every code page of Windows, and those of old Macs are capitals elsewhere.
Letters are read where the words of a long text tell its language, and all of them are of that.
"""

from __future__ import annotations

import codecs
import re

from pipeline.errors import BriefError, Place, TranscriptError, UnknownFormatError
from pipeline.patterns import pattern
from pipeline.readers.lines import BLANK

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_SAVE = "save the file as UTF-8"
_MOST_CONTROLS = 0.05
_MOST_BLANKS = 65_536


_SPOILT_MARK = "ï»¿".encode()
"""The byte order mark of UTF-8, read in a wrong encoding and saved again."""


def without_mark(data: bytes) -> bytes:
    """Return bytes without the byte order mark of UTF-8 at their beginning, also a spoilt one."""
    return data.removeprefix(codecs.BOM_UTF8).removeprefix(_SPOILT_MARK)


def decode(data: bytes, path: str) -> str:
    """Return the characters of a text file, line breaks untouched; spans count in this text.

    A byte order mark of UTF-8 stays in the text, so that offsets equal those of
    `data.decode("utf-8")`; that of UTF-16 does not.
    Raises UnknownFormatError for bytes that are no text, TranscriptError for another encoding.
    """
    if data.startswith(_UTF32):
        raise TranscriptError.at("the encoding is UTF-32", Place(path), _SAVE)
    encoding = "utf-16" if data.startswith(_UTF16) else "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if _is_binary(data):
            raise _no_text(path) from error
        raise _undecodable(data, path, error) from error
    if "\0" in text and (encoding == "utf-16" or _holds_nulls(data)):
        raise _no_text(path)
    return text


def decode_plain(data: bytes, path: str) -> str:
    """Return the characters of a file that cannot declare its encoding.

    It is read as `decode` does, or with signs of Windows, of which `has_windows_signs` tells, or
    with letters of Windows as well, of which `has_windows_letters` tells, or with signs of old
    Macs, of which `has_mac_signs` does.
    """
    if has_windows_signs(data):
        return data.decode("cp1252")
    if has_mac_signs(data):
        return data.decode("mac_roman")
    try:
        return decode(data, path)
    except BriefError:
        if not has_windows_letters(data):
            raise
        return data.decode("cp1252")


def has_windows_letters(data: bytes) -> bool:
    """Whether bytes that are no text otherwise are one in Windows-1252, by its words and letters.

    It is long, and in a language whose letters these are.
    """
    if data.isascii() or data.startswith(_UTF16) or _is_utf8(data):
        return False
    # imported late: hardly a file is in a code page
    from pipeline.readers.western_letters import is_western

    return is_western(data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def has_windows_signs(data: bytes) -> bool:
    """Whether all that is not ASCII are signs as Windows writes them, and stand where signs do.

    In other encodings the same bytes are letters; so a pair of quotation marks or an apostrophe as
    in "don't" must be among them, and none may stand as a letter does.
    """
    return _has_signs(data, _SIGNS, _CERTAIN, _LETTERS)


def _has_signs(
    data: bytes, signs: bytes, certain: re.Pattern[str], letters: re.Pattern[str]
) -> bool:
    """Whether all that is not ASCII are these signs, some surely and none as a letter stands."""
    if _holds_nulls(data) or data.isascii() or not data.translate(None, signs).isascii():
        return False
    text = data.decode("latin-1")
    return certain.search(text) is not None and letters.search(text) is None


_SIGNS = b"\x85\x91\x92\x93\x94\x95\x96\x97\xa0"
"""Three dots, single and double quotation marks, the bullet, the dashes, the blank that stays."""
_CERTAIN = pattern(
    r"n\x92t\b|\x92(?:re|ve|ll)\b|(?:\A|[\s(])\x93[^\s\x93\x94][^\x93\x94]{0,300}\x94(?![^\W\d_])"
)
_LETTERS = pattern(r"[a-zA-Z][\x91\x93]|\x94[a-zA-Z]|[a-z]\x96[a-z]")
"""Such signs amid the letters of a word."""


def has_mac_signs(data: bytes) -> bool:
    """Whether all that is not ASCII are signs as old Macs write them, and stand where signs do.

    In other encodings they are capitals, of which none stands at the end of a word in small ones.
    """
    return _has_signs(data, _MAC_SIGNS, _MAC_CERTAIN, _MAC_LETTERS)


_MAC_SIGNS = b"\xa5\xc9\xca\xd0\xd1\xd2\xd3\xd4\xd5"
"""The bullet, three dots, the blank that stays, the dashes, double and single quotation marks."""
_MAC_CERTAIN = pattern(
    r"n\xd5t\b|[a-z]\xd5(?:re|ve|ll|s)\b|[a-z]{2}\xc9(?:[\s\"']|\Z)"
    r"|(?:\A|[\s(])\xd2[^\s\xd2\xd3][^\xd2\xd3]{0,300}[a-z.?!,]\xd3(?![^\W\d_])"
    r"|[a-z][.,?!]?[ _][\xd0\xd1][ _,\r\n]"
)
"""With dashes that stand alone, as no letter like them does."""
_MAC_LETTERS = pattern(
    r"[a-zA-Z][\xd2\xd4]|\xd3[a-zA-Z]|\xd5[A-Z]|[A-Z][\xc9\xd0\xd1](?![a-z\s])|[a-z]\xca[a-z]"
)
"""Such signs amid the letters of a word."""


def is_blank(data: bytes) -> bool:
    """Whether a file holds nothing but blanks; a long file is not looked at."""
    if len(data) > _MOST_BLANKS:
        return False
    encoding = "utf-16" if data.startswith(_UTF16) else "utf-8"
    return not data.decode(encoding, "replace").replace("\0", "?").strip(BLANK)


def _is_binary(data: bytes) -> bool:
    controls = sum(data.count(byte) for byte in range(0x01, 0x20) if byte not in b"\t\n\r\f\v")
    return (_holds_nulls(data) and not data.startswith(_UTF16)) or controls > len(
        data
    ) * _MOST_CONTROLS


def _holds_nulls(data: bytes) -> bool:
    """Whether bytes hold a zero anywhere but right behind line feeds, where nothing prints it.

    So programs leave it that count the end of a line among its characters.
    """
    return data.count(b"\0") > data.count(b"\n\0")


def _no_text(path: str) -> BriefError:
    return UnknownFormatError.at(
        "not a text file: it holds bytes that are no characters", Place(path)
    )


def _undecodable(data: bytes, path: str, error: UnicodeDecodeError) -> BriefError:
    before = data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    bad = f"byte 0x{data[error.start]:02X}" if error.start < len(data) else "the last byte"
    encoding = error.encoding.upper()
    message = f"not {encoding}: {bad} cannot be read"
    hint = _stray(data) if encoding == "UTF-8" else ""
    return TranscriptError.at(message, Place(path, before.count(b"\n") + 1), hint or _SAVE)


def _stray(data: bytes) -> str:
    """Return the hint for a byte that hardly a letter is, amid a text in UTF-8; empty for others.

    To save such a text in another encoding would bring none of its signs back.
    """
    count = data.count(_LOST)
    if not count or not _is_utf8(data.replace(_LOST, b"")):
        return ""
    where = "a sign was" if count == 1 else f"{count} signs were"
    return f"{where} lost at such bytes, and all else is UTF-8: write them anew, and {_SAVE}"


_LOST = b"\xff"
"""In UTF-8 it stands nowhere, and where it is a letter, others of its alphabet stand beside it."""
