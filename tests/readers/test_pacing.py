"""Paragraphs of what one says in a row, by sentences, pauses and length."""

from __future__ import annotations

from pipeline.model.transcript import Doubt
from pipeline.readers.pacing import MOST_WORDS, Piece, joined, paragraphs


def paced(*pieces: Piece) -> list[str]:
    """Return the text of each paragraph."""
    return [joined(own)[0] for own in paragraphs(pieces)]


def timed(text: str, start: float = 0.0) -> list[Piece]:
    """Return the words of a text, half a second each."""
    return [
        Piece(word, start=start + at / 2, end=start + at / 2 + 0.4)
        for at, word in enumerate(text.split())
    ]


TWELVE = "One two three four five six seven eight nine ten eleven twelve"


def test_a_pause_behind_a_sentence_ends_a_paragraph() -> None:
    """Not one inside a sentence, and not where hardly anything was said."""
    assert paced(*timed(f"{TWELVE}."), *timed("And more.", 20)) == [f"{TWELVE}.", "And more."]
    assert paced(*timed(TWELVE), *timed("and more.", 20)) == [f"{TWELVE} and more."]
    assert paced(*timed("Yes."), *timed("And more.", 20)) == ["Yes. And more."]


def test_a_long_turn_is_parted_at_the_ends_of_sentences() -> None:
    """Behind so many words, with or without times."""
    sentence = " ".join(["word"] * (MOST_WORDS - 1))
    found = paced(*map(Piece, f"{sentence} end. Next one. Last one.".split()))

    assert found == [f"{sentence} end.", "Next one. Last one."]


def test_words_without_full_stops_are_parted_at_pauses() -> None:
    """As some recognizers write none."""
    long = " ".join(["word"] * 2 * MOST_WORDS)

    assert paced(*timed(long), *timed("and more", 400)) == [long, "and more"]


def test_a_comma_stays_with_its_word_and_its_paragraph() -> None:
    """It has no time of its own."""
    pieces = (*timed(TWELVE), Piece(".", is_joined=True), *timed("Yes", 20))

    assert paced(*pieces) == [f"{TWELVE}.", "Yes"]


def test_doubts_count_in_the_joined_text() -> None:
    """Also where blanks at the ends of a piece are gone."""
    pieces = (
        Piece(" Is it ", doubts=(Doubt(4, 6, 0.2),)),
        Piece("deep", doubts=(Doubt(0, 4, 0.3),)),
        Piece("?", is_joined=True),
    )
    text, doubts = joined(pieces)

    assert text == "Is it deep?"
    assert [(text[one.start : one.end], one.confidence) for one in doubts] == [
        ("it", 0.2),
        ("deep", 0.3),
    ]
