"""`brief init`."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.voice import say, speaking

_EXAMPLES = """\b
Examples:
  brief init --ci github              a workflow that checks and publishes this workspace
  brief init --style ministry         a copy of a house style, to be changed
"""


@click.command(epilog=_EXAMPLES)
@click.option(
    "--ci",
    "host",
    type=click.Choice(["github", "gitlab"]),
    help="Write what checks changes and publishes editions there.",
)
@click.option(
    "--style",
    metavar="NAME",
    help="Copy a house style that comes with the program to templates/styles/.",
)
@speaking
def init(host: str | None, style: str | None) -> None:
    """Write the files with which a workspace begins.

    They are yours from then on: change them, and keep them in git. A file that is there already is
    never written over. The paths of the files written are printed. What a workflow can be told,
    and what it needs, stands in its first lines.
    """
    if not host and not style:
        raise click.UsageError("give --ci github, --ci gitlab or --style NAME")
    from pipeline import kit
    from pipeline.store.files import shown

    start = Path()
    files = kit.ci_files(kit.Host(host), start) if host else {}
    files |= kit.style_file(style, start) if style else {}
    for path in kit.write(files):
        say(shown(path))
