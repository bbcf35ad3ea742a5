"""The command `brief` itself: its table, its start, and how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import click
import pytest

from pipeline import __version__, examine, publish
from pipeline.__main__ import leave
from pipeline.cli.commands import COMMANDS, brief
from tests.builders import ROOT
from tests.cli.conftest import INTERVIEW, Run

LOADED = """
import sys
from pipeline import __main__ as door
door.leave = lambda left: print("loaded:", *sorted({"pipeline.publish", "yaml"} & set(sys.modules)))
door.main()
"""


def _python(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    return subprocess.run(
        [sys.executable, *words], check=False, capture_output=True, text=True, env=environment
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_a_summary_is_what_the_command_says_itself(name: str) -> None:
    """The table, written so that help starts quickly, and the commands agree."""
    with click.Context(brief) as ctx:
        command = brief.get_command(ctx, name)

    assert command is not None
    assert str(command.help).splitlines()[0] == COMMANDS[name].summary


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(run: Run, name: str) -> None:
    """`--help` shows how the command is called."""
    result = run(name, "--help")

    assert result.exit_code == 0
    assert "Example" in result.output
    assert f"  brief {name} " in result.output


def test_help_lists_every_command(run: Run) -> None:
    """`brief --help` names all of the table."""
    result = run("--help")

    assert result.exit_code == 0
    assert all(f"  {name} " in result.output for name in COMMANDS)


@pytest.mark.parametrize(
    ("words", "loaded"),
    [
        (["--version"], "loaded:\n"),
        (["--help"], "loaded:\n"),
        (["build", "--help"], "loaded:\n"),
        (["schema", "style"], "loaded:\n"),
    ],
)
def test_a_word_about_itself_is_quick(words: list[str], loaded: str) -> None:
    """Nothing that makes briefs is imported before a brief is made."""
    done = _python("-c", LOADED, *words)

    assert done.stderr == ""
    assert done.stdout.endswith(loaded)


def test_the_version_is_told() -> None:
    """`python -m pipeline` is the same program."""
    done = _python("-m", "pipeline", "--version")

    assert (done.returncode, done.stdout) == (0, f"briefwright {__version__}\n")


def test_a_terminal_that_lacks_a_letter_stops_nothing(interview: Path) -> None:
    """In an old console the letters it lacks are shown by their numbers."""
    interview.write_text(f"Trams for Łuck\n\n{INTERVIEW}", "utf-8")

    done = _python("-m", "pipeline", "inspect", "interview.txt", PYTHONIOENCODING="latin-1")

    assert (done.returncode, done.stderr) == (0, "")
    assert "Trams\n  for \\u0141uck" in done.stdout


def test_a_reader_that_has_enough_is_no_error() -> None:
    """`brief schema brief | head` ends without a word."""
    with subprocess.Popen(
        [sys.executable, "-m", "pipeline", "schema", "brief"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        said = process.stderr.read()

    assert said == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
def test_what_cannot_be_printed_is_an_error() -> None:
    """A result that the disk has no room for is not passed off as printed."""
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "pipeline", "schema", "brief"],
            cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False, text=True,
        )  # fmt: skip

    assert done.returncode != 0
    assert "No space left on device" in done.stderr


def test_what_ends_with_words_ends_as_any_process_does() -> None:
    """Only a number is left with at once; a message has still to be printed."""
    with pytest.raises(SystemExit, match="no room"):
        leave(SystemExit("no room"))


def _raise(error: BaseException) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


def test_an_interruption_is_told(
    run: Run, interview: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C ends with one word and exit code 1."""
    monkeypatch.setattr(publish, "build", _raise(KeyboardInterrupt()))

    result = run("build", interview.name)

    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "interrupted\n")


@pytest.mark.parametrize(("command", "room"), [("build", publish), ("inspect", examine)])
def test_a_fault_of_ours_is_one_line(
    run: Run, interview: Path, monkeypatch: pytest.MonkeyPatch, command: str, room: ModuleType
) -> None:
    """A bug ends with exit code 3; nobody has to read a traceback."""
    monkeypatch.setattr(room, command, _raise(KeyError("no such\ntheme")))

    result = run(command, interview.name)

    assert result.exit_code == 3
    error, hint = result.stderr.splitlines()
    assert error == r"error: this is a fault of briefwright: KeyError: 'no such\ntheme'"
    assert "--debug" in hint


@pytest.mark.parametrize("words", [("--debug", "inspect"), ("inspect", "--debug")])
def test_debug_shows_where_a_fault_happened(
    run: Run, interview: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, str]
) -> None:
    """`--debug` adds the traceback, on either side of the command."""
    monkeypatch.setattr(examine, "inspect", _raise(ValueError("odd")))

    result = run(*words, interview.name)

    assert result.exit_code == 3
    assert result.stderr.startswith("Traceback (most recent call last):")
    assert "ValueError: odd\nerror: this is a fault of briefwright: ValueError: odd" in (
        result.stderr
    )


def test_an_unknown_command_is_a_wrong_option(run: Run) -> None:
    """Exit code 2 is Click's own."""
    result = run("biuld")

    assert result.exit_code == 2
    assert "biuld" in result.stderr
