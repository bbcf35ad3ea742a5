"""Quotations found in plain text and held against the words of their source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.audits.quotations import quotations, stands_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “so” and “yes”.", ["so", "yes"]),
        ("“He said “so” to us”", ["He said “so” to us"]),
        ("“He said “so to us”", ["He said “so to us"]),
        ("so” and “yes”", ["yes"]),
        ("nothing", []),
    ],
)
def test_quotations_are_found(text: str, found: list[str]) -> None:
    """Marks inside belong to the quotation; one that is never closed hides nothing."""
    assert list(quotations(text)) == found


SOURCE = "[laughter] the “old” wall fell last year, and we built 3.5 km of it (again)."


@pytest.mark.parametrize(
    "words",
    [
        "the “old” wall fell",
        "[T]he “old” wall fell last year [2023], and we",
        "[…] the “old” wall […] (again).",
        "[laughter] the “old” wall",
        "the  “old”\nwall",
        "the “old” wall fell […] 3.5 km of it",
    ],
)
def test_the_editor_s_marks_may_differ(words: str) -> None:
    """Words left out, a changed capital, a gloss and white space are the editor's."""
    assert stands_in(words, SOURCE)


@pytest.mark.parametrize(
    "words",
    [
        "the “old” wall stood",
        "The “old” wall",
        "[S]he “old” wall",
        "we built 35 km",
        "we built 3x5 km",
        "we built […] the “old” wall",
        "the old wall",
        "the “old” wall fell last year and we",
    ],
)
def test_nothing_else_may_differ(words: str) -> None:
    """A word, capital, figure, mark or order that is not the source's is found."""
    assert not stands_in(words, SOURCE)


@given(st.text(min_size=1, max_size=60), st.data())
def test_every_stretch_of_a_text_stands_in_it(text: str, data: st.DataObject) -> None:
    """Whatever letters and marks a source has, its own words are found in it."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))

    assert stands_in(text[start:end], text)
