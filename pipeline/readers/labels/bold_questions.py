"""Questions that are whole paragraphs in bold among turns with labels, of whoever asks.

"**Who pays?**" stands above "**Jane:** The state.", and who asks has no label.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape, clean, ends_sentence
from pipeline.readers.labels.questions import Block, blocks_of
from pipeline.readers.labels.words import GENERIC_ASKS
from pipeline.values import replace

_LEAST = 3
_MOSTLY = 0.6
"""Share of these paragraphs that ask."""
_HALF = 0.5
"""That share where nothing else is in bold: others only bid, "Please introduce yourself."."""
_MOST_OTHERS = 0.25
"""Share of the paragraphs in bold that stand not above a label, but amid somebody's words."""
_MOST_ASKING = 0.2
"""Share of the turns with labels that end with a question: of more, who asks has a label."""
_MARKS = ("?", "？", "؟")


def with_bold_questions(labels: Labels, page: Page) -> tuple[Labels, tuple[Note, ...]]:
    """Return the labels with paragraphs in bold that ask as turns of `Q`, and a warning.

    Right below each stands the label of one who answers; nobody who has a label asks.
    """
    begun = {one.index for one in labels.turns}
    if not begun or not GENERIC_ASKS.isdisjoint(one.key for one in labels.turns):
        return labels, ()
    blocks = tuple(_parted(page, begun))
    above = [
        block
        for block, below in pairwise(blocks)
        if block.first not in begun and below.first in begun and _may_be_said(block, page)
    ]
    own = {one.first for one in above}
    first = min(begun)
    others = sum(
        one.is_strong and one.first > first and one.first not in begun | own for one in blocks
    )
    asking = sum(one.asks for one in above)
    share = _MOSTLY if others else _HALF
    if asking < max(_LEAST, share * len(above)) or others > _MOST_OTHERS * len(above):
        return labels, ()
    if _asking(labels.turns, own, page) > _MOST_ASKING * len(begun):
        return labels, ()
    turns = [Candidate(at, "Q", Shape.KNOWN, page.lines[at].start) for at in sorted(own)]
    message = f"{len(turns)} paragraphs in bold stand above labels and have none: read as 'Q:'"
    note = Note(message, page.lines[turns[0].index].number, is_warning=True)
    turns = sorted((*labels.turns, *turns), key=lambda one: one.index)
    return replace(labels, turns=tuple(turns)), (note,)


def _may_be_said(block: Block, page: Page) -> bool:
    """Whether a paragraph in bold asks, or ends as a sentence does: a heading does neither."""
    return block.is_strong and (block.asks or ends_sentence(page.text, page.lines[block.last]))


def _parted(page: Page, begun: set[int]) -> Iterator[Block]:
    """Yield blocks, of which one that holds the label of a turn begins with it."""
    heads = sorted(begun)
    for block in blocks_of(page):
        inside = [at for at in heads if block.first < at <= block.last]
        starts = [block.first, *inside]
        for start, end in zip(starts, [*inside, block.last + 1], strict=True):
            yield replace(block, first=start, last=end - 1)


def _asking(turns: Sequence[Candidate], own: set[int], page: Page) -> int:
    """Return how many turns end with a question, above the paragraphs in bold at `own`."""
    starts = sorted({*(one.index for one in turns), *own, len(page.lines)})
    ends = {first: page.lines[end - 1].end for first, end in pairwise(starts)}
    said = (clean(page.text[one.content : ends[one.index]]) for one in turns)
    return sum(words.rstrip("*_\"'”» ").endswith(_MARKS) for words in said)
