"""Measure the stages and print the table; `--write` puts it into docs/measured.md."""

from __future__ import annotations

import argparse
import importlib
import os
import re
import sys
import time
from pathlib import Path

from tests.eval.score import Score

MEASURES = (
    "themes",
    "subjects",
    "fit",
    "keypoints",
    "dates",
    "figures",
    "names",
    "courtesy",
    "slips",
    "cost",
)
"""Modules of this package; each has `measure(folder) -> list[Score]`."""
_DOCUMENT = Path("docs/measured.md")
_PLACE = re.compile(r"(<!-- eval -->\n).*?(<!-- /eval -->)", re.DOTALL)


def main() -> int:
    """Run the measures asked for; return 1 when a bound does not hold."""
    options = _options()
    scores: list[Score] = []
    for name in options.only or MEASURES:
        began = time.process_time()
        found = importlib.import_module(f"tests.eval.{name}").measure(options.data)
        print(f"{name}: {time.process_time() - began:.1f} s", file=sys.stderr)
        scores += found
    table = _table(scores)
    print(table)
    if options.write:
        text = _DOCUMENT.read_text(encoding="utf-8")
        _DOCUMENT.write_text(_PLACE.sub(lambda found: found[1] + table + found[2], text), "utf-8")
    return 0 if all(score.holds for score in scores) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.eval", description=__doc__)
    default = os.environ.get("BRIEFWRIGHT_EVAL", "../shared/samples/eval")
    parser.add_argument("--data", type=Path, default=Path(default), help="folder with the sets")
    parser.add_argument("--only", action="append", choices=MEASURES, help="one measure; repeatable")
    parser.add_argument("--write", action="store_true", help="write the table to docs/measured.md")
    options = parser.parse_args()
    if not options.data.is_dir():
        parser.error(f"there is no folder {options.data}: name one with --data or BRIEFWRIGHT_EVAL")
    return options


def _table(scores: list[Score]) -> str:
    rows = [
        "| measure | items | here | asked | known best |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    rows += [
        f"| {one.measure} | {one.items or ''} | {_bold(one)} | {_bound(one)} | {one.baseline} |"
        for one in scores
    ]
    return "\n".join(rows) + "\n"


def _bold(score: Score) -> str:
    return f"{score.value:.3f}" if score.holds else f"{score.value:.3f} (misses)"


def _bound(score: Score) -> str:
    if score.bound is None:
        return ""
    return f"{'≤' if score.is_lower_better else '≥'} {score.bound:.3f}"


if __name__ == "__main__":
    raise SystemExit(main())
