"""What every reader has: a name, a test for its format, and a function that reads it."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.errors import BriefError
from pipeline.model.transcript import Transcript
from pipeline.readers.source import Source
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Recognition:
    """How sure a reader is that a file is in its format, and why."""

    confidence: float
    """0 to 1; below `BAR` the file is not read."""
    evidence: tuple[str, ...] = ()
    refusal: BriefError | None = None
    """What to tell the user where this format is the nearest and still cannot be read."""


BAR = 0.5
"""Least confidence with which a file is read."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One transcript format."""

    name: str
    """As `Transcript.format` has it: `text`."""
    title: str
    """As messages list it."""
    recognize: Callable[[bytes, Source], Recognition]
    """Judge by content alone; raises TranscriptError where the file cannot even be decoded."""
    read: Callable[[bytes, Source], Transcript]
    """Read a file that was recognized; raises TranscriptError with the place."""
