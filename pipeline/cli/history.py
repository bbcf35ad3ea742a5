"""`brief history`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.columns import aligned
from pipeline.cli.voice import say, speaking

if TYPE_CHECKING:
    from pipeline.store.editions import EditionSummary

_EXAMPLES = """\b
Examples:
  brief history water
  brief history water --json
"""


@click.command(epilog=_EXAMPLES)
@click.argument("brief")
@click.option("--json", "is_json", is_flag=True, help="Print it for other programs.")
@speaking
def history(brief: str, *, is_json: bool) -> None:
    """List the editions of a brief.

    One line each, the oldest first: its number, its date, whether it changed the meaning (major)
    or not (minor), and its note.
    """
    from pipeline import publish

    found = publish.editions(brief, Path())
    if is_json:
        say(_json(found))
    elif not found:
        say("no edition yet")
    else:
        for line in aligned([_row(one) for one in found], indent=""):
            say(line)


def _json(found: Sequence[EditionSummary]) -> str:
    data = [
        {
            "edition": one.number,
            "date": one.published,
            "update_type": one.update_type,
            "note": one.change_note,
        }
        for one in found
    ]
    return json.dumps(data, ensure_ascii=False, indent=2)


def _row(one: EditionSummary) -> tuple[str, ...]:
    return one.number, one.published, one.update_type.value, one.change_note
