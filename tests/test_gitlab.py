"""The pipeline for GitLab: its script run as GitLab's runner does, in scratch clones."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.builders import ROOT
from tests.hosting import Host, at
from tests.test_runs import DEFINITION, FLOOD, TRANSCRIPT

PIPELINE = yaml.safe_load((ROOT / "docs" / "ci" / "gitlab-ci.yml").read_text("utf-8"))


@pytest.fixture
def host(tmp_path: Path) -> Host:
    """Return a server with the workspace `flood`; of GitHub nothing is used."""
    return Host(tmp_path / "host", FLOOD)


def _publish(host: Host, day: str, *, ready: bool = False) -> subprocess.CompletedProcess[str]:
    """Run the job `publish`; an editor who is `ready` pushes right after the first publishing."""
    clone = host.folder / "clone"
    shutil.rmtree(clone, ignore_errors=True)
    host.git("clone", "--quiet", str(host.origin), str(clone))
    if ready:
        push = f'git -C "{host.editor}" push --quiet origin HEAD:main'
        host.stand_in(f'brief.real "$@"; status=$?; {push}; exit $status')
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", "\n".join(PIPELINE["publish"]["script"])],
        check=False, capture_output=True, text=True, cwd=clone, stdin=subprocess.DEVNULL,
        env=host.environment() | {
            "ORIGIN": str(host.origin),
            "CI_DEFAULT_BRANCH": "main",
            "TIME_ZONE": PIPELINE["variables"]["TIME_ZONE"],
            "SOURCE_DATE_EPOCH": str(int(at(day).timestamp())),
        },
    )  # fmt: skip


def _records(host: Host) -> list[str]:
    return host.served("ls-tree", "-r", "--name-only", "main", "data/editions").split()


def test_an_edition_is_recorded_and_tagged_once(host: Host) -> None:
    """One commit and tag, then silence, and after a changed figure the next."""
    first = _publish(host, "2027-01-04")

    assert first.returncode == 0, first.stderr
    assert (host.commits(), host.tags()) == (["Publish editions", "Begin"], ["flood/1.0"])
    assert host.served("rev-parse", "flood/1.0^{commit}") == host.served("rev-parse", "main")

    second = _publish(host, "2027-01-05")

    assert (second.returncode, second.stdout) == (0, "unchanged since edition 1.0\n")
    assert (host.commits(), host.tags()) == (["Publish editions", "Begin"], ["flood/1.0"])
    assert not (host.folder / "clone" / "build").exists()

    host.replace(TRANSCRIPT, "85 volunteers", "86 volunteers")
    host.push("Put a figure right")
    _publish(host, "2027-01-06")

    assert host.tags() == ["flood/1.0", "flood/2.0"]


def test_a_push_that_is_refused_is_tried_again_on_top(host: Host) -> None:
    """An editor was faster: both commits are there, and the tag is on the one that was pushed."""
    host.replace(TRANSCRIPT, "85 volunteers", "86 volunteers")
    host.edit("commit", "--quiet", "--all", "--message", "Put a figure right")
    done = _publish(host, "2027-01-04", ready=True)

    assert done.returncode == 0, done.stderr
    assert host.commits() == ["Publish editions", "Put a figure right", "Begin"]
    assert host.served("rev-parse", "flood/1.0^{commit}") == host.served("rev-parse", "main")


def test_an_edition_of_the_same_number_stays(host: Host) -> None:
    """Somebody published by hand meanwhile, on another day, and says the same."""
    host.brief(host.editor, "publish", "--date", "2027-01-03")
    host.edit("add", "--all")
    host.edit("commit", "--quiet", "--message", "Publish from here")
    done = _publish(host, "2027-01-04", ready=True)

    assert done.returncode == 0, done.stderr
    assert host.commits() == ["Publish from here", "Begin"]
    assert _records(host) == ["data/editions/flood/0001.json"]
    assert host.tags() == ["flood/1.0"]


def test_one_broken_brief_does_not_hold_up_the_others(host: Host) -> None:
    """The others are published, and the job fails with the code of what failed."""
    shutil.copy(host.editor / DEFINITION, host.editor / "data/briefs/other.yaml")
    host.replace("data/briefs/other.yaml", "title:", "titel:")
    host.push("Add a brief")

    assert _publish(host, "2027-01-04").returncode == 11
    assert host.tags() == ["flood/1.0"]


def test_a_draft_is_passed_over_until_it_is_cleared(host: Host) -> None:
    """Run after run, without a red mark; what is not cleared is no edition."""
    path = host.editor / DEFINITION
    path.write_text(f"status: draft\n{path.read_text('utf-8')}", "utf-8")
    host.push("Not yet")
    done = _publish(host, "2027-01-04")

    assert (done.returncode, done.stdout) == (0, "draft, not published\n")
    assert (host.commits(), host.tags()) == (["Not yet", "Begin"], [])

    host.replace(DEFINITION, "status: draft", "status: cleared by the press office")
    host.push("Clear it")
    assert _publish(host, "2027-01-05").returncode == 0
    assert host.tags() == ["flood/1.0"]


def test_the_check_leaves_a_log(host: Host) -> None:
    """What the job for merge requests runs writes the file that it keeps."""
    [script] = PIPELINE["check"]["script"]
    subprocess.run(
        ["bash", "-ec", script], check=True, cwd=host.editor, env=host.environment(),
        stdout=subprocess.DEVNULL,
    )  # fmt: skip

    assert PIPELINE["check"]["artifacts"]["paths"] == ["check/"]
    assert [one.name for one in (host.editor / "check").iterdir()] == ["briefs.sarif"]
