"""Headings with a colon above lists of links, "### Resources:", which name nobody."""

from __future__ import annotations

from pipeline.readers.labels.candidates import VOUCHED
from pipeline.readers.layout import LIST_SIGNS, Layout, whole_line


def headed_links(layout: Layout) -> list[range]:
    """Return the lines of turns that are a heading with a list of links below it, and no talk.

    So it is with all turns of such a label: nobody only says where something is to be found.
    """
    text = layout.document.text
    heads = {text.rfind("\n", 0, start) + 1 for start, _ in layout.document.headings}
    found: dict[str, list[range]] = {}
    said = {one.key for one in layout.labels.turns if one.shape in VOUCHED}
    for item, (first, end) in zip(layout.labels.turns, layout.spans(), strict=True):
        line = layout.lines[item.index]
        is_head = text.rfind("\n", 0, line.start) + 1 in heads
        if is_head and item.content >= line.end and _are_links(layout, first + 1, end):
            found.setdefault(item.key, []).append(range(first, end))
        else:
            said.add(item.key)
    return [part for key, parts in found.items() if key not in said for part in parts]


def _are_links(layout: Layout, first: int, end: int) -> bool:
    """Whether nothing stands on some lines but items of a list with a link in each."""
    filled = [one for one in layout.lines[first:end] if not one.is_blank]
    wholes = [whole_line(layout.document.text, one) for one in filled]
    return bool(wholes) and all(one.startswith(LIST_SIGNS) and _HAS_LINK in one for one in wholes)


_HAS_LINK = "]("
