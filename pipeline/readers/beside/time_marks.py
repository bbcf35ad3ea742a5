"""Times between two signs, as programs for transcribers set them at the end of each paragraph.

f4 and MAXQDA write "Who pays for it? #00:03:02-4#": the time, and tenths of a second.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture
from pipeline.readers.lines import Line, trim

_MARK = r"#\s?\d{1,3}(?::\d\d){1,2}(?:[-.,:]\d{1,3})?\s?#"
_BEFORE = pattern(rf"(?:{_MARK}\s*)+")
_BEHIND = pattern(rf"(?:\s*{_MARK})+\Z")
_AMID = pattern(_MARK)
_LEAST = 3


def without_time_marks(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without times between signs at their ends.

    A warning tells of those amid the words of a line, which stay.
    """
    count = sum(len(_AMID.findall(text, line.start, line.end)) for line in lines)
    if count < _LEAST:
        return Furniture(tuple(lines))
    kept = tuple(_unmarked(text, line) for line in lines)
    changed = [old for old, new in zip(lines, kept, strict=True) if old != new]
    removed = tuple(
        Note(f"{len(changed):,} lines with a time between signs", line.number)
        for line in changed[:1]
    )
    amid = [line for line in kept if _AMID.search(text, line.start, line.end)]
    message = f"times between signs stand amid the words of {len(amid)} lines: take them out"
    notes = tuple(Note(message, line.number, is_warning=True) for line in amid[:1])
    return Furniture(kept, removed, notes)


def _unmarked(text: str, line: Line) -> Line:
    """Return a line without the times at its ends; one that holds nothing else is blank."""
    if "#" not in text[line.start : line.end]:
        return line
    begun = _BEFORE.match(text, line.start, line.end)
    start = begun.end() if begun else line.start
    ended = _BEHIND.search(text, start, line.end)
    return Line(line.number, *trim(text, start, ended.start() if ended else line.end))
