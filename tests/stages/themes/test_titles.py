"""What is said, put under headings of which nothing is known but their own words."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.speech.words import content_stems
from pipeline.stages.themes.titles import assign, scores


def placed(titles: list[str], *texts: str) -> list[int]:
    """Return the title of each text."""
    units = [Counter(content_stems(text)) for text in texts]
    return assign(scores(units, [tuple(content_stems(title)) for title in titles]))


TALK = (
    "Tell us of the harbour.",
    "It was dredged last spring.",
    "And who keeps the lighthouse?",
    "My aunt kept it for ten years.",
)


def test_a_title_holds_until_the_next_is_named() -> None:
    """Turns without words of their own stay with the subject that was named before."""
    assert placed(["The harbour", "Keeping the lighthouse"], *TALK) == [0, 0, 1, 1]


def test_the_order_of_titles_means_nothing() -> None:
    """A taxonomy is not in the order of the interview."""
    assert placed(["Keeping the lighthouse", "The harbour"], *TALK) == [1, 1, 0, 0]


def test_a_word_in_passing_does_not_bring_a_title_back() -> None:
    """Who has left the harbour and mentions it once is still at the lighthouse."""
    talk = (*TALK, "You see the harbour from its lamp.", "The lighthouse lamp is new.")

    assert placed(["The harbour", "Keeping the lighthouse"], *talk) == [0, 0, 1, 1, 1, 1]


def test_words_that_nobody_says_leave_the_scores_at_nothing() -> None:
    """Where no title speaks, every score is 0."""
    assert scores([Counter(["tram"])], [("heron",), ()]) == [[0.0, 0.0]]


NUMBERS = st.floats(min_value=0, max_value=9, allow_nan=False)
ROWS = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(NUMBERS, min_size=width, max_size=width), max_size=12)
)


@given(ROWS)
def test_every_unit_gets_one_title(rows: list[list[float]]) -> None:
    """Whatever the scores, each unit is put under a title that exists."""
    found = assign(rows)

    assert len(found) == len(rows)
    assert all(0 <= at < len(row) for at, row in zip(found, rows, strict=True))
