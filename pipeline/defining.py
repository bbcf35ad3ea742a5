"""A first definition of transcripts: what is evident, and marks at what a person must decide."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from pipeline.analysis import (
    attributed,
    chosen,
    grouped,
    languages_of,
    listened,
    one_language,
    unhidden,
)
from pipeline.errors import DefinitionError, Place
from pipeline.model.definition import SourceSpec, SpeakerSpec
from pipeline.model.labels import Labels
from pipeline.model.taxonomy import ThemeGroup
from pipeline.model.transcript import HELD, PUBLISHED, Role, Speaker, Transcript, paragraphs
from pipeline.patterns import pattern
from pipeline.stages.proofreading.proofread import proofread
from pipeline.stages.speech.words import count_words
from pipeline.stages.themes.fit import Fit
from pipeline.stages.themes.group import by_weight
from pipeline.stages.titling import title_of
from pipeline.store.definitions import definition_for_transcript, slugify
from pipeline.store.files import read_bytes, shown
from pipeline.store.labels import ENGLISH, has_labels
from pipeline.store.taxonomies import load_taxonomies
from pipeline.store.workspace import Workspace
from pipeline.values import dataclass, replace

DECIDE = "DECIDE"
"""Begins each comment about what only a person can say."""
_MOST_ANCHORS = 6
_ASKING = ("?", "？", "؟")


@dataclass(frozen=True, slots=True)
class Drafted:
    """A definition that is not written yet."""

    text: str
    files: Mapping[Path, bytes]
    """By its place: copies of transcripts from outside of the workspace, and the definition."""
    advice: str
    """What is to be done next."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """One transcript as understood, and its place in the workspace."""

    transcript: Transcript
    speaking: Transcript
    """The same with the labels of the file, under which the definition knows its speakers."""
    nameless: frozenset[str]
    """Labels of those who must not be named, and of whom the file tells no name."""
    name: str
    """As the definition names it."""
    queries: int


def drafted(
    paths: Sequence[Path],
    workspace: Workspace | None,
    slug: str = "",
    source_format: str = "",
    labels: Sequence[str] = (),
) -> Drafted:
    """Return a definition of the transcripts at `paths`, in a workspace.

    Where there is none it stands beside the first transcript. `slug` is by default made of
    that one's name; `labels` are speakers that the transcripts alone do not tell for sure. Raises
    TranscriptError for a transcript that cannot be understood, and DefinitionError for two of one
    name.
    """
    homes = {path: _home(path, workspace, paths[0]) for path in paths}
    _refuse_twins(homes)
    slug = slugify(slug or paths[0].stem)
    heard = tuple(
        _heard(
            _declared(path, source_format, labels), f"S{at}", homes[path], is_alone=len(paths) == 1
        )
        for at, path in enumerate(paths, start=1)
    )
    sources = tuple(one.transcript for one in heard)
    fit = chosen(sources, load_taxonomies(workspace, languages_of(sources)), ())
    groups = by_weight(grouped(sources, fit.taxonomy, {}))
    text = "\n".join(_lines(slug, heard, fit, groups, _own_words(sources, workspace))) + "\n"
    path = (workspace.definitions if workspace else paths[0].parent) / f"{slug}.yaml"
    copies = dict(_copies(homes, workspace)) if workspace else {}
    advice = _advice(text.count(f"# {DECIDE}"), path, slug if workspace else shown(path))
    return Drafted(text, {**copies, path: text.encode()}, advice)


def _copies(homes: Mapping[Path, str], workspace: Workspace) -> Iterator[tuple[Path, bytes]]:
    """Yield transcripts from elsewhere by their place; those that are there already are not."""
    for source, name in homes.items():
        copy, content = workspace.transcripts / name, read_bytes(source)
        if not copy.is_file() or read_bytes(copy) != content:
            yield copy, content


def _advice(count: int, path: Path, name: str) -> str:
    things = "one line is" if count == 1 else f"{count} lines are"
    return (
        f"{things} yours to decide, marked {DECIDE} in {shown(path)}; "
        f"then: brief build {shlex.quote(name)}"
    )


def _home(path: Path, workspace: Workspace | None, first: Path) -> str:
    """Return how a definition names a transcript: from `data/transcripts/`, or beside it."""
    if workspace and _is_inside(path, workspace):
        return path.resolve().relative_to(workspace.transcripts.resolve()).as_posix()
    if workspace or path.parent.resolve() == first.parent.resolve():
        return path.name
    hint = "put the transcripts into one folder, or go to a folder with data/transcripts/"
    raise DefinitionError.at("the transcripts are in different folders", Place(shown(path)), hint)


def _is_inside(path: Path, workspace: Workspace) -> bool:
    return path.resolve().is_relative_to(workspace.transcripts.resolve())


def _refuse_twins(homes: Mapping[Path, str]) -> None:
    first: dict[str, Path] = {}
    for path, name in homes.items():
        if name in first:
            message = f"two transcripts are called '{name}'"
            hint = f"rename one of them; the other is {shown(first[name])}"
            raise DefinitionError.at(message, Place(shown(path)), hint)
        first[name] = path


def _declared(path: Path, source_format: str, labels: Sequence[str]) -> SourceSpec:
    """Return what is known of a transcript before it is read."""
    speakers = tuple(SpeakerSpec(label, None, "", "", Place(shown(path))) for label in labels)
    spec = definition_for_transcript(path).sources[0]
    return replace(spec, format=source_format, speakers=speakers)


def _heard(spec: SourceSpec, source: str, name: str, *, is_alone: bool) -> _Heard:
    heard = listened(read_bytes(Path(spec.path)), spec, source, is_alone=is_alone)
    transcript = attributed(heard, Labels()).transcript
    nameless = frozenset(one.speaker.label for one in unhidden(heard))
    queries = len(proofread(transcript, frozenset()))
    return _Heard(transcript, heard.transcript, nameless, name, queries)


def _lines(
    slug: str, heard: Sequence[_Heard], fit: Fit, groups: Sequence[ThemeGroup], own_words: str
) -> Iterator[str]:
    yield f"# Drafted from {_listed([one.name for one in heard])}. A line marked {DECIDE} is yours:"
    yield "# what it says cannot be seen in the words. Every key: docs/definition.md."
    yield from _titled(heard)
    yield f"# purpose: …  # {DECIDE}: one sentence on what the brief is for"
    yield "style: house  # or ministry, parliament, newsroom; brief init --style NAME copies one"
    if own_words:
        yield f"# language: {own_words}  # of the brief's own words, as the talk; or en, …"
    own = "" if fit.taxonomy.themes else "# "
    yield f"{own}taxonomy: {fit.taxonomy.id}  # {fit.reason}"
    yield "length: brief  # one-page (700 words), brief (1,500) or full (3,000)"
    yield f"status: draft  # {DECIDE}: who cleared it and when; 'draft' stands on every page"
    yield "sources:"
    for one in heard:
        yield from _source(one)
    yield from _sections(groups)
    queries = sum(one.queries for one in heard)
    if queries:
        words = "word may be a slip" if queries == 1 else "words may be slips"
        yield f"# {DECIDE}: {queries} {words} of the transcriber: brief review {slug}"


def _own_words(sources: Sequence[Transcript], workspace: Workspace | None) -> str:
    """Return the language in which the brief's own words will be; empty for English."""
    language = one_language(sources)
    is_there = language != ENGLISH and has_labels(language, workspace)
    return language if is_there else ""


def _titled(heard: Sequence[_Heard]) -> Iterator[str]:
    sources = tuple(one.transcript for one in heard)
    if sources[0].title and len(heard) == 1:
        yield f"title: {_quoted(sources[0].title)}  # as the transcript has it"
        return
    title = title_of(sources, frozenset(), Labels())
    text = f"the file's name, {_quoted(title.text)}" if title.is_of_file else _quoted(title.text)
    yield f"# title: …  # {DECIDE}: without it, {text}"


def _source(one: _Heard) -> Iterator[str]:
    transcript = one.transcript
    yield f"  - transcript: {_quoted(one.name)}  # {transcript.format}, {transcript.evidence[0]}"
    if transcript.recorded:
        yield f"    recorded: {transcript.recorded}  # {_day_told(transcript)}"
    else:
        hint = "the day, as 2022, 2022-04 or 2022-04-19; without it, 'last year' stays unresolved"
        yield f"    # recorded: …  # {DECIDE}: {hint}"
    yield f"    terms: on-the-record  # {DECIDE}: is that what was agreed? See README, terms"
    for datum in transcript.metadata:
        if datum.key not in {"title", "date"}:
            yield f"    # the file says: {datum.key}: {_one_line(datum.value)}"
    for note in transcript.notes:
        if note.is_warning:
            where = f"line {note.line}: " if note.line else ""
            yield f"    # {DECIDE}: {where}{_one_line(note.message)}"
    yield "    speakers:"
    for speaker in one.speaking.speakers:
        yield from _speaker(speaker, one)


def _day_told(transcript: Transcript) -> str:
    keys = {one.key for one in transcript.metadata}
    if PUBLISHED in keys and keys.isdisjoint({HELD, "date"}):
        return f"{DECIDE}: the day of the talk; this is when it was published"
    return "as the file says"


def _speaker(speaker: Speaker, heard: _Heard) -> Iterator[str]:
    turns = [turn for turn in heard.speaking.turns if turn.speaker == speaker]
    words = sum(count_words(one.text) for turn in turns for one in turn.paragraphs)
    said = f"{len(turns)} turns, {words:,} words" if len(turns) > 1 else f"1 turn, {words:,} words"
    if speaker.role is Role.UNIDENTIFIED:
        asked = sum(turn.paragraphs[-1].text.rstrip().endswith(_ASKING) for turn in turns)
        said += f", {asked} end with a question"
    keys = [f"role: {speaker.role.value}", f"name: {_quoted(speaker.name)}"]
    if speaker.short:
        keys.append(f"short: {_quoted(speaker.short)}")
    open_ = _UNHIDDEN if speaker.label in heard.nameless else _open_about(speaker, heard)
    comment = f"{DECIDE}: {open_} ({said})" if open_ else said
    yield f"      {_quoted(speaker.label)}: {{{', '.join(keys)}}}  # {comment}"


_UNHIDDEN = (
    "the name, which is taken out of all words and not printed; or named: false if none is said"
)
"""What a person must say of one whom the terms forbid to name."""


def _open_about(speaker: Speaker, heard: _Heard) -> str:
    """Return what a person must say of a speaker; empty where all is evident."""
    if speaker.role is Role.UNIDENTIFIED:
        return "who is it, and who asks?"
    if speaker.name == speaker.role.value.capitalize() and speaker.role is not Role.INTERVIEWER:
        named = _NAMING.search(heard.transcript.title)
        asked = f"; is it {named['name']}, whom the title names?" if named else ""
        return f"name and office, as they are to be printed{asked}"
    return ""


_NAMING = pattern(
    r"(?i:\b(?:interview|conversation|q ?& ?a|questions|talk|history|discussion|entretien|gespräch"
    r"|entrevista|intervista)s?\b[^,:;()]{0,20}? (?:with|for|mit|avec|con|com)) "
    r"(?P<name>(?:(?:Dr|Prof|Mr|Ms|Mrs|Sir|Ambassador|Minister|Professor)\.? )?"
    r"[^\W\d_a-z][\w.'’-]+(?: (?:(?:van|von|de|del|da|di|bin|al|el) )?[^\W\d_a-z][\w.'’-]+){1,2})"
    r"(?=$|[,:;()–—|-]| [-–—|]| (?:on|about|of|at|from)\b)"
)
"""A title that names one person with whom somebody talked; it may be the one who asked."""


def _sections(groups: Sequence[ThemeGroup]) -> Iterator[str]:
    yield "# sections:  # themes that were found; take the # off to change one"
    for one in groups:
        anchors = [
            anchor
            for placement in one.placements
            for anchor, _ in groupby(part.anchor for part in paragraphs(placement.exchange))
        ]
        more = f" and {len(anchors) - _MOST_ANCHORS} more" if len(anchors) > _MOST_ANCHORS else ""
        where = ", ".join(anchors[:_MOST_ANCHORS]) + more
        theme, heading = _plain(one.theme.id), _quoted(one.theme.heading)
        yield f"#   - {{theme: {theme}, heading: {heading}}}  # {where}"


def _plain(id_: str) -> str:
    return id_ if id_.replace("-", "").isalnum() else _quoted(id_)


def _quoted(text: str) -> str:
    """Return a text as a YAML string in double quotes; JSON's are YAML's."""
    return json.dumps(text, ensure_ascii=False)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:-1]) + f" and {names[-1]}" if len(names) > 1 else names[0]
