"""Lines of a PDF in larger letters than the talk: headings, where no turn begins with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.readers.office.pages import Printed

_LARGER = 1.2
"""How many times the size of most letters those of a heading are."""
_LEAST_ALIKE = 2
"""Headings that stand alone and are as large."""
_LEAST_LED = 4
"""Words of a heading with a colon at its end."""
_LONGEST_HEAD = 12
"""Words of a line apart from the talk that is not said."""


def large_lines(
    text: str, starts: Sequence[int], lines: Sequence[Printed], size: float
) -> Iterator[tuple[int, int]]:
    """Yield the spans of lines that are paragraphs of their own, in larger letters, and no talk.

    `starts` are where `lines` begin in `text`, and `size` is that of most letters. So is a line
    right above words in the letters of the talk, where several such paragraphs are as large.
    """
    spans = [(at, at + len(line.text)) for at, line in zip(starts, lines, strict=True)]
    sizes = [round(line.size) if line.size >= _LARGER * size else 0 for line in lines]
    heads = [at for at, one in enumerate(sizes) if one and text.endswith("\n\n", 0, spans[at][0])]
    alone = {
        at for at in heads if text.startswith("\n\n", spans[at][1]) and not is_said(lines[at].text)
    }
    alike = Counter(sizes[at] for at in alone)
    above = {at for at, (_, below) in enumerate(pairwise(sizes)) if not below}
    for at in heads:
        is_like = at in above and alike[sizes[at]] >= _LEAST_ALIKE
        if at in alone or (is_like and _is_heading(lines[at].text)):
            yield spans[at]


def is_said(text: str) -> bool:
    """Return whether a line apart from the talk may be part of it."""
    is_sentence = text.rstrip().endswith((".", "?", "!", "…", ",", "-"))
    return ":" in text or is_sentence or len(text.split()) > _LONGEST_HEAD


def _is_heading(words: str) -> bool:
    """Whether a line may head what stands below; a short one with a colon may be a label."""
    bare = words.rstrip(" :")
    is_label = words.rstrip().endswith(":") and len(bare.split()) < _LEAST_LED
    return not (is_said(bare) or is_label)
