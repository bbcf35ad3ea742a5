"""Questions in bold or as headings, and answers in plain letters; nobody is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape
from pipeline.values import dataclass

_LEAST = 3
_ASKING = 0.6
_MARKS = "?？؟;"


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines without a blank one between them."""

    first: int
    last: int
    is_strong: bool
    asks: bool


def find_questions(page: Page) -> Labels:
    """Return the turns of a file in which paragraphs that ask alternate with plain ones."""
    if not page.strong:
        return Labels()
    blocks = tuple(_blocks(page))
    first = next((at for at, block in enumerate(blocks) if block.is_strong and block.asks), 0)
    talk = blocks[first:]
    strong = [block for block in talk if block.is_strong]
    asked = sum(block.asks for block in strong)
    plain_asks = sum(block.asks for block in talk if not block.is_strong)
    is_talk = len(strong) >= _LEAST and asked >= _ASKING * len(strong) and asked > plain_asks
    if not is_talk or talk[-1].is_strong:
        return Labels()
    turns = tuple(_turns(talk, page))
    evidence = f"{len(strong)} paragraphs are set apart, of which {asked} ask; plain ones answer"
    return Labels(turns, (), (), True, "{}", 0.8, evidence=evidence)


def _blocks(page: Page) -> Iterator[_Block]:
    """Yield blocks; one whose letters change at the end of a line is two."""
    spans = iter(page.strong)
    start, end = next(spans, (0, 0))
    own: list[int] = []
    own_strong = False
    for index in page.filled:
        line = page.lines[index]
        while end <= line.start and (span := next(spans, None)):
            start, end = span
        is_strong = start <= line.start and line.end <= end
        if own and (index - own[-1] > 1 or is_strong != own_strong):
            yield _block(own, page, is_strong=own_strong)
            own = []
        own.append(index)
        own_strong = is_strong
    if own:
        yield _block(own, page, is_strong=own_strong)


def _block(own: Sequence[int], page: Page, *, is_strong: bool) -> _Block:
    end = page.words(own[-1]).rstrip(" \"'”’»)*_")
    return _Block(own[0], own[-1], is_strong, end[-1:] in tuple(_MARKS))


def _turns(talk: Sequence[_Block], page: Page) -> Iterator[Candidate]:
    """Yield a candidate where the letters change."""
    before: bool | None = None
    for block in talk:
        if block.is_strong != before:
            label = "Q" if block.is_strong else "A"
            yield Candidate(block.first, label, Shape.KNOWN, page.lines[block.first].start)
        before = block.is_strong
