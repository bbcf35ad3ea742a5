"""Labels inside lines: a warning, or a text in which they are many is refused."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import Note, NoteKind
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import (
    Shape,
    clean,
    comparable,
)
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.layout import Layout

_INSIDE = pattern(
    r"(?:[.?!…。？！؟\"”’)\]>][ \u00a0]*|\t)"
    r"((?:(?:Mr|Mrs|Ms|Dr|Hon|Prof|Sen|Rep)\.[ \u00a0])?[^\s:：.?!][^:：.?!\n]{0,60})"
    r"[:：](?=[-–—]?\s)"
)


_TITLED = pattern(
    r"\b((?:Mr|Mrs|Ms|Miss|Dr|Hon|Senator|Sir)\.?[ \u00a0]{1,2}"
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?):(?=\s)"
)
_MANY_TITLED = 6


_MANY_INSIDE = 0.5


def inside_notes(layout: Layout, path: str) -> Iterator[Note]:
    """Yield a warning for each label inside a line; refuse a text that is full of them.

    In a chat a name and a colon begin what is written to that one.
    """
    if layout.labels.shown == "<{}>":
        return
    colons = sum(layout.shown.count(colon, *span) for colon in ":：" for span in _behind(layout))
    expected = layout.labels.expected
    if layout.labels.lines or not (colons >= _MANY_TITLED or _ends_in_label(layout, expected)):
        return
    heads = _heads(layout)
    inside = [
        match
        for match in _INSIDE.finditer(layout.shown)
        if not _is_head(match, heads) and _is_within_line(match, layout.shown)
    ]
    found = [match for match in inside if comparable(clean(match[1])) in expected]
    others = _recurring(inside, len(layout.labels.turns))
    titled: list[re.Match[str]] = []
    if colons >= _MANY_TITLED:
        titled = [one for one in _TITLED.finditer(layout.shown) if not _is_head(one, heads)]
    if len(titled) >= max(len(layout.labels.turns), _MANY_TITLED):
        found = titled
    found = others or found
    if not found:
        return
    label, line = clean(found[0][1]), layout.line_at(found[0].start(1))
    if len(found) >= len(layout.labels.turns) * _MANY_INSIDE:
        hint = "begin each turn on a line of its own"
        raise TranscriptError.at(f"'{label}:' stands inside a line", Place(path, line), hint)
    hint = "if a turn begins there, give it a line of its own"
    for one in found:
        message = f"'{clean(one[1])}:' stands inside a line: {hint}"
        yield Note(message, layout.line_at(one.start(1)), is_warning=True, kind=NoteKind.LABEL)


def _ends_in_label(layout: Layout, expected: Iterable[str]) -> bool:
    """Return whether before a colon in the words stand the letters of a label."""
    heads = [
        comparable(clean(head[-_LONGEST:]))
        for span in _behind(layout)
        for head in layout.shown[slice(*span)].replace("：", ":").split(":")[:-1]
    ]
    return any(_ends_in(head, label) for head in heads for label in expected)


def _ends_in(head: str, label: str) -> bool:
    """Return whether words end in a label, and not in a longer word that ends so."""
    return head.endswith(label) and not head[: -len(label)][-1:].isalnum()


_LONGEST = 80
"""Letters before a colon in which a label stands."""


def _behind(layout: Layout) -> Iterator[tuple[int, int]]:
    """Yield the spans from behind each label to the next turn."""
    for item, (_, end) in zip(layout.labels.turns, layout.spans(), strict=True):
        yield item.content, layout.lines[end - 1].end


def _recurring(inside: Sequence[re.Match[str]], turns: int) -> list[re.Match[str]]:
    """Return where one name stands inside of lines, nearly as often as turns begin."""
    counts = Counter(clean(match[1]) for match in inside)
    label, count = max(counts.items(), key=lambda one: one[1], default=("", 0))
    is_name = count >= _MANY_TITLED and shape_of(label) in {Shape.NAME, Shape.WORD, Shape.KNOWN}
    is_many = is_name and count >= turns * _MANY_INSIDE
    return [match for match in inside if clean(match[1]) == label] if is_many else []


def _heads(layout: Layout) -> tuple[tuple[int, int], ...]:
    """Return where the labels that begin turns stand, from the beginnings of their lines."""
    lines = layout.lines
    return tuple((lines[one.index].start, one.content) for one in layout.labels.turns)


def _is_head(match: re.Match[str], heads: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(heads, (match.start(1), len(match.string))) - 1
    return at >= 0 and heads[at][0] <= match.start(1) < heads[at][1]


def _is_within_line(match: re.Match[str], text: str) -> bool:
    line_start = text.rfind("\n", 0, match.start(1)) + 1
    return bool(text[line_start : match.start(1)].strip())
