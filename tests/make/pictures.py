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
PICTURED = (("page", "house", 2), ("ministry", "ministry", 1), ("newsroom", "newsroom", 1))
"""Beginning of the file's name, style, and how many pages of it."""
WIDTH = 900
"""Pixels; twice what README shows, for dense screens."""
COLOURS = 256
"""A page has few colours: with a palette the files are smaller and look the same."""


def main() -> None:
    """Write `page-1.png` and the ones after it."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, picture, words in _pictures():
        details = PngImagePlugin.PngInfo()
        details.add_itxt("Description", words)
        picture.save(TARGET / name, optimize=True, pnginfo=details)


def current_pages() -> dict[str, str]:
    """Return the words of the pictured pages as they would be now, by file name."""
    return {name: words for name, _, words in _pictures()}


def _pictures() -> Iterator[tuple[str, Image.Image, str]]:
    for beginning, style, count in PICTURED:
        with pypdfium2.PdfDocument(_pdf(style)) as document:
            for number in range(count):
                page = document[number]
                words = " ".join(page.get_textpage().get_text_bounded().split())
                drawn = page.render(scale=WIDTH / page.get_width()).to_pil().convert("RGB")
                few = drawn.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
                yield f"{beginning}-{number + 1}.png", few, words


def _pdf(style: str) -> bytes:
    command = [sys.executable, "-m", "pipeline", "build", SLUG, "--to", "pdf", "--date", DATE]
    command += ["--style", style]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([*command, "--output", folder], check=True, cwd=ROOT, capture_output=True)
        return Path(folder, SLUG, f"{SLUG}.pdf").read_bytes()


if __name__ == "__main__":
    main()
