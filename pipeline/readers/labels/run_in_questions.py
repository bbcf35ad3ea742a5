"""Questions in bold with their answers behind them on the line: "**Who pays?** The town does."."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pipeline.readers.labels.candidates import Labels, Page
from pipeline.readers.labels.lines_apart import strong_lines
from pipeline.readers.labels.questions import find_questions
from pipeline.readers.lines import Line, trim
from pipeline.values import replace

_LEAST = 4
"""Lines with a question and its answer."""
_MOSTLY = 0.8
"""The same, as a share of the lines that begin in bold and go on in plain letters."""
_MARKS = ("?", "？", "؟")
_AROUND = " \t*_\"'”’»)"


def find_run_in_questions(page: Page) -> Labels:
    """Return the turns of a file in which lines begin with a question in bold.

    Each line is cut behind its question; then they are as lines of their own.
    """
    if not page.strong:
        return Labels()
    cuts = dict(_begun(page))
    asking = {at: end for at, end in cuts.items() if _asks(page, at, end)}
    if len(asking) < max(_LEAST, _MOSTLY * len(cuts)):
        return Labels()
    lines = tuple(cut_lines(page, asking))
    filled = tuple(at for at, line in enumerate(lines) if not line.is_blank)
    found = find_questions(replace(page, lines=lines, filled=filled))
    return replace(found, lines=lines) if found.turns else Labels()


def _begun(page: Page) -> Iterator[tuple[int, int]]:
    """Yield the index of each line that begins in bold, and where plain words go on in it."""
    for at, start, end in strong_lines(page):
        line = page.lines[at]
        is_begun = start <= line.start < end < line.end
        if is_begun and page.text[end : line.end].strip(_AROUND):
            yield at, end


def _asks(page: Page, at: int, end: int) -> bool:
    """Whether what a line has in bold asks."""
    return page.text[page.lines[at].start : end].rstrip(_AROUND).endswith(_MARKS)


def cut_lines(page: Page, places: Mapping[int, int]) -> Iterator[Line]:
    """Yield lines, of which those with a place to cut at are two each."""
    for at, line in enumerate(page.lines):
        if at in places:
            yield Line(line.number, *trim(page.text, line.start, places[at]))
            yield Line(line.number, *trim(page.text, places[at], line.end))
        else:
            yield line
