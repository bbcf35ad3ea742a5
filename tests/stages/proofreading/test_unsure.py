"""Words that a recognizer doubts become queries that only a person can answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.errors import Place
from pipeline.model.definition import Correction
from pipeline.model.transcript import Doubt, Query, Transcript
from pipeline.stages.normalize import normalize
from pipeline.stages.proofreading.proofread import proofread
from pipeline.stages.proofreading.unsure import MOST, noted
from tests.builders import interview


def doubted(answer: str, *words: tuple[str, float], language: str = "en") -> Transcript:
    """Return an interview in whose only answer the recognizer doubts some words."""
    talk = interview(("Why?", answer))
    paragraph = talk.turns[1].paragraphs[0]
    doubts = tuple(
        Doubt(
            paragraph.start + answer.index(word),
            paragraph.start + answer.index(word) + len(word),
            sure,
        )
        for word, sure in words
    )
    return replace(talk, doubts=doubts, language=language)


def queries(transcript: Transcript, *dismissed: str) -> list[Query]:
    """Return the queries of a transcript once normalized."""
    return list(proofread(normalize(transcript), frozenset(dismissed)))


def test_a_doubted_word_is_asked_about() -> None:
    """Nothing is proposed; the less sure the recognizer, the surer the query."""
    (query,) = queries(doubted("We met at Skerrin, by the pier.", ("Skerrin,", 0.34)))

    assert query == Query(
        "A1.1/skerrin", "A1.1", "Skerrin", "", "the recognizer was 34% sure", 0.66
    )


def test_words_in_a_row_are_one_query() -> None:
    """As sure as the least sure of them; a full stop parts them."""
    found = queries(
        doubted("At Skerrin Point, we met. Ardel was closed.",
                ("Skerrin", 0.4), ("Point", 0.2), ("met", 0.3), ("Ardel", 0.001))
    )  # fmt: skip

    assert [(one.text, one.reason) for one in found] == [
        ("Skerrin Point", "the recognizer was 20% sure"),
        ("met", "the recognizer was 30% sure"),
        ("Ardel", "the recognizer was less than 1% sure"),
    ]


@pytest.mark.parametrize(
    "words",
    [[("Skerrin", 0.5)], [("Yeah", 0.2)], [("it's", 0.2)], [(",", 0.1)], []],
)
def test_some_words_are_not_asked_about(words: list[tuple[str, float]]) -> None:
    """Those of which it was half sure, and those that mislead nobody."""
    assert queries(doubted("Yeah, it's at Skerrin.", *words)) == []


def test_a_word_that_stands_twice_is_asked_about_with_others() -> None:
    """So that a correction meets the one in doubt."""
    (query,) = queries(doubted("The pier is old, and a pier it stays.", ("pier it", 0.2)))
    talk = doubted("The pier is old, and a pier stays.")
    second = talk.turns[1].paragraphs[0].start + 23
    (other,) = queries(replace(talk, doubts=(Doubt(second, second + 4, 0.2),)))

    assert (query.text, other.text) == ("pier it", "a pier")


def test_other_languages_are_asked_about_too() -> None:
    """A recognizer's doubt needs no rules."""
    found = queries(doubted("Wir trafen uns in Skerrin.", ("Skerrin", 0.2), language="de"))

    assert [one.text for one in found] == ["Skerrin"]


def test_decided_words_are_not_asked_about_again() -> None:
    """Dismissed, corrected, or named by a rule already."""
    talk = doubted("We met at  Skerrin.", ("Skerrin", 0.2))
    correction = Correction("A1.1", "Skerrin", "Skerryn", "heard", "Ana", Place("talk"))
    ruled = doubted("That was ten tears ago.", ("tears", 0.2))

    assert queries(talk, "A1.1/skerrin") == []
    assert list(proofread(normalize(talk, (correction,)))) == []
    assert [(one.text, one.proposal) for one in queries(ruled)] == [
        ("ten tears ago", "ten years ago")
    ]


def test_nothing_is_asked_where_names_were_taken_out() -> None:
    """The word in doubt may be the name."""
    talk = doubted("We met at Skerrin.", ("Skerrin", 0.2))
    turn = talk.turns[1]
    hidden = tuple(replace(one, is_redacted=True) for one in turn.paragraphs)

    assert queries(replace(talk, turns=(talk.turns[0], replace(turn, paragraphs=hidden)))) == []


def test_words_that_are_gone_are_not_asked_about() -> None:
    """As those off the record: a doubt needs the paragraph in which it stands."""
    talk = doubted("We met at Skerrin.", ("Skerrin", 0.2))

    assert queries(replace(talk, turns=talk.turns[:1])) == []


def test_a_person_is_asked_about_so_many_places() -> None:
    """The least sure ones, in their order; the others follow when these are decided."""
    words = [f"word{chr(97 + at // 26)}{chr(97 + at % 26)}" for at in range(MOST + 2)]
    talk = doubted(". ".join(words), *((word, 0.45 - at / 100) for at, word in enumerate(words)))
    found = [one.text for one in queries(talk)]

    assert found == words[2:]
    assert words[1] in [one.text for one in queries(talk, f"A1.1/{words[5]}")]
    assert [one.message for one in noted(normalize(talk)).notes] == [
        "the recognizer was less than half sure of its words at 42 places: the 40 of which it was "
        "least sure are queries"
    ]
    assert noted(doubted("At Skerrin.", ("Skerrin", 0.2))).notes == ()
