"""WebVTT captions (`.vtt`): a head, cues with voices, notes and styles between them.

https://www.w3.org/TR/webvtt1/, read more widely than it is written: words that the standard lets
programs ignore are kept or told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.model.transcript import Datum
from pipeline.patterns import pattern
from pipeline.readers.captions import reading as captions
from pipeline.readers.captions.cues import Block, Captions, Form, beside, cues, scan
from pipeline.readers.captions.rolling import without_repeats
from pipeline.readers.document import Reading
from pipeline.readers.encoding import decode_plain
from pipeline.readers.reader import Recognition
from pipeline.readers.source import Source
from pipeline.readers.told import told

NAME = "webvtt"
_BEGINS = pattern(r"[\ufeff\s]*WEBVTT(?=\s|\Z)", re.IGNORECASE)
_FORM = Form(ids=pattern(r".+"), heads=pattern(r"((?i:WEBVTT)|NOTE|STYLE|REGION)(?=\s|\Z)"))
_DATUM = pattern(r"([A-Za-z][\w-]*)\s*[:=]\s*\"?([^\"]*)\"?")
_LANGUAGE = pattern(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_OWN = frozenset({"language", "duration"})
"""What products say of the recording in notes."""


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the head; raises TranscriptError for a cue whose times cannot be read."""
    if not is_webvtt(decode_plain(data, source.path)):
        return Recognition(0.0)
    return captions.recognize(_captions(data, source.path), "WebVTT header", source)


def read(data: bytes, source: Source) -> Reading:
    """Read WebVTT captions; raises TranscriptError as `captions.read` does."""
    found = _captions(data, source.path)
    return captions.read(found, NAME, recognize(data, source), data, source)


def is_webvtt(text: str) -> bool:
    """Return whether a text begins as WebVTT does."""
    return _BEGINS.match(text) is not None


@lru_cache(maxsize=1)
def _captions(data: bytes, path: str) -> Captions:
    return captions_of(decode_plain(data, path), path)


def captions_of(text: str, path: str) -> Captions:
    """Return the captions in a text; raises TranscriptError for a cue with unreadable times."""
    blocks = scan(text, path, _FORM)
    found, removed = without_repeats(cues(blocks))
    metadata = tuple(_metadata(blocks))
    languages = (one.value for one in metadata if one.key == "language")
    language = next((_tag(one) for one in languages if _LANGUAGE.fullmatch(one)), "")
    known = {one.line for one in metadata}
    notes = (one for one in blocks if one.head != "WEBVTT")
    others = [one for one in notes if any(number not in known for number, _ in one.lines)]
    return Captions(found, language, metadata, (*beside(others), *removed))


def _metadata(blocks: Sequence[Block]) -> Iterator[Datum]:
    """Yield what the head says, and what notes tell of the recording."""
    for block in blocks:
        if block.head not in {"WEBVTT", "NOTE"}:
            continue
        for number, line in block.lines:
            words = line.removeprefix(block.head).strip(" -")
            datum = next(told(((words, number),)), None)
            found = _DATUM.fullmatch(words)
            if datum and datum.key != "line":
                yield datum
            elif found and (block.head == "WEBVTT" or found[1].casefold() in _OWN):
                yield Datum(found[1].casefold(), found[2].strip(), number)
            elif words and block.head == "WEBVTT":
                yield Datum("header", words, number)


def _tag(code: str) -> str:
    """Return a code as BCP 47 has it: `en-US` for `en_us`."""
    language, _, rest = code.replace("_", "-").partition("-")
    return f"{language.lower()}-{rest.upper()}" if rest.islower() else code.replace("_", "-")
