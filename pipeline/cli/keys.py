"""Keys read from a terminal, one at a time, without the line end."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import click

_STOP = "\x03"
_ENDS = ("\x04", "\x1a", "")
_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|.)?", re.DOTALL)
"""What an arrow or the like sends; its last letter is no answer."""
_MOST_BYTES = 64


@contextmanager
def single_keys() -> Iterator[None]:
    """Let keys come at once and unseen; Ctrl-C still interrupts, and what was typed ahead stays.

    Open it before the question is shown: a key pressed at once is not lost then.
    """
    try:
        import termios
        import tty
    except ImportError:  # Windows, where `click.getchar` does all of it
        yield
        return
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal, termios.TCSADRAIN)
        yield
    finally:
        with suppress(termios.error):
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def pressed() -> str:
    """Return the next keys, mostly one; of arrows and the like, nothing.

    Raises KeyboardInterrupt for Ctrl-C, and for the end of what can be read.
    """
    keys = click.getchar() if sys.platform == "win32" else _read()
    if keys in _ENDS or _STOP in keys:
        raise KeyboardInterrupt
    return "" if keys.startswith(("\x00", "\xe0")) else _SEQUENCE.sub("", keys)


def _read() -> str:
    import os

    return os.read(sys.stdin.fileno(), _MOST_BYTES).decode("utf-8", "replace")
