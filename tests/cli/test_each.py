"""Several briefs in one command."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from pipeline.cli.each import _interrupted_once
from tests.cli.conftest import INTERVIEW, Run, tree

DATE = ("--date", "2024-05-02", "--to", "json")


def _write(folder: Path, *names: str) -> None:
    for number, name in enumerate(names, start=80):
        text = INTERVIEW.replace("84", str(number))
        (folder / f"{name}.txt").write_text(text, "utf-8")


def test_several_processes_make_the_same(run: Run, folder: Path) -> None:
    """With `--jobs` the bytes, and the order of what is printed, are those of one process."""
    _write(folder, "water", "apples", "trams")
    (folder / "broken.txt").write_text("A: nothing asked\n", "utf-8")
    inputs = ("water.txt", "broken.txt", "apples.txt", "trams.txt")

    alone = run("build", *inputs, *DATE, "--output", "alone")
    together = run("build", *inputs, *DATE, "--output", "together", "--jobs", "2")

    assert alone.exit_code == together.exit_code == 10
    assert alone.stdout.replace("alone/", "together/") == together.stdout
    assert alone.stderr == together.stderr
    assert tree(folder / "alone") == tree(folder / "together")
    assert [line.split("/")[1] for line in together.stdout.splitlines()[::3]] == [
        "water", "apples", "trams",
    ]  # fmt: skip


def test_the_first_failure_gives_the_exit_code(run: Run, folder: Path) -> None:
    """All are tried and all failures are told."""
    _write(folder, "trams")
    (folder / "scan.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (folder / "empty.txt").touch()

    result = run("build", "scan.txt", "empty.txt", "trams.txt", *DATE)

    assert result.exit_code == 15
    assert result.stderr.count("error: ") == 2
    assert result.stdout.startswith("build/trams/")


def test_the_same_name_given_twice_is_built_once(run: Run, folder: Path) -> None:
    """A slip of the hand is no clash."""
    _write(folder, "trams")

    result = run("build", "trams.txt", "trams.txt", *DATE)

    assert (result.exit_code, result.stderr.count("trams.txt: ")) == (0, 1)
    assert len(result.stdout.splitlines()) == 3


def test_two_files_of_one_name_do_not_overwrite_each_other(run: Run, folder: Path) -> None:
    """The second is refused, in one process or several; the first is built."""
    for name in ("north", "south"):
        (folder / name).mkdir()
        _write(folder / name, "trams")

    result = run("build", "north/trams.txt", "south/trams.txt", *DATE, "--jobs", "2")

    assert result.exit_code == 11
    assert "south/trams.txt" in result.stderr
    names = ("trams.json", "SHA256SUMS", "manifest.json")
    assert result.stdout.splitlines() == [f"build/trams/{name}" for name in names]


def test_inside_a_workspace_its_briefs_are_found(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From a folder below, outputs still go to the workspace's build/."""
    monkeypatch.chdir(workspace / "data" / "briefs")

    result = run("build", "flood", *DATE)

    assert (result.exit_code, result.stderr) == (0, "")
    assert (workspace / "build" / "flood" / "flood.json").is_file()
    assert Path(result.stdout.splitlines()[0]).resolve() == (
        workspace.resolve() / "build" / "flood" / "flood.json"
    )


def test_a_second_interruption_does_not_disturb_the_end() -> None:
    """Impatient users press Ctrl-C twice; briefs in hand are finished, and nothing hangs."""
    before = signal.getsignal(signal.SIGINT)
    finished: list[str] = []

    with pytest.raises(KeyboardInterrupt):
        _interrupt_twice(finished)

    assert finished == ["in hand"]
    assert signal.getsignal(signal.SIGINT) is before


def _interrupt_twice(finished: list[str]) -> None:
    with _interrupted_once():
        try:
            signal.raise_signal(signal.SIGINT)
        finally:
            signal.raise_signal(signal.SIGINT)
            finished.append("in hand")
