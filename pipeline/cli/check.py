"""`brief check`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Unpack

import click

from pipeline.cli.each import each, finish
from pipeline.cli.making import Chosen, dated, sized, strict, styled
from pipeline.cli.queries import reason
from pipeline.cli.voice import say, speaking, tell, warn

if TYPE_CHECKING:
    from pipeline.drafting import Options, Target, Tell
    from pipeline.publish import Checked

_EXAMPLES = """\b
Examples:
  brief check                         every brief of this workspace
  brief check --strict                for pull requests: warnings are errors
  brief check water --verbose         with the open queries
  brief check water --coverage        with every paragraph that the body does not cite
"""


@click.command(epilog=_EXAMPLES)
@click.argument("inputs", metavar="[BRIEF]...", nargs=-1)
@dated
@sized
@styled
@strict
@click.option(
    "--coverage", "is_covering", is_flag=True, help="List the paragraphs not cited, and why."
)
@speaking
def check(inputs: tuple[str, ...], *, is_covering: bool, **chosen: Unpack[Chosen]) -> None:
    """Read and audit briefs, and write nothing.

    Does everything that 'brief build' does but write: it fails where a build would fail. Prints one
    line for each brief, with what 'brief publish' would do.
    """
    from pipeline.drafting import Options

    finish(
        each(inputs, partial(_check, options=Options(**chosen))), _say_all if is_covering else _say
    )


def _check(target: Target, tell: Tell, options: Options) -> Checked:
    from pipeline import publish

    return publish.check(target, options, tell)


def _say(checked: Checked) -> None:
    warn(checked.warnings)
    parts = ("ok", checked.edition, _counted(len(checked.queries)))
    say(f"{checked.slug}: {', '.join(filter(None, parts))}")
    for query in checked.queries:
        tell(f"  {query.id}: {reason(query)}")


def _say_all(checked: Checked) -> None:
    """Print the line of a brief, and below it the paragraphs that its body does not cite."""
    _say(checked)
    cited = checked.paragraphs - len(checked.left_out)
    say(f"  {cited} of {checked.paragraphs} paragraphs are cited in the body")
    for left_out in checked.left_out:
        say(f"  {left_out.anchor}: {left_out.reason}")


def _counted(queries: int) -> str:
    match queries:
        case 0:
            return "no open queries"
        case 1:
            return "1 open query"
        case _:
            return f"{queries} open queries"
