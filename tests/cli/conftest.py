"""A scratch folder to stand in, and the command line called in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline.cli.commands import brief
from tests.builders import ROOT

Run = Callable[..., Result]

INTERVIEW = """\
Q: How many trams does the city run?
A: We run 84 trams, and in 2023 we bought 12 new ones.
Q: Who pays for them?
A: The city paid €31 million and the region about €20 million.
"""
UNTITLED = (
    "warning: interview.txt: the title is only the file's name, “Interview”: give one with "
    "'title:' in a definition\n"
)
"""What is said of that transcript alone: it bears no title, and nobody is named."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return tmp_path


@pytest.fixture
def interview(folder: Path) -> Path:
    """Return the path of a transcript in the current folder."""
    path = folder / "interview.txt"
    path.write_text(INTERVIEW, "utf-8")
    return path


@pytest.fixture
def workspace(folder: Path) -> Path:
    """Return the current folder, made a workspace with one brief, `flood`."""
    shutil.copytree(ROOT / "tests" / "cases" / "flood", folder, dirs_exist_ok=True)
    return folder


@pytest.fixture
def run() -> Run:
    """Return a function that calls `brief` with words, and returns what it said."""

    def call(*words: str, color: bool = False) -> Result:
        return CliRunner().invoke(brief, words, prog_name="brief", color=color)

    return call


def tree(folder: Path) -> dict[str, bytes]:
    """Return all files below `folder` with their bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
