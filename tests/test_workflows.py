"""The workflows and the kit for CI: their form, and that what is shipped is what runs here."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.builders import ROOT
from tests.hosting import CRONS

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
EDITIONS = ROOT / ".github" / "workflows" / "editions.yml"
KIT = ROOT / "templates" / "ci"
GITLAB = ROOT / "docs" / "ci" / "gitlab-ci.yml"


def _steps(workflow: Path) -> list[dict[str, Any]]:
    jobs = yaml.safe_load(workflow.read_text("utf-8"))["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


RIGHTS = {"contents", "pull-requests", "security-events"}
"""All that any job may ask for."""


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_is_held_to_the_least(workflow: Path) -> None:
    """Rights are named, runs are bounded, runners and actions are pinned."""
    content = yaml.safe_load(workflow.read_text("utf-8"))

    assert set(content["permissions"] or {}) <= {"contents"}
    assert "write" not in (content["permissions"] or {}).values()
    assert any("concurrency" in one for one in (content, *content["jobs"].values()))
    for job in content["jobs"].values():
        assert job["timeout-minutes"] <= 30
        assert not job["runs-on"].endswith("latest")
        assert set(job.get("permissions", {})) <= RIGHTS
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


def test_every_week_the_long_tests_are_run() -> None:
    """What `pytest` leaves out is run by somebody: the markers are those of the configuration."""
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8"))
    options = re.search(
        r"-m 'not (\w+) and not (\w+)'", (ROOT / "pyproject.toml").read_text("utf-8")
    )
    assert options is not None

    [run] = [step["run"] for step in workflow["jobs"]["long"]["steps"] if "run" in step]
    assert f"pytest -m '{options[1]} or {options[2]}'" in run
    assert workflow[True]["schedule"] != []


def test_editions_come_by_the_clock_and_by_changes_of_data() -> None:
    """A schedule at odd minutes, changes of data/, pull requests, and by hand."""
    # YAML 1.1 reads the key `on` as true.
    events = yaml.safe_load(EDITIONS.read_text("utf-8"))[True]

    assert tuple(one["cron"] for one in events["schedule"]) == CRONS
    assert all(int(cron.split()[0]) % 2 for cron in CRONS)
    assert events["push"] == {"branches": ["main"], "paths": ["data/**"]}
    assert {"pull_request", "workflow_dispatch"} <= set(events)


def test_each_job_has_the_rights_it_needs_and_no_others() -> None:
    """What a pull request can touch may write nothing; each right to write is in one job."""
    jobs = yaml.safe_load(EDITIONS.read_text("utf-8"))["jobs"]
    writing = {
        name: [right for right, how in job["permissions"].items() if how == "write"]
        for name, job in jobs.items()
    }

    assert writing == {
        "check": [],
        "scan": ["security-events"],
        "hour": [],
        "publish": ["contents"],
        "propose": ["pull-requests"],
    }
    for name in ("check", "scan"):
        checkout = next(one for one in jobs[name]["steps"] if "checkout" in one.get("uses", ""))
        assert checkout["with"]["persist-credentials"] is False


def test_a_run_that_waited_sees_what_the_one_before_recorded() -> None:
    """It publishes the branch as it is by then, with all that releases are made again of."""
    steps = yaml.safe_load(EDITIONS.read_text("utf-8"))["jobs"]["publish"]["steps"]

    assert "actions/checkout@" in steps[0]["uses"]
    assert steps[0]["with"] == {"ref": "${{ github.ref_name }}", "fetch-depth": 0}


def test_runs_of_one_branch_wait_for_each_other() -> None:
    """A run that publishes is never cancelled by the next; the check of an older commit is.

    GitHub keeps one run of a group that waits: a schedule that is not due must not be in it, or it
    would throw away a push that waits.
    """
    workflow = yaml.safe_load(EDITIONS.read_text("utf-8"))
    publish, check = workflow["jobs"]["publish"], workflow["jobs"]["check"]

    assert "concurrency" not in workflow
    assert "concurrency" not in workflow["jobs"]["hour"]
    assert publish["needs"] == "hour"
    assert publish["concurrency"]["cancel-in-progress"] is False
    assert check["concurrency"]["cancel-in-progress"] is True
    assert publish["concurrency"]["group"] != check["concurrency"]["group"]


def test_what_is_shipped_is_what_runs_here() -> None:
    """The workflow of this repository and the page of the docs are the files of the kit."""
    assert EDITIONS.read_bytes() == (KIT / "github.yml").read_bytes()
    assert GITLAB.read_bytes() == (KIT / "gitlab.yml").read_bytes()


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        *(("github-workflows", path) for path in WORKFLOWS),
        ("gitlab-ci", GITLAB),
    ],
    ids=lambda one: one if isinstance(one, str) else one.name,
)
def test_the_host_s_own_schema_accepts_it(schema: str, path: Path) -> None:
    """No key is misspelt or misplaced."""
    if find_spec("check_jsonschema") is None:
        pytest.skip("needs check-jsonschema")
    transform = ["--data-transform", "gitlab-ci"] if schema == "gitlab-ci" else []
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    done = subprocess.run(
        [*command, *transform, str(path)], check=False, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_this_repository_installs_its_own_code() -> None:
    """Its list of packages is the only thing in which it differs from a customer's."""
    lines = (ROOT / ".github" / "briefwright.txt").read_text("utf-8").splitlines()

    assert [line for line in lines if not line.startswith("#")] == ["."]
