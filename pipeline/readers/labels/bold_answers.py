"""Questions in plain letters and answers in bold, in turn, where nothing else tells who speaks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate, pairwise

from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape, ends_sentence
from pipeline.readers.labels.frequent import is_faq_file
from pipeline.readers.labels.questions import Block, blocks_of
from pipeline.values import replace

_LEAST = 4
_ASKING = 0.6
"""Share of the plain paragraphs that ask; who asks also greets and thanks."""
_MOST_ASKING = 0.15
"""Share of the paragraphs in bold that ask."""
_IN_TURN = 0.9
_LEAST_WORDS = 4
"""Words of an answer, on average: headings have fewer."""
_DOUBT = "nobody is named: paragraphs in bold are read as answers to the plain ones, which ask"


def find_bold_answers(page: Page) -> Labels:
    """Return the turns of a file in which plain paragraphs ask and those in bold answer."""
    blocks = tuple(_blocks(page)) if page.strong else ()
    first = next((at for at, block in enumerate(blocks) if block.is_strong), 0) - 1
    talk = _below_data(blocks[first:], page) if first >= 0 else ()
    strong = [block for block in talk if block.is_strong]
    plain = [block for block in talk if not block.is_strong]
    turning = sum(before.is_strong is not after.is_strong for before, after in pairwise(talk))
    words = sum(
        len(page.text[page.lines[one.first].start : page.lines[one.last].end].split())
        for one in strong
    )
    if (
        min(len(strong), len(plain)) < _LEAST
        or sum(block.asks for block in plain) < _ASKING * len(plain)
        or sum(block.asks for block in strong) > _MOST_ASKING * len(strong)
        or turning < _IN_TURN * (len(talk) - 1)
        or words < _LEAST_WORDS * len(strong)
        or any(a.asks and not a.is_strong and not b.is_strong for a, b in pairwise(talk))
        or is_faq_file(page, talk[0].first)
    ):
        return Labels()
    turns = []
    before: bool | None = None
    for block in talk:
        if block.is_strong is not before:
            label = "A" if block.is_strong else "Q"
            start = page.lines[block.first].start
            turns.append(Candidate(block.first, label, Shape.KNOWN, start))
        before = block.is_strong
    asking = sum(block.asks for block in plain)
    evidence = f"{len(strong)} paragraphs in bold answer, of {len(plain)} plain ones {asking} ask"
    return Labels(tuple(turns), (), (), True, "{}", 0.8, evidence=evidence, doubt=_DOUBT)


def _below_data(talk: tuple[Block, ...], page: Page) -> tuple[Block, ...]:
    """Return the talk without a line above it that asks nothing and ends no sentence: "Source: …".

    So it is where everything else in plain letters asks or has a number; a note in bold may stand
    below the line.
    """
    plain = [block for block in talk if not block.is_strong]
    first = plain[0] if plain else None
    are_asked = all(block.asks or block.is_numbered for block in plain[1:])
    if first is None or first.asks or first.is_numbered or not are_asked:
        return talk
    if ends_sentence(page.text, page.lines[first.last]):
        return talk
    below = next((at for at, block in enumerate(talk) if block is plain[1]), 0) if plain[1:] else 0
    return talk[below:]


def find_quoted_answers(page: Page) -> Labels:
    """Return the turns of a file in which plain paragraphs ask and quotations answer."""
    if not page.quoted:
        return Labels()
    found = find_bold_answers(replace(page, strong=page.quoted))
    evidence = found.evidence.replace("paragraphs in bold", "quotations")
    doubt = _DOUBT.replace("paragraphs in bold", "quotations") if found.turns else ""
    return replace(found, evidence=evidence, doubt=doubt)


def _blocks(page: Page) -> Iterator[Block]:
    """Yield blocks; one that is mostly in bold is, though its last words are not."""
    starts = [start for start, _ in page.strong]
    ends = list(accumulate((end for _, end in page.strong), max))
    for block in blocks_of(page):
        start, end = page.lines[block.first].start, page.lines[block.last].end
        near = range(bisect_right(ends, start), bisect_left(starts, end))
        spans = (page.strong[at] for at in near)
        strong = sum(max(0, min(end, b) - max(start, a)) for a, b in spans)
        yield replace(block, is_strong=strong > _MOSTLY * (end - start))


_MOSTLY = 0.5
