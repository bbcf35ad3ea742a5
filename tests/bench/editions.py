"""Measure what many editions cost: `python -m tests.bench.editions [COUNT [ANCHOR]]`.

A thousand editions of the shipped brief are recorded, or COUNT, and commands that read them are run
each in a process of its own. CPU seconds are user and system time of that process, the least of
some runs; files are compiled beforehand.

With ANCHOR, that paragraph is off the record after they were recorded: every command hides it in
what it tells of them, and `publish` looks for it in all records.
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
WITHHOLDING = (
    ("history", SLUG),
    ("diff", SLUG),
    ("diff", SLUG, "--edition", "2.0"),
    ("publish", "--to", "json", "--date", "2031-01-01"),
)
_RUNS = 5


def main() -> None:
    """Print a table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    anchor = sys.argv[2] if len(sys.argv) > 2 else ""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        for part in ("briefs", "transcripts"):
            shutil.copytree(ROOT / "data" / part, home / "data" / part)
        _spent(home, ("publish", "--to", "json", "--date", "2022-04-19"))
        first = home / "data" / "editions" / SLUG / "0001.json"
        for number, text in _records(first.read_text("utf-8"), count):
            first.with_name(f"{number:04d}.json").write_text(text, "utf-8")
        print(f"| of {count:,} editions | CPU s |\n| --- | --- |")
        if anchor:
            _withhold(home, anchor)
        for command in WITHHOLDING if anchor else COMMANDS:
            least = min(_spent_anew(home, command) for _ in range(_RUNS))
            print(f"| `brief {' '.join(command)}` | {least:.2f} |")


def _withhold(home: Path, anchor: str) -> None:
    """Put a paragraph off the record."""
    path = home / "data" / "briefs" / f"{SLUG}.yaml"
    terms = f"    passages: [{{at: {anchor}, terms: off-the-record}}]\n"
    text = path.read_text("utf-8")
    path.write_text(text.replace("    speakers:\n", f"{terms}    speakers:\n", 1), "utf-8")


def _spent_anew(home: Path, command: tuple[str, ...]) -> float:
    """Return the CPU seconds of a command in a copy of the workspace, which it may change."""
    with tempfile.TemporaryDirectory() as name:
        copy = shutil.copytree(home, Path(name) / "copy")
        return _spent(copy, command)


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
