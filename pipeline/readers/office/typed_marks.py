"""Marks of Markdown that somebody typed, or pasted, into a document: `**Jane:** Who pays?`."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.office.blocks import LEAST_TYPED, Block
from pipeline.values import replace

_LABEL = pattern(r"\*\*(?P<label>[^*\n:：]{1,60}[:：]?)\*\*(?P<colon>[:：]?)(?=\s|\Z)")
_HEADING = pattern(r"#{1,6}[ \t]+(?P<words>\S[^\n]*?)[ \t#]*")


def without_typed_marks(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Note, ...]]:
    """Return paragraphs whose labels and headings are as their marks mean them, and what was left.

    Only where labels with a colon stand between such marks before several paragraphs.
    """
    labels = [one for one in blocks if _is_labelled(one)]
    if len(labels) < LEAST_TYPED:
        return tuple(blocks), ()
    found = tuple(_unmarked(one) for one in blocks)
    changed = sum(one.text != other.text for one, other in zip(blocks, found, strict=True))
    note = f"marks of Markdown ('**', '#') before {changed:,} paragraphs"
    return found, (Note(note, labels[0].number),)


def _is_labelled(block: Block) -> bool:
    found = _LABEL.match(block.text)
    return found is not None and bool(found["colon"] or found["label"][-1] in ":：")


def _unmarked(block: Block) -> Block:
    """Return a paragraph with its label in bold, or as a heading, and without the marks of that."""
    if heading := _HEADING.fullmatch(block.text.strip()):
        return replace(block, text=heading["words"], strong=(), slanted=(), is_heading=True)
    found = _LABEL.match(block.text)
    if found is None or not _is_labelled(block):
        return block
    label = f"{found['label']}{found['colon']}"
    text = label + block.text[found.end() :]
    return replace(block, text=text, strong=((0, len(label)),), slanted=())
