"""Signs of UTF-8 that were read in another encoding and saved so: "itâ€™s" for "it’s"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.patterns import pattern

_OF_LATIN = pattern(r"[\xc2-\xf4](?=[\xa0-\xbf]{0,2}[\x80-\x9f])[\x80-\xbf]{1,3}")
"""Read in Latin-1: with a sign of control among them, which no text has by itself."""
_OF_WINDOWS = pattern(r"\u00e2\u20ac[\u02dc\u2122\u0153\u00a6\u00a2\u201c\u201d\u009d]")
"""Read in Windows-1252: quotation marks, dashes, dots and bullets."""


def misdecoded(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where such signs stand, and what they were: all their bytes are UTF-8."""
    spans = [(*one.span(), one.group().encode("latin-1")) for one in _OF_LATIN.finditer(text)]
    for one in _OF_WINDOWS.finditer(text):
        last = one.group()[2]
        byte = b"\x9d" if last == "\x9d" else last.encode("cp1252")
        spans.append((*one.span(), b"\xe2\x80" + byte))
    for start, end, data in sorted(spans):
        try:
            put = data.decode()
        except UnicodeDecodeError:
            continue
        if put.isprintable() or put.isspace():
            yield start, end, put
