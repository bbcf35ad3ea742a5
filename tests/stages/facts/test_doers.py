"""Doers: who in a clause may act, and what things may be opened or built."""

from __future__ import annotations

import pytest

from pipeline.stages.facts.doers import doers, start_of_thing


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("we will build", ["we"]),
        ("today i will sign", ["i"]),
        ("our airline has asked", ["our airline has", "our airline"]),
        ("the city council will", ["the city council"]),
        ("the council itself", ["the council"]),
        ("both governments will", ["both governments"]),
        ("the two new ministers will", ["the two new ministers"]),
        ("our main role is to protect", []),
        ("the report will", []),
        ("they will build", []),
    ],
)
def test_who_may_act(words: str, found: list[str]) -> None:
    """The speakers' own side, bodies and sides act; roles and things do not."""
    assert [one.of(words) for one in doers(words)] == found


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("in may the new bridge", "the new bridge"),
        ("and our second flood-gate", "our second flood-gate"),
        ("we think that this road", "this road"),
    ],
)
def test_things_begin_with_their_determiner(words: str, thing: str) -> None:
    """Up to five words may stand between it and the end."""
    assert start_of_thing(words, len(words)) == len(words) - len(thing)


def test_what_is_no_thing() -> None:
    """Without a determiner, or behind a verb, nothing is named."""
    assert start_of_thing("new bridges", len("new bridges")) == -1
    assert start_of_thing("the town is open", len("the town is open")) == -1
