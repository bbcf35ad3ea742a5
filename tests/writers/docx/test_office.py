"""The DOCX as LibreOffice shows it."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pypdfium2
import pytest

from pipeline.audits.returned import differences
from pipeline.audits.word_file import read_word
from pipeline.model.brief import Block, Brief, BulletList, FactBox, Figure, Table, texts
from pipeline.model.style import Design, Lines, Masthead, Style, WordSources
from tests.builders import sample_brief
from tests.writers.docx.reading import STYLE, written

_B = TypeVar("_B", bound=Block)

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed"),
]


def _converted(brief: Brief, folder: Path, style: Style = STYLE) -> Path:
    """Return the brief as LibreOffice prints it to a tagged PDF."""
    source = folder / "brief.docx"
    source.write_bytes(written(brief, style))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    tagged = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    command = ["soffice", profile, "--headless", "--convert-to", tagged, "--outdir", str(folder)]
    subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=300)
    return folder / "brief.pdf"


def _printed(brief: Brief, folder: Path) -> list[str]:
    """Return the words of each page as LibreOffice prints the brief."""
    with pypdfium2.PdfDocument(_converted(brief, folder)) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def _structure(pdf: Path) -> list[tuple[str, str]]:
    """Return every element of a tagged PDF with the words inside it, as poppler sees it."""
    command = ["pdfinfo", "-struct-text", str(pdf)]
    shown = subprocess.run(command, check=True, capture_output=True, text=True, timeout=300).stdout
    elements: list[tuple[str, str]] = []
    open_: list[tuple[int, int]] = []
    for line in shown.splitlines():
        depth, words = len(line) - len(line.lstrip()), line.strip()
        open_ = [each for each in open_ if each[0] < depth]
        if words.startswith('"'):
            for _, at in open_:
                elements[at] = (elements[at][0], elements[at][1] + words[1:-1])
        elif not words.startswith("/"):
            open_.append((depth, len(elements)))
            elements.append((words.split()[0].rstrip(":"), ""))
    return elements


def _blocks(brief: Brief, kind: type[_B]) -> list[_B]:
    return [
        block for section in brief.sections for block in section.blocks if isinstance(block, kind)
    ]


@pytest.mark.skipif(not shutil.which("pdfinfo"), reason="poppler-utils is not installed")
def test_structure_is_that_of_the_brief(tmp_path: Path) -> None:
    """Headings, lists, tables with header cells, notes and charts reach the tagged PDF."""
    brief = sample_brief()
    style = replace(STYLE, word_sources=WordSources.FOOTNOTES)

    elements = _structure(_converted(brief, tmp_path, style))

    kinds = Counter(kind for kind, _ in elements)
    lists, boxes = _blocks(brief, BulletList), _blocks(brief, FactBox)
    tables = [*(box for box in boxes if box.columns), *_blocks(brief, Table)]
    headings = [words for kind, words in elements if kind == "H1"]
    assert headings == [section.heading for section in brief.sections]
    assert kinds["L"] == len(lists)
    assert kinds["LI"] == sum(len(each.points) for each in lists)
    assert kinds["Table"] == len(tables)
    assert [words for kind, words in elements if kind == "TH"] == [
        column for table in tables for column in table.columns
    ]
    assert kinds["TR"] == sum(len(table.rows) + 1 for table in tables)
    assert [words.split()[-1] for kind, words in elements if kind == "Note"] == [
        f"[{anchor}]" for anchor in ("A1.1", "A2.1", "A1.1", "A1.1", "A1.2", "A2.1", "A1.2")
    ]
    assert kinds["Figure"] == len(_blocks(brief, Figure))


def test_every_text_is_printed_in_order(tmp_path: Path) -> None:
    """Page by page, all that the brief says can be read, and no page is empty."""
    brief = sample_brief(repeat=3)

    pages = _printed(replace(brief, front=replace(brief.front, title="Water")), tmp_path)

    assert len(pages) > 3
    assert all(len(page.split()) > 20 for page in pages)
    assert (
        _missing(" ".join(pages), replace(brief, front=replace(brief.front, title="Water"))) == ""
    )


def test_sections_are_counted(tmp_path: Path) -> None:
    """Where sections have numbers these are printed, the same as in the contents list."""
    brief = sample_brief()
    design = Design(numbered=True, masthead=Masthead.CENTRED, lines=Lines.JUSTIFIED)

    elements = _structure(_converted(brief, tmp_path, replace(STYLE, design=design)))

    headings = [words for kind, words in elements if kind == "H1"]
    opening, listed = brief.sections[:2], brief.sections[2:]
    assert headings == [
        *(section.heading for section in opening),
        *(f"{number}{section.heading}" for number, section in enumerate(listed, start=1)),
    ]
    assert [words for kind, words in elements if kind == "TOCI"] == headings[2:]


def test_a_file_saved_by_libreoffice_says_the_same(tmp_path: Path) -> None:
    """Saved anew by another program, a brief with footnotes is still told to be what it was."""
    brief = sample_brief(repeat=2)
    source = tmp_path / "brief.docx"
    source.write_bytes(written(brief, replace(STYLE, word_sources=WordSources.FOOTNOTES)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    target = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path / "saved")]
    command = ["soffice", profile, "--headless", *target, str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)

    data = (tmp_path / "saved" / "brief.docx").read_bytes()
    file = read_word(data)

    assert data != source.read_bytes()
    assert list(differences(brief, file.paragraphs, file.headings)) == []


def _missing(printed: str, brief: Brief) -> str:
    """Return the first word that is not printed after the one before it."""
    rest = iter(printed.casefold().split())
    for word in " ".join(texts(brief)).casefold().split():
        if word not in rest:
            return word
    return ""
