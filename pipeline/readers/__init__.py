"""Readers: bytes to transcript, one module per format, recognized by content."""

from __future__ import annotations

from pipeline.errors import BriefError, Place, TranscriptError, UnknownFormatError
from pipeline.model.transcript import Transcript
from pipeline.readers import text
from pipeline.readers.encoding import decode, is_blank
from pipeline.readers.foreign import refuse_foreign
from pipeline.readers.reader import BAR, Reader
from pipeline.readers.record import marked
from pipeline.readers.source import Source
from pipeline.values import replace

READERS: tuple[Reader, ...] = (text.READER,)
"""Every format that can be read; of equally sure readers the first one reads."""

_STEP = "save the transcript as plain text (UTF-8)"

__all__ = ["READERS", "Reader", "Source", "decode", "read_transcript"]


def read_transcript(data: bytes, source: Source) -> Transcript:
    """Return the transcript that `data` holds, as its own format has it; words are the raw ones.

    Raises UnknownFormatError for bytes in no format of `READERS`, and TranscriptError where a
    file cannot be decoded, is empty, has no speakers, or cannot be understood at some line.
    """
    _refuse_empty(data, source)
    try:
        refuse_foreign(data, source.path)
        found = [(reader.recognize(data, source), reader) for reader in READERS]
    except UnknownFormatError as error:
        raise _with_formats(error) from error
    recognition, reader = max(found, key=lambda pair: pair[0].confidence)
    if recognition.confidence < BAR:
        raise recognition.refusal or _unknown(source)
    return marked(reader.read(data, source))


def _refuse_empty(data: bytes, source: Source) -> None:
    if is_blank(data):
        hint = "check that it was saved, and that this is the file you mean"
        raise TranscriptError.at("the file is empty", Place(source.path), hint)


def _unknown(source: Source) -> UnknownFormatError:
    problem = UnknownFormatError.at("in no format that can be read", Place(source.path))
    return _with_formats(problem)


def _with_formats(error: BriefError) -> UnknownFormatError:
    """Return the error with the formats there are named in its hints."""
    titles = "; ".join(f"{reader.name}: {reader.title}" for reader in READERS)
    return UnknownFormatError(
        *(
            replace(problem, hint=f"{problem.hint or _STEP}; formats there are: {titles}")
            for problem in error.problems
        )
    )
