"""The record of editions: one file each, never overwritten."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from pipeline.errors import BriefError, EditionError, Place
from pipeline.model.edition import Edition, Output, UpdateType, printed_number
from pipeline.model.identity import sha256
from pipeline.model.style import FontFiles, Style
from pipeline.store.codec import from_data, from_json, to_json
from pipeline.store.files import read_bytes, shown, write_new
from pipeline.store.templates import template_name, template_path
from pipeline.store.workspace import Workspace
from pipeline.values import dataclass, replace

SCHEMA = "briefwright/edition/1"
"""Form of a record; the number grows when records of the form before could not be read."""

_NAME = re.compile(r"([0-9]{4,})\.json")
_RESTORE = "bring the file back as it was recorded; a record must not be edited, renamed or deleted"


@dataclass(frozen=True, slots=True)
class EditionSummary:
    """One line of a brief's history."""

    slug: str
    major: int
    minor: int
    published: str
    """ISO date."""
    update_type: UpdateType
    change_note: str

    @property
    def number(self) -> str:
        """The edition as printed: `2.0`."""
        return printed_number(self.major, self.minor)


def load_editions(workspace: Workspace, slug: str) -> tuple[Edition, ...]:
    """Return all editions of a brief, oldest first; empty when none was published.

    Raises EditionError when a record is missing from the row, is of another brief, has a number
    that cannot follow the one before, or cannot be read.
    """
    paths = _records(workspace, slug)
    editions = tuple(_load(workspace, slug, path) for path in paths)
    for at in range(len(editions)):
        _check_number(paths[at], editions[at], editions[at - 1] if at else None)
    return editions


def latest_edition(workspace: Workspace, slug: str) -> tuple[int, Edition] | None:
    """Return the newest edition with its position, from 1; None when none was published.

    Only the newest record is read. Raises EditionError as `load_editions` does.
    """
    paths = _records(workspace, slug)
    return (len(paths), _load(workspace, slug, paths[-1])) if paths else None


def edition_at(workspace: Workspace, slug: str, position: int) -> Edition | None:
    """Return the edition at a position, from 1; None when there is none.

    Only that record is read. Raises EditionError as `load_editions` does.
    """
    paths = _records(workspace, slug)
    is_there = 1 <= position <= len(paths)
    return _load(workspace, slug, paths[position - 1]) if is_there else None


def numbered(workspace: Workspace, slug: str, number: str) -> Edition:
    """Return the edition with a number such as `2.0`.

    Raises EditionError when there is none, naming those there are, and as `load_editions` does.
    """
    known = history(workspace, slug)
    for position, one in enumerate(known, start=1):
        if one.number == number:
            return _load(workspace, slug, _records(workspace, slug)[position - 1])
    hint = f"there are: {', '.join(one.number for one in known[-_NAMED:])}" if known else ""
    message = f"'{slug}' has no edition {number}"
    raise EditionError.at(message, Place(shown(workspace.editions(slug))), hint or "publish one")


_NAMED = 12
"""Editions that a hint names: the newest."""


def assets(style: Style) -> tuple[Output, ...]:
    """Return the files that a style's outputs are made with, by the names that records keep."""
    paths = dict.fromkeys(_paths(style))
    return tuple(
        Output(Path(path).name, sha256(Path(path).read_bytes()))
        for path in paths
        if path and Path(path).is_file()
    )


def _paths(style: Style) -> Iterator[str]:
    for family in (style.serif, style.sans):
        yield from (family.regular, family.italic, family.bold, family.bold_italic)
    yield from (style.word_template, *style.more_fonts, style.logo, style.own_template)


def history(workspace: Workspace, slug: str) -> tuple[EditionSummary, ...]:
    """Return a line for each edition of a brief, oldest first.

    Of each record only the head is read. Raises EditionError as `load_editions` does.
    """
    paths = _records(workspace, slug)
    heads = [_head(path) for path in paths]
    summaries = tuple(_summary(slug, *one) for one in zip(paths, heads, strict=True))
    for at in range(len(summaries)):
        _check_number(paths[at], summaries[at], summaries[at - 1] if at else None)
        _check_chain(paths[at], _seal(heads[at]), _seal(heads[at - 1]).own if at else "")
    return summaries


def save_edition(workspace: Workspace, edition: Edition, position: int) -> Path:
    """Record `edition` as number `position` of its brief, whole or not at all; return the path.

    Fonts and Word template are named as seen from their templates folder: a path of one machine
    means nothing on another. Raises EditionError when there is such a record already, or when
    `position` does not follow the newest.
    """
    folder = workspace.editions(edition.slug)
    path = folder / f"{position:04d}.json"
    there = len(_records(workspace, edition.slug))
    if position <= there:
        raise _taken(path)
    if position != there + 1:
        message = f"edition record {position} cannot follow {there}"
        raise EditionError.at(message, Place(shown(folder)), _RESTORE)
    portable = replace(edition, style=_portable(edition.style, workspace))
    before = _seal(_head(folder / f"{there:04d}.json")).own if there else ""
    content = sealed(before, to_json(portable))
    try:
        write_new(path, content.encode("utf-8"))
    except FileExistsError:
        raise _taken(path) from None
    return path


def sealed(before: str, record: str) -> str:
    """Return a record, as JSON with a field a line, under its form and its seal.

    The seal is a SHA-256 over that of the record before, empty for the first, and all its words.
    """
    body = record.removeprefix("{\n")
    head = {"schema": SCHEMA, "sha256": _digest(before, body), "previous": before}
    lines = "".join(f' "{key}": "{value}",\n' for key, value in head.items())
    return f"{{\n{lines}{body}"


def _taken(path: Path) -> BriefError:
    hint = "a published edition is never overwritten; publish a new one"
    return EditionError.at("this edition is recorded already", Place(shown(path)), hint)


def _records(workspace: Workspace, slug: str) -> tuple[Path, ...]:
    """Return the paths of all records, oldest first, after a look at their names."""
    folder = workspace.editions(slug)
    if not folder.is_dir():
        return ()
    paths = sorted(
        (path for path in folder.glob("*.json") if not path.name.startswith(".")),
        key=lambda path: (len(path.name), path.name),
    )
    for position, path in enumerate(paths, start=1):
        if not _NAME.fullmatch(path.name):
            message = "this is not the name of an edition record (0001.json, 0002.json, …)"
            raise EditionError.at(message, Place(shown(path)), "move it to another folder")
        if int(path.stem) != position:
            message = f"edition record {position:04d}.json is missing before this one"
            raise EditionError.at(message, Place(shown(path)), _RESTORE)
    return tuple(paths)


def _load(workspace: Workspace, slug: str, path: Path) -> Edition:
    """Return the edition of a record, after a look at its seal and that of the one before."""
    name = shown(path)
    text = _text(path)
    data = from_json(dict, text, name)
    _check_schema(data.pop("schema", None), name)
    _check_seal(path, text)
    data.pop("sha256", None)
    data.pop("previous", None)
    edition = from_data(Edition, data, name)
    _check_slug(slug, edition.slug, name)
    return replace(edition, style=_resolved(edition.style, workspace))


@dataclass(frozen=True, slots=True)
class _Seal:
    """What ties a record to its words and to the record before."""

    own: str
    """SHA-256 of the seal before and the words of the record."""
    previous: str
    """That of the record before; empty in the first one."""


_SEALED = re.compile(
    r'\{\n "schema": "[^"\n]*",\n "sha256": "([0-9a-f]{64})",\n "previous": "([0-9a-f]{64}|)",\n'
)


def _seal(text: str) -> _Seal:
    """Return the seal at the beginning of a record; empty where there is none."""
    found = _SEALED.match(text)
    return _Seal(found[1], found[2]) if found else _Seal("", "")


def _digest(previous: str, body: str) -> str:
    return sha256(f"{previous}\n{body}".encode())


def _check_seal(path: Path, text: str) -> None:
    """Raise EditionError for a record that was edited, or does not follow the one before."""
    found = _SEALED.match(text)
    seal = _seal(text)
    if not found or _digest(seal.previous, text[found.end() :]) != seal.own:
        raise EditionError.at("this record was changed by hand", Place(shown(path)), _RESTORE)
    position = int(path.stem)
    before = path.with_name(f"{position - 1:04d}.json")
    _check_chain(path, seal, _seal(_head(before)).own if position > 1 else "")


def _check_chain(path: Path, seal: _Seal, before: str) -> None:
    if seal.previous != before:
        message = "this record does not follow the one before: one of them was replaced"
        raise EditionError.at(message, Place(shown(path)), _RESTORE)


def _text(path: Path) -> str:
    try:
        # a checkout of git on Windows may have other line ends
        return read_bytes(path, EditionError).decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise EditionError.at("this is not UTF-8 text", Place(shown(path)), _RESTORE) from None


def _check_schema(schema: object, name: str) -> None:
    if schema != SCHEMA:
        message = f"this record has the form {schema!r}, not '{SCHEMA}'"
        hint = "it may be of a newer Briefwright: update the program"
        raise EditionError.at(message, Place(name), hint)


def _check_slug(slug: str, found: str, name: str) -> None:
    if found != slug:
        message = f"this record is of the brief '{found}', not of '{slug}'"
        raise EditionError.at(message, Place(name), _RESTORE)


def _check_number(
    path: Path, edition: Edition | EditionSummary, before: Edition | EditionSummary | None
) -> None:
    """Hold an edition's number against the one before: 1.0, then 1.1 or 2.0."""
    number = (edition.major, edition.minor)
    allowed = [(1, 0)]
    if before:
        allowed = [(before.major, before.minor + 1), (before.major + 1, 0)]
    if number not in allowed:
        wanted = " or ".join(printed_number(*one) for one in allowed)
        message = f"this record says edition {edition.number}; here {wanted} must stand"
        raise EditionError.at(message, Place(shown(path)), _RESTORE)


def _summary(slug: str, path: Path, head: str) -> EditionSummary:
    name = shown(path)
    data = from_json(dict, head, name)
    _check_schema(data.pop("schema", None), name)
    data.pop("sha256", None)
    data.pop("previous", None)
    summary = from_data(EditionSummary, data, name)
    _check_slug(slug, summary.slug, name)
    return summary


def _head(path: Path) -> str:
    """Return the fields before `changes` as JSON of their own; all when there is no such line."""
    lines: list[str] = []
    with path.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            if line.startswith(' "changes":'):
                return "".join(lines).rstrip().rstrip(",") + "\n}"
            lines.append(line)
    return "".join(lines)


def _portable(style: Style, workspace: Workspace) -> Style:
    return _with_paths(style, lambda path: template_name(path, workspace))


def _resolved(style: Style, workspace: Workspace) -> Style:
    return _with_paths(style, lambda name: template_path(name, workspace))


def _with_paths(style: Style, change: Callable[[str], str]) -> Style:
    return replace(
        style,
        serif=_family(style.serif, change),
        sans=_family(style.sans, change),
        word_template=change(style.word_template),
        more_fonts=tuple(map(change, style.more_fonts)),
        logo=change(style.logo) if style.logo else "",
        own_template=change(style.own_template) if style.own_template else "",
    )


def _family(family: FontFiles, change: Callable[[str], str]) -> FontFiles:
    return replace(
        family,
        regular=change(family.regular),
        italic=change(family.italic),
        bold=change(family.bold),
        bold_italic=change(family.bold_italic),
    )
