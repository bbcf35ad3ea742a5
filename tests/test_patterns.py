"""Patterns: compiled at their first use, and then as any other."""

from __future__ import annotations

import importlib
import pkgutil
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pipeline.readers
import pipeline.stages
from pipeline.patterns import Clued, Sieve, clued, pattern
from tests.builders import ROOT

NAMED = [
    (f"{module.name}.{name}", found)
    for room in (pipeline.readers, pipeline.stages)
    for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}.")
    for name, found in vars(importlib.import_module(module.name)).items()
]
CLUED = [pytest.param(found, id=name) for name, found in NAMED if isinstance(found, Clued)]
SIFTED = [
    pytest.param(sieve, one, id=f"{name}-{at}")
    for name, sieve in NAMED
    if isinstance(sieve, Sieve)
    for at, one in enumerate(sieve.patterns)
]


def test_a_late_pattern_finds_what_a_compiled_one_finds() -> None:
    """Every method answers as that of `re.compile` does, flags included."""
    late = pattern(r"(\d+) schools", re.IGNORECASE)
    text = "Of 40 Schools, 12 schools closed."

    assert [found[1] for found in late.finditer(text)] == ["40", "12"]
    assert late.search(text, 10) is not None
    assert late.sub("none", text) == "Of none, none closed."
    assert late.pattern == r"(\d+) schools"


def test_a_mistake_is_told_at_the_first_use() -> None:
    """A pattern nobody uses costs nothing, not even its mistake."""
    late = pattern("(")

    with pytest.raises(re.error):
        late.search("anything")


def test_a_text_without_clues_is_not_searched() -> None:
    """Not even the pattern's mistake shows; a text with one is searched from where it is asked."""
    wrong, right = clued("(", "road"), clued(r"\broads?\b", "road")

    assert (wrong.search("No railway"), wrong.match("No railway")) == (None, None)
    with pytest.raises(re.error):
        wrong.search("No road")
    assert right.search("railroad, roads, a road", 15) is not None
    assert right.search("railroad") is None
    assert right.match("a road", 2) is not None


def test_a_text_may_have_to_hold_two_clues() -> None:
    """One alone is not searched for; with both, what the pattern says holds."""
    turns = clued(r"\bturn to (?:our|the) agenda\b", "turn", also=("our", "the"))

    assert turns.search("We turn to our agenda") is not None
    assert turns.search("We turn to an agenda") is None
    assert Clued(pattern("("), ("turn",), ("our",)).search("We turn") is None


def test_a_text_may_have_to_begin_with_a_clue() -> None:
    """What begins otherwise is not searched; where a match is asked for at a place, it counts."""
    one, wrong = clued(r"both (?!and\b)\w+", begins=("both ",)), clued("(", begins=("both ",))

    assert one.search("both towns") is not None
    assert one.fullmatch("both towns") is not None
    assert one.fullmatch("both towns pay") is None
    assert one.match("of both towns", 3) is not None
    assert (wrong.search("of both"), wrong.match("both", 1), wrong.fullmatch("")) == (None,) * 3


def test_a_sieve_returns_what_may_match() -> None:
    """Those of which a clue stands in the text; each is looked for by how its longest word begins.

    A pattern without clues may always match, and so may one whose clue is short and may go on.
    """
    thanks, roads, any_, go = (
        clued(r"\bthank(?:s|ing)?\b", "thank"),
        clued(r"\bon the roads?\b", "the road"),
        clued("both ", begins=("both ",)),
        clued(r"\bi go\w*", "i go"),
    )
    sieve = Sieve(thanks, roads, any_, go)

    assert sieve.likely("they were thanked on the road") == (thanks, roads, any_)
    assert sieve.likely("the railroad, i going") == (any_, go)


@pytest.mark.parametrize(("sieve", "found"), SIFTED)
@given(data=st.data())
def test_a_sieve_lets_through_what_a_pattern_matches(
    sieve: Sieve, found: Clued, data: st.DataObject
) -> None:
    """Otherwise words would be overlooked that it was written for."""
    text = data.draw(st.from_regex(found.late.pattern))
    match = found.late.search(text)

    assert match is not None
    assert found in sieve.likely(match[0])


@pytest.mark.parametrize("found", CLUED)
@given(data=st.data())
def test_what_a_pattern_matches_has_one_of_its_clues(found: Clued, data: st.DataObject) -> None:
    """Otherwise words would be overlooked that it was written for."""
    text = data.draw(st.from_regex(found.late.pattern))
    match = found.late.search(text)

    assert match is not None
    assert any(clue in match[0] for clue in found.clues)
    assert not found.also or any(clue in match[0] for clue in found.also)
    assert match[0].startswith(found.begins)


MOST_COMPILED = 290
"""Patterns that a draft of the shipped brief may need: each takes at least 100,000 instructions."""
COUNTING = """
import re
import subprocess
import sys
compiled, count = re.compile, []
re.compile = lambda *one: count.append(1) or compiled(*one)
from pathlib import Path
from pipeline.drafting import Options, draft, find_target
draft(find_target("kazakhstan-pakistan", Path()), Options("2024-05-02"))
print(len(count))
"""


def test_a_plain_interview_needs_few_patterns() -> None:
    """A pattern that most talks need not have waits for its clue; a rule that all need is dear."""
    told = subprocess.run(
        [sys.executable, "-c", COUNTING], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert 0 < int(told.stdout) <= MOST_COMPILED
