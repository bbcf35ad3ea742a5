"""How much the clause of a row tells."""

from __future__ import annotations

import pytest

from pipeline.stages.facts.worth import worth


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (
            "“The regional hospital treats 40,000 emergency patients a year”",
            "“so we got to 40,000 a year”",
        ),
        (
            "“The fishing fleet landed 900 tonnes of herring”",
            "“They landed 900 tonnes of herring for it”",
        ),
        (
            "“The fishing fleet landed 900 tonnes of herring”",
            "“You know the fishing fleet landed 900 tonnes of herring”",
        ),
        (
            "“The fishing fleet landed 900 tonnes of herring”",
            "“The fishing fleet landed 900 tonnes of herring […]”",
        ),
        (
            "“The fishing fleet landed 900 tonnes of herring”",
            "“The fishing fleet landed, as far as one can say of it, some 900 tonnes of herring "
            "and much else, and so on and so forth, until the end of the year”",
        ),
    ],
)
def test_what_is_worth_more(more: str, less: str) -> None:
    """Names of things before pronouns, "you", what is cut and what is long."""
    assert worth(more) > worth(less)


def test_letters_without_words_are_not_judged() -> None:
    """Of Chinese and Japanese nothing is known of how many names a clause has."""
    assert worth("“今年の予算は3億円です”") == 1.0
