"""The turns of a document: the words behind each label, as paragraphs with their spans."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import Note, Paragraph, Role, Speaker, Turn
from pipeline.readers.document import Document
from pipeline.readers.documents.cuts import without_gaps
from pipeline.readers.documents.paragraphs import (
    idle_lines,
    is_wrapped,
    joined_spans,
    paragraph_spans,
)
from pipeline.readers.labels.candidates import Candidate
from pipeline.readers.labels.times import seconds_of
from pipeline.readers.labels.words import REPLIES
from pipeline.readers.layout import Layout
from pipeline.readers.lines import Line, trim
from pipeline.readers.record import parts
from pipeline.values import TYPE_CHECKING, replace

if TYPE_CHECKING:
    from pipeline.markup import Mark


def turns_of(layout: Layout, people: Mapping[str, str]) -> Iterator[Turn | Note]:
    """Yield the turns in order, and a note for each label beside a time that has no words."""
    lines = layout.lines
    begun = frozenset(one.index for one in layout.labels.turns)
    idle = idle_lines(layout.view, lines, begun)
    wrapped = is_wrapped(*_without_idle(layout.view, lines, begun, idle))
    torn = _torn_marks(layout.document)

    def is_torn(before: tuple[int, int], after: tuple[int, int]) -> bool:
        return any(opens < before[1] and closes >= after[0] for opens, closes in torn)

    number = 1
    for item, (first, end) in zip(layout.labels.turns, layout.spans(), strict=True):
        speaker = Speaker(people[item.key], "", Role.UNIDENTIFIED)
        head = lines[first]
        said = _said(layout, item, [at for at in range(first, end) if at not in idle])
        spans = joined_spans(paragraph_spans(layout.text, said, wrapped=wrapped), is_torn)
        whole = (_whole(layout, start, stop) for start, stop in spans)
        cut = (part for span in whole for part in parts(layout.text, *span, layout.regions))
        found = (
            Paragraph("", layout.text[start:stop], start, stop, terms=terms)
            for start, stop, terms in cut
        )
        own = [without_gaps(one, said, layout) for one in found]
        paragraphs = tuple(
            replace(one, anchor=f"T{number}.{at}")
            for at, one in enumerate((one for one in own if one.text.strip()), start=1)
        )
        if paragraphs:
            time = _clock(item.time) if item.time else ""
            yield Turn(number, speaker, paragraphs, head.number, time)
            number += 1
        elif own:
            yield Note(f"nothing but remarks under '{item.label}:'", head.number)
        elif item.time:
            yield Note(f"no words under '{item.label}' at {item.time}", head.number)
        elif not _is_marked(item, head, layout):
            yield Note(f"no words under '{item.label}:'", head.number, is_warning=True)


def _clock(time: str) -> str:
    # imported late: most labels have no time
    from pipeline.readers.speeches import clock

    return clock(seconds_of(time))


def _torn_marks(document: Document) -> list[tuple[int, int]]:
    """Return where emphasis of Markdown opens and closes that runs over the end of a line."""
    return [
        (one.start, one.partner)
        for one in (document.marks if document.is_marked_up else ())
        if one.partner > one.start
        and document.text[one.start] in "*_"
        and "\n" in document.text[one.start : one.partner]
    ]


def _without_idle(
    text: str, lines: Sequence[Line], begun: frozenset[int], idle: frozenset[int]
) -> tuple[str, Sequence[Line], frozenset[int]]:
    """Return lines without those that part nothing, and which of them begin turns then."""
    if not idle:
        return text, lines, begun
    kept = [at for at in range(len(lines)) if at not in idle]
    starts = frozenset(number for number, at in enumerate(kept) if at in begun)
    return text, [lines[at] for at in kept], starts


def _said(layout: Layout, item: Candidate, own: Sequence[int]) -> tuple[Line, ...]:
    """Return the lines of a turn without its label, which may go on in the next lines."""
    head, *below = (layout.lines[at] for at in own)
    rest = Line(head.number, *trim(layout.view, item.content, max(head.end, item.content)))
    while below and below[0].start < item.content:
        line = below.pop(0)
        start = min(item.content, line.end)
        rest = Line(line.number, *trim(layout.view, start, line.end))
    return (rest, *below)


def refuse_empty_turns(found: Sequence[Turn | Note], layout: Layout, path: str) -> None:
    """Raise TranscriptError for a turn without words, but where they are one in fifty.

    Two are warned of in a talk of many turns, too.

    An answer may be empty where most are not: nobody answered that question.
    """
    empty = [one for one in found if isinstance(one, Note) and one.is_warning]
    few = max(_FEW_EMPTY * len(found), _TWO if len(found) >= _LONG_TALK else 0)
    if not empty or len(empty) <= few:
        return
    replies = {layout.line_of(one) for one in layout.labels.turns if one.key in REPLIES}
    answers = sum(isinstance(one, Turn) and one.line in replies for one in found)
    are_replies = all(one.line in replies for one in empty)
    if not are_replies or answers < _LEAST_ANSWERS or len(empty) > _OPEN * answers:
        more = f", and {len(empty) - 1} more without words" if len(empty) > 1 else ""
        hint = f"write what was said, or take the line out: there are {empty[0].message}{more}"
        raise TranscriptError.at("empty turn", Place(path, empty[0].line), hint)


_LEAST_ANSWERS = 3
_OPEN = 0.34
"""Share of answers that may be open beside those that are given: more are those of a plan."""
_FEW_EMPTY = 0.02
"""Share of the turns."""
_TWO, _LONG_TALK = 2, 24
"""Turns without words, and all turns, of a talk in which a remark or a line was lost."""


def _whole(layout: Layout, start: int, stop: int) -> tuple[int, int]:
    """Return a span with the marks at its ends that open and close inside it, all of them."""
    marks, text = layout.document.marks, layout.text
    start, stop = _begun(marks, start), _ended(marks, stop)
    first = bisect_left(marks, start, key=_start_of)
    last = bisect_left(marks, stop, key=_start_of)
    while first and marks[first - 1].partner >= start and _meet(text, marks[first - 1].end, start):
        first -= 1
        start = marks[first].start
    while (
        last < len(marks) and _closes(marks[last], start) and _meet(text, stop, marks[last].start)
    ):
        stop = marks[last].end
        last += 1
    return start, stop


def _begun(marks: Sequence[Mark], at: int) -> int:
    """Return where the mark begins that an offset stands in; the offset for none."""
    before = bisect_left(marks, at, key=_start_of) - 1
    return marks[before].start if before >= 0 and marks[before].end > at else at


def _ended(marks: Sequence[Mark], at: int) -> int:
    before = bisect_left(marks, at, key=_start_of) - 1
    return max(at, marks[before].end) if before >= 0 else at


def _closes(mark: Mark, start: int) -> bool:
    """Whether a mark ends what begins at `start` or behind it."""
    return start <= mark.partner <= mark.start


def _meet(text: str, end: int, start: int) -> bool:
    """Whether no word and no end of a line parts two offsets."""
    return not text[end:start].strip(" \t")


def _start_of(mark: Mark) -> int:
    return mark.start


def _is_marked(item: Candidate, line: Line, layout: Layout) -> bool:
    """Return whether a turn without words stands where a mark does."""
    return any(one.start <= line.end and item.content <= one.end for one in layout.regions)
