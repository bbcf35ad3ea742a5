"""Measure redlines: `python -m tests.bench.redline [REPEAT…]`.

The shipped brief, with its sections 1, 10 and 100 times in it, is held against itself with a figure
changed, a sentence gone, one moved and a paragraph added in every repetition. Given are CPU
milliseconds of the comparison and of each form, in one process: the second of two runs.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from pipeline.model.brief import Brief, BulletList, Prose, Section, SectionRole, Text
from pipeline.stages.editions.redline import redline
from pipeline.writers.redlines import REDLINES
from tests.bench.pdf import corpus

REPEATS = (1, 10, 100)

_T = TypeVar("_T")


def main() -> None:
    """Print a table."""
    print("| brief | comparison | " + " | ".join(REDLINES) + " |")
    print("| ---: |" + " ---: |" * (1 + len(REDLINES)))
    for repeat in map(int, sys.argv[1:] or REPEATS):
        costs = (f"{cost * 1000:,.0f}" for cost in measured(repeat))
        print(f"| {repeat}x | " + " | ".join(costs) + " |")


def measured(repeat: int) -> Iterator[float]:
    """Yield the seconds of the comparison, and of every form."""
    old, style = corpus(repeat)
    new = edited(old)
    found, cost = _timed(lambda: redline(old, new))
    yield cost
    for form in REDLINES.values():
        write = form.load()
        yield _timed(lambda write=write: write(found, style))[1]


def _timed(work: Callable[[], _T]) -> tuple[_T, float]:
    work()
    start = time.process_time()
    return work(), time.process_time() - start


def edited(brief: Brief) -> Brief:
    """Return a brief with a change of every kind in each of its sections."""
    return replace(brief, sections=tuple(map(_edited, brief.sections)))


def _edited(section: Section) -> Section:
    blocks = [
        replace(block, points=(*block.points[1:], block.points[0]))
        if isinstance(block, BulletList)
        else block
        for block in section.blocks
    ]
    if section.role is SectionRole.THEME:
        blocks = [*blocks[1:], Prose((Text("One more sentence that nobody has said before."),))]
    return replace(section, blocks=tuple(map(_with_figure, blocks)))


def _with_figure(block: object) -> object:
    if not isinstance(block, Prose):
        return block
    inlines = (
        replace(one, text=one.text.replace("$103", "$113")) if isinstance(one, Text) else one
        for one in block.inlines
    )
    return replace(block, inlines=tuple(inlines))


if __name__ == "__main__":
    main()
