"""Names of bookmarks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.writers.docx.bookmarks import Bookmarks
from tests.writers.docx.lint import is_bookmark_name


def test_names_read_like_what_they_mark() -> None:
    """Someone who links to a paragraph in Word recognizes its anchor."""
    marks = Bookmarks(["section key-messages", "anchor S2 A4.2"])

    assert marks.name("section key-messages") == "section_key_messages"
    assert marks.name("anchor S2 A4.2") == "anchor_S2_A4_2"


def test_a_key_without_a_home_has_no_name() -> None:
    """A link is made only to what is in the file."""
    assert Bookmarks([]).name("anchor A1") == ""


def test_a_bookmark_is_placed_once() -> None:
    """The second paragraph with the same anchor gets no bookmark of the same name."""
    marks = Bookmarks(["anchor A1"])

    assert 'w:name="anchor_A1"' in marks.place("anchor A1", "one")
    assert marks.place("anchor A1", "two") == "two"


@given(st.lists(st.text(max_size=60), max_size=30))
def test_names_are_valid_and_never_twice(anchors: list[str]) -> None:
    """Whatever the anchors, Word accepts the names and can tell them apart, case aside."""
    marks = Bookmarks(f"anchor {anchor}" for anchor in anchors)

    names = [marks.name(f"anchor {anchor}") for anchor in dict.fromkeys(anchors)]

    assert all(is_bookmark_name(name) for name in names)
    assert len({name.lower() for name in names}) == len(names)
