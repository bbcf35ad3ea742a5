"""Who speaks in captions: by voice tags, by labels, or by names in brackets.

Labels are judged by the grammar of labels, as strictly as in a text; names in brackets count where
a file has no other labels. One thing is learnt of the file as a whole: whether a name stands in
each cue, or where the speaker changes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from pipeline.patterns import pattern
from pipeline.readers.captions.cues import Cue
from pipeline.readers.captions.stretches import Stretch, is_heard, is_noise, may_name, parted
from pipeline.readers.labels.candidates import Labels, Shape, comparable, ends_with_stop, page_of
from pipeline.readers.labels.colon import find_colons
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.labels.words import (
    GENERIC_ANSWERS,
    GENERIC_ASKS,
    METADATA,
    REMARKS,
    SAID_WORDS,
)
from pipeline.readers.lines import split_lines
from pipeline.readers.source import Source
from pipeline.values import dataclass, replace

_COLON = pattern(r"[\[(]([^\[\]()]{1,60})[\])]\s*[:：]\s*")
_ASIDE = pattern(r"([^\W_][^:：\[\]()]{0,60}?)\s*(\[[^\[\]]*\]|\([^()]*\))\s*[:：]\s*")
_BRACKETED = pattern(
    r"(?:\[([^\[\]]{1,60})\]|\(([^()]{1,60})\)|（([^（）]{1,60})）)\s*[:：]?\s*(?=\S)"
)
_HEAD = pattern(r"([^\W_][^:：{}\[\]\"<>=/\\]{0,60}?)\s*(?:: |：)")
_NEARLY_ALL = 0.8
_LEAST = 3
_MOST_NAME = 4
"""Words of what somebody calls themselves."""
_SMALL = 20
"""Cues for each name in small letters that stands once, at least."""
_RARELY = 10
"""Names that change for one that is said again."""
_FEW = 4
"""Cues with a name for one without, at most, where names stand on change."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The stretches of a file with the speakers that it names."""

    stretches: tuple[Stretch, ...]
    labels: Labels | None
    """None where voices are told by tags."""
    is_inherited: bool
    """Whether a name stands where the speaker changes, and cues without one go on."""

    @property
    def names(self) -> frozenset[str]:
        """Everybody who is named."""
        return frozenset(map(comparable, {one.voice for one in self.stretches if one.voice}))

    @property
    def unnamed(self) -> tuple[Stretch, ...]:
        """The beginnings of cues that name nobody."""
        return tuple(one for one in self.stretches if one.is_unnamed)

    @property
    def small(self) -> Iterator[Stretch]:
        """The beginnings of such cues that may begin with a name in small letters: `jo: Yes.`."""
        for one in self.unnamed:
            head = _HEAD.match(one.words)
            if head and _may_be_small(head[1]):
                yield one


@lru_cache(maxsize=1)
def cast_of(cues: tuple[Cue, ...], source: Source) -> Cast:
    """Return who speaks in a file; kept, as it is recognized first and then read."""
    found = tuple(parted(_with_names_above(cues)))
    labels = None
    if not any(one.voice for one in found):
        known = _known(_labelled(found, source.labels)[1])
        if known:
            found = tuple(parted(cues, known))
        found, labels = _labelled(found, source.labels)
    return Cast(found, labels, _is_inherited(found))


def _with_names_above(cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """Return cues with their first lines as voices, where these are names in nearly every cue."""
    tall = [one for one in cues if len(one.pieces) > 1 and one.pieces[0].voice is None]
    counts = Counter(one.pieces[0].words for one in tall if _is_name(one.pieces[0].words))
    again = {name for name, count in counts.items() if count > 1}
    covered = sum(counts[name] for name in again)
    if covered < max(_LEAST, _NEARLY_ALL * len(cues)) or len(again) * 2 > covered:
        return cues
    return tuple(_named_above(one) if one.pieces[0].words in again else one for one in cues)


def _is_name(line: str) -> bool:
    shape = None if ends_with_stop(line) else shape_of(line)
    return shape in {Shape.NAME, Shape.WORD, Shape.KNOWN}


def _named_above(cue: Cue) -> Cue:
    first, *rest = cue.pieces
    return replace(cue, pieces=tuple(replace(one, voice=first.words) for one in rest))


def _known(labels: Labels) -> re.Pattern[str] | None:
    """Return what finds a label that recurs at the beginning of a line or behind a sentence."""
    counts = Counter(one.label for one in labels.turns)
    again = [re.escape(label) for label, count in counts.items() if count > 1]
    if not again:
        return None
    return re.compile(rf"(?:^[\W_]*|[.?!…][\"”’)\]]*\s+)((?:{'|'.join(again)})\s?[:：](?=\s|\Z))")


def _labelled(
    stretches: tuple[Stretch, ...], declared: frozenset[str]
) -> tuple[tuple[Stretch, ...], Labels]:
    """Return stretches with the labels before their words as voices, and what was learnt."""
    declared |= _heads(stretches)
    lines = [_unbracketed(one.words) for one in stretches]
    labels = _behind_changes(_learnt(lines, declared), stretches)
    turns = (
        one for one in labels.turns if one.shape is not Shape.PHRASE or not _is_said(one.label)
    )
    labels = replace(labels, turns=tuple(turns))
    if not labels.is_established:
        lines, labels = _bracketed(stretches, declared)
    begins = tuple(accumulate((len(one) + 1 for one in lines), initial=0))
    found = list(stretches)
    names: dict[str, str] = {}
    for turn in labels.turns:
        at = turn.index
        words = lines[at][turn.content - begins[at] :].strip()
        found[at] = replace(found[at], words=words, voice=names.setdefault(turn.key, turn.label))
    for at in _doubtful(labels, stretches):
        found[at] = replace(stretches[at], voice="")
    return tuple(found), labels


def _doubtful(labels: Labels, stretches: Sequence[Stretch]) -> Iterator[int]:
    """Yield where a word that stands once may name somebody or begin a sentence.

    `Zoe:` may be a name; `Question:` among names that recur may be said. Nobody gets the words.
    """
    for one in labels.prose:
        before = stretches[one.index - 1].words if one.index else ""
        if one.shape is Shape.WORD and stretches[one.index].opens and may_name(before):
            yield one.index
    counts = Counter(one.key for one in labels.turns)
    if max(counts.values(), default=0) > 1:
        generic = GENERIC_ASKS | GENERIC_ANSWERS
        yield from (
            one.index for one in labels.turns if one.key in generic and counts[one.key] == 1
        )


def _unbracketed(words: str) -> str:
    """Return words that begin with `[Name]:` as `Name:`, and `Name (laughs):` as with two."""
    if found := _COLON.match(words):
        return f"{found[1]}: {words[found.end() :]}"
    found = _ASIDE.match(words)
    if found and is_noise(found[2]):
        return f"{found[1]}: {found[2]} {words[found.end() :]}"
    return words


def _learnt(lines: Sequence[str], declared: frozenset[str]) -> Labels:
    text = "\n".join(lines)
    return find_colons(page_of(text, tuple(split_lines(text)), declared))


def _behind_changes(labels: Labels, stretches: Sequence[Stretch]) -> Labels:
    """Return the labels; where most stand behind '>>' or a dash, those that never do are prose."""
    behind = {one.key for one in labels.turns if stretches[one.index].is_change}
    turns = tuple(one for one in labels.turns if one.key in behind)
    changes = sum(stretches[one.index].is_change for one in turns)
    if not turns or changes * 2 < len(labels.turns):
        return labels
    once = tuple(one for one in labels.once if one.key in behind)
    prose = tuple(one for one in labels.prose if stretches[one.index].is_change)
    return Labels(turns, once, prose, labels.is_established)


def _heads(stretches: Sequence[Stretch]) -> frozenset[str]:
    """Return what stands before a colon where nearly every cue begins so, whatever it looks like.

    Recorders of meetings write before each cue what people call themselves: `jo`, `Ann's iPad`.
    """
    found = [_HEAD.match(one.words) for one in stretches if one.opens and not one.is_sound]
    counts = Counter(head[1] for head in found if head)
    again = [head for head, count in counts.items() if count > 1 and not _is_said(head)]
    covered = sum(counts[head] for head in again)
    if covered < max(_LEAST, _NEARLY_ALL * len(found)) or len(again) * 2 > len(found):
        return frozenset()
    named = {*again, *filter(_may_be_called, counts)}
    small = {head for head in counts if head not in named and _may_be_small(head)}
    covered = sum(counts[head] for head in named | small)
    return frozenset(named | small if covered == len(found) >= len(small) * _SMALL else named)


def _is_said(head: str) -> bool:
    """Whether several words before a colon hold one of talk: "he said"; one may be a name, "me"."""
    words = head.casefold().split()
    return len(words) > 1 and not SAID_WORDS.isdisjoint(words)


def _may_be_called(head: str) -> bool:
    """Whether somebody may call themselves so who speaks once."""
    words = head.split()
    plain = {word.strip(".,()").casefold() for word in words}
    is_named = head != head.lower() and plain.isdisjoint(SAID_WORDS | REMARKS | METADATA)
    return is_named and len(words) <= _MOST_NAME


def _may_be_small(head: str) -> bool:
    """Whether a word in small letters may be what somebody calls themselves: `jo`.

    It is that where each cue of the file begins with what somebody is called.
    """
    is_plain = head.isalpha() and head not in SAID_WORDS | REMARKS | METADATA
    return is_plain and head == head.lower()


def _bracketed(stretches: Sequence[Stretch], declared: frozenset[str]) -> tuple[list[str], Labels]:
    """Return the words with names in brackets as labels, and those that recur or are declared.

    What stands in brackets and alone is no name: it is heard.
    """
    heads = [_BRACKETED.match(one.words) for one in stretches]
    lines = [
        f"{head[1] or head[2] or head[3]}: {one.words[head.end() :]}" if head else one.words
        for one, head in zip(stretches, heads, strict=True)
    ]
    labels = _learnt(lines, declared)
    sounds = {comparable(one.words.strip("[]() ")) for one in stretches if one.is_sound}
    once = {one.key for one in labels.once}
    turns = tuple(
        one
        for one in labels.turns
        if heads[one.index] and one.key not in sounds | once and not is_heard(one.label)
    )
    return lines, Labels(turns)


def _is_inherited(stretches: Sequence[Stretch]) -> bool:
    """Whether names stand where the speaker changes, and not in each cue.

    A file that names the speaker in each cue has the same name in many neighbours, and few cues
    without one; where the speaker is named on change it is the other way round, but for a name that
    is said again after a break.
    """
    opening = [one for one in stretches if one.opens and not one.is_sound]
    again = sum(bool(one.voice) and one.voice == after.voice for one, after in pairwise(opening))
    named = sum(bool(one.voice) for one in opening)
    unnamed = sum(one.is_unnamed for one in opening)
    return again * _RARELY <= min(named, unnamed) and unnamed * _FEW >= named


def said(cast: Cast) -> Iterator[tuple[str, Stretch]]:
    """Yield stretches with the name of who says each; empty where nobody is named.

    A sound belongs to whoever speaks, so that it parts no turn in two.
    """
    label: str | None = None
    waiting: list[Stretch] = []
    for one in cast.stretches:
        if one.is_sung:
            continue
        if one.voice is not None:
            label = one.voice
        elif one.is_change:
            label = ""
        elif one.is_sound and label is None:
            waiting.append(one)
            continue
        elif not one.is_sound and one.opens and not cast.is_inherited:
            label = ""
        label = label or ""
        yield from ((label, sound) for sound in waiting)
        waiting = []
        yield label, one
    yield from (("", sound) for sound in waiting)
