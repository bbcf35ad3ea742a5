"""`brief diff`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from pipeline.cli.making import dated, templated
from pipeline.cli.voice import say, speaking, tell, warn
from pipeline.writers.redlines import REDLINES

if TYPE_CHECKING:
    from pipeline.diff import Compared

CHANGED = 20
"""Exit code of `--exit-code` where the two differ."""


class _Asked(TypedDict):
    """What the options give."""

    against: str
    edition: str
    form: str | None
    output: Path | None
    date: str
    template: Path | None
    is_json: bool
    has_code: bool


_EXAMPLES = """\b
Examples:
  brief diff water                              what the next edition would say
  brief diff water --to docx                    the same, as tracked changes in Word
  brief diff water --against 1.0 --edition 3.0 --output changes.html
"""


@click.command(epilog=_EXAMPLES)
@click.argument("brief")
@click.option(
    "--against",
    metavar="NUMBER",
    default="",
    help="Edition to compare with.  [default: the one before]",
)
@click.option(
    "--edition",
    metavar="NUMBER",
    default="",
    help="Edition that is compared.  [default: what the sources say now]",
)
@click.option(
    "--to",
    "form",
    type=click.Choice(list(REDLINES)),
    help="Form: text and md are printed, html and docx written.  [default: as FILE ends; text]",
)
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write.  [default for html and docx: build/BRIEF/BRIEF-1.0-to-2.0.docx]",
)
@click.option("--json", "is_json", is_flag=True, help="Print it for other programs.")
@click.option(
    "--exit-code", "has_code", is_flag=True, help=f"End with {CHANGED} where anything changed."
)
@dated
@templated
@speaking
def diff(brief: str, **asked: Unpack[_Asked]) -> None:
    """Show what the next edition would say.

    Beside the last one, the cover and section by section: a notice or marking, sentences, points
    and figures that changed, came, went or moved. Dates, edition numbers and the section “What
    changed” are not compared. In Word, accepting all changes gives the later edition, and rejecting
    them the earlier one.

    Nothing is published; where nothing changed, no file is written.
    """
    from pipeline import diff as recipe
    from pipeline import drafting

    target = drafting.find_target(brief, Path())
    options = drafting.Options(date=asked["date"], template=asked["template"])
    sides = recipe.Sides(asked["against"], asked["edition"])
    found = recipe.compare(target, sides, options, tell)
    warn(found.warnings)
    form, output = _form(asked["form"], asked["output"]), asked["output"]
    if asked["is_json"]:
        say(_json(found))
    elif not found.redline.is_changed:
        say(f"unchanged since edition {found.numbers[0]}")
    elif REDLINES[form].is_printed and output is None:
        say(recipe.rendered(found, form).decode().rstrip("\n"))
    else:
        say(recipe.save(found, form, output))
    if asked["has_code"] and found.redline.is_changed:
        click.get_current_context().exit(CHANGED)


def _form(named: str | None, output: Path | None) -> str:
    """Return the form that is named, or that of the file's name, or text."""
    suffix = output.suffix if output else ""
    return named or next((one.name for one in REDLINES.values() if one.suffix == suffix), "text")


def _json(found: Compared) -> str:
    from pipeline.writers.redlines.telling import as_data

    old, new = found.numbers
    data = {"from": old, "to": new, "changed": found.redline.is_changed}
    return json.dumps(data | as_data(found.redline), ensure_ascii=False, indent=2)
