"""Names before the first question and its answer alone: "Lake Press – Who pays?"."""

from __future__ import annotations

import re

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Page, Shape, clean
from pipeline.readers.labels.shapes import shape_of
from pipeline.values import replace

_NAME = pattern(r"(?P<name>[^\W\d_a-z][^\n–—?!.:;,]{2,40}?)[ \t\u00a0]+[–—-][ \t\u00a0*_]+(?=\S)")


def without_first_names(
    turns: tuple[Candidate, ...], page: Page
) -> tuple[tuple[Candidate, ...], str]:
    """Return the turns of questions and answers without such names, and what is told of them.

    Both are full names with a dash, and no other turn begins so.
    """
    named = [one for one in (_named(turn, page) for turn in turns[:2]) if one]
    if len(named) < 2 or any(_named(turn, page) for turn in turns[2:]):  # noqa: PLR2004
        return turns, ""
    asks, answers = (clean(one["name"]) for one in named)
    bare = [replace(one, content=at.end()) for one, at in zip(turns, named, strict=False)]
    told = f"'{asks} –' stands before the first question alone, and '{answers} –' before its answer"
    return (*bare, *turns[2:]), f"{told}: both are read as names, and no others are known"


def _named(turn: Candidate, page: Page) -> re.Match[str] | None:
    found = _NAME.match(page.text, turn.content, page.lines[turn.index].end)
    return found if found and _is_full(clean(found["name"])) else None


def _is_full(name: str) -> bool:
    return " " in name and shape_of(name) is Shape.NAME
