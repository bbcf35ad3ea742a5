"""The analysis: from the bytes of a transcript to what a brief says of it; nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from pipeline.errors import DefinitionError, Place, Problem, TranscriptError
from pipeline.model.definition import SectionSpec, SourceSpec, SpeakerSpec
from pipeline.model.labels import InterviewerFigures, Labels, SectionOrder
from pipeline.model.secrets import Finder, Secrets, finder, proper_words
from pipeline.model.taxonomy import Taxonomy, ThemeGroup
from pipeline.model.terms import SILENT, terms_of
from pipeline.model.transcript import (
    ASKS,
    UNDETERMINED,
    Note,
    NoteKind,
    Paragraph,
    Transcript,
    Turn,
    is_heard,
    spoken,
)
from pipeline.readers import Reading, Source, read_transcript
from pipeline.readers.labels.words import ASIDE_WORDS, GENERIC_ASKS, REPLIES, ROLE_WORDS
from pipeline.readers.lines import line_at
from pipeline.readers.record import Region, regions, without_words
from pipeline.readers.sequence import role_notes
from pipeline.readers.speakers.naming import OFFICES
from pipeline.stages.addresses import readdressed
from pipeline.stages.arrange import arranged, part_ids
from pipeline.stages.cast import cast, is_label
from pipeline.stages.dating.told_years import with_told_years
from pipeline.stages.decide import check_arrangement, check_decisions
from pipeline.stages.doubts import with_doubts
from pipeline.stages.facts.extract import answered, extract
from pipeline.stages.facts.found import Findings
from pipeline.stages.naming.parts import with_parts
from pipeline.stages.normalize import normalize
from pipeline.stages.pair import address, pair
from pipeline.stages.proofreading.unsure import noted
from pipeline.stages.provisos import with_provisos
from pipeline.stages.quoting.stretches import is_english
from pipeline.stages.repeats import without_repeat
from pipeline.stages.select import select
from pipeline.stages.selecting.chosen import Order, Selection
from pipeline.stages.terms import (
    Anonymous,
    Silenced,
    anonymous,
    decided,
    flagged,
    names_of,
    silenced,
)
from pipeline.stages.themes.fit import NONE, OWN, Fit, fitting
from pipeline.stages.themes.group import by_weight, group
from pipeline.stages.unnamed import Unnamed, still_named, unnamed
from pipeline.stages.unspoken import without_noises
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Analysis:
    """Where every exchange stands, and what is said of each theme."""

    groups: tuple[ThemeGroup, ...]
    findings: Findings
    selection: Selection


@dataclass(frozen=True, slots=True)
class Prepared:
    """A transcript as all later stages see it, and what its terms keep from them."""

    transcript: Transcript
    spec: SourceSpec
    """Without decisions about words that were taken out."""
    secrets: Secrets
    raw: str
    """The text that the spans of its paragraphs count in."""


def prepared(data: bytes, spec: SourceSpec, name: str, *, is_alone: bool) -> Transcript:
    """Return a transcript read, cast, addressed and normalized, as its terms allow.

    Who must not be named and could not be hidden is warned of in its notes.
    """
    heard = listened(data, spec, name, is_alone=is_alone)
    made = attributed(heard, Labels()).transcript
    told = (
        f"'{one.speaker.label}' must not be named ({one.terms}, {one.anchor}), and has no name "
        "that could be taken out: give it with 'name:' in a definition"
        for one in unhidden(heard)
    )
    return replace(made, notes=(*made.notes, *(Note(one, is_warning=True) for one in told)))


@dataclass(frozen=True, slots=True)
class Listened:
    """A transcript normalized, without the words of which nothing may be used."""

    transcript: Transcript
    whole: Transcript
    """With all its words, as addressed and not yet normalized."""
    found: Silenced
    spec: SourceSpec
    """Without decisions about words that were taken out."""
    raw: str


def listened(data: bytes, spec: SourceSpec, name: str, *, is_alone: bool) -> Listened:
    """Return a transcript read, cast, addressed and normalized; its people have their names yet."""
    declared = frozenset(one.label for one in spec.speakers)
    source = Source(spec.path, name, spec.recorded, spec.terms, declared, spec.format)
    _refuse_brief(data, spec.path)
    reading = read_transcript(data, source)
    with telling_marks(open_marks(reading.transcript)):
        return _listened(reading, spec, name, is_alone=is_alone)


def _refuse_brief(data: bytes, path: str) -> None:
    """Raise TranscriptError for a brief of ours, which is no transcript though it may hold one."""
    if not data.startswith((b"%PDF-", b"PK")):
        return
    # imported late: most transcripts are text
    from pipeline.audits.origin import origin

    found = origin(data)
    if found and found.is_as_written:
        hint = "name the transcript that it was made of; 'brief verify' holds a brief against that"
        message = f"this is the brief '{found.slug}', and no transcript"
        raise TranscriptError.at(message, Place(path), hint)


def open_marks(transcript: Transcript) -> tuple[Problem, ...]:
    """Return the marks of terms that are never closed, with where they stand."""
    notes = (note for note in transcript.notes if note.kind is NoteKind.TERMS)
    told = ((note.message.rpartition(": "), note.line) for note in notes)
    return tuple(
        Problem(message, Place(transcript.path, line), hint) for (message, _, hint), line in told
    )


@contextmanager
def telling_marks(marks: tuple[Problem, ...]) -> Iterator[None]:
    """Tell of marks that are never closed before decisions that do not fit: those may be why."""
    try:
        yield
    except DefinitionError as error:
        problems = (*(one for one in marks if one not in error.problems), *error.problems)
        raise DefinitionError(*problems) from None


def _listened(reading: Reading, spec: SourceSpec, name: str, *, is_alone: bool) -> Listened:
    spoken_only = without_noises(without_repeat(reading.transcript, reading.raw))
    transcript = with_provisos(spoken_only, spec.is_quotable)
    addressed = address(_cast(transcript, spec.speakers), "" if is_alone else name)
    spec = readdressed(spec, addressed)
    whole = flagged(addressed, spec.passages)
    found = silenced(whole)
    spec = decided(spec, found)
    normalized = with_told_years(_normalized(_quiet(found, whole, reading.raw), spec, found))
    doubted = with_doubts(normalized, _placed(reading.raw, is_plain=normalized.is_plain))
    return Listened(doubted, whole, found, spec, reading.raw)


def _placed(raw: str, *, is_plain: bool) -> Callable[[Turn, Paragraph], int]:
    """Return what tells the line of the file where a paragraph begins, or that of its turn."""

    def line_of(turn: Turn, paragraph: Paragraph) -> int:
        return line_at(raw, paragraph.start) if is_plain and turn.line else turn.line

    return line_of


def attributed(heard: Listened, labels: Labels) -> Prepared:
    """Return a prepared transcript with its secrets: what was taken out, and who is not named."""
    nameless = anonymous(heard.transcript, heard.whole, heard.spec.present, labels)
    secrets = _secrets(heard.raw, heard.whole, heard.found, nameless)
    named = tuple(still_named(nameless.transcript))
    shown = with_parts(noted(nameless.transcript), labels)
    shown = replace(shown, notes=(*shown.notes, *named)) if named else shown
    if secrets.passages or secrets.names:
        shown = replace(shown, headings=())
    return Prepared(shown, heard.spec, secrets, heard.raw)


def unhidden(heard: Listened) -> tuple[Unnamed, ...]:
    """Return who must not be named and cannot be hidden: nobody told the name, nor that none is."""
    unspoken = [one.label for one in heard.spec.speakers if not one.is_named]
    found = unnamed(heard.whole, heard.transcript, _no_names())
    return tuple(
        one for one in found if not any(is_label(each, one.speaker.label) for each in unspoken)
    )


def _no_names() -> frozenset[str]:
    """Return words of labels that say what somebody does, in the languages that are read."""
    return frozenset((*ROLE_WORDS, *GENERIC_ASKS, *REPLIES, *ASIDE_WORDS, *OFFICES))


def _cast(transcript: Transcript, specs: tuple[SpeakerSpec, ...]) -> Transcript:
    """Return a transcript with the speakers as the definition has them, and doubts it left."""
    made = cast(transcript, specs)
    if not any(one.role for one in specs):
        return made
    seen = (one for one in made.notes if one.kind is not NoteKind.ROLES)
    return replace(made, notes=(*seen, *role_notes(made.turns)))


def _normalized(transcript: Transcript, spec: SourceSpec, found: Silenced) -> Transcript:
    """Return a transcript with its corrections; no message tells words that were taken out."""
    try:
        return normalize(transcript, spec.corrections)
    except DefinitionError as error:
        secrets = finder(_passages(found))
        raise DefinitionError(*(_hushed(one, secrets) for one in error.problems)) from None


def _hushed(problem: Problem, secrets: Finder) -> Problem:
    if not secrets.found_in(f"{problem.message} | {problem.hint}"):
        return problem
    hint = "take words out of it that are not on the record"
    return Problem(
        "a correction does not fit, and has words that were taken out", problem.place, hint
    )


def _quiet(found: Silenced, whole: Transcript, raw: str) -> Transcript:
    """Return a silenced transcript without notes on what was taken out by the definition."""
    transcript = found.transcript
    if not found.removed:
        return transcript
    lines = _lines_of(found.removed, whole, raw)
    hidden = finder(_passages(found))
    notes = tuple(
        one
        for one in transcript.notes
        if one.kind is NoteKind.TERMS
        or (one.line not in lines and not hidden.found_in(one.message))
    )
    removed = tuple(one for one in transcript.removed if not hidden.found_in(one.message))
    metadata = tuple(one for one in transcript.metadata if not hidden.found_in(one.value))
    return replace(transcript, notes=notes, removed=removed, metadata=metadata)


def _passages(found: Silenced) -> Secrets:
    kept = tuple(one.text for _, one in spoken(found.transcript))
    return Secrets(tuple(one.text for one in found.removed), kept)


def _lines_of(removed: Sequence[Paragraph], whole: Transcript, raw: str) -> set[int]:
    """Return the lines of the file in which words stand that were taken out."""
    if not whole.is_plain:
        gone = {one.anchor for one in removed}
        return {turn.line for turn, one in spoken(whole) if turn.line and one.anchor in gone}
    return {
        line
        for one in removed
        for line in range(line_at(raw, one.start), line_at(raw, one.end) + 1)
    }


def _secrets(raw: str, whole: Transcript, found: Silenced, nameless: Anonymous) -> Secrets:
    """Return what must stand in no output, seen from the file and not from what became of it."""
    marked = [one for one in regions(raw, whole.path) if terms_of(one.terms).rule in SILENT]
    removed = [one.text for one in found.removed]
    removed += [raw[one.first : one.last] for one in marked]
    spans = [Region(one.start, one.start, one.end, one.end, "") for one in found.removed]
    kept = [without_words(raw, (*marked, *spans))]
    speaking = found.transcript.speakers
    lost = (one for one in whole.speakers if one not in speaking and one.role not in ASKS)
    names = (*nameless.names, *(name for one in lost for name in names_of(one)))
    named = () if nameless.names else (*kept, *(one.name for one in speaking))
    proper = () if whole.language[:2] in _CAPITAL_NOUNS else map(proper_words, removed)
    words = tuple(word for one in proper for word in one)
    return Secrets(tuple(removed), tuple(kept) if removed else (), names, named, words)


_CAPITAL_NOUNS = frozenset({"de", "lb"})
"""Languages in which a capital tells no name."""


def chosen(
    sources: tuple[Transcript, ...],
    taxonomies: tuple[Taxonomy, ...],
    decisions: tuple[SectionSpec, ...],
) -> Fit:
    """Return the taxonomy that fits the sources and what the editor has decided, and why.

    The headings of the file itself come first, where they order the talk and nobody has named
    another taxonomy; with no `taxonomies` nothing else is asked for.
    """
    apart = {id_ for one in decisions for id_ in part_ids(one)}
    themes = frozenset(one.theme for one in decisions) - apart
    own = _own(sources) if len(taxonomies) != 1 else None
    if own and themes <= {theme.id for theme in own.themes}:
        return Fit(own, f"as the file has {len(own.themes)} of its own")
    if not taxonomies:
        return Fit(NONE, "as the headings of the file do not order the talk")
    exchanges = tuple(one for source in sources for one in pair(source))
    return fitting(exchanges, taxonomies, themes, languages_of(sources))


def _own(sources: tuple[Transcript, ...]) -> Taxonomy | None:
    if not any(source.headings for source in sources):
        return None
    # imported late: few files have headings
    from pipeline.stages.themes.own import own_taxonomy

    return own_taxonomy(sources)


def grouped(
    sources: tuple[Transcript, ...], taxonomy: Taxonomy, moved: Mapping[str, str]
) -> tuple[ThemeGroup, ...]:
    """Return the exchanges of all sources by theme (see `themes.group`)."""
    if taxonomy.id == OWN:
        # imported late: few files have headings
        from pipeline.stages.themes.own import own_groups

        return own_groups(sources, taxonomy, moved)
    exchanges = tuple(one for source in sources for one in pair(source))
    languages = languages_of(sources)
    return group(exchanges, taxonomy, moved, *languages if len(languages) == 1 else ())


def languages_of(sources: Sequence[Transcript]) -> frozenset[str]:
    """Return the languages that are spoken, as `fr`; none where one of them is not known."""
    languages = frozenset(one.language.partition("-")[0] for one in sources)
    return frozenset() if UNDETERMINED in languages else languages


def one_language(sources: Sequence[Transcript]) -> str:
    """Return the language in which all is said, `pt-BR` or only `pt`; otherwise English."""
    exact = {one.language for one in sources}
    languages = exact if len(exact) == 1 else languages_of(sources)
    language = next(iter(languages)) if len(languages) == 1 else _ENGLISH
    return _ENGLISH if is_english(language) else language


_ENGLISH = "en"


def analyse(sources: tuple[Transcript, ...], taxonomy: Taxonomy, order: Order) -> Analysis:
    """Return what is said of each theme; raises DefinitionError for decisions that cannot be."""
    pinned = {anchor: one.theme for one in order.decisions for anchor in one.pin}
    groups = grouped(sources, taxonomy, pinned)
    check_arrangement(order.decisions, groups, order.first, order.place)
    if order.sections is SectionOrder.WEIGHT:
        groups = by_weight(groups)
    groups = arranged(groups, order.decisions, order.first)
    check_decisions(order.decisions, groups, sources)
    findings = _worded(extract(sources), order.labels)
    return Analysis(groups, findings, _selection(groups, findings, sources, order))


def tightened(found: Analysis, sources: tuple[Transcript, ...], order: Order) -> Analysis:
    """Return an analysis with as much less said as `order` asks for now."""
    return replace(found, selection=_selection(found.groups, found.findings, sources, order))


def _selection(
    groups: tuple[ThemeGroup, ...],
    findings: Findings,
    sources: tuple[Transcript, ...],
    order: Order,
) -> Selection:
    shown = _heard(findings, sources)
    if order.figures is InterviewerFigures.OMITTED:
        shown = answered(shown)
    return select(groups, shown, sources, order)


def _worded(findings: Findings, labels: Labels) -> Findings:
    """Return the findings with the dates that were meant in the brief's own words.

    Behind English words they stay English, as within a quotation.
    """
    if labels.months == Labels().months:
        return findings
    # imported late: most briefs are in English
    from pipeline.stages.dating.glosses import gloss_in

    facts = (
        replace(one, fact=replace(one.fact, when=replace(when, gloss=gloss_in(when.gloss, labels))))
        if (when := one.fact.when) and when.gloss and not is_english(one.language)
        else one
        for one in findings.facts
    )
    return replace(findings, facts=tuple(facts))


def _heard(findings: Findings, sources: tuple[Transcript, ...]) -> Findings:
    """Return the findings without those of people who are not quoted, such as callers."""
    unheard = {
        one.anchor
        for source in sources
        for turn, one in spoken(source)
        if turn.speaker.role not in ASKS and not is_heard(turn, source)
    }
    if not unheard:
        return findings
    return replace(
        findings,
        facts=tuple(one for one in findings.facts if one.paragraph.anchor not in unheard),
        steps=tuple(one for one in findings.steps if one.paragraph.anchor not in unheard),
    )
