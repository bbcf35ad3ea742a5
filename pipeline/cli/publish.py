"""`brief publish`."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from pipeline.cli.each import each, finish
from pipeline.cli.making import Chosen, attached, dated, formatted, strict, templated
from pipeline.cli.voice import say, speaking, warn

if TYPE_CHECKING:
    from pipeline.drafting import Options, Target, Tell
    from pipeline.model.edition import UpdateType
    from pipeline.publish import Published

_EXAMPLES = """\b
Examples:
  brief publish                       every brief of this workspace that changed
  brief publish water --note "The Minister corrected the budget."
  brief publish water --minor         a new title, not a claim changed
"""


@click.command(epilog=_EXAMPLES)
@click.argument("inputs", metavar="[BRIEF]...", nargs=-1)
@click.option(
    "--note",
    metavar="TEXT",
    default="",
    help="What changed, for readers.  [default: worded from the changes]",
)
@click.option(
    "--minor", "is_minor", is_flag=True, help="Number it 1.1 rather than 2.0: no meaning changed."
)
@formatted
@dated
@templated
@attached
@strict
@speaking
def publish(
    inputs: tuple[str, ...], note: str, *, is_minor: bool, **chosen: Unpack[Chosen]
) -> None:
    """Record a new edition of what has changed.

    A brief that says the same as its last edition gets none, and nothing is written. Otherwise the
    edition is recorded in data/editions/ and its files go to build/, where later editions never
    overwrite them.
    """
    from pipeline.drafting import Options, names
    from pipeline.model.edition import UpdateType

    update = UpdateType.MINOR if is_minor else UpdateType.MAJOR
    work = partial(_publish, options=Options(**chosen), note=note, update=update)
    named = names(inputs, Path())
    finish(each(named, work), partial(_say, is_alone=len(named) == 1))


def _publish(
    target: Target, tell: Tell, options: Options, note: str, update: UpdateType
) -> Published:
    from pipeline import publish

    return publish.publish(target, options, note, update, tell)


def _say(published: Published, *, is_alone: bool) -> None:
    from pipeline.store.files import shown

    warn(published.warnings)
    if published.is_new:
        say(f"{published.slug}: edition {published.number}")
        for path in published.paths:
            say(shown(path))
    else:
        slug = "" if is_alone else f"{published.slug}: "
        say(f"{slug}unchanged since edition {published.number}")
