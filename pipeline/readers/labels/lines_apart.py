"""Which lines of a page are set apart by their letters, whole sentences at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.readers.labels.candidates import Page

_FULL_LINE = 60
"""Letters of a line that goes on below for want of room."""
_AROUND = ' \t\r\n*_>"”»'
_MARKS = ("?", "？", "؟", ";")


def lines_apart(page: Page) -> Iterator[tuple[int, bool]]:
    """Yield the lines that hold something, and whether each is set apart.

    Nobody else speaks from the middle of a sentence on: where its letters change there, at the
    end of a full line, it is a question if it asks.
    """
    sentence: list[tuple[int, bool]] = []
    for index, start, end in strong_lines(page):
        line = page.lines[index]
        is_strong = start <= line.start and line.end <= end
        if sentence and not _runs_on(sentence[-1][0], index, page):
            yield from _in_one_hand(sentence, page)
            sentence = []
        sentence.append((index, is_strong))
    yield from _in_one_hand(sentence, page)


def strong_lines(page: Page) -> Iterator[tuple[int, int, int]]:
    """Yield the lines that hold something, each with the span set apart that ends behind its start.

    The span may begin in the line, above it or below it; without any it is empty.
    """
    spans = iter(page.strong)
    start, end = next(spans, (0, 0))
    for index in page.filled:
        line = page.lines[index]
        while end <= line.start and (span := next(spans, None)):
            start, end = span
        yield index, start, end


def _runs_on(before: int, index: int, page: Page) -> bool:
    """Whether a line goes on with the sentence of a full one right above it."""
    above = page.words(before).rstrip()
    is_open = above[-1:].isalpha() or above.endswith((",", "-"))
    is_full = index == before + 1 and len(above) >= _FULL_LINE
    return is_full and is_open and page.words(index).lstrip()[:1].islower()


def _in_one_hand(sentence: Sequence[tuple[int, bool]], page: Page) -> Iterator[tuple[int, bool]]:
    """Yield the lines of a sentence, all of them set apart or none."""
    kinds = {is_strong for _, is_strong in sentence}
    if len(kinds) > 1:
        asks = page.words(sentence[-1][0]).rstrip(_AROUND).endswith(_MARKS)
        kinds = {asks}
    for index, _ in sentence:
        yield index, kinds == {True}
