"""Pull quotes: words of somebody, set apart in a page beside the talk in which they were said.

They are said where they stand in a turn, and not by whoever spoke above them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import comparable, ends_with_stop
from pipeline.readers.web.drawing import Block, name_of, name_set, words_of
from pipeline.values import dataclass

if TYPE_CHECKING:
    from lxml.etree import _Element

PULL_QUOTE = "pull quote"
PRESENTED = "presents who speaks"
_QUOTE_CLASS = name_set("quote blockquote")
_NAMING = name_set("cite footer figcaption")
"""Elements in a quotation that name who said it."""
_PART = pattern(r"[a-z]+|[A-Z][a-z]*")
_WORD = pattern(r"\w+")
_IN_ROW = 3
"""Words that two texts share in one order where the one is taken from the other."""
_REPEATED = 0.7
"""Share of such rows of a quotation that stand elsewhere."""
_LEAST_ROWS = 4
_MOST_QUOTED = 0.2
"""Share of the blocks from which on quotations are the talk."""
_MOST_OF_NAME = 8
_SHORTEST = 3
"""Letters of a word that tells of a name."""


@dataclass(frozen=True, slots=True)
class _Talk:
    """What is known of the talk in which quotations stand."""

    names: frozenset[str]
    """Words of the labels."""
    rows: frozenset[tuple[str, ...]]
    """Words in a row of all that stands in no quotation."""


def pull_quotes(
    blocks: Sequence[Block], begun: Collection[int], labels: Collection[str]
) -> dict[int, str]:
    """Return as what blocks in quotations are no part of the talk, by the index of the block.

    `begun` are the indexes of blocks that begin a turn, `labels` those of who speaks. A quotation
    names who said it, or its words stand in the talk, too; or it presents who speaks next.
    """
    around = ((at, _quotation(block.home)) for at, block in enumerate(blocks))
    inside = {at: one for at, one in around if one is not None}
    labelled = {inside[at] for at in begun if at in inside}
    announced = {inside[at] for at in inside if _is_announced(blocks, at, inside)}
    inside = {at: one for at, one in inside.items() if one not in labelled | announced}
    if not inside or len(inside) > _MOST_QUOTED * len(blocks):
        return {}
    rest = (_words(block.text) for at, block in enumerate(blocks) if at not in inside)
    names = {word for label in labels for word in _words(label) if len(word) >= _SHORTEST}
    talk = _Talk(frozenset(names), frozenset(row for words in rest for row in _rows(words)))
    kinds = {at: _kind(blocks[at], one, talk) for at, one in inside.items() if blocks[at].text}
    return {at: kind for at, kind in kinds.items() if kind}


def _is_announced(blocks: Sequence[Block], at: int, inside: Mapping[int, _Element]) -> bool:
    """Whether words right before a quotation lead to it: "which reads as follows:"."""
    before = at - 1
    is_led = before >= 0 and inside.get(before) is not inside[at]
    return is_led and blocks[before].text.endswith((":", "：")) and not _names_author(inside[at])


def _names_author(quotation: _Element) -> bool:
    return any(words_of(one) for one in quotation.iter() if name_of(one) in _NAMING)


def _quotation(element: _Element) -> _Element | None:
    """Return the innermost quotation around words; None where they stand in none."""
    for one in (element, *element.iterancestors()):
        classes = {part.lower() for part in _PART.findall(one.get("class", ""))}
        if name_of(one) == "blockquote" or not classes.isdisjoint(_QUOTE_CLASS):
            return one
    return None


def _kind(block: Block, quotation: _Element, talk: _Talk) -> str:
    if _presents(block, talk.names):
        return PRESENTED
    rows = list(_rows(_words(block.text)))
    again = sum(row in talk.rows for row in rows)
    is_again = len(rows) >= _LEAST_ROWS and again >= _REPEATED * len(rows)
    return PULL_QUOTE if is_again or _names_author(quotation) else ""


def _presents(block: Block, names: frozenset[str]) -> bool:
    """Whether a block says who somebody is: a name in bold on its own line, and no sentence."""
    head, _, more = block.text.partition("\n")
    is_named = bool(more) and block.strong[:1] == ((0, len(head)),)
    words = _words(head)
    is_name = len(words) <= _MOST_OF_NAME and not names.isdisjoint(words)
    return is_named and is_name and not ends_with_stop(block.text)


def _words(text: str) -> list[str]:
    return _WORD.findall(comparable(text))


def _rows(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for at in range(len(words) - _IN_ROW + 1):
        yield tuple(words[at : at + _IN_ROW])
