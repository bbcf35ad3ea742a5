"""Terms: what was not said on the record is taken out, and who must not be named is not.

Words off the record and on deep background leave the transcript here, before any stage that
judges; whatever is made of it later cannot tell what it never had. What is left of them is a count,
and the secrets with which finished files are searched.

A question that was taken out leaves `[…]`, so that its answers are not taken for those of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from pipeline.errors import DefinitionError, Problem
from pipeline.model.definition import PassageSpec, SourceSpec
from pipeline.model.labels import Labels
from pipeline.model.secrets import Finder, Secrets, finder
from pipeline.model.terms import NAMELESS, SILENT, Rule, Terms, Withheld, terms_of
from pipeline.model.transcript import (
    ASKS,
    Edit,
    Note,
    Paragraph,
    Role,
    Speaker,
    Transcript,
    Turn,
    neutral_path,
    spoken,
)
from pipeline.patterns import pattern
from pipeline.values import dataclass, replace

OMITTED = "[…]"
"""Stands for a question that was taken out."""


@dataclass(frozen=True, slots=True)
class Silenced:
    """A transcript without the words that are not to be known, and what was taken out."""

    transcript: Transcript
    removed: tuple[Paragraph, ...]


def flagged(transcript: Transcript, passages: Sequence[PassageSpec]) -> Transcript:
    """Return an addressed transcript with the terms of the definition at its paragraphs.

    Raises DefinitionError for every anchor that it does not have, or that has two terms.
    """
    if not passages:
        return transcript
    known = [one.anchor for _, one in spoken(transcript)]
    problems = (*_unknown(passages, known), *_contradicting(passages, known))
    if problems:
        raise DefinitionError(*problems)
    terms = {
        anchor: one.terms
        for one in passages
        for anchor in known
        if any(_is_at(anchor, at) for at in one.at)
    }
    turns = tuple(
        replace(
            turn,
            paragraphs=tuple(
                replace(one, terms=terms.get(one.anchor, one.terms)) for one in turn.paragraphs
            ),
        )
        for turn in transcript.turns
    )
    return replace(transcript, turns=turns)


def _is_at(anchor: str, at: str) -> bool:
    """Return whether an anchor is the one named, or a paragraph of the turn named; `A4` of both."""
    names = (anchor, anchor.rpartition(" ")[2])
    return any(one == at or one.startswith(f"{at}.") for one in names)


def _unknown(passages: Sequence[PassageSpec], known: Sequence[str]) -> Iterator[Problem]:
    for one in passages:
        for at in one.at:
            if not any(_is_at(anchor, at) for anchor in known):
                ends = f"anchors run from {known[0]} to {known[-1]}" if known else ""
                yield Problem(f"no paragraph '{at}'", one.place, ends)


def _contradicting(passages: Sequence[PassageSpec], known: Sequence[str]) -> Iterator[Problem]:
    """Yield paragraphs to which two passages give other terms: the laxer must not win unseen."""
    first: dict[str, PassageSpec] = {}
    for one in passages:
        for anchor in known:
            if any(_is_at(anchor, at) for at in one.at):
                other = first.setdefault(anchor, one)
                if other.terms != one.terms:
                    message = f"{anchor} is said to be '{other.terms}' and '{one.terms}'"
                    yield Problem(message, one.place, "name each paragraph once, with one term")


def silenced(transcript: Transcript) -> Silenced:
    """Return a flagged transcript without what is off the record or on deep background."""
    source = terms_of(transcript.terms)
    removed = tuple(one for _, one in spoken(transcript) if _rule(one, source) in SILENT)
    if not removed:
        return Silenced(transcript, ())
    kept = list(_without_tail(_kept_turns(transcript, source)))
    withheld = tuple(_counted(transcript, source))
    note = Note(f"taken out under their terms: {_listed(withheld)}")
    numbered = tuple(replace(turn, number=at) for at, turn in enumerate(kept, start=1))
    silent = replace(
        transcript,
        turns=numbered,
        speakers=_speakers(transcript, numbered),
        notes=(*transcript.notes, note),
        withheld=withheld,
    )
    if source.rule in SILENT:
        silent = _faceless(silent)
    return Silenced(silent, removed)


def _faceless(transcript: Transcript) -> Transcript:
    """Return a transcript without what its file says of it, which may name somebody."""
    path = neutral_path(transcript.id)
    return replace(transcript, title="", path=path, evidence=(), removed=(), metadata=())


def _listed(withheld: Sequence[Withheld]) -> str:
    return ", ".join(f"{one.rule.value.replace('-', ' ')}: {one.passages}" for one in withheld)


def terms_at(paragraph: Paragraph, source: Terms) -> Terms:
    """Return the terms of a paragraph: its own, or those of its source."""
    return terms_of(paragraph.terms) if paragraph.terms else source


def _rule(paragraph: Paragraph, source: Terms) -> Rule:
    return terms_at(paragraph, source).rule


def _kept_turns(transcript: Transcript, source: Terms) -> Iterator[Turn]:
    for turn in transcript.turns:
        kept = tuple(one for one in turn.paragraphs if _rule(one, source) not in SILENT)
        if kept:
            yield replace(turn, paragraphs=kept)
        elif turn.speaker.role in ASKS:
            yield replace(turn, paragraphs=(_omitted(turn.paragraphs[0]),))


def _omitted(paragraph: Paragraph) -> Paragraph:
    edits = (Edit(0, OMITTED, "", "terms"),)
    return Paragraph(
        paragraph.anchor, OMITTED, paragraph.start, paragraph.start, edits, paragraph.terms
    )


def _without_tail(turns: Iterable[Turn]) -> Iterator[Turn]:
    """Yield turns without questions at their end of which nothing is left, nor of the answers."""
    waiting: list[Turn] = []
    for turn in turns:
        if all(one.text == OMITTED for one in turn.paragraphs):
            waiting.append(turn)
            continue
        yield from waiting
        waiting = []
        yield turn


def _counted(transcript: Transcript, source: Terms) -> Iterator[Withheld]:
    rules = [_rule(one, source) for _, one in spoken(transcript)]
    runs = [rule for rule, _ in groupby(rules)]
    for rule in (Rule.OFF, Rule.DEEP):
        if rule in runs:
            yield Withheld(rule, runs.count(rule))


def _speakers(transcript: Transcript, turns: Sequence[Turn]) -> tuple[Speaker, ...]:
    speaking = {turn.speaker for turn in turns}
    known = [one for one in transcript.speakers if one in speaking]
    return tuple(dict.fromkeys((*known, *(turn.speaker for turn in turns))))


def decided(spec: SourceSpec, found: Silenced) -> SourceSpec:
    """Return what an editor decided without corrections and dismissals of what was taken out."""
    if not found.removed:
        return spec
    there = {_bare(one.anchor): one.text for _, one in spoken(found.transcript)}
    gone = {_bare(one.anchor): one.text for one in found.removed}
    gone_words = " ".join(gone.values())

    def is_moot(at: str, words: str) -> bool:
        return words not in there.get(_bare(at), "") and (_bare(at) in gone or words in gone_words)

    corrections = tuple(one for one in spec.corrections if not is_moot(one.at, one.replace))
    dismiss = tuple(
        one for one in spec.dismiss if not is_moot(one.partition("/")[0], one.partition("/")[2])
    )
    return replace(spec, corrections=corrections, dismiss=dismiss)


def _bare(anchor: str) -> str:
    return anchor.rpartition(" ")[2]


@dataclass(frozen=True, slots=True)
class Anonymous:
    """A transcript in which nobody is named who must not be, and their names."""

    transcript: Transcript
    names: tuple[str, ...]
    """Those that stand nowhere in it."""


def anonymous(
    transcript: Transcript, specs: Transcript, present: Sequence[str], labels: Labels
) -> Anonymous:
    """Return a silenced, normalized transcript with descriptions and numbers in place of names.

    `specs` is the same transcript before anything was taken out: all who speak in it are present.
    """
    source = terms_of(transcript.terms)
    rules = {_rule(one, source) for _, one in spoken(transcript)}
    lost = lost_on_deep_background(specs, transcript)
    if not rules & NAMELESS and not lost:
        return Anonymous(transcript, ())
    hidden = (*_hidden(specs, source), *lost) if rules & NAMELESS else lost
    names = tuple(name for one in hidden for name in names_of(one))
    names += tuple(each for one in present for each in _parts(one)) if hidden else ()
    aliases = _Aliases(labels, source, {})
    turns = tuple(_renamed(transcript, source, aliases, finder(Secrets(names=names))))
    numbered = tuple(replace(turn, number=at) for at, turn in enumerate(turns, start=1))
    speakers = tuple(dict.fromkeys(turn.speaker for turn in numbered))
    renamed = replace(transcript, turns=numbered, speakers=speakers)
    if hidden:
        renamed = _faceless(renamed)
    return Anonymous(renamed, names)


def lost_on_deep_background(whole: Transcript, kept: Transcript) -> tuple[Speaker, ...]:
    """Return who answers on deep background, and has no word among those that are kept."""
    source = terms_of(whole.terms)
    deep = dict.fromkeys(
        turn.speaker
        for turn, one in spoken(whole)
        if turn.speaker.role not in ASKS and _rule(one, source) is Rule.DEEP
    )
    heard = {turn.speaker for turn in kept.turns}
    return tuple(one for one in deep if one not in heard) if heard else ()


def _hidden(transcript: Transcript, source: Terms) -> tuple[Speaker, ...]:
    """Return the speakers who are named nowhere: under their own terms, or those of all present."""
    if source.rule is Rule.CHATHAM:
        return transcript.speakers
    if source.rule is Rule.BACKGROUND:
        return tuple(one for one in transcript.speakers if one.role not in ASKS)
    open_, nameless = set(), set()
    for turn, paragraph in spoken(transcript):
        rule = _rule(paragraph, source)
        if rule is Rule.ON_RECORD:
            open_.add(turn.speaker)
        elif rule is Rule.CHATHAM or turn.speaker.role not in ASKS:
            nameless.add(turn.speaker)
    return tuple(one for one in transcript.speakers if one in nameless - open_)


@dataclass(frozen=True, slots=True)
class _Aliases:
    """What speakers are called in place of their names."""

    labels: Labels
    source: Terms
    known: dict[tuple[Speaker, str], Speaker]

    def of(self, speaker: Speaker, paragraph: Paragraph) -> Speaker:
        """Return the speaker under whose name a paragraph stands."""
        terms = terms_at(paragraph, self.source)
        is_asking = speaker.role in ASKS and terms.rule is Rule.BACKGROUND
        if terms.rule not in NAMELESS or is_asking:
            return speaker
        if terms.rule is Rule.CHATHAM:
            count = sum(1 for _, rule in self.known if rule == Rule.CHATHAM) + 1
            name = self.labels.participant.format(number=count)
            return self.known.setdefault((speaker, Rule.CHATHAM), _alias(name, speaker.role))
        name = terms.description or self.source.description or self.labels.unnamed
        others = sum(1 for one, words in self.known if words == name and one != speaker)
        printed = f"{name} ({others + 1})" if others else name
        return self.known.setdefault((speaker, name), _alias(printed, speaker.role))


def _alias(name: str, role: Role) -> Speaker:
    return Speaker(name, name, role, name)


def _renamed(
    transcript: Transcript, source: Terms, aliases: _Aliases, hidden: Finder
) -> Iterator[Turn]:
    """Yield turns of one alias each, without the names of those whose terms hold there."""
    local = _local_names(transcript, source)
    for turn in transcript.turns:
        named = [
            (aliases.of(turn.speaker, one), _redacted(one, (hidden, local[one.anchor]), aliases))
            for one in turn.paragraphs
        ]
        for speaker, group in groupby(named, key=lambda pair: pair[0]):
            yield replace(turn, speaker=speaker, paragraphs=tuple(one for _, one in group))


def _local_names(transcript: Transcript, source: Terms) -> Mapping[str, Finder]:
    """Return the names that are taken out at each paragraph: of those who spoke so beside it.

    Somebody may be named on the record and speak on background elsewhere; a question with an
    answer on background names them no more than the answer does.
    """
    found: dict[str, Finder] = {}
    stretch: list[tuple[Turn, Paragraph]] = []
    for turn, paragraph in (*spoken(transcript), (None, None)):
        is_new = turn is None or (
            turn.speaker.role in ASKS and bool(stretch) and stretch[-1][0] is not turn
        )
        if is_new:
            found |= _local_of(stretch, transcript, source)
            stretch = []
        if turn is not None and paragraph is not None:
            stretch.append((turn, paragraph))
    return found


def _local_of(
    stretch: Sequence[tuple[Turn, Paragraph]], transcript: Transcript, source: Terms
) -> Iterator[tuple[str, Finder]]:
    rules = {_rule(one, source) for _, one in stretch}
    who: dict[Speaker, None] = {}
    for turn, one in stretch:
        if _rule(one, source) is Rule.BACKGROUND and turn.speaker.role not in ASKS:
            who[turn.speaker] = None
    if Rule.CHATHAM in rules:
        who |= dict.fromkeys(transcript.speakers)
    names = tuple(name for one in who for name in names_of(one))
    found = finder(Secrets(names=names))
    for turn, one in stretch:
        is_hidden = _rule(one, source) in NAMELESS or turn.speaker.role in ASKS
        yield one.anchor, found if is_hidden else Finder()


_BETWEEN = pattern(r"\s*")
_HONORIFICS = (
    "Mr|Mrs|Ms|Miss|Mx|Mister|Dr|Prof|Sir|Dame|Lord|Lady|Madam|Madame|Hon|Honourable|Honorable|Rev|"
    "Reverend|H\\.E|His Excellency|Her Excellency|Excellency|Comrade|Sheikh|Herr|Frau|Monsieur|Mme|"
    "Mlle|Señor|Señora|Sr|Sra|Senhor|Senhora|Signor|Signora|Don|Doña|Dona|Gospodin|Pan|Pani"
)
_NARROWING = (
    "Acting|Administrative|Assistant|Associate|Attorney|Brigadier|Cabinet|Chief|Crown|Cultural|Defence|"
    "Defense|Deputy|Economic|Economy|Education|Energy|Environment|Executive|Federal|Finance|First|"
    "Foreign|Former|Health|High|Home|Honorary|Interior|Interim|Joint|Junior|Justice|Labour|Lieutenant|"
    "Lord|Major|Managing|National|Parliamentary|Permanent|Political|Press|Prime|Principal|Private|"
    "Regional|Second|Senior|Solicitor|Special|State|Staff|Trade|Transport|Under|Union|Vice|Water"
)
"""Words that stand before an office and narrow it: "State Secretary", "Deputy Prime Minister"."""
_OFFICE = (
    "Admiral|Advis[eo]r|Ambassador|Assemblyman|Assemblywoman|Attaché|Bishop|Captain|Chair|Chairman|"
    "Chairperson|Chairwoman|Chancellor|Chief|Colonel|Commander|Commissioner|Congressman|"
    "Congresswoman|Consul|Councillor|Counsellor|Delegate|Director|Envoy|General|Governor|"
    "Inspector|Judge|Justice|King|Lieutenant|Major|Marshal|Mayor|Minister|Officer|Premier|President|"
    "Prince|Princess|Prof|Professor|Queen|Rapporteur|Rector|Representative|Secretary|Senator|"
    "Adm|Amb|Capt|Cmdr|Col|Gen|Gov|Lt|Maj|Rep|Sec|Sen|Sgt|Supt|"
    "Sergeant|Speaker|Spokesman|Spokesperson|Spokeswoman|Superintendent|Treasurer|"
    r"(?:Bundes|Staats|Vize|General|Außen|Innen|Finanz|Premier)?(?:[Mm]inister|[Ss]ekretär|[Pp]räsident|"
    r"[Kk]anzler|[Bb]otschafter|[Dd]irektor)(?:in)?|"
    "Ministre|Président|Présidente|Secrétaire|Ambassadeur|Ambassadrice|Ministro|Ministra|Presidente|"
    "Presidenta|Secretario|Secretaria|Embajador|Embajadora|Embaixador|Embaixadora"
)
_ENDING = rf"(?:{_HONORIFICS}|{_OFFICE})\.?"
TITLE = rf"(?:(?:{_HONORIFICS}|{_NARROWING}|{_OFFICE})\.?[\s-]+){{0,5}}{_ENDING}"
"""What stands before a name, as a part of a pattern; bounded, as words of it are of two kinds."""
_HONORIFIC = pattern(
    rf"\b{TITLE}(?:[\s-]+General)?"
    r"(?:[\s-]+(?:of|for)(?:[\s-]+the)?[\s-]+[A-Z][\w’'-]*"
    r"(?:(?:,|[\s-]+and)?[\s-]+[A-Z][\w’'-]*){0,3}){0,2}\s+\Z"
)
_LONGEST_TITLE = 150
"""Characters before a name in which its title stands."""


def _redacted(paragraph: Paragraph, finders: Iterable[Finder], aliases: _Aliases) -> Paragraph:
    """Return a paragraph with a mark in place of names; the raw words are not kept."""
    text = paragraph.text
    spans = sorted({span for one in finders for span in one.spans(text)})
    if not spans:
        return paragraph
    for start, end in reversed(_joined(text, spans)):
        text = f"{text[:start]}{aliases.labels.redacted}{text[end:]}"
    return replace(paragraph, text=text, edits=(), is_redacted=True)


def _joined(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans with the titles before them, those side by side as one."""
    found: list[tuple[int, int]] = []
    for first, end in spans:
        start = first
        before = text[max(0, first - _LONGEST_TITLE) : first]
        if title := _HONORIFIC.search(before):
            start = first - len(before) + title.start()
        if found and (start <= found[-1][1] or _BETWEEN.fullmatch(text, found[-1][1], start)):
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


GENERIC = _words(
    "q a r i m b c question answer interviewer interviewee respondent moderator host guest "
    "speaker participant caller audience narrator interpreter reporter journalist presenter "
    "unidentified other the voice man woman male female member unknown"
)
OFFICES = _words(
    "ambassador minister president chancellor governor mayor senator commissioner director "
    "secretary chairman chairwoman chairperson premier treasurer consul professor"
)
_BODIES = _words(
    "agency alliance assembly association authority bank board bureau cabinet centre center "
    "chamber church club college commission committee company confederation congress council "
    "corporation "
    "court department embassy federation foundation fund government group hospital house inc "
    "institute institution international ltd ministry national network office organisation "
    "organization parliament party police press programme project school senate service society "
    "state times trust union united university world republic kingdom city people peoples"
)
"""Words of what is no person: their other words name many things."""
_LINKING = _words("of for the and to in on at")
_MONTHS = frozenset({"March", "April", "May", "June", "August"})
"""Names of people that are months: they are looked for behind a title."""
_TITLES = ("Mr", "Mrs", "Ms", "Miss", "Dr", "Professor", "President", "Minister", "Ambassador")
_COMMON_INITIALS = _words("UN EU UK US USA AI IT PM MP TV BBC ABC NGO IMF WHO")
_ARTICLES = _words("the a an")
_BEFORE_NAMES = _ARTICLES | _words("mr mrs ms miss mx dr prof sir dame lord lady madam hon rev")
_PARTING = pattern(r"[,;()/|–—]| - ")
_SHORTEST = 2


def names_of(speaker: Speaker) -> Iterator[str]:
    """Yield all that would say who a speaker is: name, office, affiliation, initials, surname."""
    for text in (speaker.label, speaker.name, speaker.short):
        yield from _parts(text)


def _parts(text: str) -> Iterator[str]:
    for words, is_titled in name_parts(text):
        yield " ".join(words)
        yield from _parts_of_name(words, is_person=is_titled)


def name_parts(text: str) -> Iterator[tuple[list[str], bool]]:
    """Yield the words of each part of a name that says something, and whether a title is before.

    "Ms Jane Roe, Director": Jane Roe, with a title, and Director.
    """
    for part in _PARTING.split(text):
        words = re.findall(r"[^\W_]+(?:['’.-][^\W_]+)*", part)
        is_titled = False
        while words and words[0].casefold().strip(".") in _BEFORE_NAMES:
            is_titled = is_titled or words[0].casefold() not in _ARTICLES
            words = words[1:]
        known = [word for word in words if word.casefold() in GENERIC or word.isdigit()]
        if words and len(known) < len(words):
            yield words, is_titled


def _parts_of_name(words: Sequence[str], *, is_person: bool) -> Iterator[str]:
    """Yield words of a name that stand for the whole of it."""
    is_office = is_of_office(words)
    for word in words:
        if word.casefold() in OFFICES:
            yield word.capitalize()
    capitals = [word for word in words if word[:1].isupper()]
    person = [word for word in capitals if word.casefold() not in OFFICES]
    is_body = is_of_body(words) and not is_person
    if not is_office and not is_body:
        yield from _with_particles(words)
        yield from (f"{title} {one}" for one in person if one in _MONTHS for title in _TITLES)
        yield from (
            form
            for word in person
            if len(word) >= _SHORTEST
            for form in (word, word.capitalize() if word.isupper() else word)
        )
    initials = "".join(word[0] for word in capitals if is_body or word in person)
    if not is_office and len(initials) >= _SHORTEST and initials not in _COMMON_INITIALS:
        yield initials


def is_of_office(words: Sequence[str]) -> bool:
    """Return whether words are what somebody is of: "Head of Water"."""
    return any(word.casefold() in _LINKING for word in words[1:])


def is_of_body(words: Sequence[str]) -> bool:
    """Return whether words name no person but what many belong to: "Water Agency"."""
    return any(word.casefold() in _BODIES for word in words)


def _with_particles(words: Sequence[str]) -> Iterator[str]:
    """Yield a surname from its particles on: "von der Leyen"."""
    small = [at for at, word in enumerate(words) if at and word.islower()]
    if small and small[-1] + 1 < len(words):
        yield " ".join(words[small[0] :])
