"""What only its speaker could say."""

from __future__ import annotations

import pytest

from pipeline.stages.quoting.voice import voice


@pytest.mark.parametrize(
    "words",
    [
        "We must never again leave the old town to the river.",
        "I believe that now is the time for a new bridge.",
        "I hope that our children will forgive us.",
        "It is the name of the game for us.",
    ],
)
def test_a_view_of_one_s_own(words: str) -> None:
    """A stance, a judgement or an image, of the speaker or their side."""
    assert voice(words) > 0


@pytest.mark.parametrize(
    "words",
    [
        "The bridge was built in the spring.",
        "We opened the bridge in the spring.",
        "The bridge must be closed.",
        "I don’t know, but I believe so.",
        "I’ll have a look at it, certainly.",
    ],
)
def test_what_anybody_could_say(words: str) -> None:
    """News, a view of nobody, or none at all."""
    assert voice(words) == 0


def test_more_views_are_worth_more_and_news_less() -> None:
    """A conviction before an opinion, an opinion before a report with one."""
    plain, strong = "We think of the bridge.", "I am proud and convinced, we must never fail."
    report = "I hope that we signed it."

    assert voice(strong) > voice(plain) > 0
    assert voice(report) < voice("I hope that we keep it.")
