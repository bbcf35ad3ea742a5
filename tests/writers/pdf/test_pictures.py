"""Pages as they look: small pictures of every shipped style, held against the approved ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from pipeline.model.style import Style
from pipeline.store.styles import load_style
from pipeline.writers.pdf import write
from tests.builders import ROOT, sample_brief
from tests.conftest import RENEWED

GOLDEN = ROOT / "tests" / "golden" / "pdf"
PAGES = 2
SCALE = 0.6
"""Pixels to a point: letters are a blur, but nothing can move unseen."""
CLEARLY = 64
"""Grey values by which a point differs clearly; less is the smoothing of another machine."""
TOLERANCE = 0.002
"""Share of a page's points that may."""


SHIPPED = ("house", "ministry", "newsroom", "parliament")


def styles() -> dict[str, Style]:
    """Return what is pictured by name: the shipped styles, and one on American paper."""
    shipped = {name: load_style(name, None) for name in SHIPPED}
    letter = replace(shipped["house"], page="Letter")
    return {
        name: replace(style, organisation="Water Desk")
        for name, style in (shipped | {"letter": letter}).items()
    }


def pictures(style: Style) -> Iterator[Image.Image]:
    """Yield the first pages of the sample in grey."""
    with pypdfium2.PdfDocument(write(sample_brief(), style)) as document:
        for number in range(PAGES):
            yield document[number].render(scale=SCALE, grayscale=True).to_pil()


@pytest.mark.parametrize("name", [*SHIPPED, "letter"])
def test_pages_look_as_approved(name: str, request: pytest.FixtureRequest) -> None:
    """Each page is the approved one, but for the smoothing of letters."""
    for number, drawn in enumerate(pictures(styles()[name]), start=1):
        path = GOLDEN / f"{name}-{number}.png"
        if request.config.getoption("--accept"):
            _renew(path, drawn, request)
            continue
        approved = Image.open(path)

        assert drawn.size == approved.size
        assert difference(drawn, approved) <= TOLERANCE, f"see {path}; if right: pytest --accept"


def _renew(path: Path, drawn: Image.Image, request: pytest.FixtureRequest) -> None:
    if path.exists() and difference(drawn, Image.open(path)) <= TOLERANCE:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    drawn.quantize(16).save(path, optimize=True)
    request.config.stash[RENEWED].append(path)


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return the share of points that differ clearly."""
    if one.size != other.size:
        return 1.0
    histogram = ImageChops.difference(one.convert("L"), other.convert("L")).histogram()
    return sum(histogram[CLEARLY:]) / (one.width * one.height)


def test_a_moved_line_is_seen() -> None:
    """The tolerance is less than what a page differs by when its title moves by a line."""
    page = next(pictures(styles()["house"]))
    title = (0, 70, page.width, 110)
    moved = page.copy()
    moved.paste(255, title)
    moved.paste(page.crop(title), (0, 76))

    assert difference(page, moved) > TOLERANCE


def test_the_styles_are_unlike() -> None:
    """No two of the shipped styles look like one in another colour."""
    pages = {name: next(pictures(style)) for name, style in styles().items() if name != "letter"}

    assert all(
        difference(pages[one], pages[other]) > 0.05 for one, other in combinations(SHIPPED, 2)
    )
