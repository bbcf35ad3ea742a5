"""What a finished file says of itself: which brief it is, which edition, of what day."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from html import unescape
from typing import Literal
from xml.etree import ElementTree as ET

from pipeline.values import dataclass

_TAGS = {
    "slug": "{http://purl.org/dc/elements/1.1/}identifier",
    "edition": "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}version",
    "date": "{http://purl.org/dc/terms/}created",
}
_IN_PDF = {"slug": "brief:slug", "edition": "brief:edition", "date": "xmp:CreateDate"}
_PROGRAM = b"<Application>Briefwright</Application>"
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Origin:
    """What a file says of itself; empty where it says nothing."""

    format: Literal["pdf", "docx"]
    slug: str
    edition: str
    date: str
    """ISO date of the edition."""
    is_as_written: bool = False
    """True where nothing but this program has written it, as far as it says."""


def origin(data: bytes) -> Origin | None:
    """Return what a PDF or Word file says of itself; None for a file that is neither."""
    if data.startswith(b"%PDF-"):
        found = {key: _in_pdf(name, data) for key, name in _IN_PDF.items()}
        return _made("pdf", found, is_as_written=bool(found["slug"]))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            if "word/document.xml" not in names:
                return None
            app = package.read("docProps/app.xml") if "docProps/app.xml" in names else b""
            core = [name for name in names if name.startswith("docProps/core")]
            root = ET.fromstring(package.read(core[0])) if core else ET.Element("none")  # noqa: S314
    except (zipfile.BadZipFile, ET.ParseError, zlib.error, RuntimeError, EOFError):
        return None
    found = {key: root.findtext(tag) or "" for key, tag in _TAGS.items()}
    is_as_written = bool(found["slug"]) and _PROGRAM in app
    return _made("docx", found, is_as_written=is_as_written)


def _in_pdf(name: str, data: bytes) -> str:
    found = re.search(rf"<{name}>([^<]*)</{name}>".encode(), data)
    return unescape(found[1].decode("utf-8", "replace")) if found else ""


def _made(kind: Literal["pdf", "docx"], found: dict[str, str], *, is_as_written: bool) -> Origin:
    date = _DATE.match(found["date"])
    day = date[0] if date else ""
    return Origin(kind, found["slug"], found["edition"], day, is_as_written)
