"""`brief verify`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from itertools import groupby, takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from pipeline.cli.columns import wrapped
from pipeline.cli.making import Chosen, dated, sized, styled
from pipeline.cli.voice import say, speaking, tell

if TYPE_CHECKING:
    from pipeline.verify import Verified

_EXAMPLES = """\b
Examples:
  brief verify water.docx                       what was edited, and what is no longer true
  brief verify water.docx --tracked reject      as it was before the tracked changes
  brief verify from-the-web.pdf water           a file that does not say which brief it is
"""

_CONTEXT = 8
"""Words shown on either side of an edit."""


@click.command(epilog=_EXAMPLES)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("brief", required=False, default="")
@click.option(
    "--tracked",
    type=click.Choice(["accept", "reject"]),
    default="accept",
    show_default=True,
    help="Read a Word file with its tracked changes accepted, or as it was before them.",
)
@click.option("--json", "is_json", is_flag=True, help="Print it for other programs.")
@dated
@sized
@styled
@speaking
def verify(
    file: Path, brief: str, *, tracked: str, is_json: bool, **chosen: Unpack[Chosen]
) -> None:
    """Hold a file that came back against its sources.

    FILE is a PDF or Word file of a brief. It is held against the edition whose number it bears, or
    against the sources as they are now where no such edition is recorded. Lists the quotations,
    figures, anchors and paragraphs of the transcript that no longer match, and everything else
    that was edited; a changed title, purpose, heading or note is offered as lines for the
    definition.

    Ends with exit code 17 where the file says what its sources do not.
    """
    from pipeline import drafting
    from pipeline import verify as recipe
    from pipeline.audits.word_file import Tracked

    options = drafting.Options(**chosen)
    found = recipe.verify(file, brief, options, Tracked(tracked), tell)
    if is_json:
        say(_json(found))
    else:
        for line in _lines(found):
            say(line)
    recipe.refuse_broken(found)


def _lines(found: Verified) -> Iterator[str]:
    yield f"{found.path}: {_outcome(found)}"
    for (was, now), faults in groupby(found.differences, lambda one: (one.was, one.now)):
        yield ""
        for one in faults:
            yield from wrapped(f"{one.kind} at {one.where}: {one.reason}", "", "  ")
        for name, words in zip(("was", "now"), _excerpts(was, now), strict=True):
            if words:
                yield from wrapped(words, f"  {name}  ", "       ")
    if found.edits:
        yield ""
        yield "to keep these edits in the next edition, put into the definition:"
        yield ""
        yield from (f"  {line}" for line in found.edits.splitlines())


def _excerpts(was: str, now: str) -> tuple[str, str]:
    """Return both texts around the words in which they differ."""
    before, after = was.split(), now.split()
    if not before or not after or before == after:
        return was, "" if before == after else now
    start = _common(before, after)
    most = min(len(before), len(after)) - start
    end = min(most, _common(before[::-1], after[::-1]))
    return _excerpt(before, start, end), _excerpt(after, start, end)


def _common(before: list[str], after: list[str]) -> int:
    """Return with how many equal words both begin."""
    pairs = zip(before, after, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _excerpt(words: list[str], start: int, end: int) -> str:
    first, last = max(0, start - _CONTEXT), min(len(words), len(words) - end + _CONTEXT)
    cut = " ".join(words[first:last])
    return f"{'… ' if first else ''}{cut}{' …' if last < len(words) else ''}"


def _outcome(found: Verified) -> str:
    later = f", which edition {found.newest} took the place of" if found.newest else ""
    if found.is_identical:
        return f"the very file that was issued; {found.against}{later}"
    if not found.differences:
        return f"says what was issued, word for word; held against {found.against}{later}"
    count = len(found.differences)
    return f"{'1 edit' if count == 1 else f'{count} edits'}; held against {found.against}{later}"


def _json(found: Verified) -> str:
    return json.dumps(asdict(found), ensure_ascii=False, indent=2)
