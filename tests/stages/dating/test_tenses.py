"""Whether a clause looks ahead or behind."""

from __future__ import annotations

import pytest

from pipeline.stages.dating.tenses import AGREED, SURE, tense


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We opened it in May.", -SURE),
        ("We will open it in May.", SURE),
        ("In May it will rain, they said.", SURE),
        ("We opened a very large hall for the children of the town in May.", -AGREED),
        ("We were told that it will open in May.", 1),
        ("It is lovely in May.", 0),
        ("We always open in May.", 0),
        ("It rains here from March to July and in May too.", 0),
        ("The tunnel is due to open in May.", SURE),
        ("The work is due in May.", SURE),
        ("The losses are due to the rain in May.", 0),
        ("It is opening in May.", SURE),
        ("We’ll open it in May.", SURE),
        ("The school opens in May.", SURE),
        ("They told us in May.", -SURE),
        ("What we need is speed in May.", 0),
        ("It broke and in May we will mend it.", SURE),
    ],
)
def test_the_nearest_verb_decides(text: str, expected: int) -> None:
    """How firmly it does depends on its distance, and on the other verbs of the clause."""
    start = text.lower().index("in may")

    assert tense(text, start, start + len("in may")) == expected


def test_since_looks_behind_and_until_ahead() -> None:
    """A limit needs no verb."""
    assert tense("since May closed", 0, 9, "since") == -SURE
    assert tense("until May closed", 0, 9, "until") == SURE
