"""Times in words, as pages of Teams and Stream have them for screen readers: they are not said.

`0 minutes 4 seconds0:04` below a name is the time of its turn, and `Jane Roe 1 minute 8 seconds`
says again who goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture, blank
from pipeline.readers.labels.candidates import comparable
from pipeline.readers.lines import Line
from pipeline.values import replace

_UNITS = (
    *(r"hours?|minutes?|seconds?", r"Stunden?|Minuten?|Sekunden?", r"heures?|secondes?"),
    *(r"horas?|minutos?|segundos?", r"or[ae]|minut[oi]|second[oi]", r"uur|uren|minuut|seconden"),
    *(
        r"timm(?:e|ar)|minut(?:er)?|sekund(?:er)?",
        r"timer?|minutt(?:er)?",
        r"godzin[ay]?|minut[ay]?",
    ),
    *(r"sekund[ay]?", r"час\w*|минут\w*|секунд\w*", r"時間|分|秒|小时|分钟|秒钟"),
)
_UNIT = rf"(?i:{'|'.join(_UNITS)})"
_SPELLED = (
    rf"\d{{1,3}} ?{_UNIT}(?:,? (?:(?:and|und|et|y|e|en|og|och|i|и) )?\d{{1,2}} ?{_UNIT}){{0,2}}"
)
_WITH_CLOCK = pattern(rf"{_SPELLED}\s?(?P<clock>(?:\d{{1,2}}:)?\d{{1,2}}:\d\d)")
_WITH_NAME = pattern(rf"(?P<name>\S.{{0,80}}?)\s+{_SPELLED}")
_LEAST = 3


def without_spelled_times(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines with the figures alone of times in words, and without names beside such."""
    clocks = {at: clock for at, line in enumerate(lines) if (clock := _clock(text, line))}
    if len(clocks) < _LEAST:
        return Furniture(tuple(lines))
    names = {comparable(text[lines[at - 1].start : lines[at - 1].end]) for at in clocks if at}
    again = frozenset(_named_again(text, lines, names))
    kept = tuple(
        blank(line) if at in again else clocks.get(at, line) for at, line in enumerate(lines)
    )
    count = len(clocks) + len(again)
    first = lines[min((*clocks, *again))].number
    return Furniture(kept, (Note(f"{count:,} lines with a time in words", first),))


def _clock(text: str, line: Line) -> Line | None:
    """Return a line that is a time in words and in figures as the figures alone."""
    if not text[line.start : line.start + 1].isdigit():
        return None
    found = _WITH_CLOCK.fullmatch(text, line.start, line.end)
    return replace(line, start=found.start("clock")) if found else None


def _named_again(text: str, lines: Sequence[Line], names: set[str]) -> Iterator[int]:
    """Yield the indexes of lines that are a name and a time in words."""
    for at, line in enumerate(lines):
        found = _WITH_NAME.fullmatch(text, line.start, line.end)
        if found and comparable(found["name"]) in names:
            yield at
