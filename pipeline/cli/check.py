"""`brief check`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from pipeline.cli.each import each, finish
from pipeline.cli.failure import Failure
from pipeline.cli.making import Chosen, dated, now, sized, strict, styled
from pipeline.cli.queries import reason
from pipeline.cli.sourcing import sourced
from pipeline.cli.voice import say, speaking, tell, warn
from pipeline.values import dataclass

if TYPE_CHECKING:
    from pipeline.drafting import Options, Target, Tell
    from pipeline.publish import Checked
    from pipeline.remarks import Remark

_EXAMPLES = """\b
Examples:
  brief check                         every brief of this workspace
  brief check --strict                for pull requests: warnings are errors
  brief check water --verbose         with the open queries
  brief check water --coverage        with every paragraph that the body does not cite
  brief check --annotate github       on GitHub: each problem at its line of the change
  brief check --sarif briefs.sarif    for code scanning
"""

_STDOUT = Path("-")


@dataclass(frozen=True, slots=True)
class Report:
    """For which programs everything that was found is written down as well."""

    sarif: Path | None
    """File for the SARIF log; `-` for stdout, and None for none."""
    is_annotated: bool
    """True for the workflow commands of GitHub, on stdout."""

    @property
    def is_alone(self) -> bool:
        """Whether stdout is for the SARIF log and nothing else."""
        return self.sarif == _STDOUT


@click.command(epilog=_EXAMPLES)
@click.argument("inputs", metavar="[BRIEF]...", nargs=-1)
@dated
@sized
@styled
@sourced
@strict
@click.option(
    "--coverage", "is_covering", is_flag=True, help="List the paragraphs not cited, and why."
)
@click.option(
    "--annotate",
    "annotated",
    type=click.Choice(["github"]),
    help="Print every problem as a command that marks its line in a pull request too.",
)
@click.option(
    "--sarif",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write everything found as SARIF 2.1.0 too; '-' prints that and nothing else.",
)
@speaking
def check(
    inputs: tuple[str, ...],
    *,
    is_covering: bool,
    annotated: str | None,
    sarif: Path | None,
    **chosen: Unpack[Chosen],
) -> None:
    """Read and audit briefs, and write nothing.

    Does everything that 'brief build' does but write: it fails where a build would fail, or where
    'brief publish' would refuse. Prints one line for each brief, with what the latter would do.
    """
    from pipeline.drafting import Options, names

    report = Report(sarif, bool(annotated))
    if report.is_alone and report.is_annotated:
        raise click.UsageError("give either --annotate or --sarif -: both print to stdout")
    named = names(inputs, Path())
    outcomes = each(named, partial(_check, options=Options(**chosen, moment=now())))
    say_one = _say_all if is_covering else _say
    finish(
        _reported(named, outcomes, report) if sarif or annotated else outcomes,
        _say_warnings if report.is_alone else say_one,
    )


def _check(target: Target, tell: Tell, options: Options) -> Checked:
    from pipeline import publish

    return publish.check(target, options, tell)


def _reported(
    named: Iterable[str], outcomes: Iterable[Checked | Failure], report: Report
) -> Iterator[Checked | Failure]:
    """Yield the outcomes as they come; annotate each, and write the SARIF log in the end."""
    from pipeline.cli.annotate import command
    from pipeline.remarks import repository

    root = repository(Path())
    found: list[Remark] = []
    for name, outcome in zip(named, outcomes, strict=True):
        remarks = _remarks(name, outcome)
        found += remarks
        if report.is_annotated:
            for remark in remarks:
                say(command(remark, root))
        yield outcome
    if report.sarif:
        _write_log(found, root, report.sarif)


def _remarks(name: str, outcome: Checked | Failure) -> tuple[Remark, ...]:
    from pipeline.remarks import of_checked, of_failure

    if isinstance(outcome, Failure):
        return tuple(of_failure(name, outcome.exit_code, outcome.problems))
    return tuple(of_checked(outcome))


def _write_log(found: Iterable[Remark], root: Path, path: Path) -> None:
    from pipeline.sarif import sarif
    from pipeline.store.files import write_all

    log = sarif(found, root)
    if path == _STDOUT:
        say(log.rstrip("\n"))
    else:
        write_all(path.parent, {path.name: log.encode()}, is_chosen=True)


def _say_warnings(checked: Checked) -> None:
    warn(checked.warnings)


def _say(checked: Checked) -> None:
    _say_warnings(checked)
    parts = ("ok", checked.edition, _counted(len(checked.queries)))
    say(f"{checked.slug}: {', '.join(filter(None, parts))}")
    for query in checked.queries:
        tell(f"  {query.id}: {reason(query)}")
    if checked.queries:
        tell(f"  decide them with 'brief review {checked.slug}'")


def _say_all(checked: Checked) -> None:
    """Print the line of a brief, and below it the paragraphs that its body does not cite."""
    _say(checked)
    said = f"{checked.cited} of {checked.paragraphs} paragraphs of answers and statements"
    say(f"  {said} are cited in the body")
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
