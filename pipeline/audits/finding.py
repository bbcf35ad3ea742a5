"""A finding: one promise that a finished output would break."""

from __future__ import annotations

from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, and where."""

    promise: str
    """`P1` to `P9`."""
    where: str
    """The output or the anchor."""
    message: str

    def __str__(self) -> str:
        return f"{self.promise} {self.where}: {self.message}"
