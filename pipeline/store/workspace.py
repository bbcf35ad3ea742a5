"""The workspace: a folder with `data/`, and where everything in it stands."""

from __future__ import annotations

from pathlib import Path

from pipeline.values import dataclass

ROOMS = ("briefs", "transcripts", "editions")
"""Folders of `data/`, any of which makes the folder above a workspace."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with `data/`."""

    root: Path

    @property
    def definitions(self) -> Path:
        """Folder of the definitions, `<slug>.yaml`."""
        return self.root / "data" / "briefs"

    @property
    def transcripts(self) -> Path:
        """Folder of the transcripts."""
        return self.root / "data" / "transcripts"

    @property
    def templates(self) -> Path:
        """Folder of the workspace's own templates; it may be missing."""
        return self.root / "templates"

    def editions(self, slug: str) -> Path:
        """Return the folder of a brief's edition records."""
        return self.root / "data" / "editions" / slug

    def build(self, slug: str) -> Path:
        """Return the folder that a brief's outputs go to."""
        return self.root / "build" / slug

    def slugs(self) -> tuple[str, ...]:
        """Return the slugs of all definitions, sorted."""
        return tuple(sorted(path.stem for path in self.definitions.glob("*.yaml")))

    def misnamed(self) -> tuple[str, ...]:
        """Return the names of files that would be definitions if they ended in `.yaml`, sorted."""
        found = (path.stem for path in self.definitions.glob("*.yml"))
        return tuple(sorted(one for one in found if not self.definition(one).exists()))

    def definition(self, slug: str) -> Path:
        """Return the path of the definition of `slug`."""
        return self.definitions / f"{slug}.yaml"

    def relative(self, path: Path) -> str:
        """Return `path` as seen from the root, with forward slashes; outside it, its name alone.

        What is printed must not depend on where the workspace lies (promise P5).
        """
        try:
            return path.resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return path.name


def find_workspace(start: Path) -> Workspace | None:
    """Return the nearest workspace at `start` or above it; None when there is none.

    Above `start` the search ends at the root of the git checkout, if `start` is in one. A folder
    whose `data/` holds none of `ROOMS` counts only when it is `start` itself: many programs have a
    folder of that name.
    """
    for folder in _upwards(start):
        if any((folder / "data" / room).is_dir() for room in ROOMS):
            return Workspace(folder)
    return Workspace(start) if (start / "data").is_dir() else None


def _upwards(start: Path) -> tuple[Path, ...]:
    """Return `start` as given, then its parents up to the root of the checkout."""
    folders = [start]
    resolved = start.resolve()
    for folder, parent in zip((resolved, *resolved.parents), resolved.parents, strict=False):
        if (folder / ".git").exists():
            break
        folders.append(parent)
    return tuple(folders)
