"""A name that one transcript spells in two ways is a query at the rarer spelling."""

from __future__ import annotations

import pytest

from pipeline.stages.proofreading.spelt_names import names_of
from tests.builders import interview


def likely(*answers: str) -> dict[str, str]:
    """Return the doubtful spellings in some answers."""
    return names_of(interview(*(("Why?", answer) for answer in answers))).likely


@pytest.mark.parametrize(
    ("said", "doubtful", "right"),
    [
        (
            "So Minister Taylor came. Then Minister Tailor and Minister Taylor left.",
            "Tailor",
            "Taylor",
        ),
        (
            "I met Anna Bergstrom and Eva Bergstrom. So Eva Bergstorm left.",
            "Bergstorm",
            "Bergstrom",
        ),
        (
            "We left Karaganda. In Karaganda it is cold, and Karagandha grows.",
            "Karagandha",
            "Karaganda",
        ),
    ],
)
def test_the_rarer_spelling_is_doubtful(said: str, doubtful: str, right: str) -> None:
    """The names sound alike and stand beside the same name, or are long."""
    assert likely(said) == {doubtful: right}


@pytest.mark.parametrize(
    "said",
    [
        "I know Maria Silva. Then Maria Silva met Marie Silva.",
        "So Philip Green and Philip Green came, and Mr Phillip Jones.",
        "We saw the Council. The Council met, and the Counsel spoke to the council.",
        "It is in Korea, in Korea, and the Korean coast.",
        "So Minister Taylor and Minister Tailor left.",
        "So Doctor Petersen or Petersen or Peterson came to Petersen.",
    ],
)
def test_two_names_raise_nothing(said: str) -> None:
    """Another ending, another neighbour, "and" between them, or as frequent as the other."""
    assert likely(said) == {}


def test_each_place_of_the_doubtful_spelling_is_told() -> None:
    """With what stands elsewhere."""
    text = "So Minister Taylor came. Then Minister Tailor and Minister Taylor left."
    slips = list(names_of(interview(("Why?", text))).misspelt(text))

    assert [(slip.words, slip.proposal) for slip in slips] == [("Tailor", "Taylor")]
    assert slips[0].reason == "elsewhere the name is “Taylor”"
