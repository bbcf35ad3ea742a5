"""What a workspace begins with: the files with which CI publishes it, and a house style to change.

Nothing that is there is written over.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from pipeline import __version__
from pipeline.errors import Place, Problem, TemplateError
from pipeline.store.files import read_bytes, shown, write_new
from pipeline.store.suggestion import did_you_mean
from pipeline.store.templates import shipped_templates
from pipeline.store.workspace import Workspace, find_workspace


class Host(StrEnum):
    """Where the workspace's repository is kept."""

    GITHUB = "github"
    GITLAB = "gitlab"


_VERSION = b"==VERSION"
"""Stands in the list of packages for the version that writes the kit."""

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
    """Return a file of the kit, with the version of this program where one is named."""
    return read_bytes(path, TemplateError).replace(_VERSION, f"=={__version__}".encode())


def _taken(path: Path) -> Problem:
    hint = "move it away, or give it another name; nothing was written"
    return Problem("there is a file of this name", Place(shown(path)), hint)
