"""`brief init`."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict, Unpack

import click

from pipeline.cli.sourcing import sourced
from pipeline.cli.voice import advise, say, speaking

_EXAMPLES = """\b
Examples:
  brief init interview.txt            a definition, filled in as far as can be seen
  brief init speech.txt --speaker "JANE ROE"
                                      the same where one label stands once
  brief init --ci github              a workflow that checks and publishes this workspace
  brief init --style ministry         a copy of a house style, to be changed
"""


class _Chosen(TypedDict):
    """The options."""

    name: str
    source_format: str
    labels: tuple[str, ...]
    is_printed: bool
    host: str | None
    style: str | None


@click.command(epilog=_EXAMPLES)
@click.argument(
    "transcripts",
    metavar="[TRANSCRIPT]...",
    nargs=-1,
    type=click.Path(path_type=Path),
)
@click.option("--name", metavar="SLUG", default="", help="Name of the brief.")
@sourced
@click.option(
    "--speaker",
    "labels",
    metavar="LABEL",
    multiple=True,
    help="Who speaks behind this label and a colon, where it stands but once; may be repeated.",
)
@click.option("--print", "is_printed", is_flag=True, help="Print the definition, write nothing.")
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
def init(transcripts: tuple[Path, ...], **chosen: Unpack[_Chosen]) -> None:
    """Write the files with which a brief or a workspace begins.

    Of transcripts, one brief is defined: who speaks, when, about what, as far as that can be seen;
    a comment marks each line that a person must decide. In a workspace it stands in data/briefs/,
    and transcripts from elsewhere are copied to data/transcripts/; without one it stands beside the
    transcript, and there are no editions of it. --ci and --style begin a workspace where none is.

    The files are yours from then on: change them, and keep them in git. A file that is there
    already is never written over. The paths of the files written are printed.
    """
    host, style, name = chosen["host"], chosen["style"], chosen["name"]
    if not transcripts and not host and not style:
        raise click.UsageError(
            "name a transcript, or give --ci github, --ci gitlab or --style NAME"
        )
    labels = chosen["labels"]
    if (name or chosen["source_format"] or labels or chosen["is_printed"]) and not transcripts:
        raise click.UsageError(
            "--name, --from, --speaker and --print are about a transcript: name one"
        )
    from pipeline import kit
    from pipeline.store.files import shown
    from pipeline.store.workspace import find_workspace

    workspace = kit.workspace_of(Path())
    files: dict[Path, bytes] = kit.first_files(workspace) if host or style else {}
    found = None
    if transcripts:
        from pipeline.defining import drafted

        home = workspace if host or style else find_workspace(Path())
        found = drafted(transcripts, home, name, chosen["source_format"], labels)
        if chosen["is_printed"]:
            say(found.text)
            return
        files |= found.files
    files |= kit.ci_files(kit.Host(host), workspace) if host else {}
    files |= kit.style_file(style, workspace) if style else {}
    for path in kit.write(files):
        say(shown(path))
    if found:
        advise(found.advice)
    if host and not kit.package(kit.origin_of_program()).is_found:
        advise(
            "briefwright was installed from a folder that CI does not have: say in briefwright.txt "
            "where it is, as 'briefwright @ git+https://ADDRESS@COMMIT'"
        )
    if host and not found and not workspace.slugs():
        advise("there is no brief to publish yet: 'brief init interview.txt' drafts one")
