"""What a workspace begins with: the files with which CI publishes it, and a house style to change.

Nothing that is there is written over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

from pipeline import __version__
from pipeline.errors import Place, Problem, TemplateError
from pipeline.store.files import read_bytes, shown, write_new
from pipeline.store.suggestion import did_you_mean
from pipeline.store.templates import shipped_templates
from pipeline.store.workspace import Workspace, find_workspace
from pipeline.values import dataclass


class Host(StrEnum):
    """Where the workspace's repository is kept."""

    GITHUB = "github"
    GITLAB = "gitlab"


_PACKAGE = b"briefwright==VERSION"
"""Stands in the list of packages for what installs the program that writes the kit."""


@dataclass(frozen=True, slots=True)
class Package:
    """What installs this very program elsewhere."""

    line: str
    """As pip reads it: `briefwright==0.1.0`, `briefwright @ git+https://…@…`."""
    is_found: bool = True
    """False where nobody but this machine may have it."""


_FILES: Mapping[Host, Mapping[str, str]] = MappingProxyType(
    {
        Host.GITHUB: {
            ".github/workflows/editions.yml": "github.yml",
            ".github/briefwright.txt": "packages.txt",
        },
        Host.GITLAB: {
            ".gitlab-ci.yml": "gitlab.yml",
            ".gitlab/briefwright.txt": "packages.txt",
        },
    }
)
"""Where each file of `templates/ci/` goes in a workspace."""


_DEFINITIONS = b"""\
Definitions of briefs, one a file.
`brief init interview.txt` drafts one here, and puts the transcript into `data/transcripts/`.
"""
"""Stands in the folder of definitions of a workspace that has none: git keeps no empty folder."""


def workspace_of(start: Path) -> Workspace:
    """Return the workspace that `start` is in; one that begins there where there is none."""
    return find_workspace(start) or Workspace(start)


def first_files(workspace: Workspace) -> dict[Path, bytes]:
    """Return what makes a folder a workspace, by its place; nothing where it is one."""
    if (workspace.root / "data").is_dir():
        return {}
    return {workspace.definitions / "README.md": _DEFINITIONS}


def ci_files(host: Host, workspace: Workspace) -> dict[Path, bytes]:
    """Return what publishes editions on `host`, by its place in the workspace.

    Raises TemplateError where the workspace is only a part of its repository: the hosts look at
    the root alone.
    """
    _refuse_part(workspace, host)
    folder = shipped_templates() / "ci"
    return {workspace.root / to: _filled(folder / name) for to, name in _FILES[host].items()}


def package(origin: Mapping[str, object]) -> Package:
    """Return what installs the program that was installed from `origin`, as `origin_of_program`.

    Of a checkout that is its commit at the address it was cloned from.
    """
    url, version = str(origin.get("url", "")), f"briefwright=={__version__}"
    vcs = origin.get("vcs_info")
    if isinstance(vcs, dict):
        return Package(f"briefwright @ {vcs['vcs']}+{_public(url)}@{vcs['commit_id']}")
    if url.startswith(("https:", "http:")):
        return Package(f"briefwright @ {_public(url)}")
    if not url:
        return Package(version)
    folder = Path(unquote(urlsplit(url).path))
    address, commit = (
        _git(folder, *words)
        for words in (("config", "--get", "remote.origin.url"), ("rev-parse", "HEAD"))
    )
    if commit and _public(address).startswith(("https:", "http:")):
        return Package(f"briefwright @ git+{_public(address)}@{commit}")
    return Package(version, is_found=False)


def origin_of_program() -> Mapping[str, object]:
    """Return where the installed program came from (PEP 610); empty for a package index."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        found = json.loads(distribution("briefwright").read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _public(address: str) -> str:
    """Return an address without name and password, and that of a login as the page's."""
    if login := re.fullmatch(r"(?:ssh://)?[\w.-]+@([\w.-]+)(?::\d+/|[:/])(.+)", address):
        return f"https://{login[1]}/{login[2]}"
    return re.sub(r"(?<=://)[^/@]*@", "", address)


def _git(folder: Path, *words: str) -> str:
    """Return what git says of the checkout in a folder; empty where it is none."""
    from shutil import which
    from subprocess import run

    git = which("git")
    if git is None or not (folder / ".git").exists():
        return ""
    done = run(  # noqa: S603 - git itself, with words of ours
        [git, *words], cwd=folder, check=False, capture_output=True, text=True
    )
    return "" if done.returncode else done.stdout.strip()


def style_file(name: str, workspace: Workspace) -> dict[Path, bytes]:
    """Return the shipped house style `name`, by its place in the workspace.

    From there it is taken in place of the shipped one. Raises TemplateError where none has that
    name.
    """
    folder = shipped_templates() / "styles"
    known = tuple(sorted(path.stem for path in folder.glob("*.yaml")))
    if name not in known:
        hint = did_you_mean(name, known, "styles")
        raise TemplateError.at(f"no house style '{name}' comes with the program", None, hint)
    copy = workspace.templates / "styles" / f"{name}.yaml"
    return {copy: read_bytes(folder / f"{name}.yaml", TemplateError)}


def write(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Write files that must not be there yet; return their paths.

    Raises TemplateError with each that is there, and writes none then.
    """
    if there := [_taken(path) for path in files if path.exists()]:
        raise TemplateError(*there)
    for path, content in files.items():
        try:
            write_new(path, content)
        except FileExistsError:
            raise TemplateError(_taken(path)) from None
    return tuple(files)


def _refuse_part(workspace: Workspace, host: Host) -> None:
    root = workspace.root.resolve()
    if (root / ".git").exists():
        return
    above = next((one for one in root.parents if (one / ".git").exists()), None)
    if above is not None:
        title = {Host.GITHUB: "GitHub", Host.GITLAB: "GitLab"}[host]
        hint = f"{title} reads these files at the root of a repository: {above}"
        message = "this workspace is a part of a repository"
        raise TemplateError.at(message, Place(shown(workspace.root)), hint)


def _filled(path: Path) -> bytes:
    """Return a file of the kit, with what installs this program where that is named."""
    content = read_bytes(path, TemplateError)
    if _PACKAGE not in content:
        return content
    return content.replace(_PACKAGE, package(origin_of_program()).line.encode())


def _taken(path: Path) -> Problem:
    hint = "move it away, or give it another name; nothing was written"
    return Problem("there is a file of this name", Place(shown(path)), hint)
