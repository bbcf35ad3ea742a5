"""Arrange: sections as an editor wants them: joined, parted, and in an order of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.definition import SectionSpec
from pipeline.model.taxonomy import Placement, ThemeGroup
from pipeline.model.transcript import paragraphs
from pipeline.values import replace

_JOINED = "joined here by the editor"
_PARTED = "set apart by the editor"


def arranged(
    groups: Sequence[ThemeGroup], decisions: Sequence[SectionSpec], order: Sequence[str]
) -> tuple[ThemeGroup, ...]:
    """Return the groups with those of some themes joined, some parted, and `order` first.

    `order` names themes; those that it does not name follow as they stood. What cannot be, such as
    a theme without a section, is left to `decide.check_decisions` to refuse.
    """
    found = list(groups)
    for decision in decisions:
        found = list(_joined(found, decision))
    found = [part for group in found for part in _parted(group, decisions)]
    places = {theme: at for at, theme in enumerate(order)}
    return tuple(sorted(found, key=lambda group: places.get(group.theme.id, len(places))))


def part_ids(decision: SectionSpec) -> tuple[str, ...]:
    """Return the ids of the sections that a decision sets apart: `trade-2`, `trade-3`."""
    return tuple(f"{decision.theme}-{number}" for number in range(2, len(decision.split) + 2))


def _joined(groups: Sequence[ThemeGroup], decision: SectionSpec) -> Iterator[ThemeGroup]:
    """Yield the groups, those that a section takes in among its own, in the interview's order."""
    taken = [group for group in groups if group.theme.id in decision.merge]
    for group in groups:
        if group.theme.id == decision.theme and taken:
            more = (_put(one, decision.theme, _JOINED) for each in taken for one in each.placements)
            placements = sorted((*group.placements, *more), key=_place)
            yield replace(group, placements=tuple(placements))
        elif group not in taken:
            yield group


def _parted(group: ThemeGroup, decisions: Sequence[SectionSpec]) -> Iterator[ThemeGroup]:
    left = group.placements
    parts: list[ThemeGroup] = []
    for decision in decisions:
        if decision.theme != group.theme.id:
            continue
        for id_, split in zip(part_ids(decision), decision.split, strict=True):
            anchors = frozenset(split.at)
            apart = [one for one in left if not anchors.isdisjoint(_anchors(one))]
            left = tuple(one for one in left if one not in apart)
            theme = replace(group.theme, id=id_, heading=split.heading, label=split.heading)
            parts.append(ThemeGroup(theme, tuple(_put(one, id_, _PARTED) for one in apart)))
    if left:
        yield replace(group, placements=left)
    yield from (part for part in parts if part.placements)


def _put(placement: Placement, theme: str, reason: str) -> Placement:
    return replace(placement, theme=theme, reason=f"{placement.reason}; {reason}")


def _place(placement: Placement) -> tuple[str, int]:
    exchange = placement.exchange
    turn = exchange.question or exchange.answers[0]
    return exchange.source, turn.number


def _anchors(placement: Placement) -> Iterator[str]:
    return (one.anchor for one in paragraphs(placement.exchange))
