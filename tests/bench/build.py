"""Measure `brief build`: `python -m tests.bench.build [--json] [REPEAT…]`.

The questions and answers of the real interview are written down once, 10 times and 100 times, and
a brief is made of each in a process of its own, imports included. CPU seconds are user and system
time of that process and its children; memory is its largest resident size.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INTERVIEW = ROOT / "data" / "transcripts" / "kazakhstan-ambassador.txt"
REPEATS = (1, 10, 100)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one build cost."""

    repeat: int
    words: int
    """Of the transcript."""
    cpu: float
    """Seconds, user and system."""
    memory: float
    """Largest resident size in MB (1,000,000 bytes)."""
    output: int
    """Bytes of all files written."""


def main() -> None:
    """Print a table, or JSON with `--json`."""
    arguments = [one for one in sys.argv[1:] if one != "--json"]
    costs = [measured(repeat) for repeat in map(int, arguments or REPEATS)]
    if "--json" in sys.argv:
        print(json.dumps([asdict(cost) for cost in costs], indent=2))
    else:
        print("\n".join(_table(costs)))


def measured(repeat: int) -> Cost:
    """Return what it costs to build the interview written down `repeat` times."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        transcript = folder / "interview.txt"
        transcript.write_text(repeated(INTERVIEW.read_text("utf-8"), repeat), "utf-8")
        cpu, memory = _spent(transcript, folder / "out")
        written = sum(path.stat().st_size for path in (folder / "out").rglob("*.*"))
        return Cost(repeat, len(transcript.read_text("utf-8").split()), cpu, memory, written)


def repeated(text: str, repeat: int) -> str:
    """Return a transcript's title once and its turns `repeat` times."""
    at = text.index("Q:")
    return text[:at] + "\n\n".join([text[at:].strip()] * repeat) + "\n"


def _spent(transcript: Path, output: Path) -> tuple[float, float]:
    """Return CPU seconds and MB of one build; raises CalledProcessError when it fails."""
    command = [sys.executable, "-m", "pipeline", "build", str(transcript), "--output", str(output)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    # Linux counts kibibytes, macOS bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6


def _table(costs: list[Cost]) -> list[str]:
    lines = ["| interview | words | CPU s | growth | memory MB | output KB |"]
    lines.append("| ---: | ---: | ---: | ---: | ---: | ---: |")
    for at, cost in enumerate(costs):
        growth = f"{cost.cpu / costs[at - 1].cpu:.1f}x" if at else ""
        lines.append(
            f"| {cost.repeat}x | {cost.words:,} | {cost.cpu:.2f} | {growth} "
            f"| {cost.memory:.0f} | {cost.output / 1000:,.0f} |"
        )
    return lines


if __name__ == "__main__":
    main()
