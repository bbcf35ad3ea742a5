"""The progress bar: late, on terminals only, and gone afterwards."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from pipeline.cli import progress
from tests.builders import ROOT
from tests.cli.conftest import Run


class _Impatient(threading.Timer):
    """A timer that does not wait."""

    def start(self) -> None:
        """Do now what was to be done later."""
        self.function()


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let stderr be a terminal, and the time be over at once."""
    monkeypatch.setattr(progress, "_is_watched", lambda: True)
    monkeypatch.setattr(threading, "Timer", _Impatient)


def test_a_bar_grows_and_goes(run: Run, workspace: Path, watched: None) -> None:
    """Each step is named once begun; at the end the line is clear and the result stands."""
    result = run("build", "--to", "json", "--to", "outline", "--date", "2024-05-02", color=True)

    assert result.exit_code == 0
    *bars, last = result.stderr.split("\r\x1b[K")[1:]
    assert last == ""
    lengths = [bar.count("#") for bar in bars if bar]
    assert lengths == sorted(lengths)
    assert lengths[-1] > lengths[0]
    assert any(bar.endswith("flood: auditing") for bar in bars)
    assert result.stdout.splitlines()[0] == "build/flood/flood.json"


def test_without_a_terminal_there_is_no_trace(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long the work takes, what is piped holds no bar."""
    monkeypatch.setattr(progress, "PATIENCE", 0.0)

    result = run("build", "--date", "2024-05-02")

    assert (result.exit_code, result.stderr) == (0, "")


def test_each_step_is_told_to_who_wants_to_hear(run: Run, workspace: Path) -> None:
    """`--verbose` gives lines instead of a bar."""
    result = run("check", "--verbose")

    assert result.stderr.splitlines()[0] == "flood: reading"
    assert "\r" not in result.stderr


def test_a_bar_is_no_longer_than_the_line() -> None:
    """A long name must not wrap: a wrapped line cannot be cleared."""
    bar = progress.Progress(total=7)
    bar._step = "x" * 500

    assert len(bar._line()) < 500


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals of this kind")
def test_quick_work_shows_no_bar_on_a_terminal(workspace: Path) -> None:
    """Less than a second of work leaves a terminal as it was."""
    import pty

    parent, child = pty.openpty()
    command = [sys.executable, "-m", "pipeline", "build", "--to", "json"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm"}

    done = subprocess.run(
        command, check=True, env=environment, stderr=child, stdout=subprocess.PIPE, text=True
    )
    os.close(child)
    shown = _all_of(parent)

    assert done.stdout.startswith("build/flood/flood.json")
    assert re.sub(r"\r?\n", "", shown) == ""


def _all_of(terminal: int) -> str:
    try:
        return os.read(terminal, 10_000).decode()
    except OSError:
        # Linux answers "input/output error" where nothing is left and nobody writes.
        return ""
    finally:
        os.close(terminal)
