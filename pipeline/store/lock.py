"""One publish of a brief at a time: a lock that the system lets go when the process ends."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import EditionError, Place
from pipeline.store.files import cannot_write, shown
from pipeline.store.workspace import Workspace

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PATIENCE = 30.0
"""Seconds to wait for another process; publishing takes a few."""

_STEP = 0.05
_NAME = ".publish.lock"


@contextmanager
def publishing(workspace: Workspace, slug: str) -> Iterator[None]:
    """Hold the right to publish `slug`; no other process has it meanwhile.

    The lock is a file in the brief's build folder, which git does not show; it is taken away in
    the end. Read the newest edition inside: outside, another one may be recorded in between.
    Raises EditionError when another process keeps the lock for longer than `PATIENCE`, and
    RenderError when the build folder cannot be written to.
    """
    path = workspace.build(slug) / _NAME
    made = tuple(folder for folder in path.parents if not folder.exists())
    try:
        handle = _acquired(path)
    except OSError as failure:
        raise cannot_write(path.parent, failure) from failure
    if handle is None:
        place = Place(shown(workspace.definition(slug)))
        hint = "wait for it to end and try again"
        raise EditionError.at("another publish of this brief is running", place, hint)
    try:
        yield
    finally:
        _release(handle, path, made)


def _acquired(path: Path) -> int | None:
    """Return an open handle that holds the lock; None when it stays taken."""
    for attempt in range(max(1, round(PATIENCE / _STEP))):
        if attempt:
            time.sleep(_STEP)
        if (handle := _tried(path)) is not None:
            return handle
    return None


def _tried(path: Path) -> int | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except (FileNotFoundError, FileExistsError):
        if path.parent.is_file():
            raise
        # The one who held the lock took the folder away between two calls.
        return None
    if _is_locked(handle) and _is_same(handle, path):
        return handle
    os.close(handle)
    return None


def _is_same(handle: int, path: Path) -> bool:
    """Whether the file is still there under its name: its last holder may have removed it."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _release(handle: int, path: Path, made: tuple[Path, ...]) -> None:
    if sys.platform == "win32":
        # Windows removes no open file.
        os.close(handle)
        _remove(path, made)
    else:
        _remove(path, made)
        os.close(handle)


def _remove(path: Path, made: tuple[Path, ...]) -> None:
    """Remove the file, and the folders made for it, unless somebody else uses them by now."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
        for folder in made:
            folder.rmdir()


if sys.platform == "win32":

    def _is_locked(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _is_locked(handle: int) -> bool:
        """Whether this process has the lock now; so too where the disk knows no locks.

        There the record alone, which is never overwritten, keeps two editions apart.
        """
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True
