"""Questions behind a dash among turns with labels: "— Who pays?", then "Jane: The state.".

Who asks has no label there, and others have one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from pipeline.model.transcript import UNIDENTIFIED, Note
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Shape, ends_sentence
from pipeline.readers.labels.words import GENERIC_ASKS, REQUESTS
from pipeline.readers.lines import Line
from pipeline.values import replace

_DASH = pattern(r"(?:[—–]|--)\s?(?=[^\W\d_a-z]|[¿«\"“„])")
_ASKS = pattern(r"[?？][\"'»”]?(?:\s|\Z)")
_LEAST = 3
_MOSTLY, _OFTEN = 0.75, 0.6
"""Share of the paragraphs behind a dash that ask, and of those that stand above a label."""
_MOST_WORDS = 80


def with_dash_questions(
    text: str, lines: Sequence[Line], labels: Labels
) -> tuple[Labels, tuple[Note, ...]]:
    """Return the labels with questions behind a dash as turns of whoever asks, and a warning.

    Right below nearly each stands the label of one who answers, and most ask, or want to be told.
    A name that stands once right below one answers it, too; words without a label there are nobody
    known's. Where it is not so, the warning only says that paragraphs stand behind a dash.
    """
    begun = {one.index for one in labels.turns}
    found = list(_behind_dashes(text, lines, begun))
    if len(found) < _LEAST or not GENERIC_ASKS.isdisjoint(one.key for one in labels.turns):
        return labels, ()
    asking = [at for at in found if _asks(text, lines[at])]
    labelled = begun.union(one.index for one in labels.prose if one.shape in _NAMES)
    answered = [at for at in found if _below(lines, at) in labelled]
    count, number = len(found), lines[found[0]].number
    if len(asking) < _MOSTLY * count or len(answered) < _OFTEN * count:
        message = f"{count} paragraphs begin with a dash, in the words of those who have labels"
        hint = "where others say them, put the label of the speaker before them"
        told = (Note(f"{message}: {hint}", number, is_warning=True),)
        return labels, told if len(asking) >= _LEAST else ()
    asked = [at for at in found if at in asking or at in answered]
    message = f"{len(asked)} questions stand behind a dash without a label: read as 'Q:'"
    turns = [Candidate(at, "Q", Shape.KNOWN, _content(text, lines[at])) for at in asked]
    named, unnamed = _answers(text, lines, labels, asked)
    if unnamed:
        message = f"{message}; who answers {len(unnamed)} of them is not known"
    turns = sorted((*labels.turns, *turns, *named, *unnamed), key=lambda one: one.index)
    prose = tuple(one for one in labels.prose if one not in named)
    labels = replace(labels, turns=tuple(turns), once=(*labels.once, *named), prose=prose)
    return labels, (Note(message, number, is_warning=True),)


def _answers(
    text: str, lines: Sequence[Line], labels: Labels, asked: Sequence[int]
) -> tuple[list[Candidate], list[Candidate]]:
    """Return what begins right below questions and no turn: names, and words of nobody known."""
    below = {_below(lines, at) for at in asked} - {one.index for one in labels.turns}
    below -= {-1, *asked}
    named = [one for one in labels.prose if one.index in below and one.shape in _NAMES]
    below -= {one.index for one in named}
    return named, [
        Candidate(at, UNIDENTIFIED, Shape.UNCLAIMED, _content(text, lines[at]))
        for at in sorted(below)
    ]


_NAMES = frozenset({Shape.NAME, Shape.WORD})


def _behind_dashes(text: str, lines: Sequence[Line], begun: Set[int]) -> Iterator[int]:
    """Yield the lines that begin a paragraph with a dash, from the one above the first turn on."""
    for at, line in enumerate(lines):
        if at in begun or line.is_blank or _content(text, line) == line.start:
            continue
        is_apart = at == 0 or lines[at - 1].is_blank or ends_sentence(text, lines[at - 1])
        if is_apart and (at > min(begun) or _below(lines, at) == min(begun)):
            yield at


def _content(text: str, line: Line) -> int:
    found = _DASH.match(text, line.start, line.end)
    return found.end() if found else line.start


def _asks(text: str, line: Line) -> bool:
    """Whether a line asks, or asks to be told something."""
    words = text[_content(text, line) : line.end]
    plain = words.split()
    is_told = plain[0].strip(",.").casefold() in REQUESTS
    return len(plain) <= _MOST_WORDS and (is_told or _ASKS.search(words) is not None)


def _below(lines: Sequence[Line], at: int) -> int:
    """Return the index of the next line that is not blank; -1 for none."""
    return next((one for one in range(at + 1, len(lines)) if not lines[one].is_blank), -1)
