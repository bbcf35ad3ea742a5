"""The best lines: filled evenly to the margin, with words parted as their language does."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.store.styles import load_style
from pipeline.writers.pdf import write
from pipeline.writers.pdf.breaking import HYPHEN, justify
from pipeline.writers.pdf.fonts import Fonts, Look, Where
from pipeline.writers.pdf.hyphens import breaks
from pipeline.writers.pdf.lines import Line, Span, break_lines, words
from tests.builders import house_style
from tests.writers.pdf.build import annex, brief, prose, theme
from tests.writers.pdf.reading import (
    body,
    expected_words,
    pdfium_pages,
    pypdf_pages,
    rejoined,
    without_marks,
)

FONTS = Fonts(house_style())
BODY = Look(10.5, "000000", is_serif=True)
TEXT = (
    "The committee on infrastructure and communication considers the development of the harbour, "
    "the modernization of its equipment and the administration of the surrounding territories "
    "before the parliamentary elections, whatever the circumstances; nevertheless it recommends "
    "consultation with fishermen, environmental organizations and neighbouring municipalities."
)


def set_in(width: float, text: str = TEXT, language: str = "en") -> list[Line]:
    """Return a text in justified lines."""
    found = words((Span(text, BODY),), FONTS, Where("test"))
    return justify(found, width, FONTS, language)


def shown(line: Line) -> str:
    """Return the words of a line."""
    return "".join(piece.text for piece in line.pieces)


@pytest.mark.parametrize("width", [150, 230, 320, 410])
def test_lines_are_filled_evenly(width: float) -> None:
    """All but the last end at the margin, and no space is three times as wide as it should be."""
    lines = set_in(width)

    assert len(lines) > 2
    assert all(line.width == width for line in lines[:-1])
    assert all(-0.06 * 10.5 < line.stretch < 0.5 * 10.5 for line in lines[:-1])
    assert lines[-1].width <= width
    assert lines[-1].stretch <= 0


def test_together_is_more_even_than_line_by_line() -> None:
    """The loosest line is less loose than where each line takes what it can."""
    found = words((Span(TEXT, BODY),), FONTS, Where("test"))
    for width in (200.0, 260.0, 340.0):
        greedy = [
            (width - line.width) / max(1, shown(line).count(" ") - 1)
            for line in break_lines(found, width, FONTS)[:-1]
        ]
        assert max(line.stretch for line in set_in(width)) < max(greedy)


def test_words_are_parted_by_their_language() -> None:
    """English and German part by their own patterns; names, figures and the unknown stay whole."""
    assert _parts("communication,", "en") == ["com", "mu", "nic", "a", "tion,"]
    assert _parts("“Silbentrennung”", "de") == ["“Sil", "ben", "tren", "nung”"]
    assert breaks("Shakespeare", "en") == ()
    assert breaks("UNESCO", "en") == ()
    assert breaks("covid19variant", "en") == ()
    assert breaks("river", "en") == ()
    assert breaks("communication", "tlh") == ()


def _parts(word: str, language: str) -> list[str]:
    places = [0, *breaks(word, language), len(word)]
    return [word[start:end] for start, end in pairwise(places)]


def test_a_parted_word_ends_in_a_soft_hyphen() -> None:
    """It is shown, it can be told from a real hyphen, and no space follows it."""
    lines = [shown(line) for line in set_in(150)]
    parted = [line for line in lines if line.endswith(HYPHEN)]

    assert parted
    assert all(line.endswith((" ", HYPHEN)) for line in lines)
    assert "".join(lines).replace(HYPHEN, "").split() == TEXT.split()


@settings(max_examples=60)
@given(st.lists(st.sampled_from(TEXT.split()), min_size=1, max_size=60), st.floats(60, 420))
def test_no_word_is_lost_at_any_width(text: list[str], width: float) -> None:
    """Whatever the words and the width, the lines hold them all, in order, within the width."""
    lines = set_in(width, " ".join(text))

    letters = "".join(map(shown, lines)).replace(HYPHEN, "")
    assert letters.replace(" ", "") == "".join(text)
    assert all(line.width <= width + 0.01 for line in lines)


@pytest.mark.parametrize("read", [pdfium_pages, pypdf_pages])
@pytest.mark.parametrize("name", ["house", "ministry", "newsroom", "parliament"])
def test_every_style_prints_every_word(read, name) -> None:
    """Two readers find every word in order, parted ones put together, in every shipped style."""
    sample = brief(theme(*[prose(TEXT)] * 4), annex(3, times=4))
    data = write(sample, load_style(name, None))
    expected = expected_words(sample)
    found = rejoined(body(read(data), sample), expected)

    assert without_marks(found, expected) == expected
    assert any(HYPHEN in word for page in pypdf_pages(data) for word in page) is (
        name == "ministry"
    )
