"""The logo of a house style in Word."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image

from pipeline.errors import TemplateError
from pipeline.writers.docx import write
from tests.builders import sample_brief
from tests.make.customers import TEMPLATES
from tests.writers.docx.reading import STYLE, body, written

_PLACES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MAIN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    """Return the path of a red picture, twice as wide as high."""
    path = tmp_path / "water desk.png"
    Image.new("RGB", (60, 30), (200, 0, 0)).save(path)
    return path


def test_a_logo_stands_first_in_its_own_shape_and_is_read_out(logo: Path) -> None:
    """30 points high, as in the PDF, with the name of its owner, and its own bytes."""
    file = written(sample_brief(), replace(STYLE, logo=str(logo)))

    inline = next(body(file)[0].iter(f"{_PLACES}inline"))
    extent, about = inline.find(f"{_PLACES}extent"), inline.find(f"{_PLACES}docPr")
    assert (extent.get("cx"), extent.get("cy")) == ("762000", "381000")
    assert about.get("descr") == "Water Desk"
    with ZipFile(BytesIO(file)) as archive:
        assert archive.read("word/media/image1.png") == logo.read_bytes()


def test_the_same_logo_gives_the_same_bytes(logo: Path) -> None:
    """Wherever the file with it lies."""
    other = logo.with_name("other.png")
    other.write_bytes(logo.read_bytes())

    files = {write(sample_brief(), replace(STYLE, logo=str(path))) for path in (logo, other)}
    assert len(files) == 1


def test_a_customers_template_keeps_its_own(logo: Path, tmp_path: Path) -> None:
    """No second logo is put into it."""
    template = tmp_path / "own.docx"
    template.write_bytes(TEMPLATES["french.docx"]())
    style = replace(STYLE, logo=str(logo), own_template=str(template))

    file = write(sample_brief(), style)

    assert next(body(file).iter(f"{_MAIN}blip"), None) is None


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    """With its name."""
    path = tmp_path / "logo.png"
    path.write_text("no picture", "utf-8")

    with pytest.raises(TemplateError, match="cannot use the logo") as caught:
        write(sample_brief(), replace(STYLE, logo=str(path)))
    assert "logo.png" in str(caught.value.problems[0].place)
