"""Claiming: whether words are the speaker's own plain claim, or denied, supposed, or another's."""

from __future__ import annotations

import pytest

from pipeline.stages.speech.claiming import is_claimed, is_negated, is_unreal
from pipeline.stages.speech.sentences import Span


@pytest.mark.parametrize(
    "words",
    [
        "We do not have ",
        "We never had more ships than ",
        "They can’t spend ",
        "It is not true that exports were ",
        "Nobody paid ",
        "No school has ",
        "Unemployment is no longer ",
    ],
)
def test_what_is_negated(words: str) -> None:
    """What follows such words is denied."""
    assert is_negated(words)


@pytest.mark.parametrize(
    "words",
    [
        "Not more than ",
        "It was not until 2019 that we got ",
        "We do not only have ",
        "No doubt we have ",
        "I do not know but we have ",
        "We have no fewer than ",
    ],
)
def test_what_is_not_negated(words: str) -> None:
    """Limits, assurances and denials of something else deny no figure."""
    assert not is_negated(words)


def test_unreal_cases() -> None:
    """An "if" sets a case; "if you look at" only points."""
    assert is_unreal("if exports were $90 million")
    assert is_unreal("Unless we get $3 million")
    assert not is_unreal("if you look at the 40 schools")
    assert not is_unreal("exports were $90 million")


@pytest.mark.parametrize(
    ("before", "rank", "behind", "is_held"),
    [
        ("We are ", "the largest port in Asia", ".", True),
        ("Ours is also ", "the largest port in Asia", ".", True),
        ("", "The largest port in Asia", " is ours.", True),
        ("The port, ", "the largest port in Asia", ", is full.", True),
        ("We could have ", "the largest port in Asia", ".", False),
        ("It is not ", "the largest port in Asia", ".", False),
        ("You can have ", "the best port in Asia", " and fail.", False),
        ("Is it ", "the largest port in Asia", "?", False),
        ("They say it is ", "the largest port in Asia", ".", False),
    ],
)
def test_ranks_that_are_claimed(before: str, rank: str, behind: str, is_held: bool) -> None:
    """Flatly, and of somebody."""
    text = before + rank + behind
    start = len(before)

    assert is_claimed(text, Span(0, len(text)), start, start + len(rank)) is is_held
