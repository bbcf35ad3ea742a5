"""Rich Text Format: the paragraphs and tables of a file, as they print.

Rules after Microsoft's Rich Text Format Specification, version 1.9.1.
"""

from __future__ import annotations

from functools import lru_cache

from pipeline.readers.document import Reading
from pipeline.readers.office import written
from pipeline.readers.office.blocks import Contents
from pipeline.readers.office.rtf_story import contents_of
from pipeline.readers.reader import Recognition
from pipeline.readers.source import Source

NAME = "rtf"
_MARK = b"{\\rtf"


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the mark at the beginning; raises TranscriptError for a file that is not opened."""
    if not data.lstrip().startswith(_MARK):
        return Recognition(0.0)
    return written.recognize(_contents(data, source.path), "RTF document", source)


def read(data: bytes, source: Source) -> Reading:
    """Read a document; raises TranscriptError as `dialogue.read` and `read_script` do."""
    return written.read(_contents(data, source.path), NAME, data, source)


@lru_cache(maxsize=1)
def _contents(data: bytes, path: str) -> Contents:
    return contents_of(data, path)
