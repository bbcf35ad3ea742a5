"""Who must not be named, and has no name that could be taken out of the words.

A label such as `A`, a role, an office or a description hides nobody: where somebody is called by
name, nothing could be put in its place. Such a brief is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from pipeline.model.terms import NAMELESS, Rule, Terms, terms_of
from pipeline.model.transcript import ASKS, Note, Speaker, Transcript, Turn, spoken
from pipeline.patterns import pattern
from pipeline.stages.terms import (
    GENERIC,
    OFFICES,
    TITLE,
    is_of_body,
    is_of_office,
    lost_on_deep_background,
    name_parts,
    terms_at,
)
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Somebody who must not be named, and has no name."""

    speaker: Speaker
    anchor: str
    """Of the first paragraph under the terms."""
    terms: Terms


def unnamed(whole: Transcript, kept: Transcript, no_names: Set[str]) -> Iterator[Unnamed]:
    """Yield those whose terms forbid to name them, and of whom nobody has told the name.

    `whole` is a transcript as addressed, `kept` the same without what was taken out; `no_names` are
    words in lower case that say what somebody does, and not who it is.
    """
    if not kept.turns:
        return
    source = terms_of(whole.terms)
    lost = lost_on_deep_background(whole, kept)
    first: dict[Speaker, Unnamed] = {}
    for turn, paragraph in spoken(whole):
        terms, who = terms_at(paragraph, source), turn.speaker
        is_hidden = terms.rule is Rule.BACKGROUND and who.role not in ASKS
        if is_hidden or (terms.rule is Rule.DEEP and who in lost):
            first.setdefault(who, Unnamed(who, paragraph.anchor, terms))
        if terms.rule is Rule.CHATHAM:
            for one in whole.speakers:
                first.setdefault(one, Unnamed(one, paragraph.anchor, terms))
    yield from (one for one in first.values() if not has_name(one.speaker, no_names))


def still_named(transcript: Transcript) -> Iterator[Note]:
    """Yield warnings where somebody is called by name beside words under terms that forbid it.

    Names that are known have gone by then. The words are not told.
    """
    source = terms_of(transcript.terms)
    asked: Turn | None = None
    for turn in transcript.turns:
        nameless = [one for one in turn.paragraphs if terms_at(one, source).rule in NAMELESS]
        if turn.speaker.role in ASKS and not nameless:
            asked = turn
            continue
        before = asked.paragraphs if asked and nameless else ()
        for one in (*before, *nameless):
            if _CALLED.search(one.text):
                line = asked.line if asked and one in before else turn.line
                message = f"somebody is called by name at {one.anchor}, where terms forbid that"
                hint = "put who must not be named under 'present:'"
                yield Note(f"{message}: {hint}", line, is_warning=True)
        asked = None


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NAME = r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2}"
_CALLED = pattern(
    rf"(?:^|[.?!,;:]\s+|[Tt]hank you,?\s+|[Tt]hanks,?\s+){TITLE}\s+{_NAME}\s*(?:[,.?!;]|$)"
    rf"|\bI, (?:{TITLE}\s+)?{_NAME},|\b[Mm]y name is {_NAME}"
)
"""Somebody who is addressed, or says who speaks."""


def has_name(speaker: Speaker, no_names: Set[str] = frozenset()) -> bool:
    """Return whether a speaker has the name of a person, and not only a role or an office."""
    return any(
        (is_titled or not (is_of_office(words) or is_of_body(words)))
        and any(_is_of_person(word, no_names) for word in words)
        for text in (speaker.label, speaker.name, speaker.short)
        for words, is_titled in name_parts(text)
    )


def _is_of_person(word: str, no_names: Set[str]) -> bool:
    """Return whether a word of a name may be a person's: with a capital, or without any case."""
    lower = word.casefold()
    if word[:1].islower() or not any(map(str.isalpha, word)) or any(map(str.isdigit, word)):
        return False
    if word.isupper() and len(word) < _SHORTEST_IN_CAPITALS:
        return False
    return not any(lower in words for words in (GENERIC, OFFICES, _DESCRIBING, no_names))


_SHORTEST_IN_CAPITALS = 4
"""Letters of a name that is all in capitals: fewer are initials, or short for what one does."""
_DESCRIBING = _words(
    """
    administration adviser advisor agent analyst anon anonymous applicant assistant attaché
    boy chief child client citizen civil colleague consultant correspondent counsellor customer
    daughter defence defense delegate deputy diplomat doctor driver editor employee employer
    engineer envoy executive expert facilitator farmer father finance first foreign former friend
    gentleman girl head health high husband informant insider interior interpreter intv junior lady
    lawyer lead leader local lieutenant major manager managing military mother negotiator nurse
    officer official owner panelist panellist parent partner patient permanent person physician
    police policymaker politician press prime principal private quarter representative researcher
    resident resp retired scientist second secretariat senior servant soldier son source speaker
    spkr spokesman spokesperson spokeswoman staff state student subject teacher tenant third
    one two three four five six seven eight nine ten
    translator undisclosed user vice victim villager visitor volunteer wife witness worker
    """
)
"""Words in lower case that describe somebody, and name nobody."""
