"""Drafts: from what the user named to the brief as it stands now, beside the last edition."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from pipeline.analysis import (
    Listened,
    analyse,
    attributed,
    chosen,
    languages_of,
    listened,
    one_language,
    open_marks,
    telling_marks,
    tightened,
    unhidden,
)
from pipeline.errors import (
    DefinitionError,
    EditionError,
    Place,
    Problem,
    StrictError,
    TemplateError,
)
from pipeline.model.brief import CLAIMING, Brief
from pipeline.model.definition import (
    Additions,
    Definition,
    Embargo,
    Issuing,
    Length,
    SourceSpec,
    Wording,
)
from pipeline.model.edition import Change, Edition, Issued, UpdateType, printed_number
from pipeline.model.labels import Labels
from pipeline.model.secrets import Finder, Secrets, finder
from pipeline.model.style import Style
from pipeline.model.taxonomy import Taxonomy
from pipeline.model.transcript import Note, NoteKind, Query, Transcript, is_neutral, spoken
from pipeline.stages.addresses import rearranged
from pipeline.stages.cast import is_label
from pipeline.stages.compose import Material, compose
from pipeline.stages.dating.dates import find_dates
from pipeline.stages.decide import check_quotations
from pipeline.stages.editions.compare import changed_claims, compare, is_same, proposed
from pipeline.stages.editions.stale import stale
from pipeline.stages.editions.telling import (
    MOST_EARLIER,
    News,
    as_published,
    change_note,
    stamped,
    with_changes,
    with_history,
)
from pipeline.stages.editions.withheld import quiet_changes, withheld_edition
from pipeline.stages.honorifics import addressed
from pipeline.stages.normalize import resolved
from pipeline.stages.proofreading.proofread import proofread
from pipeline.stages.room import fits
from pipeline.stages.selecting.chosen import TIGHTENED, Order
from pipeline.stages.themes.fit import OWN, Fit
from pipeline.stages.tidying import tidied
from pipeline.stages.titling import title_of
from pipeline.stages.unnamed import Unnamed
from pipeline.store.definitions import definition_for_transcript, load_definition
from pipeline.store.editions import (
    edition_at,
    latest_edition,
)
from pipeline.store.files import is_there, read_bytes, shown
from pipeline.store.labels import has_labels
from pipeline.store.styles import load_style
from pipeline.store.suggestion import did_you_mean
from pipeline.store.taxonomies import load_taxonomies, load_taxonomy
from pipeline.store.workspace import Workspace, find_workspace
from pipeline.values import dataclass, field, replace
from pipeline.writers import DEFAULT_FORMATS

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
    source_format: str = ""
    """Name of the reader for all sources; empty leaves what the definition says."""
    output: Path | None = None
    """Folder for the outputs of all targets; None means `build/<slug>/` of the workspace."""
    is_strict: bool = False
    template: Path | None = None
    """A customer's Word template; None leaves that of the house style."""
    attach: bool = False
    """True for a PDF that carries the brief as JSON and the transcripts it was made of."""
    moment: str = ""
    """Now, as ISO time in UTC, for embargoes: `2026-05-03T07:00:00Z`; empty passes over them."""

    def is_before(self, embargo: Embargo) -> bool:
        """Return whether an embargo still holds."""
        return bool(self.moment) and self.moment < embargo.utc

    @property
    def is_to_come(self) -> bool:
        """Return whether the date is after today, wherever on Earth; False where nobody knows."""
        return bool(self.moment) and is_later(self.date, self.moment)


def is_later(day: str, other: str) -> bool:
    """Return whether a day is later than another by more than time zones make up for.

    Of a month or a year, as of `2022-04`, the first day counts.
    """
    first = f"{day}-01-01"[:_DATE] if len(day) == _YEAR else f"{day}-01"[:_DATE]
    return date.fromisoformat(first) - date.fromisoformat(other[:_DATE]) > timedelta(days=1)


_DATE, _YEAR = len("2022-04-19"), len("2022")


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
    is_unchanged: bool
    """True when the last edition says the same."""
    composed: Brief
    """The brief before it is dated, numbered and compared."""
    news: News = field(default_factory=lambda: News((), ()))
    """What changed since the last edition."""
    proposal: UpdateType = UpdateType.MAJOR
    """What the changes ask for."""
    secrets: Finder = field(default_factory=Finder)
    """What must stand in no output."""


def names(inputs: tuple[str, ...], start: Path) -> tuple[str, ...]:
    """Return what the user named, each once; nothing named means all slugs of the workspace.

    Raises DefinitionError when there is no workspace to take all from.
    """
    if inputs:
        return tuple(dict.fromkeys(inputs))
    workspace = find_workspace(start)
    slugs = (*workspace.slugs(), *workspace.misnamed()) if workspace else ()
    if not slugs:
        hint = (
            "name a transcript ('brief build interview.txt'), or go to a folder with data/briefs/"
        )
        raise DefinitionError.at("there is no brief to build here", Place(shown(start)), hint)
    return slugs


def find_target(name: str, start: Path) -> Target:
    """Return what `name` means: a slug, a definition or a transcript.

    Outside of a workspace a slug means the definition in the current folder. Raises
    DefinitionError for an unknown slug, for no name, and with every problem of a definition.
    """
    if not name:
        hint = "name a transcript, or a brief of data/briefs/"
        raise DefinitionError.at("the name of a brief is empty", None, hint)
    workspace = find_workspace(start)
    path = Path(name)
    if workspace is None and not path.suffix and is_there(Path(f"{name}.yaml")):
        path = Path(f"{name}.yaml")
    if workspace and is_there(workspace.definition(name)):
        return Target(
            load_definition(workspace.definition(name), workspace), workspace, is_defined=True
        )
    if workspace and name in workspace.misnamed():
        place = Place(shown(workspace.definition(name).with_suffix(".yml")))
        hint = f"rename it to {name}.yaml"
        raise DefinitionError.at("the name of a definition ends in .yaml", place, hint)
    if path.suffix in {".yaml", ".yml"}:
        home = find_workspace(path.resolve().parent)
        return Target(load_definition(path, home), home, is_defined=True)
    if path.suffix or is_there(path) or not workspace:
        return Target(definition_for_transcript(path), workspace, is_defined=False)
    hint = did_you_mean(name, workspace.slugs(), "briefs") or "see data/briefs/"
    raise DefinitionError.at(
        f"there is no brief '{name}'", Place(shown(workspace.definitions)), hint
    )


def edition_keeper(target: Target) -> Workspace:
    """Return the workspace that keeps the editions of a target.

    Raises EditionError where there is none, and as reading does where there is no such transcript.
    """
    place = target.definition.place
    if not target.is_defined:
        read_bytes(Path(place.path))
        hint = "editions need a definition under data/briefs/: 'brief init' drafts one"
        raise EditionError.at("a transcript alone has no editions", place, hint)
    if target.workspace is None:
        hint = "make data/briefs/ and move it there, and its transcripts to data/transcripts/"
        raise EditionError.at("there are no editions outside of a workspace", place, hint)
    return target.workspace


def draft(target: Target, options: Options, tell: Tell = silent) -> Draft:
    """Return the brief of a target as it stands now, dated and numbered, with what changed.

    A decision that does not fit may come of a mark that nobody closed, which is told first then.
    """
    definition = _with_options(target.definition, options)
    tell("reading")
    heard = _heard(target, definition)
    with telling_marks(heard.marks):
        return _drafted(target, options, definition, heard, tell)


def _drafted(
    target: Target, options: Options, definition: Definition, heard: _Heard, tell: Tell
) -> Draft:
    """Return the brief of what was heard."""
    style = heard.style
    if options.template:
        style = replace(style, own_template=str(options.template))
    raw, sources, warnings = heard.raw, heard.sources, heard.warnings
    definition = _resolved(replace(definition, sources=heard.specs), sources)
    _refuse_telling(definition, heard.secrets)
    tell("grouping and selecting")
    queries, stale = _queries(definition, sources)
    warnings += stale
    order = Order(
        definition.length,
        definition.sections,
        style.labels,
        style.order,
        style.interviewer_figures,
        definition.order,
        definition.place,
    )
    check_quotations(definition, sources, style.labels.quotation_marks)
    fit = chosen(sources, heard.taxonomies, definition.sections)
    if definition.taxonomy == OWN != fit.taxonomy.id:
        message = "no headings of a file of its own order the talk"
        raise DefinitionError.at(message, definition.place, "take 'taxonomy: headings' out")
    tell(f"taxonomy {fit.taxonomy.id}, {fit.reason}")
    found = analyse(sources, fit.taxonomy, order)
    material = Material(
        definition, style, sources, found.groups, found.findings, found.selection, queries
    )
    brief = compose(material)
    for most in TIGHTENED[1:]:
        if fits(brief, definition.length, style.margin):
            break
        again = tightened(found, sources, replace(order, most=most))
        material = replace(material, selection=again.selection)
        brief = compose(material)
    warnings += (*_wanting(material, brief), *untimely(definition, sources, options.date))
    made = Draft(brief, style, raw, fit, warnings, 0, None, None, False, brief)
    told = _written(definition, sources, queries)
    made = replace(made, secrets=heard.secrets.allowing(told))
    return _numbered(target, options, made)


def _taxonomies(
    definition: Definition, workspace: Workspace | None, sources: Sequence[Transcript]
) -> tuple[Taxonomy, ...]:
    """Return the taxonomy that is named, or all that may fit; none for a file's own headings."""
    if definition.taxonomy == OWN:
        return ()
    if definition.taxonomy:
        with _named_at(definition.taxonomy_place):
            return (load_taxonomy(definition.taxonomy, workspace),)
    return load_taxonomies(workspace, languages_of(sources))


def _with_options(definition: Definition, options: Options) -> Definition:
    length = Length(options.length) if options.length else definition.length
    sources = definition.sources
    if options.source_format:
        sources = tuple(replace(one, format=options.source_format) for one in sources)
    definition = replace(definition, length=length, sources=sources)
    return (
        replace(definition, style=options.style, style_place=None) if options.style else definition
    )


@contextmanager
def _named_at(place: Place | None) -> Iterator[None]:
    """Tell of a template that is not there where it is named."""
    try:
        yield
    except TemplateError as error:
        problems = (replace(one, place=one.place or place) for one in error.problems)
        raise TemplateError(*problems) from None


@dataclass(frozen=True, slots=True)
class _Heard:
    """All sources of a brief as they may be used."""

    style: Style
    raw: dict[str, str]
    sources: tuple[Transcript, ...]
    specs: tuple[SourceSpec, ...]
    warnings: tuple[Warned, ...]
    secrets: Finder
    taxonomies: tuple[Taxonomy, ...]
    """Those that may fit them."""
    marks: tuple[Problem, ...]
    """Marks of terms that are never closed."""


def _listened(target: Target, definition: Definition) -> Iterator[Listened]:
    for number, spec in enumerate(definition.sources, start=1):
        data = read_bytes(Path(spec.path), named_at=spec.place if target.is_defined else None)
        yield listened(data, spec, f"S{number}", is_alone=len(definition.sources) == 1)


def _refuse_unhidden(target: Target, listening: Sequence[Listened]) -> None:
    """Raise DefinitionError with everybody who must not be named, and could not be hidden."""
    problems = tuple(
        _unhidden(one, heard.spec, is_defined=target.is_defined)
        for heard in listening
        for one in unhidden(heard)
    )
    if problems:
        raise DefinitionError(*problems)


def _unhidden(one: Unnamed, spec: SourceSpec, *, is_defined: bool) -> Problem:
    label = one.speaker.label
    message = (
        f"'{label}' must not be named ({one.terms}, {one.anchor}), but nobody told the name, so "
        "that it could not be taken out where it is said"
    )
    hint = (
        f"give '{label}' its name under 'speakers:', with 'name:'; it is taken out there, and not "
        "printed; where nobody says one, write 'named: false'"
    )
    if not is_defined:
        hint = f"'brief init {shown(Path(spec.path))}' drafts a definition; there " + hint
    of_label = (each.place for each in spec.speakers if is_label(each.label, label))
    return Problem(message, next(of_label, spec.place), hint)


def _style(target: Target, definition: Definition, sources: Sequence[Transcript]) -> Style:
    """Return the house style of a brief, its words in the language that the definition names.

    Where neither definition nor style names one it is that of the talk, if it is but one and there
    are labels in it; but a brief stays in the language in which it was published.
    """
    workspace = target.workspace
    with _named_at(definition.style_place):
        style = load_style(definition.style, workspace, definition.language)
    language = one_language(sources) if style.follows_talk else style.language
    if language == style.language or not has_labels(language, workspace):
        return style
    found = latest_edition(workspace, definition.slug) if workspace and target.is_defined else None
    language = found[1].style.language if found else language
    return load_style(definition.style, workspace, language)


def _heard(target: Target, definition: Definition) -> _Heard:
    """Return style, raw texts, normalized transcripts, warnings and secrets of all sources.

    Raises DefinitionError where nothing may be used.
    """
    raw: dict[str, str] = {}
    specs: list[SourceSpec] = []
    secrets = Secrets()
    transcripts: list[Transcript] = []
    warnings: list[Warned] = []
    listening = tuple(_listened(target, definition))
    marks = tuple(each for one in listening for each in open_marks(one.transcript))
    _refuse_unhidden(target, listening)
    style = _style(target, definition, tuple(one.transcript for one in listening))
    for one in listening:
        name, spec = one.transcript.id, one.spec
        found = attributed(one, style.labels)
        transcript, secrets = found.transcript, secrets + found.secrets
        if definition.wording is Wording.SUBSTANTIALLY_VERBATIM:
            transcript = tidied(transcript)
        specs.append(found.spec)
        raw[name] = found.raw
        warnings += _warned(transcript.notes, spec.path, is_titled=bool(definition.title))
        warnings += _undated(transcript, spec.path)
        path = Path(spec.path)
        printed = target.workspace.relative(path) if target.workspace else path.name
        if is_neutral(transcript):
            transcripts.append(replace(transcript, notes=()))
        else:
            transcripts.append(replace(transcript, path=printed))
    if not any(True for _ in spoken(*transcripts)):
        hint = "nothing is left to make a brief of; see 'terms', and the marks in the transcript"
        problem = Problem("no words may be used", definition.place, hint)
        raise DefinitionError(*marks, problem)
    taxonomies = _taxonomies(definition, target.workspace, transcripts)
    hidden = finder(secrets, _ours(style, taxonomies))
    named = addressed(tuple(transcripts), style.honorifics)
    return _Heard(style, raw, named, tuple(specs), tuple(warnings), hidden, taxonomies, marks)


def secrets_of(target: Target) -> Finder:
    """Return what the sources of a target keep back now; raises as `draft` does.

    Transcripts that are no longer there keep nothing back that could still be told.
    """
    definition, secrets = target.definition, Secrets()
    transcripts: list[Transcript] = []
    is_alone = len(definition.sources) == 1
    listening = tuple(
        listened(read_bytes(Path(spec.path)), spec, f"S{number}", is_alone=is_alone)
        for number, spec in enumerate(definition.sources, start=1)
        if Path(spec.path).is_file()
    )
    _refuse_unhidden(target, listening)
    style = _style(target, definition, tuple(one.transcript for one in listening))
    for one in listening:
        found = attributed(one, style.labels)
        secrets += found.secrets
        transcripts.append(found.transcript)
    taxonomies = _taxonomies(definition, target.workspace, transcripts)
    return finder(secrets, _ours(style, taxonomies))


def _ours(style: Style, taxonomies: tuple[Taxonomy, ...]) -> Iterator[str]:
    """Yield words that a brief has of its own: labels, headings, who publishes it."""
    yield from (style.organisation, style.series)
    yield from (getattr(style.labels, name) for name in style.labels.__slots__)
    yield from (
        words
        for one in taxonomies
        for theme in one.themes
        for words in (theme.heading, theme.label)
    )


def _written(
    definition: Definition, sources: tuple[Transcript, ...], queries: tuple[Query, ...]
) -> Iterator[str]:
    """Yield what stands in a brief beside its sources' words: an editor's, and of queries."""
    added, issuing = definition.additions, definition.issuing
    yield from (definition.title, definition.purpose, definition.marking, definition.place.path)
    yield from (issuing.note, issuing.withdrawn, added.contact, added.cite, added.disclaimer)
    yield from (*added.recommendations, *added.asks, added.status)
    for section in definition.sections:
        yield from (section.heading, section.note, *(one.heading for one in section.split))
    for spec in definition.sources:
        yield from (spec.path, *(f"{one.put} {one.reason} {one.by}" for one in spec.corrections))
    for source in sources:
        yield from (source.title, *source.evidence, *(one.message for one in source.notes))
        yield from (f"{one.label} {one.name} {one.short}" for one in source.speakers)
    yield from (f"{one.reason} {one.proposal}" for one in queries)


def _refuse_telling(definition: Definition, secrets: Finder) -> None:
    """Raise DefinitionError where a definition tells what its own terms keep back."""
    if not secrets:
        return
    name = definition.slug.replace("-", " ")
    telling = [
        ("the name of the file", f"{name} {name.title()}", definition.place),
        ("'title'", definition.title, definition.place),
        ("'purpose'", definition.purpose, definition.place),
        ("'marking'", definition.marking, definition.place),
        ("'change_note'", definition.issuing.note, definition.place),
        ("'withdrawn'", definition.issuing.withdrawn, definition.place),
    ]
    for section in definition.sections:
        telling.append(
            ("'heading' or 'note'", f"{section.heading} | {section.note}", section.place)
        )
    for source in definition.sources:
        for one in source.corrections:
            words = " | ".join((one.replace, one.put, one.reason, one.by))
            telling.append(("a correction", words, one.place))
    problems = tuple(
        Problem(f"{what} tells what the terms of a source keep back", place, _TELLING)
        for what, words, place in telling
        if secrets.found_in(words) or secrets.has_lone(words, _IN_NAMES)
    )
    if problems:
        raise DefinitionError(*problems)


_IN_NAMES = 2
"""Letters from which a name of one word is looked for; other words are anybody's."""
_TELLING = "name nobody who must not be named, and quote nothing that was taken out"


def _wanting(material: Material, brief: Brief) -> Iterator[Warned]:
    """Yield warnings of a brief that has no title but its file's name, or no word of its talk."""
    definition = material.definition
    place = Place(definition.sources[0].path)
    if not definition.title:
        title = title_of(material.sources, definition.given, material.labels)
        if title.is_of_file:
            message = f"the title is only the file's name, “{title.text}”"
            yield Warned(place, f"{message}: give one with 'title:' in a definition")
    if all(section.role not in CLAIMING for section in brief.sections):
        yield Warned(place, f"the brief says nothing, {_why_nothing(material)}")


def untimely(definition: Definition, sources: Sequence[Transcript], day: str) -> Iterator[Warned]:
    """Yield a warning for each interview that would be later than the brief of this day."""
    for spec, source in zip(definition.sources, sources, strict=True):
        if source.recorded and is_later(source.recorded, day):
            message = f"the interview is of {source.recorded}, after the date of the brief, {day}"
            place = spec.place if spec.recorded else Place(spec.path)
            yield Warned(place, f"{message}: say with 'recorded:' when it was")


def _why_nothing(material: Material) -> str:
    """Return why a brief has no word of its talk, and what would give it some."""
    if not any(source.is_quotable for source in material.sources):
        return "as its file bans quotation: 'quotable: true' in a definition lifts that"
    return "as no sentence or figure of it can stand alone: 'pin:' a passage in a definition"


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
    """Return the definition with the anchors as the brief prints them."""
    specs = (
        replace(spec, corrections=resolved(source, spec.corrections))
        for spec, source in zip(definition.sources, sources, strict=True)
    )
    sections = rearranged(definition.sections, sources)
    return replace(definition, sources=tuple(specs), sections=sections)


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


def _warned(notes: tuple[Note, ...], path: str, *, is_titled: bool) -> Iterator[Warned]:
    """Yield the warnings among notes; a title that the editor gave answers those of the file's."""
    for note in notes:
        if note.is_warning and not (is_titled and note.kind is NoteKind.TITLE):
            yield Warned(Place(path, note.line), note.message)


def _numbered(target: Target, options: Options, made: Draft) -> Draft:
    """Return the draft with date and edition number, and with what changed since the last one."""
    workspace, slug, labels = target.workspace, target.definition.slug, made.style.labels
    composed = _noticed(made.composed, target.definition, labels)
    if workspace is None or not target.is_defined:
        return replace(made, brief=stamped(composed, options.date, "", "", labels))
    found = latest_edition(workspace, slug)
    position, last = found or (0, None)
    made = replace(made, composed=composed, position=position, last=last)
    if last and is_same(last.brief, composed):
        before = edition_at(workspace, slug, position - 1)
        return replace(
            made,
            brief=as_published(composed, last.brief),
            compared=before.brief if before else None,
            is_unchanged=True,
        )
    if last:
        known = withheld_edition(last, composed, made.secrets)
        changes = compare(known.brief, composed)
        claims = changed_claims(known.brief, composed)
        if made.secrets:
            changes = quiet_changes(changes, last.brief, made.secrets)
            claims = quiet_changes(claims, last.brief, made.secrets)
        news = News(changes, claims)
        told = stale(target.definition, last.brief, composed)
        warnings = (*made.warnings, *(Warned(*one) for one in told))
        warnings += tuple(_stale_clearance(target.definition, last, changes))
        made = replace(made, last=known, compared=known.brief, news=news, warnings=warnings)
        made = replace(made, proposal=proposed(changes))
    note = change_note(made.news.changes, labels)
    brief = as_edition(made, options.date, made.proposal, note, labels.draft)
    return replace(made, brief=_embargoed(brief, target.definition.issuing, options, labels))


def _stale_clearance(
    definition: Definition, last: Edition, changes: Sequence[Change]
) -> Iterator[Warned]:
    """Yield a warning where a brief says something else than what was cleared in the same words."""
    added = definition.additions
    was = {detail.value for detail in last.brief.front.details}
    if is_cleared(added) and added.status in was and any(one.changes_meaning for one in changes):
        message = (
            f"'status' is that of edition {last.number}, which said something else: say who "
            "cleared this one and when, or 'draft'"
        )
        yield Warned(added.place or definition.place, message)


def is_cleared(added: Additions) -> bool:
    """Return whether a status says that somebody cleared the brief, and not that nobody did yet."""
    return bool(added.status) and not added.status.casefold().startswith(_NOT_CLEARED)


_NOT_CLEARED = (
    *("draft", "not ", "uncleared", "un-cleared", "pending", "awaiting", "to be ", "work in prog"),
    *("entwurf", "brouillon", "projet", "borrador", "rascunho", "minuta", "bozza"),
    *("черновик", "проект"),
)
"""Beginnings of a status, in lower case, that says that nobody cleared the brief yet."""


def _noticed(brief: Brief, definition: Definition, labels: Labels) -> Brief:
    """Return the brief with the notice of one that was withdrawn, or that nobody has cleared."""
    withdrawn = definition.issuing.withdrawn
    notices = [labels.withdrawn.format(reason=withdrawn)] if withdrawn else []
    notices += [labels.not_cleared] if definition.additions.is_draft else []
    return replace(brief, front=replace(brief.front, notice=" · ".join(notices)))


def _embargoed(brief: Brief, issuing: Issuing, options: Options, labels: Labels) -> Brief:
    """Return the brief with the notice that it must not be published yet, where that is so."""
    embargo = issuing.embargo
    if embargo is None or not options.is_before(embargo):
        return brief
    notice = labels.embargoed.format(time=embargo.text)
    notice = " · ".join(filter(None, (brief.front.notice, notice)))
    return replace(brief, front=replace(brief.front, notice=notice))


def as_edition(made: Draft, date: str, update: UpdateType, note: str, form: str) -> Brief:
    """Return the brief of a draft as an edition: dated, numbered, with what changed in it.

    `note` is what its readers are told first, `form` its label: "Edition {number}".
    """
    labels, last = made.style.labels, made.last
    brief = stamped(made.composed, date, next_number(last, update), form, labels)
    if last is None:
        return brief
    before = earlier(last)
    brief = with_changes(brief, made.news, note, before[0], labels)
    return with_history(brief, note, before, made.position, labels)


def earlier(last: Edition | None) -> tuple[Issued, ...]:
    """Return the newest editions before one that follows `last`, newest first."""
    if last is None:
        return ()
    line = Issued(last.number, last.published, last.change_note)
    return (line, *last.earlier)[:MOST_EARLIER]


def next_number(last: Edition | None, update: UpdateType) -> str:
    """Return the number that follows an edition: `1.0`, `2.0`, or `1.1` for a minor one."""
    if last is None:
        return printed_number(1, 0)
    if update is UpdateType.MINOR:
        return printed_number(last.major, last.minor + 1)
    return printed_number(last.major + 1, 0)


def refuse_warnings(warnings: tuple[Warned, ...], options: Options) -> None:
    """Raise StrictError where there are warnings and none are wanted."""
    if options.is_strict and warnings:
        count = "1 warning" if len(warnings) == 1 else f"{len(warnings)} warnings"
        summary = Problem(
            f"{count}, and --strict was given", None, "put them right, or leave --strict out"
        )
        raise StrictError(*(Problem(one.message, one.place) for one in warnings), summary)
