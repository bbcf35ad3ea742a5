"""Framed: quotation marks around whole turns, as newspapers set them, which are no words."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model.transcript import Note, Paragraph, Turn
from pipeline.values import replace

_PAIRS = {'"': '"', "“": "”", "«": "»", "„": "“", "»": "«", "「": "」"}
_LEAST = 4
_MOSTLY = 0.8
"""Share of the turns."""


def without_frames(turns: tuple[Turn, ...]) -> tuple[tuple[Turn, ...], tuple[Note, ...]]:
    """Return turns without the marks around them, and a note of that; as they are for few such."""
    framed = [turn.number for turn in turns if _is_framed(turn)]
    if len(framed) < max(_LEAST, _MOSTLY * len(turns)):
        return turns, ()
    gone = frozenset(framed)
    note = f"quotation marks around {len(framed)} whole turns are no part of their words"
    kept = tuple(_unframed(turn) if turn.number in gone else turn for turn in turns)
    return kept, (Note(note, turns[0].line),)


def _is_framed(turn: Turn) -> bool:
    """Whether marks open with a turn and close with it, and not in between."""
    first, last = turn.paragraphs[0].text, turn.paragraphs[-1].text
    opening = first[:1]
    closing = _PAIRS.get(opening, "")
    if not closing or not last.endswith(closing) or len(first) <= 1:
        return False
    inside = "\n".join(_inner(turn.paragraphs, opening))
    return inside.count(opening) % 2 == 0 if opening == closing else _is_level(inside, opening)


def _inner(paragraphs: Sequence[Paragraph], opening: str) -> list[str]:
    """Return the words of paragraphs without the marks that open each and close the last."""
    texts = [one.text.removeprefix(opening) for one in paragraphs]
    return [*texts[:-1], texts[-1][:-1]]


def _is_level(inside: str, opening: str) -> bool:
    """Whether each mark that closes inside words was opened there."""
    depth = 0
    for letter in inside:
        depth += (letter == opening) - (letter == _PAIRS[opening])
        if depth < 0:
            return False
    return depth == 0


def _unframed(turn: Turn) -> Turn:
    opening = turn.paragraphs[0].text[:1]
    last = len(turn.paragraphs) - 1
    paragraphs = (
        _cut(one, begins=one.text.startswith(opening), ends=at == last)
        for at, one in enumerate(turn.paragraphs)
    )
    return replace(turn, paragraphs=tuple(one for one in paragraphs if one.text))


def _cut(one: Paragraph, *, begins: bool, ends: bool) -> Paragraph:
    text = one.text[begins : len(one.text) - ends]
    start = one.start + begins + len(text) - len(text.lstrip())
    text = text.strip()
    return replace(one, text=text, start=start, end=start + len(text))
