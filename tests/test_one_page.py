"""One page is one page: its pages are counted in finished PDFs."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from pipeline.drafting import Options, draft, find_target
from pipeline.model.brief import Figure, SectionRole
from pipeline.store.styles import style_names
from pipeline.writers import find_writer
from tests.builders import ROOT
from tests.writers.docx.reading import paragraphs

TALKS = (
    ROOT / "data" / "transcripts" / "kazakhstan-ambassador.txt",
    ROOT / "tests" / "cases" / "flood" / "data" / "transcripts" / "flood-officer.txt",
)
SUBJECTS = ("school", "hospital", "library", "levee", "bus line", "market", "water pump", "port")


def pages(path: Path, style: str = "") -> int:
    """Return how many pages the brief of one page has that is made of a transcript."""
    made = draft(
        find_target(str(path), path.parent), Options("2024-05-02", length="one-page", style=style)
    )
    data = find_writer("pdf").load()(made.brief, made.style)
    return len(pypdfium2.PdfDocument(data))


@pytest.mark.parametrize("style", style_names(None))
@pytest.mark.parametrize("path", TALKS, ids=lambda path: path.stem)
def test_one_page_is_one_page_in_every_house_style(path: Path, style: str) -> None:
    """Messages, figures and steps are fewer where notes and sources need the room."""
    assert pages(path, style) == 1


def test_a_long_talk_with_much_to_list_is_one_page(tmp_path: Path) -> None:
    """Hundreds of paragraphs are left out, with something that is shown between them."""
    path = tmp_path / "districts.txt"
    asked = (
        f"Q: What about district {number} and its {subject}?\n"
        f"A: The {subject} of district {number} cost ${number} million in 2022, and we believe "
        f"that the {subject} must be mended before the next flood comes to town {number}.\n\n"
        f"We will build a new {subject} near the harbour of Northport by the end of 2025.\n\n"
        f"It was a long time ago.\n"
        for number, subject in enumerate(SUBJECTS * 6, 11)
    )
    path.write_text("".join(asked), "utf-8")

    assert pages(path) == 1


def test_one_page_has_its_figures_below_the_messages_and_small_print_at_its_foot() -> None:
    """What tells of the brief is one paragraph, set smaller than what the speaker says."""
    path = ROOT / "data" / "briefs" / "kazakhstan-pakistan.yaml"
    made = draft(find_target(str(path), ROOT), Options("2024-05-02", length="one-page"))
    roles = [section.role for section in made.brief.sections]
    glance = made.brief.sections[1]

    assert roles[:2] == [SectionRole.KEY_MESSAGES, SectionRole.AT_A_GLANCE]
    assert not any(isinstance(block, Figure) for block in glance.blocks)
    assert len(made.brief.sections[roles.index(SectionRole.NOTES)].blocks) == 1

    page = pypdfium2.PdfDocument(find_writer("pdf").load()(made.brief, made.style))[0]
    assert _letter_height(page, "Corrections made") < 0.85 * _letter_height(page, "The Ambassador")

    word = find_writer("docx").load()(made.brief, made.style)
    assert len(paragraphs(word, "SmallPrint")) == 2
    assert paragraphs(word, "SmallPrintHeading") == ["How this brief was prepared", "Sources"]


def _letter_height(page: pypdfium2.PdfPage, words: str) -> float:
    """Return how high the first letter of words on a page is, in points."""
    text = page.get_textpage()
    at = text.search(words).get_next()
    assert at is not None, words
    _, bottom, _, top = text.get_charbox(at[0], loose=True)
    return float(top - bottom)
