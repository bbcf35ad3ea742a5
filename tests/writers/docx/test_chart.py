"""Charts in Word: bars that can be edited, with the workbook of their data inside."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.builders import sample_brief
from tests.writers.docx.reading import body, one_section, part, written
from tests.writers.pdf.test_charts import bar, figure

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def chart_of(*bars) -> tuple[bytes, list[list[str]]]:
    """Return a file with one chart, and the numbers of its two series."""
    file = written(one_section(figure(*bars)))
    series = part(file, "word/charts/chart1.xml").iter(f"{C}val")
    return file, [[one.text for one in each.iter(f"{C}v")] for each in series]


def test_bars_have_the_figures_of_the_model() -> None:
    """What is sure is one series, how far a range goes on another; names say time and words."""
    file, series = chart_of(bar(2020, 50), bar(2021, 100, to=150))
    names = next(part(file, "word/charts/chart1.xml").iter(f"{C}cat"))

    assert series == [["50", "100"], ["0", "50"]]
    assert [one.text for one in names.iter(f"{C}v")] == ["2020: $50", "2021: $100"]


def test_a_rough_figure_is_hatched() -> None:
    """It is told from a flat one by more than its colour."""
    file, _ = chart_of(bar(2020, 50), bar(2021, 100, hedge="almost"))
    points = part(file, "word/charts/chart1.xml").iter(f"{C}dPt")

    assert [one.find(f"{C}idx").get("val") for one in points] == ["1"]


def test_the_workbook_holds_the_same_figures() -> None:
    """Whoever edits the chart finds names and numbers in a sheet."""
    file, _ = chart_of(bar(2020, 50), bar(2021, 100, to=150))
    with ZipFile(BytesIO(file)) as archive:
        book = ZipFile(BytesIO(archive.read("word/embeddings/chart1.xlsx")))
    sheet = book.read("xl/worksheets/sheet1.xml").decode()

    assert re.findall(r"<t>([^<]*)</t>", sheet) == ["Budget", "up to", "2020: $50", "2021: $100"]
    assert re.findall(r"<v>([^<]*)</v>", sheet) == ["50", "0", "100", "50"]


def test_a_chart_is_told_in_words_and_stands_in_the_text() -> None:
    """It has words for those who cannot see it, the colours of the theme, and does not float."""
    file = written(sample_brief())
    [about] = body(file).iter(f"{WP}docPr")

    assert about.get("descr", "").startswith("Bar chart of Water budget: 2022, $40 million;")
    assert about.getparent().tag == f"{WP}inline"
    with ZipFile(BytesIO(file)) as archive:
        assert b"srgbClr" not in archive.read("word/charts/chart1.xml")


@pytest.mark.parametrize("count", [1, 3])
def test_charts_are_numbered(count: int) -> None:
    """Each has parts of its own."""
    file = written(one_section(*[figure(bar(2020, 50), bar(2021, 100))] * count))
    with ZipFile(BytesIO(file)) as archive:
        names = [name for name in archive.namelist() if "charts/chart" in name]

    assert len([name for name in names if name.endswith(".xml")]) == count
