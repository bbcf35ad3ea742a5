"""Plain text whose lines are counted in the margin, page by page, as those of depositions are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.lines import even_breaks, split_lines
from pipeline.values import dataclass

_LEAST = 20
"""Lines without which nothing is counted."""
_COUNTED = 0.75
"""Share of the lines with words that have a number."""
_IN_ORDER = 0.95
_MOST = 60
"""Lines of a page."""
_LEAST_HEADS = 3
_NUMBER = pattern(r"[ \t]{0,8}(\d{1,2})(?=[ \t]|\r?\Z)")
_PAGE = pattern(r"(?i)\s*(?:page )?\d{1,5}\s*")
_FIGURES = pattern(r"\d+")


@dataclass(frozen=True, slots=True)
class Uncounted:
    """A text without the numbers of its lines."""

    text: str
    """With blanks in place of the numbers, without the lines between pages, with line feeds."""
    numbers: tuple[int, ...]
    """What each line of `text` is in the file."""
    removed: tuple[Note, ...]


def without_line_numbers(text: str) -> Uncounted | None:
    """Return a text without the numbers of its lines; None where lines are not counted."""
    even = even_breaks(text)
    if not _MARGIN.search(even):
        return None
    lines = even.split("\n")
    found = [_NUMBER.match(line) for line in lines]
    counted = [int(one[1]) for one in found if one]
    filled = sum(bool(line.strip()) for line in lines)
    if len(counted) < _LEAST or len(counted) < _COUNTED * filled or not _is_in_order(counted):
        return None
    between, heads = _between(text, lines, [int(one[1]) if one else 0 for one in found])
    kept = [at for at in range(len(lines)) if at not in between]
    bare = [
        " " * one.end() + lines[at][one.end() :] if (one := found[at]) else lines[at] for at in kept
    ]
    numbers = [line.number for line in split_lines(text)]
    removed = [Note(f"{len(counted):,} numbers of lines in the margin", 1)]
    if between:
        message = f"{len(between):,} lines of numbers or running heads of pages"
        removed.append(Note(message, numbers[min(between)]))
    removed += (Note(f"a running head: {lines[at].strip()}", numbers[at]) for at in heads)
    return Uncounted("\n".join(bare), tuple(numbers[at] for at in kept), tuple(removed))


_MARGIN = pattern(
    r"(?m)^[ \t]{0,8}1[ \t\r]*(?:[ \t]\S.*)?\n(?:.*\n){0,2}?[ \t]{0,8}2(?:[ \t]|\r?$)"
)


def _is_in_order(counted: Sequence[int]) -> bool:
    """Whether each number is one more than that before, or the first of a page."""
    steps = sum(after == before + 1 or after == 1 for before, after in pairwise(counted))
    return max(counted) <= _MOST and steps >= _IN_ORDER * (len(counted) - 1)


def _between(text: str, lines: Sequence[str], counts: Sequence[int]) -> tuple[set[int], list[int]]:
    """Return the lines without a number that stand between pages: their numbers, running heads.

    Of each head, the first line is returned as well. `counts` are the numbers of the lines, 0 for
    none. What stands so within a page is said.
    """
    beside = _beside_edges(text, lines, counts)
    shapes = {at: _FIGURES.sub("0", lines[at].strip()) for at in beside}
    times = Counter(shapes.values())
    numbers = {at for at in beside if _PAGE.fullmatch(lines[at])}
    first: dict[str, int] = {}
    for at in beside:
        if at not in numbers and times[shapes[at]] >= _LEAST_HEADS:
            first.setdefault(shapes[at], at)
    return numbers | {at for at in beside if shapes[at] in first}, list(first.values())


def _beside_edges(text: str, lines: Sequence[str], counts: Sequence[int]) -> list[int]:
    """Return lines without a number, but blank ones, near a form feed or where numbers begin anew.

    Numbers that go on by one are of the same page, unless a form feed parts them.
    """
    feeds = set(accumulate(even_breaks(page).count("\n") + 1 for page in text.split("\f")))
    counted = [at for at, count in enumerate(counts) if count]
    found: list[int] = []
    for before, after in pairwise((-1, *counted, len(lines))):
        cuts = [at for at in range(before + 1, after + 1) if at in feeds]
        is_within = before >= 0 and after < len(lines) and counts[after] == counts[before] + 1
        if is_within and not cuts:
            continue
        for start, end in pairwise((before + 1, *cuts, after)):
            filled = [at for at in range(start, end) if lines[at].strip()]
            found += [*filled[:_MOST_BESIDE], *filled[_MOST_BESIDE:][-_MOST_BESIDE:]]
    return found


_MOST_BESIDE = 4
"""Lines above or below a page that may number or head it."""
