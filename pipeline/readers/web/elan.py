"""Annotations of ELAN: tiers of what somebody says, each piece with its time.

https://www.mpi.nl/tools/elan/EAFv3.0.xsd. A tier below another one divides or describes what stands
in that, and is not said again; where it only numbers what is said, that stands right below it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import Note
from pipeline.readers.pacing import Piece, joined, paragraphs, word_count
from pipeline.readers.speeches import Script, Speech, clock
from pipeline.readers.web.hushed import hushed_script
from pipeline.values import dataclass

if TYPE_CHECKING:
    from lxml.etree import _Element

ROOT = "ANNOTATION_DOCUMENT"
_LEAST_WORDS = 2
"""Words of an annotation on average, from which a tier holds speech; codes have fewer."""
_MUCH = 5
"""How many times as many words a tier has as another one of the same person that is no speech."""
_MARKED = "in ELAN, give each tier of speech its participant ('Change Tier Attributes'), and save"


@dataclass(frozen=True, slots=True)
class _Tier:
    name: str
    who: str
    pieces: tuple[Piece, ...]
    words: int

    @property
    def is_speech(self) -> bool:
        """Whether it holds words of somebody, and no codes."""
        return self.who != "" and self.words >= _LEAST_WORDS * len(self.pieces) > 0


def elan_script(root: _Element, path: str) -> Script:
    """Return what participants say, by time; raises TranscriptError where no tier tells that."""
    times = _times(root)
    tiers = [one for one in (_tier(tier, times) for tier in root.iter("TIER")) if one.pieces]
    spoken = [one for one in tiers if one.is_speech] or _below_numbers(root, tiers, times, path)
    if not spoken:
        told = ", ".join(f"'{one.name}'" for one in tiers[:_MOST_TOLD]) or "none"
        message = f"no tier with a participant holds words (tiers with annotations: {told})"
        raise TranscriptError.at(message, Place(path), f"{_MARKED} it")
    spoken = [_only([one for one in spoken if one.who == who], path) for who in _who(spoken)]
    pieces = sorted((piece for one in spoken for piece in one.pieces), key=_start)
    speeches = (_speech(label, tuple(own)) for label, own in groupby(pieces, lambda one: one.label))
    removed = tuple(_left_out(one) for one in tiers if one not in spoken)
    said = {one.name for one in spoken}
    script = Script(tuple(speeches), removed=(*removed, *_below(root, said)))
    return hushed_script(script, path)


_MOST_TOLD = 4


def _below_numbers(
    root: _Element, tiers: Sequence[_Tier], times: Mapping[str, float], path: str
) -> list[_Tier]:
    """Return the tiers with the words of tiers that only number them; none where one has none.

    `ref > orth > word`, as archives of languages have it: right below the numbers stand the
    sentences, which are divided below again; what else stands there is a translation or a note.
    Raises TranscriptError where several tiers may be the sentences.
    """
    numbers = [one for one in tiers if one.who]
    below = [_worded_children(root, one, times) for one in numbers]
    for number, found in zip(numbers, below, strict=True):
        if len(found) > 1:
            names = " and ".join(f"'{one.name}'" for one in found[:2])
            message = f"below '{number.name}' stand two tiers with words, {names}"
            hint = "save the tier with what is said alone, each turn begun by its speaker's label"
            raise TranscriptError.at(message, Place(path), hint)
    return [found[0] for found in below if found] if all(below) else []


def _worded_children(root: _Element, number: _Tier, times: Mapping[str, float]) -> list[_Tier]:
    """Return the tiers right below one that hold sentences; the one that is divided, if one is."""
    spans = {
        one.get("ANNOTATION_ID", ""): one
        for tier in root.iter("TIER")
        if tier.get("TIER_ID") == number.name
        for one in tier.iter("ALIGNABLE_ANNOTATION")
    }
    parents = {
        tier.get("PARENT_REF", "")
        for tier in root.iter("TIER")
        if len(list(tier.iter(_WITHIN))) > 0
    }
    own = [tier for tier in root.iter("TIER") if tier.get("PARENT_REF") == number.name]
    found = [
        one for one in (_child(tier, number.who, spans, times) for tier in own) if one.is_speech
    ]
    divided = [one for one in found if one.name in parents]
    return divided if len(divided) == 1 else found


_WITHIN = "REF_ANNOTATION"
"""An annotation that has its time from another one."""


def _child(
    tier: _Element, who: str, spans: Mapping[str, _Element], times: Mapping[str, float]
) -> _Tier:
    """Return a tier with its annotations, which have the times of those they stand below."""
    pieces = []
    for one in tier.iter(_WITHIN):
        words = _words(one)
        span = spans.get(one.get("ANNOTATION_REF", ""))
        if words and span is not None:
            pieces.append(_piece(words, who, span, times, one.sourceline or 0))
    return _Tier(tier.get("TIER_ID", ""), who, tuple(pieces), _count(pieces))


def _who(tiers: Sequence[_Tier]) -> list[str]:
    return list(dict.fromkeys(one.who for one in tiers))


def _only(tiers: Sequence[_Tier], path: str) -> _Tier:
    """Return the tier of what one says; raises TranscriptError where it may be either of two."""
    best, *others = sorted(tiers, key=lambda one: -one.words)
    if others and others[0].words * _MUCH > best.words:
        message = f"'{best.who}' has two tiers with words, '{best.name}' and '{others[0].name}'"
        hint = "take the participant away from the tier that is not said"
        raise TranscriptError.at(message, Place(path), hint)
    return best


def _times(root: _Element) -> Mapping[str, float]:
    """Return the seconds of each slot; one without a time has that of the slot before it."""
    found: dict[str, float] = {}
    last = 0.0
    for slot in root.iter("TIME_SLOT"):
        value = slot.get("TIME_VALUE", "")
        last = int(value) / 1_000 if value.isdecimal() else last
        found[slot.get("TIME_SLOT_ID", "")] = last
    return found


def _tier(tier: _Element, times: Mapping[str, float]) -> _Tier:
    """Return a tier with its annotations; none of one that stands below another."""
    who = " ".join(tier.get("PARTICIPANT", "").split())
    own = () if tier.get("PARENT_REF") else tuple(_pieces(tier, who, times))
    return _Tier(tier.get("TIER_ID", ""), who, own, _count(own))


def _count(pieces: Sequence[Piece]) -> int:
    return sum(word_count(one.text) for one in pieces)


def _pieces(tier: _Element, who: str, times: Mapping[str, float]) -> Iterator[Piece]:
    for one in tier.iter("ALIGNABLE_ANNOTATION"):
        if words := _words(one):
            yield _piece(words, who, one, times, one.sourceline or 0)


def _words(annotation: _Element) -> str:
    return " ".join(annotation.findtext("ANNOTATION_VALUE", "").split())


def _piece(words: str, who: str, span: _Element, times: Mapping[str, float], line: int) -> Piece:
    start, end = (times.get(span.get(f"TIME_SLOT_REF{at}", ""), 0.0) for at in (1, 2))
    return Piece(words, who, start, end, line=line)


def _start(piece: Piece) -> float:
    return piece.start or 0.0


def _speech(label: str, pieces: Sequence[Piece]) -> Speech:
    texts = tuple(joined(own)[0] for own in paragraphs(pieces))
    return Speech(label, texts, pieces[0].line, clock(_start(pieces[0])))


def _left_out(tier: _Tier) -> Note:
    """Return what is told of a tier beside the talk; words of nobody may be somebody's."""
    message = f"tier '{tier.name}' of {_counted(len(tier.pieces))}, {tier.words:,} words"
    is_worded = tier.words >= _LEAST_WORDS * len(tier.pieces)
    return Note(message, tier.pieces[0].line, is_warning=is_worded)


def _below(root: _Element, said: Collection[str]) -> Iterator[Note]:
    """Yield how many annotations stand in each tier below another one, which is not said."""
    for tier in (one for one in root.iter("TIER") if one.get("TIER_ID", "") not in said):
        count = sum(1 for _ in tier.iter("ANNOTATION")) if tier.get("PARENT_REF") else 0
        if count:
            told = f"tier '{tier.get('TIER_ID', '')}' below '{tier.get('PARENT_REF')}'"
            yield Note(f"{told}: {_counted(count)}", tier.sourceline or 0)


def _counted(count: int) -> str:
    return "1 annotation" if count == 1 else f"{count:,} annotations"
