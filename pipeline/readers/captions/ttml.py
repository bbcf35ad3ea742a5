"""TTML captions (`.ttml`, `.dfxp`, `.xml`): paragraphs with times, as broadcasters keep them.

https://www.w3.org/TR/ttml2/. DFXP, EBU-TT, IMSC and SMPTE-TT are kinds of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import Datum
from pipeline.patterns import pattern
from pipeline.readers.captions import reading as captions
from pipeline.readers.captions.cues import Captions, Cue, Piece
from pipeline.readers.captions.rolling import without_repeats
from pipeline.readers.document import Reading
from pipeline.readers.encoding import without_mark
from pipeline.readers.opened import parsed_xml
from pipeline.readers.reader import Recognition
from pipeline.readers.source import Source
from pipeline.values import dataclass

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME = "ttml"
_HEAD = 8192
_BEGINS = pattern(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<\?.*?\?>\s*|<!DOCTYPE\s+[^\[>]*>\s*)*"
    r"<(?:[\w.-]+:)?tt(?=[\s>])",
    re.DOTALL,
)
_BREAK = re.compile(rb"<br\s*>(?!\s*</br)")
"""A break that some programs write as HTML has it, and XML does not."""
_CLOCK = pattern(r"(\d{2,6}):(\d\d):(\d\d(?:\.\d+)?)(?::(\d{1,3})(?:\.\d+)?)?")
_OFFSET = pattern(r"(\d{1,12}(?:\.\d+)?)(h|ms|m|s|f|t)")
_SECONDS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}
_SPACE = pattern(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class _Rates:
    """How many frames and ticks a second has."""

    frame: float
    tick: float


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the root and who speaks; raises TranscriptError where a file is no XML."""
    head = without_mark(data[:_HEAD].replace(b"\0", b"")).decode("latin-1")
    if not _BEGINS.match(head):
        return Recognition(0.0)
    return captions.recognize(_captions(data, source.path), "TTML", source)


def read(data: bytes, source: Source) -> Reading:
    """Read TTML captions; raises TranscriptError as `captions.read` does, and for odd times."""
    found = _captions(data, source.path)
    return captions.read(found, NAME, recognize(data, source), data, source)


@lru_cache(maxsize=1)
def _captions(data: bytes, path: str) -> Captions:
    root = parsed_xml(_BREAK.sub(b"<br/>", data), path)
    agents = dict(_agents(root))
    shown = _Shown(path, agents, _rates(root))
    body = next((one for one in root if _name(one) == "body"), None)
    cues = () if body is None else tuple(shown.cues(body, 0.0, None))
    found, removed = without_repeats(tuple(one for one in cues if one.pieces))
    language = next((value for key, value in root.attrib.items() if _local(key) == "lang"), "")
    return Captions(found, str(language), tuple(_metadata(root)), removed)


def _name(element: _Element) -> str:
    return _local(element.tag)


def _local(name: object) -> str:
    """Return a name without its namespace: files differ in which of them they use."""
    return str(name).rpartition("}")[2]


def _attribute(element: _Element, name: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if _local(key) == name), "")


def _rates(root: _Element) -> _Rates:
    """Return the rates that a file says; 30 frames, and as many ticks, where it says none."""
    frame = _number(_attribute(root, "frameRate")) or _USUAL
    above, _, below = _attribute(root, "frameRateMultiplier").partition(" ")
    if _number(above) and _number(below):
        frame *= _number(above) / _number(below)
    return _Rates(frame, _number(_attribute(root, "tickRate")) or frame)


_USUAL = 30.0


def _number(text: str) -> float:
    """Return a number of up to nine digits; 0 for what is none."""
    return float(text) if text.isdecimal() and text.isascii() and len(text) <= _LONGEST else 0.0


_LONGEST = 9


def _agents(root: _Element) -> Iterator[tuple[str, str]]:
    """Yield the names of those whom the head lists, by their ids."""
    for one in root.iter():
        if _name(one) == "agent" and _attribute(one, "id"):
            names = [_words(each) for each in one if _name(each) == "name"]
            yield _attribute(one, "id"), next(filter(None, names), _attribute(one, "id"))


def _metadata(root: _Element) -> Iterator[Datum]:
    head = next((one for one in root if _name(one) == "head"), None)
    for one in () if head is None else head.iter():
        key = _name(one)
        if key in _TOLD and _words(one):
            yield Datum(key, _words(one), one.sourceline or 1)


_TOLD = frozenset({"title", "desc", "copyright"})


def _words(element: _Element) -> str:
    return " ".join("".join(element.itertext()).split())


@dataclass(frozen=True, slots=True)
class _Shown:
    """What turns paragraphs into cues."""

    path: str
    agents: Mapping[str, str]
    rates: _Rates

    def cues(self, element: _Element, base: float, voice: str | None) -> Iterator[Cue]:
        """Yield the cues of an element, whose times count from `base`, in seconds."""
        start = base + (self._time(element, "begin") or 0.0)
        voice = self._voice(element, voice)
        for one in element:
            if _name(one) == "div":
                yield from self.cues(one, start, voice)
            elif _name(one) == "p":
                yield self._cue(one, start, voice)

    def _cue(self, element: _Element, base: float, voice: str | None) -> Cue:
        """Return a paragraph as it is shown; its words may have the times instead of itself."""
        first = self._time(element, "begin")
        ends = [self._end(element)]
        if first is None:
            inner = [one for one in element.iter() if one is not element]
            begins = [time for one in inner if (time := self._time(one, "begin")) is not None]
            first, ends = min(begins, default=0.0), [self._end(one) for one in inner]
        last = max((one for one in ends if one is not None), default=first)
        pieces = tuple(self._pieces(element, self._voice(element, voice)))
        return Cue(base + first, base + max(first, last), pieces)

    def _end(self, element: _Element) -> float | None:
        end, lasts = self._time(element, "end"), self._time(element, "dur")
        if end is None and lasts is not None:
            return (self._time(element, "begin") or 0.0) + lasts
        return end

    def _voice(self, element: _Element, outer: str | None) -> str | None:
        own = _attribute(element, "agent").split()
        return self.agents.get(own[0], own[0]) if own else outer

    def _pieces(self, element: _Element, voice: str | None) -> Iterator[Piece]:
        """Yield the words of each line, by who says them."""
        line: list[tuple[str, str | None]] = []
        for words, who in (*self._runs(element, voice), (None, None)):
            if words is not None:
                line.append((words, who))
                continue
            for voiced, runs in groupby(line, lambda run: run[1]):
                if told := _SPACE.sub(" ", "".join(text for text, _ in runs)).strip():
                    yield Piece(told, element.sourceline or 1, voiced)
            line = []

    def _runs(
        self, element: _Element, voice: str | None
    ) -> Iterator[tuple[str | None, str | None]]:
        """Yield words with who says them, and None for the end of a line."""
        yield element.text or "", voice
        for one in element:
            if _name(one) == "br":
                yield None, None
            elif _name(one) == "span":
                yield from self._runs(one, self._voice(one, voice))
            yield one.tail or "", voice

    def _time(self, element: _Element, name: str) -> float | None:
        """Return a time in seconds, and None where there is none."""
        text = _attribute(element, name).strip()
        if not text:
            return None
        if found := _CLOCK.fullmatch(text):
            hours, minutes, seconds, frames = found.groups()
            whole = int(hours) * 3600 + int(minutes) * 60 + float(seconds)
            return whole + int(frames or 0) / self.rates.frame
        if found := _OFFSET.fullmatch(text):
            number, unit = float(found[1]), found[2]
            if unit in _SECONDS:
                return number * _SECONDS[unit]
            return number / (self.rates.frame if unit == "f" else self.rates.tick)
        hint = "write it as 00:01:02.500, 00:01:02:12 or 62.5s"
        message = f"'{text}' is no time of a caption"
        raise TranscriptError.at(message, Place(self.path, element.sourceline or 0), hint)
