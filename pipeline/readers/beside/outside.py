"""What stands outside of the form in which somebody's words are set, and so is nobody's.

Where each answer is quoted as Markdown quotes, or indented, a paragraph that is neither is the
narration of whoever wrote the page, or stands behind the talk.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate
from pipeline.readers.lines import Line

_LEAST_TURNS = 3
"""Turns of somebody that tell the form in which their words are set."""
_MOST_OUTSIDE = 1 / 3
"""Share of the paragraphs in such turns that may stand outside of it."""
_QUOTED = ">"
_INDENT = pattern(r"(?: {3,}|\t)(?![-*+•] )\S")


def outside(source: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> list[list[int]]:
    """Return the indexes of the lines of each paragraph outside of the form of its turn.

    `source` is the file with its marks, `lines` and `turns` those of its layout. None where who
    speaks there has other turns in another form. Where a quotation holds all turns all else is of
    the page; otherwise there is none where too many paragraphs stand outside.
    """
    ends = [*(turn.index for turn in turns[1:]), len(lines)]
    bodies = [
        (turn, list(_paragraphs(lines, turn, end))) for turn, end in zip(turns, ends, strict=True)
    ]
    told = [(turn.key, _form(source, lines[body[0][0]]) if body else "") for turn, body in bodies]
    inset = _inset(told)
    set_in = [
        (inset[turn.key], each) for turn, body in bodies if turn.key in inset for each in body
    ]
    found = [each for form, each in set_in if all(_form(source, lines[at]) != form for at in each)]
    is_whole = all(form == _QUOTED for _, form in told)
    return found if is_whole or len(found) <= _MOST_OUTSIDE * len(set_in) else []


def _inset(told: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the form in which the words of each speaker are set, of those who have one alone.

    `told` are key and form of each turn. Where all turns of a talk have one, few of each will do.
    """
    forms: dict[str, list[str]] = defaultdict(list)
    for key, form in told:
        forms[key].append(form)
    every = [form for own in forms.values() for form in own]
    is_whole = len(every) > _LEAST_TURNS and len(set(every)) == 1
    return {
        key: own[0]
        for key, own in forms.items()
        if own[0] and len(set(own)) == 1 and (is_whole or len(own) >= _LEAST_TURNS)
    }


def _paragraphs(lines: Sequence[Line], turn: Candidate, end: int) -> Iterator[list[int]]:
    """Yield the indexes of the lines of each paragraph of a turn, which ends before line `end`."""
    paragraph: list[int] = []
    for at in range(turn.index, end):
        if lines[at].end > turn.content and not lines[at].is_blank:
            paragraph.append(at)
        elif paragraph:
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph


def _form(source: str, line: Line) -> str:
    """Return how a line is set: quoted, indented, or neither."""
    whole = source[source.rfind("\n", 0, line.start) + 1 : line.end]
    if whole.lstrip().startswith(_QUOTED):
        return _QUOTED
    return " " if _INDENT.match(whole) else ""
