"""What a pronoun at the beginning of a sentence stands for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.quoting.antecedents import antecedent


@pytest.mark.parametrize(
    ("before", "sentence", "meant"),
    [
        ("Our mayor has spoken of the river.", "He promised a new bridge by May.", "our mayor"),
        ("The forum was opened last spring.", "It brought 400 people together.", "the forum"),
        ("A new bridge was built in May.", "It has changed the whole valley.", "the new bridge"),
        ("The farmers have lost much.", "They need water by the summer.", "the farmers"),
        ("President Costa met us.", "She promised a new bridge by May.", "President Costa"),
        ("The president spoke in Porto.", "She promised a new bridge by May.", ""),
        ("The president has spoken in Porto.", "She promised us a bridge.", "the president"),
        (
            "The deal makes it clear that towns pay.",
            "It also makes a rule for bridges.",
            "the deal",
        ),
        ("The River Bank was founded in May.", "It has helped many farmers.", "the River Bank"),
        ("Dr Roe himself has doubted that.", "He wants a new bridge by May.", "Dr Roe"),
    ],
)
def test_a_subject_goes_on(before: str, sentence: str, meant: str) -> None:
    """Where the sentence before has one subject that fits, and nothing else that does."""
    assert antecedent(before, sentence) == meant


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("The council bought a library.", "It will open its doors in May."),
        ("The mayor told the minister so.", "He promised a new bridge by May."),
        ("The farmers met the drivers.", "They need water by the summer."),
        ("The bridge was closed.", "It is a great pity for the town."),
        ("The delay is stunning.", "It failed as the crossing of the valley."),
        ("The delay was very hard.", "It brought 400 people together."),
        ("We closed the bridge.", "It has been closed for a year."),
        ("The bridge over the river fell.", "It has been closed for a year."),
        ("The farmers have lost much.", "It has been a hard year."),
        ("The mayor has left.", "They have lost much."),
        ("", "It has been a hard year."),
        ("The forum was opened.", "It grew."),
        ("Jane Roe has opened a bridge.", "It also carries all of the trains."),
        ("The council bought a library and a mill.", "It will also open in May."),
    ],
)
def test_where_anything_else_could_be_meant_nothing_is_said(before: str, sentence: str) -> None:
    """A wrong name in brackets is worse than none."""
    assert antecedent(before, sentence) == ""


@given(st.text(max_size=60), st.text(max_size=60))
def test_words_of_the_sentence_before_only(before: str, sentence: str) -> None:
    """Whatever is named stands there, but for its article."""
    named = antecedent(before, sentence).split()

    assert all(word in before for word in named[1:])
