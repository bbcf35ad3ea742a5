"""A document laid out: its labels found, and step by step all set apart that nobody says."""

from __future__ import annotations

from functools import lru_cache

from pipeline.readers.document import Document
from pipeline.readers.furniture import Furniture, blank, set_apart
from pipeline.readers.labels.candidates import Labels
from pipeline.readers.laying.apart import without_lists, without_record
from pipeline.readers.laying.clearing import cleared
from pipeline.readers.laying.learning import learn
from pipeline.readers.laying.turns import with_right_turns, without_idle_turns
from pipeline.readers.layout import Layout, lines_of_links
from pipeline.readers.record import regions, without_marks, without_words
from pipeline.readers.source import Source
from pipeline.values import replace


@lru_cache(maxsize=1)
def layout_of(document: Document, source: Source) -> Layout:
    """Return the lines and labels of a file; kept, as it is recognized first and then read."""
    document = _without_tags(document)
    found = regions(document.text, source.path, document.numbers)
    text = without_marks(document.text, found)
    view = without_marks(document.view, found) if document.marks else text
    shown = without_words(document.view, found)
    lines, listed = cleared(document, shown, view)
    declared = source.labels | listed | document.labels
    labels, lines = learn(document, (view, shown), lines, declared)
    if (rest := _without_menu(document, shown, lines, labels)) is not lines:
        labels, lines = learn(document, (view, shown), rest, declared)
    layout = Layout(
        document,
        text,
        view,
        labels.lines or lines.lines,
        labels,
        found,
        shown,
        lines.removed,
        lines.notes,
    )
    layout = without_record(without_idle_turns(without_lists(with_right_turns(layout))))
    return _without_noted(layout)


def _without_tags(document: Document) -> Document:
    if "<<" not in document.text:
        return document
    # imported late: one parliament alone is known to write so
    from pipeline.readers.beside.paired_tags import without_paired_tags

    return without_paired_tags(document)


def _without_menu(document: Document, shown: str, lines: Furniture, labels: Labels) -> Furniture:
    """Return the lines without those that are a link alone, where these hide who speaks.

    So the menu of a page does that has names in it: no turn is found, or few begin with a link.
    """
    linked = lines_of_links(document, lines.lines) if "](" in document.text else frozenset()
    begun = sum(one.index in linked for one in labels.turns)
    is_hidden = 2 * begun < len(labels.turns) if begun else not labels.turns
    if len(linked) < _LEAST_LINKS or not is_hidden:
        return lines
    kept, removed = list(lines.lines), list(lines.removed)
    for at in sorted(linked):
        removed += set_apart(shown, kept[at], kept[at].end, "a link")
        kept[at] = blank(kept[at])
    return replace(lines, lines=tuple(kept), removed=tuple(removed))


_LEAST_LINKS = 3


def _without_noted(layout: Layout) -> Layout:
    """Return a layout whose remarks in brackets between sentences nobody says, where many recur."""
    if layout.shown.count(")") < _MANY_BRACKETS:
        return layout
    # imported late: hardly a talk is a record with remarks
    from pipeline.readers.beside.noted import without_noted, without_seconds

    return without_noted(without_seconds(layout) if "(:" in layout.shown else layout)


_MANY_BRACKETS = 6
