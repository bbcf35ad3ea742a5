"""Reading a text as users do who declare nothing, and who says what in it."""

from __future__ import annotations

from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript


def read(text: str, path: str = "talk.txt") -> Transcript:
    """Read `text` without a definition."""
    return read_transcript(text.encode(), Source(path)).transcript


def spoken_turns(transcript: Transcript) -> list[tuple[str, str]]:
    """Return who says what, a turn each."""
    return [
        (turn.speaker.label, " ¶ ".join(one.text for one in turn.paragraphs))
        for turn in transcript.turns
    ]
