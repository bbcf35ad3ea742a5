"""What a reader is told about the file it reads."""

from __future__ import annotations

from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A transcript file as its user named it, and what is known of it beforehand."""

    path: str
    """The file as the user named it."""
    id: str = "S1"
    """`S1`, `S2`, … in the order of the definition."""
    recorded: str = ""
    """`2022`, `2022-04` or `2022-04-19`; empty when unknown."""
    terms: str = ""
    """Terms of attribution; empty when the definition does not say."""
    labels: frozenset[str] = frozenset()
    """Speaker labels that the definition declares."""
    format: str = ""
    """Name of the reader that the user wants; empty where the content tells."""
