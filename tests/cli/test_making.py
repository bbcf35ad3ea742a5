"""Options of the commands that make briefs."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Run

BUILD = ("build", "interview.txt", "--to", "json")


def _date() -> str:
    front = json.loads(Path("build/interview/interview.json").read_text("utf-8"))["front"]
    return str(front["date"])


def test_the_date_is_today_when_nothing_else_is_said(run: Run, interview: Path) -> None:
    """The command line reads the clock."""
    earliest = date.today().isoformat()

    assert run(*BUILD).exit_code == 0

    assert earliest <= _date() <= date.today().isoformat()


def test_the_date_of_the_epoch_is_in_utc(
    run: Run, interview: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SOURCE_DATE_EPOCH goes before today, and `--date` before both."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1714607999")
    monkeypatch.setenv("TZ", "Asia/Tokyo")

    assert run(*BUILD).exit_code == 0
    assert _date() == "2024-05-01"
    assert run(*BUILD, "--date", "2024-06-01").exit_code == 0
    assert _date() == "2024-06-01"


@pytest.mark.parametrize("epoch", ["yesterday", "99999999999999999999", "1.5"])
def test_an_epoch_that_is_no_date_is_refused(
    run: Run, interview: Path, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    """A wrong variable is told, not passed over."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    result = run(*BUILD)

    assert result.exit_code == 2
    assert f"SOURCE_DATE_EPOCH is '{epoch}'" in result.stderr


@pytest.mark.parametrize("words", ["2024-02-30", "2 May", "02.05.2024"])
def test_a_date_that_is_none_is_refused(run: Run, interview: Path, words: str) -> None:
    """The message tells how dates are written."""
    result = run(*BUILD, "--date", words)

    assert result.exit_code == 2
    assert f"'{words}' is no date" in result.stderr


@pytest.mark.parametrize(
    "words", [("--jobs", "0"), ("--length", "short"), ("--to", "odt"), ("--colour",)]
)
def test_wrong_options_are_refused(run: Run, interview: Path, words: tuple[str, ...]) -> None:
    """Exit code 2, and nothing is written."""
    result = run(*BUILD, *words)

    assert result.exit_code == 2
    assert not Path("build").exists()


def test_the_length_overrules_the_definition(run: Run, workspace: Path) -> None:
    """A one-page brief of the same definition says less."""
    sizes = []
    for length in ("one-page", "full"):
        assert run("build", "--to", "outline", "--length", length).exit_code == 0
        sizes.append(Path("build/flood/flood.outline.txt").stat().st_size)

    assert sizes[0] < sizes[1]
