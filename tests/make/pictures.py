"""Make the pictures of README from the brief as built now: `python -m tests.make.pictures`.

Each picture carries the words of its page as its description, so that a test can tell when the
brief has moved on and the pictures have not.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image, PngImagePlugin

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "docs" / "pictures"
SLUG = "kazakhstan-pakistan"
DATE = "2026-11-23"
PAGES = 2
WIDTH = 900
"""Pixels; twice what README shows, for dense screens."""
COLOURS = 256
"""A page has few colours: with a palette the files are smaller and look the same."""


def main() -> None:
    """Write `page-1.png` and the ones after it."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for number, (picture, words) in enumerate(_pictures(), start=1):
        details = PngImagePlugin.PngInfo()
        details.add_itxt("Description", words)
        picture.save(TARGET / f"page-{number}.png", optimize=True, pnginfo=details)


def current_pages() -> tuple[str, ...]:
    """Return the words of the pictured pages as they would be now."""
    return tuple(words for _, words in _pictures())


def _pictures() -> Iterator[tuple[Image.Image, str]]:
    with pypdfium2.PdfDocument(_pdf()) as document:
        for number in range(PAGES):
            page = document[number]
            words = " ".join(page.get_textpage().get_text_bounded().split())
            drawn = page.render(scale=WIDTH / page.get_width()).to_pil().convert("RGB")
            yield (
                drawn.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE),
                words,
            )


def _pdf() -> bytes:
    command = [sys.executable, "-m", "pipeline", "build", SLUG, "--to", "pdf", "--date", DATE]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([*command, "--output", folder], check=True, cwd=ROOT, capture_output=True)
        return Path(folder, SLUG, f"{SLUG}.pdf").read_bytes()


if __name__ == "__main__":
    main()
