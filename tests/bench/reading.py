"""Measure reading: `python -m tests.bench.reading [--json]`.

A debate of 374 speeches and about 100,000 words, and one four times as long, are written in each
format and read, each in a process of its own, imports included. CPU seconds are user and system
time of that process; memory is its largest resident size, as Linux tells it.
"""

from __future__ import annotations

import io
import json
import random
import subprocess
import sys
import tempfile
import textwrap
from dataclasses import asdict, dataclass
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from tests.test_terms import CONTAINERS

ROOT = Path(__file__).resolve().parents[2]
SPEECHES = 374
WORDS = 272
"""Of each speech."""
LONGER = 4
UNMEASURED = frozenset({"doc", "zoom-captions"})
"""Formats whose forms in the tests hold few turns, or need another program."""
LINES = 50
"""Of a page of PDF, each of up to 90 letters: some 700 words."""
_SAID = (
    "the harbour will open in spring when the dredging is done and boats come back to town with "
    "fish for the market which lost a third of its trade while the gate was shut"
)
_READ = """
import resource, sys
from pipeline.readers import Source, read_transcript
data = open(sys.argv[1], "rb").read()
found = read_transcript(data, Source(sys.argv[1], format=sys.argv[2])).transcript
used = resource.getrusage(resource.RUSAGE_SELF)
words = sum(len(one.text.split()) for turn in found.turns for one in turn.paragraphs)
peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(used.ru_utime + used.ru_stime, peak, len(found.turns), words)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one reading cost."""

    format: str
    speeches: int
    words: int
    cpu: float
    """Seconds, user and system."""
    memory: float
    """Largest resident size in MB (1,000,000 bytes)."""


def main() -> None:
    """Print a table, or JSON with `--json`."""
    costs = [one for name in CONTAINERS if name not in UNMEASURED for one in measured(name)]
    if "--json" in sys.argv:
        print(json.dumps([asdict(one) for one in costs], indent=2))
        return
    print("| format | speeches | words | CPU s | memory MB |\n| --- | ---: | ---: | ---: | ---: |")
    for one in costs:
        sizes = f"{one.speeches:,} | {one.words:,} | {one.cpu:.2f} | {one.memory:.0f}"
        print(f"| `{one.format}` | {sizes} |")


def measured(name: str, times: tuple[int, ...] = (1, LONGER)) -> list[Cost]:
    """Return what reading a debate of one format costs, and longer ones."""
    file, form = CONTAINERS[name]
    form = pages if name == "pdf" else form
    costs = []
    with tempfile.TemporaryDirectory() as folder:
        for time in times:
            path = Path(folder) / file
            path.write_bytes(form(debate(time * SPEECHES)))
            command = [sys.executable, "-c", _READ, str(path), name]
            done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
            cpu, memory, speeches, words = map(float, done.stdout.split())
            costs.append(Cost(name, int(speeches), int(words), cpu, memory * 1024 / 1e6))
    return costs


def pages(said: str) -> bytes:
    """Return what was said as a PDF of many pages."""
    lines = [line for turn in said.splitlines() for line in textwrap.wrap(turn, 90)]
    file = io.BytesIO()
    canvas = Canvas(file)
    for start in range(0, len(lines), LINES):
        text = canvas.beginText(60, 780)
        text.setFont("Helvetica", 10)
        text.setLeading(14)
        text.textLines(lines[start : start + LINES])
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def debate(speeches: int) -> str:
    """Return a debate of `Q:` and `A:` in turns, the same in every run."""
    draw = random.Random(0)  # noqa: S311 - the same words in every run
    return "".join(f"{'QA'[at % 2]}: {_speech(draw)}\n" for at in range(speeches))


def _speech(draw: random.Random) -> str:
    said = [draw.choice(_SAID.split(" ")) for _ in range(WORDS)]
    sentences = (said[at : at + 16] for at in range(0, WORDS, 16))
    return " ".join(f"{' '.join(one).capitalize()}." for one in sentences)


if __name__ == "__main__":
    main()
