"""Short lines that stand right behind a picture amid a talk: they may tell what is seen there."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import clean
from pipeline.readers.layout import Layout, whole_line

_BEHIND = pattern(r"!\[[^\[\]]{0,300}\]\([^()\s]{1,900}\)[*_ \t]*(?P<words>[^\W_].{2,140})")
_MOST_WORDS = 14


def caption_notes(layout: Layout) -> Iterator[Note]:
    """Yield a warning where a few words stand behind a picture of Markdown on its line."""
    if not layout.document.is_marked_up:
        return
    first = layout.labels.turns[0].index
    found = [
        (line.number, clean(behind["words"]).rstrip("*_ "))
        for line in layout.lines[first + 1 :]
        if not line.is_blank
        and (behind := _BEHIND.fullmatch(whole_line(layout.document.text, line)))
        and len(behind["words"].split()) <= _MOST_WORDS
    ]
    if found:
        lines = "1 line stands" if len(found) == 1 else f"{len(found)} lines stand"
        message = f"{lines} right behind a picture, first “{found[0][1]}”"
        hint = "where that tells what is seen there, and nobody says it, take it out of the file"
        yield Note(f"{message}: {hint}", found[0][0], is_warning=True)
