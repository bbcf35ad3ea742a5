"""Lines: where they break, and where they never do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.brief import Cite, Strong, Text
from pipeline.writers.pdf.fonts import NBSP, Fonts, Look, Where
from pipeline.writers.pdf.inlines import Dress
from pipeline.writers.pdf.lines import Span, balance, break_lines, words
from tests.builders import house_style, said

STYLE = house_style()
FONTS = Fonts(STYLE)
LOOK = Look(10, "000000", is_serif=True)
DRESS = Dress(STYLE.colours, frozenset({"A1.1"}))


def lines(*spans: Span, width: float = 200) -> list[str]:
    """Return the texts of the lines."""
    found = words(spans, FONTS, Where("here"))
    return ["".join(p.text for p in line.pieces) for line in break_lines(found, width, FONTS)]


def plain(text: str) -> Span:
    """Return `text` in one look."""
    return Span(text, LOOK)


@given(st.text("ab -", max_size=300), st.floats(8, 300))
def test_lines_hold_all_words_and_are_never_too_long(text, width):
    """Any text at any width keeps its letters, and no line is longer than it may be."""
    found = break_lines(words((plain(text),), FONTS, Where("here")), width, FONTS)

    letters = "".join(p.text for line in found for p in line.pieces)

    assert "".join(letters.split()) == "".join(text.split())
    assert all(line.width <= width + 1e-6 for line in found)


def test_line_ends_in_a_space():
    """Readers that join lines find the words apart."""
    assert all(line.endswith(" ") for line in lines(plain("many words " * 20)))


def test_hyphen_does_not_end_a_line():
    """Two words after a hanging hyphen stay together: readers would drop the hyphen."""
    assert lines(plain("short- and long-term"), width=52)[0] == f"short-{NBSP}and "


def test_spans_that_meet_without_space_share_a_word():
    """A bold beginning of a word stays on the line of its end."""
    bold = Span("[W]", Look(10, "000000", is_bold=True))

    assert lines(plain("x " * 30), bold, plain("ater"), width=150)[-1].endswith("[W]ater ")


def test_cite_is_not_alone_on_a_line():
    """The last word moves on with its cite."""
    text = "The plant cleans all water"
    spans = DRESS.spans(said(f"{text} ", "[A1.1]"), LOOK)
    width = sum(p.width for p in FONTS.pieces(text.replace(" ", NBSP), LOOK, "", Where("here"))) + 4

    assert lines(*spans, width=width) == ["The plant cleans all ", f"water{NBSP}[A1.1] "]


def test_neighbouring_cites_share_their_brackets():
    """Two cites are printed in one pair of brackets; only the known one is a link."""
    spans = DRESS.spans((Text("So. "), Cite("A1.1"), Cite("A9.9"), Strong("!")), LOOK)

    assert "".join(span.text for span in spans) == f"So.{NBSP}[A1.1,{NBSP}A9.9]!"
    assert [span.text for span in spans if span.link] == ["[A1.1,"]


def test_long_address_breaks_after_a_slash_rather_than_within_a_name():
    """A web address is broken where its parts end, and not after a hyphen."""
    found = lines(plain("https://example.org/long-name/of/a-page/" + "part/" * 12), width=180)

    assert all(line.rstrip().endswith("/") for line in found)


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\ufeff"])
def test_marks_without_a_shape_are_not_drawn(mark):
    """A soft hyphen inside a line is no hyphen."""
    assert lines(plain(f"wa{mark}ter")) == ["water "]


def test_balanced_title_has_lines_of_like_length():
    """A title that needs two lines does not leave one word on the second."""
    found = words(
        (plain("Water for the valley: budget, plants and households again"),), FONTS, Where("")
    )
    first, second = balance(found, 230, FONTS)

    assert len(break_lines(found, 230, FONTS)) == 2
    assert second.width > first.width * 0.6


@pytest.mark.parametrize("unit", ["million", "percent.", "km)", "Milliarden", "%"])
def test_a_number_stays_with_its_unit(unit):
    """The end of a line never parts them; other words behind a number may go on."""
    [_, second] = lines(plain(f"nearly all of it cost 103 {unit} more"), width=105)
    [other, _] = lines(plain("nearly all of it cost 103 people more"), width=125)

    assert second.startswith(f"103{NBSP}{unit}")
    assert other.endswith("103 ")
