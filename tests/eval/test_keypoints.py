"""ROUGE as the harness counts it."""

from __future__ import annotations

import pytest

from tests.eval.keypoints import Asked, chosen, rouge_l, rouge_n


@pytest.mark.parametrize(
    ("found", "true", "one", "two", "longest"),
    [
        ("The cat sat.", "the cat sat", 1.0, 1.0, 1.0),
        ("the cat", "the dog", 0.5, 0.0, 0.5),
        ("police killed the gunman", "police kill the gunman", 0.75, 1 / 3, 0.75),
        ("the gunman kill police", "police kill the gunman", 1.0, 1 / 3, 0.5),
        ("", "the cat", 0.0, 0.0, 0.0),
    ],
)
def test_shared_words_pairs_and_subsequences(
    found: str, true: str, one: float, two: float, longest: float
) -> None:
    """The worked example of Lin (2004), and the edges."""
    scores = (rouge_n(found, true), rouge_n(found, true, 2), rouge_l(found, true))

    assert scores == pytest.approx((one, two, longest))


def test_three_sentences_are_chosen_in_the_order_of_the_talk() -> None:
    """Those that speak of the question, not the small talk."""
    pool = (
        "Good morning.",
        "The new bridge costs the town $40 million, and the state pays for half of the bridge.",
        "Lovely weather.",
        "The old bridge will be closed in May, because its piers are no longer safe for buses.",
        "Ha.",
        "The bridge was the first one over the river, and the town was built around the bridge.",
    )

    assert chosen(Asked("What about the bridge?", pool, "")) == [pool[1], pool[3], pool[5]]
