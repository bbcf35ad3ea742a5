"""Leaks: words that were taken out, and names that must not be told, looked for in every byte.

Zip packages are opened, and those inside of them; PDF text is read as readers see it, and every
stream of the file besides. A finding says where, never what.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from html import unescape

from pipeline.audits.finding import Finding
from pipeline.model.secrets import Finder
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class _View:
    """One way to read a part of a file."""

    where: str
    text: str
    least: int = 1
    """Letters of the shortest name that is looked for: by chance short ones stand in any bytes."""


def audit_leaks(files: Mapping[str, bytes], secrets: Finder) -> Iterator[Finding]:
    """Yield a finding for every part of the files that holds a secret; names of files are parts."""
    if not secrets:
        return
    for name, data in files.items():
        for view in (_View(_ITS_NAME, _as_words(name)), *_views("", data)):
            message = _leak(view, secrets)
            if message:
                yield Finding("P6", _place(name, view, secrets), message)


def _place(name: str, view: _View, secrets: Finder) -> str:
    """Return where a secret stands; a name that is one is not repeated."""
    parts = [one for one in (name, view.where) if one and one != _ITS_NAME]
    told = [one for one in parts if not _leak(_View("", _as_words(one)), secrets)]
    return " ".join(told if told == parts else [*told, "a name of a file"])


_ITS_NAME = "its name"


def _leak(view: _View, secrets: Finder) -> str:
    if secrets.has_words(view.text) or secrets.has_lone(view.text, view.least):
        return "holds words that its terms keep out"
    if secrets.has_names(view.text, view.least):
        return "names somebody whom its terms protect"
    return ""


def _as_words(name: str) -> str:
    """Return the name of a file as words, in lower case and as names are written."""
    words = re.sub(r"[\W_]+", " ", name)
    return f"{words} {words.title()}"


def _views(where: str, data: bytes) -> Iterator[_View]:
    if data.startswith(b"PK\x03\x04"):
        yield from _of_package(where, data)
    elif data.startswith(b"%PDF-"):
        yield from _of_pdf(where, data)
    elif _is_markup(data):
        yield from _of_markup(where, data.decode("utf-8", "replace"))
    else:
        yield from _of_bytes(where, data)


def _of_package(where: str, data: bytes) -> Iterator[_View]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        yield _View(f"{where} comment".strip(), package.comment.decode("utf-8", "replace"))
        for one in package.infolist():
            inner = f"{where} {one.filename}".strip()
            yield _View(inner, _as_words(one.filename))
            yield from _views(inner, package.read(one))


def _is_markup(data: bytes) -> bool:
    return data.lstrip(b"\xef\xbb\xbf \r\n")[:1] == b"<"


_ENDS = re.compile(
    r"</(?:w:p|a:p|p|si|row|c|v|t|div|li|td|h[1-6]|(?:pdfa\w+|rdf|dc|cp|dcterms):\w+)>"
    r"|<(?:w:tab|w:br|br)\b[^>]*>"
)
_TAG = re.compile(r"<[^>]*>")
_VALUE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_TOLD = frozenset({"descr", "title", "author", "initials", "alt", "label", "content", "Target"})
"""Attributes whose values people read, without their namespaces."""


def _of_markup(where: str, text: str) -> Iterator[_View]:
    """Yield what stands between tags, runs joined as they are read, and values of attributes."""
    yield _View(where, unescape(_TAG.sub("", _ENDS.sub(" ", text))))
    yield _View(where, unescape(_TAG.sub(" ", text)))
    values = [(name, one or other) for name, one, other in _VALUE.findall(text)]
    told = (value for name, value in values if re.split("[:-]", name)[-1] in _TOLD)
    yield _View(where, unescape(" | ".join(told)))
    yield _View(where, unescape(" | ".join(value for _, value in values)), _IN_BYTES)


def _of_bytes(where: str, data: bytes) -> Iterator[_View]:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        yield _View(where, data.replace(b"\0", b"").decode("latin-1"), _IN_BYTES)
        return
    yield _View(where, text)
    if "\\" in text:
        yield _View(where, re.sub(r"\\[nrt]", " ", text).replace("\\", ""))


_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_HEX = re.compile(rb"<(?:FEFF|feff)([0-9A-Fa-f]+)>")
_OUTSIDE_STREAMS = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)
_ESCAPED = re.compile(rb"\\(?:([0-7]{1,3})|(.))", re.DOTALL)


def _of_pdf(where: str, data: bytes) -> Iterator[_View]:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        pages = [document[at].get_textpage() for at in range(len(document))]
        whole = " ".join(page.get_text_range() for page in pages)
        yield _View(f"{where} text".strip(), re.sub("[\ufffe\u00ad]\\s*", "", whole))
        parted = re.sub("[\ufffe\u00ad]\\s*", "-", whole)
        yield _View(f"{where} text".strip(), parted, _IN_PARTS)
        yield _View(f"{where} properties".strip(), " | ".join(_properties(document)))
    finally:
        document.close()
    yield from _of_objects(f"{where} objects".strip(), _OUTSIDE_STREAMS.sub(b"", data))
    for at, found in enumerate(_STREAM.finditer(data), start=1):
        content = _inflated(found[1])
        name = f"{where} stream {at}".strip()
        if _is_markup(content) or content.startswith((b"PK\x03\x04", b"%PDF-", b"{")):
            yield from _views(name, content)
        else:
            yield from _of_objects(name, content)


def _properties(document: object) -> Iterator[str]:
    properties = document.get_metadata_dict()  # type: ignore[attr-defined]
    yield from map(str, properties.values())


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompress(data)
    except zlib.error:
        return data


def _of_objects(where: str, data: bytes) -> Iterator[_View]:
    """Yield the strings of objects: as they stand, with escapes undone, and those in hexadecimal.

    Strings in UTF-16 are read without their zero bytes, which is enough for what is looked for.
    """
    plain = _ESCAPED.sub(_unescaped, _KEY.sub(b" ", data)).replace(b"\0", b"")
    least = _IN_OBJECTS if _is_printable(plain) else _IN_BYTES
    yield _View(where, plain.decode("utf-8", "replace"), least)
    yield _View(where, " | ".join(_from_hex(one) for one in _HEX.findall(data)))


def _is_printable(data: bytes) -> bool:
    """Return whether bytes are mostly what can be read: no font, no picture."""
    sample = data[:_SAMPLE]
    return sum(one in _PRINTABLE for one in sample) * 10 >= len(sample) * 9


_SAMPLE = 4096
_PRINTABLE = frozenset((*range(0x20, 0x7F), *b"\r\n\t"))
_IN_PARTS, _IN_OBJECTS, _IN_BYTES = 2, 4, 8
_KEY = re.compile(rb"/[A-Za-z][\w.+-]*")
"""A name of the PDF language, as /Page and /Lang."""


def _unescaped(found: re.Match[bytes]) -> bytes:
    octal, letter = found[1], found[2]
    if octal:
        return bytes([int(octal, 8) & 0xFF])
    return {b"n": b"\n", b"r": b"\r", b"t": b"\t"}.get(letter, letter)


def _from_hex(digits: bytes) -> str:
    return bytes.fromhex(digits.decode() + "0" * (len(digits) % 2)).decode("utf-16-be", "replace")
