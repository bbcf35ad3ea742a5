"""Write the PDFs that the reference validator judges: `python -m tests.make.pdfs FOLDER`.

All are to be PDF/UA-1; those in FOLDER/2a PDF/A-2a as well, those in FOLDER/3a PDF/A-3a. They are
the shipped brief in every style, also on one page, one of over a hundred pages, every kind of block
in every style and on American paper, and interviews in five more scripts.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pipeline.drafting import Options, draft, find_target
from pipeline.model.attachment import Attachment, Relation
from pipeline.store.styles import load_style, style_names
from pipeline.writers.pdf import write
from tests.bench.pdf import corpus
from tests.builders import ROOT, sample_brief, superseded_brief

SLUG = "kazakhstan-pakistan"
MANY = 16
"""How often the shipped brief's sections stand in the one of over a hundred pages."""
CASES = ROOT / "tests" / "cases" / "scripts"


def main() -> None:
    """Write all files."""
    folder = Path(sys.argv[1])
    for name, data in files():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def files() -> Iterator[tuple[str, bytes]]:
    """Yield every file with its name."""
    for name in style_names(None):
        style = load_style(name, None)
        yield f"2a/real-{name}.pdf", built(SLUG, name)
        yield f"2a/one-page-{name}.pdf", built(SLUG, name, "one-page")
        yield f"2a/blocks-{name}.pdf", write(sample_brief(repeat=3), style)
        yield f"2a/superseded-{name}.pdf", write(superseded_brief(), style)
    letter = replace(load_style("house", None), page="Letter")
    yield "2a/blocks-letter.pdf", write(sample_brief(), letter)
    yield "2a/hundred-pages.pdf", write(*corpus(MANY))
    for path in sorted(CASES.glob("*.txt")):
        yield f"2a/script-{path.stem}.pdf", built(str(path), "house")
    data = Attachment("brief.json", "application/json", "For programs", Relation.DATA, b"{}")
    yield "3a/attached.pdf", write(sample_brief(), letter, (data,))


def built(name: str, style: str, length: str = "") -> bytes:
    """Return the brief of a slug or transcript in a style, of its own length or another."""
    target = find_target(name, ROOT)
    made = draft(target, Options(date="2024-04-19", style=style, length=length))
    return write(made.brief, made.style)


if __name__ == "__main__":
    main()
