"""`brief init`, and the hook for pre-commit: what a workspace begins with."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from pipeline import __version__
from pipeline.kit import package
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


def test_the_kit_is_written_as_it_is_shipped(
    workspace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What `brief init --ci` writes is the tested workflow, and names this very version."""
    monkeypatch.setattr("pipeline.kit.origin_of_program", dict)
    assert run("init", "--ci", "github").exit_code == 0
    assert run("init", "--ci", "gitlab").exit_code == 0

    written = workspace / ".github" / "workflows" / "editions.yml"
    assert written.read_bytes() == EDITIONS.read_bytes()
    assert (workspace / ".gitlab-ci.yml").read_bytes() == GITLAB.read_bytes()
    for place in (".github", ".gitlab"):
        packages = (workspace / place / "briefwright.txt").read_text("utf-8").splitlines()
        assert packages[-1] == f"briefwright=={__version__}"


COMMIT = "0123456789abcdef0123456789abcdef01234567"
PUBLIC = f"briefwright @ git+https://example.org/office/briefwright.git@{COMMIT}"


@pytest.mark.parametrize(
    ("url", "more", "line"),
    [
        (
            "https://token:secret@example.org/office/briefwright.git",
            {"vcs_info": {"vcs": "git", "commit_id": COMMIT}},
            PUBLIC,
        ),
        (
            "ssh://git@example.org:22/office/briefwright.git",
            {"vcs_info": {"vcs": "git", "commit_id": COMMIT}},
            PUBLIC,
        ),
        (
            "https://example.org/b.whl",
            {"archive_info": {}},
            "briefwright @ https://example.org/b.whl",
        ),
        ("", {}, f"briefwright=={__version__}"),
        ("file:///tmp/b.whl", {"archive_info": {}}, ""),
    ],
)
def test_ci_installs_what_wrote_its_kit(url: str, more: dict[str, object], line: str) -> None:
    """From where this machine had it, without its password; a file of one machine is no such."""
    found = package({"url": url, **more})

    assert found.is_found is bool(line)
    assert found.line == line or not line


@pytest.mark.parametrize(
    "address",
    ["git@example.org:office/briefwright.git", "https://example.org/office/briefwright.git"],
)
def test_ci_installs_the_commit_of_a_checkout(tmp_path: Path, address: str) -> None:
    """Who installs from a clone, as README says, has the clone's address and commit in the kit."""
    for words in (
        "init --quiet",
        f"remote add origin {address}",
        "-c user.name=E -c user.email=e@example.org commit --quiet --allow-empty --message Begin",
    ):
        subprocess.run(["git", *words.split()], check=True, cwd=tmp_path)
    head = subprocess.run(
        ["git", "rev-parse", "HEAD"], check=True, cwd=tmp_path, capture_output=True, text=True
    ).stdout.strip()

    assert package({"url": tmp_path.as_uri(), "dir_info": {}}).line == PUBLIC.replace(COMMIT, head)


def test_a_program_that_no_other_machine_has_is_told_of(
    workspace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rather than that every run of CI fails at its first step."""
    origin = {"url": "file:///tmp/briefwright.whl", "archive_info": {}}
    monkeypatch.setattr("pipeline.kit.origin_of_program", lambda: origin)
    told = run("init", "--ci", "github")

    assert told.exit_code == 0
    assert "hint: briefwright was installed from a folder that CI does not have" in told.stderr


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
