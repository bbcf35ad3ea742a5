"""`brief publish`, killed at any moment.

The workspace is as before or as after, and the next run completes it.
"""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.publish import JOURNAL
from pipeline.store.editions import load_editions
from pipeline.store.workspace import Workspace
from tests.builders import ROOT
from tests.city import TALK, city, say

_PUBLISH = (sys.executable, "-m", "pipeline", "publish", "city", "--quiet", "--date", "2024-05-02")
_LONGEST = 1.2
"""Seconds within which a run is killed, about as long as it takes."""
_LATE = 0.25
"""Seconds within which a run is killed after it began to write."""


def _killed(home: Path, draw: random.Random) -> None:
    """Publish, and kill the process: sometime, or soon after it began to write."""
    environment = {"PYTHONPATH": str(ROOT), "PATH": ""}
    process = subprocess.Popen(_PUBLISH, cwd=home, env=environment, stdout=subprocess.DEVNULL)
    if draw.random() < 0.5:
        time.sleep(draw.uniform(0, _LONGEST))
    else:
        journal = home / "build" / "city" / JOURNAL
        while process.poll() is None and not journal.exists():
            time.sleep(0.001)
        time.sleep(draw.uniform(0, _LATE))
    process.send_signal(signal.SIGKILL)
    process.wait()


def _completed(home: Path) -> None:
    environment = {"PYTHONPATH": str(ROOT), "PATH": ""}
    subprocess.run(_PUBLISH, cwd=home, env=environment, check=True, stdout=subprocess.DEVNULL)


def _check(home: Path, count: int) -> None:
    """Hold a workspace whose newest edition is number `count` against itself."""
    editions = load_editions(Workspace(home), "city")
    assert [one.number for one in editions] == [f"{at}.0" for at in range(1, count + 1)]
    newest, folder = editions[-1], home / "build" / "city"
    assert json.loads((folder / "manifest.json").read_text("utf-8"))["edition"] == f"{count}.0"
    for output in newest.outputs:
        kept = folder / "editions" / newest.number / output.name
        assert kept.read_bytes() == (folder / output.name).read_bytes()
    assert len(editions) == 1 or (folder / "editions" / f"{count - 1}.0" / "superseded").is_dir()
    left = [path.name for path in (home / "build").rglob("*") if path.name.startswith(".")]
    assert [name for name in left if name != ".publish.lock"] == []


def _kill_and_complete(home: Path, times: int, seed: int) -> int:
    """Return in how many of the runs the edition was recorded before the kill."""
    draw = random.Random(seed)  # noqa: S311 - moments, not secrets
    recorded = 0
    _completed(home)
    for number in range(times):
        say(home, TALK.replace("$40 million", f"${41 + number} million"))
        _killed(home, draw)
        count = len(load_editions(Workspace(home), "city"))
        assert count in {number + 1, number + 2}, "half an edition"
        recorded += count == number + 2
        _completed(home)
        _check(home, number + 2)
    return recorded


def test_a_killed_run_leaves_before_or_after(tmp_path: Path) -> None:
    """A dozen times; `-m slow` does it two hundred times."""
    _kill_and_complete(city(tmp_path), 12, seed=7)


@pytest.mark.slow
def test_two_hundred_killed_runs_leave_before_or_after(tmp_path: Path) -> None:
    """Some of them before the record was there, some after."""
    assert 20 < _kill_and_complete(city(tmp_path), 200, seed=11) < 180
