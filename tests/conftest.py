"""The switch `--accept`, which renews goldens, and what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import ROOT

RENEWED = pytest.StashKey[list[Path]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--accept`."""
    parser.addoption(
        "--accept",
        action="store_true",
        help="renew goldens (tests/commands/*.md) by what the program does now",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Begin with nothing renewed."""
    config.stash[RENEWED] = []


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Name the goldens that were renewed: they have to be read before they are committed."""
    for path in dict.fromkeys(config.stash[RENEWED]):
        name = path.relative_to(ROOT).as_posix()
        terminalreporter.write_line(f"renewed {name}: read the diff before you commit it")
