"""The recipes build, check and publish: from a definition to files, audited, and to editions."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pipeline.drafting import (
    Draft,
    Options,
    Target,
    Tell,
    Warned,
    draft,
    find_target,
    next_number,
    refuse_warnings,
    silent,
)
from pipeline.errors import EditionError
from pipeline.model.brief import Brief, LeftOut
from pipeline.model.edition import Edition, Output, UpdateType
from pipeline.model.transcript import Query, spoken
from pipeline.rendering import files_of, rendered
from pipeline.stages.compare import (
    change_note,
    stamped,
    with_changes,
)
from pipeline.store.editions import (
    EditionSummary,
    history,
    save_edition,
)
from pipeline.store.files import sha256, write_all
from pipeline.store.lock import publishing
from pipeline.store.workspace import Workspace
from pipeline.values import dataclass, replace


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


def build(target: Target, options: Options, tell: Tell = silent) -> Built:
    """Write the brief of a target in every format asked for; raises AuditError before writing."""
    made = draft(target, options, tell)
    refuse_warnings(made.warnings, options)
    outputs = rendered(made, options, tell)
    slug = target.definition.slug
    folder = (options.output / slug) if options.output else target.folder
    files = files_of(target, made.brief, outputs)
    tell("writing the files")
    paths = write_all(folder, files, is_chosen=options.output is not None)
    return Built(paths, made.warnings, len(made.brief.register.left_out))


def check(target: Target, options: Options, tell: Tell = silent) -> Checked:
    """Read, render and audit a target, and write nothing."""
    made = draft(target, options, tell)
    refuse_warnings(made.warnings, options)
    rendered(made, options, tell)
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
    refuse_warnings(made.warnings, options)
    if made.is_unchanged and made.last:
        number = made.last.number
        return Published(slug, number, is_new=False, note="", paths=(), warnings=made.warnings)
    _refuse_minor(target, made, issue.update)
    number = next_number(made.last, issue.update)
    note = issue.note or (change_note(made.changes, made.style.labels) if made.last else "")
    brief = _final(made, options.date, number, note)
    outputs = rendered(replace(made, brief=brief), options, tell)
    files = files_of(target, brief, outputs)
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
