"""`brief schema`."""

from __future__ import annotations

import click

from pipeline.cli.voice import say, speaking
from pipeline.store.schemas import SCHEMAS, schema_text

_EXAMPLES = """\b
Examples:
  brief schema definition > definition.schema.json
  brief schema brief
"""


@click.command(epilog=_EXAMPLES)
@click.argument("name", type=click.Choice(SCHEMAS))
@speaking
def schema(name: str) -> None:
    """Print the JSON Schema of a file.

    An editor that knows it completes the keys of a definition, style or taxonomy and marks
    mistakes while you type; 'brief' describes the JSON that 'brief build' writes.
    """
    say(schema_text(name).rstrip("\n"))
