"""Quotation marks of a house style: their forms, and what stands in them."""

from __future__ import annotations

import pytest

from pipeline.model.quotation_marks import (
    ENGLISH,
    THIN,
    QuotationMarks,
    bare,
    form_in,
    is_form,
    marks_of,
    quoted,
    remarked,
    spans,
)

GERMAN = marks_of("„{words}“")
FRENCH = marks_of("« {words} »")
SWEDISH = marks_of("”{words}”")


@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("en-GB", "“{words}”"),
        ("fr", "« {words} »"),
        ("fr-CH", "«{words}»"),
        ("de_AT", "„{words}“"),
        ("ru", "«{words}»"),
        ("pl", "„{words}”"),
        ("ja", "「{words}」"),
        ("zh-Hant", "「{words}」"),
        ("zh-CN", "“{words}”"),
        ("pt-BR", "“{words}”"),
        ("pt-PT", "«{words}»"),
        ("sw", "“{words}”"),
    ],
)
def test_marks_are_those_of_the_language(language: str, form: str) -> None:
    """Of languages that are not known, the English ones."""
    assert form_in(language) == form
    assert is_form(form)


def test_a_space_within_french_marks_ends_no_line() -> None:
    """However it was typed, it is narrow and holds the words to their marks."""
    assert QuotationMarks(f"«{THIN}", f"{THIN}»") == FRENCH
    assert FRENCH.signs == ("«", "»")
    assert FRENCH.around("oui") == f"«{THIN}oui{THIN}»"


@pytest.mark.parametrize(
    "text", ["{words}", "'{words}'", "[{words}]", "“{words}", "“{words}” {words}", "a“{words}”"]
)
def test_what_sets_no_words_between_marks_is_no_form(text: str) -> None:
    """An apostrophe, a bracket or a word is no quotation mark."""
    assert not is_form(text)


SOURCE = "He said “stop” and „halt“, and «non»; she left ” early."


@pytest.mark.parametrize("marks", [ENGLISH, GERMAN, FRENCH, SWEDISH], ids=lambda one: one.opening)
def test_a_quotation_goes_as_far_as_its_source(marks: QuotationMarks) -> None:
    """Whatever marks the words have themselves, those of the house or a lone one."""
    text = f"First {marks.around('He said “stop” and')} then {marks.around(SOURCE)} end."
    found = [text[one].strip() for one in spans(text, marks, lambda words: words.strip() in SOURCE)]

    assert found == ["He said “stop” and", SOURCE]


@pytest.mark.parametrize(
    ("text", "marks", "found"),
    [
        ("„Er sagte „so“ zu uns“", GERMAN, ["Er sagte „so“ zu uns"]),
        ("„so“ und „ja“.", GERMAN, ["so", "ja"]),
        ("”so” och ”ja”.", SWEDISH, ["so", "ja"]),
        ("« so « et » oui »", FRENCH, ["so « et » oui"]),
        ("„so", GERMAN, []),
    ],
)
def test_marks_are_paired_where_no_source_is_known(
    text: str, marks: QuotationMarks, found: list[str]
) -> None:
    """Those inside belong to the quotation; one that is never closed hides nothing."""
    assert [text[one].strip() for one in spans(text, marks)] == found


def test_other_marks_are_put_around_outermost_quotations_alone() -> None:
    """A speaker's own marks stay as they are."""
    text = "She: “He said “so” to us”, and „nein“."

    assert remarked(text, ENGLISH, FRENCH) == (
        f"She: «{THIN}He said “so” to us{THIN}», and „nein“."
    )
    assert remarked(text, ENGLISH, GERMAN) == "She: „He said “so” to us“, and „nein“."


def test_words_are_known_in_marks_of_any_language() -> None:
    """Briefs are compared by what they quote."""
    for form in ("“{words}”", "„{words}“", "« {words} »", "”{words}”", "「{words}」"):
        text = f"She said {marks_of(form).around('yes, of course')}."
        assert quoted(text) == "yes, of course"
        assert bare(text) == "She said yes, of course."
