"""Fonts for letters that a style's own lack: first those of the templates, then the machine's.

Machines differ, so their fonts are asked only for the letters of a script, such as Chinese, that
cannot be printed otherwise, and for signs of East Asian text, as "①" and "※" are, in a brief that
has such text; other symbols are never taken from them.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from struct import error, unpack_from

_FOLDERS = {
    "darwin": ("/Library/Fonts", "/System/Library/Fonts", "~/Library/Fonts"),
    "win32": ("C:/Windows/Fonts", "~/AppData/Local/Microsoft/Windows/Fonts"),
}
_USUAL = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
_OF_SCRIPTS = frozenset({"Lo", "Lm", "Lu", "Ll", "Mn", "Mc", "Nd", "Nl"})
_CJK_MARKS = ("\u3000", "\uff65")
"""First and last of the marks that only East Asian text has."""
_CJK_LETTERS = ("\u3040", "\ud7a3")
"""First and last of kana, ideographs and hangul, as good as all."""
_WIDE = frozenset({"A", "F", "W"})
"""Signs of East Asian character sets: full-width ones, and those of which context tells."""

Ranges = tuple[tuple[int, int], ...]


@lru_cache(maxsize=4096)
def font_for(letter: str, near: tuple[str, ...], *, is_amid_cjk: bool = False) -> str:
    """Return the path of a TrueType font that has `letter`; empty where none is known.

    `near` are the fonts of the templates, in the order in which they are asked. Amid East Asian
    text its signs are taken from a font that has its letters too, if one has them.
    """
    found = next((path for path in near if _has(path, letter)), "")
    is_sign = is_amid_cjk and unicodedata.east_asian_width(letter) in _WIDE
    if found or not (is_sign or _is_of_script(letter)):
        return found
    having = [path for path in machine_fonts() if _has(path, letter)]
    wide = (path for path in having if is_sign and _has(path, _IDEOGRAPH))
    return next(wide, having[0] if having else "")


_IDEOGRAPH = "\u4e00"


def has_cjk(text: str) -> bool:
    """Whether East Asian letters stand in a text."""
    return any(_CJK_LETTERS[0] <= letter <= _CJK_LETTERS[1] for letter in text)


def _is_of_script(letter: str) -> bool:
    is_mark = _CJK_MARKS[0] <= letter <= _CJK_MARKS[1]
    return is_mark or unicodedata.category(letter) in _OF_SCRIPTS


@lru_cache(maxsize=1)
def machine_fonts() -> tuple[str, ...]:
    """Return the TrueType fonts of this machine, in the order of their paths."""
    folders = (Path(name).expanduser() for name in _FOLDERS.get(sys.platform, _USUAL))
    files = (path for folder in folders for path in folder.rglob("*.ttf"))
    return tuple(sorted(map(str, files), key=_regular_first))


def _regular_first(path: str) -> tuple[bool, str]:
    name = Path(path).stem.lower()
    is_odd = any(word in name for word in ("bold", "italic", "oblique", "light", "mono", "cond"))
    return is_odd, path


def _has(path: str, letter: str) -> bool:
    code = ord(letter)
    return any(first <= code <= last for first, last in _ranges(path))


@lru_cache(maxsize=1024)
def _ranges(path: str) -> Ranges:
    """Return the letters of a font as ranges; none for one that cannot be embedded."""
    try:
        data = Path(path).read_bytes()
        tables = _tables(data)
        if b"glyf" not in tables:
            return ()
        return tuple(_mapped(data, tables[b"cmap"]))
    except (OSError, error, KeyError):
        return ()


def _tables(data: bytes) -> dict[bytes, int]:
    (count,) = unpack_from(">H", data, 4)
    records = (unpack_from(">4sLLL", data, 12 + 16 * at) for at in range(count))
    return {tag: offset for tag, _, offset, _ in records}


def _mapped(data: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the character map (OpenType 1.9, "cmap"), formats 4 and 12."""
    (count,) = unpack_from(">H", data, start + 2)
    for at in range(count):
        _, _, offset = unpack_from(">HHL", data, start + 4 + 8 * at)
        table = start + offset
        (form,) = unpack_from(">H", data, table)
        if form == 4:  # noqa: PLR2004 - named so in the standard
            (doubled,) = unpack_from(">H", data, table + 6)
            size = doubled // 2
            ends = unpack_from(f">{size}H", data, table + 14)
            starts = unpack_from(f">{size}H", data, table + 16 + doubled)
            yield from zip(starts, ends, strict=True)
        elif form == 12:  # noqa: PLR2004
            (groups,) = unpack_from(">L", data, table + 12)
            for group in range(groups):
                first, last, _ = unpack_from(">LLL", data, table + 16 + 12 * group)
                yield first, last
