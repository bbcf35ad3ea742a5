"""Plain text: the file as decoded is the document."""

from __future__ import annotations

from functools import lru_cache

from pipeline.readers import dialogue
from pipeline.readers.document import Document, Reading
from pipeline.readers.encoding import decode
from pipeline.readers.reader import Recognition
from pipeline.readers.source import Source

NAME = "text"


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the labels at the beginnings of lines; raises TranscriptError when undecodable."""
    return dialogue.recognize(_document(data, source.path), source)


def read(data: bytes, source: Source) -> Reading:
    """Read a text with labels; raises TranscriptError as `dialogue.read` does."""
    return dialogue.read(_document(data, source.path), NAME, data, source)


@lru_cache(maxsize=1)
def _document(data: bytes, path: str) -> Document:
    return Document(decode(data, path), is_plain=True)
