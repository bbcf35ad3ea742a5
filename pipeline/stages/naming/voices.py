"""Voices: whom a brief names in words of its own, in its title, its masthead and its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set

from pipeline.model.labels import Labels
from pipeline.model.transcript import Role, Speaker, Transcript, is_heard
from pipeline.stages.naming.name_words import GIVEN
from pipeline.stages.naming.nameless import is_nameless
from pipeline.stages.speech.words import spanish_and
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Foremost:
    """Those who say most, and whether there are more."""

    names: tuple[str, ...]
    """In the order in which they come; each once."""
    is_all: bool
    """False where others were heard as well."""


def heard(sources: Iterable[Transcript]) -> Counter[Speaker]:
    """Return how many letters everyone says whose words may be quoted, in the order they come."""
    said = Counter[Speaker]()
    for source in sources:
        for turn in source.turns:
            if is_heard(turn, source):
                said[turn.speaker] += sum(len(one.text) for one in turn.paragraphs)
    return said


def named(said: Counter[Speaker], given: Set[str]) -> Counter[Speaker]:
    """Return those of `said` who have a name; nobody where no name is more than a label.

    `given` are the names that the definition gives. Beside a name, a label may be one as well:
    "Lind" beside "Jane Roe".
    """
    if not any(is_named(one, given) for one in said):
        return Counter()
    return Counter({one: count for one, count in said.items() if may_be_named(one)})


def foremost(said: Counter[Speaker], everyone: Counter[Speaker], most: int) -> Foremost:
    """Return the `most` of `said` who say most; `everyone` are those who were heard."""
    counts = Counter[str]()
    for speaker, count in said.items():
        counts[speaker.name] += count
    chosen = {name for name, _ in counts.most_common(most)}
    others = {one.name for one in everyone} - chosen
    return Foremost(tuple(name for name in counts if name in chosen), not others)


def is_named(speaker: Speaker, given: Set[str]) -> bool:
    """Return whether more is known of a speaker than the part they play.

    One word that is no more than the label is a name where the definition gives it, or where it is
    known as one, as "Robin" is.
    """
    if not may_be_named(speaker):
        return False
    name, label = speaker.name, speaker.label
    is_told = name.lower() != label.lower() or len(label.split()) > 1
    return is_told or name in given or name in GIVEN


def may_be_named(speaker: Speaker) -> bool:
    """Return whether what a speaker is called is no part that somebody plays, and no number."""
    return speaker.name.lower() not in set(Role) and not is_nameless(speaker.name)


def in_a_row(names: Iterable[str], labels: Labels) -> str:
    """Return names as they stand in a sentence: "A, B and C"; "A, Mayor; B; and C" with commas."""
    *first, last = names
    if not first:
        return last
    joined = spanish_and(labels.and_last, last)
    if any("," in one for one in (*first, last)):
        return joined.format(names=f"{'; '.join(first)};", last=last)
    return joined.format(names=", ".join(first), last=last)
