"""Transcriptions of EXMARaLDA (`.exb`): a score with a tier of words for each who speaks.

https://exmaralda.org. Events of a tier that follow each other without a gap are one stretch of
words, which may be parted in the middle of one; tiers of annotations and descriptions are not said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import Datum, Note, Role, Speaker
from pipeline.patterns import pattern
from pipeline.readers.pacing import Piece, joined, paragraphs
from pipeline.readers.speeches import Script, Speech, clock
from pipeline.readers.web.drawing import name_of
from pipeline.readers.web.hushed import hushed_script
from pipeline.values import dataclass

if TYPE_CHECKING:
    from lxml.etree import _Element

ROOT = "basic-transcription"
_SPOKEN = "t"
"""The type of tiers with words; `a` is for annotations of these, `d` for what is seen or heard."""
_PAUSE = pattern(r"\(\(\d{1,3}(?:[.,]\d{1,3})?\s?s(?:ec)?\.?\)\)|[•●∙]")
"""A pause: of seconds, or as short as its dots are many."""
_HEARD = pattern(r"\(\(([^()]{1,80})\)\)")
"""What is heard beside the words, or why they are not: "((laughs))", "((unint.))"."""
_ENDS = pattern(r"[.?!…。？！|][\"'”’»)\]]*\s*\Z")
"""An end of an utterance, where another one may have begun to speak."""


@dataclass(frozen=True, slots=True)
class _Event:
    """Words between two points of the score."""

    start: str
    end: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class _Score:
    """The points of a transcription in order."""

    places: Mapping[str, int]
    """Where each point stands."""
    seconds: Mapping[str, float]


def exmaralda_script(root: _Element, path: str) -> Script:
    """Return what speakers say, in the order of the score.

    Raises TranscriptError where one speaker has two tiers of words, or no tier of words has one.
    """
    people = {one.get("id", ""): one for one in root.iter("speaker")}
    labels = {key: _label(one, key) for key, one in people.items()}
    tiers = [one for one in root.iter("tier") if _is_worded(one)]
    spoken = [one for one in tiers if one.get("type") == _SPOKEN and one.get("speaker")]
    _refuse_unclear(spoken, labels, path)
    score = _score(root)
    pieces = [
        piece for tier in spoken for piece in _pieces(tier, labels[tier.get("speaker", "")], score)
    ]
    said = [one for _, one in sorted(pieces, key=lambda one: one[0])]
    speeches = (_speech(label, tuple(own)) for label, own in groupby(said, _label_of))
    script = Script(
        tuple(speeches),
        people={labels[key]: _person(one, labels[key]) for key, one in people.items()},
        metadata=tuple(_metadata(root)),
        notes=tuple(_pauses(spoken)),
        removed=tuple(_left_out(one) for one in tiers if one not in spoken),
    )
    return hushed_script(script, path)


def _is_worded(tier: _Element) -> bool:
    return any((one.text or "").strip() for one in tier.iter("event"))


def _refuse_unclear(spoken: Sequence[_Element], labels: Mapping[str, str], path: str) -> None:
    """Raise TranscriptError where tiers do not tell who says what."""
    who = Counter(one.get("speaker", "") for one in spoken)
    if not spoken:
        message = "no tier of words (type 't') has a speaker"
        hint = "in EXMARaLDA, give each tier of words its speaker and the type 't', and save it"
        raise TranscriptError.at(message, Place(path), hint)
    twice = next((one for one in spoken if who[one.get("speaker", "")] > 1), None)
    if twice is not None:
        message = f"'{labels.get(twice.get('speaker', ''), '')}' has two tiers of words"
        hint = "in EXMARaLDA, give the tier that is not said the type 'a' (annotation)"
        raise TranscriptError.at(message, Place(path, twice.sourceline or 0), hint)
    lost = next((one for one in spoken if one.get("speaker", "") not in labels), None)
    if lost is not None:
        message = f"'{lost.get('speaker')}' stands in no table of speakers"
        hint = "in EXMARaLDA, add the speaker to the table of speakers, and save it"
        raise TranscriptError.at(message, Place(path, lost.sourceline or 0), hint)


def _plain(text: str | None) -> str:
    return " ".join((text or "").split())


def _label(speaker: _Element, key: str) -> str:
    return _plain(speaker.findtext("abbreviation")) or key


def _person(speaker: _Element, label: str) -> Speaker:
    """Return a speaker with the name that the table tells in full."""
    told = (one for one in speaker.iter("ud-information"))
    names = [_plain(one.text) for one in told if _key(one) in _NAMES]
    return Speaker(label, next((one for one in names if one), label), Role.UNIDENTIFIED)


def _key(information: _Element) -> str:
    return str(information.get("attribute-name", "")).strip().casefold()


_NAMES = frozenset({"name", "full name", "name (full)", "nom", "nombre"})


def _score(root: _Element) -> _Score:
    """Return the points of the score; one without a time has that of the point before it."""
    points = list(root.iter("tli"))
    seconds: dict[str, float] = {}
    last = 0.0
    for one in points:
        value = one.get("time", "")
        last = float(value) if _NUMBER.fullmatch(value) else last
        seconds[one.get("id", "")] = last
    return _Score({one.get("id", ""): at for at, one in enumerate(points)}, seconds)


_NUMBER = pattern(r"\d{1,7}(?:\.\d{1,20})?")


def _pieces(tier: _Element, label: str, score: _Score) -> Iterator[tuple[int, Piece]]:
    """Yield what is said in a tier, an utterance each, with its place in the score."""
    for own in _utterances(sorted(_events(tier), key=lambda one: score.places.get(one.start, 0))):
        text = "".join(one.text for one in own)
        words = _plain(_HEARD.sub(r" [\1] ", _PAUSE.sub(" ", text)))
        start = score.seconds.get(own[0].start, 0.0)
        end = score.seconds.get(own[-1].end, start)
        if words:
            place = score.places.get(own[0].start, 0)
            yield place, Piece(words, label, start, end, line=own[0].line)


def _events(tier: _Element) -> Iterator[_Event]:
    for one in tier.iter("event"):
        yield _Event(one.get("start", ""), one.get("end", ""), one.text or "", one.sourceline or 0)


def _utterances(events: Sequence[_Event]) -> Iterator[list[_Event]]:
    """Yield events that belong together: each begins where the one before ends, in a sentence."""
    own: list[_Event] = []
    for one in events:
        text = _PAUSE.sub(" ", "".join(each.text for each in own))
        if own and (one.start != own[-1].end or _ENDS.search(text)):
            yield own
            own = []
        own.append(one)
    if own:
        yield own


def _label_of(piece: Piece) -> str:
    return piece.label


def _speech(label: str, pieces: Sequence[Piece]) -> Speech:
    texts = tuple(joined(own)[0] for own in paragraphs(pieces))
    return Speech(label, texts, pieces[0].line, clock(pieces[0].start or 0.0))


def _metadata(root: _Element) -> Iterator[Datum]:
    """Yield the name of the transcription, and of the project that it is of."""
    for name, key in (("transcription-name", "title"), ("project-name", "project")):
        one = next(root.iter(name), None)
        if one is not None and _plain(one.text):
            yield Datum(key, _plain(one.text), one.sourceline or 0)


def _pauses(spoken: Sequence[_Element]) -> Iterator[Note]:
    """Yield how many signs for pauses stand among the words, and are none of them."""
    count = sum(len(_PAUSE.findall(one.text)) for tier in spoken for one in _events(tier))
    if count:
        signs = "1 sign for a pause" if count == 1 else f"{count:,} signs for pauses"
        yield Note(f"{signs} taken out of the words, as '•' and '((2s))'", 0)


def _left_out(tier: _Element) -> Note:
    """Return what is told of a tier beside the talk; a tier of words is somebody's."""
    name = _plain(tier.get("display-name")) or tier.get("id", "")
    count = sum(1 for one in tier.iter("event") if (one.text or "").strip())
    kind = {"a": "annotations", "d": "descriptions"}.get(tier.get("type", ""), "words of nobody")
    is_lost = tier.get("type") == _SPOKEN
    message = f"tier '{name}' of {kind}: {count:,} events"
    return Note(message, tier.sourceline or 0, is_warning=is_lost)


def is_exmaralda(root: _Element) -> bool:
    """Return whether a file is a transcription with a score."""
    return name_of(root) == ROOT and next(root.iter("tli"), None) is not None
