"""Words of figures by language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.figures.figures import find_figures
from pipeline.stages.numbers.figurewords import words_for

LANGUAGES = ["en", "fr", "es", "pt", "de", "ru"]
PIECES = st.sampled_from(
    [
        "10",
        "2,5",
        "1.250",
        "000",
        "½",
        "%",
        "$",
        "€",
        "USD",
        "-",
        "–",
        ",",
        ".",
        "a",
        "und",
        "et",
        "y",
        "и",
        "до",
        "million",
        "millions",
        "Millionen",
        "тысяч",
        "deux",
        "dos",
        "zwei",
        "два",
        "half",
        "demi",
        "medio",
        "personas",
        "people",
        "cent",
    ]
)


@pytest.mark.parametrize(("tag", "other"), [("fr-CA", "fr"), ("DE", "de"), ("xx", "en")])
def test_a_language_is_known_by_its_tag(tag: str, other: str) -> None:
    """Regions share the table of their language; unknown languages are read as English."""
    assert words_for(tag) is words_for(other)


@given(st.sampled_from(LANGUAGES), st.lists(PIECES, max_size=9), st.sampled_from(["", " "]))
def test_any_text_can_be_searched(language: str, pieces: list[str], joint: str) -> None:
    """Figures stand in the text, in order, none inside another, in every language."""
    text = joint.join(pieces)
    found = find_figures(text, language)

    ends = [0, *(hit.end for hit in found)]
    assert all(
        end <= hit.start < hit.end <= len(text) for hit, end in zip(found, ends, strict=False)
    )
