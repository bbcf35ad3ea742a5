"""The DOCX as LibreOffice shows it."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from pipeline.model.brief import Brief, texts
from tests.builders import sample_brief
from tests.writers.docx.reading import written

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed"),
]


def _printed(brief: Brief, folder: Path) -> list[str]:
    """Return the words of each page as LibreOffice prints the brief."""
    source = folder / "brief.docx"
    source.write_bytes(written(brief))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=120)
    with pypdfium2.PdfDocument(folder / "brief.pdf") as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def test_every_text_is_printed_in_order(tmp_path: Path) -> None:
    """Page by page, all that the brief says can be read, and no page is empty."""
    brief = sample_brief(repeat=3)

    pages = _printed(replace(brief, front=replace(brief.front, title="Water")), tmp_path)

    assert len(pages) > 3
    assert all(len(page.split()) > 20 for page in pages)
    assert (
        _missing(" ".join(pages), replace(brief, front=replace(brief.front, title="Water"))) == ""
    )


def _missing(printed: str, brief: Brief) -> str:
    """Return the first word that is not printed after the one before it."""
    rest = iter(printed.casefold().split())
    for word in " ".join(texts(brief)).casefold().split():
        if word not in rest:
            return word
    return ""
