"""What every reader has: a name, a test for its format, and a function that reads it."""

from __future__ import annotations

import codecs
from collections.abc import Callable

from pipeline.errors import BriefError
from pipeline.readers.document import Reading
from pipeline.readers.encoding import without_mark
from pipeline.readers.source import Source
from pipeline.values import TYPE_CHECKING, dataclass

if TYPE_CHECKING:
    from typing import Protocol

    class Format(Protocol):
        """What the module of a format offers."""

        def recognize(self, data: bytes, source: Source, /) -> Recognition:
            """Judge by content alone; raises TranscriptError where the file cannot be decoded."""

        def read(self, data: bytes, source: Source, /) -> Reading:
            """Read a file that was recognized; raises TranscriptError with the place."""


@dataclass(frozen=True, slots=True)
class Recognition:
    """How sure a reader is that a file is in its format, and why."""

    confidence: float
    """0 to 1; below `BAR` the file is not read."""
    evidence: tuple[str, ...] = ()
    refusal: BriefError | None = None
    """What to tell the user where this format is the nearest and still cannot be read."""
    is_container: bool = False
    """Whether the bytes are in this container for sure, so that no other reader has a say."""


_HEAD = 65_536
BAR = 0.5
"""Least confidence with which a file is read."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One transcript format."""

    name: str
    """As `Transcript.format` has it: `text`."""
    title: str
    """What its files are, in words."""
    load: Callable[[], Format]
    """Imports the module of the format."""
    firsts: bytes = b""
    """The bytes of which one is the first that is no blank; empty where any may be."""
    signs: tuple[bytes, ...] = ()
    """What such a file holds one of; empty where it need not hold anything."""
    separators: bytes = b""
    """The bytes of which one stands in the first line; empty where none need."""

    def may_read(self, data: bytes) -> bool:
        """Return whether the file begins as one of this format may, so that it is worth a look."""
        head = without_mark(data[:_HEAD])
        if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            head = head[2:].replace(b"\0", b"")
        line = _behind_front(head.lstrip()).lstrip().partition(b"\n")[0]
        is_begun = not self.firsts or (line != b"" and line[0] in self.firsts)
        is_parted = not self.separators or any(one in self.separators for one in line)
        is_signed = not self.signs or any(sign in data for sign in self.signs)
        return is_begun and is_parted and is_signed


def _behind_front(head: bytes) -> bytes:
    """Return what stands behind data about a page in YAML or TOML, as programs of pages have it."""
    if head[:3] not in {b"---", b"+++"}:
        return head
    _, closed, rest = head.partition(b"\n" + head[:3])
    body = rest.partition(b"\n")[2].lstrip()
    return body if closed and body.startswith(b"<") else head
