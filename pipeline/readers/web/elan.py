"""Annotations of ELAN: tiers of what somebody says, each piece with its time.

https://www.mpi.nl/tools/elan/EAFv3.0.xsd. A tier below another one divides or describes what stands
in that, and is not said again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import Note
from pipeline.readers.pacing import Piece, joined, paragraphs, word_count
from pipeline.readers.script import Script, Speech, clock
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
    spoken = [one for one in tiers if one.is_speech]
    if not spoken:
        told = ", ".join(f"'{one.name}'" for one in tiers[:_MOST_TOLD]) or "none"
        message = f"no tier with a participant holds words (tiers with annotations: {told})"
        raise TranscriptError.at(message, Place(path), f"{_MARKED} it")
    spoken = [_only([one for one in spoken if one.who == who], path) for who in _who(spoken)]
    pieces = sorted((piece for one in spoken for piece in one.pieces), key=_start)
    speeches = (_speech(label, tuple(own)) for label, own in groupby(pieces, lambda one: one.label))
    removed = tuple(_left_out(one) for one in tiers if one not in spoken)
    script = Script(tuple(speeches), removed=(*removed, *_below(root)))
    return hushed_script(script, path)


_MOST_TOLD = 4


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
    return _Tier(tier.get("TIER_ID", ""), who, own, sum(word_count(one.text) for one in own))


def _pieces(tier: _Element, who: str, times: Mapping[str, float]) -> Iterator[Piece]:
    for one in tier.iter("ALIGNABLE_ANNOTATION"):
        words = " ".join(one.findtext("ANNOTATION_VALUE", "").split())
        if words:
            start, end = (times.get(one.get(f"TIME_SLOT_REF{at}", ""), 0.0) for at in (1, 2))
            yield Piece(words, who, start, end, line=one.sourceline or 0)


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


def _below(root: _Element) -> Iterator[Note]:
    """Yield how many annotations stand in each tier below another one."""
    for tier in root.iter("TIER"):
        count = sum(1 for _ in tier.iter("ANNOTATION")) if tier.get("PARENT_REF") else 0
        if count:
            told = f"tier '{tier.get('TIER_ID', '')}' below '{tier.get('PARENT_REF')}'"
            yield Note(f"{told}: {_counted(count)}", tier.sourceline or 0)


def _counted(count: int) -> str:
    return "1 annotation" if count == 1 else f"{count:,} annotations"
