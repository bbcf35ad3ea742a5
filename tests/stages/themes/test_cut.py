"""Where one subject ends and the next begins."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.themes.cut import Unit, cut, sections_for, unit

TRAMS = "The tram driver waits at the tram depot for the driver of the next tram. "
BIRDS = "The heron nests in the reeds, and herons in reeds feed the nest. "


def units(*texts: str) -> list[Unit]:
    """Return a unit for each text."""
    return [unit(text) for text in texts]


def test_a_talk_is_cut_where_its_words_change() -> None:
    """Four turns on trams, then three on birds: the second section begins with the birds."""
    assert cut(units(*[TRAMS] * 4, *[BIRDS] * 3), 2) == (0, 4)


def test_a_cue_decides_where_words_do_not() -> None:
    """Where all say the same, "let's move on" opens the section."""
    talk = [TRAMS] * 3 + [f"Let's move on to the next topic. {TRAMS}"] + [TRAMS] * 3

    assert cut(units(*talk), 2) == (0, 3)


def test_nobody_opens_a_subject_with_yes() -> None:
    """A turn that goes on with what was said is not cut off from it."""
    talk = [TRAMS, TRAMS, f"Yes, exactly. {BIRDS}", BIRDS, BIRDS]
    begun = [TRAMS, TRAMS, f"And what about the birds in the park here? {BIRDS}", BIRDS, BIRDS]

    assert unit(talk[2]).opening < unit(BIRDS).opening < unit(begun[2]).opening
    assert cut(units(*begun), 2) == (0, 2)


def test_longer_talks_get_more_sections_up_to_ten() -> None:
    """A short interview is one section, an hour of talk seven or eight, a day no more than ten."""
    assert [sections_for(length) for length in (0, 200, 2850, 10_000, 900_000)] == [1, 1, 4, 8, 10]


def test_no_more_sections_than_units() -> None:
    """Three turns make three sections at most; nothing makes none."""
    assert cut(units(TRAMS, BIRDS, TRAMS), 9) == (0, 1, 2)
    assert cut([]) == ()


def test_a_long_meeting_is_cut_too() -> None:
    """A thousand short turns are taken together before they are cut."""
    starts = cut(units(*["The tram is late."] * 500, *["The heron nests."] * 500), 2)

    assert len(starts) == 2
    assert abs(starts[1] - 500) <= 5


TURNS = st.lists(st.sampled_from([TRAMS, BIRDS, "Why?", "", "Yes.", "What about it?"]), max_size=30)


@given(TURNS, st.integers(min_value=0, max_value=12))
def test_sections_follow_one_another_from_the_first_unit(texts: list[str], count: int) -> None:
    """Whatever is said, sections begin with the first unit and none is empty."""
    starts = cut(units(*texts), count)

    assert list(starts) == sorted(set(starts))
    assert starts[:1] == ((0,) if texts else ())
    assert all(start < len(texts) for start in starts)
    assert not count or len(starts) <= count
