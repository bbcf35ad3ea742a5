"""Briefs in a customer's own template, which is kept and given only what it lacks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest

from pipeline.audits.words import audit_docx
from pipeline.errors import TemplateError
from pipeline.model.brief import Brief
from pipeline.writers.docx import write
from pipeline.writers.docx.report import report
from tests.builders import house_style, sample_brief
from tests.make.customers import TEMPLATES, written
from tests.make.libreoffice import HAS_LIBREOFFICE, resaved
from tests.make.word_template import TARGET
from tests.writers.docx.lint import W, lint
from tests.writers.docx.reading import body, part, text

SAMPLE = sample_brief(repeat=2)


def into(template: Path, brief: Brief = SAMPLE) -> bytes:
    """Return a brief in a template."""
    return write(brief, replace(house_style(), own_template=str(template)))


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str], Path]:
    """Return what writes one of the templates and gives its path."""

    def one(name: str) -> Path:
        path = tmp_path / name
        path.write_bytes(TEMPLATES[name]())
        return path

    return one


@pytest.mark.parametrize("name", TEMPLATES)
def test_nothing_is_wrong_that_was_not_before(name: str, put: Callable[[str], Path]) -> None:
    """Our rules find no fault in the file but those of the template itself."""
    path = put(name)
    document = docx.Document(BytesIO(into(path)))
    own = {style.style_id for style in docx.Document(BytesIO(TEMPLATES["french.docx"]())).styles}
    own |= {style.style_id for style in docx.Document(BytesIO(TEMPLATES["plain.docx"]())).styles}
    faults = [
        fault
        for fault in lint(into(path))
        if fault.removeprefix("contrast of ") not in own and fault != "empty paragraph"
    ]

    assert faults == []
    assert document.paragraphs


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_word_of_the_brief_is_there_in_order(name: str, put: Callable[[str], Path]) -> None:
    """What stands around the brief is told from it, and the brief is whole."""
    assert list(audit_docx(SAMPLE, into(put(name)))) == []


def test_styles_are_found_by_name(put: Callable[[str], Path]) -> None:
    """A heading has the id that the customer's Word gave to headings; no second style is made."""
    file = into(put("french.docx"))
    used = {each.get(f"{W}val") for each in body(file).iter(f"{W}pStyle")}
    names = [name.get(f"{W}val").lower() for name in part(file, "word/styles.xml").iter(f"{W}name")]

    assert {"Titre1", "Titre", "Listepuces", "Citation"} <= used
    assert "Heading1" not in used
    assert len(names) == len(set(names))


def test_paper_margins_head_and_foot_are_kept(put: Callable[[str], Path]) -> None:
    """Tables are as wide as the customer's text, and the two columns inherit head and foot."""
    document = docx.Document(BytesIO(into(put("letterhead.docx"))))
    first, last = document.sections[0], document.sections[-1]
    table = document.tables[0]
    width = first.page_width - first.left_margin - first.right_margin

    assert first.header.paragraphs[0].text == "Ministry of Harbours"
    assert first.footer.paragraphs[0].text == "For official use"
    assert first.left_margin.mm == pytest.approx(40, abs=0.1)
    assert last.left_margin.mm == pytest.approx(40, abs=0.1)
    assert last.header.is_linked_to_previous
    assert sum(column.width for column in table.columns) == pytest.approx(width, abs=20_000)


def test_added_styles_wear_the_customers_theme(put: Callable[[str], Path]) -> None:
    """Their colours and fonts are those of the theme, never those of the house style."""
    styles = part(into(put("plain.docx")), "word/styles.xml")
    label = next(one for one in styles if one.get(f"{W}styleId") == "FactBoxHeading")
    colour, fonts = label.find(f".//{W}color"), label.find(f".//{W}rFonts")

    assert colour.get(f"{W}val") == "1F497D"
    assert fonts.get(f"{W}ascii") == "Calibri"


def test_content_controls_are_filled(put: Callable[[str], Path]) -> None:
    """Those with a known name say what the brief says of itself; others are left alone."""
    file = into(put("cover.docx"))
    said = {
        control.find(f".//{W}alias").get(f"{W}val"): text(control).strip()
        for control in body(file).iter(f"{W}sdt")
        if control.find(f".//{W}alias") is not None
    }

    assert said == {
        "Title": SAMPLE.front.title,
        "Edition": "Edition 1.0 · 19 April 2024",
        "Date": "2024-04-19",
        "Marking": "TLP:CLEAR",
        "Reviewer": "Click here",
    }


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("cover.docx", "Click here", "Contact: the press office."),
        ("sections.docx", "Cover page", "Back cover"),
    ],
)
def test_the_brief_stands_in_its_place(
    name: str, before: str, after: str, put: Callable[[str], Path]
) -> None:
    """What came before and behind the mark does so still, and the mark is gone."""
    words = text(body(into(put(name))))

    assert words.index(before) < words.index("Key messages") < words.index(after)
    assert words.rstrip().endswith(after)
    assert "{{brief}}" not in words


def test_key_messages_count_from_one(put: Callable[[str], Path]) -> None:
    """Lists of a brief have numbers, whether the customer's style had a list or not."""
    file = into(put("plain.docx"))
    numbers = {one.get(f"{W}numId") for one in part(file, "word/numbering.xml").iter(f"{W}num")}
    used = {one.get(f"{W}val") for one in body(file).iter(f"{W}numId")}

    assert used
    assert used <= numbers


def test_the_same_brief_gives_the_same_bytes(put: Callable[[str], Path]) -> None:
    """Whatever the template, nothing depends on the clock."""
    path = put("cover.docx")

    assert into(path) == into(path)


def test_a_file_that_is_no_template_is_refused(tmp_path: Path) -> None:
    """The message names the file and how to get one."""
    path = tmp_path / "house.docx"
    with pytest.raises(TemplateError, match="missing or is no Word document"):
        into(path)
    path.write_bytes(b"no package")
    with pytest.raises(TemplateError, match="missing or is no Word document"):
        into(path)


def test_a_template_is_described(tmp_path: Path) -> None:
    """Paper, head and foot, controls, place, and what would be added."""
    found = {path.name: report(str(path), str(TARGET)) for path in written(tmp_path)}

    assert (found["plain.docx"].width, found["plain.docx"].height) == (216, 279)
    assert found["letterhead.docx"].has_head
    assert not found["plain.docx"].has_foot
    assert found["cover.docx"].filled == ("date", "edition", "marking", "title")
    assert found["cover.docx"].other == ("reviewer",)
    assert found["sections.docx"].is_placed
    assert "fact box" in found["plain.docx"].added
    assert "heading 1" not in found["french.docx"].added
    assert report(str(TARGET), str(TARGET)).added == ()


@pytest.mark.office
@pytest.mark.skipif(not HAS_LIBREOFFICE, reason="LibreOffice is not installed")
def test_a_template_that_libreoffice_saved_serves_too(tmp_path: Path) -> None:
    """Its properties are related by a name of LibreOffice's own; there must not be two."""
    file = into(resaved(TARGET, tmp_path))

    assert list(audit_docx(SAMPLE, file)) == []
    assert docx.Document(BytesIO(file)).core_properties.title == SAMPLE.front.title
