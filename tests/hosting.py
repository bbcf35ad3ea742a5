"""A host for repositories in a folder: it runs the jobs of our workflow as GitHub would.

Each run gets a fresh clone, the time it is said to be, and a `gh` that keeps releases in a folder.
Expressions and conditions of the workflow are looked up in tables: one that is new fails here.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from tests.builders import ROOT

WORKFLOW = ROOT / ".github" / "workflows" / "editions.yml"
CRONS = ("17 5 * * *", "17 6 * * *")

Hook = Callable[[Path], object]


@dataclass(frozen=True)
class Event:
    """Why a run begins, and when."""

    when: datetime
    name: str = "schedule"
    cron: str = ""
    commit: str = "main"


@dataclass(frozen=True)
class Disturbance:
    """What happens to a run from outside."""

    before: Mapping[str, Hook] = field(default_factory=dict)
    """Is done in the clone before the step of that name."""
    last: str = ""
    """The machine is gone after this step."""
    kill: str = ""
    """The step that is killed, once `when` says so of the clone."""
    when: Callable[[Path], bool] = bool


NONE = Disturbance()


@dataclass
class Ran:
    """What a run did."""

    printed: dict[str, str] = field(default_factory=dict)
    """By step."""
    failed: str = ""
    """The first step that failed."""
    is_due: bool = False
    is_killed: bool = False
    artifacts: list[str] = field(default_factory=list)
    summary: str = ""


@dataclass(frozen=True)
class _Run:
    """One run, as the host sees it."""

    event: Event
    root: Path
    disturbance: Disturbance
    ran: Ran = field(default_factory=Ran)


class Host:
    """A server with one repository, and an editor's clone of it."""

    def __init__(self, folder: Path, content: Path, *, record_by: str = "push") -> None:
        self.folder = folder
        self.origin = folder / "origin.git"
        self.editor = folder / "editor"
        self._record_by = record_by
        self._programs = _programs(folder / "bin")
        self.workflow = yaml.safe_load(WORKFLOW.read_text("utf-8"))
        shutil.copytree(content, self.editor)
        (self.editor / ".gitignore").write_text("/build/\n")
        self.git("init", "--quiet", "--bare", "--initial-branch=main", str(self.origin))
        self.git("-C", str(self.origin), "config", "receive.advertisePushOptions", "true")
        self.edit("init", "--quiet", "--initial-branch=main")
        self.edit("config", "user.name", "Editor")
        self.edit("config", "user.email", "editor@example.org")
        self.edit("remote", "add", "origin", str(self.origin))
        self.push("Begin", first=True)

    def git(self, *words: str) -> str:
        """Run git; return what it printed."""
        done = subprocess.run(
            ["git", *words], check=False, capture_output=True, text=True, env=self.environment()
        )
        assert done.returncode == 0, f"git {words}\n{done.stdout}{done.stderr}"
        return done.stdout.strip()

    def edit(self, *words: str) -> str:
        """Run git in the editor's clone."""
        return self.git("-C", str(self.editor), *words)

    def served(self, *words: str) -> str:
        """Run git on the server."""
        return self.git("--git-dir", str(self.origin), *words)

    def push(self, message: str, *, first: bool = False, branch: str = "main") -> None:
        """Commit all that the editor changed, on top of what the server has."""
        self.edit("add", "--all")
        self.edit("commit", "--quiet", "--allow-empty", "--message", message)
        if not first:
            self.edit("pull", "--quiet", "--rebase", "origin", "main")
        self.edit("push", "--quiet", "origin", f"HEAD:{branch}")

    def replace(self, path: str, old: str, new: str) -> None:
        """Change words of a file in the editor's clone, once."""
        file = self.editor / path
        text = file.read_text("utf-8")
        assert old in text, f"{path} lacks {old!r}"
        file.write_text(text.replace(old, new, 1), "utf-8")

    def brief(self, root: Path, *words: str) -> str:
        """Run `brief` in a folder; return what it printed."""
        done = subprocess.run(
            [self._programs / "brief", *words],
            check=True, capture_output=True, text=True, cwd=root, env=self._on_its_day(words),
        )  # fmt: skip
        return done.stdout

    def _on_its_day(self, words: Sequence[str]) -> dict[str, str]:
        """Return the variables of a program that is run on the day which its words name."""
        if "--date" not in words:
            return self.environment()
        noon = datetime.fromisoformat(f"{words[words.index('--date') + 1]}T12:00:00+00:00")
        return self.environment() | {"SOURCE_DATE_EPOCH": str(int(noon.timestamp()))}

    def stand_in(self, script: str) -> None:
        """Put shell lines before what `brief` does from now on; they may call `brief.real`."""
        program = self._programs / "brief"
        program.rename(self._programs / "brief.real")
        program.write_text(f'#!/bin/sh\n{script}\nexec brief.real "$@"\n')
        program.chmod(0o755)

    def commits(self, branch: str = "main") -> list[str]:
        """Return the subjects of the commits on the server, newest first."""
        return self.served("log", "--topo-order", "--format=%s", branch).splitlines()

    def tags(self) -> list[str]:
        """Return the tags on the server, sorted."""
        return self.served("tag", "--list").splitlines()

    def released(self) -> dict[str, Path]:
        """Return the folder of each release by its tag."""
        folder = self.folder / "releases"
        found = sorted(folder.glob("*/*/about"))
        return {path.parent.relative_to(folder).as_posix(): path.parent for path in found}

    def pulls(self) -> list[dict[str, Any]]:
        """Return the pull requests."""
        path = self.folder / "pulls.json"
        found: list[dict[str, Any]] = json.loads(path.read_text("utf-8")) if path.exists() else []
        return found

    def close(self, state: str) -> None:
        """Close the last pull request, merged or not; its branch stays."""
        pulls = self.pulls()
        head = pulls[-1]["head"]
        pulls[-1] |= {"state": state, "headRefOid": self.served("rev-parse", head)}
        (self.folder / "pulls.json").write_text(json.dumps(pulls), "utf-8")
        if state == "MERGED":
            self.edit("fetch", "--quiet", "origin")
            self.edit("reset", "--quiet", "--hard", "origin/main")
            self.edit("merge", "--quiet", "--no-ff", "--message", "Merge", f"origin/{head}")
            self.edit("push", "--quiet", "origin", "HEAD:main")

    def run(self, event: Event, disturbance: Disturbance = NONE) -> Ran:
        """Run the jobs that an event asks for; return what they did."""
        run = _Run(event, Path(tempfile.mkdtemp(dir=self.folder)), disturbance)
        try:
            if event.name == "pull_request":
                self._job("check", run)
            elif self._is_due(run):
                outputs = self._job("publish", run)
                proposed = outputs.get("record.proposed", "")
                if proposed and not run.ran.failed and not run.ran.is_killed:
                    self._job("propose", run, proposed)
        finally:
            shutil.rmtree(run.root)
        return run.ran

    def scan(self, event: Event) -> Ran:
        """Run the job for code scanning alone, which a variable of the repository asks for."""
        run = _Run(event, Path(tempfile.mkdtemp(dir=self.folder)), NONE)
        self._job("scan", run)
        return run.ran

    def _is_due(self, run: _Run) -> bool:
        outputs = self._job("hour", run)
        run.ran.is_due = outputs.get("hour.due") == "true" and not run.ran.failed
        return run.ran.is_due

    def _job(self, name: str, run: _Run, proposed: str = "") -> dict[str, str]:
        """Run one job in a folder of its own; return the outputs of its steps."""
        clone, temporary = run.root / name / "clone", run.root / name / "temp"
        clone.mkdir(parents=True)
        temporary.mkdir()
        meanings = self._meanings(run.event, proposed)
        variables = _filled(self.workflow["env"], meanings) | self._runner(run.event, temporary)
        outputs: dict[str, str] = {}
        for step in self.workflow["jobs"][name]["steps"]:
            title = step.get("name", "")
            if not _is_run(step.get("if", ""), run.ran, variables):
                continue
            if hook := run.disturbance.before.get(title):
                hook(clone)
            if "uses" in step:
                self._use(step, run, clone)
            elif title != "Install":
                self._step(step, run, clone, variables | _filled(step.get("env", {}), meanings))
                variables |= _taken(temporary / "env")
                found = _taken(temporary / "output")
                outputs |= {f"{step.get('id')}.{key}": value for key, value in found.items()}
            if run.ran.is_killed or (title and title == run.disturbance.last):
                run.ran.is_killed = True
                break
        summary = temporary / "summary.md"
        run.ran.summary += summary.read_text("utf-8") if summary.exists() else ""
        return outputs

    def _meanings(self, event: Event, proposed: str) -> dict[str, str]:
        """Return what the expressions of the workflow stand for."""
        return {
            "vars.BRIEFWRIGHT_RECORD_BY || 'push'": self._record_by,
            "github.event.schedule": event.cron,
            "github.token": "token",
            "github.repository": "office/briefs",
            "needs.publish.outputs.proposed": proposed,
        }

    def _use(self, step: Mapping[str, Any], run: _Run, clone: Path) -> None:
        """Do what an action of others does, as far as it matters here."""
        if "actions/checkout@" in step["uses"]:
            branch = run.event.commit
            self.git("clone", "--quiet", "--branch", branch, str(self.origin), str(clone))
        if "actions/upload-artifact@" in step["uses"]:
            assert step["with"]["if-no-files-found"] == "ignore"
            wanted = step["with"]["path"].replace("${{ runner.temp }}", "../temp")
            root, pattern = {
                "build/*/**": (clone, "build/*/**/*"),
                "../temp/check": (clone.parent / "temp" / "check", "*"),
            }[wanted]
            files = (path for path in root.glob(pattern) if path.is_file())
            run.ran.artifacts += [path.relative_to(root).as_posix() for path in files]

    def _step(
        self, step: Mapping[str, Any], run: _Run, clone: Path, variables: Mapping[str, str]
    ) -> None:
        disturbance, ran = run.disturbance, run.ran
        script = Path(variables["RUNNER_TEMP"]) / "script.sh"
        script.write_text(step["run"], "utf-8")
        assert self.workflow["defaults"]["run"]["shell"] == "bash"
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
        with subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, cwd=clone, env=self.environment() | variables, start_new_session=True,
        ) as process:  # fmt: skip
            if step["name"] == disturbance.kill:
                while process.poll() is None and not disturbance.when(clone):
                    time.sleep(0.0005)
                os.killpg(process.pid, signal.SIGKILL)
            printed, _ = process.communicate()
        ran.printed[step["name"]] = printed
        ran.is_killed = process.returncode == -signal.SIGKILL
        if process.returncode and not ran.is_killed:
            ran.failed = ran.failed or step["name"]

    def _runner(self, event: Event, temporary: Path) -> dict[str, str]:
        """Return the variables that a runner sets."""
        return {
            "RUNNER_TEMP": str(temporary),
            "GITHUB_ENV": str(temporary / "env"),
            "GITHUB_OUTPUT": str(temporary / "output"),
            "GITHUB_STEP_SUMMARY": str(temporary / "summary.md"),
            "GITHUB_REF_NAME": event.commit,
            "GITHUB_REF": f"refs/heads/{event.commit}",
            "GITHUB_SHA": self.served("rev-parse", event.commit),
            "GITHUB_REPOSITORY": "office/briefs",
            "SOURCE_DATE_EPOCH": str(int(event.when.timestamp())),
            "CI": "true",
        }

    def environment(self) -> dict[str, str]:
        """Return the variables of every program that is run."""
        return {
            "PATH": f"{self._programs}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1",
            "FAKE_GITHUB": str(self.folder),
        }


def _programs(folder: Path) -> Path:
    """Make the commands `brief`, which runs this checkout's code, and `gh`."""
    folder.mkdir(parents=True)
    lines = {
        "brief": f'PYTHONPATH="{ROOT}" exec "{sys.executable}" -m pipeline "$@"',
        "gh": f'exec "{sys.executable}" "{ROOT / "tests" / "fake_gh.py"}" "$@"',
        "python3": f'exec "{sys.executable}" "$@"',
    }
    for name, line in lines.items():
        (folder / name).write_text(f"#!/bin/sh\n{line}\n")
        (folder / name).chmod(0o755)
    return folder


def _filled(variables: Mapping[str, str], meanings: Mapping[str, str]) -> dict[str, str]:
    """Return variables with their expressions replaced."""

    def fill(text: str) -> str:
        return re.sub(r"\$\{\{ (.+?) \}\}", lambda found: meanings[found[1]], text)

    return {name: fill(str(value)) for name, value in variables.items()}


def _is_run(condition: str, ran: Ran, variables: Mapping[str, str]) -> bool:
    """Return whether a step with that condition is run."""
    return {
        "": not ran.failed,
        "always()": True,
        "env.FAILED != ''": not ran.failed and variables.get("FAILED", "") != "",
    }[condition]


def _taken(path: Path) -> dict[str, str]:
    """Return what a step wrote for the runner, and empty the file."""
    text = path.read_text("utf-8") if path.exists() else ""
    path.unlink(missing_ok=True)
    return dict(line.split("=", 1) for line in text.splitlines())


def at(day: str, clock: str = "05:17") -> datetime:
    """Return a time in UTC."""
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=UTC)
