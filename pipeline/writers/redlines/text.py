"""Redline → text: what differs, section by section, for a terminal or an e-mail."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from textwrap import wrap

from pipeline.model.redline import Mark, Redline
from pipeline.writers.redlines.telling import (
    Happened,
    Stretch,
    Told,
    counted,
    shortened,
    telling,
    titles,
)

WIDTH = 80
_AROUND = 20
"""Words shown on either side of a change."""
_OPENING = 30
"""Words shown of a paragraph of the transcript that came, went or moved."""
_INDENT = " " * 11
_MARKS = {
    Mark.KEPT: "{}",
    Mark.DELETED: "[-{}-]",
    Mark.MOVED_FROM: "[-{}-]",
    Mark.INSERTED: "{{+{}+}}",
    Mark.MOVED_TO: "{{+{}+}}",
}


def write(redline: Redline) -> str:
    """Return what differs as plain text of at most 80 letters a line, where words allow it.

    Words that went stand in `[-…-]`, words that came in `{+…+}`.
    """
    return "\n".join(_lines(redline)) + "\n"


def _lines(redline: Redline) -> Iterator[str]:
    found = telling(redline)
    yield f"{redline.new.front.slug}: {titles(redline)}"
    if not found.told:
        yield "the words are the same"
    else:
        yield f"{counted(found.told)}; [-words that went-] {{+words that came+}}"
    for place, told in groupby(found.told, lambda one: one.place):
        yield ""
        yield place
        for one in told:
            yield from _entry(one)
    if found.renumbered:
        yield ""
        yield f"In {_places(found.renumbered)} only anchors are others: they count anew."


def _places(count: int) -> str:
    return "1 more place" if count == 1 else f"{count} more places"


def _entry(one: Told) -> Iterator[str]:
    words = " | ".join(_shown(text, one) for text in one.texts)
    if one.name:
        before = f"from {one.name}: " if one.happened is Happened.MOVED else f"{one.name}: "
        words = before + words
    room = WIDTH - len(_INDENT)
    lines = wrap(words, room, break_long_words=False, break_on_hyphens=False) or [""]
    yield f"  {one.happened:<8} {lines[0]}"
    yield from (_INDENT + line for line in lines[1:])


def _shown(text: tuple[Stretch, ...], one: Told) -> str:
    around = _OPENING if one.is_annexed and one.happened is not Happened.CHANGED else _AROUND
    is_short = one.is_annexed or one.happened is Happened.CHANGED
    stretches = shortened(text, around) if is_short else text
    return "".join(_marked(stretch.mark, stretch.words) for stretch in stretches)


def _marked(mark: Mark, words: str) -> str:
    """Return words in their marks; spaces at their ends stay outside."""
    inner = words.strip()
    if not inner:
        return words if mark is Mark.KEPT else _MARKS[mark].format(words)
    start = words[: len(words) - len(words.lstrip())]
    end = words[len(words.rstrip()) :]
    return start + _MARKS[mark].format(inner) + end
