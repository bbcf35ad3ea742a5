"""The Word template that ships, and templates that will not do."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from pipeline.errors import TemplateError
from pipeline.writers.docx import write
from pipeline.writers.docx.package import zipped
from tests.builders import house_style, sample_brief
from tests.make.word_template import TARGET, template
from tests.writers.docx.lint import W
from tests.writers.docx.reading import body, part, written


def test_the_committed_template_is_what_its_maker_makes() -> None:
    """`python -m tests.make.word_template` would change nothing."""
    assert TARGET.read_bytes() == template()


def test_the_template_is_slim() -> None:
    """The template stays a tenth of the size of python-docx's own."""
    assert len(TARGET.read_bytes()) < 12_000


def test_the_house_template_looks_like_the_house_style() -> None:
    """Opened by itself, the template shows the colours and fonts of the style as shipped."""
    style, file = house_style(), TARGET.read_bytes()

    dressed = written(sample_brief(), style)

    for name in ("word/styles.xml", "word/theme/theme1.xml", "word/fontTable.xml"):
        plain = [
            sorted(each.attrib.items()) for each in part(file, name).iter() if _is_look(each.tag)
        ]
        worn = [
            sorted(each.attrib.items()) for each in part(dressed, name).iter() if _is_look(each.tag)
        ]
        assert plain == worn


def _is_look(tag: object) -> bool:
    return str(tag).rpartition("}")[2] in {
        "color",
        "shd",
        "rFonts",
        "srgbClr",
        "latin",
        "font",
        "tab",
    }


def test_every_style_is_used_or_kept_for_an_editor() -> None:
    """Styles that no brief uses are only those an editor reaches for in Word."""
    styles = part(TARGET.read_bytes(), "word/styles.xml").iter(f"{W}style")
    names = {each.get(f"{W}styleId") for each in styles if not each.get(f"{W}default")}
    source = "".join(path.read_text() for path in _sources()).lower()

    unused = {name for name in names if _spaced(name) not in source}

    assert unused == {"Heading2", "Heading3", "IntenseQuote", "Hyperlink"}


def _sources() -> list[Path]:
    folder = Path(__file__).resolve().parents[3] / "pipeline" / "writers" / "docx"
    naming = {"design.py", "customer.py"}  # these name styles whether a brief uses them or not
    return sorted(path for path in folder.glob("*.py") if path.name not in naming)


def _spaced(style_id: str) -> str:
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z0-9])|(?<=TOC)(?=H)", " ", style_id).lower()
    return f'"{spaced}"'


def _without(pattern: str, name: str) -> bytes:
    with ZipFile(BytesIO(TARGET.read_bytes())) as archive:
        items = {each: archive.read(each) for each in archive.namelist()}
    items[name] = re.sub(pattern, "", items[name].decode()).encode()
    return zipped(items)


@pytest.mark.parametrize(
    ("file", "message"),
    [
        (b"not a zip file", "no Word document"),
        (_without(r'<w:footerReference w:type="first"[^>]*>', "word/document.xml"), "lacks a"),
        (_without(r'<w:name w:val="Quote Source"/>', "word/styles.xml"), "“quote source”"),
        (_without(r".*", "word/document.xml"), "no Word document"),
    ],
)
def test_refuses_a_template_that_will_not_do(file: bytes, message: str, tmp_path: Path) -> None:
    """A template that lacks something is named, with what it lacks."""
    path = tmp_path / "house.docx"
    path.write_bytes(file)

    with pytest.raises(TemplateError, match=message) as caught:
        write(sample_brief(), replace(house_style(), word_template=str(path)))

    assert str(caught.value.problems[0].place) == str(path)


def test_styles_are_found_by_their_name(tmp_path: Path) -> None:
    """A template saved by a French Word, where Title has the id Titre, serves as well."""
    with ZipFile(BytesIO(TARGET.read_bytes())) as archive:
        items = {each: archive.read(each) for each in archive.namelist()}
    items["word/styles.xml"] = (
        items["word/styles.xml"]
        .replace(b'w:styleId="Title"', b'w:styleId="Titre"')
        .replace(b'<w:next w:val="Title"/>', b"")
    )
    path = tmp_path / "titre.docx"
    path.write_bytes(zipped(items))

    file = written(sample_brief(), replace(house_style(), word_template=str(path)))

    used = {each.get(f"{W}val") for each in body(file).iter(f"{W}pStyle")}
    assert "Titre" in used
    assert "Title" not in used


def test_python_docx_reads_the_result() -> None:
    """Other programs open the file and see its styles by name."""
    document = docx.Document(BytesIO(written(sample_brief())))

    assert [each.style.name for each in document.paragraphs[:3]] == [
        "Masthead",
        "Title",
        "Subtitle",
    ]
