"""A figure that the harness measures, beside what is asked for."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Score:
    """One row of the table."""

    measure: str
    """What was measured, on what: "headed interviews, number of sections unknown, Pk"."""
    value: float
    baseline: str
    """The best known figure of others or of before, as a person writes it: ".361"."""
    bound: float | None = None
    """What must hold; None where the figure is only told."""
    is_lower_better: bool = False
    items: int = 0
    """How many documents or items were measured."""

    @property
    def holds(self) -> bool:
        """Whether the bound is kept; True where there is none."""
        if self.bound is None:
            return True
        return self.value <= self.bound if self.is_lower_better else self.value >= self.bound


def items(folder: Path, pattern: str) -> Iterator[dict[str, Any]]:
    """Yield the items of every set in `folder` that fits, files in order of their names.

    Patterns name a set without its half ("headed-interviews-*"), so that any half can be measured.
    """
    for path in sorted(folder.glob(f"{pattern}.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)
