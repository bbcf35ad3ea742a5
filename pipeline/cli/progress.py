"""A progress bar that appears late, on terminals only, and leaves nothing behind."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import click

from pipeline.cli.voice import tell, voice

PATIENCE = 1.0
"""Seconds of work before the bar appears."""

_WIDTH = 20
_CLEAR = "\r\x1b[K"


class Progress:
    """What is done and what is being done."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._step = ""
        self._is_shown = False
        self._lock = threading.Lock()

    def tell(self, step: str) -> None:
        """Begin a step; the one before is done."""
        tell(step)
        with self._lock:
            self._done += bool(self._step)
            self._step = step
            self._draw()

    def pause(self, done: int) -> None:
        """Clear the line for other words; `done` steps are done in all."""
        with self._lock:
            self._done, self._step = done, ""
            if self._is_shown:
                click.echo(_CLEAR, nl=False, err=True)

    def show(self) -> None:
        """Let the bar appear."""
        with self._lock:
            self._is_shown = True
            self._draw()

    def _draw(self) -> None:
        if self._is_shown and self._step:
            click.echo(_CLEAR + self._line(), nl=False, err=True)

    def _line(self) -> str:
        filled = _WIDTH * min(self._done, self._total) // self._total
        bar = "#" * filled + "-" * (_WIDTH - filled)
        return f"[{bar}] {self._step}"[: shutil.get_terminal_size().columns - 1]


@contextmanager
def progress(total: int) -> Iterator[Progress]:
    """Yield a progress of `total` steps, shown after `PATIENCE` where a person is watching."""
    bar = Progress(total)
    timer = threading.Timer(PATIENCE, bar.show)
    timer.daemon = True
    if _is_watched():
        timer.start()
    try:
        yield bar
    finally:
        timer.cancel()
        bar.pause(total)


def _is_watched() -> bool:
    """Whether stderr is a terminal that can clear a line, and the user wants to hear of it."""
    chosen = voice()
    is_plain = os.environ.get("TERM") == "dumb"
    return sys.stderr.isatty() and not is_plain and not (chosen.is_quiet or chosen.is_verbose)
