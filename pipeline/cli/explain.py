"""`brief explain`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.columns import aligned, wrapped
from pipeline.cli.making import sized, today
from pipeline.cli.voice import say, speaking, tell

if TYPE_CHECKING:
    from pipeline.examine import Explanation

_EXAMPLES = """\b
Examples:
  brief explain water A4.2
  brief explain interview.txt Q3
"""


@click.command(epilog=_EXAMPLES)
@click.argument("brief")
@click.argument("anchor")
@sized
@speaking
def explain(brief: str, anchor: str, length: str) -> None:
    """Tell why a paragraph stands where it stands.

    ANCHOR is an address as the brief prints it: A4.2 is the second paragraph of answer 4, and A4
    all of that answer. Names the theme it was placed under, the words that decided, and where the
    brief cites it, or why it was left out.
    """
    from pipeline import drafting, examine

    tell("reading")
    target = drafting.find_target(brief, Path())
    options = drafting.Options(date=today(), length=length)
    for number, found in enumerate(examine.explain(target, options, anchor)):
        if number:
            say("")
        for line in _lines(found):
            say(line)


def _lines(found: Explanation) -> Iterator[str]:
    yield f"{found.anchor}, {found.said_by}"
    yield from wrapped(found.words, "  ", "  ")
    yield ""
    yield from aligned([(name, words) for name, words in _facts(found) if words], indent="")


def _facts(found: Explanation) -> Iterator[tuple[str, str]]:
    yield "placed under", found.theme
    yield "because", found.reason
    yield "its own words", ", ".join(found.evidence)
    yield "taxonomy", found.taxonomy
    yield "also speaks of", ", ".join(found.secondary)
    for number, use in enumerate(found.used):
        yield "" if number else "cited in", use
    yield "left out", found.left_out
