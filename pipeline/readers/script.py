"""Speech in order, as readers of structured containers find it, and the transcript it makes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from pipeline.errors import Place, TranscriptError
from pipeline.model.identity import sha256
from pipeline.model.transcript import (
    ASKS,
    UNIDENTIFIED,
    Datum,
    Doubt,
    Heading,
    Note,
    NoteKind,
    Paragraph,
    Role,
    Speaker,
    Transcript,
    Turn,
)
from pipeline.patterns import clued
from pipeline.readers.document import Reading, recorded_of, title_of
from pipeline.readers.inside_words import (
    label_notes,
    refuse_several_inside,
    twin_notes,
    without_own_labels,
    without_told_numbers,
)
from pipeline.readers.labels.candidates import clean
from pipeline.readers.language import find_language
from pipeline.readers.lines import BLANK
from pipeline.readers.reader import Recognition
from pipeline.readers.record import marked
from pipeline.readers.sequence import turn_notes
from pipeline.readers.source import Source
from pipeline.readers.speakers.naming import may_name, named
from pipeline.readers.speakers.people import People, people_notes
from pipeline.readers.speakers.roles import Roles, guess_roles
from pipeline.readers.speakers.tallies import tally
from pipeline.readers.speeches import Script, Speech
from pipeline.values import replace

_NOBODY = "name them in the file; where one person speaks all the time, name that one alone under"
_AFTER_LABEL = ":： "
_MISSING = "the words have no speakers"


def read_script(
    script: Script, name: str, recognition: Recognition, data: bytes, source: Source
) -> Reading:
    """Return the transcript of a script, of the format `name`; raw are its paragraphs, a line each.

    `data` are the bytes of the file. Where nobody is named, all words are those of the one speaker
    whom the definition declares. Raises TranscriptError where it declares none or several, and for
    a script without words.
    """
    speeches, seated, taken = _speeches(script, source)
    turns = tuple(_turns(speeches))
    refuse_several_inside(turns, source.path)
    roles = _roles(turns, script.metadata)
    known = {label: _speaker(label, role, script.people) for label, role in roles.by_label.items()}
    is_told = _are_told(known, script.people)
    evidence = ("the file tells who asks and who answers",) if is_told else roles.evidence
    turns = tuple(replace(turn, speaker=known[turn.speaker.label]) for turn in turns)
    turns, named = _with_names(turns, script.metadata, source.labels)
    language = find_language(" ".join(_sample(turns)), script.language)
    transcript = Transcript(
        id=source.id,
        path=source.path,
        sha256=sha256(data),
        format=name,
        evidence=(*recognition.evidence, *evidence, language.evidence),
        confidence=recognition.confidence,
        language=language.code,
        title=title_of(script.metadata),
        recorded=source.recorded or recorded_of(script.metadata),
        terms=source.terms,
        speakers=tuple({turn.speaker.label: turn.speaker for turn in turns}.values()),
        turns=turns,
        notes=(
            *script.notes,
            *seated,
            *named,
            *turn_notes(turns),
            *label_notes(turns),
            *twin_notes(turns),
        ),
        removed=(*script.removed, *taken),
        metadata=script.metadata,
        is_plain=False,
        doubts=tuple(_doubts(speeches)),
        headings=_headings(script.removed),
    )
    raw = "\n".join(one.text for turn in turns for one in turn.paragraphs)
    return Reading(_told(transcript, script.joined), raw)


def _speeches(
    script: Script, source: Source
) -> tuple[tuple[Speech, ...], tuple[Note, ...], tuple[Note, ...]]:
    """Return the speeches with words and a label each, what tells of these, and what was taken."""
    worded = without_own_labels(tuple(_with_words(script.speeches)))
    worded, unsigned = _without_overlap_signs(worded)
    worded, closing = _without_closing(worded)
    speeches = tuple(_with_labels(without_told_numbers(worded), source))
    speeches, seated = _without_seats(speeches, source)
    return speeches, seated, (*unsigned, *closing)


def _roles(turns: Sequence[Turn], metadata: tuple[Datum, ...]) -> Roles:
    """Return who asks and who answers, by data beside the talk where its words do not tell."""
    tallies = tally(turns)
    roles = guess_roles(tallies)
    if not metadata or not ASKS.isdisjoint(roles.by_label.values()):
        return roles
    # imported late: of most talks it is clear who asks
    from pipeline.readers.speakers.named_by_file import Said, roles_by_file

    told = (Said(one.key, one.value, one.line) for one in metadata)
    given = roles_by_file(roles.by_label, told)
    return guess_roles(tallies, given) if given else roles


def _with_names(
    turns: tuple[Turn, ...], metadata: tuple[Datum, ...], declared: frozenset[str]
) -> tuple[tuple[Turn, ...], tuple[Note, ...]]:
    """Return turns with the names that data beside the talk give, and what tells so."""
    if not metadata:
        return turns, ()
    # imported late: most files of this kind say nothing beside the talk
    from pipeline.readers.speakers.named_by_file import Said, named_by_file

    told = tuple(Said(one.key, one.value, one.line) for one in metadata)
    turns, notes = named_by_file(turns, told, declared)
    if not may_name(" ".join(one.value for one in told), {one.speaker.label for one in turns}):
        return turns, notes
    from pipeline.readers.speakers.named_in_full import Place as Head
    from pipeline.readers.speakers.named_in_full import named_in_full

    talk = " ".join(one.text for turn in turns for one in turn.paragraphs)
    heads = [Head(one.value, one.line) for one in told]
    turns, full = named_in_full(turns, heads, talk, declared)
    return turns, (*notes, *full)


def _without_seats(
    speeches: tuple[Speech, ...], source: Source
) -> tuple[tuple[Speech, ...], tuple[Note, ...]]:
    """Return speeches with one label for who has seat or office behind the name at first alone."""
    labels = [one.label for one in speeches if one.label not in source.labels]
    if not any(label.endswith(")") for label in labels):
        return speeches, ()
    # imported late: few files name people with their seats
    from pipeline.readers.speakers.seated import bare_names

    owners = {bare: label for label, bare in bare_names(labels).items()}
    if not owners:
        return speeches, ()
    message = "people who stand at first with what is told of them in brackets, and then without"
    note = Note(f"{len(owners)} {message}, have one label each")
    return tuple(replace(one, label=owners.get(one.label, one.label)) for one in speeches), (note,)


def _without_overlap_signs(
    speeches: tuple[Speech, ...],
) -> tuple[tuple[Speech, ...], tuple[Note, ...]]:
    """Return speeches without brackets around what two say at once, and a note of it."""
    if sum(text.count("[") for one in speeches for text in one.paragraphs) < _MANY_BRACKETS:
        return speeches, ()
    # imported late: only corpora of speech bracket such words
    from pipeline.readers.overlaps import without_overlap_signs

    return without_overlap_signs(speeches)


_MANY_BRACKETS = 20


def _headings(removed: Sequence[Note]) -> tuple[Heading, ...]:
    if not any(one.kind is NoteKind.HEADING for one in removed):
        return ()
    # imported late: most scripts have no headings
    from pipeline.readers.headed import noted_headings

    return noted_headings(removed)


def _without_closing(
    speeches: tuple[Speech, ...],
) -> tuple[tuple[Speech, ...], tuple[Note, ...]]:
    """Return speeches without the last paragraph that tells when the house rose, and a note of it.

    It stands behind other words of whoever spoke last; so may a line that says that the talk ends.
    """
    last = speeches[-1] if speeches else None
    if last is not None and (ended := _END.search(last.paragraphs[-1])):
        return _without_end(speeches, ended)
    if last is None or len(last.paragraphs) < 2 or not _is_short(last.paragraphs[-1]):  # noqa: PLR2004
        return speeches, ()
    # imported late: few talks are records of a house
    from pipeline.readers.beside.record_lines import tells_of_sitting

    words = last.paragraphs[-1]
    if not tells_of_sitting(words):
        return speeches, ()
    kept = replace(last, paragraphs=last.paragraphs[:-1], doubts=last.doubts[:-1])
    return (*speeches[:-1], kept), (Note(f"of the record: {words}", last.line),)


_END = clued(
    r"(?i)(?:\A|(?<=[.?!…\n])\s{0,3})[\W_]{0,6}"
    r"((?:end|conclusion) of (?:the |this )?(?:interview|transcript|recording|conversation))"
    r"[\W_]{0,6}\Z",
    *(" of ", " Of ", " OF ", " oF "),
)
"""The last line of a talk: "Conclusion of interview"."""


def _without_end(
    speeches: tuple[Speech, ...], ended: re.Match[str]
) -> tuple[tuple[Speech, ...], tuple[Note, ...]]:
    """Return speeches without the line that says that the talk ends, and a note of it."""
    *others, last = speeches
    note = Note(f"end: {ended[1]}", last.line)
    kept = last.paragraphs[-1][: ended.start()].rstrip()
    doubts = last.doubts[:-1]
    if kept and last.doubts:
        doubts = (*doubts, tuple(one for one in last.doubts[-1] if one.end <= len(kept)))
    paragraphs = (*last.paragraphs[:-1], *([kept] if kept else ()))
    shorter = replace(last, paragraphs=paragraphs, doubts=doubts)
    return (*others, *([shorter] if paragraphs else ())), (note,)


def _is_short(words: str) -> bool:
    return len(words) <= _LONGEST_CLOSING


_LONGEST_CLOSING = 160


def _told(transcript: Transcript, joined: Mapping[str, str]) -> Transcript:
    """Return a transcript with notes on its people, and nothing told of who is under other terms.

    These are people all of whose words are under other terms than those of the source.
    """
    open_turns = [
        turn for turn in marked(transcript).turns if not all(one.terms for one in turn.paragraphs)
    ]
    hidden = {one.label for one in transcript.speakers}
    hidden -= {turn.speaker.label for turn in open_turns}
    shown = {label: owner for label, owner in joined.items() if owner not in hidden}
    evidence = (one for one in transcript.evidence if not any(label in one for label in hidden))
    notes = (*transcript.notes, *people_notes(open_turns, People({}, shown)))
    return replace(transcript, evidence=tuple(evidence), notes=notes)


def _with_words(speeches: Sequence[Speech]) -> Iterator[Speech]:
    for speech in speeches:
        doubts = speech.doubts or ((),) * len(speech.paragraphs)
        kept = [
            (text, tuple(_moved(own, one.find(text), len(text))))
            for one, own in zip(speech.paragraphs, doubts, strict=True)
            if (text := one.strip(BLANK))
        ]
        if kept:
            words, own = zip(*kept, strict=True)
            label = clean(speech.label).rstrip(_AFTER_LABEL)
            yield replace(speech, label=label, paragraphs=words, doubts=own)


def _moved(doubts: Sequence[Doubt], by: int, end: int) -> Iterator[Doubt]:
    """Yield doubts of a text from whose beginning `by` blanks were taken, and which has an end."""
    for one in doubts:
        moved = Doubt(max(one.start - by, 0), min(one.end - by, end), one.confidence)
        if moved.start < moved.end:
            yield moved


def _doubts(speeches: Sequence[Speech]) -> Iterator[Doubt]:
    """Yield the doubts with spans that count in the raw text: all paragraphs, a line each."""
    at = 0
    for speech in speeches:
        for text, own in zip(speech.paragraphs, speech.doubts, strict=True):
            yield from (Doubt(at + one.start, at + one.end, one.confidence) for one in own)
            at += len(text) + 1


def _with_labels(speeches: Sequence[Speech], source: Source) -> Iterator[Speech]:
    """Yield speeches with a label each; raises TranscriptError where nobody is named."""
    place = Place(source.path)
    if not speeches:
        hint = "check that the export holds the words, and not only their summary"
        raise TranscriptError.at("there are no words in it", place, hint)
    label = UNIDENTIFIED
    if not any(speech.label for speech in speeches):
        if len(source.labels) != 1:
            hint = f"{_NOBODY} 'speakers:' in the definition"
            raise TranscriptError.at(_MISSING, place, hint)
        (label,) = source.labels
    for speech in speeches:
        yield speech if speech.label else replace(speech, label=label)


def _turns(speeches: Sequence[Speech]) -> Iterator[Turn]:
    at = 0
    for number, (label, group) in enumerate(groupby(speeches, lambda one: one.label), start=1):
        own = tuple(group)
        paragraphs: list[Paragraph] = []
        for text in (text for speech in own for text in speech.paragraphs):
            anchor = f"T{number}.{len(paragraphs) + 1}"
            paragraphs.append(Paragraph(anchor, text, at, at + len(text)))
            at += len(text) + 1
        speaker = Speaker(label, "", Role.UNIDENTIFIED)
        yield Turn(number, speaker, tuple(paragraphs), own[0].line, own[0].time)


def _speaker(label: str, role: Role, people: Mapping[str, Speaker]) -> Speaker:
    """Return a speaker with what the container says, and what was guessed of the rest."""
    if label == UNIDENTIFIED:
        return Speaker(label, label, Role.UNIDENTIFIED)
    told = people.get(label)
    if told is None:
        return named(label, role)
    guessed = named(told.name or label, role)
    role = role if told.role is Role.UNIDENTIFIED else told.role
    return Speaker(label, guessed.name, role, told.short or guessed.short)


def _are_told(known: Mapping[str, Speaker], people: Mapping[str, Speaker]) -> bool:
    """Return whether the container tells the role of all who speak."""
    return all(label in people and people[label].role is not Role.UNIDENTIFIED for label in known)


_MOST_SAMPLE = 200
"""Paragraphs in which the language shows."""


def _sample(turns: Sequence[Turn]) -> Iterator[str]:
    texts = (one.text for turn in turns for one in turn.paragraphs)
    yield from (text for text, _ in zip(texts, range(_MOST_SAMPLE), strict=False))
