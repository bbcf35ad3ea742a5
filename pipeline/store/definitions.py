"""Definitions: what an editor wrote about a brief, or what follows from a transcript alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path, PurePosixPath, PureWindowsPath

from pipeline.errors import DefinitionError, Place, Problem
from pipeline.model.definition import (
    Additions,
    Correction,
    Definition,
    Embargo,
    Issuing,
    Length,
    PassageSpec,
    SectionSpec,
    SourceSpec,
    SpeakerSpec,
    Split,
    Wording,
)
from pipeline.model.letters import without_accents
from pipeline.model.terms import terms_of
from pipeline.model.transcript import Role
from pipeline.store.files import shown
from pipeline.store.ledger import ledger_of
from pipeline.store.validation import find_problems, in_order
from pipeline.store.workspace import Workspace
from pipeline.store.yaml_file import Node
from pipeline.store.yaml_reading import load_yaml

_EMBARGO = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d) ?(Z|[+-]\d\d:\d\d|[A-Za-z_]+(?:/[\w+-]+)*)"
)
_SLUG = re.compile(r"[a-z0-9-]+")
_LONGEST_SLUG = 80
_FULL_DATE = len("2022-04-19")

# Letters that Unicode does not take apart into a base letter and a mark.
_FOLDED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe",
                         "þ": "th", "ı": "i", "ħ": "h"})  # fmt: skip


def load_definition(path: Path, workspace: Workspace | None) -> Definition:
    """Return the definition in the file at `path`.

    Transcripts are looked for in the workspace's `data/transcripts/`, or beside the definition
    when there is no workspace; whether they exist is seen when they are read.
    In a workspace no transcript lies elsewhere: what a brief is made of can then be found again.
    Raises DefinitionError with every problem of the file: an unknown, missing or wrong key, a date
    that is in no calendar, a transcript or theme named twice, a transcript outside its folder, a
    paragraph both pinned and dropped, a file name that is no slug; and with every problem of a
    ledger beside a transcript, whose corrections follow those of the definition.
    """
    file = load_yaml(path, DefinitionError)
    node = Node(file, file.data)
    problems = (*_slug_problems(path), *find_problems(file, "definition"))
    if workspace:
        problems = (*problems, *_outside(node))
    if problems := in_order((*problems, *_contradictions(node))):
        raise DefinitionError(*problems)
    return _definition(path.stem, node, workspace.transcripts if workspace else path.parent)


def definition_for_transcript(path: Path) -> Definition:
    """Return the definition that a transcript without one gets: the built-in defaults."""
    place = Place(shown(path))
    source = SourceSpec(place.path, "", "", (), ledger_of(path), (), place)
    return Definition(
        slug=slugify(path.stem),
        title="",
        purpose="",
        style="house",
        taxonomy="",
        length=Length.BRIEF,
        marking="",
        sources=(source,),
        sections=(),
        place=place,
    )


def slugify(name: str, otherwise: str = "interview") -> str:
    """Return `name` in lower-case letters, digits and hyphens, at most 80; `otherwise` if none."""
    letters = without_accents(name.lower().translate(_FOLDED))
    slug = re.sub(r"[^a-z0-9]+", "-", letters)[:_LONGEST_SLUG].strip("-")
    return slug or otherwise


def _slug_problems(path: Path) -> Iterator[Problem]:
    if not _SLUG.fullmatch(path.stem):
        message = f"the file name '{path.name}' is no slug: lower-case letters, digits and hyphens"
        yield Problem(message, Place(shown(path)), f"rename it to '{slugify(path.stem)}.yaml'")


def _outside(node: Node) -> Iterator[Problem]:
    for source in node.children("sources"):
        name = source.text("transcript")
        as_windows = PureWindowsPath(name)
        is_rooted = bool(as_windows.anchor) or PurePosixPath(name).is_absolute()
        if is_rooted or ".." in as_windows.parts:
            message = f"transcript '{name}': a transcript is named from data/transcripts/"
            hint = f"put the file there and write '{as_windows.name}'"
            yield Problem(message, source.place_of("transcript"), hint)


def _contradictions(node: Node) -> Iterator[Problem]:
    embargo = node.line("embargo")
    if _EMBARGO.fullmatch(embargo) and not _moment(embargo):
        message = f"'embargo' is '{embargo}', which is no time of a time zone"
        hint = (
            "write day, time and zone: 2026-05-03 09:00 Europe/Vienna, or 2026-05-03 09:00 +02:00"
        )
        yield Problem(message, node.place_of("embargo"), hint)
    yield from _repeated(node, "sources", "transcript")
    yield from _repeated(node, "sections", "theme")
    for source in node.children("sources"):
        yield from _impossible_date(source)
    for section in node.children("sections"):
        yield from _pinned_and_dropped(section)


def _repeated(node: Node, key: str, name: str) -> Iterator[Problem]:
    seen: dict[str, Place] = {}
    for entry in node.children(key):
        value = entry.text(name)
        if value and value in seen:
            hint = f"it stands first in {seen[value]}; keep one of them"
            yield Problem(f"{name} '{value}' appears twice", entry.place_of(name), hint)
        seen.setdefault(value, entry.place_of(name))


def _impossible_date(source: Node) -> Iterator[Problem]:
    recorded = source.text("recorded")
    if len(recorded) != _FULL_DATE:
        return
    try:
        date.fromisoformat(recorded)
    except ValueError:
        message = f"'recorded' is '{recorded}', which is in no calendar"
        yield Problem(message, source.place_of("recorded"), "write year, month and day: 2022-04-19")


def _pinned_and_dropped(section: Node) -> Iterator[Problem]:
    for anchor in section.lines("drop"):
        if anchor in section.lines("pin"):
            message = f"{anchor} is both pinned and dropped"
            yield Problem(message, section.place_of("drop"), "keep it in one of the two lists")


def _definition(slug: str, node: Node, transcripts: Path) -> Definition:
    return Definition(
        slug=slug,
        title=node.line("title"),
        purpose=node.line("purpose"),
        style=node.text("style", "house"),
        taxonomy=node.text("taxonomy"),
        language=node.text("language"),
        length=Length(node.text("length", Length.BRIEF)),
        marking=node.line("marking"),
        sources=tuple(_source(source, transcripts) for source in node.children("sources")),
        sections=tuple(_section(section) for section in node.children("sections")),
        place=node.place,
        wording=Wording(node.text("quotation", Wording.VERBATIM)),
        issuing=_issuing(node),
        order=node.lines("order"),
        additions=_additions(node),
        style_place=_place(node, "style"),
        taxonomy_place=_place(node, "taxonomy"),
    )


def _place(node: Node, key: str) -> Place | None:
    """Return where a key stands; None where it is not there."""
    return node.place_of(key) if key in node.data else None


def _additions(node: Node) -> Additions:
    return Additions(
        recommendations=node.lines("recommendations"),
        asks=node.lines("asks"),
        contact=node.line("contact"),
        cite=node.line("cite"),
        disclaimer=node.line("disclaimer"),
        status=node.line("status"),
        place=_place(node, "status"),
    )


def _issuing(node: Node) -> Issuing:
    text = node.line("embargo")
    moment = _moment(text)
    return Issuing(
        note=node.line("change_note"),
        needs_note=bool(node.data.get("require_note", False)),
        embargo=Embargo(text, moment) if moment else None,
        withdrawn=node.line("withdrawn"),
    )


def _moment(text: str) -> str:
    """Return a time with its zone as ISO time in UTC; empty when there is no such time or zone."""
    found = _EMBARGO.fullmatch(text)
    if not found:
        return ""
    day, clock, zone = found.groups()
    try:
        local = datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=_zone(zone))
    except (ValueError, KeyError, OSError):
        return ""
    return f"{local.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _zone(name: str) -> tzinfo:
    """Return the zone that a name or a distance from UTC means; raises KeyError, ValueError."""
    from zoneinfo import ZoneInfo

    if name == "Z":
        return UTC
    if name[0] in "+-":
        return datetime.strptime(name, "%z").tzinfo or UTC
    return ZoneInfo(name)


def _source(node: Node, transcripts: Path) -> SourceSpec:
    speakers = node.child("speakers")
    return SourceSpec(
        path=shown(transcripts / node.text("transcript")),
        recorded=node.text("recorded"),
        terms=str(terms_of(node.line("terms"))),
        speakers=tuple(_speaker(label, speakers.child(label)) for label in speakers.data),
        corrections=(
            *(_correction(each) for each in node.children("corrections")),
            *ledger_of(transcripts / node.text("transcript")),
        ),
        dismiss=node.lines("dismiss"),
        place=node.place_of("transcript"),
        passages=tuple(_passage(each) for each in node.children("passages")),
        present=node.lines("present"),
        format=node.line("format"),
        is_quotable=bool(node.data["quotable"]) if "quotable" in node.data else None,
    )


def _passage(node: Node) -> PassageSpec:
    at = node.lines("at") or (node.line("at"),)
    return PassageSpec(at, str(terms_of(node.line("terms"))), node.place)


def _speaker(label: str, node: Node) -> SpeakerSpec:
    role = Role(node.text("role")) if node.text("role") else None
    name = unicodedata.normalize("NFC", label)
    is_named = bool(node.data.get("named", True))
    return SpeakerSpec(name, role, node.line("name"), node.line("short"), node.place, is_named)


def _correction(node: Node) -> Correction:
    return Correction(
        at=node.text("at"),
        replace=unicodedata.normalize("NFC", node.text("replace")),
        put=unicodedata.normalize("NFC", node.text("with")),
        reason=node.line("reason"),
        by=node.line("by"),
        place=node.place,
    )


def _section(node: Node) -> SectionSpec:
    heading = node.line("heading")
    pin, drop = node.lines("pin"), node.lines("drop")
    note = unicodedata.normalize("NFC", node.text("note"))
    split = tuple(
        Split(each.line("heading"), each.lines("at"), each.place) for each in node.children("split")
    )
    return SectionSpec(
        node.text("theme"), heading, pin, drop, node.place, note, node.lines("merge"), split
    )
