"""Every paragraph in the body, in the annex alone, or left out, with the reason."""

from __future__ import annotations

from pipeline.model.brief import LeftOut
from pipeline.model.labels import Labels
from pipeline.stages.coverage import Body, coverage, in_runs, left_out
from tests.builders import interview

TALK = interview(
    ("How is the school?", "It has 40 teachers.", "Thank you."),
    ("And the river?", "It rose.", "We have more books now."),
)


def body(*cited: str, is_annexed: bool = True, weighty: tuple[str, ...] = ("A2.2",)) -> Body:
    """Return a body that cites some paragraphs; A2.2 was considered, A2.1 dropped."""
    considered, dropped = frozenset({"A1.1", "A2.2"}), frozenset({"A2.1"})
    return Body(frozenset(cited), considered, frozenset(weighty), dropped, is_annexed=is_annexed)


def test_what_is_not_cited_has_its_reason() -> None:
    """A question, a decision of the editor, better passages, or no sentence that stands alone."""
    assert left_out((TALK,), body("A1.1")) == (
        LeftOut("Q1", "annexed: a question"),
        LeftOut("A1.2", "annexed: no sentence of it stands alone"),
        LeftOut("Q2", "annexed: a question"),
        LeftOut("A2.1", "annexed: dropped by the editor"),
        LeftOut("A2.2", "annexed: other passages say more"),
    )


def test_where_nothing_is_annexed_it_says_so() -> None:
    """In a brief of one page the transcript is not there."""
    found = left_out((TALK,), body("Q1", "A1.1", "A1.2", "Q2", "A2.1", is_annexed=False))

    assert found == (LeftOut("A2.2", "not in a one-page brief: other passages say more"),)


def test_the_brief_tells_how_much_it_cites() -> None:
    """Questions do not count; each reason names its paragraphs."""
    missing = left_out((TALK,), body("A1.1"))

    assert list(coverage((TALK,), missing, Labels())) == [
        "The body cites 1 of 4 paragraphs of answers and statements.",
        "In the annex alone, as other passages say more: A2.2.",
        "In the annex alone, as no sentence of theirs stands alone: A1.2.",
        "In the annex alone, by the editor's decision: A2.1.",
    ]


def test_a_body_that_says_nothing_outweighs_nothing() -> None:
    """Where no passage is cited, none says more than another."""
    reasons = {one.anchor: one.reason for one in left_out((TALK,), body())}
    assert reasons["A2.2"] == "annexed: no sentence of it stands alone"


def test_what_says_too_little_is_not_outweighed() -> None:
    """Where there was room for more, no other passage took its place."""
    missing = left_out((TALK,), body("A1.1", weighty=()))

    assert missing[-1] == LeftOut("A2.2", "annexed: no sentence of it says enough")
    assert "In the annex alone, as no sentence of theirs says enough: A2.2." in list(
        coverage((TALK,), missing, Labels())
    )


def test_paragraphs_in_a_row_are_named_by_the_first_and_the_last() -> None:
    """Two are named each."""
    assert in_runs(["Q1", "A1.1", "A1.2", "A2.1", "A2.2"], (TALK,)) == ["Q1–A1.2", "A2.1", "A2.2"]


def test_too_many_paragraphs_are_only_counted() -> None:
    """Nobody reads a hundred anchors in a row."""
    long = interview(("And?", *(f"Word {number}." for number in range(60))))
    none = frozenset[str]()
    missing = left_out((long,), Body(none, none, none, none, is_annexed=True))

    assert "In the annex alone, as no sentence of theirs stands alone: 60 paragraphs." in list(
        coverage((long,), missing, Labels())
    )
