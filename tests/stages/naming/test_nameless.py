"""Labels that name nobody."""

from __future__ import annotations

import pytest

from pipeline.stages.naming.nameless import is_anybody, is_nameless


@pytest.mark.parametrize(
    "label",
    ["Unknown Speaker", "Unidentified speaker", "Speaker 2", "SPEAKER_01", "A Deputy", "Speaker B"],
)
def test_a_part_or_a_number_is_no_name(label: str) -> None:
    """They tell voices apart."""
    assert is_nameless(label)


@pytest.mark.parametrize(
    "label", ["Ann Deputy", "Robin", "The Governor", "The Deputy Speaker", "Speaker Lindqvist"]
)
def test_one_word_more_may_be_a_name(label: str) -> None:
    """An office stands for the one who holds it."""
    assert not is_nameless(label)


@pytest.mark.parametrize(
    ("label", "is_so"),
    [
        ("Unknown Speaker", True),
        ("UNIDENTIFIED_MALE_VOICE", True),
        ("Audience", True),
        ("Locuteur inconnu", True),
        ("Sprecher unbekannt", True),
        ("Speaker 2", False),
        ("Respondent", False),
        ("Audience Research", False),
        ("Ann Holm", False),
        ("", False),
    ],
)
def test_anybody_may_be_several(label: str, is_so: bool) -> None:
    """A voice that is told apart is one person, whoever that is."""
    assert is_anybody(label) is is_so
