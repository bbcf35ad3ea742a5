"""Measure the Word writer beside pandoc: `python -m tests.bench.docx [--rounds N] [REPEAT…]`.

The shipped brief is written with its sections 1, 10 and 100 times in it, by this writer and by
pandoc from the same brief as HTML, each in a cold process of its own, in turns. CPU seconds are
user and system time, memory the largest resident size; both are medians. Without pandoc it is left
out (`pip install '.[bench]'`).
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from tests.bench.pdf import REPEATS, Cost, spent, written

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
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("repeats", metavar="REPEAT", type=int, nargs="*")
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    print("| brief | program | CPU s | memory MB | KB |\n| ---: | --- | ---: | ---: | ---: |")
    for repeat in chosen.repeats or REPEATS:
        for one in measured(repeat, chosen.rounds):
            print(
                f"| {repeat}x | {one.name} | {one.cpu:.3f} | {one.memory:.0f} "
                f"| {one.size / 1000:,.0f} |",
                flush=True,
            )


def measured(repeat: int, rounds: int) -> Iterator[Cost]:
    """Yield the cost of each program, each having been run `rounds` times in turns."""
    codes = {"ours": _OURS} | ({"pandoc": _PANDOC} if find_spec("pypandoc") else {})
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written(folder, repeat)
        runs: dict[str, list[tuple[float, float]]] = {one: [] for one in codes}
        for _ in range(rounds):
            for one, code in codes.items():
                runs[one].append(spent(code, folder))
        for one, found in runs.items():
            size = (folder / f"{one}.docx").stat().st_size
            cpu, memory = (median(column) for column in zip(*found, strict=True))
            yield Cost(one, repeat, cpu, memory, size)


if __name__ == "__main__":
    main()
