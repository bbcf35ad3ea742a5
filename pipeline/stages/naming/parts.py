"""Parts: what speakers are called of whom no name is known, in the language of the brief."""

from __future__ import annotations

from pipeline.model.labels import Labels
from pipeline.model.transcript import UNIDENTIFIED, Role, Transcript
from pipeline.values import replace

_COUNTED = "Speaker "
"""What the name of a voice begins with that has a number alone."""


def part(name: str, labels: Labels) -> str:
    """Return a name as the brief prints it: "Interviewer" and "Speaker 2" in its own words."""
    number = name.removeprefix(_COUNTED)
    if number != name and number.isdecimal():
        return labels.voice.format(number=number)
    parts = {
        Role.INTERVIEWER.capitalize(): labels.interviewer,
        Role.RESPONDENT.capitalize(): labels.respondent,
        Role.MODERATOR.capitalize(): labels.moderator,
        UNIDENTIFIED: labels.unidentified,
    }
    return parts.get(name, name)


def with_parts(transcript: Transcript, labels: Labels) -> Transcript:
    """Return the transcript with such names in running text; the full names stay, as do labels."""
    called = {
        one: replace(one, short=part(one.name, labels))
        for one in transcript.speakers
        if not one.short and part(one.name, labels) != one.name
    }
    if not called:
        return transcript
    speakers = tuple(called.get(one, one) for one in transcript.speakers)
    turns = tuple(
        replace(turn, speaker=called.get(turn.speaker, turn.speaker)) for turn in transcript.turns
    )
    return replace(transcript, speakers=speakers, turns=turns)
