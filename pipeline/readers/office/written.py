"""Files of word processors, once their words are drawn: a table of speech, or text with labels."""

from __future__ import annotations

from functools import lru_cache

from pipeline.errors import BriefError, Place, TranscriptError
from pipeline.readers.document import Document, Reading
from pipeline.readers.documents import dialogue
from pipeline.readers.office.blocks import Contents, document_of
from pipeline.readers.office.tables import Drawn, drawn
from pipeline.readers.reader import Recognition
from pipeline.readers.script import read_script
from pipeline.readers.source import Source
from pipeline.readers.speeches import Script
from pipeline.values import replace


def recognize(contents: Contents, kind: str, source: Source) -> Recognition:
    """Judge by a table with a column of speakers, or by labels before the turns.

    `kind` is what messages call the container.
    """
    found = _drawn(contents)
    if found.unanswered:
        refusal = _unanswered(found, source)
        return Recognition(0.0, (kind,), refusal, is_container=True)
    if found.speeches:
        return Recognition(_SURE, (kind, *found.evidence), is_container=True)
    document = _document(contents)
    if pasted := _pasted(document, source):
        return Recognition(0.0, (kind,), pasted, is_container=True)
    seen = dialogue.recognize(document, source)
    return replace(seen, evidence=(kind, *seen.evidence), is_container=True)


def _pasted(document: Document, source: Source) -> BriefError | None:
    """Return the refusal of a document whose words are those of a file of another format."""
    if document.text.lstrip().startswith(_CAPTIONS):
        message, step, at = "captions (WebVTT) stand in this document as its words", _STEP, 0
    elif (at := document.text.find(_RTF, 0, _HEAD)) >= 0:
        message, step = "the code of an RTF file stands in this document as its words", _RTF_STEP
    else:
        return None
    line = next(one for one in document.lines() if one.end > at)
    return TranscriptError.at(message, Place(source.path, line.number), step)


def read(contents: Contents, name: str, data: bytes, source: Source) -> Reading:
    """Read contents, of the format `name`; `data` are the bytes of the file.

    Raises TranscriptError as `dialogue.read` and `read_script` do.
    """
    found = _drawn(contents)
    if found.unanswered:
        raise _unanswered(found, source)
    if not found.speeches:
        return dialogue.read(_document(contents), name, data, source)
    script = Script(
        found.speeches,
        metadata=(*contents.metadata, *found.metadata),
        notes=(*contents.notes, *found.notes),
        removed=(*contents.removed, *found.removed),
    )
    return read_script(script, name, Recognition(_SURE, found.evidence), data, source)


def _unanswered(found: Drawn, source: Source) -> BriefError:
    """Return the refusal of a table of questions whose column of answers is empty."""
    message = "a list of questions: the column for their answers is empty"
    return TranscriptError.at(message, Place(source.path, found.unanswered), _FILLED)


_FILLED = "a talk is read that people had: give the file with what was answered"
_SURE = 0.95
_CAPTIONS = "WEBVTT"
_RTF, _HEAD = "{\\rtf1\\", 500
"""How such code begins, and among how many characters of a document."""
_RTF_STEP = "give the RTF file itself, or paste its words as a word processor shows them"
_STEP = "save the document as plain text (UTF-8), and read that: its captions name who speaks"


@lru_cache(maxsize=1)
def _drawn(contents: Contents) -> Drawn:
    return drawn(contents.flow)


@lru_cache(maxsize=1)
def _document(contents: Contents) -> Document:
    found = _drawn(contents)
    return document_of(
        replace(
            contents,
            flow=found.flow,
            metadata=(*contents.metadata, *found.metadata),
            notes=(*contents.notes, *found.notes),
            removed=(*contents.removed, *found.removed),
        )
    )
