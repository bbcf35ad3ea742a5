"""SubRip captions (`.srt`): numbered cues, each with its times above its words."""

from __future__ import annotations

from functools import lru_cache

from pipeline.patterns import pattern
from pipeline.readers.captions import reading as captions
from pipeline.readers.captions.cues import Captions, Form, beside, cues, scan
from pipeline.readers.captions.rolling import without_repeats
from pipeline.readers.document import Reading
from pipeline.readers.encoding import decode_plain
from pipeline.readers.reader import Recognition
from pipeline.readers.source import Source

NAME = "srt"
_BEGINS = pattern(
    r"[\ufeff\s]*(?:#?\d+[.:]?\s*\n\s*)?(?:\d+\s*:\s*)?\d{1,2}\s*:\s*\d{1,2}(?:[.,:]\s*\d{1,9})?"
    r"\s*(?:--?|[–—])>"
)
_FORM = Form(ids=pattern(r"(?!)"), heads=pattern(r"(?!)"))


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the times above the first words; raises TranscriptError for times that are none."""
    if not _BEGINS.match(decode_plain(data, source.path)):
        return Recognition(0.0)
    return captions.recognize(_captions(data, source.path), "times of SubRip", source)


def read(data: bytes, source: Source) -> Reading:
    """Read SubRip captions; raises TranscriptError as `captions.read` does."""
    found = _captions(data, source.path)
    return captions.read(found, NAME, recognize(data, source), data, source)


@lru_cache(maxsize=1)
def _captions(data: bytes, path: str) -> Captions:
    blocks = scan(decode_plain(data, path), path, _FORM)
    found, removed = without_repeats(cues(blocks))
    return Captions(found, removed=(*beside(blocks), *removed))
