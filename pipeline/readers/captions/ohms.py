"""An oral history of OHMS (`.xml`) whose transcript is WebVTT, with data of the archive beside it.

The Oral History Metadata Synchronizer of the Nunn Center writes one since its version 6
(https://www.oralhistoryonline.org/); what it writes without times is read as `xml` is.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.errors import TranscriptError
from pipeline.model.transcript import Datum, Note
from pipeline.readers.captions import reading as captions
from pipeline.readers.captions.cues import Captions
from pipeline.readers.captions.webvtt import captions_of, is_webvtt
from pipeline.readers.document import Reading
from pipeline.readers.opened import parsed_xml
from pipeline.readers.reader import Recognition
from pipeline.readers.source import Source
from pipeline.values import replace

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME = "ohms"
_HOLDS = b"<vtt_transcript"
_TOLD = {
    "title": "title",
    "interviewee": "interviewee",
    "interviewer": "interviewer",
    "collection_name": "collection",
    "repository": "repository",
    "rights": "rights",
    "usage": "usage",
}
"""Elements that tell of the interview, and the keys of `Datum` for them."""


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the captions in the file; raises TranscriptError for a cue with unreadable times.

    What is no XML is left to the readers of other markup.
    """
    if _HOLDS not in data or not (found := _captions(data, source.path)).cues:
        return Recognition(0.0)
    return captions.recognize(found, "OHMS, WebVTT in XML", source)


def read(data: bytes, source: Source) -> Reading:
    """Read the captions in a file of OHMS; raises TranscriptError as `captions.read` does."""
    found = _captions(data, source.path)
    return captions.read(found, NAME, recognize(data, source), data, source)


@lru_cache(maxsize=1)
def _captions(data: bytes, path: str) -> Captions:
    """Return the captions that a file holds, at the file's own lines; none for another file."""
    try:
        root = parsed_xml(data, path)
    except TranscriptError:
        return _NONE
    held = next((one for one in root.iter("{*}vtt_transcript") if is_webvtt(one.text or "")), None)
    record = held.getparent() if held is not None else None
    if held is None or record is None:
        return _NONE
    above = "\n" * ((held.sourceline or 1) - 1)
    found = captions_of(f"{above}{held.text}", path)
    metadata = (*_metadata(record), *found.metadata)
    return replace(found, metadata=metadata, removed=(*_index(record), *found.removed))


_NONE = Captions((), "", (), ())


def _metadata(record: _Element) -> Iterator[Datum]:
    """Yield what an archive tells of an interview."""
    for one in record.iterchildren("{*}date"):
        if day := one.get("value"):
            yield Datum("date", day, one.sourceline or 0)
    for name, key in _TOLD.items():
        for one in record.iterchildren(f"{{*}}{name}"):
            if words := " ".join((one.text or "").split()):
                yield Datum(key, words, one.sourceline or 0)


def _index(record: _Element) -> Iterator[Note]:
    """Yield a note of the points with which an archive summarizes the talk."""
    points = list(record.iterfind("{*}index/{*}point"))
    if points:
        count = "1 point" if len(points) == 1 else f"{len(points)} points"
        yield Note(f"index of the archive: {count}", points[0].sourceline or 0)
