"""Redline → Markdown: what differs, for a pull request, an issue or a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from pipeline.model.redline import Mark, Redline
from pipeline.writers.redlines.telling import Happened, Stretch, Told, counted, telling, titles

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_TAGS = {Mark.DELETED: "del", Mark.INSERTED: "ins"}


def write(redline: Redline) -> str:
    """Return what differs as Markdown: words that went in `<del>`, words that came in `<ins>`.

    These are the two tags that GitHub, GitLab and others show in Markdown.
    """
    return "\n".join(_lines(redline)) + "\n"


def _lines(redline: Redline) -> Iterator[str]:
    found = telling(redline)
    yield f"### {_escaped(redline.new.front.title)}"
    yield ""
    yield f"{_escaped(titles(redline))}: {counted(found.told) or 'the words are the same'}."
    for place, told in groupby(found.told, lambda one: one.place):
        yield ""
        yield f"#### {_escaped(place)}"
        yield ""
        yield from (_entry(one) for one in told)
    if found.renumbered:
        yield ""
        yield f"Besides, only anchors are others: they count anew (places: {found.renumbered})."


def _entry(one: Told) -> str:
    words = " · ".join("".join(map(_marked, text)) for text in one.texts)
    if one.happened is Happened.GONE:
        words = " · ".join(f"<del>{''.join(map(_marked, text))}</del>" for text in one.texts)
    name = _escaped(one.name)
    before = " from " if one.happened is Happened.MOVED else ", "
    about = f"{before}{name}" if name else ""
    return f"- **{one.happened}**{about}: {words}"


def _marked(stretch: Stretch) -> str:
    words = _escaped(stretch.words)
    tag = _TAGS.get(stretch.mark)
    return f"<{tag}>{words}</{tag}>" if tag else words


def _escaped(text: str) -> str:
    """Return text as Markdown that shows it as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.splitlines()))
