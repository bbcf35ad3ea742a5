"""Whether a file that came back from the world still says what its sources say."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.audits.origin import Origin, origin
from pipeline.audits.returned import BROKEN, Difference, Kind, differences, is_citing
from pipeline.audits.word_file import Tracked, WordFile, read_word
from pipeline.audits.words import audit_pdf
from pipeline.drafting import Options, Target, Tell, draft, find_target, secrets_of, silent
from pipeline.errors import AuditError, DefinitionError, Place, UnknownFormatError
from pipeline.model.brief import Brief, Prose, Section, plain
from pipeline.model.edition import Edition
from pipeline.model.identity import sha256
from pipeline.model.secrets import Finder
from pipeline.stages.editions.telling import superseded
from pipeline.stages.editions.withheld import WITHHELD, quiet_note, withheld_anchors
from pipeline.store.editions import EditionSummary, edition_at, history
from pipeline.store.files import is_there, read_bytes, shown
from pipeline.store.workspace import find_workspace
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Verified:
    """What became of a brief in other hands."""

    path: str
    slug: str
    against: str
    """What it was held against: "edition 1.0", "the sources as they are now"."""
    is_identical: bool
    """True for the very bytes that were issued."""
    has_tracked_changes: bool
    differences: tuple[Difference, ...]
    """From top to bottom."""
    edits: str
    """YAML that puts a changed title, purpose or heading into the definition; may be empty."""
    newest: str = ""
    """The newest edition, where the file is of an earlier one."""

    @property
    def broken(self) -> tuple[Difference, ...]:
        """Edits after which the file says what its sources do not."""
        return tuple(one for one in self.differences if one.kind in BROKEN)


def verify(
    path: Path, name: str, options: Options, tracked: Tracked, tell: Tell = silent
) -> Verified:
    """Hold a PDF or Word file against the edition it is of, or the sources as they are now.

    `name` is a slug, a definition or a transcript; empty takes the brief that the file names, or
    that of the file's own name. Raises UnknownFormatError for a file that is neither, and
    DefinitionError where there is no such brief, or the file is of another or of none.
    """
    data = read_bytes(path)
    found = origin(data)
    if found is None:
        hint = "name a .docx or .pdf that 'brief build' or 'brief publish' wrote"
        message = "this is neither a PDF nor a Word file"
        raise UnknownFormatError.at(message, Place(shown(path)), hint)
    target = find_target(name, Path()) if name else _target_of(found, path)
    _refuse_another(found, target.definition.slug, path)
    edition, later = _recorded(target, found.edition)
    newest = later[-1].number if later else ""
    if edition:
        brief, labels, secrets = edition.brief, edition.style.labels, secrets_of(target)
        against = f"edition {edition.number}"
    else:
        made = draft(target, replace(options, date=found.date or options.date), tell)
        brief, labels, secrets = made.brief, made.style.labels, made.secrets
        against = "the sources as they are now"
    slug = brief.front.slug
    if sha256(data) in _issued(target, edition):
        return Verified(shown(path), slug, against, True, False, (), "", newest)
    tell("comparing")
    marked = superseded(brief, later[0].number, later[0].published, labels) if later else brief
    if found.format == "pdf":
        told = tuple(_of_pdf(brief, data))
        if told and not any(_of_pdf(marked, data)):
            told = ()
        told = tuple(_quiet(told, brief, secrets))
        return Verified(shown(path), slug, against, False, False, told, "", newest)
    file = _word_file(data, tracked, shown(path))
    if not found.slug and not is_citing(file.paragraphs):
        hint = f"name a file that 'brief build {slug}' or 'brief publish {slug}' wrote"
        message = "this is no brief: it does not say which it is, and cites no paragraph, as [A1.1]"
        raise DefinitionError.at(message, Place(shown(path)), hint)
    if marked.front.notice in file.paragraphs:
        brief = marked
    found_edits = tuple(differences(brief, file.paragraphs, file.headings, labels.note))
    edits = tuple(_quiet(found_edits, brief, secrets))
    offered = "".join(_edits(edits, brief, labels.note))
    offered = offered if quiet_note(offered, secrets) == offered else ""
    changed = file.has_tracked_changes
    return Verified(shown(path), slug, against, False, changed, edits, offered, newest)


def _quiet(found: Sequence[Difference], brief: Brief, secrets: Finder) -> Iterator[Difference]:
    """Yield differences without words that a record, or the file, has and nobody may know now.

    Where paragraphs of the edition are such, what differs in their claims is not shown, however
    few words it is; nor are the words of a PDF, which has no paragraphs.
    """
    gone = withheld_anchors(brief, secrets)
    for one in found:
        told = " | ".join((one.where, one.was, one.now, one.reason))
        is_of_gone = not gone.isdisjoint(one.where.split(", ")) or (one.kind is Kind.TEXT and gone)
        if not is_of_gone and quiet_note(told, secrets) == told:
            yield one
        else:
            where = quiet_note(one.where, secrets)
            was, now = (WITHHELD if each else "" for each in (one.was, one.now))
            yield Difference(one.kind, where, was, now, "words differ that may not be known now")


def _word_file(data: bytes, tracked: Tracked, path: str) -> WordFile:
    try:
        return read_word(data, tracked)
    except ValueError:
        hint = "open it in Word and save it anew"
        raise UnknownFormatError.at("this Word file is damaged", Place(path), hint) from None


def _of_pdf(brief: Brief, data: bytes) -> Iterator[Difference]:
    """Yield the first place where the words of a PDF are not the brief's."""
    for finding in audit_pdf(brief, data):
        yield Difference(Kind.TEXT, "the PDF", "", "", finding.message)


def _named(found: Origin, path: Path) -> str:
    """Return the brief that a file says it is, or that its name says."""
    if found.slug:
        return found.slug
    workspace = find_workspace(Path())
    if workspace and path.stem in workspace.slugs():
        return path.stem
    hint = f"name its brief: brief verify {path.name} SLUG"
    raise DefinitionError.at("this file does not say which brief it is", Place(shown(path)), hint)


def _target_of(found: Origin, path: Path) -> Target:
    """Return the brief that a file is of; raises DefinitionError where that is not here."""
    slug = _named(found, path)
    workspace = find_workspace(Path())
    beside = workspace.definition(slug) if workspace else Path(f"{slug}.yaml")
    if not is_there(beside) and not is_there(Path(slug)):
        hint = f"go to its workspace, or name its transcript: brief verify {path.name} TRANSCRIPT"
        message = f"this file is of the brief '{slug}', which is not here"
        raise DefinitionError.at(message, Place(shown(path)), hint)
    return find_target(slug, Path())


def _refuse_another(found: Origin, slug: str, path: Path) -> None:
    """Raise DefinitionError for a file that says it is another brief."""
    if found.slug not in {"", slug}:
        hint = f"leave '{slug}' out, or name the file of that brief"
        message = f"this file is of the brief '{found.slug}', not of '{slug}'"
        raise DefinitionError.at(message, Place(shown(path)), hint)


def _recorded(target: Target, number: str) -> tuple[Edition | None, tuple[EditionSummary, ...]]:
    """Return the recorded edition with a number and those after it; None where there is none."""
    if target.workspace is None or not target.is_defined:
        return None, ()
    slug = target.definition.slug
    known = history(target.workspace, slug)
    for position, one in enumerate(known, start=1):
        if one.number == number:
            return edition_at(target.workspace, slug, position), known[position:]
    return None, ()


def _issued(target: Target, edition: Edition | None) -> frozenset[str]:
    """Return the SHA-256 of the files that were issued: of an edition, or of the last build."""
    if edition:
        return frozenset(one.sha256 for one in edition.outputs)
    manifest = target.folder / "manifest.json"
    if not manifest.is_file():
        return frozenset()
    outputs = json.loads(read_bytes(manifest)).get("outputs", ())
    return frozenset(one["sha256"] for one in outputs)


def _edits(found: Sequence[Difference], brief: Brief, noted: str) -> Iterator[str]:
    """Yield lines of YAML that make the next edition say what the editor wrote over sections."""
    for kind in (Kind.TITLE, Kind.PURPOSE):
        for one in found:
            if one.kind is kind:
                yield f"{kind}: {_quoted(one.now)}\n"
    headings = {one.theme: one.now for one in found if one.kind is Kind.HEADING and one.theme}
    notes = {
        section.theme: "\n\n".join(_notes(section, found, noted))
        for section in brief.sections
        if any(one.kind is Kind.NOTE and one.theme == section.theme for one in found)
    }
    if headings or notes:
        yield "sections:\n"
    for theme in dict.fromkeys((*headings, *notes)):
        yield f"  - theme: {theme}\n"
        if theme in headings:
            yield f"    heading: {_quoted(headings[theme])}\n"
        if theme in notes:
            yield f"    note: {_quoted(notes[theme])}\n"


def _notes(section: Section, found: Sequence[Difference], noted: str) -> Iterator[str]:
    """Yield all paragraphs of the note on a section as they came back, without their label."""
    edits = [one for one in found if one.theme == section.theme]
    came = {one.was: one.now for one in edits if one.was}
    was = [
        " ".join(plain(block.inlines).split())
        for block in section.blocks
        if isinstance(block, Prose) and block.is_note
    ]
    added = [one.now for one in edits if one.kind is Kind.NOTE and not one.was]
    for words in (*(came.get(one, one) for one in was), *added):
        if words:
            yield words.removeprefix(noted).strip()


def _quoted(text: str) -> str:
    """Return a string as YAML and JSON both read it."""
    return json.dumps(text, ensure_ascii=False)


_NOUNS = {
    Kind.QUOTATION: ("quotation", "quotations"),
    Kind.FIGURE: ("figure", "figures"),
    Kind.ANCHOR: ("anchor", "anchors"),
    Kind.TRANSCRIPT: ("paragraph of the transcript", "paragraphs of the transcript"),
    Kind.TEXT: ("stretch of text", "stretches of text"),
}


def _counted(kind: Kind, count: int) -> str:
    one, several = _NOUNS[kind]
    return f"{count} {one if count == 1 else several}"


def refuse_broken(found: Verified) -> None:
    """Raise AuditError where a file says what its sources do not."""
    counts = Counter(one.kind for one in found.broken)
    if counts:
        told = ", ".join(_counted(kind, count) for kind, count in counts.items())
        hint = "put the words back, or correct the transcript and issue a new edition"
        message = f"this file no longer says what its sources say: {told}"
        raise AuditError.at(message, Place(found.path), hint)
