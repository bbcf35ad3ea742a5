"""The command `brief`, and one visible table of what it can do."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

import click

from pipeline import __version__
from pipeline.cli.failure import Failure, attempt
from pipeline.cli.voice import INTERRUPTED, say_failure, say_interrupted, speaking
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One command, known before its module is imported."""

    module: str
    """Holds a click command of the same name."""
    summary: str
    """First sentence of its help."""


COMMANDS: Mapping[str, Entry] = MappingProxyType(
    {
        "build": Entry("pipeline.cli.build", "Write briefs as PDF, Word and JSON."),
        "inspect": Entry("pipeline.cli.inspect", "Show what was understood of a transcript."),
        "review": Entry("pipeline.cli.review", "Decide the open queries of a brief."),
        "init": Entry(
            "pipeline.cli.init", "Write the files with which a brief or a workspace begins."
        ),
        "check": Entry("pipeline.cli.check", "Read and audit briefs, and write nothing."),
        "explain": Entry("pipeline.cli.explain", "Tell why a paragraph stands where it stands."),
        "diff": Entry("pipeline.cli.diff", "Show what the next edition would say."),
        "publish": Entry("pipeline.cli.publish", "Record a new edition of what has changed."),
        "history": Entry("pipeline.cli.history", "List the editions of a brief."),
        "verify": Entry("pipeline.cli.verify", "Hold a file that came back against its sources."),
        "template": Entry("pipeline.cli.template", "Write or check a Word template."),
        "taxonomy": Entry("pipeline.cli.taxonomy", "Make a taxonomy of a codebook."),
        "schema": Entry("pipeline.cli.schema", "Print the JSON Schema of a file."),
    }
)
"""Every command, in the order in which one needs them."""


class Commands(click.Group):
    """A group that imports a command when it is called, and words what goes wrong."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - Click's signature
        """Return all names in the order of the table."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - Click's signature
        cmd_name: str,
    ) -> click.Command | None:
        """Return the command called `cmd_name`; None when there is none."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(COMMANDS[cmd_name].module), cmd_name)
        assert isinstance(command, click.Command)  # noqa: S101 - tells the type checker
        return command

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 - Click's signature
        formatter: click.HelpFormatter,
    ) -> None:
        """Write the table as help shows it, without importing any command."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.summary) for name, entry in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; leave with the exit code of what went wrong, if anything."""
        try:
            outcome = attempt(lambda: super(Commands, self).invoke(ctx))
        except KeyboardInterrupt:
            say_interrupted()
            ctx.exit(INTERRUPTED)
        if isinstance(outcome, Failure):
            say_failure(outcome)
            ctx.exit(outcome.exit_code)
        return outcome


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="\b\nExamples:\n  brief build interview.txt\n  brief inspect interview.txt",
)
@speaking
@click.version_option(__version__, prog_name="briefwright", message="%(prog)s %(version)s")
def brief() -> None:
    """Turn interview transcripts into policy briefs, in PDF and Word.

    Briefs are made on this machine alone: nothing is sent anywhere.
    """
