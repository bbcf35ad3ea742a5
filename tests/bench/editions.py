"""Measure what many editions cost: `python -m tests.bench.editions [COUNT]`.

A thousand editions of the shipped brief are recorded, or COUNT, and commands that read them are run
each in a process of its own. CPU seconds are user and system time of that process, the least of
some runs; files are compiled beforehand.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from pipeline.store.editions import sealed

ROOT = Path(__file__).resolve().parents[2]
SLUG = "kazakhstan-pakistan"
COMMANDS = (
    ("history", SLUG),
    ("publish", "--to", "json", "--date", "2031-01-01"),
    ("diff", SLUG),
)
_RUNS = 5


def main() -> None:
    """Print a table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        for part in ("briefs", "transcripts"):
            shutil.copytree(ROOT / "data" / part, home / "data" / part)
        _spent(home, ("publish", "--to", "json", "--date", "2022-04-19"))
        first = home / "data" / "editions" / SLUG / "0001.json"
        for number, text in _records(first.read_text("utf-8"), count):
            first.with_name(f"{number:04d}.json").write_text(text, "utf-8")
        print(f"| of {count:,} editions | CPU s |\n| --- | --- |")
        for command in COMMANDS:
            least = min(_spent(home, command) for _ in range(_RUNS))
            print(f"| `brief {' '.join(command)}` | {least:.2f} |")


def _records(first: str, count: int) -> Iterator[tuple[int, str]]:
    """Yield the records after the first: the same brief under the next numbers."""
    body = "{\n" + first.split("\n", 4)[4]
    seal = first.split('"sha256": "')[1][:64]
    for number in range(2, count + 1):
        record = re.sub(r'"major": 1,', f'"major": {number},', body, count=1)
        text = sealed(seal, record)
        seal = text.split('"sha256": "')[1][:64]
        yield number, text


def _spent(home: Path, command: tuple[str, ...]) -> float:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = [sys.executable, "-m", "pipeline", *command, "--quiet"]
    subprocess.run(run, cwd=home, env=environment, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
