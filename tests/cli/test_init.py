"""`brief init`, and the hook for pre-commit: what a workspace begins with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from pipeline import __version__
from tests.builders import ROOT
from tests.cli.conftest import Run

EDITIONS = ROOT / ".github" / "workflows" / "editions.yml"
GITLAB = ROOT / "docs" / "ci" / "gitlab-ci.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"


def test_the_hook_checks_all_briefs_when_an_input_changes(workspace: Path, run: Run) -> None:
    """pre-commit calls the command without file names, for what briefs are made of."""
    [hook] = yaml.safe_load(HOOKS.read_text("utf-8"))
    program, *words = hook["entry"].split()

    assert (program, hook["pass_filenames"], hook["language"]) == ("brief", False, "python")
    assert run(*words).exit_code == 0
    files = re.compile(hook["files"])
    inputs = ("data/briefs/a.yaml", "data/transcripts/a.txt", "templates/styles/a.yaml")
    assert all(files.search(name) for name in inputs)
    assert not any(files.search(name) for name in ("README.md", "data.txt", "src/data/a"))


def test_the_kit_is_written_as_it_is_shipped(workspace: Path, run: Run) -> None:
    """What `brief init --ci` writes is the tested workflow, and names this very version."""
    assert run("init", "--ci", "github").exit_code == 0
    assert run("init", "--ci", "gitlab").exit_code == 0

    written = workspace / ".github" / "workflows" / "editions.yml"
    assert written.read_bytes() == EDITIONS.read_bytes()
    assert (workspace / ".gitlab-ci.yml").read_bytes() == GITLAB.read_bytes()
    for place in (".github", ".gitlab"):
        packages = (workspace / place / "briefwright.txt").read_text("utf-8").splitlines()
        assert packages[-1] == f"briefwright=={__version__}"


@pytest.mark.parametrize(("host", "path"), [("github", EDITIONS), ("gitlab", GITLAB)])
def test_the_packages_that_are_installed_are_listed_in_a_file_of_the_kit(
    host: str, path: Path, workspace: Path, run: Run
) -> None:
    """Each list that the pipeline names is there after `brief init`."""
    run("init", "--ci", host)
    named = set(re.findall(r"--requirement (\S+)", path.read_text("utf-8")))

    assert named
    assert all((workspace / name).is_file() for name in named)


def test_one_file_that_is_there_stops_all(workspace: Path, run: Run) -> None:
    """Nothing is written beside it, and it stays as it is."""
    (workspace / ".github").mkdir()
    (workspace / ".github" / "briefwright.txt").write_text("mine\n")

    result = run("init", "--ci", "github", "--style", "ministry")

    assert (result.exit_code, result.stdout) == (12, "")
    assert [path.name for path in (workspace / ".github").iterdir()] == ["briefwright.txt"]
    assert (workspace / ".github" / "briefwright.txt").read_text() == "mine\n"
    assert not (workspace / "templates").exists()


def test_a_workspace_below_the_root_gets_no_workflow(
    workspace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """GitHub would never look there: it is refused, with the folder where it looks."""
    (workspace / ".git").mkdir()
    inner = workspace / "office"
    (inner / "data" / "briefs").mkdir(parents=True)
    monkeypatch.chdir(inner)

    result = run("init", "--ci", "github")

    assert result.exit_code == 12
    assert f"GitHub reads these files at the root of a repository: {workspace}" in result.stderr
    assert not (inner / ".github").exists()


def test_a_copied_style_is_taken_in_place_of_the_shipped_one(workspace: Path, run: Run) -> None:
    """What a designer changes in the copy shows in the brief."""
    run("init", "--style", "ministry")
    copy = workspace / "templates" / "styles" / "ministry.yaml"
    copy.write_text("colour: none\n" + copy.read_text("utf-8"), "utf-8")

    result = run("build", "--style", "ministry", "--to", "json")

    assert result.stderr.startswith("error: templates/styles/ministry.yaml:1: unknown key 'colour'")
