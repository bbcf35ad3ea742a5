"""Passages: the paragraphs of two editions' transcripts, each with the one that it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum

from pipeline.model.brief import Brief
from pipeline.model.transcript import Paragraph, Transcript, spoken
from pipeline.values import dataclass

_SAME = 0.5
"""Likeness from which two paragraphs are one that was changed."""

_NEAR = 30
"""Paragraphs, of those that no longer stand anywhere, that are held against a new one."""

Pair = tuple[Paragraph | None, Paragraph | None]
"""A paragraph of the earlier edition and the one it is now; None where there is none."""


class Fate(StrEnum):
    """What became of a paragraph between two editions."""

    SAME = "same"
    CHANGED = "changed"
    NEW = "new"
    """Its transcript goes on, or has a passage more."""
    GONE = "gone"
    OF_NEW_SOURCE = "of a new source"
    OF_WITHDRAWN_SOURCE = "of a withdrawn source"
    RESTATED = "restated"
    """Its words stayed; what is known of the transcript changed: its day, its speakers, terms."""


@dataclass(frozen=True, slots=True)
class Passages:
    """What became of every paragraph."""

    sources: tuple[tuple[Transcript | None, Transcript | None], ...]
    """Sources that stayed, came or went."""
    pairs: tuple[tuple[Pair, ...], ...]
    """Of each source that stayed, its paragraphs in order; of others none."""
    before: dict[str, Fate]
    """By anchor in the earlier edition."""
    now: dict[str, Fate]
    """By anchor in this edition."""
    moved: dict[str, str]
    """Anchors of the earlier edition to those the same paragraphs have now."""


def passages(old: Brief, new: Brief) -> Passages:
    """Return what became of the paragraphs of two briefs' sources.

    A source is known by its file; where one file took another's place, by its number. Paragraphs
    are known by their words, so that one more question changes no paragraph but its own.
    """
    sources = tuple(_paired_sources(old.sources, new.sources))
    pairs = tuple(tuple(_paired(*one)) for one in sources)
    found = Passages(sources, pairs, {}, {}, {})
    for (was, now), paragraphs in zip(sources, pairs, strict=True):
        _note_fates(found, was, now, paragraphs)
    return found


def _note_fates(
    found: Passages, was: Transcript | None, now: Transcript | None, pairs: Sequence[Pair]
) -> None:
    if was is None and now is not None:
        found.now.update((one.anchor, Fate.OF_NEW_SOURCE) for _, one in spoken(now))
    if now is None and was is not None:
        found.before.update((one.anchor, Fate.OF_WITHDRAWN_SOURCE) for _, one in spoken(was))
    if was is None or now is None:
        return
    kept = Fate.SAME if _known_of(was) == _known_of(now) else Fate.RESTATED
    for before, after in pairs:
        if before is None and after is not None:
            found.now[after.anchor] = Fate.NEW
        elif after is None and before is not None:
            found.before[before.anchor] = Fate.GONE
        elif before and after:
            fate = kept if before.text == after.text else Fate.CHANGED
            found.before[before.anchor] = found.now[after.anchor] = fate
            found.moved[before.anchor] = after.anchor


def _known_of(source: Transcript) -> tuple[object, ...]:
    speakers = {(one.label, one.name, one.short, one.role) for one in source.speakers}
    return source.recorded, source.terms, frozenset(speakers)


def _paired_sources(
    old: Sequence[Transcript], new: Sequence[Transcript]
) -> Iterator[tuple[Transcript | None, Transcript | None]]:
    by_path = {one.path: one for one in old}
    paths = {one.path for one in new}
    left = {one.id: one for one in old if one.path not in paths}
    for source in new:
        yield by_path.get(source.path) or left.pop(source.id, None), source
    yield from ((source, None) for source in left.values())


def _paired(was: Transcript | None, now: Transcript | None) -> Iterator[Pair]:
    """Yield pairs in the order of the new transcript, then paragraphs that are gone.

    Those of the same words are one, wherever they stand; said several times, the first is the
    first. Of the others those that are like each other are one that was changed.
    """
    if was is None or now is None:
        return
    left = [one for _, one in spoken(was)]
    new = [one for _, one in spoken(now)]
    same = [_taken(left, paragraph, _is_same, len(left)) for paragraph in new]
    found = [
        one or _taken(left, paragraph, _is_like, _NEAR)
        for one, paragraph in zip(same, new, strict=True)
    ]
    yield from zip(found, new, strict=True)
    yield from ((one, None) for one in left)


def _taken(
    left: list[Paragraph],
    paragraph: Paragraph,
    is_one: Callable[[Paragraph, Paragraph], bool],
    most: int,
) -> Paragraph | None:
    """Take the first paragraph of the first `most` in `left` that is the same; None if none is."""
    for at, one in enumerate(left[:most]):
        if is_one(one, paragraph):
            return left.pop(at)
    return None


def _is_same(one: Paragraph, other: Paragraph) -> bool:
    return one.text == other.text


def _is_like(one: Paragraph, other: Paragraph) -> bool:
    matcher = SequenceMatcher(None, one.text.split(), other.text.split(), autojunk=False)
    return matcher.quick_ratio() >= _SAME and matcher.ratio() >= _SAME
