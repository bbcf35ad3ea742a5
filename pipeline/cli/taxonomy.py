"""`brief taxonomy`."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.voice import say, speaking

_EXAMPLES = """\b
Examples:
  brief taxonomy codes.csv
  brief taxonomy codes.qdc --output templates/taxonomies/codes.yaml
"""


@click.command(epilog=_EXAMPLES)
@click.argument("codebook", type=click.Path(path_type=Path))
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write it there instead of printing it.",
)
@click.option("--force", "is_forced", is_flag=True, help="Write over a file that is there.")
@speaking
def taxonomy(codebook: Path, output: Path | None, *, is_forced: bool) -> None:
    """Make a taxonomy of a codebook.

    CODEBOOK is a CSV file, or a REFI-QDA codebook (.qdc) as programs for qualitative analysis
    export it. Each code that has none below it becomes a theme. Columns of a CSV file: name, and
    perhaps id, heading, label, code, parent, description, keywords, phrases, not, weights. Without
    keywords the words of name and description are taken. Prints YAML; go over its words.
    """
    from pipeline import taxonomies

    text = taxonomies.convert(codebook)
    if output is None:
        say(text.rstrip("\n"))
    else:
        say(str(taxonomies.save(text, output, is_forced=is_forced)))
