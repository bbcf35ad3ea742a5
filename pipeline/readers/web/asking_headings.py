"""Headings of a page that are the questions of whoever asks: right below each, somebody answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.readers.speakers.tallies import ends_with_question
from pipeline.readers.web.drawing import HEADINGS, Block, name_of
from pipeline.values import replace

_LEAST = 3
_MOSTLY = 0.6
"""Share of the headings among the turns from which those that ask are questions."""
_ASKED_AGAIN = 0.3
"""Share of such headings from which on the turns below them ask: then they only sum up."""


def with_asking_headings(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return blocks with a mark, `Q`, before each heading that asks, where the page asks so.

    Where a speaker asks below the heading, as in an interview in parts, it is only a heading.
    """
    heads = [at for at, one in enumerate(blocks) if one.text and name_of(one.home) in HEADINGS]
    asked = [at for at in heads if _is_answered(blocks, at)]
    if len(asked) < _LEAST:
        return blocks
    first = min(asked[0], next(at for at, block in enumerate(blocks) if block.label is not None))
    again = sum(_asks(blocks, at + 1) for at in asked)
    is_usual = len(asked) >= _MOSTLY * sum(at >= first for at in heads)
    if not is_usual or again >= _ASKED_AGAIN * len(asked):
        return blocks
    questions = frozenset(asked)
    return [
        part
        for at, block in enumerate(blocks)
        for part in (_question(block) if at in questions else (block,))
    ]


def _is_answered(blocks: Sequence[Block], at: int) -> bool:
    """Whether a heading asks, and a speaker is named right below it."""
    is_next = at + 1 < len(blocks) and blocks[at + 1].label is not None
    return is_next and blocks[at].text.endswith(("?", "？"))


def _asks(blocks: Sequence[Block], mark: int) -> bool:
    """Whether the turn that a mark begins ends with a question."""
    said = ""
    for block in blocks[mark + 1 :]:
        if block.label is not None or name_of(block.home) in HEADINGS:
            break
        said = block.text or said
    return ends_with_question(said)


def _question(block: Block) -> Iterator[Block]:
    """Yield a mark and the words of a heading, which stand like those around it."""
    around = block.home.getparent()
    yield replace(block, text="", strong=(), label="Q")
    yield replace(block, strong=(), home=block.home if around is None else around)
