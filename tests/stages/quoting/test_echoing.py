"""What repeats another's words is no claim, nor what its speaker takes back a turn later."""

from __future__ import annotations

import pytest

from pipeline.stages.pair import pair
from pipeline.stages.quoting.candidates import Topic, candidates, salience
from pipeline.stages.quoting.echoing import Around, around
from pipeline.stages.themes.group import group
from pipeline.stages.themes.matching import matcher
from tests.builders import interview
from tests.composing import general


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("Well, they don’t go out to work at all.", "Oh, the parents don’t go out to work."),
        ("The mayor has closed the library.", "The mayor has closed the library."),
        ("It is expensive.", "So you’re saying that the wall is too expensive for the town."),
        ("It is expensive.", "You mean the wall is too expensive for the town."),
    ],
)
def test_echoes(before: str, sentence: str) -> None:
    """A sentence of the same words, or one that sums up what another means."""
    assert Around(before).is_echoed(sentence)


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("Has the mayor closed the library?", "The mayor has closed the library."),
        ("The mayor has closed the library.", "The mayor has not closed the library."),
        ("You will close the library.", "We will close the library."),
        ("You will close the library.", "Oh, the bridge over the river comes first."),
        ("", "The mayor has closed the library."),
    ],
)
def test_answers_are_no_echoes(before: str, sentence: str) -> None:
    """An answer to a question, a denial, an affirmation and a new claim are the speaker's own."""
    assert not Around(before).is_echoed(sentence)


def test_what_the_next_turn_takes_back_is_no_candidate() -> None:
    """A figure that its speaker puts right a turn later is not shown."""
    source = interview(
        ("How many beds has the hospital?", "The hospital of the town has 400 beds for patients."),
        ("Is that right?", "No, sorry, I was wrong. The hospital of the town has only 40 beds."),
    )
    found = group(pair(source), general())[0]
    placement = found.placements[0]
    topic = Topic(matcher((found.theme,)), 0)

    assert around(source, source.turns[1]).after.startswith("No, sorry")
    assert candidates(placement, topic, source, salience([placement])) == []
