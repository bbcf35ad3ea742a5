"""Measure the PDF writer beside its peers: `python -m tests.bench.pdf [--rounds N] [REPEAT…]`.

The shipped brief is written with its sections 1, 10 and 100 times in it, by this writer, by Typst
and by WeasyPrint, each in a cold process of its own, in turns. CPU seconds are user and system
time, memory the largest resident size; both are medians. Peers that are not installed are left out
(`pip install '.[bench]'`). "warm" is a second write in a process that has written once.
"""

from __future__ import annotations

import argparse
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from pipeline.drafting import Options, draft, find_target
from pipeline.model.brief import Block, Brief, Prose, Section, SectionRole
from pipeline.model.style import Style
from pipeline.store.templates import shipped_templates
from tests.bench.peers import as_html, as_typst

ROOT = Path(__file__).resolve().parents[2]
SLUG = "kazakhstan-pakistan"
REPEATS = (1, 10, 100)
SLOWEST = 10
"""Repeats from which WeasyPrint, minutes long, is left out."""

_OURS = """
import pickle, sys, time
from pathlib import Path
from pipeline.__main__ import spare_searches
spare_searches()
brief, style = pickle.loads(Path("brief.pickle").read_bytes())
from pipeline.writers.pdf import write
Path("ours.pdf").write_bytes(write(brief, style))
if "warm" in sys.argv:
    start = time.process_time()
    write(brief, style)
    print(time.process_time() - start)
"""
_TYPST = """
import typst
typst.compile("brief.typ", "typst.pdf", font_paths=[{fonts!r}], ignore_system_fonts=True,
              pdf_standards=["ua-1", "a-2a"])
"""
_WEASYPRINT = """
import weasyprint
weasyprint.HTML("brief.html").write_pdf("weasyprint.pdf", pdf_variant="pdf/ua-1")
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one program needs for one file."""

    name: str
    repeat: int
    cpu: float
    memory: float
    size: int
    """Bytes of the file."""


def main() -> None:
    """Print a table."""
    print_table(__doc__, ".pdf", programs)
    print(f"| 1x | ours, warm | {warm():.3f} | | |")


def print_table(
    about: str | None, suffix: str, programs: Callable[[int], Mapping[str, str]]
) -> None:
    """Print what each of some programs needs, as the command line asks.

    `programs` gives the code of each by its name, for a brief so many times as long; it leaves a
    file of that name with `suffix`.
    """
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("repeats", metavar="REPEAT", type=int, nargs="*")
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    print("| brief | program | CPU s | memory MB | KB |\n| ---: | --- | ---: | ---: | ---: |")
    for repeat in chosen.repeats or REPEATS:
        for one in measured(repeat, chosen.rounds, suffix, programs(repeat)):
            print(
                f"| {repeat}x | {one.name} | {one.cpu:.3f} | {one.memory:.0f} "
                f"| {one.size / 1000:,.0f} |",
                flush=True,
            )


def corpus(repeat: int) -> tuple[Brief, Style]:
    """Return the shipped brief with its themed sections and its annex `repeat` times in it."""
    target = find_target(SLUG, ROOT)
    made = draft(target, Options(date="2024-04-19"))
    sections = [one for at in range(repeat) for one in _again(made.brief, at)]
    return replace(made.brief, sections=tuple(sections)), made.style


def _again(brief: Brief, at: int) -> Iterator[Section]:
    """Yield the sections of a brief, all of them the first time, then those that may come again."""
    for section in brief.sections:
        if not at:
            yield section
        elif section.role in {SectionRole.THEME, SectionRole.ANNEX}:
            blocks = tuple(map(_untargeted, section.blocks))
            yield replace(section, id=f"{section.id}-{at}", blocks=blocks)


def _untargeted(block: Block) -> Block:
    """Return a block that is no link's target: only the first one is."""
    return replace(block, target="") if isinstance(block, Prose) else block


def programs(repeat: int) -> dict[str, str]:
    """Return the code of each program that is installed and can do so much, by name."""
    found = {"ours": _OURS}
    if find_spec("typst"):
        found["typst"] = _TYPST.format(fonts=str(shipped_templates() / "fonts"))
    if find_spec("weasyprint") and repeat <= SLOWEST:
        found["weasyprint"] = _WEASYPRINT
    return found


def measured(repeat: int, rounds: int, suffix: str, codes: Mapping[str, str]) -> Iterator[Cost]:
    """Yield the cost of each program, each having been run `rounds` times in turns."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written(folder, repeat)
        runs: dict[str, list[tuple[float, float]]] = {one: [] for one in codes}
        for _ in range(rounds):
            for one, code in codes.items():
                runs[one].append(spent(code, folder))
        for one, found in runs.items():
            size = (folder / f"{one}{suffix}").stat().st_size
            cpu, memory = (median(column) for column in zip(*found, strict=True))
            yield Cost(one, repeat, cpu, memory, size)


def written(folder: Path, repeat: int) -> None:
    """Write what the programs read."""
    brief, style = corpus(repeat)
    (folder / "brief.pickle").write_bytes(pickle.dumps((brief, style)))
    (folder / "brief.typ").write_text(as_typst(brief), "utf-8")
    (folder / "brief.html").write_text(as_html(brief), "utf-8")


def spent(code: str, folder: Path) -> tuple[float, float]:
    """Return CPU seconds and MB of a program; raises CalledProcessError when it fails."""
    command = [sys.executable, "-c", code]
    process = subprocess.Popen(command, cwd=folder, env=_environment(), stderr=subprocess.PIPE)
    _, errors = process.stderr, process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, stderr=errors)
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kibibytes
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6


def warm(rounds: int = 5) -> float:
    """Return the CPU seconds of a second write in one process."""
    with tempfile.TemporaryDirectory() as name:
        written(Path(name), 1)
        command = [sys.executable, "-c", _OURS, "warm"]
        found = [
            subprocess.run(
                command, cwd=name, env=_environment(), capture_output=True, text=True, check=True
            ).stdout
            for _ in range(rounds)
        ]
        return median(map(float, found))


def _environment() -> dict[str, str]:
    return os.environ | {
        "PYTHONPATH": os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))
    }


if __name__ == "__main__":
    main()
