"""Write the Word files that Microsoft's validator judges: `python -m tests.make.docx FOLDER`.

They are the shipped brief in every style, also on one page, every kind of block, a long brief,
briefs in templates of customers, interviews in six more scripts, and two editions with tracked
changes between them. Where LibreOffice is installed, templates that it saved anew are among those
of customers; they stand in FOLDER/templates, as they have faults of their own.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from pipeline.drafting import Options, draft, find_target
from pipeline.model.style import WordSources
from pipeline.stages.editions.redline import redline
from pipeline.store.styles import load_style, style_names
from pipeline.writers.docx import write
from pipeline.writers.docx.redline import write as write_redline
from tests.bench.pdf import corpus
from tests.builders import ROOT, sample_brief, superseded_brief
from tests.make.customers import with_head_and_foot, written
from tests.make.libreoffice import HAS_LIBREOFFICE, resaved
from tests.make.pdfs import CASES, SLUG
from tests.make.word_template import TARGET
from tests.redlining import NEW, OLD


def main() -> None:
    """Write all files."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files():
        (folder / name).write_bytes(data)
    if HAS_LIBREOFFICE:
        in_resaved(folder)
    else:
        print("no LibreOffice, so no templates saved by it", file=sys.stderr)


def files() -> Iterator[tuple[str, bytes]]:
    """Yield every file with its name."""
    for name in style_names(None):
        yield f"real-{name}.docx", built(SLUG, name)
        yield f"one-page-{name}.docx", built(SLUG, name, "one-page")
        style = load_style(name, None)
        yield f"blocks-{name}.docx", write(sample_brief(repeat=3), style)
        noted = replace(style, word_sources=WordSources.FOOTNOTES)
        yield f"notes-{name}.docx", write(sample_brief(repeat=3), noted)
        yield f"redline-{name}.docx", write_redline(redline(OLD, NEW), style)
    yield "logo.docx", with_logo()
    yield "superseded.docx", write(superseded_brief(), load_style("house", None))
    yield "long.docx", write(*corpus(10))
    with TemporaryDirectory() as folder:
        for path in written(Path(folder)):
            yield f"customer-{path.stem}.docx", _noted_in(path)
            own = replace(load_style("house", None), own_template=str(path))
            yield f"customer-{path.stem}-redline.docx", write_redline(redline(OLD, NEW), own)
    for path in sorted(CASES.glob("*.txt")):
        yield f"script-{path.stem}.docx", built(str(path), "house")


def with_logo() -> bytes:
    """Return the sample below a picture."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "logo.png"
        Image.new("RGB", (90, 30), (0, 80, 120)).save(path)
        return write(sample_brief(), replace(load_style("house", None), logo=str(path)))


def in_resaved(folder: Path) -> None:
    """Write briefs in templates that LibreOffice saved, each with the name of its template."""
    saved = folder / "templates"
    saved.mkdir(exist_ok=True)
    with TemporaryDirectory() as scratch:
        for name, data in (("house", TARGET.read_bytes()), ("letterhead", with_head_and_foot())):
            source = Path(scratch) / f"resaved-{name}.docx"
            source.write_bytes(data)
            template = resaved(source, saved)
            (folder / source.name).write_bytes(_noted_in(template))


def _noted_in(template: Path) -> bytes:
    """Return the sample with footnotes in a customer's template."""
    own = {"own_template": str(template), "word_sources": WordSources.FOOTNOTES}
    return write(sample_brief(repeat=2), replace(load_style("house", None), **own))


def built(name: str, style: str, length: str = "") -> bytes:
    """Return the brief of a slug or transcript in a style, of its own length or another."""
    options = Options(date="2024-04-19", style=style, length=length)
    made = draft(find_target(name, ROOT), options)
    return write(made.brief, made.style)


if __name__ == "__main__":
    main()
