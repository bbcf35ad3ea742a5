"""SubRip captions (`.srt`): numbered cues, each with its times above its words.

So are the captions of YouTube (`.sbv`), whose times stand as `0:00:01.000,0:00:03.000`.
"""

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
_TIME = r"[ \t]*(\d{1,3}:\d\d:\d\d\.\d{3})[ \t]*"
_SBV_TIMES = rf"{_TIME},{_TIME}(?=[\r\n])"
_SBV = pattern(rf"(?m)^{_SBV_TIMES}")
_BEGINS_SBV = pattern(rf"[\ufeff\s]*{_SBV_TIMES}")
_BREAK = "[br]"
"""How a line ends within one of a cue of SBV."""
_FORM = Form(ids=pattern(r"(?!)"), heads=pattern(r"(?!)"))


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the times above the first words; raises TranscriptError for times that are none."""
    text = decode_plain(data, source.path)
    is_sbv = _BEGINS_SBV.match(text) is not None
    if not is_sbv and not _BEGINS.match(text):
        return Recognition(0.0)
    times = "times of SBV" if is_sbv else "times of SubRip"
    return captions.recognize(_captions(data, source.path), times, source)


def read(data: bytes, source: Source) -> Reading:
    """Read SubRip captions; raises TranscriptError as `captions.read` does."""
    found = _captions(data, source.path)
    return captions.read(found, NAME, recognize(data, source), data, source)


@lru_cache(maxsize=1)
def _captions(data: bytes, path: str) -> Captions:
    text = decode_plain(data, path)
    if _BEGINS_SBV.match(text):
        text = _SBV.sub(r"\1 --> \2", text).replace(_BREAK, " ")
    blocks = scan(text, path, _FORM)
    found, removed = without_repeats(cues(blocks))
    return Captions(found, removed=(*beside(blocks), *removed))
