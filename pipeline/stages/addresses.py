"""Addresses: paragraphs that a definition names by their turn, whoever was known to ask then.

A talk in which nobody is known to ask has `T25.1` for its paragraphs. Once a role is set they are
questions and answers; what an editor decided of `T25.1` before holds of the same words still.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.model.definition import SectionSpec, SourceSpec
from pipeline.model.transcript import Transcript
from pipeline.values import replace

Addresses = Mapping[str, tuple[str, ...]]
"""Anchors of the paragraphs by their address as part of a turn, or by that of a whole turn."""


def by_turn(*transcripts: Transcript) -> Addresses:
    """Return the anchors of questions and answers by turn: `A12.3` for `T25.1`, several for `T25`.

    Where an anchor has its source before it, both `S2 T25.1` and `T25.1` lead to it, the shorter
    one to the first source that has it. What has that address as its own anchor is not among them.
    """
    found: dict[str, tuple[str, ...]] = {}
    own: set[str] = set()
    for transcript in transcripts:
        for turn in transcript.turns:
            anchors = tuple(one.anchor for one in turn.paragraphs)
            own.update(name for one in anchors for name in (one, one.rpartition(" ")[2]))
            for name, of_name in _names(turn.number, anchors):
                found.setdefault(name, of_name)
    return {name: anchors for name, anchors in found.items() if name not in own}


def _names(turn: int, anchors: Sequence[str]) -> list[tuple[str, tuple[str, ...]]]:
    """Return the names of a turn and of its paragraphs, with and without the source."""
    source = anchors[0].rpartition(" ")[0] if anchors else ""
    whole = [(f"T{turn}", tuple(anchors))]
    parts = [(f"T{turn}.{number}", (one,)) for number, one in enumerate(anchors, start=1)]
    bare = whole + parts
    return [(f"{source} {name}", one) for name, one in bare] + bare if source else bare


def readdressed(spec: SourceSpec, transcript: Transcript) -> SourceSpec:
    """Return what an editor decided of a source, with the anchors that its paragraphs have now."""
    if not (spec.corrections or spec.passages or spec.dismiss):
        return spec
    known = by_turn(transcript)
    corrections = tuple(replace(one, at=_one(one.at, known)) for one in spec.corrections)
    passages = tuple(replace(one, at=_all(one.at, known)) for one in spec.passages)
    dismiss = tuple(_query(one, known) for one in spec.dismiss)
    return replace(spec, corrections=corrections, passages=passages, dismiss=dismiss)


def rearranged(
    decisions: tuple[SectionSpec, ...], transcripts: Sequence[Transcript]
) -> tuple[SectionSpec, ...]:
    """Return decisions about sections with the anchors that their paragraphs have now."""
    known = by_turn(*transcripts) if decisions else {}
    return tuple(_of_section(one, known) for one in decisions)


def _of_section(decision: SectionSpec, known: Addresses) -> SectionSpec:
    split = tuple(replace(one, at=_all(one.at, known)) for one in decision.split)
    pin, drop = _all(decision.pin, known), _all(decision.drop, known)
    return replace(decision, pin=pin, drop=drop, split=split)


def _one(at: str, known: Addresses) -> str:
    """Return the anchor of one paragraph; an address of several stays, and is refused later."""
    anchors = known.get(at, ())
    return anchors[0] if len(anchors) == 1 else at


def _all(ats: Sequence[str], known: Addresses) -> tuple[str, ...]:
    return tuple(anchor for at in ats for anchor in known.get(at, (at,)))


def _query(id_: str, known: Addresses) -> str:
    """Return the id of a query, which begins with its paragraph: `T25.1/five-day`."""
    at, slash, words = id_.partition("/")
    return f"{_one(at, known)}{slash}{words}"
