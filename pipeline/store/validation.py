"""Validation: a file held against its schema, all its mistakes told at once."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.errors import BriefError, Problem
from pipeline.store.yaml_file import YamlFile


def validate(file: YamlFile, name: str, error: type[BriefError]) -> None:
    """Hold `file` against the schema called `name`.

    Raises `error` with all that is wrong, in the order of the file.
    """
    if problems := find_problems(file, name):
        raise error(*problems)


def find_problems(file: YamlFile, name: str) -> tuple[Problem, ...]:
    """Return all that the schema called `name` forbids in `file`, in the order of its lines."""
    # The validator takes longer to import than a brief's taxonomy takes to read.
    from pipeline.store.mistakes import find_wrong

    return in_order(
        Problem(wrong.message, file.place(wrong.path), wrong.hint)
        for wrong in find_wrong(file.data, name)
    )


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return `problems` by line; those of one line in the order given."""
    return tuple(sorted(problems, key=lambda problem: problem.place.line if problem.place else 0))
