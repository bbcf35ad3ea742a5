"""Captions: cues become the turns of those who speak."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import groupby, pairwise

from pipeline.model.transcript import Note, Role, Speaker
from pipeline.patterns import pattern
from pipeline.readers.captions.cues import ENDLESS, Captions
from pipeline.readers.captions.doubts import refusal_of
from pipeline.readers.captions.pauses import Words, paragraphs
from pipeline.readers.captions.stretches import Stretch
from pipeline.readers.captions.voices import Cast, cast_of, said
from pipeline.readers.document import Reading
from pipeline.readers.labels.candidates import Labels, Shape
from pipeline.readers.reader import Recognition
from pipeline.readers.script import read_script
from pipeline.readers.source import Source
from pipeline.readers.speeches import Script, Speech, clock

_ACCOUNT = pattern(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?:@.*)?")


def recognize(captions: Captions, container: str, source: Source) -> Recognition:
    """Judge by the speakers; `container` is what the evidence calls the file."""
    cast = cast_of(captions.cues, source)
    evidence = (f"{container}, {_count(len(captions.cues), 'cue')}", *_evidence(cast))
    refusal = refusal_of(cast, source)
    confidence = 0.0 if refusal else _confidence(cast)
    return Recognition(confidence, evidence, refusal, is_container=True)


def read(
    captions: Captions, name: str, recognition: Recognition, data: bytes, source: Source
) -> Reading:
    """Read captions that were recognized, of the format `name`; `data` are the bytes of the file.

    Raises TranscriptError as `read_script` does.
    """
    cast = cast_of(captions.cues, source)
    sung = tuple(one for one in cast.stretches if one.is_sung)
    told = _narrated(cast)
    open_ends = tuple(one for one in captions.removed if one.message.startswith(ENDLESS))
    script = Script(
        tuple(_speeches(cast, told)),
        _accounts(cast),
        language=captions.language,
        metadata=captions.metadata,
        notes=tuple(sorted((*_notes(captions, cast), *open_ends), key=lambda note: note.line)),
        removed=(
            *(one for one in captions.removed if one not in open_ends),
            *(Note(f"sung: {one.words}", one.line) for one in sung),
            *(Note("told, not said: a cue in brackets", line) for line, _ in told),
        ),
    )
    return read_script(script, name, recognition, data, source)


def _accounts(cast: Cast) -> dict[str, Speaker]:
    """Return names to print for voices that are ids of accounts: "Speaker 1", "Speaker 2"."""
    voices = dict.fromkeys(one.voice for one in cast.stretches if one.voice)
    accounts = (voice for voice in voices if _ACCOUNT.fullmatch(voice))
    return {
        voice: Speaker(voice, f"Speaker {number}", Role.UNIDENTIFIED)
        for number, voice in enumerate(accounts, start=1)
    }


def _evidence(cast: Cast) -> Iterator[str]:
    count = len(cast.names)
    if cast.labels is None:
        yield _count(count, "voice")
    else:
        yield f"{_count(len(cast.labels.turns), 'label')} of {_count(count, 'speaker')}"
    of_all = f"{len(cast.unnamed):,} of {sum(one.opens for one in cast.stretches):,} cues"
    if cast.names and cast.is_inherited and cast.unnamed:
        yield f"names stand where the speaker changes: {of_all} go on with the speaker before"
    elif cast.names and cast.unnamed:
        yield f"names stand in each cue, but in {of_all}, which are nobody's"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'s' * (number != 1)}"


def _confidence(cast: Cast) -> float:
    if cast.labels is None:
        return 0.99
    shapes = {one.shape for one in cast.labels.turns}
    return 0.99 if shapes and shapes <= {Shape.KNOWN, Shape.DECLARED} else 0.95


def _narrated(cast: Cast) -> tuple[tuple[int, str], ...]:
    """Return the line and the words of each cue in brackets that tells of a pause.

    Notes of them show no words, which may be under other terms.
    """
    own = [one for one in cast.stretches if one.words.lstrip("*_").startswith("(")]
    if not own:
        return ()
    # imported late: hardly a talk is told of beside its words
    from pipeline.readers.beside.narrated import find_narrated

    found = find_narrated([one.words for one in own], 0)
    return tuple((own[at].line, own[at].words) for at in sorted(found))


def _speeches(cast: Cast, told: Collection[tuple[int, str]]) -> Iterator[Speech]:
    """Yield what each says until another speaks, without what is `told` and not said."""
    number = 0
    before: str | None = None
    numbered: list[tuple[tuple[int, str], Stretch]] = []
    for label, one in said(cast):
        number += label != before or one.is_change
        numbered.append(((number, label), one))
        before = label
    for (_, label), group in groupby(numbered, lambda each: each[0]):
        own = [one for _, one in group]
        words = [
            Words(one.words, one.start, one.end)
            for one in own
            if one.words and (one.line, one.words) not in told
        ]
        yield Speech(label, paragraphs(words), own[0].line, clock(own[0].start))


def _notes(captions: Captions, cast: Cast) -> Iterator[Note]:
    back = [
        after.pieces[0].line for one, after in pairwise(captions.cues) if after.start < one.start
    ]
    if back:
        yield Note(
            f"times go back at {_count(len(back), 'cue')}: read in the file's order", back[0]
        )
    unknown = [one for one in cast.stretches if one.is_change and one.voice is None]
    if cast.names and unknown:
        message = f"the speaker changes {_count(len(unknown), 'time')} without a name"
        yield Note(f"{message}: read as unidentified", unknown[0].line, is_warning=True)
    if cast.names and cast.unnamed and not cast.is_inherited:
        message = f"{_count(len(cast.unnamed), 'cue')} without a name among cues with one"
        yield Note(f"{message}: read as unidentified", cast.unnamed[0].line, is_warning=True)
        for one in cast.small:
            yield _may_name(one)
    if _accounts(cast):
        message = "speakers are told by the ids of their accounts: name them under 'speakers:'"
        yield Note(f"{message} in the definition", cast.stretches[0].line, is_warning=True)
    if cast.labels is not None:
        yield from _label_notes(cast, cast.labels)


def _label_notes(cast: Cast, labels: Labels) -> Iterator[Note]:
    """Yield a warning for each label that may be none, and for what may be one.

    They tell the line and not the words, which may be off the record. Who stands once in full and
    then with one of these names is told of as one person.
    """
    if cast.is_inherited:
        often = {one.label for one in labels.turns if one not in labels.once}
        for one in labels.once:
            if not often.isdisjoint(one.label.split()):
                continue
            message = "a name that stands once is read as a speaker: declare it under 'speakers:'"
            yield Note(f"{message} in the definition", cast.stretches[one.index].line, True)
    for one in labels.prose:
        stretch = cast.stretches[one.index]
        yield _may_name(stretch, "prose" if stretch.voice is None else _UNKNOWN)


_UNKNOWN = "an unidentified speaker's"


def _may_name(stretch: Stretch, told: str = _UNKNOWN) -> Note:
    """Return a warning of words that may begin with a name."""
    message = f"words with a colon are read as {told}: if they begin with a name, declare it"
    return Note(f"{message} under 'speakers:' in the definition", stretch.line, is_warning=True)
