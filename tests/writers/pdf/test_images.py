"""Logos: where they stand, what they are read as, and files that are none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from pipeline.errors import TemplateError
from pipeline.store.styles import load_style
from pipeline.writers.pdf import write
from pipeline.writers.pdf.images import load_image
from tests.builders import house_style, sample_brief
from tests.writers.pdf.reading import reader, rows_of_ink
from tests.writers.pdf.test_structure import of_role


@pytest.fixture
def logo(tmp_path: Path) -> str:
    """Return the path of a red picture, twice as wide as high, whose right half is clear."""
    picture = Image.new("RGBA", (60, 30), (200, 0, 0, 255))
    picture.paste((0, 0, 0, 0), (30, 0, 60, 30))
    path = tmp_path / "water desk.png"
    picture.save(path)
    return str(path)


@pytest.mark.parametrize("name", ["house", "ministry", "newsroom", "parliament"])
def test_a_logo_stands_above_the_masthead_and_has_a_name(logo: str, name: str) -> None:
    """It is as high as all logos, and read as the organisation's name."""
    style = replace(load_style(name, None), logo=logo)
    file = reader(write(sample_brief(), style))
    picture = of_role(file, "Figure")[0]
    left, foot, right, head = picture["/A"]["/BBox"]
    middle = float(file.pages[0].mediabox.width) / 2

    assert picture["/Alt"] == "Water Desk"
    assert head - foot == pytest.approx(30)
    assert right - left == pytest.approx(60)
    assert ((left + right) / 2 == pytest.approx(middle, abs=0.1)) is (name == "ministry")


def test_a_logo_is_seen(logo: str) -> None:
    """Its dark half is on the page, and its clear half shows the paper."""
    page = next(rows_of_ink(write(sample_brief(), replace(house_style(), logo=logo))))
    row = page[60]

    assert 28 <= len(row) <= 32
    assert row == list(range(row[0], row[-1] + 1))


def test_what_is_clear_shows_the_ground(logo: str) -> None:
    """On a band of colour it has that colour, as no file that lasts may be see-through."""
    image = load_image(logo, "00594F")

    assert (image.width, image.height, len(image.points)) == (60, 30, 60 * 30 * 3)
    assert image.points[:3] == bytes((200, 0, 0))
    assert image.points[-3:] == bytes((0x00, 0x59, 0x4F))


def test_a_file_that_is_no_picture_is_refused(tmp_path: Path) -> None:
    """The message names the file and what to do."""
    path = tmp_path / "logo.png"
    path.write_text("no picture")
    with pytest.raises(TemplateError, match="cannot use the logo"):
        write(sample_brief(), replace(house_style(), logo=str(path)))
