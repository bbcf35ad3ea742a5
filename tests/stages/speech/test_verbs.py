"""Verbs: what makes a sentence of words."""

from __future__ import annotations

import pytest

from pipeline.stages.speech.verbs import has_plain_verb


@pytest.mark.parametrize(
    "words",
    [
        "Mountain farms feed the whole valley",
        "People use the best tools",
        "Our strategy relies on water",
        "Most schools now show a decline",
        "The museum touches every visitor",
        "Every kitchen now cooks with fresh food",
        "We maintain strong ties between the towns",
        "The gifts of the towns underline the worth of the mill",
    ],
)
def test_a_verb_of_the_present_makes_a_sentence(words: str) -> None:
    """Of many things, of one, and behind an adverb."""
    assert has_plain_verb(words)


@pytest.mark.parametrize(
    "words",
    [
        "A question on health and support for the care of the old",
        "The use of water in the valley",
        "Two fields of wheat and a wall of stone",
        "Madam Chair and members of the council",
        "Two other important aspects of the budget in terms of mills",
    ],
)
def test_a_name_is_no_sentence(words: str) -> None:
    """Nouns that may be verbs do not make one."""
    assert not has_plain_verb(words)
