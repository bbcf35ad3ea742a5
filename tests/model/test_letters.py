"""Words without their accents."""

from __future__ import annotations

import pytest

from pipeline.model.letters import without_accents


@pytest.mark.parametrize(
    ("words", "plain"),
    [("réponse", "reponse"), ("Łódź", "Łodz"), ("Lake Bank", "Lake Bank"), ("ﬁnal", "final")],
)
def test_accents_are_left_out_and_letters_stay(words: str, plain: str) -> None:
    """What is a letter of its own keeps its stroke; joined letters are parted."""
    assert without_accents(words) == plain
