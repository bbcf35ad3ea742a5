"""Words, stems and the words that carry no subject."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.speech.words import (
    content_stems,
    count_words,
    in_small,
    is_content,
    small_words,
    spanish_and,
    stem,
    words,
)


def test_words_keep_what_is_inside_them() -> None:
    """Hyphens, apostrophes and points inside a word belong to it, marks around it do not."""
    found = [word.text for word in words("The flood-gate’s door (built 3.5 m high) isn't “new”.")]

    assert found == ["The", "flood-gate’s", "door", "built", "3.5", "m", "high", "isn't", "new"]


@given(st.text(max_size=80))
def test_every_word_stands_where_it_says(text: str) -> None:
    """The offsets of a word lead to the word."""
    assert all(text[word.start : word.end] == word.text for word in words(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("libraries", "Libraries"),
        ("flood", "flooding"),
        ("school", "Schools"),
        ("invest", "invested"),
        ("city", "city’s"),
        ("fee", "fees"),
        ("tree", "trees"),
    ],
)
def test_forms_of_one_word_agree(one: str, other: str) -> None:
    """Two forms of a word have one stem; the case does not matter."""
    assert stem(one) == stem(other)


def test_short_words_are_not_emptied() -> None:
    """A stem never gets shorter than three letters by losing an ending."""
    assert [stem(word) for word in ("bus", "gas", "sees", "ties")] == ["bus", "gas", "see", "tie"]


@pytest.mark.parametrize("word", ["the", "isn’t", "Please", "12", "a", "3rd"])
def test_function_words_and_numbers_name_no_subject(word: str) -> None:
    """What cannot name a subject is left out of themes and headings."""
    assert not is_content(word)


@pytest.mark.parametrize("word", ["levee", "IT", "US", "Librarian"])
def test_nouns_and_abbreviations_name_a_subject(word: str) -> None:
    """An abbreviation counts, even where its letters spell a function word."""
    assert is_content(word)


def test_stems_of_a_sentence() -> None:
    """Only words that can name a subject are left."""
    assert list(content_stems("We have built the new floodgates in 2021.")) == [
        "built",
        "new",
        "floodgat",
    ]


def test_words_are_counted_as_an_editor_counts_them() -> None:
    """White space separates words; a dash between blanks counts as one."""
    assert count_words("A levee – 3.5 m high,\nit’s new") == 8
    assert count_words("费用约 45 亿元。") == 6


@given(st.text(max_size=80))
def test_small_letters_stand_where_they_stood(text: str) -> None:
    """Offsets in a text are those of the same text in small letters."""
    assert len(in_small(text)) == len(text)


def test_small_words() -> None:
    """The words of a text once each, without marks and capitals."""
    assert small_words("We’ll build 40 wells; we will.") == {
        "we", "ll", "build", "40", "wells", "will",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("last", "joint"),
    [("industria", " e "), ("hijos", " e "), ("Ígor", " e "), ("hierro", " y "), ("agua", " y ")],
)
def test_spanish_and_is_e_before_an_i(last: str, joint: str) -> None:
    """As it is heard: not before "hie-"."""
    assert spanish_and(" y ", last) == joint
    assert spanish_and(" and ", last) == " and "
