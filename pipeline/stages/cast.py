"""Who is who: the definition's names and roles win over what the reader guessed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pipeline.errors import DefinitionError, Problem
from pipeline.model.definition import SpeakerSpec
from pipeline.model.transcript import Speaker, Transcript
from pipeline.values import replace


def cast(transcript: Transcript, specs: Sequence[SpeakerSpec]) -> Transcript:
    """Return the transcript with the speakers as the definition has them.

    A spec without name or role keeps what the reader found. The case of labels and the form of
    their apostrophes do not matter.
    Raises DefinitionError for every label that the transcript does not have.
    """
    labels = tuple(speaker.label for speaker in transcript.speakers)
    problems = tuple(_unknown(specs, labels, transcript.path))
    if problems:
        raise DefinitionError(*problems)
    by_label = {_comparable(spec.label): spec for spec in specs}
    named = {speaker: _named(speaker, by_label) for speaker in transcript.speakers}
    common = Counter(speaker.short for speaker in named.values())
    speakers = {one: _told_apart(speaker, common) for one, speaker in named.items()}
    turns = tuple(replace(turn, speaker=speakers[turn.speaker]) for turn in transcript.turns)
    return replace(transcript, speakers=tuple(speakers.values()), turns=turns)


def _unknown(specs: Sequence[SpeakerSpec], labels: Sequence[str], path: str) -> Iterator[Problem]:
    known = {_comparable(label) for label in labels}
    there = ", ".join(f"'{label}'" for label in labels)
    for spec in specs:
        if _comparable(spec.label) not in known:
            message = f"no speaker '{spec.label}' in {path}"
            yield Problem(message, spec.place, f"the labels there are: {there}")


def _named(speaker: Speaker, by_label: Mapping[str, SpeakerSpec]) -> Speaker:
    spec = by_label.get(_comparable(speaker.label))
    if spec is None:
        return speaker
    return replace(
        speaker,
        name=spec.name or speaker.name,
        role=spec.role or speaker.role,
        short=spec.short or speaker.short,
    )


def _told_apart(speaker: Speaker, shorts: Mapping[str, int]) -> Speaker:
    """Return the speaker without a short name that another has too: their affiliations differ."""
    is_office = speaker.short[:1].islower()
    return replace(speaker, short="") if shorts[speaker.short] > 1 and not is_office else speaker


def is_label(one: str, other: str) -> bool:
    """Return whether two labels are one: their case and the form of their apostrophes are none."""
    return _comparable(one) == _comparable(other)


def _comparable(label: str) -> str:
    return label.casefold().replace("’", "'")
