"""The outline: a brief one can read in a terminal and compare in a test."""

from __future__ import annotations

from dataclasses import replace

from pipeline.model.brief import (
    Brief,
    LeftOut,
    ListedCorrection,
    Prose,
    Register,
    Section,
    SectionRole,
    texts,
)
from pipeline.model.facts import Commitment, Strength
from pipeline.model.transcript import Provenance, Query
from pipeline.writers.outline import write
from tests.builders import house_style, said, sample_brief


def lines(brief: Brief) -> list[str]:
    """Return the outline's lines."""
    return write(brief, house_style()).decode("utf-8").splitlines()


def test_the_sample_brief_as_an_outline() -> None:
    """Front matter, every kind of block, anchors and exchanges, each on its line."""
    found = lines(sample_brief())

    assert found[0] == "brief water: Water for the Łódź valley: budget, plants & households"
    assert "  edition line: Edition 1.0 · 19 April 2024" in found
    assert "source S1: interview.txt (text, 4 turns, 5 paragraphs)" in found
    start = found.index("section money-1 (theme money): Money and pumps, part 1")
    assert found[start + 1 : start + 21] == [
        "  lead: “The budget was $40 million in 2022.” [A1.1]",
        "  list",
        "    - (A) “[I]t reached almost $55 million.” [A1.1]",
        "    - (A) “We are planning to open the <b>Lakeside</b> plant & two pumps”. [A1.2]",
        "  fact box: Box 1. Facts: Money & pumps",
        "    What | Said | Source",
        "    Water budget | $40 million (2022); almost $55 million (last year [2023]) | [A1.1] "
        "(money)",
        "    <b>Lakeside</b> plant | to open in May [2024]_ (planned)_ | [A1.2]",
        "    Households | about 63 percent | [A2.1]",
        "  chart: Figure 1. Water budget",
        "    2022 | $40 million [A1.1] (money)",
        "    [2023] | almost $55 million [A1.1] (money)",
        "    Open or hatched: said roughly (almost).",
        "  quotation (A): “About 63 percent of households, {{ so }} they say. […]”",
        "    Minister of Water [A2.1]",
        "  note: **Editor's note:** The plant's cost is not public.",
        "section commitments (commitments): Commitments",
        "  table",
        "    What | When | How firm | Source",
        "    “open the <b>Lakeside</b> plant” | May [2024] | planned | [A1.2]",
    ]
    assert "    1. (A) **Budget.** “[L]ast year [2023] it reached almost $55 million.” [A1.1]" in (
        found
    )
    assert "  #Q2 **Q: **And who drinks the water?" in found
    assert found[-2:] == ["exchange S1 1: money", "exchange S1 2: money"]


def test_every_text_of_the_brief_is_in_the_outline() -> None:
    """Nothing that print shows is missing here; only marks of weight are added."""
    outline = (
        "\n".join(lines(sample_brief())).replace("**", "").replace("_ (planned)_", " (planned)")
    )

    assert [text for text in texts(sample_brief()) if text not in outline] == []


def test_a_text_never_breaks_the_shape() -> None:
    """A line break in a source's words cannot look like a section of ours."""
    prose = Prose(said("one\nsection fake (theme): two"))
    section = Section("notes", SectionRole.NOTES, "Notes", (prose,))

    found = lines(replace(sample_brief(), sections=(section,)))

    assert "  paragraph: one⏎section fake (theme): two" in found
    assert sum(line.startswith("section ") for line in found) == 1


def test_the_register_stands_at_the_end() -> None:
    """Steps, corrections, queries and what was left out."""
    place = Provenance("S1", "A1.2", 1, 2)
    register = Register(
        commitments=(Commitment("A", "open the plant", None, Strength.PLANNED, place),),
        corrections=(ListedCorrection("Q1", "larch", "large", "mishearing", "editor"),),
        queries=(Query("A2.1/so", "A2.1", "so", "sow", "odd word", 0.5),),
        left_out=(LeftOut("A2.1", "annexed"),),
    )

    assert lines(replace(sample_brief(), register=register))[-4:] == [
        "commitment (A, planned): open the plant [A1.2]",
        "correction Q1: “larch” → “large” (mishearing, editor)",
        "query A2.1/so: sow (odd word)",
        "left out A2.1: annexed",
    ]
