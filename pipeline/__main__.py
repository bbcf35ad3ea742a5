"""The door: `brief`, and `python -m pipeline`."""

from __future__ import annotations

import gc
import os
import sys
from io import TextIOWrapper

_COLLECTED_FROM = 100_000
"""Values made before memory is searched for circles: the program's own make none."""


def main() -> None:
    """Run the command line and leave the process with its exit code."""
    spare_searches()
    if isinstance(sys.stdout, TextIOWrapper):
        # A terminal that lacks a letter must not stop a build that is done.
        sys.stdout.reconfigure(errors="backslashreplace")
    from pipeline.cli.commands import brief

    try:
        brief(prog_name="brief")
    except SystemExit as left:
        leave(left)


def spare_searches() -> None:
    """Have memory searched for circles seldom: a tenth of a run."""
    gc.set_threshold(_COLLECTED_FROM)


def leave(left: SystemExit) -> None:
    """End the process at once, as the system frees its memory faster than Python does.

    What was printed is written first. Raises `left` where that fails, or where it says more than a
    number: then the process ends as any other does, with the reason on stderr.
    """
    if not isinstance(left.code, int):
        raise left
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except (OSError, ValueError):
        raise left from None
    os._exit(left.code)


if __name__ == "__main__":
    main()
