"""The option of every command that reads transcripts."""

from __future__ import annotations

import click

sourced = click.option(
    "--from",
    "source_format",
    metavar="FORMAT",
    default="",
    help="Format of the transcript, where its content does not tell; see docs/formats.md.",
)
