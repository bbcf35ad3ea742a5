"""Transcripts of Transcriber (`.trs`): turns of one or several speakers, with times amid the words.

https://trans.sourceforge.net: `<Turn speaker="spk1 spk2"><Sync time="1.2"/><Who nb="1"/>words`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from pipeline.model.transcript import Datum, Note
from pipeline.patterns import pattern
from pipeline.readers.pacing import Piece, joined, paragraphs
from pipeline.readers.speeches import Script, Speech, clock
from pipeline.readers.web.drawing import name_of
from pipeline.readers.web.hushed import hushed_script
from pipeline.readers.web.page_furniture import left_out
from pipeline.readers.web.roots import labels_of
from pipeline.values import dataclass

if TYPE_CHECKING:
    from lxml.etree import _Element

ROOT = "Trans"
_UNHEARD = frozenset({"pi", "pif", "inaudible", "unintelligible", "inintelligible"})
"""What Transcriber calls words that cannot be made out: "pi" for "pronunciation inintelligible"."""


@dataclass(frozen=True, slots=True)
class _Said:
    """Words between two points in time, of one speaker."""

    turn: int
    piece: Piece


def transcriber_script(root: _Element, path: str) -> Script:
    """Return what speakers say, a speech for each who speaks in a turn."""
    names = {one.get("id", ""): _plain(one.get("name")) for one in root.iter("Speaker")}
    labels = labels_of(names)
    said = [one for at, turn in enumerate(root.iter("Turn")) for one in _turn(turn, at, labels)]
    groups = groupby(said, lambda one: (one.turn, one.piece.label))
    speeches = [
        _speech(label, [one.piece for one in own if one.piece.text]) for (_, label), own in groups
    ]
    script = Script(
        tuple(one for one in speeches if one is not None),
        language=root.get("{http://www.w3.org/XML/1998/namespace}lang", ""),
        metadata=tuple(_metadata(root)),
        notes=(*_remarks(root), *_nobodys(said)),
        removed=tuple(_removed(root)),
    )
    return hushed_script(script, path)


def _metadata(root: _Element) -> Iterator[Datum]:
    """Yield the programme and the day on which it was on the air: "980428:0700" in `air_date`."""
    episode = next(root.iter("Episode"), None)
    if episode is None:
        return
    if program := _plain(episode.get("program")):
        yield Datum("outlet", program)
    if found := _AIRED.match(episode.get("air_date", "")):
        year, month, day = found.groups()
        century = "" if len(year) == len("1998") else "19" if int(year) >= _FIRST_YEAR else "20"
        with suppress(ValueError):
            yield Datum("date", date(int(f"{century}{year}"), int(month), int(day)).isoformat())


_AIRED = pattern(r"((?:19|20)?\d\d)-?(\d\d)-?(\d\d)(?!\d)")
_FIRST_YEAR = 50
"""Of two figures, from which on they are those of the last century."""


def _plain(text: str | None) -> str:
    return " ".join((text or "").split())


def _turn(turn: _Element, at: int, labels: Mapping[str, str]) -> Iterator[_Said]:
    """Yield the words of a turn by speaker and time.

    In a turn of several, from `<Who nb="2"/>` on the second one speaks; without it nobody is named.
    """
    speakers = [labels.get(one, one) for one in turn.get("speaker", "").split()]
    label = speakers[0] if len(speakers) == 1 else ""
    start = _seconds(turn.get("startTime"))
    words = [turn.text or ""]
    line = turn.sourceline or 0
    for one in turn:
        name = name_of(one)
        if name in {"Sync", "Who"}:
            yield _Said(at, _piece(words, label, start, line))
            words, line = [], one.sourceline or 0
            start = _seconds(one.get("time")) if name == "Sync" else start
            number = one.get("nb", "")
            if number.isdecimal() and 0 < int(number) <= len(speakers):
                label = speakers[int(number) - 1]
        elif name == "Event" and _plain(one.get("desc")).casefold() in _UNHEARD:
            words.append(" [inaudible] ")
        words.append(one.tail or "")
    yield _Said(at, _piece(words, label, start, line))


def _piece(words: Sequence[str], label: str, start: float, line: int) -> Piece:
    return Piece(_plain("".join(words)), label, start, line=line)


def _seconds(value: str | None) -> float:
    with suppress(ValueError):
        return float(value or "")
    return 0.0


def _speech(label: str, pieces: Sequence[Piece]) -> Speech | None:
    if not pieces:
        return None
    texts = tuple(joined(own)[0] for own in paragraphs(pieces))
    return Speech(label, texts, pieces[0].line, clock(pieces[0].start or 0.0))


def _nobodys(said: Sequence[_Said]) -> Iterator[Note]:
    """Yield a warning of words that nobody is named for."""
    own = [one.piece for one in said if one.piece.text and not one.piece.label]
    if own and any(one.piece.label for one in said):
        count = f"{len(own):,} pieces name" if len(own) > 1 else "1 piece names"
        yield Note(f"{count} nobody who says the words", own[0].line, is_warning=True)


def _remarks(root: _Element) -> Iterator[Note]:
    """Yield what is heard or told beside the words."""
    for one in root.iter("Event", "Comment"):
        words = _plain(one.get("desc"))
        if words and words.casefold() not in _UNHEARD:
            told = "pronounced: " if one.get("type") == "pronounce" else ""
            yield Note(f"({told}{words})", one.sourceline or 0)


def _removed(root: _Element) -> Iterator[Note]:
    """Yield the topics of a talk, and how many parts are marked as no transcript."""
    topics = [one for one in root.iter("Topic") if _plain(one.get("desc"))]
    if topics:
        words = ", ".join(_plain(one.get("desc")) for one in topics)
        yield left_out("topics", words, topics[0].sourceline or 0)
    kinds = Counter(one.get("type", "") for one in root.iter("Section"))
    if kinds["nontrans"]:
        first = next(one for one in root.iter("Section") if one.get("type") == "nontrans")
        yield Note(f"{kinds['nontrans']:,} parts that are not transcribed", first.sourceline or 0)
