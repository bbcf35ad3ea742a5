"""Questions that have lost their mark: in a file whose questions stand in bold or as headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import shortened
from pipeline.readers.labels.candidates import Candidate, clean
from pipeline.readers.labels.words import GENERIC_ASKS
from pipeline.readers.lines import Line

_ASKS = pattern(r"(?:(?![.!…]\s)[^\n])*[?？؟][\"'”’»)]*")
_FEWEST = 5
"""Words of a question that is no aside: "And why?"."""
_IDEOGRAPH = pattern(r"[\u3040-\u30ff\u4e00-\u9fff]")
_FEWEST_SIGNS = 8
"""The same where no blanks part words."""


def lost_notes(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> Iterator[Note]:
    """Yield a warning where a paragraph amid an answer is one question, and nothing else.

    Who answers may ask so in passing; another says it where its mark is lost.
    """
    ends = [*(one.index for one in turns[1:]), len(lines)]
    found = [
        at
        for item, end in zip(turns, ends, strict=True)
        if item.key not in GENERIC_ASKS
        for at in _asking(text, lines, range(item.index, end))
    ]
    if found:
        line = lines[found[0]]
        shown = shortened(clean(text[line.start : line.end]))
        asks = "a paragraph amid an answer asks" if len(found) == 1 else "paragraphs in answers ask"
        count = "" if len(found) == 1 else f"{len(found)} "
        hint = "where whoever asks says it, mark it as the other questions are"
        yield Note(f"{count}{asks}, “{shown}”: {hint}", line.number, is_warning=True)


def _asking(text: str, lines: Sequence[Line], turn: range) -> Iterator[int]:
    """Yield the lines amid a turn that are a paragraph of one question."""
    filled = [at for at in turn if not lines[at].is_blank]
    for (before, at), (_, after) in pairwise(pairwise(filled)):
        line = lines[at]
        is_alone = at - before > 1 and after - at > 1
        said = text[line.start : line.end]
        is_long = len(said.split()) >= _FEWEST or len(_IDEOGRAPH.findall(said)) >= _FEWEST_SIGNS
        if is_alone and is_long and _ASKS.fullmatch(text, line.start, line.end):
            yield at
