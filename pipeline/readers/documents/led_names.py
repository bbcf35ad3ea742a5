"""Paragraphs that begin with the name of one who speaks, and other words before its colon."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.transcript import Note, NoteKind
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import clean
from pipeline.readers.layout import Layout

_LED = pattern(r"\s?\[[^\[\]\n]{2,80}\]\s*[:：]?(?=\s+\S)|,\s[^\n:：.?!]{2,80}[:：](?=\s|\Z)")
"""Behind a name: "[to the chair] Yes." and ", on the gate: Yes."."""


def led_notes(layout: Layout) -> Iterator[Note]:
    """Yield a warning for each paragraph amid a turn that begins with the full name of another.

    Words in brackets or behind a comma stand between the name and what may be said by that one.
    """
    turns, lines = layout.told.turns, layout.lines
    names = {one.label for one in turns if " " in one.label}
    begun = {one.index: one.label for one in turns}
    heads = tuple(names)
    speaker = ""
    for at, line in enumerate(lines):
        speaker = begun.get(at, speaker)
        is_amid = bool(speaker) and at not in begun and not line.is_blank
        if not (is_amid and lines[at - 1].is_blank and layout.view.startswith(heads, line.start)):
            continue
        name = next(one for one in names if layout.view.startswith(one, line.start))
        found = _LED.match(layout.view, line.start + len(name), line.end)
        if found and name != speaker:
            words = clean(layout.shown[line.start : found.end()])
            message = f"'{words}' begins a paragraph in the words of '{speaker}'"
            hint = f"if {name} speaks there, put the colon right behind the name"
            yield Note(f"{message}: {hint}", line.number, is_warning=True, kind=NoteKind.LABEL)
