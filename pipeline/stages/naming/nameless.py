"""Labels that tell voices apart and name nobody: "Unknown Speaker", "Speaker 2", "A Deputy"."""

from __future__ import annotations

from pipeline.stages.speech.words import listed

_PARTS = listed(
    """
    a an and other another first second third
    unidentified unknown unnamed male female man woman men women inaudible
    speaker speakers voice voices member members participant participants attendee person people
    audience caller listener viewer interviewer interviewee moderator respondent host guest
    journalist journalists reporter reporters media press questioner question answer
    deputy delegate senator hon honourable honorable several some
    """
)


def is_nameless(label: str) -> bool:
    """Return whether every word of a label says what part somebody plays, or only counts them."""
    words = label.casefold().replace(".", " ").replace("_", " ").split()
    return all(word in _PARTS or word.isdigit() or len(word) == 1 for word in words)
