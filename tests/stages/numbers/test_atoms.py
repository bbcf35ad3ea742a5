"""The words and digits that numbers are made of."""

from __future__ import annotations

import pytest

from pipeline.stages.numbers.atoms import Kind, find_atoms
from pipeline.stages.numbers.figurewords import words_for


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Nothing is counted here.", []),
        ("two hundred", [Kind.SMALL, Kind.HUNDRED]),
        ("2.5bn", [Kind.DIGITS, Kind.SCALE]),
        ("40m", [Kind.DIGITS, Kind.SHORT]),
        ("two thirds", [Kind.PART]),
        ("a quarter", [Kind.PART]),
        ("the third", [Kind.ORDINAL]),
        ("10:30", [Kind.BROKEN]),
        ("3.2.1", [Kind.BROKEN]),
        ("40x", [Kind.BROKEN]),
        ("007", [Kind.BROKEN]),
    ],
)
def test_kinds(text: str, kinds: list[Kind]) -> None:
    """Each word or group of digits is what it adds to a number, or broken."""
    assert [atom.kind for atom in find_atoms(text, words_for("en").numbers)] == kinds


def test_fractions_belong_to_the_digits_before_them() -> None:
    """A fraction behind digits, as one sign or as two digits, is part of the number."""
    numbers = words_for("en").numbers

    assert [atom.value for atom in find_atoms("2½", numbers)] == [2.5]
    assert [atom.value for atom in find_atoms("2 1/2", numbers)] == [2.5]
