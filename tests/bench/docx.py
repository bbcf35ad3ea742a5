"""Measure the Word writer beside pandoc: `python -m tests.bench.docx [--rounds N] [REPEAT…]`.

The shipped brief is written with its sections 1, 10 and 100 times in it, by this writer and by
pandoc from the same brief as HTML, each in a cold process of its own, in turns. CPU seconds are
user and system time, memory the largest resident size; both are medians. Without pandoc it is left
out (`pip install '.[bench]'`).
"""

from __future__ import annotations

from importlib.util import find_spec

from tests.bench.pdf import print_table

_OURS = """
import pickle
from pathlib import Path
from pipeline.__main__ import spare_searches
spare_searches()
brief, style = pickle.loads(Path("brief.pickle").read_bytes())
from pipeline.writers.docx import write
Path("ours.docx").write_bytes(write(brief, style))
"""
_PANDOC = """
import os
from importlib.util import find_spec
from pathlib import Path
program = Path(find_spec("pypandoc").origin).parent / "files" / "pandoc"
os.execv(program, [str(program), "--from=html", "--to=docx", "--output=pandoc.docx", "brief.html"])
"""


def main() -> None:
    """Print a table."""
    print_table(__doc__, ".docx", programs)


def programs(_: int) -> dict[str, str]:
    """Return the code of each program that is installed, by name."""
    return {"ours": _OURS} | ({"pandoc": _PANDOC} if find_spec("pypandoc") else {})


if __name__ == "__main__":
    main()
