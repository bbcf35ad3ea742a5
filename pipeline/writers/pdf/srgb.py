"""The colour profile of the screen: sRGB as IEC 61966-2-1 defines it, in a file of ICC.1:2022.

PDF/A wants to know what the numbers of a colour mean. The profile is small enough to be written out
here, so that no file of another's has to be shipped.
"""

from __future__ import annotations

from functools import cache
from struct import pack

_HEADER = 128
_ENTRY = 12
_D50 = (0.9642, 1.0, 0.8249)
"""White of the connection space, as XYZ."""
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
"""Red, green and blue of sRGB, seen under D50."""
_FROM_D65 = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01708, -0.00925, 0.01508, 0.75168)
"""The Bradford matrix from the white of sRGB to D50, row by row."""
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
"""From a number to light: a power above the last value, a straight line below it."""


@cache
def profile() -> bytes:
    """Return the profile, an ICC file of version 4.3 for displays."""
    curve = b"para\0\0\0\0" + pack(">HH", 3, 0) + _fixed(*_CURVE)
    tags = {
        b"desc": _text("sRGB IEC61966-2.1"),
        b"cprt": _text("No copyright, use freely"),
        b"wtpt": _xyz(_D50),
        b"chad": b"sf32\0\0\0\0" + _fixed(*_FROM_D65),
        **{name: _xyz(value) for name, value in _PRIMARIES.items()},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    offset = _HEADER + 4 + _ENTRY * len(tags)
    entries, body = [], b""
    places: dict[bytes, int] = {}
    for name, data in tags.items():
        if data not in places:
            places[data] = offset + len(body)
            body += data + bytes(-len(data) % 4)
        entries.append(pack(">4sLL", name, places[data], len(data)))
    table = pack(">L", len(tags)) + b"".join(entries)
    return _header(_HEADER + len(table) + len(body)) + table + body


def _header(size: int) -> bytes:
    """Return the first 128 bytes (ICC.1:2022, 7.2)."""
    start = pack(">L4sL", size, bytes(4), 0x04300000) + b"mntrRGB XYZ "
    created = pack(">6H", 2022, 1, 1, 0, 0, 0)
    return (start + created + b"acsp" + bytes(28) + _fixed(*_D50)).ljust(_HEADER, b"\0")


def _fixed(*values: float) -> bytes:
    """Return numbers as s15Fixed16Number."""
    return pack(f">{len(values)}l", *(round(value * 65536) for value in values))


def _xyz(value: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(*value)


def _text(words: str) -> bytes:
    data = words.encode("utf-16-be")
    return b"mluc\0\0\0\0" + pack(">LL4sLL", 1, 12, b"enUS", len(data), 28) + data
