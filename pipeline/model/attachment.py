"""Files that go inside another: what a brief was made of, for other programs."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from pipeline.model.transcript import Transcript
from pipeline.values import dataclass


class Relation(StrEnum):
    """What an attached file is to the one that holds it (ISO 19005-3, annex E)."""

    DATA = "Data"
    """The same, for programs."""
    SOURCE = "Source"
    """What it was made of."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside another."""

    name: str
    """File name, with suffix."""
    kind: str
    """Media type: `application/json`."""
    about: str
    """What it is, in words."""
    relation: Relation
    data: bytes


def transcript_text(transcript: Transcript) -> str:
    """Return a normalized transcript as plain text: anchor, speaker and words of each paragraph."""
    return "\n".join((*_lines(transcript), ""))


def _lines(transcript: Transcript) -> Iterator[str]:
    for turn in transcript.turns:
        name = turn.speaker.name or turn.speaker.label
        for paragraph in turn.paragraphs:
            yield f"[{paragraph.anchor}] {name}: {paragraph.text}"
