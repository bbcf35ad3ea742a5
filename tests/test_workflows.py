"""The workflows: their form, and the publishing steps run in a scratch repository."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.builders import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
EDITIONS = ROOT / ".github" / "workflows" / "editions.yml"

SLUG = "kazakhstan-pakistan"


def _steps(workflow: Path) -> list[dict[str, Any]]:
    jobs = yaml.safe_load(workflow.read_text("utf-8"))["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_is_held_to_the_least(workflow: Path) -> None:
    """Rights are named, runs are bounded, runners and actions are pinned."""
    content = yaml.safe_load(workflow.read_text("utf-8"))

    assert set(content["permissions"] or {}) <= {"contents"}
    assert "write" not in (content["permissions"] or {}).values()
    assert content["concurrency"]["group"]
    for job in content["jobs"].values():
        assert job["timeout-minutes"] <= 30
        assert not job["runs-on"].endswith("latest")
        assert set(job.get("permissions", {})) <= {"contents"}
    for step in _steps(workflow):
        assert ("uses" in step) != ("run" in step)
        assert re.fullmatch(
            r"actions/[a-z-]+@[0-9a-f]{40}", step.get("uses", "actions/a@" + "0" * 40)
        )


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_pin_says_its_version(workflow: Path) -> None:
    """Behind the hash of an action stands the version that a person can read."""
    pins = [line for line in workflow.read_text("utf-8").splitlines() if "uses:" in line]

    assert pins
    assert [line for line in pins if not re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_no_text_of_an_event_reaches_the_shell(workflow: Path) -> None:
    """Expressions in a shell step would let a branch name run commands."""
    assert [step["run"] for step in _steps(workflow) if "${{" in step.get("run", "")] == []


def test_ci_runs_the_checks_of_one_s_own_machine() -> None:
    """CI runs `.ci/run`, on every Python that the package says it supports."""
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8"))["jobs"]
    supported = re.findall(r"Python :: (3\.\d+)", (ROOT / "pyproject.toml").read_text("utf-8"))

    assert [step["run"] for step in jobs["checks"]["steps"] if "run" in step] == [".ci/run"]
    assert jobs["checks"]["strategy"]["matrix"]["python"] == supported


def test_editions_come_by_the_clock_and_by_changes_of_data() -> None:
    """A schedule at an odd minute, changes of data/ but not of the record, and by hand."""
    # YAML 1.1 reads the key `on` as true.
    events = yaml.safe_load(EDITIONS.read_text("utf-8"))[True]

    assert int(events["schedule"][0]["cron"].split()[0]) % 2 == 1
    assert events["push"]["paths"] == ["data/**", "!data/editions/**"]
    assert "workflow_dispatch" in events


class Checkout:
    """A clone of a scratch repository with the real brief, in which workflow steps can be run."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "clone"
        self._bin = _brief_on_path(folder / "bin")
        for name in ("briefs", "transcripts"):
            shutil.copytree(ROOT / "data" / name, self.root / "data" / name)
        shutil.copy(ROOT / ".gitignore", self.root)
        self.run("git init --quiet --bare --initial-branch=main ../origin.git")
        self.run("git init --quiet --initial-branch=main")
        self.run("git remote add origin ../origin.git")
        self.commit("Begin")
        self.run("git push --quiet --set-upstream origin main")

    @property
    def transcript(self) -> Path:
        """The transcript that an editor changes."""
        return self.root / "data" / "transcripts" / "kazakhstan-ambassador.txt"

    def run(self, script: str) -> str:
        """Run a shell script as the workflow's runner does; return what it printed."""
        home = {"HOME": str(self.root.parent), "GIT_CONFIG_NOSYSTEM": "1"}
        path = f"{self._bin}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            check=False, capture_output=True, text=True, cwd=self.root, stdin=subprocess.DEVNULL,
            env={**os.environ, **home, "PATH": path, "CI": "true"},
        )  # fmt: skip
        assert done.returncode == 0, f"{script}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    def commit(self, message: str) -> None:
        """Commit everything, as an editor."""
        self.run("git add --all")
        name = "-c user.name=Editor -c user.email=editor@example.org"
        self.run(f"git {name} commit --quiet --message '{message}'")

    def run_workflow(self) -> dict[str, str]:
        """Run the shell steps of the workflow but the installing one; return what each printed."""
        return {
            step["name"]: self.run(step["run"])
            for step in _steps(EDITIONS)
            if "run" in step and step["name"] != "Install"
        }

    def pushed(self) -> list[str]:
        """Return the subjects of the commits that reached the server, newest first."""
        return self.run("git --git-dir=../origin.git log --format=%s main").splitlines()


def _brief_on_path(folder: Path) -> Path:
    """Make a command `brief` that runs this checkout's code."""
    folder.mkdir(parents=True)
    command = folder / "brief"
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m pipeline "$@"\n')
    command.chmod(0o755)
    return folder


def test_the_steps_publish_once_and_again_only_after_a_change(tmp_path: Path) -> None:
    """Edition 1.0 and one commit, then silence, and after a changed figure edition 2.0."""
    checkout = Checkout(tmp_path)
    editions = checkout.root / "build" / SLUG / "editions"
    record = checkout.root / "data" / "editions" / SLUG / "0001.json"

    checkout.run_workflow()

    first = record.read_bytes()
    assert checkout.pushed() == ["Publish editions", "Begin"]
    assert (editions / "1.0" / f"{SLUG}.pdf").is_file()

    shutil.rmtree(checkout.root / "build")
    printed = checkout.run_workflow()

    assert checkout.pushed() == ["Publish editions", "Begin"]
    assert printed["Record"] == ""
    assert "unchanged since edition 1.0" in printed["Publish"]
    assert not (checkout.root / "build").exists()

    text = checkout.transcript.read_text("utf-8")
    checkout.transcript.write_text(text.replace("$103 million", "$104 million"), "utf-8")
    checkout.commit("Put a figure right")
    checkout.run_workflow()

    assert checkout.pushed()[0] == "Publish editions"
    assert record.read_bytes() == first
    changed = checkout.run("git show --name-only --format= HEAD").split()
    assert changed == [f"data/editions/{SLUG}/0002.json"]
    told = _what_changed(editions / "2.0" / f"{SLUG}.json")
    assert "$104 million" in told
    assert "$103 million" in told


def _what_changed(document: Path) -> str:
    sections = json.loads(document.read_text("utf-8"))["sections"]
    return next(json.dumps(one) for one in sections if one["role"] == "what-changed")
