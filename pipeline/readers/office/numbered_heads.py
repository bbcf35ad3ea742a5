"""Heads and feet of pages beside the number of the page: the same words on a few pages of many."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from pipeline.patterns import pattern
from pipeline.readers.office.pages import Printed

_LEAST = 3
"""Pages on which such words stand with the number of the page."""
_MOSTLY = 0.8
_NUMBERED = pattern(r"(?P<first>\d{1,4})\s+(?P<behind>\D.*)|(?P<before>.*\D)\s+(?P<last>\d{1,4})")


def numbered_heads(edges: Iterable[Printed]) -> Iterator[tuple[Printed, ...]]:
    """Yield lines at the edges of pages that have the same words and count with the pages.

    "16  Statements of members" and "Statements of members  17" stand on pages that follow.
    """
    groups: dict[str, list[tuple[Printed, int]]] = defaultdict(list)
    for line in edges:
        found = _NUMBERED.fullmatch(line.text.strip()) if _has_number(line.text) else None
        if found:
            words = (found["behind"] or found["before"]).strip()
            number = int(found["first"] or found["last"])
            groups[words.casefold()].append((line, number - line.page))
    for words, lines in groups.items():
        shift, count = Counter(shift for _, shift in lines).most_common(1)[0]
        if any(map(str.isalpha, words)) and count >= max(_LEAST, _MOSTLY * len(lines)):
            yield tuple(line for line, own in lines if own == shift)


def _has_number(text: str) -> bool:
    words = text.strip()
    return words[:1].isdigit() != words[-1:].isdigit()
