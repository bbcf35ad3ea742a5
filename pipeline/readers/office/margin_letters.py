"""Letters in the margins of pages that name their quarters: "(A)" and "(C)" beside two columns."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.patterns import pattern
from pipeline.readers.office.pages import Page, Printed

_LETTERS = pattern(r"\([A-H]\)(?:\s+\([A-H]\))?")
_LEAST_PAGES = 3
_SHARE = 0.5
"""Share of the pages that have such letters."""


def margin_letters(pages: Sequence[Page]) -> tuple[Printed, ...]:
    """Return the lines that are letters in brackets alone, at the edges of most pages.

    They would join the lines of two columns that stand at their height. Others begin items.
    """
    found = [
        line
        for page in pages
        for line in page.lines
        if line.text.startswith("(") and _LETTERS.fullmatch(line.text) and _is_outside(line, page)
    ]
    held = {line.page for line in found}
    return tuple(found) if len(held) >= max(_LEAST_PAGES, _SHARE * len(pages)) else ()


def _is_outside(line: Printed, page: Page) -> bool:
    """Whether a line reaches further out than nearly all others of its page."""
    left = sum(one.left <= line.left for one in page.lines)
    right = sum(one.right >= line.right for one in page.lines)
    return min(left, right) <= _FEW


_FEW = 4
"""Lines of a page that reach as far out: the letters themselves."""
