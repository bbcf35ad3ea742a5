"""GitHub's command `gh`, as far as the workflow uses it, on a bare repository in a folder.

`FAKE_GITHUB` names the folder: `origin.git`, and beside it `releases/`, `pulls.json` and `scans/`.
What the real command refuses is refused here too.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

SERVER = Path(os.environ["FAKE_GITHUB"])


def main() -> None:
    """Obey one command."""
    match sys.argv[1:]:
        case ["release", "create", *words]:
            _create_release(words)
        case ["pr", "list", *words]:
            _list_pulls(words)
        case ["pr", "create", *words]:
            _create_pull(words)
        case ["api", *words]:
            _api(words)
        case words:
            sys.exit(f"unknown command: gh {' '.join(words)}")


def _git(*words: str) -> str:
    command = ["git", f"--git-dir={SERVER / 'origin.git'}", *words]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout.strip()


def _create_release(words: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("tag")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--target", required=True)
    parser.add_argument("--title", required=True)
    parser.add_argument("--latest", choices=["true", "false"], required=True)
    parser.add_argument("--notes-file", required=True, type=Path)
    asked = parser.parse_intermixed_args(words)
    if not _git("branch", "--contains", asked.target):
        sys.exit("target_commitish is not on a branch")
    _git("tag", asked.tag, asked.target)
    folder = SERVER / "releases" / asked.tag
    folder.mkdir(parents=True)
    for file in asked.files:
        shutil.copy(file, folder)
    about = {
        "title": asked.title,
        "notes": asked.notes_file.read_text("utf-8"),
        "is_latest": asked.latest == "true",
    }
    (folder / "about").write_text(json.dumps(about), "utf-8")


def _pulls() -> list[dict[str, Any]]:
    """Return all pull requests; the head of an open one is where its branch is now."""
    path = SERVER / "pulls.json"
    pulls: list[dict[str, Any]] = json.loads(path.read_text("utf-8")) if path.exists() else []
    for one in pulls:
        if one["state"] == "OPEN":
            one["headRefOid"] = _git("rev-parse", one["head"])
    return pulls


def _list_pulls(words: list[str]) -> None:
    match words:
        case ["--head", head, "--state", "all", "--json", keys]:
            found = [one for one in _pulls() if one["head"] == head]
            print(json.dumps([{key: one[key] for key in keys.split(",")} for one in found]))
        case _:
            sys.exit(f"unknown options: {words}")


def _create_pull(words: list[str]) -> None:
    parser = argparse.ArgumentParser()
    for name in ("--head", "--base", "--title", "--body"):
        parser.add_argument(name, required=True)
    asked = parser.parse_args(words)
    pulls = _pulls()
    if any(one["head"] == asked.head and one["state"] == "OPEN" for one in pulls):
        sys.exit("a pull request for this branch already exists")
    if not _git("rev-list", f"{asked.base}..{asked.head}"):
        sys.exit("no commits between base and head")
    head = _git("rev-parse", asked.head)
    pulls.append({"head": asked.head, "state": "OPEN", "headRefOid": head, "title": asked.title})
    (SERVER / "pulls.json").write_text(json.dumps(pulls), "utf-8")


def _api(words: list[str]) -> None:
    match words:
        case ["--silent", "--method", "POST", path, *fields] if path.endswith("/sarifs"):
            given = dict(one.split("=", 1) for one in fields if one != "--field")
            data = Path(given["sarif"].removeprefix("@")).read_text("ascii")
            folder = SERVER / "scans"
            folder.mkdir(exist_ok=True)
            (folder / given["commit_sha"]).write_bytes(gzip.decompress(base64.b64decode(data)))
        case _:
            sys.exit(f"unknown request: {words}")


if __name__ == "__main__":
    main()
