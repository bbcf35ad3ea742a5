"""A module gives a name once: a second value takes the place of the first unseen."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

from tests.builders import ROOT


def _given_twice(source: str) -> list[str]:
    """Return the names that the top level of a module gives more than once."""
    given = Counter(name for one in ast.parse(source).body for name in _given(one))
    return [name for name, times in given.items() if times > 1]


def _given(statement: ast.stmt) -> list[str]:
    match statement:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.Assign(targets=targets):
            return [one.id for one in targets if isinstance(one, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
    return []


def test_a_name_given_twice_is_seen() -> None:
    """Whether a value or a function has it."""
    source = "A = 1\nB: int = 2\ndef c() -> int:\n    d = 1\n    d = 2\n    return d\n"

    assert _given_twice(source) == []
    assert _given_twice(source + "A = 3\nB = 4\nc = 5\n") == ["A", "B", "c"]


@pytest.mark.parametrize("room", ["pipeline", "tests"])
def test_no_module_gives_a_name_twice(room: str) -> None:
    """Else the first list of words is read by nobody."""
    twice = {
        str(path.relative_to(ROOT)): names
        for path in sorted(Path(ROOT, room).rglob("*.py"))
        if (names := _given_twice(path.read_text("utf-8")))
    }

    assert twice == {}
