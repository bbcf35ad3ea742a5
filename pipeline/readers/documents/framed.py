"""Framed: quotation marks around whole turns, as newspapers set them, which are no words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note, Paragraph, Turn
from pipeline.patterns import pattern
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


def play_notes(turns: Sequence[Turn], lines: Sequence[str]) -> Iterator[Note]:
    """Yield a warning where words stand in quotation marks, and brackets tell what people do.

    So films and plays are written down. `lines` are all those of the file.
    """
    bracketed = [one.strip() for one in lines if one[:1] in _BRACKETS]
    if len(bracketed) < _LEAST_STAGED:
        return
    said = [_NOTED.sub("", turn.paragraphs[0].text).lstrip() for turn in turns]
    quoted = sum(one[:1] in _PAIRS for one in said)
    staged = sum(_STAGED.fullmatch(one) is not None for one in bracketed)
    is_staged = staged >= max(_LEAST_STAGED, _STAGES * len(turns))
    if not is_staged or quoted < max(_LEAST, _QUOTED * len(turns)):
        return
    message = f"{staged} lines in brackets tell what people do, and {quoted} turns are quoted"
    hint = "it looks like a film or a play, which nobody said"
    yield Note(f"{message}: {hint}", turns[0].line, is_warning=True)


_BRACKETS = ("[", "(")
_NOTED = pattern(r"\A\s*(?:[\[(][^\[\]()]{1,60}[\])]\s*)+")
_STAGED = pattern(r"\[[^\[\]]{20,}\]|\([^()]{20,}\)")
"""A line that tells what happens: "[She looks at the lake and walks away]"."""
_LEAST_STAGED, _STAGES = 6, 0.15
"""Lines, and their share of the turns."""
_QUOTED = 0.1
"""Share of the turns."""


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
