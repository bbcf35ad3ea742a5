"""Lines of a file that nobody says: rules, times on lines of their own, marks of products."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.patterns import clued, pattern
from pipeline.readers.labels.candidates import clean
from pipeline.readers.labels.times import seconds_of, time_alone
from pipeline.readers.lines import Line
from pipeline.values import dataclass

_RULE = pattern(r"(?:[-–—_=*~•·#+][ \t]?){3,}\Z")
_PRODUCT = clued(
    r"""(?x)
    (?:this\ )?transcri(?:pt|ption|bed)\ (?:\w+\ ){0,3}(?:by|with|from|via|using)\ <?(?:https?://)?(?:www\.)?
      (?:otter|rev|descript|trint|sonix|happyscribe|temi|fireflies|riverside|zoom|whisper|castmagic
      |podscribe|deciphr|amberscript|turboscribe|assemblyai|speechpad|3play)\b.{0,80}\Z
    | this\ transcript\ was\ exported\ on\ .{0,120}\Z
    | (?:view|see|find)\ the\ (?:most\ up-to-date|latest)\ version\ .{0,80}\Z
    | .{0,60}\bstart(?:ed|s)\ transcription\Z | .{0,60}\bstop(?:ped|s)\ transcription\Z
    | (?:the\ )?transcription\ (?:was\ )?(?:started|stopped|ended)\.?\Z
    | transcription\ ended\ after\ [\d:]+\Z
    | this\ editable\ transcript\ was\ computer\ generated\ .{0,140}\Z
    | (?:\#\ ?){3,}\Z | -?\ ?end\ ?-?(?:\s+\d{1,2}[:.]\d\d.{0,20})?\Z
    | page\ \d{1,4}(?:\ of\ \d{1,4})?\Z | seite\ \d{1,4}(?:\ von\ \d{1,4})?\Z
    | -{1,2}\ ?\d{1,4}\ ?-{1,2}\Z
    | by\ (?:mr|ms|mrs|miss|dr)\.?\ [^\W\d_][\w.'’ -]{1,40}:\Z
    | (?:(?:re-?)?(?:direct|cross)[- ]?|further\ |continued\ )?examination
      (?:\ (?:by|of)\ .{1,40})?:?\Z
    """,
    *("transcri", "version ", "page ", "seite ", "-", "#", "end", "by m", "by dr", "examination"),
)
_LEAST_TIMES = 3


@dataclass(frozen=True, slots=True)
class Furniture:
    """What was taken out of a file's lines."""

    lines: tuple[Line, ...]
    """All lines, those taken out now blank."""
    removed: tuple[Note, ...] = ()


def without_furniture(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines with blank ones in place of rules and of what a product wrote."""
    kept: list[Line] = []
    removed: list[Note] = []
    rules: list[Line] = []
    for line in lines:
        words = text[line.start : line.end]
        if _RULE.match(words):
            rules.append(line)
        elif len(words) < _MOST and _PRODUCT.match(words.lower()):
            removed.append(Note(clean(words), line.number))
        else:
            kept.append(line)
            continue
        kept.append(blank(line))
    if rules:
        removed.append(Note(f"{_lines(len(rules))} of signs that part", rules[0].number))
    return Furniture(tuple(kept), tuple(removed))


_MOST = 200


def without_times(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines with blank ones in place of times that run on, each on its own line."""
    found = [line for line in lines if time_alone(text[line.start : line.end])]
    times = [seconds_of(time_alone(text[line.start : line.end])) for line in found]
    if len(found) < _LEAST_TIMES or any(after < before for before, after in pairwise(times)):
        return Furniture(tuple(lines))
    gone = {line.start for line in found}
    kept = tuple(blank(line) if line.start in gone else line for line in lines)
    return Furniture(kept, (Note(f"{_lines(len(found))} with a time alone", found[0].number),))


def blank(line: Line) -> Line:
    """Return a line that holds nothing any more."""
    return Line(line.number, line.start, line.start)


def set_apart(text: str, line: Line, end: int, what: str) -> Iterator[Note]:
    """Yield what is no part of the talk, with its words."""
    words = clean(text[line.start : end])
    if words:
        yield Note(f"{what}: {shortened(words)}", line.number)


_MOST_SHOWN = 300


def shortened(words: str) -> str:
    """Return words as a note shows them: whole, or their beginning and how many there are."""
    if len(words) <= _MOST_SHOWN:
        return words
    beginning = words[:_MOST_SHOWN].rsplit(" ", 1)[0]
    return f"{beginning} … ({len(words.split()):,} words)"


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count:,} lines"
