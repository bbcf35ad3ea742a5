"""The door: `brief`, and `python -m pipeline`."""

from __future__ import annotations

import atexit
import gc
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

    brief(prog_name="brief")


def spare_searches() -> None:
    """Have memory searched for circles seldom, and not at all at the end: a tenth of a run."""
    gc.set_threshold(_COLLECTED_FROM)
    atexit.register(gc.freeze)


if __name__ == "__main__":
    main()
