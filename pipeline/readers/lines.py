"""Lines of a raw file, with their place in it."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.patterns import pattern
from pipeline.values import dataclass

BLANK = (
    "".join(map(chr, range(0x21)))
    + "".join(map(chr, range(0x7F, 0xA1)))
    + "\u00ad\u061c\u1680\u180e"
    + "".join(map(chr, range(0x2000, 0x2010)))
    + "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f"
    + "".join(map(chr, range(0x205F, 0x2070)))
    + "\u3000\ufeff\ufff9\ufffa\ufffb\ufffe\uffff"
)
"""White space and characters that print nothing: stripped at both ends of a line or paragraph."""

_BREAK = pattern(r"\r\n?|[\n\v\f\x85]|[\u2028\u2029]")
_COUNTED = frozenset({"\r\n", "\n", "\r"})


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its break and without blanks at its ends."""

    number: int
    """From 1, as text editors count: form feeds and Unicode separators begin no new number."""
    start: int
    end: int
    """Equal to `start` for a blank line."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing on the line would print."""
        return self.start == self.end


def indent(text: str, line: Line) -> int:
    """Return how many characters stand before the words of a line of `text`."""
    return line.start - text.rfind("\n", 0, line.start) - 1


def even_breaks(text: str) -> str:
    """Return a text in which a line feed parts lines, whatever parts them in `text`."""
    return _BREAK.sub("\n", text)


def split_lines(text: str) -> Iterator[Line]:
    """Yield the lines of `text` in order."""
    number, start = 1, 0
    for found in _BREAK.finditer(text):
        yield _line(text, number, start, found.start())
        number += found.group() in _COUNTED
        start = found.end()
    yield _line(text, number, start, len(text))


def _line(text: str, number: int, start: int, end: int) -> Line:
    return Line(number, *trim(text, start, end))


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the blanks at its ends; an empty span when there is nothing else."""
    part = text[start:end].rstrip(BLANK)
    end = start + len(part)
    return end - len(part.lstrip(BLANK)), end


def line_at(text: str, offset: int) -> int:
    """Return the number of the line that holds the character at `offset`."""
    return 1 + sum(found.group() in _COUNTED for found in _BREAK.finditer(text, 0, offset))
