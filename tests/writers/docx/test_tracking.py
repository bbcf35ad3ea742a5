"""Two written paragraphs as one, with what a caption prints before its words."""

from __future__ import annotations

import pytest
from lxml import etree

from pipeline.model.brief import Text
from pipeline.model.redline import Line, Mark, Piece
from pipeline.stages.editions.rewording import pieces
from pipeline.writers.docx.elements import NAMESPACES, field, paragraph, run
from pipeline.writers.docx.tracking import Tracker
from tests.writers.docx.lint import W


def numbered(words: str, number: str) -> etree._Element:
    """Return a caption with a number that Word counts."""
    before = run("Box ", "") + field("SEQ Box", number)
    xml = paragraph("Caption", before + run(f". {words}", ""))
    return etree.fromstring(f"<w:body {NAMESPACES}>{xml}</w:body>")[0]


def accepted(caption: etree._Element, gone: str, letters: tuple[str, ...]) -> str:
    """Return the words of a caption without those in one mark."""
    texts = (each for each in caption.iter(*(f"{W}{name}" for name in letters)))
    return "".join(
        each.text or "" for each in texts if not any(True for _ in each.iterancestors(f"{W}{gone}"))
    )


def test_a_number_is_taken_as_it_is_now() -> None:
    """Words of the caption are compared, its number is not."""
    line = Line(pieces((Text("Facts: Trade"),), (Text("Facts: Water"),)))
    caption = Tracker("Desk", "2024-05-02").merged(
        numbered("Facts: Trade", "1"), numbered("Facts: Water", "2"), line, Mark.KEPT
    )

    assert accepted(caption, "del", ("t",)) == "Box 2. Facts: Water"
    assert accepted(caption, "ins", ("t", "delText")) == "Box 2. Facts: Trade"


@pytest.mark.parametrize("mark", [Mark.INSERTED, Mark.DELETED])
def test_a_number_comes_and_goes_with_its_caption(mark: Mark) -> None:
    """All of the paragraph is marked, the code of the field as well."""
    line = Line((Piece(mark, (Text("Facts: Trade"),)),))
    written = numbered("Facts: Trade", "1")
    sides = (None, written) if mark is Mark.INSERTED else (written, None)
    caption = Tracker("Desk", "2024-05-02").merged(*sides, line, mark)

    words, code = ("t", "instrText") if mark is Mark.INSERTED else ("delText", "delInstrText")
    assert "".join(each.text for each in caption.iter(f"{W}{words}")) == "Box 1. Facts: Trade"
    assert len(list(caption.iter(f"{W}{code}"))) == 1
    assert not list(caption.iterchildren(f"{W}r"))


def test_a_paragraph_that_prints_other_words_is_another() -> None:
    """Where a line is not what is printed, all of it goes and all of it comes."""
    line = Line(pieces((Text("Bars of trade"),), (Text("Bars of water"),)))
    caption = Tracker("Desk", "2024-05-02").merged(
        numbered("one", "1"), numbered("two", "2"), line, Mark.KEPT
    )

    assert accepted(caption, "del", ("t",)) == "Box 2. two"
    assert accepted(caption, "ins", ("delText",)) == "Box 1. one"
