"""Questions that name and office of who asks lead in bold: "**Jane Roe, a clerk:** Who pays?".

The office has too many words for a label, or a full stop or a verb stands for the colon.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape, clean
from pipeline.values import replace

_MOSTLY = 0.6
"""Share of the turns whose label stands in bold."""
_MOST_WORDS, _LEAST_ASKED = 30, 4
"""Words of a lead, and of a question."""
_MARKS = ("?", "？")
_NEAR = 4
"""Signs of emphasis before a lead."""
_NAME = pattern(
    r"[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z]\.)?(?: (?:de|da|van|von|du|del))? [^\W\d_a-z][\w'’-]+"
)
_ASKS = pattern(r"(?i),?\s+(?:asks?|asked|wonders|wants to know|demande|pregunta|pergunta|fragt)$")
_SIGN = pattern(r"[ \t*_]*[:：]?[ \t*_]*")


def with_led_questions(labels: Labels, page: Page) -> tuple[Labels, tuple[Note, ...]]:
    """Return the labels with turns that such leads begin, and a warning for each.

    Each is a paragraph that ends with a question, right above a label, where labels stand in bold.
    """
    begun = {one.index for one in labels.turns}
    strong = sum(_bold_end(page, at) > 0 for at in begun)
    if not begun or strong < _MOSTLY * len(begun):
        return labels, ()
    found = tuple(_led(page, begun))
    notes = tuple(
        Note(
            "name and office lead a question in bold: read as a turn of its own",
            page.lines[one.index].number,
            is_warning=True,
        )
        for one in found
    )
    turns = tuple(sorted((*labels.turns, *found), key=lambda one: one.index))
    return replace(labels, turns=turns), notes


def _led(page: Page, begun: set[int]) -> Iterator[Candidate]:
    """Yield the turns that leads begin; a blank line stands above and below each."""
    for at, below in pairwise(page.filled):
        if at in begun or below not in begun or below - at < 2 or not _is_below_blank(page, at):  # noqa: PLR2004
            continue
        line, end = page.lines[at], _bold_end(page, at)
        lead = clean(page.text[line.start : end]) if end else ""
        sign = _SIGN.match(page.text, end, line.end)
        content = sign.end() if sign else end
        is_ended = lead.endswith((":", "：", ".")) or (sign is not None and ":" in sign.group())
        asked = page.text[content : line.end].rstrip(" \t*_\"'”’»)")
        is_asked = asked.endswith(_MARKS) and len(asked.split()) >= _LEAST_ASKED
        if is_ended and is_asked and (label := _label(lead)):
            yield Candidate(at, label, Shape.NAME, content)


def _is_below_blank(page: Page, at: int) -> bool:
    return at == 0 or page.lines[at - 1].is_blank


def _label(lead: str) -> str:
    """Return the label that a lead is: a full name and more; empty for none."""
    words = lead.rstrip(" .:：")
    label = _ASKS.sub("", words)
    name, comma, _ = label.partition(",")
    is_more = bool(comma) or label != words
    return label if is_more and len(label.split()) <= _MOST_WORDS and _NAME.search(name) else ""


def _bold_end(page: Page, at: int) -> int:
    """Return where what is bold at the beginning of a line ends within it; 0 for nowhere."""
    line = page.lines[at]
    begin = bisect_left(page.strong, (line.start - _NEAR, 0))
    for start, end in page.strong[begin : begin + 2]:
        if start <= line.start < end < line.end:
            return end
    return 0
