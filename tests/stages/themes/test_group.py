"""Every exchange under one theme, with the words that decided."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.taxonomy import Taxonomy, Theme, ThemeGroup, Weight
from pipeline.model.transcript import Exchange
from pipeline.stages.pair import pair
from pipeline.stages.themes.group import by_weight, group
from pipeline.stages.themes.matching import matcher
from tests.builders import interview
from tests.work import grows_evenly

FLOOD = Theme("flood", "Floods", "Floods", 7, ("flood*", "levee*", "river"), ("high water",))
BOOKS = Theme("books", "Library", "Library", 0, ("librar*", "book*", "reader*"))
MEALS = Theme(
    "meals",
    "School meals",
    "Meals",
    0,
    ("meal*", "canteen", "lunch"),
    ("free lunch",),
    (Weight("lunch", 0.5),),
    ("no such thing as a free lunch",),
)
TAXONOMY = Taxonomy("city", "City", "en", (FLOOD, BOOKS, MEALS))
PLAIN = Taxonomy("none", "None", "en", (Theme("space", "Space", "Space", 0, ("rocket*",)),))


def grouped(*pairs: tuple[str, str], taxonomy: Taxonomy = TAXONOMY) -> tuple[ThemeGroup, ...]:
    """Return the groups of an interview."""
    return group(pair(interview(*pairs)), taxonomy)


def shape(groups: tuple[ThemeGroup, ...]) -> dict[str, list[int]]:
    """Return the numbers of the exchanges by theme."""
    return {
        one.theme.id: [placement.exchange.number for placement in one.placements] for one in groups
    }


def test_exchanges_come_under_their_themes() -> None:
    """Themes stand in the order in which the interview comes to them; parts are merged."""
    groups = grouped(
        ("What of the library?", "It has more books and readers."),
        ("And the flood?", "The levees held the river."),
        ("Do readers come back to the library?", "They borrow more books."),
    )

    assert shape(groups) == {"books": [1, 3], "flood": [2]}


def test_what_most_was_said_of_comes_first_by_weight() -> None:
    """Words of the answers weigh, not those of the questions."""
    groups = grouped(
        ("What of the library with its many, many books and readers?", "It has books."),
        ("And the flood?", "The levees held the river, and they will hold it again next year."),
    )

    assert list(shape(groups)) == ["books", "flood"]
    assert list(shape(by_weight(groups))) == ["flood", "books"]


def test_the_question_counts_more_than_the_answer() -> None:
    """A word of the question weighs twice."""
    groups = grouped(("What of the levees?", "We read books there."))

    assert shape(groups) == {"flood": [1]}


def test_an_exchange_without_words_stays_with_its_neighbours() -> None:
    """Changing the theme has a price."""
    groups = grouped(
        ("What of the library?", "It has more books."),
        ("Why?", "Because we want it."),
        ("And the readers?", "They like the books."),
    )
    [placement] = [one for one in groups[0].placements if one.exchange.number == 2]

    assert shape(groups) == {"books": [1, 2, 3]}
    assert placement.why == ()
    assert "neighbours" in placement.reason


def test_a_stray_goes_to_the_theme_its_question_names() -> None:
    """It has no word of its neighbours' theme, and another section is on what was asked."""
    groups = grouped(
        ("What of the river?", "The levees held the flood, and the river fell."),
        ("What of the library?", "It has more books and readers."),
        ("And the readers of the books?", "The library is full of readers."),
        ("What of the levees, then?", 5 * "We want to look at them in a patient, careful way. "),
    )

    assert shape(groups) == {"flood": [1, 4], "books": [2, 3]}


def test_the_reason_names_real_words() -> None:
    """Every word of the reason stands where the evidence says."""
    transcript = interview(("What of the Library?", "High  water came to the books."))
    words = {one.anchor: one.text.lower() for turn in transcript.turns for one in turn.paragraphs}
    [found] = group(pair(transcript), TAXONOMY)
    [placement] = found.placements

    assert placement.why
    assert all(one.word in words[one.anchor] for one in placement.why)
    assert "“library”" in placement.reason


def test_other_themes_it_speaks_of_are_named() -> None:
    """A strong second theme is kept as secondary."""
    [found] = grouped(
        ("What of the flood and the levees?", "The river took the library, its books and readers.")
    )

    assert found.placements[0].secondary == ("books",)


def test_excluded_phrases_do_not_count() -> None:
    """A keyword inside a phrase of `not` means something else."""
    weights = matcher((MEALS, FLOOD, BOOKS)).weights
    assert weights("There is no such thing as a free lunch.") == {}
    assert weights("A free lunch for all.") == {0: 2}
    assert weights("Lunch is late.") == {0: 0.5}
    assert weights("The floods came.") == {1: 1}
    assert weights("A bookish man, a book") == {2: 2}
    assert weights("The notebook") == {}


TALK_OF_TWO = (
    *[("And the tram?", "The tram of the depot has a driver. " * 25)] * 2,
    *[("And the heron?", "A heron nests in the reeds of the lake. " * 25)] * 2,
)
SUBJECTS = ("tram", "bridge", "harbour", "museum", "theatre", "orchestra")


def test_where_no_theme_fits_runs_get_their_own_words() -> None:
    """Runs of several hundred words, each headed by words of its own."""
    groups = grouped(
        *(
            (f"What about the {subject}?", f"The {subject} needs more {subject} money. " * 55)
            for subject in SUBJECTS
        ),
        taxonomy=PLAIN,
    )
    numbers = [number for one in groups for number in shape((one,))[one.theme.id]]

    assert len(groups) in {2, 3, 4}
    assert numbers == [1, 2, 3, 4, 5, 6]
    assert all(any(word in one.theme.heading.lower() for word in SUBJECTS) for one in groups)
    assert all("no theme" in one.placements[0].reason for one in groups)


def test_a_word_in_passing_heads_no_talk_where_all_other_themes_are_given_up() -> None:
    """Each theme has a word in one question: what is left last is no heading for all of them."""
    words = ("ferry", "mill", "forge", "inn", "farm", "mine", "kiln", "dock", "barn", "well")
    themes = tuple(Theme(word, word.title(), word, 0, (word,)) for word in words)
    taxonomy = Taxonomy("valley", "Valley", "en", themes)
    talk = [(f"What do the pilots say of the {word}?", TIDE) for word in words]
    alone = [(f"{asked} And the {words[0]}?", told) for asked, told in talk]

    assert set(words).isdisjoint(shape(grouped(*talk, taxonomy=taxonomy)))
    assert set(shape(grouped(*alone, taxonomy=taxonomy))) == {words[0]}


TIDE = (
    "The tide and the wind are strong there, and the old pilots know every stone of the bay. " * 3
)


def test_two_runs_never_share_a_heading() -> None:
    """Where the talk repeats itself, the headings are told apart."""
    groups = grouped(*[("And the tram?", "The tram is late. " * 150)] * 6, taxonomy=PLAIN)
    headings = [one.theme.heading for one in groups]

    assert len(headings) > 1
    assert len(set(headings)) == len(headings)


def test_an_editor_moves_an_exchange() -> None:
    """What is pinned in the section of another theme stands there, be it a theme of its own."""
    exchanges = pair(
        interview(("What of the library?", "Books."), ("And the levees?", "By the river."))
    )
    groups = group(exchanges, TAXONOMY, {"A1.1": "meals", "A2.1": "moon"})

    assert shape(groups) == {"meals": [1], "flood": [2]}
    assert groups[0].placements[0].reason == "put here by the editor"


def test_an_editor_moves_an_exchange_between_runs() -> None:
    """Where no theme fits, the parts can be pinned to as well."""
    exchanges = pair(interview(*TALK_OF_TWO))
    [first, second] = group(exchanges, PLAIN)
    anchor = second.placements[0].exchange.answers[0].paragraphs[0].anchor
    moved = group(exchanges, PLAIN, {anchor: first.theme.id})

    assert len(moved[0].placements) == len(first.placements) + 1


def test_an_editor_may_say_where_it_stands_already() -> None:
    """A pin under the theme that was found changes nothing."""
    exchanges = pair(interview(("What of the library?", "More books.")))

    assert group(exchanges, TAXONOMY, {"A1.1": "books"}) == group(exchanges, TAXONOMY)


BARE = Taxonomy(
    "bare",
    "Headings only",
    "en",
    (Theme("staff", "Staff and wages", "Staff", 0, ()), Theme("roof", "The roof", "Roof", 0, ())),
)


def test_themes_that_are_headings_only() -> None:
    """The headings' own words decide, and hold until the next is named."""
    groups = grouped(
        ("Who mends the roof?", "Nobody."),
        ("Why not?", "It rains."),
        ("And the wages of the staff?", "They are low."),
        taxonomy=BARE,
    )

    assert shape(groups) == {"roof": [1, 2], "staff": [3]}
    assert "“roof”" in groups[0].placements[0].reason


def test_headings_that_nobody_speaks_of() -> None:
    """Then the interview is headed by its own words."""
    [found] = grouped(("What of the tram?", "The tram is late."), taxonomy=BARE)

    assert found.theme.id == "part-1"


def test_nothing_to_group() -> None:
    """No exchanges, no groups."""
    assert group((), TAXONOMY) == ()


WORDS = st.sampled_from(
    ["flood", "levees", "books", "readers", "lunch", "high water", "the", "and", "tram", "we", "?"]
)
TALK = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)


@given(st.lists(st.tuples(TALK, TALK), min_size=1, max_size=12), st.sampled_from([TAXONOMY, PLAIN]))
def test_every_exchange_is_placed_exactly_once(
    pairs: list[tuple[str, str]], taxonomy: Taxonomy
) -> None:
    """Whatever is said, no exchange is lost or doubled, and groups keep its order."""
    exchanges = pair(interview(*pairs))
    groups = group(exchanges, taxonomy)
    placed: list[Exchange] = [one.exchange for each in groups for one in each.placements]

    assert sorted(one.number for one in placed) == [one.number for one in exchanges]
    assert len({one.theme.id for one in groups}) == len(groups)
    assert len({one.theme.heading for one in groups}) == len(groups)
    for each in groups:
        numbers = [one.exchange.number for one in each.placements]
        assert numbers == sorted(numbers)
        assert all(one.theme == each.theme.id for one in each.placements)


@pytest.mark.parametrize("taxonomy", [TAXONOMY, PLAIN])
def test_cost_grows_with_the_interview(taxonomy: Taxonomy) -> None:
    """Four times the talk costs nowhere near sixteen times the work."""

    def grouping(count: int) -> Callable[[], object]:
        asked = (f"And the flood {n}?" for n in range(count))
        said = (f"The levee {n} held the books." for n in range(count))
        exchanges = pair(interview(*zip(asked, said, strict=True)))
        return lambda: group(exchanges, taxonomy)

    assert grows_evenly(grouping, 100)
