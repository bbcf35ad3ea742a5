"""Rewording: two texts as one, in stretches of words that were kept, went or came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from pipeline.model.brief import Cite, Editorial, Emphasis, Inline, Strong, Text
from pipeline.model.redline import Mark, Piece
from pipeline.values import dataclass

_LEAST_KEPT = 0.25
"""Share of letters below which a text is another one, not the same with changes."""

_TOKEN = re.compile(
    r"\s+"
    r"|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    r"|[$€£¥₹]?[^\s“”„«»‹›「」『』\"()\[\],.;:!?…\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
    r"(?:[.,:'’][^\s“”„«»‹›「」『』\"()\[\],.;:!?…\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+)*"
    r"|."
)
"""Words with what belongs to them (`$14.5`, `don't`, `12:30`), spaces, marks; each Han or kana."""

_Token = tuple[type[Inline], str | tuple[str, ...]]
"""A word, space or mark with its kind of inline; a group of cites is one token."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of the earlier text, and what stands there in the later one."""

    old: list[_Token]
    new: list[_Token]
    is_kept: bool


def pieces(old: tuple[Inline, ...], new: tuple[Inline, ...]) -> tuple[Piece, ...]:
    """Return two texts as one, in stretches that can be read; what went stands before what came.

    Together the kept and deleted pieces are the earlier text, the kept and inserted ones the later.
    """
    if old == new:
        return (Piece(Mark.KEPT, new),) if new else ()
    before, after = _tokens(old), _tokens(new)
    found: list[Piece] = []
    for one in _balanced(_readable(list(_stretches(before, after)))):
        if one.is_kept:
            found += _piece(Mark.KEPT, one.new)
        else:
            found += (*_piece(Mark.DELETED, one.old), *_piece(Mark.INSERTED, one.new))
    return tuple(found)


def whole(mark: Mark, inlines: tuple[Inline, ...]) -> tuple[Piece, ...]:
    """Return a text to all of which one thing happened; nothing where it has no words."""
    return tuple(_piece(mark, _tokens(inlines)))


def _tokens(inlines: tuple[Inline, ...]) -> list[_Token]:
    tokens: list[_Token] = []
    for inline in inlines:
        if not isinstance(inline, Cite):
            tokens += ((type(inline), word) for word in _TOKEN.findall(inline.text))
        elif tokens and isinstance(tokens[-1][1], tuple):
            tokens[-1] = (Cite, (*tokens[-1][1], inline.anchor))
        else:
            tokens.append((Cite, (inline.anchor,)))
    return tokens


def _stretches(old: list[_Token], new: list[_Token]) -> Iterator[_Stretch]:
    """Yield two texts in stretches, same and other in turns."""
    start, end = common(old, new)
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    if start:
        yield _Stretch(old[:start], new[:start], is_kept=True)
    # spaces alone are no sameness: they would cut changes into single words
    matcher = SequenceMatcher(_is_space, before, after, autojunk=False)
    for tag, first, last, begin, stop in matcher.get_opcodes():
        yield _Stretch(before[first:last], after[begin:stop], is_kept=tag == "equal")
    if end:
        yield _Stretch(old[len(old) - end :], new[len(new) - end :], is_kept=True)


def _is_space(token: _Token) -> bool:
    return isinstance(token[1], str) and token[1].isspace()


def _readable(stretches: list[_Stretch]) -> list[_Stretch]:
    """Return stretches joined over what is kept between two changes and is shorter than both."""
    kept = sum(_weight(one.new) for one in stretches if one.is_kept)
    before = sum(_weight(one.old) for one in stretches)
    after = sum(_weight(one.new) for one in stretches)
    is_another = kept < _LEAST_KEPT * max(before, after)
    joined: list[_Stretch] = []
    for one in stretches:
        is_kept = one.is_kept and (_has_cite(one) or not is_another)
        joined.append(_Stretch(one.old, one.new, is_kept=is_kept))
        while (count := _joinable(joined)) > 1:
            last = joined[-count:]
            del joined[-count:]
            old = [token for each in last for token in each.old]
            new = [token for each in last for token in each.new]
            joined.append(_Stretch(old, new, is_kept=False))
    return joined


def _joinable(stretches: list[_Stretch]) -> int:
    """Return how many of the last stretches make one change: two, or three with an island."""
    match stretches[-3:]:
        case [*_, _Stretch(is_kept=False), _Stretch(is_kept=False)]:
            return 2
        case [_Stretch(is_kept=False) as one, _Stretch(is_kept=True) as island, _Stretch() as last]:
            shorter = min(max(_weight(each.old), _weight(each.new)) for each in (one, last))
            is_small = _weight(island.new) <= shorter and not _has_cite(island)
            return 3 if is_small and not last.is_kept else 1
        case _:
            return 1


def _balanced(stretches: list[_Stretch]) -> Iterator[_Stretch]:
    """Yield stretches with words that only came or went beginning where brackets match.

    Of `(2022); about (2023)` a change may take `); about (2023` as well as `; about (2023)`.
    """
    left = list(stretches)
    while left:
        one = left.pop(0)
        count = _slide(one, left[0]) if left else 0
        if count:
            behind = left[0]
            moved = behind.new[:count]
            yield _Stretch(moved, moved, is_kept=True)
            one = _Stretch(_slid(one.old, count), _slid(one.new, count), is_kept=False)
            left[0] = _Stretch(behind.old[count:], behind.new[count:], is_kept=True)
        yield one


def _slide(one: _Stretch, behind: _Stretch) -> int:
    """Return by how many tokens a change is to begin later for its brackets to match; mostly 0."""
    change = one.old or one.new
    if one.is_kept or (one.old and one.new) or not _unmatched(change):
        return 0
    for count, (first, follower) in enumerate(zip(change, behind.new, strict=False), start=1):
        if first != follower:
            return 0
        if not _unmatched(_slid(change, count)):
            return count
    return 0


def _slid(tokens: list[_Token], count: int) -> list[_Token]:
    return tokens[count:] + tokens[:count]


def _unmatched(tokens: list[_Token]) -> bool:
    """Return whether a bracket or quotation mark among tokens has no other half."""
    closings: list[str] = []
    for letter in "".join(text for _, text in tokens if isinstance(text, str)):
        if closings and letter in closings[-1]:
            closings.pop()
        elif letter in _PAIRS:
            closings.append(_PAIRS[letter])
        elif letter in _CLOSING:
            return True
    return bool(closings)


_PAIRS = {"(": ")", "[": "]", "“": "”", "„": "“”", "«": "»", "‹": "›", "「": "」", "『": "』"}
"""What closes each bracket and quotation mark."""
_CLOSING = frozenset("".join(_PAIRS.values()))


def _has_cite(stretch: _Stretch) -> bool:
    return any(kind is Cite for kind, _ in stretch.new)


def _weight(tokens: list[_Token]) -> int:
    """Return how many letters and marks tokens have; spaces and anchors weigh nothing."""
    return sum(len(text) for _, text in tokens if isinstance(text, str) and not text.isspace())


def _piece(mark: Mark, tokens: list[_Token]) -> Iterator[Piece]:
    """Yield tokens as one piece; nothing where there are none."""
    inlines: list[Inline] = []
    words: list[str] = []
    for at, (kind, text) in enumerate(tokens):
        if isinstance(text, tuple):
            inlines += (Cite(anchor) for anchor in text)
            continue
        words.append(text)
        if at + 1 == len(tokens) or tokens[at + 1][0] is not kind:
            inlines.append(_inline(kind, "".join(words)))
            words = []
    if inlines:
        yield Piece(mark, tuple(inlines))


def _inline(kind: type[Inline], text: str) -> Inline:
    if kind is Strong:
        return Strong(text)
    if kind is Emphasis:
        return Emphasis(text)
    return Editorial(text) if kind is Editorial else Text(text)


def common(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """Return with how many equal items two rows begin and end; none is counted twice."""
    shorter = min(len(old), len(new))
    start = 0
    while start < shorter and old[start] == new[start]:
        start += 1
    end = 0
    while end < shorter - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return start, end
