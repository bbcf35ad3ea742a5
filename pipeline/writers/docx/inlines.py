"""Words inside a paragraph: inlines as runs, and anchors as links to the annex."""

from __future__ import annotations

from itertools import zip_longest
from typing import assert_never

from pipeline.model.brief import (
    Cite,
    Editorial,
    Emphasis,
    FactRow,
    Inline,
    Section,
    Strong,
    Text,
    cites,
)
from pipeline.writers.docx.elements import link, run
from pipeline.writers.docx.kit import Kit, anchor_key, cited_key

NBSP = "\u00a0"
_UNBROKEN = 3
"""Most anchors that stand on one line whatever it costs."""


def where(inlines: tuple[Inline, ...], section: Section) -> str:
    """Return what an error says about where `inlines` stand: an anchor, or the section."""
    return next(iter(cites(inlines)), f"section {section.id}")


def where_row(row: FactRow) -> str:
    """Return what an error says about where `row` stands: its first anchor, or its label."""
    return next(iter(row.anchors), row.label)


def runs(inlines: tuple[Inline, ...], near: str, kit: Kit, language: str = "") -> str:
    """Return inlines as runs, neighbouring cites in one pair of brackets as `plain` has them.

    `near` is named when a character cannot be written; `language` is given where it is not the
    brief's own.
    """
    pieces: list[str] = []
    cited: list[str] = []
    for inline, following in zip_longest(inlines, inlines[1:]):
        if isinstance(inline, Cite):
            cited.append(inline.anchor)
            continue
        if cited:
            pieces.append(noted(tuple(cited), kit))
            cited = []
        text = _tied(inline.text) if isinstance(following, Cite) else inline.text
        pieces.append(run(text, near, _run_style(inline, kit), language))
    if cited:
        pieces.append(noted(tuple(cited), kit))
    return "".join(pieces)


def _tied(text: str) -> str:
    """Return text so that the anchor behind it does not fall alone onto a new line."""
    return text[:-1] + NBSP if text.endswith(" ") else text


def _run_style(inline: Text | Strong | Emphasis | Editorial, kit: Kit) -> str:
    match inline:
        case Text():
            return ""
        case Strong():
            return kit.styles["strong"]
        case Emphasis():
            return kit.styles["emphasis"]
        case Editorial():
            return kit.styles["editorial"]
        case _:
            assert_never(inline)


def noted(anchors: tuple[str, ...], kit: Kit) -> str:
    """Return the anchors of running text where the house style wants them: there, or in a note."""
    words = sources(anchors, kit)
    if kit.notes is None:
        return words
    note = kit.notes.add(words)
    for anchor in anchors:
        if kit.bookmarks.name(anchor_key(anchor)):
            note = kit.bookmarks.place(cited_key(anchor), note)
    return note


def sources(anchors: tuple[str, ...], kit: Kit) -> str:
    """Return anchors as `cite_text` prints them, each a link to its paragraph in the annex.

    An anchor of two words (`S2 A4.2`) is not broken, nor are up to three anchors.
    """
    style = kit.styles["anchor"]
    near = "a source"
    between = f",{NBSP}" if len(anchors) <= _UNBROKEN else ", "
    links = run(between, near, style).join(_cite(anchor, style, kit) for anchor in anchors)
    return run("[", near, style) + links + run("]", near, style)


def _cite(anchor: str, style: str, kit: Kit) -> str:
    words = run(anchor.replace(" ", NBSP), anchor, style)
    name = kit.bookmarks.name(anchor_key(anchor))
    if not name:
        return words
    place = cited_key(anchor)
    linked = link(name, words)
    return linked if kit.notes else kit.bookmarks.place(place, linked)
