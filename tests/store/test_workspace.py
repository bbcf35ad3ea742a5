"""Workspaces: found where they are, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.store.workspace import Workspace, find_workspace


@pytest.mark.parametrize("room", ["briefs", "transcripts", "editions"])
def test_the_nearest_workspace_above_is_found(tmp_path: Path, room: str) -> None:
    """From deep inside, the folder with data/ is found; a bare data/ on the way is not it."""
    inside = tmp_path / "data" / room / "2024"
    (inside / "data").mkdir(parents=True)
    (inside / "deeper").mkdir()

    assert Workspace(tmp_path) == find_workspace(inside / "deeper")


def test_a_bare_data_folder_counts_where_one_stands(tmp_path: Path) -> None:
    """A new workspace may have nothing in its data/ yet."""
    (tmp_path / "data").mkdir()

    assert Workspace(tmp_path) == find_workspace(tmp_path)


def test_the_search_ends_at_the_root_of_a_checkout(tmp_path: Path) -> None:
    """What lies above somebody's checkout is not theirs."""
    (tmp_path / "data" / "briefs").mkdir(parents=True)
    checkout = tmp_path / "checkout"
    (checkout / ".git").mkdir(parents=True)
    (checkout / "docs").mkdir()

    assert find_workspace(checkout / "docs") is None
    assert find_workspace(checkout) is None


def test_a_relative_start_gives_relative_paths(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Messages then name files as the user would."""
    (tmp_path / "data" / "briefs").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)

    workspace = find_workspace(Path())

    assert workspace is not None
    assert workspace.definition("water").as_posix() == "data/briefs/water.yaml"
    assert workspace.build("water").as_posix() == "build/water"
    assert workspace.editions("water").as_posix() == "data/editions/water"


def test_slugs_are_sorted(tmp_path: Path) -> None:
    """Definitions are built in the same order on every machine; other files are none."""
    workspace = Workspace(tmp_path)
    workspace.definitions.mkdir(parents=True)
    for name in ("water.yaml", "health.yaml", "notes.md"):
        (workspace.definitions / name).touch()

    assert workspace.slugs() == ("health", "water")
    assert Workspace(tmp_path / "none").slugs() == ()


def test_paths_in_outputs_do_not_tell_where_the_workspace_lies(tmp_path: Path) -> None:
    """Inside as seen from the root; outside the name alone."""
    workspace = Workspace(tmp_path / "here")

    assert workspace.relative(tmp_path / "here" / "data" / "a.txt") == "data/a.txt"
    assert workspace.relative(tmp_path / "a.txt") == "a.txt"
