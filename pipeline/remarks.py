"""Remarks: everything that a check has to say, in one form for the programs that show it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from pipeline.errors import (
    AuditError,
    BriefError,
    DefinitionError,
    EditionError,
    Place,
    Problem,
    RenderError,
    StrictError,
    TemplateError,
    TranscriptError,
    UnknownFormatError,
)
from pipeline.model.transcript import Query
from pipeline.publish import Checked
from pipeline.store.workspace import find_workspace
from pipeline.values import dataclass


class Level(StrEnum):
    """How much a remark matters, as SARIF names it."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of remark."""

    id: str
    """What it is known by to programs; it never changes."""
    level: Level
    title: str
    """What is wrong, for a list of kinds."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that a check found."""

    rule: Rule
    message: str
    hint: str
    """What to do about it; empty where nothing can be said."""
    place: Place
    """The file as seen from the current folder, and its line."""
    key: str
    """What stays the same of it when lines move."""


QUERY = Rule("query", Level.NOTE, "Words that may be a slip of the transcript")
WARNING = Rule("warning", Level.WARNING, "An input that may be understood wrongly")
_FAULT = Rule("fault", Level.ERROR, "A fault of the program")

_ERRORS: Mapping[int, Rule] = MappingProxyType(
    {
        kind.exit_code: Rule(name, Level.ERROR, title)
        for kind, name, title in (
            (BriefError, "fault", _FAULT.title),
            (TranscriptError, "transcript", "A transcript that cannot be understood"),
            (DefinitionError, "definition", "A definition with an unknown, missing or wrong key"),
            (TemplateError, "template", "A style, taxonomy, font or template missing or wrong"),
            (EditionError, "edition", "A record of editions that contradicts itself"),
            (RenderError, "rendering", "A brief that cannot be shown"),
            (UnknownFormatError, "format", "A file in no format that can be read or written"),
            (StrictError, "strict", "A warning where none is allowed"),
            (AuditError, "audit", "A finished file that would break a promise"),
        )
    }
)

RULES = (*_ERRORS.values(), WARNING, QUERY)
"""Every kind of remark; the errors in the order of their exit codes."""


def of_failure(name: str, exit_code: int, problems: Sequence[Problem]) -> Iterator[Remark]:
    """Yield a remark for each problem with the brief that the user called `name`.

    A problem without a place is put at the brief's own file. What only sums up the others, as
    `--strict` does, is left out.
    """
    rule = _ERRORS.get(exit_code, _FAULT)
    for one in problems:
        if one.place or exit_code != StrictError.exit_code:
            yield Remark(rule, one.message, one.hint, one.place or _home(name), one.message)


def of_checked(checked: Checked) -> Iterator[Remark]:
    """Yield a remark for each warning and for each open query of a brief."""
    for warned in checked.warnings:
        yield Remark(WARNING, warned.message, "", warned.place, warned.message)
    for query, place in zip(checked.queries, checked.queried, strict=True):
        hint = f"correct it, or decide 'leave it': dismiss: [{query.id}]"
        yield Remark(QUERY, _asked(query), hint, place, f"{query.text}\0{query.reason}")


def _asked(query: Query) -> str:
    proposal = f"; perhaps “{query.proposal}”" if query.proposal else ""
    return f"“{query.text}” at {query.anchor}: {query.reason}{proposal}"


def _home(name: str) -> Place:
    """Return the file that the user means by `name`: a definition, or a transcript."""
    workspace = find_workspace(Path())
    if workspace and workspace.definition(name).is_file():
        return Place(str(workspace.definition(name)))
    return Place(name)


def repository(start: Path) -> Path:
    """Return the root of the checkout that `start` is in; `start` itself where it is in none."""
    here = start.resolve()
    return next((one for one in (here, *here.parents) if (one / ".git").exists()), here)


def address(place: Place, root: Path) -> str:
    """Return the path of a place as seen from `root`, with forward slashes; else as it is."""
    path = Path(place.path).resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
