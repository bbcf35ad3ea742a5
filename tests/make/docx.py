"""Write the Word files that Microsoft's validator judges: `python -m tests.make.docx FOLDER`.

They are the shipped brief in every style, every kind of block, a long brief, briefs in templates of
customers, and interviews in six more scripts.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.drafting import Options, draft, find_target
from pipeline.model.style import WordSources
from pipeline.store.templates import load_style, style_names
from pipeline.writers.docx import write
from tests.bench.pdf import corpus
from tests.builders import ROOT, sample_brief
from tests.make.customers import written
from tests.make.pdfs import CASES, SLUG


def main() -> None:
    """Write all files."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files():
        (folder / name).write_bytes(data)


def files() -> Iterator[tuple[str, bytes]]:
    """Yield every file with its name."""
    for name in style_names(None):
        yield f"real-{name}.docx", built(SLUG, name)
        style = load_style(name, None)
        yield f"blocks-{name}.docx", write(sample_brief(repeat=3), style)
        noted = replace(style, word_sources=WordSources.FOOTNOTES)
        yield f"notes-{name}.docx", write(sample_brief(repeat=3), noted)
    yield "long.docx", write(*corpus(10))
    with TemporaryDirectory() as folder:
        for path in written(Path(folder)):
            own = {"own_template": str(path), "word_sources": WordSources.FOOTNOTES}
            style = replace(load_style("house", None), **own)
            yield f"customer-{path.stem}.docx", write(sample_brief(repeat=2), style)
    for path in sorted(CASES.glob("*.txt")):
        yield f"script-{path.stem}.docx", built(str(path), "house")


def built(name: str, style: str) -> bytes:
    """Return the brief of a slug or transcript in a style."""
    made = draft(find_target(name, ROOT), Options(date="2024-04-19", style=style))
    return write(made.brief, made.style)


if __name__ == "__main__":
    main()
