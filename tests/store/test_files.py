"""Files: read with a reason when not, written whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from pipeline.errors import Place, RenderError, TranscriptError
from pipeline.store import files
from pipeline.store.files import read_bytes, shown, write_all, write_new


def reason(path: Path, named_at: Place | None = None) -> tuple[str, str]:
    """Return message and hint of the refusal to read `path`."""
    with pytest.raises(TranscriptError) as caught:
        read_bytes(path, named_at=named_at)
    (problem,) = caught.value.problems
    assert problem.place == Place(shown(path))
    return problem.message, problem.hint


def test_a_missing_file_is_answered_with_one_of_like_name(tmp_path: Path) -> None:
    """A typo in a name is answered with the right name, and with where the typo stands."""
    (tmp_path / "minister.txt").write_text("x")

    assert reason(tmp_path / "ministre.txt") == ("no such file", "did you mean 'minister.txt'?")
    assert (
        (reason(tmp_path / "ministre.txt", Place("data/briefs/water.yaml", 7))[1])
        == "it is named in data/briefs/water.yaml:7; did you mean 'minister.txt'?"
    )


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """When the folder is the mistake, the hint says so."""
    hint = reason(tmp_path / "no" / "minister.txt")[1]

    assert hint.startswith("there is no folder '")
    assert hint.endswith("/no'")


def test_a_folder_and_a_huge_file_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder is no transcript, nor is a recording."""
    (tmp_path / "recording.wav").write_bytes(b"x" * 11)
    monkeypatch.setattr(files, "LARGEST", 10)

    assert reason(tmp_path)[0] == "this is a folder, not a file"
    assert reason(tmp_path / "recording.wav")[0] == "this is larger than 0 MB"


def test_a_name_with_a_null_character_is_refused(tmp_path: Path) -> None:
    """What the system cannot open is a refusal, not a crash."""
    assert reason(tmp_path / "a\0b")[0].startswith("this cannot be read: ")


def test_paths_are_shown_as_a_user_names_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Below the current folder relative, elsewhere whole."""
    monkeypatch.chdir(tmp_path)

    assert "data/a.txt" == shown(tmp_path / "data" / "a.txt") == shown(Path("data/a.txt"))
    assert shown(Path("/elsewhere/a.txt")) == "/elsewhere/a.txt"


def test_files_are_written_and_others_stay(tmp_path: Path) -> None:
    """Outputs replace their namesakes; editions and other outputs survive."""
    folder = tmp_path / "build" / "water"
    (folder / "editions").mkdir(parents=True)
    (folder / "editions" / "kept.pdf").write_bytes(b"kept")
    (folder / "water.pdf").write_bytes(b"old")

    written = write_all(folder, {"water.pdf": b"new", "manifest.json": b"{}"})

    assert (folder / "water.pdf", folder / "manifest.json") == written
    assert contents(folder) == {"water.pdf": b"new", "manifest.json": b"{}", "kept.pdf": b"kept"}


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below `folder`, hidden ones too."""
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("fails_at", [1, 2, 3])
def test_a_failing_disk_leaves_the_earlier_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    """When a rename fails, files before it get their content back and new ones go."""
    (tmp_path / "a.pdf").write_bytes(b"old a")
    (tmp_path / "c.pdf").write_bytes(b"old c")
    monkeypatch.setattr(Path, "replace", failing(Path.replace, fails_at))

    with pytest.raises(RenderError) as caught:
        write_all(tmp_path, {"a.pdf": b"new", "b.pdf": b"new", "c.pdf": b"new"})

    assert contents(tmp_path) == {"a.pdf": b"old a", "c.pdf": b"old c"}
    assert caught.value.problems[0].message == "cannot write here: No space left on device"


def failing(replace, fails_at: int):  # type: ignore[no-untyped-def]
    """Return `Path.replace` that fails once, at the given call."""
    calls = iter(range(1, 100))

    def fails(self: Path, target: Path) -> Path:
        if next(calls) == fails_at:
            raise OSError(28, "No space left on device")
        return replace(self, target)

    return fails


def test_an_interruption_leaves_the_earlier_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C while writing changes nothing and leaves no temporary file or new folder."""

    def interrupted(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)

    with pytest.raises(KeyboardInterrupt):
        write_all(tmp_path / "build" / "water", {"a.pdf": b"new"})

    assert list(tmp_path.rglob("*")) == []


def test_leftovers_of_a_killed_process_go(tmp_path: Path) -> None:
    """The next build removes what an earlier one could not."""
    (tmp_path / ".a.pdf.99999.tmp").write_bytes(b"half")
    (tmp_path / ".notes.tmp").write_bytes(b"somebody's")

    write_all(tmp_path, {"a.pdf": b"new"})

    assert contents(tmp_path) == {"a.pdf": b"new", ".notes.tmp": b"somebody's"}


def write_refusal(folder: Path, *, is_chosen: bool) -> str:
    """Return the hint of the refusal to write into `folder`."""
    with pytest.raises(RenderError) as caught:
        write_all(folder, {"a.pdf": b"new"}, is_chosen=is_chosen)
    return caught.value.problems[0].hint


def vanishing(tmp_path: Path, times: int):  # type: ignore[no-untyped-def]
    """Return `os.fsync` that takes the whole folder away, the first `times` times."""
    calls = iter([True] * times)

    def fsync(handle: int) -> None:
        if next(calls, False):
            shutil.rmtree(tmp_path / "build")

    return fsync


def test_a_folder_that_vanishes_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process may clean up at the same time; once is no reason to give up."""
    monkeypatch.setattr(os, "fsync", vanishing(tmp_path, 1))
    write_all(tmp_path / "build" / "water", {"a.pdf": b"new"})
    assert contents(tmp_path) == {"a.pdf": b"new"}

    monkeypatch.setattr(os, "fsync", vanishing(tmp_path, 1))
    write_new(tmp_path / "build" / "water" / "0001.json", b"{}")
    assert contents(tmp_path) == {"0001.json": b"{}"}


def test_a_folder_that_vanishes_again_and_again_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The user is told in words that fit every command, and nothing is left over."""
    for write in (
        lambda folder: write_all(folder, {"a.pdf": b"new"}),
        lambda folder: write_new(folder / "0001.json", b"{}"),
    ):
        monkeypatch.setattr(os, "fsync", vanishing(tmp_path, 9))
        with pytest.raises(RenderError, match="cannot write here") as caught:
            write(tmp_path / "build" / "water")
        hint = caught.value.problems[0].hint
        assert hint == "try again when no other program works in this folder; nothing was changed"
        assert list(tmp_path.rglob("*")) == []


def test_a_temporary_file_that_vanishes_leaves_the_earlier_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A virus scanner or a clean-up may take it; the old output stays and a reason is given."""
    (tmp_path / "a.pdf").write_bytes(b"old")

    def fsync(handle: int) -> None:
        for path in tmp_path.glob(".*.tmp"):
            path.unlink()

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(RenderError, match="cannot write here"):
        write_all(tmp_path, {"a.pdf": b"new", "b.pdf": b"new"})
    with pytest.raises(RenderError, match="cannot write here"):
        write_new(tmp_path / "0001.json", b"{}")

    assert contents(tmp_path) == {"a.pdf": b"old"}


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path) -> None:
    """`--output` may name a file by mistake; elsewhere the hint does not speak of it."""
    (tmp_path / "out").write_bytes(b"kept")

    hints = [write_refusal(tmp_path / "out", is_chosen=chosen) for chosen in (True, False)]

    remedy = "move the file away that has the folder's name; nothing was changed"
    assert hints == [f"choose another folder with --output, or {remedy}", remedy]
    assert contents(tmp_path) == {"out": b"kept"}


def test_a_new_file_never_overwrites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With and without hard links, an existing file stays and nothing is left beside it."""
    for has_links in (True, False):
        if not has_links:
            monkeypatch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(OSError(95, "no")))
        path = tmp_path / f"{has_links}.json"
        write_new(path, b"first")
        with pytest.raises(FileExistsError):
            write_new(path, b"second")

    assert contents(tmp_path) == {"True.json": b"first", "False.json": b"first"}
