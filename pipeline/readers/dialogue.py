"""The words of a document with a label before each turn: on the line or above it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from pipeline.errors import BriefError, Place, TranscriptError
from pipeline.markup import Mark
from pipeline.model.identity import sha256
from pipeline.model.transcript import Note, Paragraph, Role, Speaker, Transcript, Turn
from pipeline.patterns import pattern
from pipeline.readers.document import Document, Reading, recorded_of, title_of
from pipeline.readers.furniture import (
    Furniture,
    blank,
    set_apart,
    without_furniture,
    without_times,
)
from pipeline.readers.labels.candidates import (
    Candidate,
    Labels,
    Shape,
    clean,
    comparable,
    page_of,
)
from pipeline.readers.labels.forms import learn_labels
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.labels.times import seconds_of
from pipeline.readers.labels.words import NOBODY
from pipeline.readers.language import find_language
from pipeline.readers.lines import Line, trim
from pipeline.readers.naming import named
from pipeline.readers.opening import read_opening
from pipeline.readers.paragraphs import is_wrapped, paragraph_spans
from pipeline.readers.people import people_notes, same_people
from pipeline.readers.reader import Recognition
from pipeline.readers.record import Region, parts, regions, unclosed, without_marks, without_words
from pipeline.readers.roles import Roles, guess_roles, tally
from pipeline.readers.script import clock
from pipeline.readers.sequence import refuse_questions_alone, refuse_stray_answer, turn_notes
from pipeline.readers.source import Source
from pipeline.readers.told import told
from pipeline.values import dataclass, replace

_EXAMPLE = "begin each turn with its speaker, as in 'Q: …' and 'A: …' or 'JANE DOE: …'"
_DECLARE = "under 'speakers:' in the definition"
_SENTENCE = pattern(r"[.?!…。？！؟।]")
_MANY_INSIDE = 0.5
_SHOWN_LABELS = 6


@dataclass(frozen=True, slots=True)
class _Layout:
    """A document cut into lines, with the labels found in it."""

    document: Document
    text: str
    """With blanks in place of the marks of terms."""
    view: str
    """With blanks in place of markup as well: in it, labels are sought."""
    lines: tuple[Line, ...]
    """Those that nobody says are blank."""
    labels: Labels
    regions: tuple[Region, ...]
    shown: str
    """With blanks in place of all that is under other terms: what notes and messages may show."""
    removed: tuple[Note, ...] = ()

    @property
    def told(self) -> Labels:
        """The labels that messages may name: of turns with words under no other terms, of prose."""
        if not self.regions:
            return self.labels
        ends = (self.lines[end - 1].end for _, end in self.spans())
        turns = tuple(
            one
            for one, end in zip(self.labels.turns, ends, strict=True)
            if self.shown[one.content : end].strip()
        )
        keys = {one.key for one in turns}
        return replace(
            self.labels,
            turns=turns,
            once=tuple(one for one in self.labels.once if one.key in keys),
            prose=tuple(one for one in self.labels.prose if self._is_plain(one)),
        )

    def _is_plain(self, item: Candidate) -> bool:
        start = self.lines[item.index].start
        return self.shown[start : item.content] == self.text[start : item.content]

    def line_of(self, candidate: Candidate) -> int:
        """Return the number of the line that `candidate` stands on."""
        return self.lines[candidate.index].number

    def line_at(self, offset: int) -> int:
        """Return the number of the line that holds the character at `offset`."""
        return next(line.number for line in reversed(self.lines) if line.start <= offset)

    def spans(self) -> Iterator[tuple[int, int]]:
        """Yield for each turn the indexes of its first line and of the line after its last."""
        starts = [candidate.index for candidate in self.labels.turns]
        yield from pairwise([*starts, len(self.lines)])


def recognize(document: Document, source: Source) -> Recognition:
    """Judge by the labels at the beginnings of lines; raises TranscriptError for unclear marks."""
    return _recognition(_layout(document, source), source.path)


def read(document: Document, name: str, data: bytes, source: Source) -> Reading:
    """Read a document with labels, of the format `name`; paragraph texts are the raw words.

    `data` are the bytes of the file. Raises TranscriptError for a text without speakers, long
    unlabelled text before the first turn, a turn without words, an answer without a question,
    several turns on one line, and marks of terms that are not clear.
    """
    layout = _layout(document, source)
    if not layout.labels.turns:
        raise _no_speakers(layout, source.path)
    above = _above(layout)
    beside = told((layout.shown[line.start : line.end], line.number) for line in above)
    opening = read_opening(layout.shown, above, source.path)
    inside = tuple(_inside_notes(layout, source.path))
    people = same_people(layout.labels.turns)
    found = tuple(_turns(layout, people.by_key, source.path))
    turns, roles = _with_roles(tuple(one for one in found if isinstance(one, Turn)))
    if not turns:
        raise _no_speakers(layout, source.path)
    refuse_stray_answer(turns, source.path)
    refuse_questions_alone(turns, source.path)
    recognition = _recognition(layout, source.path)
    language = find_language(layout.shown, document.language)
    hidden = [turn for turn in turns if all(one.terms for one in turn.paragraphs)]
    silent = {turn.line for turn in hidden}
    notes = (
        *document.notes,
        *opening.notes,
        *(one for one in found if isinstance(one, Note)),
        *_label_notes(layout),
        *inside,
        *(note for note in turn_notes(turns) if note.line not in silent),
        *(note for note in people_notes(turns, people) if note.line not in silent),
        *unclosed(layout.regions, layout.line_at),
    )
    labels = {turn.speaker.label for turn in turns if turn.line not in silent}
    unnamed = {turn.speaker.label for turn in hidden} - labels
    evidence = [one for one in roles.evidence if not any(label in one for label in unnamed)]
    transcript = Transcript(
        id=source.id,
        path=source.path,
        sha256=sha256(data),
        format=name,
        evidence=(*recognition.evidence, *evidence, language.evidence),
        confidence=recognition.confidence,
        language=language.code,
        title=title_of(document.metadata) or opening.title,
        recorded=source.recorded or recorded_of(document.metadata),
        terms=source.terms,
        speakers=tuple({turn.speaker.label: turn.speaker for turn in turns}.values()),
        turns=turns,
        notes=tuple(sorted(notes, key=lambda note: note.line)),
        removed=(*document.removed, *opening.removed, *layout.removed),
        metadata=(*document.metadata, *beside),
        is_plain=document.is_plain,
        is_marked_up=bool(document.marks),
    )
    return Reading(transcript, document.text)


@lru_cache(maxsize=1)
def _layout(document: Document, source: Source) -> _Layout:
    """Return the lines and labels of a file; kept, as it is recognized first and then read."""
    found = regions(document.text, source.path, document.numbers)
    text = without_marks(document.text, found)
    view = without_marks(document.view, found) if document.marks else text
    shown = without_words(document.view, found)
    cleared = without_furniture(shown, document.lines(view))
    labels, cleared = _learn(document, view, cleared, source.labels)
    lines = labels.lines or cleared.lines
    layout = _Layout(document, text, view, lines, labels, found, shown, cleared.removed)
    return _without_nobody(layout)


def _learn(
    document: Document, view: str, cleared: Furniture, declared: frozenset[str]
) -> tuple[Labels, Furniture]:
    """Return the labels, and the lines without headings and times that belong to no turn."""
    headings = {line.start for line in cleared.lines if _is_inside(line, document.headings)}
    page = page_of(view, cleared.lines, declared, document.strong)
    if headings:
        rest = tuple(blank(one) if one.start in headings else one for one in page.lines)
        labels = learn_labels(page_of(view, rest, declared, document.strong))
        headed = learn_labels(page)
        if len(headed.turns) <= len(labels.turns) or not headed.trust:
            return labels, _without_headings(view, page.lines, headings, labels, cleared.removed)
        return headed, cleared
    return learn_labels(page), cleared


def _without_headings(
    view: str,
    lines: Sequence[Line],
    headings: Collection[int],
    labels: Labels,
    removed: tuple[Note, ...],
) -> Furniture:
    """Return the lines without the headings among the turns; those above them tell of the talk."""
    first = labels.turns[0].index if labels.turns else 0
    gone = [one for one in lines[first:] if one.start in headings]
    notes = tuple(note for line in gone for note in set_apart(view, line, line.end, "a heading"))
    starts = {line.start for line in gone}
    kept = tuple(blank(line) if line.start in starts else line for line in lines)
    return Furniture(kept, (*removed, *notes))


def _is_inside(line: Line, spans: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(spans, (line.start, line.end)) - 1
    return at >= 0 and not line.is_blank and spans[at][0] <= line.start < spans[at][1]


def _without_nobody(layout: _Layout) -> _Layout:
    """Return the layout without the words under labels that are nobody's: "Break:", "Sponsor:"."""
    lines, labels = list(layout.lines), layout.labels
    removed: list[Note] = []
    gone: set[int] = set()
    for item, (first, end) in zip(labels.turns, layout.spans(), strict=True):
        if item.key in NOBODY and item.shape is not Shape.DECLARED:
            gone.add(item.index)
            removed += set_apart(layout.shown, lines[first], lines[end - 1].end, "nobody says this")
            lines[first:end] = map(blank, lines[first:end])
        elif item.time_line >= 0:
            lines[item.time_line] = blank(lines[item.time_line])
    turns = tuple(one for one in labels.turns if one.index not in gone)
    if turns:
        labels = replace(
            labels, turns=turns, once=tuple(one for one in labels.once if one.index not in gone)
        )
    cleared = without_times(layout.view, lines)
    return replace(
        layout,
        lines=cleared.lines,
        labels=labels,
        removed=(*layout.removed, *removed, *cleared.removed),
    )


def _above(layout: _Layout) -> tuple[Line, ...]:
    """Return the lines before the first turn, without what is under other terms."""
    first = layout.labels.turns[0].index
    return tuple(
        Line(line.number, *trim(layout.shown, line.start, line.end))
        for line in layout.lines[:first]
    )


def _recognition(layout: _Layout, path: str) -> Recognition:
    turns = layout.told.turns
    confidence = _confidence(layout)
    labels = layout.labels
    evidence = labels.evidence or f"matched {len(turns)} labels {_label_list(turns, labels.shown)}"
    return Recognition(confidence, (evidence,), _no_speakers(layout, path))


def _confidence(layout: _Layout) -> float:
    labels = layout.labels
    if labels.trust:
        return round(labels.trust * _spoken(layout), 2)
    keys = {candidate.key for candidate in labels.turns}
    sure = {item.key for item in labels.turns if item.shape in {Shape.KNOWN, Shape.DECLARED}}
    if not labels.turns or (len(keys) == 1 and not sure):
        return 0.0
    if len(sure) > 1 or sure == keys:
        return 0.99
    if not labels.is_established:
        return 0.6 if _is_all_dialogue(layout) else 0.0
    return round((0.95 if len(labels.turns) > len(keys) + 1 else 0.8) * _spoken(layout), 2)


def _spoken(layout: _Layout) -> float:
    """Return 1 where at least half the turns hold a full sentence, less where keys have values."""
    spans = tuple(layout.spans())
    whole = sum(
        _SENTENCE.search(layout.view, item.content, layout.lines[end - 1].end) is not None
        for item, (_, end) in zip(layout.labels.turns, spans, strict=True)
    )
    return min(1.0, 2 * whole / len(spans))


def _is_all_dialogue(layout: _Layout) -> bool:
    """Whether every block begins with a label and something is asked."""
    starts = {candidate.index for candidate in layout.labels.turns}
    lines = layout.lines
    blocks = (
        index
        for index, line in enumerate(lines)
        if not line.is_blank and (index == 0 or lines[index - 1].is_blank)
    )
    return "?" in layout.text and all(index in starts for index in blocks)


def _label_list(turns: Sequence[Candidate], shown: str) -> str:
    labels = list({candidate.key: candidate.label for candidate in turns}.values())
    rest = len(labels) - _SHOWN_LABELS
    more = f" and {rest} more" if rest > 0 else ""
    return "/".join(f"`{shown.format(label)}`" for label in labels[:_SHOWN_LABELS]) + more


def _no_speakers(layout: _Layout, path: str) -> BriefError:
    filled = next((line.number for line in layout.lines if not line.is_blank), 0)
    names = [*layout.told.turns, *layout.told.prose]
    if not names:
        return TranscriptError.at("no speakers found", Place(path, filled), _EXAMPLE)
    hint = f"{_EXAMPLE}; or name '{names[0].label}' {_DECLARE}, if it is a speaker"
    return TranscriptError.at("no speakers found", Place(path, layout.line_of(names[0])), hint)


def _turns(layout: _Layout, people: Mapping[str, str], path: str) -> Iterator[Turn | Note]:
    """Yield the turns in order, and a note for each label beside a time that has no words."""
    lines = layout.lines
    wrapped = is_wrapped(layout.view, lines, frozenset(one.index for one in layout.labels.turns))
    number = 1
    for item, (first, end) in zip(layout.labels.turns, layout.spans(), strict=True):
        speaker = Speaker(people[item.key], "", Role.UNIDENTIFIED)
        head = lines[first]
        rest = Line(head.number, *trim(layout.view, item.content, max(head.end, item.content)))
        spans = paragraph_spans((rest, *lines[first + 1 : end]), wrapped=wrapped)
        whole = (_whole(layout, start, stop) for start, stop in spans)
        cut = (part for span in whole for part in parts(layout.text, *span, layout.regions))
        paragraphs = tuple(
            Paragraph(f"T{number}.{at}", layout.text[start:stop], start, stop, terms=terms)
            for at, (start, stop, terms) in enumerate(cut, start=1)
        )
        if paragraphs:
            time = clock(seconds_of(item.time)) if item.time else ""
            yield Turn(number, speaker, paragraphs, head.number, time)
            number += 1
        elif item.time:
            yield Note(f"no words under '{item.label}' at {item.time}", head.number)
        elif not _is_marked(item, head, layout):
            raise _empty_turn(item, Place(path, head.number))


def _whole(layout: _Layout, start: int, stop: int) -> tuple[int, int]:
    """Return a span with the marks at its ends that open and close inside it."""
    marks, text = layout.document.marks, layout.text
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


def _closes(mark: Mark, start: int) -> bool:
    """Whether a mark ends what begins at `start` or behind it."""
    return start <= mark.partner <= mark.start


def _meet(text: str, end: int, start: int) -> bool:
    """Whether no word and no end of a line parts two offsets."""
    return not text[end:start].strip(" \t")


def _start_of(mark: Mark) -> int:
    return mark.start


def _is_marked(item: Candidate, line: Line, layout: _Layout) -> bool:
    """Return whether a turn without words stands where a mark does."""
    return any(one.start <= line.end and item.content <= one.end for one in layout.regions)


def _empty_turn(item: Candidate, place: Place) -> BriefError:
    hint = f"write what was said after '{item.label}:', or take the line out"
    return TranscriptError.at("empty turn", place, hint)


def _with_roles(turns: tuple[Turn, ...]) -> tuple[tuple[Turn, ...], Roles]:
    roles = guess_roles(tally(turns))
    speakers = {label: named(label, role) for label, role in roles.by_label.items()}
    return tuple(replace(turn, speaker=speakers[turn.speaker.label]) for turn in turns), roles


def _label_notes(layout: _Layout) -> Iterator[Note]:
    labels = layout.told
    for item in labels.once:
        stands = labels.shown.format(item.label)
        message = f"'{stands}' stands once and is read as a speaker: name it {_DECLARE}"
        yield Note(message, layout.line_of(item), is_warning=True)
    for item in labels.unusual:
        message = f"'{item.label}:' is read as a speaker beside 'Q:' and 'A:': name it {_DECLARE}"
        yield Note(message, layout.line_of(item), is_warning=True)
    first = layout.labels.turns[0].index
    for item in labels.prose:
        if item.index > first or item.shape is Shape.WORD:
            message = f"'{item.label}:' is read as prose: if it is a speaker, name it {_DECLARE}"
            yield Note(message, layout.line_of(item), is_warning=True)


_INSIDE = pattern(
    r"(?:[.?!…。？！؟\"”’)\]>][ \u00a0]*|\t)"
    r"((?:(?:Mr|Mrs|Ms|Dr|Hon|Prof|Sen|Rep)\.[ \u00a0])?[^\s:：.?!][^:：.?!\n]{0,60})[:：](?=\s)"
)


def _inside_notes(layout: _Layout, path: str) -> Iterator[Note]:
    """Yield a warning for the first label inside a line; refuse a text that is full of them."""
    if layout.labels.lines:
        return
    heads = _heads(layout)
    inside = [
        match
        for match in _INSIDE.finditer(layout.shown)
        if not _is_head(match, heads) and _is_within_line(match, layout.shown)
    ]
    expected = layout.labels.expected
    found = [match for match in inside if comparable(clean(match[1])) in expected]
    others = _recurring(inside, len(layout.labels.turns))
    titled = [match for match in _TITLED.finditer(layout.shown) if not _is_head(match, heads)]
    if len(titled) >= max(len(layout.labels.turns), _MANY_TITLED):
        found = titled
    found = others or found
    if not found:
        return
    label, line = clean(found[0][1]), layout.line_at(found[0].start(1))
    if len(found) >= len(layout.labels.turns) * _MANY_INSIDE:
        hint = "begin each turn on a line of its own"
        raise TranscriptError.at(f"'{label}:' stands inside a line", Place(path, line), hint)
    message = f"'{label}:' stands inside a line: if a turn begins there, give it a line of its own"
    yield Note(message, line, is_warning=True)


def _recurring(inside: Sequence[re.Match[str]], turns: int) -> list[re.Match[str]]:
    """Return where one name stands inside of lines, nearly as often as turns begin."""
    counts = Counter(clean(match[1]) for match in inside)
    label, count = max(counts.items(), key=lambda one: one[1], default=("", 0))
    is_name = count >= _MANY_TITLED and shape_of(label) in {Shape.NAME, Shape.WORD, Shape.KNOWN}
    is_many = is_name and count >= turns * _MANY_INSIDE
    return [match for match in inside if clean(match[1]) == label] if is_many else []


_TITLED = pattern(
    r"\b((?:Mr|Mrs|Ms|Miss|Dr|Hon|Senator|Sir)\.?[ \u00a0]{1,2}"
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?):(?=\s)"
)
_MANY_TITLED = 6


def _heads(layout: _Layout) -> tuple[tuple[int, int], ...]:
    """Return where the labels that begin turns stand, from the beginnings of their lines."""
    lines = layout.lines
    return tuple((lines[one.index].start, one.content) for one in layout.labels.turns)


def _is_head(match: re.Match[str], heads: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(heads, (match.start(1), len(match.string))) - 1
    return at >= 0 and heads[at][0] <= match.start(1) < heads[at][1]


def _is_within_line(match: re.Match[str], text: str) -> bool:
    line_start = text.rfind("\n", 0, match.start(1)) + 1
    return bool(text[line_start : match.start(1)].strip())
