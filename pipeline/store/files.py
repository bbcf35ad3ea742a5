"""Reading and writing bytes: refused with a reason, or whole."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from errno import EACCES, EDQUOT, EEXIST, ENOENT, ENOSPC, ENOTDIR, EPERM, EROFS
from pathlib import Path

from pipeline.errors import BriefError, Place, RenderError, TranscriptError
from pipeline.store.suggestion import closest

LARGEST = 50 * 1024 * 1024
"""Most bytes a file may have; an hour of speech is about 60,000 bytes of text."""


def shown(path: Path) -> str:
    """Return `path` as a user would name it: relative to the current folder where it is below it.

    Always with forward slashes, so that messages read the same everywhere.
    """
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def is_there(path: Path) -> bool:
    """Return whether something is at `path`; a name longer than any file's names nothing."""
    try:
        return path.exists()
    except OSError:
        return False


def parts_sha256(content: bytes) -> str:
    """Return one SHA-256 over the parts of a zip file, such as a Word file; empty for another.

    Unlike that of the whole file it does not depend on what compressed it: each part counts with
    its name, its length in bytes and its content, in the order of the names.
    """
    if not content.startswith(b"PK"):
        return ""
    import hashlib
    from io import BytesIO
    from zipfile import ZipFile

    digest = hashlib.sha256()
    with ZipFile(BytesIO(content)) as archive:
        for name in sorted(archive.namelist()):
            part = archive.read(name)
            digest.update(f"{name}\0{len(part)}\0".encode())
            digest.update(part)
    return digest.hexdigest()


def read_bytes(
    path: Path, error: type[BriefError] = TranscriptError, named_at: Place | None = None
) -> bytes:
    """Return the bytes of the file at `path`.

    `named_at` is where the user wrote the name, if not on the command line; the hint repeats it.
    Raises `error` when the file is missing, a folder, not readable, or larger than `LARGEST`.
    """
    place = Place(shown(path))
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise error.at("no such file", place, _missing_hint(path, named_at)) from None
    except IsADirectoryError:
        raise error.at("this is a folder, not a file", place, "name a file in it") from None
    except PermissionError:
        hint = "name a file in it" if path.is_dir() else "ask its owner for the right to read it"
        raise error.at("this cannot be read: permission denied", place, hint) from None
    except (OSError, ValueError) as failure:
        reason = getattr(failure, "strerror", None) or str(failure)
        raise error.at(f"this cannot be read: {reason}", place) from failure
    if len(content) > LARGEST:
        message = f"this is larger than {LARGEST // 1024 // 1024} MB"
        raise error.at(message, place, "name the text of the interview, not its recording")
    return content


def _missing_hint(path: Path, named_at: Place | None) -> str:
    hints = [f"it is named in {named_at}"] if named_at else []
    folder = path.parent
    if not folder.is_dir():
        hints.append(f"there is no folder '{shown(folder)}'")
    elif guess := closest(path.name, (entry.name for entry in folder.iterdir())):
        hints.append(f"did you mean '{guess}'?")
    return "; ".join(hints) or "check the name"


def write_all(
    folder: Path, files: Mapping[str, bytes], *, is_chosen: bool = False
) -> tuple[Path, ...]:
    """Write all `files` (name to content) into `folder`, or none; return their paths.

    Each is written beside its place and flushed to the disk; only when all are there, they are
    renamed in the order given, so put the manifest last. When a rename fails, the files before it
    get their earlier content back. Other files and folders in `folder` stay as they are.
    `is_chosen` says that the user named the folder with `--output`; the hint then speaks of it.
    When something takes the folder or a temporary file away meanwhile, all is tried once more.
    Raises RenderError when the disk refuses.
    """
    try:
        try:
            _write_once(folder, files)
        except FileNotFoundError:
            _write_once(folder, files)
    except OSError as failure:
        raise cannot_write(folder, failure, is_chosen=is_chosen) from failure
    return tuple(folder / name for name in files)


def _write_once(folder: Path, files: Mapping[str, bytes]) -> None:
    made = _make_folder(folder)
    try:
        _remove_leftovers(folder, files)
        _write_beside(folder, files)
    finally:
        _remove_temporary(folder, files)
        _remove_empty(made)


def write_folder(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Make `folder` with exactly these files, whole or not at all; return their paths.

    It is made beside its place and renamed. A folder that is there already gives way, so ask first
    whether it may. Raises RenderError when the disk refuses.
    """
    made = folder.with_name(f".{folder.name}.{os.getpid()}.tmp")
    try:
        for left in folder.parent.glob(f".{folder.name}.*.tmp"):
            _remove_folder(left)
        made.mkdir(parents=True)
        for name, content in files.items():
            _flush(made / name, content)
        _flush_folder(made)
        if folder.exists():
            folder.rename(folder.with_name(f".{folder.name}.{os.getpid()}.old.tmp"))
        made.rename(folder)
        _flush_folder(folder.parent)
    except OSError as failure:
        raise cannot_write(folder, failure) from failure
    finally:
        for left in folder.parent.glob(f".{folder.name}.{os.getpid()}*.tmp"):
            _remove_folder(left)
    return tuple(folder / name for name in files)


def _remove_folder(folder: Path) -> None:
    from shutil import rmtree

    rmtree(folder, ignore_errors=True)


def write_new(path: Path, content: bytes) -> None:
    """Write a file that must not exist yet, whole or not at all.

    When something takes the folder or the temporary file away meanwhile, it is tried once more.
    Raises FileExistsError when there is one, also when it appears at the last moment, and
    RenderError when the disk refuses.
    """
    try:
        try:
            _write_new_once(path, content)
        except FileNotFoundError:
            _write_new_once(path, content)
    except FileExistsError:
        if not path.is_file():
            raise cannot_write(
                path.parent, NotADirectoryError(ENOTDIR, "Not a directory")
            ) from None
        raise
    except OSError as failure:
        raise cannot_write(path.parent, failure) from failure


def _write_new_once(path: Path, content: bytes) -> None:
    made = _make_folder(path.parent)
    temporary = _temporary(path.parent, path.name)
    try:
        _flush(temporary, content)
        _claim(temporary, path)
        _flush_folder(path.parent)
    finally:
        discard(temporary)
        _remove_empty(made)


def _make_folder(folder: Path) -> tuple[Path, ...]:
    """Make `folder` with its parents; return those that were not there, innermost first."""
    missing = tuple(path for path in (folder, *folder.parents) if not path.exists())
    try:
        _mkdir(folder)
    except OSError:
        _remove_empty(missing)
        raise
    return missing


def _mkdir(folder: Path) -> None:
    """Make `folder`; when a parent vanishes under the call, make it all again."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileNotFoundError, FileExistsError):
        folder.mkdir(parents=True, exist_ok=True)


def _remove_empty(folders: tuple[Path, ...]) -> None:
    """Remove those of `folders` that are empty; one that others fill or remove is left to them."""
    with contextlib.suppress(OSError):
        for folder in folders:
            folder.rmdir()


def discard(path: Path) -> None:
    """Remove a temporary file if it can be; what is left over goes with the next writing."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def cannot_write(folder: Path, failure: OSError, *, is_chosen: bool = False) -> BriefError:
    """Return the refusal for a folder that the system does not let us write to.

    `is_chosen` says that the user named the folder with `--output`.
    """
    other = "choose another folder with --output, or " if is_chosen else ""
    hint = f"{other}{_REMEDIES.get(failure.errno or 0, _OTHER_REMEDY)}; nothing was changed"
    reason = failure.strerror or str(failure)
    return RenderError.at(f"cannot write here: {reason}", Place(shown(folder)), hint)


_FULL = "make room on the disk"
_CLOSED = "ask for the right to write to this folder"
_FILE = "move the file away that has the folder's name"
_REMEDIES = {
    ENOSPC: _FULL,
    EDQUOT: _FULL,
    EACCES: _CLOSED,
    EPERM: _CLOSED,
    EROFS: _CLOSED,
    EEXIST: _FILE,
    ENOTDIR: _FILE,
    ENOENT: "try again when no other program works in this folder",
}
_OTHER_REMEDY = "see whether a file can be saved in this folder"


def _temporary(folder: Path, name: str) -> Path:
    return folder / f".{name}.{os.getpid()}.tmp"


def _backup(folder: Path, name: str) -> Path:
    return folder / f".{name}.{os.getpid()}.old.tmp"


def _remove_leftovers(folder: Path, files: Mapping[str, bytes]) -> None:
    """Remove what a killed process left; a living one then fails and changes nothing."""
    for entry in folder.iterdir():
        if entry.name.endswith(".tmp") and any(_is_of(entry.name, name) for name in files):
            entry.unlink(missing_ok=True)


def _is_of(temporary: str, name: str) -> bool:
    return temporary.startswith(f".{name}.")


def _write_beside(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        _flush(_temporary(folder, name), content)
    for name in files:
        _keep_backup(folder, name)
    replaced: list[str] = []
    try:
        for name in files:
            _temporary(folder, name).replace(folder / name)
            replaced.append(name)
    except BaseException:
        _restore(folder, replaced)
        raise
    _flush_folder(folder)


def _flush(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make renames in `folder` last through a power cut; Windows has no such call."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            # Some network shares flush no folders; the files are in their places all the same.
            os.fsync(handle)
    finally:
        os.close(handle)


def _keep_backup(folder: Path, name: str) -> None:
    if not (folder / name).exists():
        return
    try:
        os.link(folder / name, _backup(folder, name))
    except OSError:
        # Some file systems (exFAT, a few network shares) have no hard links.
        from shutil import copy2

        copy2(folder / name, _backup(folder, name))


def _restore(folder: Path, replaced: list[str]) -> None:
    for name in replaced:
        backup = _backup(folder, name)
        if backup.exists():
            backup.replace(folder / name)
        else:
            (folder / name).unlink(missing_ok=True)


def _remove_temporary(folder: Path, files: Mapping[str, bytes]) -> None:
    for name in files:
        discard(_temporary(folder, name))
        discard(_backup(folder, name))


def _claim(temporary: Path, path: Path) -> None:
    """Give `temporary` the name `path` unless it is taken; a rename would overwrite."""
    try:
        os.link(temporary, path)
    except (FileExistsError, FileNotFoundError):
        raise
    except OSError:
        # No hard links here: take the name first, then fill it.
        path.touch(exist_ok=False)
        _fill(temporary, path)


def _fill(temporary: Path, path: Path) -> None:
    try:
        temporary.replace(path)
    except BaseException:
        discard(path)
        raise
