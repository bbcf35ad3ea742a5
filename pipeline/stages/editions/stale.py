"""Stale: decisions whose anchor names other words than when the last edition was published.

One more question in a transcript gives every paragraph behind it another anchor, and what an editor
pinned or dropped by its anchor would be another paragraph, without a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from pipeline.errors import Place
from pipeline.model.brief import Brief
from pipeline.model.definition import Definition, PassageSpec, SectionSpec
from pipeline.model.transcript import spoken
from pipeline.stages.coverage import Why
from pipeline.stages.editions.claims import claims_of
from pipeline.stages.editions.passages import passages

Stale = tuple[Place, str]
"""Where a decision stands, and what is to be said of it."""


def stale(definition: Definition, old: Brief, new: Brief) -> Iterator[Stale]:
    """Yield the decisions that an earlier edition had for paragraphs whose anchors are others now.

    Of one that follows its paragraph nothing is said.
    """
    moved = {was: now for was, now in passages(old, new).moved.items() if was != now}
    if not moved:
        return
    for section in definition.sections:
        for anchor in _dropped(section, old, moved):
            yield section.place, _told("drop", anchor, moved[anchor])
        for anchor in _pinned(section, old, moved):
            yield section.place, _told("pin", anchor, moved[anchor])
    terms = {one.anchor: one.terms for _, one in spoken(*old.sources)}
    now = {one.anchor: one.terms for _, one in spoken(*new.sources)}
    for spec in definition.sources:
        for passage in spec.passages:
            left = (
                anchor
                for anchor in _named(passage, moved)
                if terms[anchor] == passage.terms != now[moved[anchor]]
            )
            for anchor in islice(left, 1):
                yield passage.place, _told("passages", anchor, moved[anchor])


def _dropped(section: SectionSpec, old: Brief, moved: Mapping[str, str]) -> Iterator[str]:
    before = {one.anchor for one in old.register.left_out if one.reason.endswith(Why.DROPPED)}
    for anchor in section.drop:
        if anchor in before and moved.get(anchor, anchor) not in section.drop:
            yield anchor


def _pinned(section: SectionSpec, old: Brief, moved: Mapping[str, str]) -> Iterator[str]:
    """Yield pinned anchors that were shown before, and are of what was not shown now."""
    shown = {anchor for claim in claims_of(old) for anchor in claim.anchors}
    origins = {now: was for was, now in moved.items()}
    for anchor in section.pin:
        is_moved = anchor in shown and moved.get(anchor, anchor) not in section.pin
        if is_moved and origins.get(anchor, "") not in shown:
            yield anchor


def _named(passage: PassageSpec, moved: Mapping[str, str]) -> Iterator[str]:
    for anchor in moved:
        for at in passage.at:
            name = anchor if " " in at else anchor.rpartition(" ")[2]
            if name == at or name.startswith(f"{at}."):
                yield anchor


def _told(key: str, was: str, now: str) -> str:
    return f"'{key}' names {was}, whose words of the last edition stand at {now} now"
