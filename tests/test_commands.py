"""The command line as it is documented in tests/commands/*.md: each case is run and compared.

A file holds cases under `##` headings; each case is run in a scratch folder of its own, step by
step, as tests/commands/README.md tells. `pytest --accept` renews stdout, stderr and exit codes.
"""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli.commands import brief
from tests.builders import ROOT
from tests.conftest import RENEWED

FOLDER = ROOT / "tests" / "commands"
WORKSPACES = ROOT / "tests" / "cases"

_STEP = re.compile(
    r"^Workspace: (?P<workspace>[\w-]+)$"
    r"|^Remove: (?P<removed>\S+)$"
    r"|^```(?P<form>text|yaml|bytes) (?P<name>\S+)\n(?P<content>.*?)^```$"
    r"|^```console\n\$ brief(?P<command>[^\n]*)\n(?P<stdout>.*?)^```$"
    r"(?:\n\n```stderr\n(?P<stderr>.*?)^```$)?"
    r"(?:\n\nExit: (?P<exit>\d+)$)?",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Case:
    """One heading of a file, with what stands under it."""

    path: Path
    title: str
    body: str


@dataclass(frozen=True)
class Run:
    """What a command said."""

    command: str
    stdout: str
    stderr: str
    exit_code: int

    def __str__(self) -> str:
        parts = [f"```console\n$ brief{self.command}\n{self.stdout}```"]
        if self.stderr:
            parts.append(f"```stderr\n{self.stderr}```")
        if self.exit_code:
            parts.append(f"Exit: {self.exit_code}")
        return "\n\n".join(parts)


def _cases() -> Iterator[Case]:
    for path in sorted(FOLDER.glob("*.md")):
        if path.name != "README.md":
            for part in re.split(r"^(?=## )", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
                title, _, body = part.partition("\n")
                yield Case(path, title.removeprefix("## "), body)


CASES = tuple(_cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.path.stem}: {case.title}")
def test_a_command_does_what_is_written(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """Results, messages and exit code are those of the file, to the letter."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setattr("pipeline.kit.origin_of_program", dict)
    happened = _STEP.sub(lambda step: _take(step, tmp_path), case.body)
    if request.config.getoption("--accept") and happened != case.body:
        _renew(case, happened)
        request.config.stash[RENEWED].append(case.path)
        return

    assert case.body == happened, "read the difference; if it is right: pytest --accept"


def _take(step: re.Match[str], folder: Path) -> str:
    """Do one step; return it as it should have been written."""
    if step["workspace"]:
        shutil.copytree(WORKSPACES / step["workspace"], folder, dirs_exist_ok=True)
    elif step["removed"]:
        (folder / step["removed"]).unlink()
    elif step["name"]:
        path = folder / step["name"]
        path.parent.mkdir(parents=True, exist_ok=True)
        is_hex = step["form"] == "bytes"
        path.write_bytes(bytes.fromhex(step["content"]) if is_hex else step["content"].encode())
    else:
        return str(_run(step["command"]))
    return step[0]


def _run(command: str) -> Run:
    result = CliRunner().invoke(brief, shlex.split(command), prog_name="brief")
    return Run(command, _whole(result.stdout), _whole(result.stderr), result.exit_code)


def _whole(text: str) -> str:
    """Return `text` with spaces at line ends shown, and with a line end at its end."""
    assert not text or text.endswith("\n")
    return re.sub(r" +$", lambda spaces: "␠" * len(spaces[0]), text, flags=re.MULTILINE)


def _renew(case: Case, body: str) -> None:
    text = case.path.read_text("utf-8")
    case.path.write_text(
        text.replace(f"## {case.title}\n{case.body}", f"## {case.title}\n{body}"), "utf-8"
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.path.stem}: {case.title}")
def test_a_case_is_whole(case: Case) -> None:
    """No heading inside of what a command says cuts a case in two."""
    assert len(re.findall(r"^```", case.body, re.MULTILINE)) % 2 == 0


def test_every_exit_code_is_shown() -> None:
    """A reader finds each code of the table in ARCHITECTURE that a user can bring about."""
    shown = {
        int(code) for case in _cases() for code in re.findall(r"^Exit: (\d+)", case.body, re.M)
    }

    # 1, 3 and 17 need a hand inside the program: see tests/cli/.
    assert {2, 10, 11, 12, 13, 14, 15, 16, 20} <= shown


def test_every_command_is_shown() -> None:
    """No command is left without a case."""
    shown = {
        name for case in _cases() for name in re.findall(r"^\$ brief ([a-z]+)", case.body, re.M)
    }

    assert set(brief.list_commands(None)) <= shown  # type: ignore[arg-type]
