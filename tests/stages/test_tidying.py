"""Substantially verbatim: what goes says nothing, and can be put back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.transcript import raw_text, spoken
from pipeline.stages.normalize import normalize
from pipeline.stages.tidying import tidied
from tests.builders import interview


def tidy(text: str, language: str = "en") -> str:
    """Return a text tidied; put back, it is what it was."""
    talk = replace(normalize(interview(("Why?", text))), language=language)
    [_, (_, paragraph)] = spoken(tidied(talk))
    assert raw_text(paragraph) == text
    return paragraph.text


@pytest.mark.parametrize(
    ("said", "reported"),
    [
        ("Um, we built the dam.", "We built the dam."),
        ("We, um, built the dam.", "We built the dam."),
        ("We built, uh, the dam in, er, 2019.", "We built the dam in 2019."),
        ("We built the dam, erm.", "We built the dam."),
        ("It rained. Uh, and then it, you know, stopped.", "It rained. And then it stopped."),
        ("You know, it was hard.", "It was hard."),
        ("The the dam is ready.", "The dam is ready."),
        ("The rain stopped, you know, we were lucky.", "The rain stopped, we were lucky."),
        ("It was, I mean, you know, a flood.", "It was a flood."),
        ("There was there was a flood, and they, they left.", "There was a flood, and they left."),
        ("We have, we have a plan.", "We have a plan."),
        ("I was – I was going to say no.", "I was going to say no."),
        ("The dam — the dam is ready.", "The dam is ready."),
        ("The um the dam is ready.", "The dam is ready."),
        ("“Um, no,” he said.", "“No,” he said."),
    ],
)
def test_what_says_nothing_goes(said: str, reported: str) -> None:
    """Hesitations, asides between commas, words said twice, and beginnings begun anew."""
    assert tidy(said) == reported


@pytest.mark.parametrize(
    "said",
    [
        "It is sort of ready, I think.",
        "You know the dam, and I mean it.",
        "It was very, very hard, and we had had enough.",
        "No, no, that is not so; many many homes flooded.",
        "It was about 2019 2019 metres.",
        "The dam – and this is new – is ready.",
        "He said that that dam leaks.",
        "If you own it, it pays; what it is is clear.",
        "She gave it to Charles, Charles sold it, etc, etc.",
        "We saw flood after flood after flood, and a softly, softly approach.",
        "Ask the police and the police and crime commissioner; it is there, there it is.",
        "Absolutely right – absolutely right, and I tell you you may.",
        "Er is 20 years old, the River Er.",
    ],
)
def test_what_says_something_stays(said: str) -> None:
    """Hedges, emphasis, figures and insertions are no fillers."""
    assert tidy(said) == said


@pytest.mark.parametrize(
    ("language", "said", "reported"),
    [
        ("de", "Äh, er kommt, ähm, morgen.", "Er kommt morgen."),
        ("fr", "Euh, nous avons, euh, un plan.", "Nous avons un plan."),
        ("pl", "Um, er mamy plan.", "Um, er mamy plan."),
    ],
)
def test_each_language_has_its_own_fillers(language: str, said: str, reported: str) -> None:
    """What is a filler in one is a word in another."""
    assert tidy(said, language) == reported


PIECES = (
    *("um", "Um,", "uh,", ", er,", "we", "We", "the", "the", "dam", "—", "–", "you know,", "very"),
    *("I mean,", "2019", "is", ".", "“No”", "it's", "…", "--"),
)
WORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map(" ".join)


@given(WORDS)
def test_any_words_can_be_put_back_and_are_tidied_once(words: str) -> None:
    """Reversible, and done when it is done."""
    talk = normalize(interview(("Why?", words)))
    once = tidied(talk)

    assert tidied(once) == once
    assert [raw_text(one) for _, one in spoken(once)] == [raw_text(one) for _, one in spoken(talk)]
