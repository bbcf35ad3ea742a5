"""The gazetteer and what it leaves out."""

from __future__ import annotations

import pytest

from pipeline.stages.naming.gazetteer import PLACES
from pipeline.stages.naming.name_words import GIVEN, KNOWN_PEOPLE
from pipeline.stages.naming.places import is_listed, is_place, is_place_by_head
from pipeline.stages.speech.words import STOP_WORDS

NAMES = frozenset(PLACES.replace("\n", "").removesuffix("|").split("|"))


def test_the_gazetteer_is_read_whole() -> None:
    """Countries, regions and cities; no name is cut by a line's end."""
    assert {"Peru", "New South Wales", "Addis Ababa", "Kuala Lumpur", "Wellington"} <= NAMES
    assert all(name == name.strip() and name for name in NAMES)
    assert len(NAMES) > 6000
    assert all(map(is_listed, NAMES))
    assert not any(map(is_listed, ("", "P", "Per", "Peru|", "|Peru", "York|", "ü")))


def test_no_place_is_a_common_word_or_a_person() -> None:
    """“Along”, “Most” and “Mobile” are towns that nobody means; so are most given names."""
    small = {name.lower() for name in NAMES if name != "US"}
    words = {"along", "most", "mobile", "reading", "barking", "boulder", "split", "male", "nice"}

    assert not small & (STOP_WORDS | words)
    assert not NAMES & KNOWN_PEOPLE
    assert {name for name in NAMES if name in GIVEN} <= {
        "Chad", "Charlotte", "Florence", "Jordan", "Milan", "Salvador", "Santiago", "Sofia",
        "Victoria", "Virginia", "Georgia", "Virginie",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["São Paulo", "U.S.A.", "Northern Peru", "Nur-Sultan"])
def test_accents_points_and_directions_do_not_matter(name: str) -> None:
    """The gazetteer has the bare name."""
    assert is_place(name)


def test_a_name_may_say_itself_that_it_is_a_place() -> None:
    """By its last word, or by the first of some."""
    assert is_place_by_head(["Karun", "River"])
    assert is_place_by_head(["Lake", "Ana"])
    assert not is_place_by_head(["Ana", "Lopez"])
