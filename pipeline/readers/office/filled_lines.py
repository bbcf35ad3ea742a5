"""Lines whose blanks are dots in the middle, as programs of court reporters print them.

"14· ·MS. ROE:· · · · Hello." keeps every word at its place, whatever letters the reader has.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.patterns import pattern
from pipeline.readers.office.pages import Page, Printed
from pipeline.values import replace

_DOT = "·"
_FILLED = pattern(r"·(?=\s|\Z|\d)|(?<=\s)·|(?<=\d)·(?=\s)|\A·")
_LEAST = 12
_SHARE = 0.5
"""Share of the lines that have such dots, from which on they are blanks."""
_GAP = pattern(r" {3,}")
_LETTER = pattern(r"\A(\d{1,3}\s+)?[QA]\s+(?=[A-Z][A-Z'’. -]+:)")
"""The letter before the name of who begins to ask or to answer: "Q MR. ROE:"."""
_FIRST = pattern(r"\s*(?:\d{1,3}\s+)?")


def without_fillers(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return pages with blanks in place of dots in the middle, where most lines have these.

    A line begins where its first word stands. A wide gap becomes a tab.
    """
    lines = [line for page in pages for line in page.lines]
    filled = sum(_DOT in line.text and _FILLED.search(line.text) is not None for line in lines)
    if filled < max(_LEAST, _SHARE * len(lines)):
        return tuple(pages)
    return tuple(replace(page, lines=tuple(map(_plain, page.lines))) for page in pages)


def _plain(line: Printed) -> Printed:
    """Return a line with blanks for its dots; one of dots alone keeps them, and is no words."""
    text = _FILLED.sub(" ", line.text)
    if text == line.text or not text.strip():
        return line
    width = (line.right - line.left) / max(1, len(text))
    first = len(text) - len(text.lstrip())
    found = _FIRST.match(text)
    body = found.end() if found else first
    return replace(
        line,
        text=_LETTER.sub(r"\1", _GAP.sub("\t", text.strip())),
        left=line.left + first * width,
        body=line.left + body * width,
        strong=(),
    )
