"""What a stretch weighs, and which few say most."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.quoting.weighing import (
    POINT,
    Talk,
    choose,
    count_figures,
    repetition,
    salience,
    weigh,
)

TEXTS = (
    "The water plant needs new pumps before the summer, because the old pumps fail every week.",
    "It was a fine evening by the lake, and somebody played the old piano in the hall.",
    "Um, you know, the water plant, uh, needs, I mean, new pumps, you know, before the summer.",
    "Does the water plant need new pumps before the summer, and who is going to pay for them?",
)
TALK = Talk(salience(TEXTS), frozenset({"water", "pump"}))


def test_what_is_talked_about_weighs_most() -> None:
    """Before small talk, before the same words with fillers, before a question."""
    weights = [weigh(text, TALK) for text in TEXTS]

    assert weights[0] == max(weights)
    assert weights[0] > weights[2]
    assert weights[0] > weights[3]


def test_words_of_the_question_weigh_more() -> None:
    """The same sentence weighs more for one who asked about it."""
    unasked = Talk(TALK.salience)

    assert weigh(TEXTS[0], TALK) > weigh(TEXTS[0], unasked)


def test_figures_add_weight() -> None:
    """An amount is worth more than the word it stands for."""
    assert weigh("The plant costs us $40 million a year.", TALK) > weigh(
        "The plant costs us much money every year.", TALK
    )


@pytest.mark.parametrize(
    ("words", "count"),
    [("No figure here.", 0), ("$40 million in 2022", 3), ("63 percent", 2), ("1,200 homes", 1)],
)
def test_what_counts_as_a_figure(words: str, count: int) -> None:
    """Words with digits, and words that name an amount."""
    assert count_figures(words) == count


def test_a_point_is_shorter_than_an_answer() -> None:
    """The length wanted decides between a short and a long stretch of the same words."""
    short = "The water plant needs new pumps before the summer."
    brief = Talk(TALK.salience, TALK.asked, POINT)

    assert weigh(short, brief) > weigh(short, TALK)


def test_what_was_said_weighs_less() -> None:
    """Nothing new loses most, something new less, all new nothing."""
    stems = frozenset({"water", "plant"})
    factors = [
        repetition(stems, said, TALK) for said in (stems, frozenset({"water"}), frozenset({"x"}))
    ]

    assert factors[0] < factors[1] < factors[2] == 1.0


def test_the_same_is_not_chosen_twice() -> None:
    """Of two sentences that say the same, one is chosen before a third is doubled."""
    other = "The council has promised the farmers a second reservoir, because the old lake is dry."
    talk = Talk(salience((TEXTS[0], other)))

    assert sorted(choose((TEXTS[0], TEXTS[0], other), talk, 2)) == [0, 2]


@given(st.lists(st.text("ab c?.", max_size=60), max_size=8), st.integers(0, 5))
def test_whatever_is_said_some_are_chosen(stretches: list[str], most: int) -> None:
    """No more than asked for, each once, none that is empty."""
    chosen = choose(stretches, TALK, most)

    assert len(set(chosen)) == len(chosen) <= most
    assert all(stretches[at].split() for at in chosen)
