"""Two people who publish one brief at once: one goes first, the other waits or is told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.errors import EditionError
from pipeline.store import lock
from pipeline.store.lock import publishing
from pipeline.store.workspace import Workspace
from tests.builders import ROOT

HOLDER = """
import sys
from pathlib import Path
from pipeline.store.lock import publishing
from pipeline.store.workspace import Workspace
with publishing(Workspace(Path(sys.argv[1])), "water"):
    print("held", flush=True)
    sys.stdin.readline()
"""

COUNTER = """
import sys, time
from pathlib import Path
from pipeline.store.lock import publishing
from pipeline.store.workspace import Workspace
root = Path(sys.argv[1])
for _ in range(8):
    with publishing(Workspace(root), "water"):
        count = int((root / "count").read_text())
        time.sleep(0.01)
        (root / "count").write_text(str(count + 1))
"""


def started(code: str, root: Path) -> subprocess.Popen[str]:
    """Start another process that works on the workspace at `root`."""
    return subprocess.Popen(
        [sys.executable, "-c", code, str(root)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def held(root: Path) -> subprocess.Popen[str]:
    """Start a process that holds the lock until it reads a line or dies."""
    process = started(HOLDER, root)
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_publish_is_told_that_the_first_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It waits for a while, then says what to do; another brief is not concerned."""
    monkeypatch.setattr(lock, "PATIENCE", 0.2)
    process = held(tmp_path)
    with publishing(Workspace(tmp_path), "roads"):
        pass
    with (
        pytest.raises(EditionError) as caught,
        publishing(Workspace(tmp_path), "water"),
    ):
        pass
    process.communicate("\n", timeout=300)

    (problem,) = caught.value.problems
    assert problem.message == "another publish of this brief is running"
    assert problem.hint == "wait for it to end and try again"


def test_a_killed_publish_leaves_no_lock(tmp_path: Path) -> None:
    """The system lets the lock go, whatever happened to the process."""
    process = held(tmp_path)
    process.kill()
    process.communicate(timeout=300)

    with publishing(Workspace(tmp_path), "water"):
        pass
    assert list(tmp_path.glob("data/**/*")) == []


def test_processes_take_turns(tmp_path: Path) -> None:
    """Three that count at once lose no step, though each removes the file when it is done."""
    (tmp_path / "count").write_text("0")
    processes = [started(COUNTER, tmp_path) for _ in range(3)]
    for process in processes:
        process.communicate(timeout=300)

    assert [process.returncode for process in processes] == [0, 0, 0]
    assert (tmp_path / "count").read_text() == "24"


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    """Neither a file nor a folder that was not there, also when publishing fails."""
    with pytest.raises(KeyError), publishing(Workspace(tmp_path), "water"):
        raise KeyError

    assert list(tmp_path.rglob("*")) == []
