"""The recipes build, check and publish: from a definition to files, audited, and to editions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from pipeline.audits.leaks import audit_leaks
from pipeline.drafting import (
    Draft,
    Options,
    Target,
    Tell,
    Warned,
    as_edition,
    draft,
    earlier,
    edition_keeper,
    find_target,
    is_cleared,
    next_number,
    refuse_warnings,
    secrets_of,
    silent,
    untimely,
)
from pipeline.errors import BriefError, EditionError, Place, Problem
from pipeline.model.brief import Brief, LeftOut
from pipeline.model.edition import Change, ChangeClass, ChangeKind, Edition, UpdateType
from pipeline.model.identity import sha256
from pipeline.model.secrets import Finder
from pipeline.model.transcript import Query, is_heard, provenance, spoken
from pipeline.rendering import (
    MANIFEST,
    TOOL,
    files_of,
    listed_in,
    outputs_of,
    refuse_leaks,
    rendered,
    rendered_again,
)
from pipeline.stages.editions.telling import News, change_note, superseded
from pipeline.stages.editions.withheld import quiet_note
from pipeline.store.codec import to_json
from pipeline.store.editions import (
    EditionSummary,
    assets,
    edition_at,
    history,
    numbered,
    save_edition,
)
from pipeline.store.files import discard, is_there, read_bytes, shown, write_all, write_folder
from pipeline.store.lock import publishing
from pipeline.store.workspace import Workspace, find_workspace
from pipeline.values import dataclass, replace
from pipeline.writers import WRITERS


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
    queried: tuple[Place, ...]
    """Where the words of each query stand."""
    edition: str
    """What publishing would do: "unchanged since edition 1.0", "would be edition 2.0"."""
    paragraphs: int
    """How many were heard: of answers and statements, as the brief counts them."""
    cited: int
    """How many of these the body cites."""
    left_out: tuple[LeftOut, ...]
    """Paragraphs that the body does not cite, with the reason."""


class State(StrEnum):
    """What became of a brief that was to be published."""

    PUBLISHED = "published"
    UNCHANGED = "unchanged"
    HELD = "held"
    """An embargo keeps it back."""
    DRAFT = "draft"
    """Nobody has cleared it."""
    WOULD = "would be published"
    """Nothing was written, as it was asked."""


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did."""

    slug: str
    state: State
    number: str
    """The edition that is new, would be, or still holds; empty where there is none."""
    note: str
    paths: tuple[Path, ...]
    warnings: tuple[Warned, ...]
    changes: tuple[Change, ...] = ()
    until: str = ""
    """When an embargo ends, as the editor wrote it."""


class Drafts(StrEnum):
    """What becomes of a brief whose status says that nobody has cleared it."""

    REFUSED = "refused"
    PASSED_OVER = "passed over"
    """As one of many, of which others are cleared."""
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Issue:
    """What is said of an edition when it is published."""

    note: str = ""
    """Empty takes that of the definition, or names the first changes."""
    update: UpdateType | None = None
    """None takes what the changes ask for."""
    is_again: bool = False
    """True publishes a brief that says the same anew, for its look."""
    is_dry: bool = False
    """True only tells what would be done."""
    drafts: Drafts = Drafts.REFUSED
    """What becomes of a brief whose status says that nobody has cleared it."""


def build(target: Target, options: Options, tell: Tell = silent) -> Built:
    """Write the brief of a target in every format asked for; raises AuditError before writing."""
    made = draft(target, options, tell)
    refuse_warnings(made.warnings, options)
    outputs = rendered(made, options, tell)
    slug = target.definition.slug
    folder = (options.output / slug) if options.output else target.folder
    files = files_of(made.brief, outputs)
    refuse_leaks(files, made.secrets)
    tell("writing the files")
    paths, warned = _put(folder, slug, files, is_chosen=options.output is not None)
    return Built(paths, (*made.warnings, *warned), len(made.brief.register.left_out))


_Outcome = tuple[tuple[Path, ...], tuple[Warned, ...]]
"""Files that were written, and what is to be said of others."""


def _put(
    folder: Path, slug: str, files: Mapping[str, bytes], *, is_chosen: bool = False
) -> _Outcome:
    """Write the files of a brief, and take away what the build before wrote in other formats.

    So nobody takes an old PDF for what the manifest beside it tells of.
    """
    before = listed_in(folder / MANIFEST)
    paths = write_all(folder, files, is_chosen=is_chosen)
    formats = {f"{slug}{writer.suffix}" for writer in WRITERS.values()}
    old = sorted((formats - files.keys()) & before.keys())
    return paths, tuple(
        _taken_away(folder / name, before[name]) for name in old if (folder / name).is_file()
    )


def _taken_away(path: Path, digest: str) -> Warned:
    """Remove a file of the build before; leave it where somebody changed it since."""
    if sha256(read_bytes(path)) != digest:
        return Warned(Place(shown(path)), "this is of an earlier build, changed by somebody since")
    discard(path)
    return Warned(Place(shown(path)), "removed: it was of an earlier build")


def check(target: Target, options: Options, tell: Tell = silent) -> Checked:
    """Read, render and audit a target, and write nothing.

    Raises EditionError where `publish` would refuse an edition, as a note of a person's is missing.
    """
    made = draft(target, options, tell)
    refuse_warnings(made.warnings, options)
    rendered(made, options, tell)
    state = _state(target, made, options)
    register = made.brief.register
    queried = tuple(_place(one, target, made) for one in register.queries)
    slug = target.definition.slug
    counted, left_out = _counted(made.brief), register.left_out
    return Checked(
        slug, made.warnings, register.queries, queried, state, *counted, left_out=left_out
    )


def _counted(brief: Brief) -> tuple[int, int]:
    """Return how many paragraphs were heard, and how many of these the body cites."""
    left_out = {one.anchor for one in brief.register.left_out}
    said = [
        paragraph.anchor
        for source in brief.sources
        for turn, paragraph in spoken(source)
        if is_heard(turn, source)
    ]
    return len(said), sum(1 for anchor in said if anchor not in left_out)


def _state(target: Target, made: Draft, options: Options) -> str:
    """Return what publishing would do, empty where there are no editions; raises as it does."""
    if made.is_unchanged and made.last:
        return f"unchanged since edition {made.last.number}"
    if not made.brief.front.edition:
        return ""
    _refuse_date(target, made, options)
    _note(target, made, Issue(), made.proposal)
    state = f"would be edition {made.brief.front.edition}"
    embargo = target.definition.issuing.embargo
    if embargo and options.is_before(embargo):
        state += f", held until {embargo.text}"
    elif is_held_as_draft(target):
        state += ", held as a draft"
    return state


def _place(query: Query, target: Target, made: Draft) -> Place:
    """Return the file and the line in which the words of a query stand."""
    path = target.definition.place.path
    return _place_of(query.anchor, query.text, target, made) or Place(path)


def _place_of(anchor: str, words: str, target: Target, made: Draft) -> Place | None:
    """Return the file and the line in which words of a paragraph stand; None without paragraph."""
    for spec, source in zip(target.definition.sources, made.brief.sources, strict=True):
        for turn, paragraph in spoken(source):
            if paragraph.anchor == anchor:
                if not source.is_plain:
                    return Place(spec.path, turn.line)
                start = max(0, paragraph.text.find(words))
                at = provenance(source.id, paragraph, start, start).start
                return Place(spec.path, _line(made.raw[source.id], at))
    return None


def _line(raw: str, offset: int) -> int:
    """Return the number of the line of a character, as text editors count."""
    feeds, returns, both = (raw.count(one, 0, offset) for one in ("\n", "\r", "\r\n"))
    return 1 + feeds + returns - both


def publish(target: Target, options: Options, issue: Issue, tell: Tell = silent) -> Published:
    """Record and write the next edition if the content changed, otherwise do nothing.

    One process at a time publishes a brief. The edition's own files are written before its record,
    so that a record never names files that were not made; what a run that was killed left undone is
    done by the next. Raises EditionError outside a workspace, for a minor edition that would change
    what the brief says, for a draft that nobody has cleared, for a date that cannot be, and where a
    note of a person's is missing.
    """
    workspace = edition_keeper(target)
    slug, embargo = target.definition.slug, target.definition.issuing.embargo
    if embargo and options.is_before(embargo):
        return Published(slug, State.HELD, "", "", (), (), until=embargo.text)
    if issue.is_dry:
        return _published(workspace, target, options, issue, tell)
    with publishing(workspace, slug):
        return _published(workspace, target, options, issue, tell)


def _published(
    workspace: Workspace, target: Target, options: Options, issue: Issue, tell: Tell
) -> Published:
    slug, folder = target.definition.slug, target.folder
    made = draft(target, options, tell)
    refuse_warnings(made.warnings, options)
    if made.is_unchanged and made.last and not issue.is_again:
        undone: _Outcome = ((), ())
        if not issue.is_dry:
            undone = _finished(workspace, made.last, made.position, tell, made.secrets)
        warnings = (*made.warnings, *undone[1])
        return Published(slug, State.UNCHANGED, made.last.number, "", undone[0], warnings)
    if is_held_as_draft(target) and issue.drafts is not Drafts.PUBLISHED:
        _refuse_draft(target, issue)
        return Published(slug, State.DRAFT, "", "", (), made.warnings)
    if made.is_unchanged:
        made = _anew(made)
    update = issue.update or made.proposal
    _refuse_minor(target, made, update)
    _refuse_date(target, made, options)
    note = _note(target, made, issue, update)
    brief = as_edition(made, options.date, update, note, made.style.labels.edition)
    outputs = rendered(replace(made, brief=brief), options, tell)
    number, changes = brief.front.edition, made.news.changes
    if issue.is_dry:
        return Published(slug, State.WOULD, number, note, (), made.warnings, changes)
    files = files_of(brief, outputs)
    edition = _edition(made, brief, (update, note), files, options)
    record_text = _untyped(to_json(edition).encode())
    refuse_leaks(files | {"edition record": record_text}, made.secrets)
    held = _still_held(workspace, folder, made)
    tell("writing the files")
    write_all(folder, {JOURNAL: number.encode()})
    kept = write_folder(folder / "editions" / number, files)
    record = save_edition(workspace, edition, made.position + 1)
    position = made.position + 1
    marked, warned = _finished(workspace, edition, position, tell, made.secrets)
    paths, warnings = (record, *kept, *marked), (*made.warnings, *warned, *held)
    return Published(slug, State.PUBLISHED, number, note, paths, warnings, changes)


JOURNAL = ".publishing"
"""Names the edition whose files are not all in their places, as long as they are not."""


def _still_held(workspace: Workspace, folder: Path, made: Draft) -> tuple[Warned, ...]:
    """Return a warning for each file of earlier editions that holds what is secret now."""
    if not made.secrets:
        return ()
    slug = made.brief.front.slug
    recorded = sorted(workspace.editions(slug).glob("[0-9]*.json"))
    warned: list[Warned] = []
    for path, one in zip(recorded, history(workspace, slug), strict=False):
        if _holds(path, made.secrets):
            message = (
                f"edition {one.number} still has words or names that must not be known now: "
                "withdraw it, or delete it where you can"
            )
            kept = (each for each in (folder / "editions" / one.number).rglob("*"))
            files = sorted(each for each in kept if each.is_file() and _holds(each, made.secrets))
            warned += (Warned(Place(shown(each)), message) for each in (path, *files))
    return tuple(warned)


def _holds(path: Path, secrets: Finder) -> bool:
    return any(audit_leaks({"file": _untyped(read_bytes(path))}, secrets))


def _untyped(record: bytes) -> bytes:
    """Return a record without the names of its classes, which may be those of people."""
    return re.sub(rb'"type": "[A-Za-z]+"', b"", record) if record[:1] == b"{" else record


def _finished(
    workspace: Workspace, edition: Edition, position: int, tell: Tell, secrets: Finder
) -> _Outcome:
    """Put the files of a recorded edition into their places, where a run has not done so yet.

    They become the newest ones, and the edition before is marked as superseded. Returned are the
    paths of the latter. Where somebody took the files away, `rebuild` makes them.
    """
    folder = workspace.build(edition.slug)
    journal, kept = folder / JOURNAL, folder / "editions" / edition.number
    if not journal.is_file():
        return (), ()
    outcome: _Outcome = ((), ())
    names = [one.name for one in edition.outputs]
    is_named = journal.read_bytes().decode() == edition.number
    if is_named and all((kept / name).is_file() for name in names):
        files = {name: read_bytes(kept / name) for name in names}
        _, warned = _put(folder, edition.slug, files)
        last = edition_at(workspace, edition.slug, position - 1)
        marked = _superseded(folder, last, edition, tell, secrets) if last else outcome
        outcome = marked[0], (*warned, *marked[1])
    discard(journal)
    return outcome


def _superseded(
    folder: Path, last: Edition, edition: Edition, tell: Tell, secrets: Finder
) -> _Outcome:
    """Write the earlier edition anew, with the notice that this one took its place.

    Its own files stay as they are. What can no longer be written, as a font is gone, or must not,
    as words of it are off the record now, is warned of.
    """
    brief = superseded(last.brief, edition.number, edition.published, last.style.labels)
    formats = tuple(name for name in _formats(last) if name in _READ)
    tell(f"marking edition {last.number}")
    try:
        again = Options(edition.published, formats)
        outputs = rendered_again(brief, last.style, again, silent, secrets)
    except BriefError as error:
        message = f"edition {last.number} could not be marked as superseded: {error}"
        return (), (Warned(Place(shown(folder)), message),)
    files = {f"{last.slug}{WRITERS[name].suffix}": data for name, data in outputs.items()}
    return write_folder(folder / "editions" / last.number / "superseded", files), ()


_READ = frozenset({"pdf", "docx"})
"""Formats that are read by people."""


def _formats(edition: Edition) -> tuple[str, ...]:
    """Return the formats that an edition was published in."""
    names = {one.name for one in edition.outputs}
    return tuple(
        name for name, writer in WRITERS.items() if f"{edition.slug}{writer.suffix}" in names
    )


def is_held_as_draft(target: Target) -> bool:
    """Return whether a status keeps a brief back; a withdrawal is told whoever has cleared it."""
    added, issuing = target.definition.additions, target.definition.issuing
    return bool(added.status) and not is_cleared(added) and not issuing.withdrawn


def _refuse_draft(target: Target, issue: Issue) -> None:
    """Raise EditionError for a draft that was named, and not only found among others."""
    if issue.drafts is Drafts.REFUSED:
        added = target.definition.additions
        message = (
            f"the status is '{added.status}': nobody has cleared this brief, so it is no edition"
        )
        hint = (
            "write who cleared it and when under 'status:'; or publish it as a draft, with --draft"
        )
        raise EditionError.at(message, added.place or target.definition.place, hint)


def _refuse_minor(target: Target, made: Draft, update: UpdateType) -> None:
    """Raise EditionError where a minor edition would change what the brief says."""
    telling = [change for change in made.news.changes if change.changes_meaning]
    if update is UpdateType.MINOR and (telling or not made.last):
        reason = _reason(telling[0]) if telling else "there is no edition yet"
        hint = f"{reason}; publish it as a major edition, with --note if you like"
        place = _cause(telling[0], target, made) if telling else target.definition.place
        raise EditionError.at("this is no minor edition", place, hint)


def _cause(change: Change, target: Target, made: Draft) -> Place:
    """Return where what makes a change stands: a decision, a source, or words of a transcript."""
    definition, at = target.definition, change.anchor
    if not at:
        return definition.sources[0].place
    if change.group is ChangeClass.EDITORIAL:
        decided = [one.place for one in definition.sections if at in (*one.pin, *one.drop)]
    else:
        specs = definition.sources
        decided = [one.place for spec in specs for one in spec.corrections if one.at == at]
    if decided:
        return decided[0]
    return _place_of(at, "", target, made) or Place(definition.place.path)


def _refuse_date(target: Target, made: Draft, options: Options) -> None:
    """Raise EditionError for an edition before the last one or an interview, or after today.

    After today only where the last one is, whose date nobody can take back.
    """
    definition, day = target.definition, options.date
    last = made.last.published if made.last else ""
    if made.last and day < last:
        message = f"an edition of {day} would be before edition {made.last.number}, of {last}"
        hint = f"give --date {last} or later"
        raise EditionError.at(message, definition.place, hint)
    if day != last and options.is_to_come:
        message = f"an edition of {day} would be of a day that is to come"
        hint = (
            f"today is {options.moment[:10]}: leave --date out; to hold a brief back until a day "
            "there is 'embargo:', and SOURCE_DATE_EPOCH makes another day today"
        )
        raise EditionError.at(message, definition.place, hint)
    late = untimely(definition, made.brief.sources, day)
    problems = tuple(Problem(one.message, one.place) for one in late)
    if problems:
        raise EditionError(*problems)


def _reason(change: Change) -> str:
    what = {ChangeKind.ADDED: "came", ChangeKind.REMOVED: "went"}.get(change.kind, "changed")
    return f"{change.what} {what}{f' at {change.anchor}' if change.anchor else ''}"


def _anew(made: Draft) -> Draft:
    """Return the draft of a brief that says what its last edition said, to be published again."""
    again = Change(ChangeKind.CHANGED, "Look", "", "", "", ChangeClass.REPUBLISH)
    last = made.last.brief if made.last else None
    return replace(
        made, news=News((again,), ()), proposal=UpdateType.MINOR, compared=last, is_unchanged=False
    )


def _note(target: Target, made: Draft, issue: Issue, update: UpdateType) -> str:
    """Return the note of an edition: the one given, the definition's, or one that names changes.

    Raises EditionError for a major edition without a person's note where the definition wants one.
    """
    issuing, labels, last = target.definition.issuing, made.style.labels, made.last
    is_used = last is not None and issuing.note == last.change_note
    given = issue.note or ("" if is_used else issuing.note)
    if given or last is None:
        return given
    if issuing.needs_note and update is UpdateType.MAJOR:
        number = next_number(last, update)
        message = f"edition {number} changes what the brief says, and needs a note"
        hint = "say what changed with --note, or with 'change_note:' in the definition"
        raise EditionError.at(message, target.definition.place, hint)
    is_again = any(one.group is ChangeClass.REPUBLISH for one in made.news.changes)
    return labels.said_again if is_again else change_note(made.news.changes, labels)


def _edition(
    made: Draft,
    brief: Brief,
    issued: tuple[UpdateType, str],
    files: Mapping[str, bytes],
    options: Options,
) -> Edition:
    update, note = issued
    major, minor = map(int, brief.front.edition.split("."))
    return Edition(
        slug=brief.front.slug,
        major=major,
        minor=minor,
        published=brief.front.date,
        update_type=update,
        change_note=note,
        changes=made.news.changes,
        brief=brief,
        style=made.style,
        outputs=outputs_of(files),
        tool=TOOL,
        is_attached=options.attach,
        assets=assets(made.style),
        earlier=earlier(made.last),
    )


def rebuild(slug: str, number: str, options: Options, start: Path, tell: Tell = silent) -> Built:
    """Write the files of a recorded edition again, though its sources may be others by now.

    They are the bytes that were published; where they cannot be, as the program or a font is
    another, EditionError says why, and only a folder that `options` name gets them. Raises as
    `draft` does where the definition cannot be read: nobody knows what must not be told then.
    """
    workspace = find_workspace(start)
    if workspace is None:
        raise EditionError.at(
            "there is no workspace here", Place(shown(start)), "see data/editions"
        )
    edition = numbered(workspace, slug, number)
    again = replace(options, formats=_formats(edition), attach=edition.is_attached)
    secrets = _secrets_now(workspace, slug)
    outputs = rendered_again(edition.brief, edition.style, again, tell, secrets)
    files = files_of(edition.brief, outputs)
    others = [one for one in edition.outputs if sha256(files.get(one.name, b"")) != one.sha256]
    warnings: tuple[Warned, ...] = ()
    if others:
        message = f"these are not the bytes of edition {number}: {_why_others(edition)}"
        if options.output is None:
            hint = "name a folder for them with --output"
            raise EditionError.at(message, Place(shown(workspace.editions(slug))), hint)
        warnings = (Warned(Place(shown(workspace.editions(slug))), message),)
    tell("writing the files")
    folder = workspace.build(slug) / "editions" / number
    if options.output:
        folder = options.output / slug
    paths = write_all(folder, files, is_chosen=options.output is not None)
    return Built(paths, warnings, len(edition.brief.register.left_out))


def _secrets_now(workspace: Workspace, slug: str) -> Finder:
    """Return what the sources keep back now; nothing where the brief has no definition any more."""
    if not workspace.definition(slug).is_file():
        return Finder()
    return secrets_of(find_target(slug, workspace.root))


def _why_others(edition: Edition) -> str:
    if edition.tool != TOOL:
        return f"{edition.tool} made them, this is {TOOL}"
    now = {one.name: one.sha256 for one in assets(edition.style)}
    others = [one.name for one in edition.assets if now.get(one.name) != one.sha256]
    if others:
        return f"other files are in templates/ now: {', '.join(others)}"
    return "they were made by another build of this program"


def editions(slug: str, start: Path) -> tuple[EditionSummary, ...]:
    """Return the editions of a brief, oldest first; notes tell nothing that is a secret now.

    They are there as well where the brief has no definition any more.
    """
    workspace = find_workspace(start)
    if workspace and not is_there(workspace.definition(slug)):
        left = history(workspace, slug)
        if left:
            return left
    target = find_target(slug, start)
    found = history(edition_keeper(target), target.definition.slug)
    if not any(one.change_note for one in found):
        return found
    secrets = secrets_of(target)
    return tuple(replace(one, change_note=quiet_note(one.change_note, secrets)) for one in found)
