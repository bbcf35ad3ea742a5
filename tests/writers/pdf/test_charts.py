"""Charts as pictures that are also tables."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.model.brief import FactRow, Figure
from pipeline.model.facts import Fact, FactKind, Money, When
from pipeline.model.transcript import Provenance
from pipeline.writers.pdf import write
from tests.builders import house_style, said
from tests.writers.pdf.build import brief, glance, messages, theme
from tests.writers.pdf.reading import reader, rows_of_ink
from tests.writers.pdf.test_structure import kids, of_role


def bar(year: int, amount: int, to: int | None = None, hedge: str = "") -> FactRow:
    """Return a bar of so many dollars."""
    fact = Fact(
        FactKind.MONEY,
        "budget",
        Money(amount, "USD", to),
        hedge,
        When(f"{year}-01-01", f"{year}-12-31", str(year)),
        f"${amount}",
        "A",
        False,
        Provenance("S1", "A1.1", 0, 4),
    )
    return FactRow(str(year), said(f"{hedge} ${amount}".strip()), ("A1.1",), (fact,))


def figure(*bars: FactRow) -> Figure:
    """Return a chart of some bars."""
    return Figure("Budget", bars, "", "Bar chart of Budget: two bars.")


def drawn(*bars: FactRow) -> bytes:
    """Return a brief with one chart."""
    return write(brief(theme(figure(*bars)), contents=""), house_style())


def test_a_chart_tells_its_figures_to_those_who_cannot_see() -> None:
    """The picture has words for it and a place; its figures are a table with row headers."""
    file = reader(drawn(bar(2020, 50), bar(2021, 100)))
    [picture] = of_role(file, "Figure")
    left, foot, right, head = picture["/A"]["/BBox"]

    assert picture["/Alt"] == "Bar chart of Budget: two bars."
    assert 60 < left < right < 540
    assert 25 < head - foot < 60
    assert [one["/S"] for one in kids(picture) if "/S" in one] == ["/Caption"]
    assert [one["/A"]["/Scope"] for one in of_role(file, "TH")] == ["/Row", "/Row"]
    assert len(of_role(file, "TD")) == 2


def lengths(data: bytes) -> list[int]:
    """Return how long each bar is, in points: the longest unbroken runs of ink, a row of points."""
    runs: list[int] = []
    before = 0
    for row in next(rows_of_ink(data)):
        longest = max(map(len, unbroken(row)), default=0)
        is_bar = 60 < longest < 440
        if is_bar and not before:
            runs.append(longest)
        before = longest if is_bar else 0
    return runs


def unbroken(row: list[int]) -> list[list[int]]:
    """Return the runs of points that touch."""
    runs: list[list[int]] = []
    for x in row:
        if runs and x == runs[-1][-1] + 1:
            runs[-1].append(x)
        else:
            runs.append([x])
    return runs


def test_bars_are_as_long_as_their_figures() -> None:
    """Half the figure is half the length; the upper end of a range is drawn too."""
    half, whole = lengths(drawn(bar(2020, 50), bar(2021, 100)))
    sure, ranged = lengths(drawn(bar(2020, 40), bar(2021, 40, to=80)))

    assert half == pytest.approx(whole / 2, abs=2)
    assert sure == pytest.approx(ranged / 2, abs=2)


def test_a_rough_figure_has_an_open_end() -> None:
    """A bar that was said roughly is a tooth longer than a flat one of the same figure."""
    rough, flat = lengths(drawn(bar(2020, 100, hedge="almost"), bar(2021, 100)))

    assert rough - flat in range(2, 6)


def test_a_narrow_chart_stands_below_its_words() -> None:
    """Beside the key messages a bar has the whole width of the panel, not what its words leave."""
    panel = glance(0)
    chart = figure(bar(2020, 50, hedge="much more than"), bar(2021, 100, hedge="much more than"))
    narrow = replace(panel, blocks=(chart,))
    data = write(brief(messages(3), narrow, contents=""), house_style())

    assert max(lengths(data)) > 140
