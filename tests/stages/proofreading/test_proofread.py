"""Probable slips become queries; good English raises none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.model.transcript import Query
from pipeline.stages.proofreading.proofread import proofread
from tests.builders import interview


def queries(answer: str, *dismissed: str) -> tuple[Query, ...]:
    """Return the queries that an answer raises."""
    return proofread(interview(("Why?", answer)), frozenset(dismissed))


@pytest.mark.parametrize(
    ("said", "words", "proposal"),
    [
        ("It is the the lake.", "the the", "the"),
        ("The the lake is deep.", "The the", "The"),
        ("We meet on regular basis.", "on regular basis", "on a regular basis"),
        ("We meet on annual basis.", "on annual basis", "on an annual basis"),
        ("On almost weekly basis we meet.", "On almost weekly basis", "On an almost weekly basis"),
        ("All this countries trade.", "this countries", "these countries"),
        ("This opportunities are new.", "This opportunities", "These opportunities"),
        ("We know these village.", "these village", "these villages"),
        ("Both country are ready.", "Both country", "Both countries"),
        ("It helps both of our side.", "both of our side", "both of our sides"),
        ("It is one of the city that grow.", "one of the city", "one of the cities"),
        ("It is well know that it rains.", "is well know", "is well known"),
        ("They will sign and agreement.", "sign and agreement", "sign an agreement"),
        ("They signed and treaty.", "signed and treaty", "signed a treaty"),
        ("That was ten tears ago.", "ten tears ago", "ten years ago"),
        ("A few weaks later it rained.", "few weaks later", "few weeks later"),
        ("We could of gone.", "could of", "could have"),
        ("It is a important lake.", "a important", "an important"),
        ("He was his protÃ©gÃ© there.", "protÃ©gÃ©", "protégé"),
    ],
)
def test_a_slip_becomes_a_query(said: str, words: str, proposal: str) -> None:
    """The words in doubt are given as they stand, with what was probably said."""
    assert [(query.text, query.proposal) for query in queries(said)] == [(words, proposal)]


@pytest.mark.parametrize(
    "said",
    [
        "They had had enough, and that that holds is very very clear.",
        "The place they live in in winter is what it is is cold.",
        "We grow rice, maize, etc etc, and that is not where we are at at all.",
        "São Tomé and Âmbar are names, and PÂTÉ is food.",
        "We saw Walla Walla, and in it it's cold.",
        "We meet on a regular basis, on this temporary basis and on any equal basis.",
        "This week, this year's plan, this business, this series and this process.",
        "Did we foresee this months ago?",
        "These country roads and these village schools are new.",
        "Both city and region pay, both side by side.",
        "One of our government's aims is one of the city centres.",
        "As you well know, I know it well.",
        "They will sign and leave.",
        "Yours are ten; two years ago ours were twelve.",
        "We would of course go.",
        "A European union, a one-way street, a unique useful house.",
        "Vitamin A is good, and a Q&A afterwards.",
        "A and B, a or b.",
    ],
)
def test_good_english_raises_no_query(said: str) -> None:
    """A false alarm costs an editor more than a missed slip."""
    assert queries(said) == ()


def test_a_query_is_named_by_anchor_and_words() -> None:
    """The id is what the definition's `dismiss:` lists."""
    query = queries("We meet on regular basis.")[0]

    assert (query.id, query.anchor) == ("A1.1/on-regular-basis", "A1.1")
    assert query.reason == "an article is missing"
    assert 0 < query.confidence <= 1


def test_a_dismissed_query_is_not_raised_again() -> None:
    """The case of the id does not matter, and an id that fits nothing is no error."""
    said = "On regular basis we see the the lake."
    left = queries(said, "A1.1/On-regular-basis", "A9.9/gone")

    assert [query.id for query in left] == ["A1.1/the-the"]


def test_an_id_may_leave_the_source_out() -> None:
    """A definition lists its dismissals under the source they belong to."""
    base = interview(("Why?", "It is the the lake."))
    turns = tuple(
        replace(
            turn, paragraphs=tuple(replace(p, anchor=f"S2 {p.anchor}") for p in turn.paragraphs)
        )
        for turn in base.turns
    )
    several = replace(base, turns=turns)

    assert [query.id for query in proofread(several)] == ["S2 A1.1/the-the"]
    assert proofread(several, frozenset({"A1.1/the-the"})) == ()


def test_queries_stand_in_the_order_of_the_words_each_once() -> None:
    """The same slip twice in a paragraph is one query."""
    found = queries("We could of gone on daily basis. We could of stayed.")

    assert [query.id for query in found] == ["A1.1/could-of", "A1.1/on-daily-basis"]


def test_other_languages_raise_no_queries() -> None:
    """The rules are those of English, in any of its forms."""
    base = interview(("Warum?", "Es ist, was was es ist."))

    assert proofread(replace(base, language="de")) == ()
    assert len(proofread(replace(base, language="en-GB"))) == 1


def test_every_class_of_slip_becomes_a_query() -> None:
    """Words heard wrongly, spelling, names, counts and dates, beside grammar."""
    said = (
        "The expert revenues fell on 31 April 2021. The goverment has two aims: rice, tea and oil. "
        "So Minister Taylor left the the house. Then Minister Tailor met Minister Taylor."
    )

    assert [(query.id, query.proposal) for query in queries(said)] == [
        ("A1.1/the-expert-revenues", "The export revenues"),
        ("A1.1/31-april-2021", ""),
        ("A1.1/goverment", "government"),
        ("A1.1/two-aims", "three aims"),
        ("A1.1/the-the", "the"),
        ("A1.1/tailor", "Taylor"),
    ]


def test_words_in_doubt_are_named_once() -> None:
    """What grammar says of them comes first, so that its ids stay."""
    assert [query.id for query in queries("It was ten yours ago.")] == ["A1.1/ten-yours-ago"]


def test_digits_that_a_scan_has_for_letters_are_queries() -> None:
    """Of common words; names of substances and numbers are what they are."""
    found = proofread(
        interview(("And?", "We wish a1l of them we1l on the 0ld lake, and co2 of h1n1 in 10 m01."))
    )

    assert [(one.text, one.proposal) for one in found] == [
        ("a1l", "all"),
        ("we1l", "well"),
        ("0ld", "old"),
    ]
