"""Labels that tell voices apart and name nobody: "Unknown Speaker", "Speaker 2", "A Deputy"."""

from __future__ import annotations

from pipeline.model.unknown import UNKNOWN
from pipeline.stages.speech.words import listed

_PARTS = listed(
    """
    a an and other another first second third
    unidentified unknown unnamed male female man woman men women inaudible
    speaker speakers voice voices member members participant participants attendee person people
    audience caller listener viewer interviewer interviewee moderator respondent host guest
    journalist journalists reporter reporters media press questioner question answer
    deputy delegate senator hon honourable honorable several some
    teilnehmer teilnehmerin stimme voix personne participante persona voz участник голос
    """
)


def is_nameless(label: str) -> bool:
    """Return whether every word of a label says what part somebody plays, or only counts them."""
    words = _words(label)
    return is_anybody(label) or all(_is_part(word) for word in words)


def is_anybody(label: str) -> bool:
    """Return whether a label only says that it is not known who speaks: "Unknown Speaker".

    Each turn of it may be another's. Beside such a word one more is a part, whatever the language:
    "Locuteur inconnu".
    """
    words = _words(label)
    if all(_is_part(word) or word in UNKNOWN for word in words):
        return not UNKNOWN.isdisjoint(words)
    return len(words) == _PART_AND_UNKNOWN and not _SURELY.isdisjoint(words)


_PART_AND_UNKNOWN = 2
_SURELY = UNKNOWN - {"audience", "unknown"}
"""Those that stand in no name: "Audience Research", "Unknown Pleasures"."""


def _is_part(word: str) -> bool:
    return word in _PARTS or word.isdigit() or len(word) == 1


def _words(label: str) -> list[str]:
    return label.casefold().replace(".", " ").replace("_", " ").split()
