"""`brief inspect`."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING

import click

from pipeline.cli.columns import aligned, titled
from pipeline.cli.queries import reason
from pipeline.cli.sourcing import sourced
from pipeline.cli.voice import say, speaking

if TYPE_CHECKING:
    from pipeline.examine import Inspection
    from pipeline.model.transcript import Note, Turn

_LONGEST = 160
"""Letters of what a file says of itself that the screen shows; `--json` has all."""
_EXAMPLES = """\b
Examples:
  brief inspect interview.txt
  brief inspect interview.txt --turns
  brief inspect interview.txt --json
"""


@click.command(epilog=_EXAMPLES)
@click.argument("transcript", type=click.Path(path_type=Path))
@click.option("--turns", "has_turns", is_flag=True, help="Print who says what, turn by turn, too.")
@click.option("--json", "is_json", is_flag=True, help="Print it for other programs.")
@sourced
@speaking
def inspect(transcript: Path, *, is_json: bool, has_turns: bool, source_format: str) -> None:
    """Show what was understood of a transcript.

    Its format and what speaks for it, who asks and who answers, what normalizing takes away, and
    words that may be slips. No definition is consulted and nothing is written.
    """
    from pipeline import examine

    found = examine.inspect(transcript, source_format)
    if is_json:
        say(_json(found, has_turns=has_turns))
    else:
        for line in _lines(found, has_turns=has_turns):
            say(line)


def _json(found: Inspection, *, has_turns: bool) -> str:
    said = {"said": [_turn(one) for one in found.said]} if has_turns else {}
    data = {
        "format": found.format,
        "confidence": found.confidence,
        "evidence": found.evidence,
        "language": found.language,
        "title": found.title,
        "recorded": found.recorded,
        "turns": len(found.said),
        "exchanges": found.exchanges,
        "taxonomy": {"id": found.taxonomy, "reason": found.because},
        "speakers": [asdict(speaker) for speaker in found.speakers],
        "metadata": [asdict(one) for one in found.metadata],
        "notes": [_worded_note(note) for note in found.notes],
        "removed": found.removed,
        "queries": [asdict(query) for query in found.queries],
    }
    return json.dumps(data | said, ensure_ascii=False, indent=2)


def _turn(turn: Turn) -> dict[str, object]:
    return {
        "label": turn.speaker.label,
        "name": turn.speaker.name,
        "role": turn.speaker.role.value,
        "line": turn.line,
        "time": turn.time,
        "paragraphs": [{"anchor": one.anchor, "text": one.text} for one in turn.paragraphs],
    }


def _lines(found: Inspection, *, has_turns: bool) -> Iterator[str]:
    yield found.path
    yield from aligned(_facts(found))
    heads = ("label", "name", "role", "turns", "words")
    speakers = [
        (one.label, one.name, one.role.value, str(one.turns), str(one.words))
        for one in found.speakers
    ]
    yield from titled("Speakers", [heads, *speakers])
    said = [
        (
            one.key,
            f"line {one.line}" if one.line else "",
            shorten(one.value, _LONGEST, placeholder=" …"),
        )
        for one in found.metadata
    ]
    yield from titled("Says of itself", said)
    yield from titled("Notes", [(_worded_note(note),) for note in found.notes])
    yield from titled("Removed or normalized", [(one,) for one in found.removed])
    yield from titled(
        "Queries, possible slips", [(query.id, reason(query)) for query in found.queries]
    )
    if has_turns:
        yield from titled("Who says what", list(_said(found)))
    yield ""
    yield f"Next: brief build {shlex.quote(found.path)}"


def _said(found: Inspection) -> Iterator[tuple[str, str, str]]:
    """Yield the address of each paragraph, who begins to speak in it, and its words."""
    for turn in found.said:
        for number, one in enumerate(turn.paragraphs):
            yield one.anchor, "" if number else turn.speaker.name, one.text


def _facts(found: Inspection) -> list[tuple[str, str]]:
    evidence = [("because" if not at else "", one) for at, one in enumerate(found.evidence)]
    return [
        ("format", f"{found.format}, {found.title_of_format} ({found.confidence:.0%} sure)"),
        *evidence,
        ("language", found.language),
        ("title", found.title or "none given"),
        ("recorded", found.recorded or "no date given"),
        ("turns", str(len(found.said))),
        ("exchanges", str(found.exchanges)),
        ("taxonomy", f"{found.taxonomy}, {found.because}"),
    ]


def _worded_note(note: Note) -> str:
    """Return a note in one line; those that are no warnings name their lines themselves."""
    if not note.is_warning:
        return note.message
    return f"warning: line {note.line}: {note.message}" if note.line else f"warning: {note.message}"
