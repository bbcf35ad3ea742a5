"""What went wrong, as a value: for the user to put right, or a fault of ours."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import TypeVar

import click

from pipeline.errors import BriefError, Problem
from pipeline.values import dataclass

T = TypeVar("T")

FAULT = 3
"""Exit code of a bug of ours."""

_FAULT_HINT = "please report it; the same command with --debug shows where it happened"


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong; unlike an exception it travels between processes unharmed."""

    exit_code: int
    problems: tuple[Problem, ...]
    trace: str = ""
    """Traceback of a fault of ours, for `--debug`; empty when the user can put it right."""


def attempt(work: Callable[[], T]) -> T | Failure:
    """Return what `work` returns, or the failure that stopped it.

    What Click raises to end a command, a closed pipe and an interruption are raised on.
    """
    try:
        return work()
    except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
        raise
    except BriefError as error:
        return Failure(error.exit_code, error.problems)
    except Exception as error:  # noqa: BLE001 - the one place that words a fault of ours
        return _fault(error)


def _fault(error: Exception) -> Failure:
    words = " ".join(str(error).split())
    named = f"{type(error).__name__}: {words}" if words else type(error).__name__
    problem = Problem(f"this is a fault of briefwright: {named}", None, _FAULT_HINT)
    return Failure(FAULT, (problem,), "".join(traceback.format_exception(error)))
