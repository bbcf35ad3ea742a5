"""`brief template`."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.voice import say, speaking

_EXAMPLES = """\b
Examples:
  brief template --write house.docx        a template to start from
  brief template --check ministry.dotx     what it has, and what a brief adds to it
  brief build --template ministry.dotx     a brief in it
"""


@click.command(epilog=_EXAMPLES)
@click.option(
    "--write",
    "target",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the house template there, to be changed in Word.",
)
@click.option(
    "--check",
    "checked",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Tell what a template has and lacks; .docx or .dotx.",
)
@speaking
def template(target: Path | None, checked: Path | None) -> None:
    """Write or check a Word template.

    A template of your own is kept as it is: paper, margins, head and foot, styles, numbering.
    Styles that it lacks are added in its colours and fonts. Content controls that are named title,
    edition, date, marking, authors, organisation, series or purpose are filled. The brief goes
    into the content control named brief, or in the place of a paragraph that says {{brief}}, or to
    the end.
    """
    if (target is None) == (checked is None):
        raise click.UsageError("give either --write FILE or --check FILE")
    from pipeline import examine

    if target is not None:
        say(str(examine.write_template(target)))
    elif checked is not None:
        for line in examine.template_lines(checked):
            say(line)
