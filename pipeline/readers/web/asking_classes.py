"""Blocks of a page whose class says that they ask, above answers that begin with a name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from pipeline.readers.web.drawing import Block
from pipeline.values import replace

_ASKING = frozenset({"q", "question", "questions", "frage", "pregunta", "pergunta", "domanda"})
_LEAST = 3
_ASKED = 0.6
"""Share of the blocks of such a class that end with a question mark: others only bid."""
_MARK = "Q: "


def with_asking_classes(blocks: Sequence[Block], labels: Collection[int]) -> Sequence[Block]:
    """Return blocks with the label `Q:` before those whose class says so; else the same ones.

    `labels` are the blocks that begin with who speaks. Right below each question stands one.
    """
    found = [at for at, block in enumerate(blocks) if block.text and _is_asking(block)]
    asking = sum(blocks[at].text.endswith(("?", "？")) for at in found)
    is_answered = all(at + 1 in labels and at not in labels for at in found)
    if len(found) < _LEAST or asking < _ASKED * len(found) or not is_answered:
        return blocks
    if any(after == at + 1 for at, after in pairwise(found)):
        return blocks
    asked = frozenset(found)
    return [_labelled(block) if at in asked else block for at, block in enumerate(blocks)]


def _is_asking(block: Block) -> bool:
    """Whether the element of a block, or the one around it, has such a class."""
    around = block.home.getparent()
    names = (block.home.get("class") or "", "" if around is None else around.get("class") or "")
    return any(not _ASKING.isdisjoint(one.casefold().split()) for one in names)


def _labelled(block: Block) -> Block:
    moved = len(_MARK)
    strong = tuple((start + moved, end + moved) for start, end in block.strong)
    return replace(block, text=_MARK + block.text, strong=strong)
