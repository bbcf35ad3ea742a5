"""What is understood of a transcript, and why a brief says what it says; nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.analysis import chosen, languages_of, prepared
from pipeline.audits.claims import claims
from pipeline.drafting import Draft, Options, Target, draft
from pipeline.errors import DefinitionError, Place, TemplateError
from pipeline.model.brief import CLAIMING, Brief
from pipeline.model.taxonomy import Placement
from pipeline.model.transcript import Datum, Note, Query, Role, Transcript, Turn, spoken
from pipeline.readers import READERS
from pipeline.stages.pair import pair
from pipeline.stages.proofreading.proofread import proofread
from pipeline.stages.speech.words import count_words
from pipeline.store.definitions import definition_for_transcript
from pipeline.store.files import read_bytes, write_new
from pipeline.store.suggestion import closest
from pipeline.store.taxonomies import load_taxonomies
from pipeline.store.templates import house_template
from pipeline.store.workspace import find_workspace
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Heard:
    """One speaker as understood."""

    label: str
    name: str
    role: Role
    turns: int
    words: int


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was understood of a transcript before anything is built."""

    path: str
    format: str
    title_of_format: str
    """What files of the format are, in words."""
    confidence: float
    evidence: tuple[str, ...]
    language: str
    title: str
    recorded: str
    exchanges: int
    taxonomy: str
    """The one that fits when no definition names another."""
    because: str
    """Why it fits."""
    speakers: tuple[Heard, ...]
    notes: tuple[Note, ...]
    metadata: tuple[Datum, ...]
    """What the file says of the talk."""
    removed: tuple[str, ...]
    """What is no part of the talk, with its line; and what normalizing takes away, counted."""
    queries: tuple[Query, ...]
    said: tuple[Turn, ...]
    """Who says what, in order, without what the terms keep out."""


def inspect(path: Path, source_format: str = "") -> Inspection:
    """Return what a transcript says of itself, without a definition, read as of that format."""
    spec = replace(definition_for_transcript(path).sources[0], format=source_format)
    transcript = prepared(read_bytes(path), spec, "S1", is_alone=True)
    taxonomies = load_taxonomies(find_workspace(Path()), languages_of((transcript,)))
    fit = chosen((transcript,), taxonomies, ())
    return Inspection(
        path=spec.path,
        format=transcript.format,
        title_of_format=next(one.title for one in READERS if one.name == transcript.format),
        confidence=transcript.confidence,
        evidence=transcript.evidence,
        language=transcript.language,
        title=transcript.title,
        recorded=transcript.recorded,
        exchanges=sum(1 for one in pair(transcript) if one.question),
        taxonomy=fit.taxonomy.id,
        because=fit.reason,
        speakers=tuple(_heard(transcript)),
        notes=transcript.notes,
        metadata=transcript.metadata,
        removed=(*_set_apart(transcript), *_normalized(transcript)),
        queries=proofread(transcript, frozenset()),
        said=transcript.turns,
    )


def _heard(transcript: Transcript) -> Iterator[Heard]:
    for speaker in transcript.speakers:
        turns = [turn for turn in transcript.turns if turn.speaker == speaker]
        words = sum(count_words(one.text) for turn in turns for one in turn.paragraphs)
        yield Heard(speaker.label, speaker.name, speaker.role, len(turns), words)


def _set_apart(transcript: Transcript) -> Iterator[str]:
    for note in transcript.removed:
        yield f"line {note.line}: {note.message}" if note.line else note.message


def _normalized(transcript: Transcript) -> tuple[str, ...]:
    counted: dict[str, int] = {}
    for turn in transcript.turns:
        for paragraph in turn.paragraphs:
            for edit in paragraph.edits:
                counted[edit.reason] = counted.get(edit.reason, 0) + 1
    return tuple(f"{reason}: {count}" for reason, count in sorted(counted.items()))


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a paragraph stands where it stands, or was left out."""

    anchor: str
    words: str
    said_by: str
    theme: str
    """Heading of the section."""
    reason: str
    evidence: tuple[str, ...]
    """The words of the paragraph that spoke for the theme, strongest first."""
    taxonomy: str
    """The one that the themes are of, and why that one."""
    secondary: tuple[str, ...]
    used: tuple[str, ...]
    """Where the body cites it: "Trade and business: “…”"."""
    left_out: str
    """Why it is not in the body; empty when it is."""


def explain(target: Target, options: Options, asked: str) -> tuple[Explanation, ...]:
    """Return why the paragraphs that are asked for stand where they stand.

    `asked` is an anchor, that of a whole turn, or several as a brief cites them: `[A1.2, A4.1]`.
    Raises DefinitionError for one that is not there.
    """
    made = draft(target, options)
    known = tuple(one.anchor for _, one in spoken(*made.brief.sources))
    return tuple(
        _explained(made, anchor)
        for one in asked.strip("[] ").split(",")
        for anchor in _meant(" ".join(one.split()).upper(), known, target)
    )


def _meant(asked: str, known: Sequence[str], target: Target) -> tuple[str, ...]:
    """Return the anchor that is asked for, or those of the paragraphs of the turn that is."""
    if asked in known:
        return (asked,)
    if of_turn := tuple(one for one in known if one.startswith(f"{asked}.")):
        return of_turn
    guess = closest(asked, known)
    question = f"did you mean '{guess}'? " if guess else ""
    hint = f"{question}anchors run from {known[0]} to {known[-1]}"
    place = Place(target.definition.place.path)
    raise DefinitionError.at(f"there is no paragraph {asked}", place, hint)


def _explained(made: Draft, anchor: str) -> Explanation:
    brief = made.brief
    said = {one.anchor: (turn, one.text) for turn, one in spoken(*brief.sources)}
    placement = next(one for one in brief.register.placements if anchor in _anchors(one))
    turn, words = said[anchor]
    headings = {section.theme: section.heading for section in brief.sections if section.theme}
    evidence = sorted(
        (one for one in placement.why if one.anchor == anchor), key=lambda one: -one.weight
    )
    return Explanation(
        anchor=anchor,
        words=words,
        said_by=turn.speaker.name,
        theme=headings.get(placement.theme, placement.theme),
        reason=placement.reason,
        evidence=tuple(dict.fromkeys(one.word for one in evidence)),
        taxonomy=f"{made.fit.taxonomy.id}, {made.fit.reason}",
        secondary=tuple(headings.get(one, one) for one in placement.secondary),
        used=tuple(_uses(brief, anchor)),
        left_out=next((one.reason for one in brief.register.left_out if one.anchor == anchor), ""),
    )


def _anchors(placement: Placement) -> set[str]:
    exchange = placement.exchange
    turns = (exchange.question, *exchange.answers) if exchange.question else exchange.answers
    return {one.anchor for turn in turns for one in turn.paragraphs}


def _uses(brief: Brief, anchor: str) -> Iterator[str]:
    """Yield the texts of the body that cite a paragraph, each behind its section's heading."""
    for section in brief.sections:
        if section.role in CLAIMING:
            for claim in claims(section):
                if anchor in claim.anchors:
                    yield f"{section.heading}: {' '.join(claim.text.split())}"


def write_template(target: Path) -> Path:
    """Write the house template to a file that is not there yet, and return its path.

    Raises TemplateError where it is.
    """
    if target.exists():
        hint = "name another file, or move that one away"
        raise TemplateError.at("the file is there already", Place(str(target)), hint)
    write_new(target, Path(house_template()).read_bytes())
    return target


def template_lines(path: Path) -> Iterator[str]:
    """Yield what a Word template has and lacks, in words; raises TemplateError when it is none."""
    from pipeline.writers.docx.report import report

    found = report(str(path), house_template())
    head, foot = ("yes" if has else "no" for has in (found.has_head, found.has_foot))
    yield f"paper: {found.width} × {found.height} mm, text {found.text_width} mm wide"
    yield f"header: {head}; footer: {foot}"
    yield f"filled in: {', '.join(found.filled) or 'nothing; no content control has a known name'}"
    if found.other:
        yield f"left as they are: {', '.join(found.other)}"
    yield f"the brief goes {'to its marked place' if found.is_placed else 'to the end'}"
    yield f"styles that a brief adds: {', '.join(found.added) or 'none'}"
