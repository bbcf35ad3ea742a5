"""What rose or fell from one figure to another."""

from __future__ import annotations

import pytest

from pipeline.model.brief import plain
from pipeline.model.labels import Labels
from pipeline.stages.facts.extract import extract
from pipeline.stages.facts.rows import lines
from tests.builders import interview


def rows(answer: str) -> list[tuple[str, str]]:
    """Return label and words of the rows of an answer."""
    findings = extract((interview(("How is the town?", answer)),))
    shown = lines(findings.facts, Labels())
    return [(line.row.label, plain(line.row.inlines)) for line in shown]


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        (
            "Unemployment fell from 8 percent in 2019 to 5 percent in 2022.",
            "8 percent (2019); 5 percent (2022)",
        ),
        (
            "Unemployment dropped to 5 percent in 2022, from 8 percent in 2019.",
            "8 percent (2019); 5 percent (2022)",
        ),
        (
            "Unemployment rose to about 9 percent in 2022, up from nearly 8 percent in 2019.",
            "nearly 8 percent (2019); about 9 percent (2022)",
        ),
        ("Unemployment fell from 8 percent to 5 percent in 2022.", "5 percent (2022)"),
    ],
)
def test_both_figures_are_of_one_measure(answer: str, shown: str) -> None:
    """The measure stands once, each value with its date; an old one without a date is no value."""
    [row] = [one for one in rows(answer) if "calculated" not in one[0]]

    assert row == ("Unemployment", shown)


@pytest.mark.parametrize(
    ("answer", "label"),
    [
        ("Unemployment fell from 8 percent to 5 percent.", "Unemployment: 5 percent"),
        (
            "Prices have gone on falling, from an annual rate of 26 percent in March 2019 to 24 "
            "percent in April 2019.",
            "24 percent",
        ),
    ],
)
def test_the_clause_shows_what_it_was(answer: str, label: str) -> None:
    """Without dates or a measure the row is of the new value, and its clause tells the old one."""
    assert rows(answer) == [(label, f"“{answer.rstrip('.')}”")]


def test_how_a_goal_is_reached_is_no_part_of_its_name() -> None:
    """A label ends before "in a timely manner"."""
    [(label, _)] = rows("We will return prices to our two percent target in a timely manner.")

    assert label == "Target: two percent"
