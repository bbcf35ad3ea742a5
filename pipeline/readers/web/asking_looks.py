"""Paragraphs of a page that ask and stand in a class or a colour of their own, and no label.

`<p class="ask">Who pays?</p>` stands above `<p class="text">The town.</p>`, or plain questions
stand above answers in green.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.labels.words import REQUESTS
from pipeline.readers.web.drawing import HEADINGS, Block, name_of
from pipeline.values import replace

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEAST = 4
"""Paragraphs that ask."""
_ASKING = 0.8
"""Share of the paragraphs of their look."""
_ANSWERED = 0.9
"""Share of them right below which stands a paragraph of another look."""
_MOST_ASKING = 0.1
"""Share of the other paragraphs between the first and the last of them that may ask."""
_LEAST_WORDS = 5
"""Of an answer, on average: a form to fill in, and a list to choose from, have fewer."""
_COLOUR = pattern(r"(?i)(?:\A|[;\s])color\s*:\s*([^;!]+)")

_Look = tuple[str, str, str]


def with_asking_look(blocks: Sequence[Block]) -> tuple[list[Block], Note] | None:
    """Return the blocks of a page with the questions set apart, and a warning; None for none.

    One look alone may ask, and nearly all that asks between its first and last has it.
    """
    looks = [_look(block.home) for block in blocks]
    places: defaultdict[_Look, list[int]] = defaultdict(list)
    for at, look in enumerate(looks):
        places[look].append(at)
    found = [own for own in places.values() if _are_asked(blocks, own)]
    if len(found) != 1 or len(places) < _LEAST_LOOKS:
        return None
    own = frozenset(found[0])
    marked = [_set_apart(one) if at in own else one for at, one in enumerate(blocks)]
    first = next(at for at in found[0] if _asks(blocks[at].text))
    return marked, Note(_DOUBT, blocks[first].line, is_warning=True)


_LEAST_LOOKS = 2
_DOUBT = (
    "nobody is named: paragraphs of one class or colour are read as questions, and what stands"
    " below each as its answer"
)


def _are_asked(blocks: Sequence[Block], own: Sequence[int]) -> bool:
    """Whether the blocks of one look ask, and others answer them."""
    if len(own) < _LEAST or name_of(blocks[own[0]].home) in HEADINGS:
        return False
    members = frozenset(own)
    asking = sum(_asks(blocks[at].text) for at in own)
    answered = sum(at + 1 < len(blocks) and at + 1 not in members for at in own)
    between = [at for at in range(own[0], own[-1]) if at not in members]
    others = sum(blocks[at].text.rstrip().endswith(_MARKS) for at in between)
    if sum(len(blocks[at].text.split()) for at in between) < _LEAST_WORDS * answered:
        return False
    is_asked = asking >= _ASKING * len(own) and answered >= _ANSWERED * len(own)
    return is_asked and others <= _MOST_ASKING * len(between)


def _asks(text: str) -> bool:
    """Whether a paragraph ends with a question, or holds one, or wants to be told something."""
    words = text.casefold().lstrip("–—- ").split()
    return any(mark in text for mark in _MARKS) or not REQUESTS.isdisjoint(words[:1])


_MARKS = ("?", "？", "؟")


def _set_apart(block: Block) -> Block:
    return replace(block, strong=((0, len(block.text)),))


def _look(home: _Element) -> _Look:
    """Return the name, the classes and the colour of an element."""
    classes = " ".join((home.get("class") or "").split())
    colour = _COLOUR.search(home.get("style") or "")
    return name_of(home), classes, colour[1].strip().lower() if colour else ""
