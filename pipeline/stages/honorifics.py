"""Honorifics: "Mr", "Dr", "H.E." before the names of speakers, as the house style prints names.

What speakers say of each other is theirs: no word of a transcript is changed.
"""

from __future__ import annotations

from collections import Counter

from pipeline.model.labels import Honorifics
from pipeline.model.transcript import Speaker, Transcript
from pipeline.patterns import pattern
from pipeline.values import replace

_TITLES = pattern(
    r"(?:(?:[Tt]he\s(?:R(?:igh)?t\.?\s)?Hon\.?|Hon\.|(?:[Tt]he\s)?(?:Right\s)?Hono(?:u)?rable"
    r"|(?:His|Her|Their)\sExcellency|H\.?\s?E\.?|S\.\s?E\.(?:\s?M\.)?"
    r"|(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|MR|MRS|MS|DR|PROF)\.?|Professor"
    r"|Mme|Madame|Mlle|Mademoiselle|Monsieur|Herr|Frau|Señor|Señora|(?:Sra?|Srta|Sig)\.|Signora?"
    r"|[Гг]-н|[Гг]-жа|[Гг]осподин|[Гг]оспожа),?\s+)+(?=\w)"
)
"""Courtesy titles that a name can do without: "Sir" and "Lord" are part of it, "President" is an
office. A French "M." looks like an initial, and stays."""


def addressed(sources: tuple[Transcript, ...], honorifics: Honorifics) -> tuple[Transcript, ...]:
    """Return the sources with their speakers named as a house style wants it.

    Where two speakers would have one name without their honorifics, they keep them.
    """
    if honorifics is Honorifics.KEEP:
        return sources
    speakers = {speaker: None for one in sources for speaker in one.speakers}
    names = dict.fromkeys((one.name, one.short) for one in speakers)
    counts = Counter(bare for pair in names for bare in set(map(_bare, filter(None, pair))))
    alike = frozenset(bare for bare, count in counts.items() if count > 1)
    named = {one: _named(one, honorifics, alike) for one in speakers}
    return tuple(_recast(one, named) for one in sources)


def _bare(name: str) -> str:
    found = _TITLES.match(name)
    return name[found.end() :] if found else name


def _named(speaker: Speaker, honorifics: Honorifics, alike: frozenset[str]) -> Speaker:
    """Return a speaker without honorifics, or without those of the form for running text."""

    def told(name: str) -> str:
        bare = _bare(name)
        return name if bare in alike else bare

    name = speaker.name if honorifics is Honorifics.ONCE else told(speaker.name)
    short = told(speaker.short or speaker.name)
    return replace(speaker, name=name, short="" if short == name else short)


def _recast(source: Transcript, named: dict[Speaker, Speaker]) -> Transcript:
    turns = (replace(turn, speaker=named[turn.speaker]) for turn in source.turns)
    speakers = tuple(named[one] for one in source.speakers)
    return replace(source, turns=tuple(turns), speakers=speakers)
