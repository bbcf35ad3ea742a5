"""Captions as Zoom saves them (`meeting_saved_closed_caption.txt`): a name and a time above each.

`[Jane Roe] 17:42:49` is the hour of the day at which the words below it were shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.captions import reading as captions
from pipeline.readers.captions.cues import Captions, Cue, Piece
from pipeline.readers.document import Reading
from pipeline.readers.encoding import decode_plain
from pipeline.readers.lines import Line, split_lines
from pipeline.readers.reader import Recognition
from pipeline.readers.source import Source
from pipeline.values import replace

NAME = "zoom-captions"
_HEAD = pattern(r"\[([^\[\]\n]{1,100})\]\s+(\d{1,2}):([0-5]\d):([0-5]\d)")
_LEAST = 3
"""Captions of which a file is made, without another line above the first."""
_PER_WORD, _PER_LETTER = 0.4, 0.05
"""Seconds that a word, or a letter, takes at least: how long a caption stood is not saved."""


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the names above the words; somebody goes on from one caption to the next."""
    found = _captions(data, source.path)
    if found is None:
        return Recognition(0.0)
    return captions.recognize(found, "captions saved by Zoom", source)


def read(data: bytes, source: Source) -> Reading:
    """Read captions saved by Zoom; raises TranscriptError as `captions.read` does."""
    found = _captions(data, source.path) or Captions(())
    return captions.read(found, NAME, recognize(data, source), data, source)


@lru_cache(maxsize=1)
def _captions(data: bytes, path: str) -> Captions | None:
    """Return the captions; None for a file in another form."""
    text = decode_plain(data, path)
    if not _HEAD.match(text.lstrip("\ufeff\r\n\t ")):
        return None
    cues = tuple(one for one in _cues(text) if one.pieces)
    voices = [one.pieces[0].voice for one in cues]
    goes_on = any(before == after for before, after in pairwise(voices))
    if len(cues) < _LEAST or not goes_on:
        return None
    return Captions(cues, removed=tuple(_above(text)))


def _above(text: str) -> Iterator[Note]:
    """Yield what stands above the first name and time alone: "[Jane Roe] 17:42:49 The gate"."""
    for line in split_lines(text):
        words = text[line.start : line.end]
        if _HEAD.fullmatch(words):
            return
        if words:
            message = f"above the first caption: {' '.join(words.split())}"
            yield Note(message, line.number, is_warning=True)


def _cues(text: str) -> Iterator[Cue]:
    own: list[Cue] = []
    for line in split_lines(text):
        words = text[line.start : line.end]
        head = _HEAD.fullmatch(words) if words.startswith("[") else None
        if head:
            hours, minutes, seconds = (int(head[at]) for at in (2, 3, 4))
            start = float(3600 * hours + 60 * minutes + seconds)
            own.append(Cue(start, start, (_voice(head[1], line),)))
        elif words and own:
            voice, *said = own[-1].pieces
            own[-1] = replace(own[-1], pieces=(voice, *said, _piece(words, line, voice)))
    for cue, after in pairwise((*own, None)):
        if cue is not None:
            yield _ended(cue, after)


def _voice(name: str, line: Line) -> Piece:
    """Return who speaks; a name without a letter, as "." is one, is nobody known."""
    return Piece("", line.number, name.strip() if any(map(str.isalnum, name)) else "")


def _piece(words: str, line: Line, voice: Piece) -> Piece:
    return Piece(" ".join(words.split()), line.number, voice.voice)


def _ended(cue: Cue, after: Cue | None) -> Cue:
    """Return a caption with its words alone, which end where the next one begins, or before."""
    said = cue.pieces[1:]
    words = " ".join(one.words for one in said)
    lasts = max(_PER_WORD * len(words.split()), _PER_LETTER * len(words))
    end = cue.start + lasts
    if after is not None and after.start >= cue.start:
        end = min(end, after.start)
    return replace(cue, end=end, pieces=said)
