"""Names with a time in bold that end a line of a page, and do not begin it: a break is lost there.

Programs that make pages of text write `how are you? <strong>SPEAKER 1 0:00:13</strong><br/>` where
only the end of a paragraph has a break.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import comparable
from pipeline.readers.labels.times import seconds_of
from pipeline.readers.web.drawing import Block
from pipeline.values import replace

_LABEL = pattern(
    r"(?P<name>[^\W\d_][^\n:：.?!]{0,60}?)[\s,|–-]*[\[(]?(?P<time>(?:\d{1,2}:)?\d{1,3}:\d\d)[\])]?\s*:?"
)
_LEAST = 3


def with_breaks(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks with a break before each such name.

    Names recur and their times run on, as labels of turns do and verses of a book do not.
    """
    found = {at: tuple(_names(block)) for at, block in enumerate(blocks) if block.strong}
    named = [one for names in found.values() for one in names]
    counts = Counter(comparable(one["name"]) for one in named)
    times = [seconds_of(one["time"]) for one in named]
    is_back = any(after < before for before, after in pairwise(times))
    if len(named) < _LEAST or len(named) <= len(counts) or is_back:
        return list(blocks)
    return [
        _broken(block, [one.start() for one in found.get(at, ())])
        for at, block in enumerate(blocks)
    ]


def _names(block: Block) -> Iterator[re.Match[str]]:
    """Yield names with a time that stand in bold at ends of lines."""
    for start, end in block.strong:
        found = _LABEL.fullmatch(block.text, start, end)
        if found and (end == len(block.text) or block.text[end:].lstrip(" ")[:1] == "\n"):
            yield found


def _broken(block: Block, starts: Sequence[int]) -> Block:
    """Return a block with a line break in place of the blank before each of some places."""
    text, numbers = block.text, list(block.numbers)
    for start in starts:
        if start and text[start - 1] == " ":
            line = text.count("\n", 0, start)
            text = f"{text[: start - 1]}\n{text[start:]}"
            numbers.insert(line + 1, numbers[line])
    return block if text == block.text else replace(block, text=text, numbers=tuple(numbers))
