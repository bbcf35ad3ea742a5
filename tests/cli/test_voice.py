"""How messages look: labels, colours, and what must not reach a terminal."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from pipeline.cli.failure import Failure
from pipeline.cli.voice import say_failure
from pipeline.errors import Place, Problem
from tests.cli.conftest import INTERVIEW, Run

WARNED = INTERVIEW.replace("Q: Who", "Note: the tape is worn.\nQ: Who")


def test_labels_are_coloured_on_a_terminal_only(run: Run, folder: Path) -> None:
    """What is piped or kept holds no codes."""
    assert "\x1b[" in run("inspect", "none.txt", color=True).stderr
    assert "\x1b[" not in run("inspect", "none.txt").stderr


def test_no_color_is_respected(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR speaks for every program (no-color.org)."""
    monkeypatch.setenv("NO_COLOR", "1")

    assert "\x1b[" not in run("inspect", "none.txt", color=True).stderr


@pytest.mark.parametrize("words", [("--quiet", "build"), ("build", "--quiet")])
def test_quiet_leaves_results_and_errors(run: Run, interview: Path, words: tuple[str, str]) -> None:
    """Warnings are not told; where files went still is."""
    interview.write_text(WARNED, "utf-8")

    loud = run("build", interview.name, "--to", "json")
    quiet = run(*words, interview.name, "--to", "json")

    assert loud.stderr.startswith("warning: interview.txt:3: ")
    assert quiet.stderr == ""
    assert loud.stdout == quiet.stdout != ""
    assert run(*words, "none.txt").stderr.startswith("error: none.txt: no such file\nhint: ")


def test_a_hint_for_several_problems_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    """The same advice after each line would hide the lines."""
    place = Place("water.yaml", 3)
    problems = (
        Problem("first", place, "one"),
        Problem("second", Place("water.yaml"), "two"),
        Problem("third", None, "two"),
        Problem("fourth"),
    )

    with click.Context(click.Command("brief")):
        say_failure(Failure(11, problems))

    assert capsys.readouterr().err == (
        "error: water.yaml:3: first\nhint: one\n"
        "error: water.yaml: second\nerror: third\nhint: two\n"
        "error: fourth\n"
    )


def test_a_name_cannot_steer_the_terminal(run: Run, folder: Path) -> None:
    """Escape sequences in what a user is shown are made visible."""
    result = run("inspect", "no\x1b[2Jfile.txt", color=True)

    assert "\x1b[2J" not in result.stderr
    assert "no\ufffd[2Jfile.txt" in result.stderr
