"""Which shape a JSON file has: decided once, for all readers of JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.errors import BriefError, Place, TranscriptError
from pipeline.readers.document import Reading
from pipeline.readers.encoding import decode
from pipeline.readers.opened import parsed_json
from pipeline.readers.reader import Recognition
from pipeline.readers.script import read_script
from pipeline.readers.source import Source
from pipeline.readers.speech import (
    amazon,
    assemblyai,
    azure,
    deepgram,
    dialogue,
    editors,
    gecko,
    google,
    ibm,
    kaldi,
    podcast,
    revai,
    speechmatics,
    whisper,
)
from pipeline.readers.speech.schema import Json, mistake
from pipeline.readers.speech.shape import Shape, first
from pipeline.readers.speeches import Script
from pipeline.values import dataclass, replace

SHAPES: tuple[Shape, ...] = (
    amazon.JOB,
    amazon.CALL,
    deepgram.SHAPE,
    ibm.SHAPE,
    speechmatics.SHAPE,
    speechmatics.FIRST,
    google.SHAPE,
    azure.BATCH,
    azure.FAST,
    gecko.SHAPE,
    kaldi.SHAPE,
    revai.EDITED,
    revai.SHAPE,
    assemblyai.SHAPE,
    podcast.SHAPE,
    editors.EDIT,
    editors.DRAFT,
    whisper.CPP,
    whisper.CHUNKS,
    whisper.SHAPE,
)
"""Every shape of JSON that is read, those first that have marks of their own."""

_SURE = 0.99
_LIKELY = 0.9
_JSON = re.compile(r"\ufeff?\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]])")
_ENVELOPES = ("response", "result", "output", "transcript", "transcription", "data")
"""Keys under which programs keep what a service answered."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What a file is; empty for one that is no JSON."""

    name: str = ""
    """Of the format that reads it."""
    script: Script | None = None
    evidence: str = ""
    confidence: float = 0.0
    refusal: BriefError | None = None


@dataclass(frozen=True, slots=True)
class JsonFormat:
    """The reader of one format whose files are JSON."""

    name: str

    def recognize(self, data: bytes, source: Source) -> Recognition:
        """Judge by keys; raises TranscriptError where the file cannot be decoded."""
        found = _found(data, source.path)
        if found.name != self.name:
            return Recognition(0.0, refusal=_other(found.name, source.path))
        return Recognition(found.confidence, (found.evidence,), found.refusal, is_container=True)

    def read(self, data: bytes, source: Source) -> Reading:
        """Read JSON that was recognized; raises TranscriptError as `read_script` does."""
        found = _found(data, source.path)
        if found.script is None:
            raise found.refusal or TranscriptError.at("this is no JSON", Place(source.path))
        return read_script(found.script, self.name, self.recognize(data, source), data, source)


def _other(name: str, path: str) -> BriefError | None:
    """Return what to say of JSON of another format than the one that was asked for."""
    if not name:
        return None
    hint = f"read it as '{name}', or let the program find out"
    return TranscriptError.at(f"this is JSON of the format '{name}'", Place(path), hint)


@lru_cache(maxsize=1)
def _found(data: bytes, path: str) -> _Found:
    """Return what a file is; kept, as every format of JSON is asked."""
    text = decode(data, path)
    if not _JSON.match(text):
        return _Found()
    try:
        return _shaped(_parsed(text, path), path)
    except TranscriptError as error:
        # imported late: hardly a file of JSON is broken
        from pipeline.readers.front_matter import front_matter

        is_front = front_matter(text)[1] > 0
        return _Found() if is_front else _Found(dialogue.NAME, refusal=error)
    except UnicodeEncodeError:
        message, hint = "the file holds a key with half a character", "export it again, as UTF-8"
    except (RecursionError, ValueError):
        message, hint = "the file nests deeper than a transcript", "export the words alone"
    return _Found(dialogue.NAME, refusal=TranscriptError.at(message, Place(path), hint))


def _parsed(text: str, path: str) -> Json:
    """Return what a JSON text holds; of one with an object on each line a list of these."""
    try:
        return parsed_json(text, path)
    except TranscriptError:
        lines = [one for one in enumerate(text.split("\n"), start=1) if one[1].strip()]
        if len(lines) < 2 or not all(_OBJECT.fullmatch(line) for _, line in lines):  # noqa: PLR2004
            raise
    return [_line(line, Place(path, number)) for number, line in lines]


_OBJECT = re.compile(r"\ufeff?\s*\{.*\}\s*")


def _line(text: str, place: Place) -> Json:
    try:
        return parsed_json(text, place.path)
    except TranscriptError as error:
        (problem,) = error.problems
        raise TranscriptError(replace(problem, place=place)) from None


def _shaped(value: Json, path: str) -> _Found:
    for shape, inner in _alike(value):
        wrong = mistake(inner, shape.schema)
        if wrong:
            message = f"this looks like JSON of {shape.title}, but {wrong}"
            hint = "export it again, whole, as the service gives it"
            return _Found(shape.name, refusal=TranscriptError.at(message, Place(path), hint))
        script = shape.script(inner)
        count = sum(len(one.paragraphs) for one in script.speeches)
        evidence = f"JSON of {shape.title}, {count:,} paragraphs, {_voices(script)}"
        return _Found(shape.name, script, evidence, _SURE)
    script = dialogue.dialogue(value, path)
    evidence = f"JSON with a speaker and a text for each turn, {_voices(script)}"
    return _Found(dialogue.NAME, script, evidence, _LIKELY)


def _voices(script: Script) -> str:
    count = len({one.label for one in script.speeches if one.label})
    return "1 speaker" if count == 1 else f"{count} speakers"


def _alike(value: Json) -> Iterator[tuple[Shape, Json]]:
    """Yield the shapes that JSON has the marks of, itself or in the envelope of a program."""
    for inner in (value, *(own for key in _ENVELOPES if (own := first(value, key)))):
        yield from ((shape, inner) for shape in SHAPES if shape.is_like(inner))
