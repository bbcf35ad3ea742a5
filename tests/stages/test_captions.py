"""Captions are counted, each kind for itself, through all sections."""

from __future__ import annotations

from pipeline.model.brief import FactBox, FactRow, Section, SectionRole, Table, caption
from pipeline.model.labels import Labels
from pipeline.stages.captions import counted
from tests.builders import said

ROW = FactRow("Rain", said("little"), ("A1.1",))


def _captions(labels: Labels) -> list[str]:
    box, unnamed = FactBox("Facts: Rain", (), (ROW,)), FactBox("", (), (ROW,))
    table = Table("Steps", ("What",), ())
    sections = (
        Section("a", SectionRole.AT_A_GLANCE, "A", (unnamed, box)),
        Section("b", SectionRole.THEME, "B", (table, box)),
    )
    return [
        caption(block)
        for section in counted(sections, labels)
        for block in section.blocks
        if isinstance(block, FactBox | Table)
    ]


def test_boxes_and_tables_are_counted_apart() -> None:
    """A box without a caption has no number, and takes none from the next."""
    assert _captions(Labels()) == [
        "",
        "Box 1. Facts: Rain",
        "Table 1. Steps",
        "Box 2. Facts: Rain",
    ]


def test_a_house_style_words_numbers_or_leaves_them_out() -> None:
    """What it says around the number is printed; without a place for one there is none."""
    labels = Labels(box="Encadré n° {number} –", table="")

    assert _captions(labels) == [
        "",
        "Encadré n° 1 – Facts: Rain",
        "Steps",
        "Encadré n° 2 – Facts: Rain",
    ]
