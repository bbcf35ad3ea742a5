"""A name and an office with a dash between, on a line of their own or on three: calls of firms."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import (
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    counted,
    ends_with_stop,
)
from pipeline.readers.labels.shapes import is_known, is_name_like

_LEAST = 4
_MOST_OFFICE = 16
"""Words of an office."""
_DASH = pattern(r"--|[-–—]")


def find_parted(page: Page) -> Labels:
    """Return the turns of a file in which a dash stands between a name and its office.

    Words stand below; "Operator" alone on a line is a label among them, too. Where name and office
    share a line, as headings may, most names come back.
    """
    named, trust = list(_named(page)), 0.95
    if len(named) < _LEAST:
        named, trust = list(_on_one_line(page)), 0.8
    if len(named) < _LEAST or len({one.key for one in named}) < 2:  # noqa: PLR2004
        return Labels()
    turns = sorted((*named, *_known(page)), key=lambda one: one.index)
    return Labels(tuple(turns), is_established=True, shown="{} --", trust=trust)


def _named(page: Page) -> Iterator[Candidate]:
    """Yield the names above a dash and an office, below which somebody says something."""
    for name, dash, office, below in zip(*(page.filled[at:] for at in range(4)), strict=False):
        if not _DASH.fullmatch(page.words(dash)) or office - name != 2:  # noqa: PLR2004
            continue
        label, held = clean(page.words(name)), page.words(office)
        is_office = len(held.split()) <= _MOST_OFFICE and not ends_with_stop(held)
        if is_name_like(label.split()) and is_office and _is_said(page.words(below)):
            yield Candidate(name, label, Shape.NAME, page.lines[office].end)


def _on_one_line(page: Page) -> Iterator[Candidate]:
    """Yield the names before a dash and an office on one line, with words below, that come back."""
    found = []
    for at, below in zip(page.filled, page.filled[1:], strict=False):
        name, dash, held = page.words(at).partition(" -- ")
        is_office = len(held.split()) <= _MOST_OFFICE and not ends_with_stop(held)
        is_label = bool(dash) and is_office and is_name_like(clean(name).split())
        if is_label and page.is_fresh(at) and _is_said(page.words(below)):
            label = f"{clean(name)} ({held.strip()})"
            found.append(Candidate(at, label, Shape.NAME, page.lines[at].end))
    counts = counted(found)
    again = [one for one in found if counts[one.key] > 1]
    yield from found if len(again) > len(found) / 2 else ()


def _known(page: Page) -> Iterator[Candidate]:
    """Yield label words alone on their lines, with words below."""
    for at, below in zip(page.filled, page.filled[1:], strict=False):
        label = clean(page.words(at))
        if is_known(label.split()) and page.is_fresh(at) and _is_said(page.words(below)):
            yield Candidate(at, label, Shape.KNOWN, page.lines[at].end)


def _is_said(words: str) -> bool:
    """Whether a sentence ends on a line."""
    return _STOP.search(words) is not None


_STOP = pattern(r"[^\W\d_]{2}[.?!…](?=[\s\"”)\]]|\Z)")
