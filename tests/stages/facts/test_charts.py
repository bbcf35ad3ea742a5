"""Charts: which measures are drawn, and what is said of each bar."""

from __future__ import annotations

import pytest

from pipeline.model.brief import Figure, plain
from pipeline.model.labels import Labels
from pipeline.stages.facts.charts import chart, shares
from pipeline.stages.facts.extract import extract
from pipeline.stages.facts.rows import lines
from tests.builders import interview


def drawn(*pairs: tuple[str, str]) -> Figure | None:
    """Return the chart of the first row of an interview."""
    [line, *_] = lines(extract((interview(*pairs),)).facts, Labels())
    return chart(line.row, Labels())


def bars(figure: Figure | None) -> list[str]:
    """Return the bars as printed."""
    assert figure is not None
    return [f"{one.label}: {plain(one.inlines)} {', '.join(one.anchors)}" for one in figure.bars]


SERIES = "The library budget was $40 million in 2022. Last year it almost reached $55 million."


def test_a_measure_of_several_times_is_drawn_oldest_first() -> None:
    """Each bar has its time, its words with the hedge, and its own anchor."""
    figure = drawn(
        ("How much?", SERIES), ("Before?", "The library budget was $30 million in 2020.")
    )

    assert bars(figure) == [
        "2020: $30 million A2.1",
        "2022: $40 million A1.1",
        "[2023]: almost $55 million A1.1",
    ]


def test_a_rough_figure_is_noted_and_told() -> None:
    """The note says what the open end stands for; the words for the blind have every figure."""
    figure = drawn(("How much?", SERIES))

    assert figure is not None
    assert figure.caption == "Library budget"
    assert figure.note == "Open or hatched: said roughly (almost)."
    assert (
        figure.alternative
        == "Bar chart of Library budget: 2022, $40 million; [2023], almost $55 million."
    )


def test_flat_figures_need_no_note() -> None:
    """Where nothing was said roughly, no end is open."""
    figure = drawn(
        ("How much?", "The library budget was $40 million in 2022 and $55 million in 2023.")
    )

    assert figure is not None
    assert figure.note == ""


@pytest.mark.parametrize(
    "words",
    [
        "The library budget was $40 million in 2022.",
        "The library budget was $40 million, and then it was $55 million.",
        "The library budget was $40 million in 2022. The library budget was $41 million in 2022.",
    ],
)
def test_what_cannot_be_compared_is_not_drawn(words: str) -> None:
    """One value alone, values without a time, and two values for one time make no chart."""
    assert drawn(("How much?", words)) is None


def test_what_only_the_interviewer_named_is_no_bar() -> None:
    """A bar is the respondent's figure; one of theirs alone is no chart."""
    figure = drawn(
        (
            "The library budget was $90 million in 2019?",
            "The library budget was $40 million in 2022.",
        )
    )

    assert figure is None


def test_shares_of_a_section_stand_side_by_side() -> None:
    """Three and more that have names are drawn, of the whole; a change is no share."""
    pairs = (
        ("How many read?", "The share of adults was 63 percent."),
        ("And the young?", "The share of pupils was about 40 percent."),
        ("And the old?", "The share of pensioners was 80 percent."),
    )
    found = lines(extract((interview(*pairs),)).facts, Labels())
    rows = tuple(line.row for line in found)
    figure = shares(rows, Labels())

    assert figure is not None
    assert figure.whole == 100
    assert sorted(bars(figure)) == [
        "Share of adults: 63 percent A1.1",
        "Share of pensioners: 80 percent A3.1",
        "Share of pupils: about 40 percent A2.1",
    ]
    assert figure.note == "Open or hatched: said roughly (about)."
    assert shares(rows[:2], Labels()) is None
