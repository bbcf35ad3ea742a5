"""Common misspellings are found; the list holds no words of English."""

from __future__ import annotations

from pipeline.stages.proofreading.spelling import _right, misspelt


def proposals(text: str) -> list[tuple[str, str]]:
    """Return what stands in a text and how it is spelt."""
    return [(slip.words, slip.proposal) for slip in misspelt(text, text.lower())]


def test_misspellings_are_found_with_their_capitals() -> None:
    """Each place is named, in any case."""
    assert proposals("Goverment and goverment RECIEVED it.") == [
        ("Goverment", "Government"),
        ("goverment", "government"),
        ("RECIEVED", "RECEIVED"),
    ]


def test_parts_of_other_words_are_no_misspellings() -> None:
    """What stands in an address or a compound is somebody's name for something."""
    assert proposals("See goverment-watch, and ungovermental people.") == []


def test_british_and_american_spellings_raise_nothing() -> None:
    """Either is right."""
    text = "Colour, color, organise, organize, fulfil, fulfill, judgement, judgment, programme."

    assert proposals(text) == []


def test_no_right_word_is_listed_as_wrong() -> None:
    """A word cannot be the misspelling of another and right as well."""
    right = _right()

    assert right.keys().isdisjoint(right.values())
    assert all(word.isalpha() and word.islower() for word in right)
