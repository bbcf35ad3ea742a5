"""A taxonomy made of a codebook."""

from __future__ import annotations

from pipeline.errors import Place
from pipeline.model.codebook import Code, Codebook
from pipeline.model.taxonomy import Taxonomy, Weight
from pipeline.stages.themes.coding import LONGEST_HEADING, LONGEST_LABEL, taxonomy_of

PLACE = Place("codes.csv", 2)


def code(*path: str, description: str = "") -> Code:
    """Return a code by the names down to it."""
    name = path[-1]
    return Code(name, path[:-1], description, PLACE, name.lower().replace(" ", "-"))


def made(*codes: Code) -> Taxonomy:
    """Return the taxonomy of some codes."""
    return taxonomy_of(Codebook("City", codes), "city")


def test_a_code_becomes_a_theme() -> None:
    """Headings begin with a capital; what the codebook says of words is kept."""
    given = Code(
        "water supply", (), "Of pipes", PLACE, "water", "Water and pipes", "Water", 7,
        ("pipe*",), ("water supply",), ("pipe dream",), (Weight("pipe*", 2),),
    )  # fmt: skip
    water, roads = made(given, code("roads")).themes

    assert (water.id, water.heading, water.label, water.code) == (
        "water", "Water and pipes", "Water", 7,
    )  # fmt: skip
    assert (water.keywords, water.phrases) == (("pipe*",), ("water supply",))
    assert (water.weights, water.exclude) == ((Weight("pipe*", 2),), ("pipe dream",))
    assert (roads.heading, roads.label, roads.code) == ("Roads", "Roads", 0)


def test_without_keywords_the_content_words_are_taken() -> None:
    """Those of the name count in full, those of the description half; words of coding not at all.

    Long words may have any ending.
    """
    [theme] = made(
        code("Hospital beds", description="Respondents mention beds, nurses or the nurse's pay.")
    ).themes

    assert theme.keywords == ("hospital*", "beds", "bed", "nurse*", "pay")
    assert theme.weights == (Weight("nurse*", 0.5), Weight("pay", 0.5))


def test_a_code_without_words_of_its_own_keeps_its_heading() -> None:
    """Such a theme is found by the words of its heading."""
    [theme] = made(code("Other")).themes

    assert (theme.heading, theme.keywords, theme.phrases) == ("Other", (), ())


def test_alike_headings_are_told_apart_by_what_is_above_them() -> None:
    """And only those; as few names as will do, and a number where none does."""
    headings = [
        theme.heading
        for theme in made(
            code("harbour", "costs"), code("fleet", "costs"), code("fleet", "crews"),
            code("a", "x", "pay"), code("b", "x", "pay"), code("Costs"), code("costs"),
        ).themes
    ]  # fmt: skip

    assert headings == [
        "Harbour: costs", "Fleet: costs", "Crews", "A: x: pay", "B: x: pay", "Costs", "Costs 2",
    ]  # fmt: skip


def test_ids_differ() -> None:
    """The second of alike ones gets a number."""
    themes = made(code("a", "pay"), code("b", "pay"), code("pay 2")).themes

    assert [theme.id for theme in themes] == ["pay", "pay-2", "pay-2-2"]


def test_what_is_too_long_is_cut_at_a_word() -> None:
    """A heading and a label have room for so much."""
    [theme] = made(code("costs " * 40)).themes
    [other] = made(code("c" * 300)).themes

    assert theme.heading.endswith(" costs")
    assert len(theme.heading) <= LONGEST_HEADING
    assert len(theme.label) <= LONGEST_LABEL
    assert (len(other.heading), len(other.label)) == (LONGEST_HEADING, LONGEST_LABEL)


def test_what_all_descriptions_say_tells_no_code() -> None:
    """From nine codes on; of few codes nobody can say."""
    names = ("roads", "lanes", "trams", "buses", "quays", "parks", "pools", "bins", "bridges")
    codes = [code(name, description="What citizens say of it") for name in names]

    assert made(*codes).themes[0].keywords == ("roads", "road")
    assert made(*codes[:8]).themes[0].keywords == ("roads", "road", "citizen*")
