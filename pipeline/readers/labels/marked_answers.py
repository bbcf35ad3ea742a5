"""Questions in bold, each above an answer in italics or behind a dash: "**Who pays?**", "— We."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from pipeline.patterns import pattern
from pipeline.readers.labels.bylines import is_byline
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape, clean
from pipeline.readers.labels.frequent import is_faq
from pipeline.readers.labels.questions import NOBODY_SAYS, Block, blocks_of, is_in_nobodys_mouth
from pipeline.readers.labels.shapes import shape_of
from pipeline.values import replace

_DASH = pattern(r"[—–]\s+(?=\S)")
_LEAST = 4
"""Questions that are answered so."""
_ASKING = 0.4
"""Share of the questions that end as one: others only lead to their answers."""
_LONG = 50
"""Words of a lead in bold, right above the first question."""


def find_marked_answers(page: Page) -> Labels:
    """Return the turns of a file in which what is in bold stands above answers of one form.

    All answers are in italics, or all begin with a dash, and nothing else stands among them.
    """
    if len(page.strong) < _LEAST:
        return Labels()
    bold = tuple(span for span in page.strong if span not in frozenset(page.italics))
    blocks = tuple(blocks_of(replace(page, strong=bold)))
    end = _signed(blocks, page)
    talk = _talk(blocks[:end], page)
    runs = [tuple(run) for _, run in groupby(talk, key=lambda one: one.is_strong)]
    asked, answers = runs[::2], runs[1::2]
    asking = sum(any(one.asks for one in run) for run in asked)
    asking_back = sum(run[-1].asks for run in answers)
    if len(asked) != len(answers) or len(answers) < _LEAST or asking < _ASKING * len(asked):
        return Labels()
    form = _form(answers, page)
    if not form or asking_back >= asking or is_faq(page, talk[0].first):
        return Labels()
    turns = tuple(_turns(runs, page))
    evidence = f"{len(asked)} paragraphs in bold, of which {asking} ask, stand above answers {form}"
    said = (page.text[page.lines[one.first].start : page.lines[one.last].end] for one in talk)
    doubt = NOBODY_SAYS if is_in_nobodys_mouth(said) else ""
    found = Labels(turns, (), (), True, "{}", 0.8, evidence=evidence, doubt=doubt)
    behind = blocks[end].first if end < len(blocks) else -1
    return replace(found, are_letters=True, end=behind)


def _talk(blocks: Sequence[Block], page: Page) -> Sequence[Block]:
    """Return the blocks from the first question on, without a lead above it."""
    first = next((at for at, one in enumerate(blocks) if one.is_strong and one.asks), len(blocks))
    below = next((at for at, one in enumerate(blocks) if at > first and not one.is_strong), first)
    if any(_words(one, page) >= _LONG for one in blocks[first : below - 1]):
        first = below - 1
    return blocks[first:]


def _signed(blocks: Sequence[Block], page: Page) -> int:
    """Return where the last block is that only says who asked or wrote; their number for none."""
    last = blocks[-1] if blocks else None
    if last is None or not last.is_strong or last.first != last.last:
        return len(blocks)
    words = clean(page.words(last.first))
    is_told = is_byline(words) or (" " in words and shape_of(words) is Shape.NAME)
    return len(blocks) - is_told


def _words(block: Block, page: Page) -> int:
    return len(page.text[page.lines[block.first].start : page.lines[block.last].end].split())


def _form(answers: Sequence[Sequence[Block]], page: Page) -> str:
    """Return how all answers are told from what is asked; empty where they are not."""
    if all(_DASH.match(page.text, page.lines[run[0].first].start) for run in answers):
        return "that begin with a dash"
    starts = [page.lines[one.first].start for run in answers for one in run]
    is_slanted = all(any(a <= start < b for a, b in page.italics) for start in starts)
    return "in italics" if is_slanted else ""


def _turns(runs: Sequence[Sequence[Block]], page: Page) -> Iterator[Candidate]:
    for first, *_ in runs:
        start = page.lines[first.first].start
        if first.is_strong:
            yield Candidate(first.first, "Q", Shape.KNOWN, first.content)
        else:
            found = _DASH.match(page.text, start)
            yield Candidate(first.first, "A", Shape.KNOWN, found.end() if found else start)
