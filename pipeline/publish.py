"""The recipes build, check and publish: from a definition to files, audited, and to editions."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from pipeline import __version__
from pipeline.analysis import analyse, chosen, prepared
from pipeline.audits import audit
from pipeline.errors import (
    AuditError,
    DefinitionError,
    EditionError,
    Place,
    Problem,
    StrictError,
)
from pipeline.model.attachment import Attachment, Relation, transcript_text
from pipeline.model.brief import Brief, LeftOut
from pipeline.model.definition import Definition, Length
from pipeline.model.edition import Change, Edition, Output, UpdateType
from pipeline.model.style import Style
from pipeline.model.taxonomy import Taxonomy
from pipeline.model.transcript import Note, Query, Transcript, spoken
from pipeline.readers import decode
from pipeline.stages.compare import (
    as_published,
    change_note,
    compare,
    is_same,
    stamped,
    with_changes,
)
from pipeline.stages.compose import Material, compose
from pipeline.stages.dating.dates import find_dates
from pipeline.stages.normalize import resolved
from pipeline.stages.proofread import proofread
from pipeline.stages.select import Order
from pipeline.stages.themes.fit import Fit
from pipeline.store.definitions import definition_for_transcript, load_definition
from pipeline.store.editions import (
    EditionSummary,
    edition_at,
    history,
    latest_edition,
    save_edition,
)
from pipeline.store.files import parts_sha256, read_bytes, sha256, shown, write_all
from pipeline.store.lock import publishing
from pipeline.store.suggestion import did_you_mean
from pipeline.store.templates import load_style, load_taxonomies, load_taxonomy
from pipeline.store.workspace import Workspace, find_workspace
from pipeline.values import dataclass, replace
from pipeline.writers import DEFAULT_FORMATS, find_writer

Tell = Callable[[str], None]
"""Is told what is being done, before it is done."""


def silent(_: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Target:
    """One brief to make."""

    definition: Definition
    workspace: Workspace | None
    is_defined: bool
    """False for a transcript without a definition: it has no editions."""

    @property
    def folder(self) -> Path:
        """Where its outputs go when nothing else is said."""
        root = self.workspace.root if self.workspace else Path()
        return root / "build" / self.definition.slug


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says of one build; empty values leave the definition's."""

    date: str
    """ISO date of the edition."""
    formats: tuple[str, ...] = DEFAULT_FORMATS
    length: str = ""
    style: str = ""
    output: Path | None = None
    """Folder for the outputs of all targets; None means `build/<slug>/` of the workspace."""
    is_strict: bool = False
    template: Path | None = None
    """A customer's Word template; None leaves that of the house style."""
    attach: bool = False
    """True for a PDF that carries the brief as JSON and the transcripts it was made of."""


@dataclass(frozen=True, slots=True)
class Warned:
    """Something that may mean that an input was understood wrongly."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A brief as it stands now, beside the last edition."""

    brief: Brief
    style: Style
    raw: Mapping[str, str]
    """Raw text of each source."""
    fit: Fit
    """The taxonomy that its themes are of, and why that one."""
    warnings: tuple[Warned, ...]
    position: int
    """How many editions there are."""
    last: Edition | None
    compared: Brief | None
    """The brief that "What changed" speaks of."""
    changes: tuple[Change, ...]
    is_unchanged: bool
    """True when the last edition says the same."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build wrote."""

    paths: tuple[Path, ...]
    warnings: tuple[Warned, ...]
    left_out: int
    """Paragraphs that stand in the annex only, or not at all in a one-page brief."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found; nothing was written."""

    slug: str
    warnings: tuple[Warned, ...]
    queries: tuple[Query, ...]
    edition: str
    """What publishing would do: "unchanged since edition 1.0", "would be edition 2.0"."""
    paragraphs: int
    left_out: tuple[LeftOut, ...]
    """Paragraphs that the body does not cite, with the reason."""


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did."""

    slug: str
    number: str
    is_new: bool
    note: str
    paths: tuple[Path, ...]
    warnings: tuple[Warned, ...]


def names(inputs: tuple[str, ...], start: Path) -> tuple[str, ...]:
    """Return what the user named, each once; nothing named means all slugs of the workspace.

    Raises DefinitionError when there is no workspace to take all from.
    """
    if inputs:
        return tuple(dict.fromkeys(inputs))
    workspace = find_workspace(start)
    slugs = workspace.slugs() if workspace else ()
    if not slugs:
        hint = (
            "name a transcript ('brief build interview.txt'), or go to a folder with data/briefs/"
        )
        raise DefinitionError.at("there is no brief to build here", Place(shown(start)), hint)
    return slugs


def find_target(name: str, start: Path) -> Target:
    """Return what `name` means: a slug, a definition or a transcript.

    Raises DefinitionError for an unknown slug, and with every problem of a definition.
    """
    workspace = find_workspace(start)
    path = Path(name)
    if workspace and workspace.definition(name).is_file():
        return Target(
            load_definition(workspace.definition(name), workspace), workspace, is_defined=True
        )
    if path.suffix in {".yaml", ".yml"}:
        home = find_workspace(path.resolve().parent)
        return Target(load_definition(path, home), home, is_defined=True)
    if path.suffix or path.exists() or not workspace:
        return Target(definition_for_transcript(path), workspace, is_defined=False)
    hint = did_you_mean(name, workspace.slugs(), "briefs") or "see data/briefs/"
    raise DefinitionError.at(
        f"there is no brief '{name}'", Place(shown(workspace.definitions)), hint
    )


def draft(target: Target, options: Options, tell: Tell = silent) -> Draft:
    """Return the brief of a target as it stands now, dated and numbered, with what changed."""
    definition = _with_options(target.definition, options)
    style = load_style(definition.style, target.workspace)
    if options.template:
        style = replace(style, own_template=str(options.template))
    taxonomies = _taxonomies(definition, target.workspace)
    tell("reading")
    raw, sources, warnings = _sources(target, definition)
    definition = _resolved(definition, sources)
    tell("grouping and selecting")
    queries, stale = _queries(definition, sources)
    warnings += stale
    order = Order(
        definition.length,
        definition.sections,
        style.labels,
        style.order,
        style.interviewer_figures,
    )
    fit = chosen(sources, taxonomies, definition.sections)
    tell(f"taxonomy {fit.taxonomy.id}, {fit.reason}")
    found = analyse(sources, fit.taxonomy, order)
    material = Material(
        definition, style, sources, found.groups, found.findings, found.selection, queries
    )
    brief = compose(material)
    made = Draft(brief, style, raw, fit, warnings, 0, None, None, (), is_unchanged=False)
    return _numbered(target, options, made)


def _taxonomies(definition: Definition, workspace: Workspace | None) -> tuple[Taxonomy, ...]:
    """Return the taxonomy that is named, or all there are to choose from."""
    if definition.taxonomy:
        return (load_taxonomy(definition.taxonomy, workspace),)
    return load_taxonomies(workspace)


def _with_options(definition: Definition, options: Options) -> Definition:
    length = Length(options.length) if options.length else definition.length
    return replace(definition, length=length, style=options.style or definition.style)


def _sources(
    target: Target, definition: Definition
) -> tuple[dict[str, str], tuple[Transcript, ...], tuple[Warned, ...]]:
    """Return raw texts, normalized transcripts and warnings of all sources."""
    raw: dict[str, str] = {}
    transcripts: list[Transcript] = []
    warnings: list[Warned] = []
    for number, spec in enumerate(definition.sources, start=1):
        name = f"S{number}"
        data = read_bytes(Path(spec.path), named_at=spec.place if target.is_defined else None)
        transcript = prepared(data, spec, name, is_alone=len(definition.sources) == 1)
        raw[name] = decode(data, spec.path)
        warnings += _warned(transcript.notes, spec.path)
        warnings += _undated(transcript, spec.path)
        path = Path(spec.path)
        printed = target.workspace.relative(path) if target.workspace else path.name
        transcripts.append(replace(transcript, path=printed))
    return raw, tuple(transcripts), tuple(warnings)


def _undated(transcript: Transcript, path: str) -> Iterator[Warned]:
    """Yield a warning where "last year" is said and nobody knows of which year."""
    if transcript.recorded:
        return
    for turn, paragraph in spoken(transcript):
        words = _first_undated(paragraph.text, transcript.language)
        if words:
            message = f"“{words}” at {paragraph.anchor} cannot be resolved"
            hint = "say when the interview was, with 'recorded:' in a definition"
            yield Warned(Place(path, turn.line), f"{message}: {hint}")
            return


def _first_undated(text: str, language: str) -> str:
    """Return the first words that only the month of the interview would resolve, if any."""
    found = find_dates(text, "", language)
    if all(mention.when.start for mention in found):
        return ""
    resolved = {one.start for one in find_dates(text, _ANY_MONTH, language) if one.when.start}
    undated = (one for one in found if not one.when.start and one.start in resolved)
    return next((mention.when.text for mention in undated), "")


_ANY_MONTH = "2000-01"


def _resolved(definition: Definition, sources: tuple[Transcript, ...]) -> Definition:
    """Return the definition with the full anchors of its corrections, as the brief prints them."""
    specs = (
        replace(spec, corrections=resolved(source, spec.corrections))
        for spec, source in zip(definition.sources, sources, strict=True)
    )
    return replace(definition, sources=tuple(specs))


def _queries(
    definition: Definition, sources: tuple[Transcript, ...]
) -> tuple[tuple[Query, ...], tuple[Warned, ...]]:
    """Return the open queries, and a warning for every dismissal that dismisses nothing."""
    queries: list[Query] = []
    stale: list[Warned] = []
    for spec, source in zip(definition.sources, sources, strict=True):
        dismissed = frozenset(spec.dismiss)
        found = proofread(source, dismissed)
        queries += found
        for one in spec.dismiss:
            if proofread(source, dismissed - {one}) == found:
                stale.append(Warned(spec.place, f"nothing to dismiss: there is no query '{one}'"))
    return tuple(queries), tuple(stale)


def _warned(notes: tuple[Note, ...], path: str) -> Iterator[Warned]:
    for note in notes:
        if note.is_warning:
            yield Warned(Place(path, note.line), note.message)


def _numbered(target: Target, options: Options, made: Draft) -> Draft:
    """Return the draft with date and edition number, and with what changed since the last one."""
    workspace, slug, labels = target.workspace, target.definition.slug, made.style.labels
    if workspace is None or not target.is_defined:
        return replace(made, brief=stamped(made.brief, options.date, "", ""))
    found = latest_edition(workspace, slug)
    if found is None:
        return replace(made, brief=stamped(made.brief, options.date, "1.0", labels.draft))
    position, last = found
    made = replace(made, position=position, last=last)
    if is_same(last.brief, made.brief):
        before = edition_at(workspace, slug, position - 1)
        return replace(
            made,
            brief=as_published(made.brief, last.brief),
            compared=before.brief if before else None,
            is_unchanged=True,
        )
    changes = compare(last.brief, made.brief)
    brief = with_changes(made.brief, changes, change_note(changes, labels), labels)
    brief = stamped(brief, options.date, _next(last, UpdateType.MAJOR), labels.draft)
    return replace(made, brief=brief, compared=last.brief, changes=changes)


def _next(last: Edition | None, update: UpdateType) -> str:
    if last is None:
        return "1.0"
    if update is UpdateType.MINOR:
        return f"{last.major}.{last.minor + 1}"
    return f"{last.major + 1}.0"


def build(target: Target, options: Options, tell: Tell = silent) -> Built:
    """Write the brief of a target in every format asked for; raises AuditError before writing."""
    made = draft(target, options, tell)
    _refuse_warnings(made.warnings, options)
    outputs = _rendered(made, options, tell)
    slug = target.definition.slug
    folder = (options.output / slug) if options.output else target.folder
    files = _files(target, made.brief, outputs)
    tell("writing the files")
    paths = write_all(folder, files, is_chosen=options.output is not None)
    return Built(paths, made.warnings, len(made.brief.register.left_out))


def _refuse_warnings(warnings: tuple[Warned, ...], options: Options) -> None:
    if options.is_strict and warnings:
        count = "1 warning" if len(warnings) == 1 else f"{len(warnings)} warnings"
        summary = Problem(
            f"{count}, and --strict was given", None, "put them right, or leave --strict out"
        )
        raise StrictError(*(Problem(one.message, one.place) for one in warnings), summary)


def _rendered(made: Draft, options: Options, tell: Tell) -> dict[str, bytes]:
    """Return the finished bytes of every format, audited; raises AuditError."""
    outputs: dict[str, bytes] = {}
    for name in dict.fromkeys(options.formats):
        writer = find_writer(name)
        tell(f"writing the {writer.title}")
        write = _write_with_files if options.attach and name == "pdf" else writer.load()
        outputs[name] = write(made.brief, made.style)
    tell("auditing")
    findings = audit(made.brief, outputs, made.raw, made.compared, made.style.labels)
    if findings:
        hint = "nothing was written; this is a fault of ours: please report it with the transcript"
        raise AuditError(*(Problem(str(one), None, hint) for one in findings))
    return outputs


def _write_with_files(brief: Brief, style: Style) -> bytes:
    """Return a PDF that carries what it was made of."""
    from pipeline.writers import json, pdf

    data = json.write(brief, style)
    about = "The brief for other programs, schema briefwright/brief/1"
    files = [Attachment("brief.json", "application/json", about, Relation.DATA, data)]
    for one in brief.sources:
        text = transcript_text(one).encode()
        about = f"The transcript as the brief quotes it: {one.path}"
        files.append(Attachment(f"{one.id}.txt", "text/plain", about, Relation.SOURCE, text))
    return pdf.write(brief, style, files)


def _files(target: Target, brief: Brief, outputs: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the outputs by file name, the manifest last."""
    slug = target.definition.slug
    files = {f"{slug}{find_writer(name).suffix}": data for name, data in outputs.items()}
    return files | {"manifest.json": _manifest(brief, files)}


def _manifest(brief: Brief, files: Mapping[str, bytes]) -> bytes:
    manifest = {
        "schema": "briefwright/manifest/1",
        "tool": f"briefwright {__version__}",
        "slug": brief.front.slug,
        "edition": brief.front.edition,
        "date": brief.front.date,
        "inputs": [{"path": one.path, "sha256": one.sha256} for one in brief.sources],
        "outputs": [_listed(name, data) for name, data in files.items()],
    }
    return (json.dumps(manifest, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def _listed(name: str, data: bytes) -> dict[str, str]:
    parts = parts_sha256(data)
    return {"name": name, "sha256": sha256(data)} | ({"parts_sha256": parts} if parts else {})


def check(target: Target, options: Options, tell: Tell = silent) -> Checked:
    """Read, render and audit a target, and write nothing."""
    made = draft(target, options, tell)
    _refuse_warnings(made.warnings, options)
    _rendered(made, options, tell)
    if made.is_unchanged and made.last:
        state = f"unchanged since edition {made.last.number}"
    else:
        state = f"would be edition {made.brief.front.edition}" if made.brief.front.edition else ""
    register = made.brief.register
    count = sum(1 for _ in spoken(*made.brief.sources))
    slug = target.definition.slug
    return Checked(slug, made.warnings, register.queries, state, count, register.left_out)


def publish(
    target: Target, options: Options, note: str, update: UpdateType, tell: Tell = silent
) -> Published:
    """Record and write the next edition if the content changed, otherwise do nothing.

    One process at a time publishes a brief. The edition's own files are written before its record,
    so that a record never names files that were not made, and the newest files last. Raises
    EditionError outside a workspace, and for a minor edition that would change what the brief says.
    """
    workspace = _publishable(target)
    with publishing(workspace, target.definition.slug):
        return _published(workspace, target, options, Issue(note, update), tell)


@dataclass(frozen=True, slots=True)
class Issue:
    """What the editor says of an edition."""

    note: str
    """Empty means that the program names the first changes."""
    update: UpdateType


def _published(
    workspace: Workspace, target: Target, options: Options, issue: Issue, tell: Tell
) -> Published:
    slug = target.definition.slug
    made = draft(target, options, tell)
    _refuse_warnings(made.warnings, options)
    if made.is_unchanged and made.last:
        number = made.last.number
        return Published(slug, number, is_new=False, note="", paths=(), warnings=made.warnings)
    _refuse_minor(target, made, issue.update)
    number = _next(made.last, issue.update)
    note = issue.note or (change_note(made.changes, made.style.labels) if made.last else "")
    brief = _final(made, options.date, number, note)
    outputs = _rendered(replace(made, brief=brief), options, tell)
    files = _files(target, brief, outputs)
    edition = _edition(made, brief, issue.update, note, files)
    tell("writing the files")
    kept = write_all(target.folder / "editions" / number, files)
    record = save_edition(workspace, edition, made.position + 1)
    write_all(target.folder, files)
    return Published(slug, number, True, note, (record, *kept), made.warnings)


def _publishable(target: Target) -> Workspace:
    if target.workspace is None or not target.is_defined:
        hint = "editions need a definition under data/briefs/; 'brief build' works without one"
        raise EditionError.at("a transcript alone has no editions", target.definition.place, hint)
    return target.workspace


def _refuse_minor(target: Target, made: Draft, update: UpdateType) -> None:
    """Raise EditionError where a minor edition would change what the brief says."""
    telling = [change for change in made.changes if change.anchor]
    if update is UpdateType.MINOR and (telling or not made.last):
        reason = (
            f"{telling[0].what} changed at {telling[0].anchor}"
            if telling
            else "there is no edition yet"
        )
        hint = f"{reason}; publish it as a major edition, with --note if you like"
        raise EditionError.at("this is no minor edition", target.definition.place, hint)


def _final(made: Draft, date: str, number: str, note: str) -> Brief:
    """Return the brief as published: no draft any more, with the note under "What changed"."""
    labels = made.style.labels
    brief = stamped(made.brief, date, number, labels.edition)
    if made.last is None:
        return brief
    kept = tuple(section for section in brief.sections if section.id != "what-changed")
    return with_changes(replace(brief, sections=kept), made.changes, note, labels)


def _edition(
    made: Draft, brief: Brief, update: UpdateType, note: str, files: Mapping[str, bytes]
) -> Edition:
    major, minor = map(int, brief.front.edition.split("."))
    outputs = tuple(Output(name, sha256(data)) for name, data in files.items())
    return Edition(
        slug=brief.front.slug,
        major=major,
        minor=minor,
        published=brief.front.date,
        update_type=update,
        change_note=note,
        changes=made.changes,
        brief=brief,
        style=made.style,
        outputs=outputs,
    )


def editions(slug: str, start: Path) -> tuple[EditionSummary, ...]:
    """Return the editions of a brief, oldest first."""
    target = find_target(slug, start)
    return history(_publishable(target), target.definition.slug)
