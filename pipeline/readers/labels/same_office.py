"""Others of one office who answer below questions, each behind a line break in the same paragraph.

"Jane Roe, keeper :" begins most answers, and "Odo Lind, keeper :" a line below her words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Page, clean
from pipeline.readers.labels.questions import Block
from pipeline.values import replace

_LABEL = pattern(r"(?P<label>[^\W\d_][^\n:：.?!]{0,40}?)\s*[:：]\s+")
_MOST_MORE = 1
"""Words that a label may have more or less than the other."""


def with_mates(
    talk: Sequence[Block], name: str, page: Page
) -> tuple[tuple[Block, ...], frozenset[str]]:
    """Return plain blocks parted at the lines that a label begins, and the labels beside `name`.

    Such a label ends with the word of the office with which `name` ends. What stands between a
    question and the label of its answer is of the question.
    """
    parts: list[Block] = []
    for block in talk:
        own = [block] if block.is_strong else list(_parted(block, name, page))
        is_led = len(own) > 1 and not own[0].label and bool(parts) and parts[-1].is_strong
        parts += (replace(own[0], is_strong=True, asks=False), *own[1:]) if is_led else own
    found = {one.label for one in parts if one.label and not one.is_strong}
    mates = frozenset(one for one in found if one != name and _is_mate(one, name))
    return tuple(parts), mates


def _parted(block: Block, name: str, page: Page) -> Iterator[Block]:
    """Yield the parts of a plain block, each but the first begun by a label of the office."""
    begun: list[tuple[int, str, int]] = []
    for at in range(block.first + 1, block.last + 1):
        line = page.lines[at]
        found = _LABEL.match(page.text, line.start, line.end)
        label = clean(found["label"]) if found else ""
        if found and (label == name or _is_mate(label, name)):
            begun.append((at, label, found.end()))
    if not begun:
        yield block
        return
    yield replace(block, last=begun[0][0] - 1)
    ends = [*(at for at, _, _ in begun[1:]), block.last + 1]
    for (at, label, content), end in zip(begun, ends, strict=True):
        yield replace(block, first=at, last=end - 1, label=label, content=content, asks=False)


def _is_mate(label: str, name: str) -> bool:
    """Whether a label ends with the office with which a name ends, and begins with another name."""
    words, others = label.split(), name.split()
    is_alike = len(words) > 1 and words[-1] == others[-1] and words[0] != others[0]
    return is_alike and abs(len(words) - len(others)) <= _MOST_MORE
