"""How the commands speak: results on stdout, everything else on stderr."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from itertools import zip_longest
from typing import TYPE_CHECKING, TypeVar

import click

from pipeline.cli.failure import Failure
from pipeline.errors import Problem
from pipeline.values import dataclass

if TYPE_CHECKING:
    from pipeline.drafting import Warned

INTERRUPTED = 1
"""Exit code after Ctrl-C."""

# What a transcript has of these must not reach a terminal, which would obey it.
_CONTROL = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}

_COLOURS = {"error": "red", "warning": "yellow", "hint": "cyan"}

F = TypeVar("F", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Voice:
    """How much the user wants to hear."""

    is_quiet: bool
    is_verbose: bool
    is_debug: bool


def voice() -> Voice:
    """Return what was chosen before or after the command's name."""
    meta = click.get_current_context().meta
    return Voice(*(bool(meta.get(_key(name))) for name in ("quiet", "verbose", "debug")))


def speaking(command: F) -> F:
    """Give a command `--quiet`, `--verbose` and `--debug`."""
    debug = _switch("--debug", "Show the traceback of a fault of ours.")
    verbose = _switch("--verbose", "Tell each step.")
    quiet = _switch("--quiet", "Say nothing but results and errors.")
    return quiet(verbose(debug(command)))


def _switch(name: str, words: str) -> Callable[[F], F]:
    return click.option(name, is_flag=True, expose_value=False, help=words, callback=_remember)


def _remember(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        ctx.meta[_key(str(param.name))] = True


def _key(name: str) -> str:
    return f"pipeline.cli.{name}"


def say(line: str) -> None:
    """Print a result."""
    click.echo(line.translate(_CONTROL), color=_colour())


def tell(line: str) -> None:
    """Print something beside the results, for those who asked to hear it."""
    if voice().is_verbose:
        click.echo(line.translate(_CONTROL), err=True)


def warn(warnings: Iterable[Warned]) -> None:
    """Print warnings, unless the user wants quiet."""
    if not voice().is_quiet:
        for one in warnings:
            _label("warning", f"{one.place}: {one.message}")


def advise(hint: str) -> None:
    """Print what to do next, unless the user wants quiet."""
    if not voice().is_quiet:
        _label("hint", hint)


def say_failure(failure: Failure) -> None:
    """Print every problem with its hint; a hint that is the next one's too is printed once."""
    if failure.trace and voice().is_debug:
        click.echo(failure.trace, nl=False, err=True)
    for problem, following in zip_longest(failure.problems, failure.problems[1:]):
        _label("error", _worded(problem))
        if problem.hint and not (following and following.hint == problem.hint):
            _label("hint", problem.hint)


def say_interrupted() -> None:
    """Tell that the user stopped the command."""
    click.echo("interrupted", err=True)


def _worded(problem: Problem) -> str:
    return f"{problem.place}: {problem.message}" if problem.place else problem.message


def _label(kind: str, words: str) -> None:
    label = click.style(f"{kind}:", fg=_COLOURS[kind], bold=True)
    click.echo(f"{label} {words.translate(_CONTROL)}", err=True, color=_colour())


def _colour() -> bool | None:
    """Return False where `NO_COLOR` is set (no-color.org); None leaves it to the terminal."""
    return False if os.environ.get("NO_COLOR") else None
