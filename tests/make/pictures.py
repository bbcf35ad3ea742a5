"""Make the pictures of README from the brief as built now: `python -m tests.make.pictures`.

Each picture carries the words of its page as its description, so that a test can tell when the
brief has moved on and the pictures have not.
"""

from __future__ import annotations

import os
import shutil
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
PICTURED = (
    ("page", "house", "brief", (1, 3)),
    ("one-page", "house", "one-page", (1,)),
    ("ministry", "ministry", "brief", (1,)),
    ("newsroom", "newsroom", "brief", (1,)),
)
"""Beginning of the file's name, style, length, and which pages of it."""
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
    for beginning, numbers, made in (*_styled(), ("edition", (1,), _second_edition())):
        with pypdfium2.PdfDocument(made) as document:
            for number in numbers:
                page = document[number - 1]
                words = " ".join(page.get_textpage().get_text_bounded().split())
                drawn = page.render(scale=WIDTH / page.get_width()).to_pil().convert("RGB")
                few = drawn.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
                yield f"{beginning}-{number}.png", few, words


def _styled() -> Iterator[tuple[str, tuple[int, ...], bytes]]:
    for beginning, style, length, numbers in PICTURED:
        yield beginning, numbers, _pdf(style, length)


CHANGED = (("€14.5 million", "€16.5 million"), ("about 4,000 doors", "about 4,500 doors"))
"""What was misheard in an interview that nobody gave, and was corrected for its second edition."""
ASKED = """
Q: Has the regional government answered?

A: It has. We will get €7 million this year, and the other €2 million in 2025. The gates will be \
paid by the water board.
"""
NOTE = "The damage was misheard; the regional government has answered."


def _second_edition() -> bytes:
    """Return the PDF of an edition that takes the place of another one."""
    publish = [sys.executable, "-m", "pipeline", "publish", "--to", "pdf", "--quiet"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        shutil.copytree(ROOT / "tests" / "cases" / "flood", home, dirs_exist_ok=True)
        transcript = home / "data" / "transcripts" / "flood-officer.txt"
        for date, note in (("2026-10-23", ()), (DATE, ("--note", NOTE))):
            command = [*publish, "--date", date, *note]
            subprocess.run(command, check=True, cwd=home, env=environment, capture_output=True)
            text = transcript.read_text("utf-8")
            for old, new in CHANGED:
                text = text.replace(old, new)
            transcript.write_text(text + ASKED, "utf-8")
        return (home / "build" / "flood" / "flood.pdf").read_bytes()


def _pdf(style: str, length: str) -> bytes:
    command = [sys.executable, "-m", "pipeline", "build", SLUG, "--to", "pdf", "--date", DATE]
    command += ["--style", style, "--length", length]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([*command, "--output", folder], check=True, cwd=ROOT, capture_output=True)
        return Path(folder, SLUG, f"{SLUG}.pdf").read_bytes()


if __name__ == "__main__":
    main()
