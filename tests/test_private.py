"""Nothing leaves the machine."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import ROOT

GUARDED = """\
import sys
sys.path.insert(0, {root!r})

def refuse(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")):
        raise AssertionError(f"{{event}} {{arguments}}")
    if event in {{"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"}}:
        raise AssertionError(f"{{event}} {{arguments}}")

sys.addaudithook(refuse)
{work}
"""
BUILD = "from pipeline.__main__ import main; main()"
INTERVIEW = "Q: How large is the budget?\n\nA: The budget for water was $40 million in 2022.\n"


def _run(work: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", GUARDED.format(root=str(ROOT), work=work), *arguments],
        check=False, capture_output=True, text=True, cwd=folder,
    )  # fmt: skip


@pytest.mark.parametrize("work", ["import socket; socket.socket()", "import os; os.system('true')"])
def test_the_guard_sees_a_connection_and_a_program(work: str, tmp_path: Path) -> None:
    """Opening a socket or starting a program ends the guarded process."""
    assert "AssertionError" in _run(work, tmp_path).stderr


def test_a_build_opens_no_connection_and_starts_no_program(tmp_path: Path) -> None:
    """All formats are written and audited with both forbidden (promise P6)."""
    (tmp_path / "interview.txt").write_text(INTERVIEW)

    done = _run(BUILD, tmp_path, "build", "interview.txt", "--debug")

    assert (done.returncode, "Error" in done.stderr) == (0, False)
    assert (tmp_path / "build" / "interview" / "interview.pdf").is_file()
