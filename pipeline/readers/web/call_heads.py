"""Heads of speeches in the call of a firm that a page runs into the paragraph before.

"… Please go ahead. Jane Roe", and below it the office that the list of who takes part has for that
person; or "Jane Roe: Chief Keeper Thank you.", with that office before the first words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.web.drawing import Block
from pipeline.readers.web.page_furniture import left_out
from pipeline.values import replace

_LIST = pattern(r"(?i)(?:(?:corporate|company|(?:conference |earnings )?call) participants):?")
_ENTRY = pattern(r"(?P<name>[^\W\d_][^\n:]{2,60}?) [-–—]{1,2} (?P<office>[^\n]{2,90})")
_STOPS = (".", "!", "?", "]", "”", '"')
"""Signs of a sentence that ends before a name."""


def with_call_heads(blocks: Sequence[Block]) -> tuple[Sequence[Block], tuple[Note, ...]]:
    """Return blocks of which each such name begins one, with a colon, and what is told of offices.

    Nothing is changed where a page has no list of who takes part.
    """
    offices = _offices(blocks)
    found = [part for block in blocks for part in _parted(block, offices)] if offices else blocks
    if len(found) == len(blocks):  # each stands above words of its own
        return blocks, ()
    return [_without_office(one, offices) for one in found], tuple(_told(found, offices))


def _offices(blocks: Sequence[Block]) -> Mapping[str, str]:
    """Return the office of each of those who are listed, by name; none for no list."""
    lines = [line.strip() for block in blocks for line in block.text.split("\n")]
    if not any(map(_LIST.fullmatch, lines)):
        return {}
    entries = (found for line in lines if (found := _ENTRY.fullmatch(line)))
    return {found["name"]: found["office"].strip() for found in entries}


def _parted(block: Block, offices: Mapping[str, str]) -> Iterator[Block]:
    """Yield a block, cut before each name that stands above its office."""
    lines = block.text.split("\n")
    for at in range(len(lines) - 2) if not block.strong else ():
        name = _named(lines[at].rstrip(), lines[at + 1].strip(), offices)
        if not name:
            continue
        before = "\n".join(lines[: at + 1]).rstrip().removesuffix(name).rstrip()
        yield replace(block, text=before, numbers=block.numbers[: at + 1], is_part=True)
        rest = "\n".join(lines[at + 2 :]).lstrip("\n")
        own = block.numbers[-rest.count("\n") - 1 :]
        text = f"{name}: {offices[name]} {rest}"
        yield from _parted(replace(block, text=text, numbers=own, is_part=True), offices)
        return
    yield block


def _named(line: str, office: str, offices: Mapping[str, str]) -> str:
    """Return whose name ends a line behind a sentence, above the office; "" for nobody's."""
    for name, told in offices.items():
        if told == office and line.endswith(name):
            return name if line.removesuffix(name).rstrip().endswith(_STOPS) else ""
    return ""


def _without_office(block: Block, offices: Mapping[str, str]) -> Block:
    """Return a block without the office right behind the name that begins it."""
    head = "" if block.strong else _head(block, offices)
    name = head.partition(":")[0]
    return replace(block, text=f"{name}: {block.text[len(head) :]}") if head else block


def _head(block: Block, offices: Mapping[str, str]) -> str:
    """Return the name, the colon and the office that begin a block, with a blank; "" for none."""
    name = block.text.partition(":")[0]
    head = f"{name}: {offices.get(name, '')} "
    return head if name in offices and block.text.startswith(head) else ""


def _told(blocks: Sequence[Block], offices: Mapping[str, str]) -> Iterator[Note]:
    """Yield a note of each office that stands before words, where it first does."""
    heads = {head: block.line for block in reversed(blocks) if (head := _head(block, offices))}
    yield from (left_out("who speaks", head.strip(), line) for head, line in heads.items())
