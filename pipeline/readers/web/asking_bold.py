"""Paragraphs of a page in bold that are the questions of whoever asks, above names in bold.

"<b>Who pays?</b>" stands above "<b>Jane:</b> The state.", and who asks has no label.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.readers.labels.candidates import comparable, ends_with_stop
from pipeline.readers.labels.words import GENERIC_ASKS
from pipeline.readers.speakers.tallies import ends_with_question
from pipeline.readers.web.drawing import HEADINGS, Block, name_of
from pipeline.values import replace

_LEAST = 3
_MOSTLY = 0.6
"""Share of these paragraphs that ask."""
_MOST_OTHERS = 0.25
"""Share of the paragraphs in bold that stand not above a label, but amid somebody's words."""
_MOST_ASKING = 0.2
"""Share of the turns with labels that end with a question: of more, who asks has a label."""


def with_bold_questions(
    blocks: Sequence[Block],
) -> tuple[Sequence[Block], tuple[Note, ...]]:
    """Return blocks with a mark, `Q`, before each paragraph in bold that asks, and a warning.

    Right below each somebody who answers is named; nobody who has a label asks.
    """
    marks = [at for at, one in enumerate(blocks) if one.label is not None]
    strong = [at for at, one in enumerate(blocks) if _is_paragraph_in_bold(one)]
    own = frozenset(at for at in strong if _stands_above_mark(blocks, at))
    asking = sum(ends_with_question(blocks[at].text) for at in own)
    if asking < max(_LEAST, _MOSTLY * len(own)):
        return blocks, ()
    others = sum(at > marks[0] and at not in own for at in strong)
    is_named = any(comparable(blocks[at].label or "") in GENERIC_ASKS for at in marks)
    if is_named or others > _MOST_OTHERS * len(own):
        return blocks, ()
    said = _said_last(blocks, marks, own)
    if sum(map(ends_with_question, said.values())) > _MOST_ASKING * len(marks):
        return blocks, ()
    message = f"{len(own)} paragraphs in bold stand above labels and have none: read as 'Q:'"
    note = Note(message, blocks[min(own)].line, is_warning=True)
    made = [part for at, one in enumerate(blocks) for part in _parts(one, is_own=at in own)]
    return made, (note,)


def _is_paragraph_in_bold(block: Block) -> bool:
    return block.label is None and block.is_strong and name_of(block.home) not in HEADINGS


def _stands_above_mark(blocks: Sequence[Block], at: int) -> bool:
    """Whether a label follows a paragraph that asks, or ends as a sentence does."""
    words = blocks[at].text
    is_next = at + 1 < len(blocks) and blocks[at + 1].label is not None
    return is_next and (ends_with_question(words) or ends_with_stop(words))


def _said_last(
    blocks: Sequence[Block], marks: Sequence[int], own: Collection[int]
) -> Mapping[int, str]:
    """Return the last words of each turn with a label, by where its label stands."""
    turns = pairwise([*marks, len(blocks)])
    return {
        start: next((blocks[at].text for at in reversed(range(start, end)) if at not in own), "")
        for start, end in turns
    }


def _parts(block: Block, *, is_own: bool) -> Iterator[Block]:
    """Yield a block as it is, or the mark of a question and its words."""
    if is_own:
        yield replace(block, text="", strong=(), label="Q")
    yield replace(block, strong=()) if is_own else block
