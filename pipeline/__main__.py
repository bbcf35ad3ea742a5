"""The door: `brief`, and `python -m pipeline`."""

from __future__ import annotations

import sys
from io import TextIOWrapper


def main() -> None:
    """Run the command line and leave the process with its exit code."""
    if isinstance(sys.stdout, TextIOWrapper):
        # A terminal that lacks a letter must not stop a build that is done.
        sys.stdout.reconfigure(errors="backslashreplace")
    from pipeline.cli.commands import brief

    brief(prog_name="brief")


if __name__ == "__main__":
    main()
