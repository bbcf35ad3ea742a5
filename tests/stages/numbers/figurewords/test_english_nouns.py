"""The noun behind an English number."""

from __future__ import annotations

import pytest

from pipeline.stages.numbers.figurewords.english_nouns import counted


@pytest.mark.parametrize(
    ("behind", "noun"),
    [
        (" schools closed", "schools"),
        (" rural schools closed", "rural schools"),
        (" of our schools closed", "schools"),
        (" or so schools closed", "schools"),
        (" plus schools closed", "schools"),
        (" head of cattle", "cattle"),
        (" fishermen left", "fishermen"),
        (" police officers left", "police officers"),
        (" EU-funded teachers left", "EU-funded teachers"),
        (" NHS trusts closed", "NHS trusts"),
        (" PM sessions", ""),
        (" police left", "police"),
        (" people means a lot", "people"),
        (" Kenyan nurses left", "Kenyan nurses"),
        (" Pakistani nurses left", "Pakistani nurses"),
        (" km/h", "km/h"),
        (" MW of wind", "MW"),
        (" basis points", "basis points"),
        (" square kilometres", "square kilometres"),
    ],
)
def test_what_a_number_counts(behind: str, noun: str) -> None:
    """The first plural is counted, with the words before it that say which."""
    assert counted(behind, 0)[0] == noun


@pytest.mark.parametrize(
    "behind",
    [
        " takes effect",
        " specimen",
        " plus five schools",
        " Boeing planes",
        " schools/d",
        ", schools",
        " very large new schools",
        "",
    ],
)
def test_what_counts_nothing(behind: str) -> None:
    """A verb, a singular, a name and what stands too far away are no nouns of a number."""
    assert counted(behind, 0)[0] == ""
