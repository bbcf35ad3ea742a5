"""The words of a taxonomy, found in one walk over a text."""

from __future__ import annotations

import pytest

from pipeline.model.taxonomy import Theme, Weight
from pipeline.stages.themes.matching import is_bare, matcher

HARBOUR = Theme(
    "harbour",
    "Harbour and quays",
    "Harbour",
    0,
    ("harbour", "quay*", "tide", "women's", "q&a"),
    ("dry dock", "lock gate*", "five-day"),
    (Weight("tide", 0.5), Weight("dry dock", 3)),
    ("turn of the tide", "safe harbour"),
)
LIGHTS = Theme("lights", "Keeping the lighthouses", "Lights", 0, ())


def found(text: str, *themes: Theme) -> list[tuple[int, str, float]]:
    """Return what is found, as tuples."""
    return [
        (one.theme, one.word, one.weight) for one in matcher(themes or (HARBOUR,)).matches(text)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The harbour, HARBOURS and quays.", ["harbour", "quays"]),
        ("The harbour's mouth; a harbour-side bar", ["harbour", "harbour"]),
        ("In dry\n dock, the dry-dock. Dry. Dock.", ["dry dock", "dry-dock"]),
        ("All lock gates, one lock gate", ["lock gates", "lock gate"]),
        ("A five day week, a five-day week", ["five day", "five-day"]),
        ("The women’s boat, then Q&A", ["women’s", "q&a"]),
        ("Dans l’harbour et l'harbour, d'harbour.", ["harbour"] * 3),
        ("At the turn of the tide we left the safe harbour.", []),
        ("The tide at the quay", ["tide", "quay"]),
        ("a dry", []),
    ],
)
def test_words_are_found_as_an_editor_means_them(text: str, words: list[str]) -> None:
    """Endings, possessives, hyphens and line ends; not what means something else."""
    assert [word for _, word, _ in found(text)] == words


def test_a_letter_that_is_often_written_plainly_is_the_same() -> None:
    """A Russian "ё" is written "е" as well, in the list and in the talk."""
    theme = Theme("work", "Труд", "Труд", 5, ("черновик*", "учёный"))

    assert [word for _, word, _ in found("Учёный, ученый и чёрновики.", theme)] == [
        "учёный",
        "ученый",
        "чёрновики",
    ]


def test_weights_are_the_ones_given() -> None:
    """A phrase weighs twice a word, unless the taxonomy says otherwise."""
    assert found("tide") == [(0, "tide", 0.5)]
    assert found("dry dock") == [(0, "dry dock", 3)]
    assert found("lock gates") == [(0, "lock gates", 2.0)]


def test_a_theme_without_words_is_found_by_its_heading() -> None:
    """The words of the heading count in all their forms."""
    assert is_bare(LIGHTS)
    assert not is_bare(HARBOUR)
    assert found("Who paints that lighthouse?", HARBOUR, LIGHTS) == [(1, "lighthouse", 1.0)]


OFFICE = Theme(
    "office", "Government", "Government", 0, ("minister*", "president"), ("prime minister",)
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Thank you, Prime Minister.", []),
        ("Prime Minister, will you resign?", []),
        ("I met President Lee.", []),
        ("The Prime Minister resigned, ministers say.", ["prime minister", "ministers"]),
        ("She is prime minister.", ["prime minister"]),
    ],
)
def test_to_whom_one_speaks_is_not_what_one_speaks_of(text: str, words: list[str]) -> None:
    """An office as an address or a title says nothing of the subject."""
    assert [word for _, word, _ in found(text, OFFICE)] == words
