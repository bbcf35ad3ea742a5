"""Speeches in order, as readers of structured containers find them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pipeline.model.transcript import Datum, Doubt, Note, Speaker
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Speech:
    """Words that the container gives to one speaker, in one piece."""

    label: str
    """As the container has it; empty where it names nobody."""
    paragraphs: tuple[str, ...]
    """The raw words; those that hold nothing that prints are left out."""
    line: int = 0
    """Where it stands in the file, from 1; 0 where the container has no lines."""
    time: str = ""
    """`00:14:05`, from the beginning of the recording."""
    doubts: tuple[tuple[Doubt, ...], ...] = ()
    """For each paragraph the words that the recognizer doubts, with spans that count in it; empty
    where the container knows of none."""


@dataclass(frozen=True, slots=True)
class Script:
    """All that a structured container says."""

    speeches: tuple[Speech, ...]
    """In order; neighbours of one label are one turn."""
    people: Mapping[str, Speaker] = MappingProxyType({})
    """What the container says of speakers by label; a role that is unidentified is guessed."""
    language: str = ""
    """BCP 47 code where the container says it."""
    metadata: tuple[Datum, ...] = ()
    notes: tuple[Note, ...] = ()
    removed: tuple[Note, ...] = ()
    joined: Mapping[str, str] = MappingProxyType({})
    """Labels that were taken for another's short form, with that other label."""


def clock(seconds: float) -> str:
    """Return a time from the beginning of a recording as `Speech.time` has it: `01:02:03`."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{rest:02}"
