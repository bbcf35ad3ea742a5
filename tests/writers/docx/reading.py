"""Writing a DOCX in a test, checked by the lint, and reading it as a user would."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from pipeline.model.brief import Block, Brief, Section, SectionRole
from pipeline.model.style import Style
from pipeline.writers.docx import write
from tests.builders import house_style, sample_brief
from tests.writers.docx.lint import W, lint

STYLE = house_style()


def written(brief: Brief, style: Style = STYLE) -> bytes:
    """Return the brief as DOCX, which must be without fault."""
    file = write(brief, style)
    assert lint(file) == []
    return file


def one_section(*blocks: Block, role: SectionRole = SectionRole.THEME) -> Brief:
    """Return the sample's front and annex around one section with these blocks."""
    sample = sample_brief()
    section = Section("tried", role, "Tried", blocks)
    return Brief(sample.front, (section, sample.sections[-1]), sample.sources, sample.register)


def part(file: bytes, name: str) -> etree._Element:
    """Return one part of a DOCX as a tree."""
    with ZipFile(BytesIO(file)) as archive:
        return etree.fromstring(archive.read(name))


def body(file: bytes) -> etree._Element:
    """Return the body of a DOCX."""
    return part(file, "word/document.xml")[0]


def text(element: etree._Element) -> str:
    """Return the words of an element, one line a paragraph, in the order of the file."""
    pieces = []
    for each in element.iter(f"{W}p", f"{W}t", f"{W}tab"):
        if each.tag == f"{W}t":
            pieces.append(each.text or "")
        else:
            pieces.append("\n" if each.tag == f"{W}p" else "\t")
    return "".join(pieces)


def paragraphs(file: bytes, *styles: str) -> list[str]:
    """Return the words of every paragraph of the body in the styles with these ids."""
    return [
        text(each.getparent().getparent()).strip()
        for each in body(file).iter(f"{W}pStyle")
        if each.get(f"{W}val") in styles
    ]


def marked(file: bytes) -> dict[str, str]:
    """Return the words of the paragraph that each bookmark stands in, by its name."""
    return {
        mark.get(f"{W}name"): text(mark.getparent()).strip()
        for mark in body(file).iter(f"{W}bookmarkStart")
        if mark.getparent().tag == f"{W}p"
    }
