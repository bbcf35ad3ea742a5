"""`brief build`."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click
from click.core import ParameterSource

from pipeline.cli.each import each, finish
from pipeline.cli.making import (
    Chosen,
    attached,
    dated,
    formatted,
    now,
    sized,
    strict,
    styled,
    templated,
)
from pipeline.cli.sourcing import sourced
from pipeline.cli.voice import say, speaking, tell, warn

if TYPE_CHECKING:
    from pipeline.drafting import Options, Target, Tell
    from pipeline.publish import Built

_EXAMPLES = """\b
Examples:
  brief build                         every brief of this workspace
  brief build interview.txt           a brief of one transcript
  brief build water --to pdf --length one-page
  brief build water --edition 1.0     what was published then, byte for byte
"""


@click.command(epilog=_EXAMPLES)
@click.argument("inputs", metavar="[INPUT]...", nargs=-1)
@formatted
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Folder that gets a folder for each brief.  [default: build/ of the workspace]",
)
@dated
@sized
@styled
@sourced
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    default=1,
    show_default=True,
    help="Build so many briefs at the same time.",
)
@click.option(
    "--edition",
    metavar="N.N",
    default="",
    help="Write a published edition again, from its record, as it was; of others only --output "
    "holds beside it.",
)
@templated
@attached
@strict
@speaking
def build(inputs: tuple[str, ...], jobs: int, edition: str, **chosen: Unpack[Chosen]) -> None:
    """Write briefs as PDF, Word and JSON.

    INPUT is the name of a brief in data/briefs/, the path of a definition, or the path of a
    transcript; without any, all briefs of the workspace are built. The paths of the files written
    are printed.
    """
    from pipeline.drafting import Options

    if edition:
        _refuse_beside_edition(inputs)
    options = Options(**chosen, moment=now())
    if edition:
        _say(_rebuilt(inputs, edition, options))
        return
    work = partial(_build, options=options)
    finish(each(inputs, work, jobs), _say)


def _build(target: Target, tell: Tell, options: Options) -> Built:
    from pipeline import publish

    return publish.build(target, options, tell)


_BESIDE_EDITION = frozenset({"edition", "output"})
"""Options that hold for an edition as well; the others would make it another."""


def _refuse_beside_edition(inputs: tuple[str, ...]) -> None:
    """Raise UsageError for what cannot be asked of an edition that was published."""
    if len(inputs) != 1:
        raise click.UsageError("--edition is of one brief: brief build water --edition 1.0")
    context = click.get_current_context()
    given = [
        option.opts[0]
        for option in context.command.params
        if option.expose_value
        and isinstance(option, click.Option)
        and option.name not in _BESIDE_EDITION
        and context.get_parameter_source(option.name or "") is ParameterSource.COMMANDLINE
    ]
    if given:
        message = "an edition is written again as it was published: leave out"
        raise click.UsageError(f"{message} {', '.join(given)}")


def _rebuilt(inputs: tuple[str, ...], edition: str, options: Options) -> Built:
    from pipeline import publish

    return publish.rebuild(inputs[0], edition, options, Path(), tell)


def _say(built: Built) -> None:
    from pipeline.store.files import shown

    warn(built.warnings)
    for path in built.paths:
        say(shown(path))
