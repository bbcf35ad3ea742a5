"""Captions: boxes, tables and charts are counted through a brief, each kind for itself."""

from __future__ import annotations

from collections import Counter

from pipeline.model.brief import Block, Counted, FactBox, Figure, Section, Table, caption
from pipeline.model.labels import Labels
from pipeline.values import replace

_PLACE = "{number}"


def counted(sections: tuple[Section, ...], labels: Labels) -> tuple[Section, ...]:
    """Return the sections with a number in every caption whose label in `labels` has one."""
    so_far: Counter[str] = Counter()
    return tuple(
        replace(section, blocks=tuple(_counted(one, labels, so_far) for one in section.blocks))
        for section in sections
    )


def _counted(block: Block, labels: Labels, so_far: Counter[str]) -> Block:
    if not isinstance(block, FactBox | Table | Figure) or not caption(block):
        return block
    label = _label(block, labels)
    if _PLACE not in label:
        return block
    kind = type(block).__name__
    so_far[kind] += 1
    before, _, after = label.partition(_PLACE)
    return replace(block, counted=Counted(before.format(), so_far[kind], f"{after.format()} "))


def _label(block: FactBox | Table | Figure, labels: Labels) -> str:
    match block:
        case FactBox():
            return labels.box
        case Table():
            return labels.table
        case Figure():
            return labels.figure
