"""Several briefs in one command: each on its own, in the order named, none stops another."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from pipeline.cli.failure import Failure, attempt
from pipeline.cli.progress import Progress, progress
from pipeline.cli.voice import say_failure
from pipeline.errors import DefinitionError, Place

if TYPE_CHECKING:
    from pipeline.drafting import Target, Tell

T = TypeVar("T")

Work = Callable[["Target", "Tell"], T]
"""What is done with each brief; for several processes it must be importable by name."""

STEPS = 7
"""About how many steps one brief takes: the length of the bar, no promise."""


def each(inputs: tuple[str, ...], work: Work[T], jobs: int = 1) -> Iterator[T | Failure]:
    """Yield for every brief named what `work` makes of it, or what went wrong.

    Nothing named means every definition of the workspace; then its lack raises DefinitionError.
    """
    from pipeline import drafting

    start = Path()
    named = drafting.names(inputs, start)
    found = _distinct([attempt(partial(drafting.find_target, name, start)) for name in named])
    with progress(len(found) * STEPS) as bar:
        outcomes = _together if jobs > 1 and len(found) > 1 else _in_turn
        for number, outcome in enumerate(outcomes(found, work, jobs, bar), start=1):
            bar.pause(number * STEPS)
            yield outcome


def finish(outcomes: Iterable[T | Failure], say_one: Callable[[T], None]) -> None:
    """Print every outcome as it comes; leave with the exit code of the first failure, if any."""
    codes: list[int] = []
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            say_failure(outcome)
            codes.append(outcome.exit_code)
        else:
            say_one(outcome)
    if codes:
        click.get_current_context().exit(codes[0])


def _distinct(found: Sequence[Target | Failure]) -> list[Target | Failure]:
    """Return `found` with a failure for each that would overwrite the files of one before it."""
    first: dict[str, Place] = {}
    distinct: list[Target | Failure] = []
    for target in found:
        if isinstance(target, Failure):
            distinct.append(target)
            continue
        slug, place = target.definition.slug, target.definition.place
        distinct.append(_clash(place, first[slug], slug) if slug in first else target)
        first.setdefault(slug, place)
    return distinct


def _clash(place: Place, other: Place, slug: str) -> Failure:
    error = DefinitionError.at(
        f"'{slug}' would overwrite the brief of {other.path}",
        Place(place.path),
        "name each brief once, or give one of the files another name",
    )
    return Failure(error.exit_code, error.problems)


def _in_turn(
    found: Sequence[Target | Failure], work: Work[T], _: int, bar: Progress
) -> Iterator[T | Failure]:
    for target in found:
        yield _one(target, work, bar.tell)


def _one(target: Target | Failure, work: Work[T], tell: Tell) -> T | Failure:
    if isinstance(target, Failure):
        return target
    slug = target.definition.slug
    return attempt(lambda: work(target, lambda step: tell(f"{slug}: {step}")))


def _together(
    found: Sequence[Target | Failure], work: Work[T], jobs: int, bar: Progress
) -> Iterator[T | Failure]:
    """Yield as `_in_turn` does, worked on in several processes."""
    # Spawned, not forked: the bar has a thread, and a fork copies its lock in any state.
    context = multiprocessing.get_context("spawn")
    count = min(jobs, len(found))
    with _interrupted_once(), ProcessPoolExecutor(count, context, _let_parent_stop) as pool:
        bar.tell(f"{len(found)} briefs")
        yield from pool.map(partial(_one_alone, work=work), found)


@contextmanager
def _interrupted_once() -> Iterator[None]:
    """Let the first Ctrl-C stop the work, and pass over others while briefs in hand are finished.

    A second KeyboardInterrupt would break the locks of the pool, which then waits for ever.
    """

    def stop(*_: object) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _one_alone(target: Target | Failure, work: Work[T]) -> T | Failure:
    from pipeline.drafting import silent

    return _one(target, work, silent)


def _let_parent_stop() -> None:
    """Leave Ctrl-C to the parent, which lets the briefs in hand be finished."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
