"""`brief check` for other programs: SARIF logs and annotations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from pipeline.cli.annotate import command
from pipeline.errors import Place, Problem
from pipeline.remarks import Remark, of_failure
from pipeline.sarif import sarif
from tests.builders import ROOT
from tests.cli.conftest import Run

SCHEMA = json.loads((ROOT / "tests" / "sarif.schema.json").read_text("utf-8"))

SLIP = """\
Q: How many trams does the city run?
A: We run 84 trams.

We buy them on regular basis.
Note: the tape is worn here.
"""
"""One warning and one query stand at a line; that it has no title, and that nothing of it can stand
alone, are warnings of the file."""


@pytest.fixture
def workspace_run(workspace: Path, run: Run) -> tuple[Path, Run]:
    """Return a workspace that is the current folder, and the command line."""
    return workspace, run


def _log(text: str) -> list[dict[str, Any]]:
    """Return the results of a SARIF log that is held against the standard's form."""
    log = json.loads(text)
    jsonschema_rs.validate(SCHEMA, log)
    [run] = log["runs"]
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(ids)) == len(ids)
    assert all(ids[one["ruleIndex"]] == one["ruleId"] for one in run["results"])
    found: list[dict[str, Any]] = run["results"]
    return found


def _seen(results: list[dict[str, Any]]) -> list[tuple[str, str, str, int]]:
    """Return rule, level, file and line of each result."""
    seen = []
    for one in results:
        place = one["locations"][0]["physicalLocation"]
        line = place["region"]["startLine"]
        seen.append((one["ruleId"], one["level"], place["artifactLocation"]["uri"], line))
    return seen


def _prints(results: list[dict[str, Any]]) -> list[str]:
    return [one["partialFingerprints"]["primaryLocationLineHash"] for one in results]


def test_warnings_and_queries_stand_at_their_lines(interview: Path, run: Run) -> None:
    """A query at the line of its words, not of the turn, and a warning at its own."""
    interview.write_text(SLIP, "utf-8")

    assert run("check", "interview.txt", "--sarif", "log.sarif").exit_code == 0
    results = _log(Path("log.sarif").read_text("utf-8"))
    assert _seen(results) == [
        ("warning", "warning", "interview.txt", 5),
        ("warning", "warning", "interview.txt", 1),
        ("warning", "warning", "interview.txt", 1),
        ("query", "note", "interview.txt", 4),
    ]
    assert "dismiss: [A1.2/on-regular-basis]" in results[-1]["message"]["text"]


def test_fingerprints_stay_when_lines_move(interview: Path, run: Run) -> None:
    """Code scanning must know a remark again after a paragraph was put before it."""
    interview.write_text(SLIP, "utf-8")
    before = _log(run("check", "interview.txt", "--sarif", "-").stdout)
    interview.write_text("Q: Is this the depot?\nA: This is the old depot.\n" + SLIP, "utf-8")
    after = _log(run("check", "interview.txt", "--sarif", "-").stdout)

    assert _seen(before) != _seen(after)
    assert _prints(before) == _prints(after)
    assert len(set(_prints(before))) == 4


def test_lines_are_counted_as_editors_count(interview: Path, run: Run) -> None:
    """Windows line ends count once."""
    interview.write_bytes(SLIP.replace("\n", "\r\n").encode())

    results = _log(run("check", "interview.txt", "--sarif", "-").stdout)
    assert ("query", "note", "interview.txt", 4) in _seen(results)


TRANSCRIPT = "data/transcripts/flood-officer.txt"
DEFINITION = "data/briefs/flood.yaml"


@pytest.mark.parametrize(
    ("path", "edit", "code", "found"),
    [
        (TRANSCRIPT, ("Q: ", "A: "), 10, ("transcript", "error", TRANSCRIPT, 1)),
        (DEFINITION, ("title:", "titel:"), 11, ("definition", "error", DEFINITION, 1)),
        (DEFINITION, ("title:", "style: mine\ntitle:"), 12, ("template", "error", DEFINITION, 1)),
    ],
)
def test_a_failed_check_leaves_its_errors_in_the_log(
    path: str,
    edit: tuple[str, str],
    code: int,
    found: tuple[str, str, str, int],
    workspace_run: tuple[Path, Run],
) -> None:
    """The exit code is that of the error, and the log holds it with its file."""
    workspace, run = workspace_run
    file = workspace / path
    file.write_text(file.read_text("utf-8").replace(*edit, 1), "utf-8")

    assert run("check", "--sarif", "log.sarif").exit_code == code
    assert _seen(_log(Path("log.sarif").read_text("utf-8"))) == [found]


def test_a_broken_promise_is_put_at_the_definition(
    workspace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A finding of the audit has no line in any input; the brief's own file stands for it."""
    monkeypatch.setattr("pipeline.rendering.audit", lambda *_: ("a word is missing",))

    assert run("check", "--sarif", "log.sarif").exit_code == 17
    results = _log((workspace / "log.sarif").read_text("utf-8"))
    assert _seen(results) == [("audit", "error", "data/briefs/flood.yaml", 1)]


def test_strict_gives_each_warning_and_not_their_number(interview: Path, run: Run) -> None:
    """The line that sums up has no place and is no result."""
    interview.write_text(SLIP, "utf-8")

    assert run("check", "interview.txt", "--strict", "--sarif", "log.sarif").exit_code == 16
    results = _log(Path("log.sarif").read_text("utf-8"))
    assert _seen(results) == [("strict", "error", "interview.txt", line) for line in (5, 1, 1)]


def test_paths_are_those_of_the_repository(
    workspace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Below the root of a checkout files are named as seen from the root, and encoded as URI."""
    (workspace / ".git").mkdir()
    odd = workspace / "data" / "an interview.txt"
    odd.write_text("A: Nobody asked.\n", "utf-8")
    monkeypatch.chdir(workspace / "data")

    result = run("check", "an interview.txt", "--sarif", "-")
    assert _seen(_log(result.stdout)) == [("transcript", "error", "data/an%20interview.txt", 1)]


def test_one_remark_twice_in_a_file_is_two() -> None:
    """Equal remarks get fingerprints of their own."""
    remarks = [*of_failure("a", 11, [Problem("wrong key", Place("a.yaml", at)) for at in (2, 9)])]
    first, second = _prints(_log(sarif(remarks, Path.cwd())))

    assert first.removesuffix(":1") == second.removesuffix(":2")


def test_annotations_escape_what_would_end_them() -> None:
    """Per cent, line ends, colons and commas of paths and words are no part of the command."""
    [remark] = of_failure("a", 10, [Problem("50 %: a, b\r\nc", Place("a,b:c%.txt", 7), "see d")])

    assert command(remark, Path.cwd()) == (
        "::error file=a%2Cb%3Ac%25.txt,line=7,title=A transcript that cannot be understood"
        "::50 %25: a, b%0D%0Ac%0Asee d"
    )


def test_a_remark_on_a_whole_file_has_no_line() -> None:
    """Then the annotation stands at the file."""
    [remark] = of_failure("water", 17, [Problem("broken")])

    assert isinstance(remark, Remark)
    assert command(remark, Path.cwd()).startswith("::error file=water,title=")
