"""The words of a document with a label before each turn: on the line or above it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pipeline.errors import Place, TranscriptError
from pipeline.model.identity import sha256
from pipeline.model.transcript import (
    UNIDENTIFIED,
    Datum,
    Heading,
    Note,
    NoteKind,
    Paragraph,
    Role,
    Speaker,
    Transcript,
    Turn,
)
from pipeline.patterns import clued, pattern
from pipeline.readers.beside.unclaimed import headed_at_last
from pipeline.readers.document import Document, Reading, recorded_of
from pipeline.readers.documents.cuts import without_gaps
from pipeline.readers.documents.framed import play_notes, without_frames
from pipeline.readers.documents.inside import inside_notes
from pipeline.readers.documents.judging import DECLARE, no_speakers, recognition_of
from pipeline.readers.documents.looks_amid import looks_notes
from pipeline.readers.documents.opening import Below, Opening, read_opening
from pipeline.readers.documents.paragraphs import (
    idle_lines,
    is_wrapped,
    joined_spans,
    paragraph_spans,
)
from pipeline.readers.documents.set_alike import once_told
from pipeline.readers.documents.title_lines import title_notes
from pipeline.readers.documents.titles import title_told
from pipeline.readers.documents.unended import unended_notes
from pipeline.readers.labels.candidates import (
    Candidate,
    Shape,
    comparable,
)
from pipeline.readers.labels.shapes import DOUBT, SMALL
from pipeline.readers.labels.times import seconds_of
from pipeline.readers.labels.words import GENERIC_ASKS, METADATA, REMARKS, REPLIES
from pipeline.readers.language import find_language
from pipeline.readers.laying.clearing import has_listed_labels
from pipeline.readers.laying.laid_out import layout_of
from pipeline.readers.layout import (
    Layout,
    above,
    linked_lines,
    slanted_lines,
    told_of,
    told_removed,
)
from pipeline.readers.lines import Line, trim
from pipeline.readers.reader import Recognition
from pipeline.readers.record import parts, unclosed
from pipeline.readers.sequence import (
    refuse_cast_alone,
    refuse_guide,
    refuse_hidden_questions,
    refuse_questions_alone,
    refuse_stray_answer,
    turn_notes,
)
from pipeline.readers.source import Source
from pipeline.readers.speakers.naming import named, named_in, short_of
from pipeline.readers.speakers.people import People, people_notes, same_people
from pipeline.readers.speakers.roles import Roles, guess_roles
from pipeline.readers.speakers.tallies import tally
from pipeline.readers.told import told
from pipeline.values import TYPE_CHECKING, replace

if TYPE_CHECKING:
    from pipeline.markup import Mark


def recognize(document: Document, source: Source) -> Recognition:
    """Judge by the labels at the beginnings of lines; raises TranscriptError for unclear marks."""
    return recognition_of(layout_of(document, source), source.path)


def read(document: Document, name: str, data: bytes, source: Source) -> Reading:
    """Read a document with labels, of the format `name`; paragraph texts are the raw words.

    `data` are the bytes of the file. Raises TranscriptError for a text without speakers, long
    unlabelled text before the first turn, a turn without words, an answer without a question,
    several turns on one line, and marks of terms that are not clear.
    """
    layout = layout_of(document, source)
    if not layout.labels.turns:
        raise no_speakers(layout, source.path)
    _refuse_counted(layout, source.path)
    layout = _with_statement(layout)
    opening, beside = _before(layout, source.path)
    inside = tuple(inside_notes(layout, source.path))
    same = same_people(layout.labels.turns)
    found = tuple(_turns(layout, same.by_key))
    turns, roles = _understood(found, layout, source.path)
    recognition = recognition_of(layout, source.path)
    language = find_language(_read(layout.shown), document.language)
    title = title_told(document, opening.title, turns)
    turns, named = _with_names(turns, title, layout, source.labels)
    notes = (
        *(*document.notes, *opening.notes, *(one for one in found if isinstance(one, Note))),
        *(*named, *inside, *_notes_on(turns, layout, same)),
    )
    evidence = (*recognition.evidence, *_told_evidence(roles, turns), language.evidence)
    removed = (*told_removed(layout), *opening.removed, *layout.removed)
    transcript = Transcript(
        id=source.id,
        path=source.path,
        sha256=sha256(data),
        format=name,
        evidence=evidence,
        confidence=recognition.confidence,
        language=language.code,
        title=title,
        recorded=source.recorded or recorded_of(document.metadata, beside),
        terms=source.terms,
        speakers=tuple({turn.speaker.label: turn.speaker for turn in turns}.values()),
        turns=turns,
        notes=tuple(sorted(notes, key=lambda note: note.line)),
        removed=removed,
        metadata=(*document.metadata, *beside),
        is_plain=document.is_plain,
        is_marked_up=document.is_marked_up,
        references=document.references,
        headings=_headings(layout, turns, removed),
    )
    return Reading(transcript, document.text)


def _notes_on(turns: tuple[Turn, ...], layout: Layout, same: People) -> Iterator[Note]:
    """Yield what is doubtful in how a document is laid out, and in its turns."""
    yield from _layout_notes(layout, same)
    yield from _turn_notes(_as_seen(turns, layout), _people_seen(same, layout))
    yield from looks_notes(turns, layout)


def _headings(
    layout: Layout, turns: Sequence[Turn], removed: Sequence[Note]
) -> tuple[Heading, ...]:
    document = layout.document
    is_noted = any(one.kind is NoteKind.HEADING for one in removed)
    if not (document.headings or document.large or is_noted):
        return ()
    # imported late: few files have headings
    from pipeline.readers.documents.headings import headings_of

    return headings_of(layout, turns, removed)


def _refuse_counted(layout: Layout, path: str) -> None:
    """Raise TranscriptError where numbers before labels tell that others stand among the words."""
    if any(layout.shown[layout.lines[one.index].start].isdecimal() for one in layout.labels.turns):
        # imported late: few files count their turns
        from pipeline.readers.documents.counted import are_counted, refuse_spoilt

        if are_counted(layout):
            refuse_spoilt(layout, path)


def _with_statement(layout: Layout) -> Layout:
    """Return the layout with a statement above the first label as a turn of nobody known."""
    if layout.labels.turns[0].index < 1 or "\n" not in layout.shown.strip():
        return layout
    start = layout.lines[layout.labels.turns[0].index].start
    if sum(line.end - line.start for line in above(layout)) < _LEAST_STATEMENT or not start:
        return layout
    # imported late: most talks begin with a label
    from pipeline.readers.documents.statements import with_statement

    return with_statement(layout)


_LEAST_STATEMENT = 60
"""Characters."""


def _before(layout: Layout, path: str) -> tuple[Opening, tuple[Datum, ...]]:
    """Return what stands before the first turn, and the data in it."""
    whole = above(layout)
    lines, again = _without_said_again(layout, whole)
    lines, listed = _without_contents(layout.shown, lines)
    data = tuple(told((_read(layout.shown[one.start : one.end]), one.number) for one in lines))
    quiet = slanted_lines(layout) | linked_lines(layout, len(whole))
    numbers = {whole[at].number for at in quiet if at < len(whole)}
    opening = read_opening(layout.shown, lines, path, _below(layout), numbers)
    return replace(opening, removed=(*again, *listed, *opening.removed)), data


def _without_contents(
    text: str, lines: tuple[Line, ...]
) -> tuple[tuple[Line, ...], tuple[Note, ...]]:
    """Return the lines above a talk without the contents of a record, and a note of these."""
    if sum(text[one.end - 1 : one.end] in _QUARTERS for one in lines) < _LEAST_PAGED:
        return lines, ()
    # imported late: few talks are records of a house
    from pipeline.readers.beside.index_pages import without_paged_contents

    return without_paged_contents(text, lines)


_QUARTERS = frozenset("ABCDEFGH")
"""Letters of the quarters of a page."""
_LEAST_PAGED = 10


def _without_said_again(
    layout: Layout, lines: tuple[Line, ...]
) -> tuple[tuple[Line, ...], list[Note]]:
    """Return the lines above a talk without the text of the whole talk, and that."""
    if sum(one.end - one.start for one in lines) < _LONG_OPENING:
        return lines, []
    # imported late: little stands above most talks
    from pipeline.readers.documents.said_again import without_said_again

    return without_said_again(layout, lines)


_LONG_OPENING = 300
"""Characters."""


def _below(layout: Layout) -> Below:
    """Return what is known of the talk that stands below what is above it."""
    turns, lines = layout.told.turns, layout.lines
    people = {one.label for one in turns}
    start = lines[layout.labels.turns[0].index].start
    close = sum(not lines[one.index - 1].is_blank for one in turns if one.index)
    words = len(layout.shown[start : lines[-1].end].split())
    return Below(
        people,
        len(turns),
        words,
        is_parted=2 * close <= len(turns),
        is_set_apart=_are_unnamed(layout) or _are_headings(layout),
        headings=layout.removed,
    )


def _are_headings(layout: Layout) -> bool:
    """Return whether all questions are headings, with labels: "### Q: Who pays?"."""
    heads = layout.document.headings
    asked = [layout.lines[one.index] for one in layout.labels.turns if one.key in GENERIC_ASKS]
    return len(asked) >= _SOME and all(
        any(start <= line.start < end for start, end in heads) for line in asked
    )


def _people_seen(same: People, layout: Layout) -> People:
    """Return who is one person, without those that only words under other terms name."""
    return replace(same, joined=told_of(same.joined, layout.told.turns))


def _understood(
    found: Sequence[Turn | Note], layout: Layout, path: str
) -> tuple[tuple[Turn, ...], Roles]:
    """Return the turns with their roles; raises TranscriptError where they make no sense."""
    _refuse_empty_turns(found, layout, path)
    turns, roles = _with_roles(tuple(one for one in found if isinstance(one, Turn)), layout)
    if not turns:
        raise no_speakers(layout, path)
    refuse_cast_alone(turns, path)
    refuse_stray_answer(turns, path)
    refuse_questions_alone(turns, path)
    refuse_guide(turns, path)
    refuse_hidden_questions(turns, path)
    return turns, roles


def _layout_notes(layout: Layout, people: People) -> Iterator[Note]:
    """Yield what is worth a note about labels, and about what no label claims."""
    yield from layout.notes
    yield from _label_notes(layout, frozenset([*people.joined, *people.joined.values()]))
    yield from _small_notes(layout)
    yield from _figure_notes(layout)
    yield from _alone_notes(layout)
    if has_listed_labels(layout.shown):
        # imported late: hardly a file has labels on the items of lists
        from pipeline.readers.laying.listed_labels import item_notes

        yield from item_notes(layout.shown, layout.lines, layout.told.turns)
    if _are_numbered(layout):
        # imported late: labels of most files have no numbers
        from pipeline.readers.documents.missing import number_notes

        yield from number_notes(layout)
    if layout.document.headings and _are_unnamed(layout):
        # imported late: hardly a file has headings that ask
        from pipeline.readers.documents.headed_questions import headed_notes

        yield from headed_notes(layout.document, layout.lines, layout.labels.turns)
    if layout.labels.are_letters:
        # imported late: most talks have labels
        from pipeline.readers.documents.lost_questions import lost_notes

        yield from lost_notes(layout.shown, layout.lines, layout.labels.turns)
    if layout.document.is_plain and _ODD.search(layout.shown):
        # imported late: hardly a text is a misread scan
        from pipeline.readers.documents.garbled import garbled_notes

        yield from garbled_notes(layout.shown, layout.lines, layout.labels.turns, _ODD)
    yield from _counted_notes(layout)
    yield from _quote_notes(layout)
    yield from _next_witness(layout)
    yield from headed_at_last(layout.shown, layout.lines, layout.labels.turns)
    yield from title_notes(layout.shown, layout.lines, layout.labels.turns)
    yield from unclosed(layout.regions, layout.document.text, layout.line_at)


_ODD = pattern(r"\b(?:[a-z][A-Z]{4,}|[A-Z]{4,}[a-rt-z]\b)")
"""Letters as in no word: "rONIM", "JCAFf"."""


def _counted_notes(layout: Layout) -> Iterator[Note]:
    """Yield a warning where headings count talks: "001" above the first, "002" above the next."""
    document = layout.document
    counted = [
        one for one in document.headings if document.view[slice(*one)].strip("# *").isdecimal()
    ]
    if len(counted) >= _SOME:
        # imported late: hardly a file counts talks
        from pipeline.readers.laying.several import counted_notes

        yield from counted_notes(layout.shown, layout.lines, layout.labels.turns, counted)


def _quote_notes(layout: Layout) -> Iterator[Note]:
    """Yield a warning where what stands above the first turn heads quotes of several talks."""
    first = layout.labels.turns[0].index
    above = layout.shown[: layout.lines[first].start]
    if any(word in above for word in _QUOTED):
        # imported late: hardly a talk is a list of quotes
        from pipeline.readers.laying.several import quote_notes

        yield from quote_notes(layout.shown, layout.lines, first)


_QUOTED = ("uot", "xcerpt", "xtract", "QUOT", "erbatim", "itas", "itate", "itaç")
"""Letters of words for quotes."""


def _are_unnamed(layout: Layout) -> bool:
    """Return whether turns are set apart as questions and answers, and nobody is named."""
    return layout.labels.are_letters and not layout.labels.doubt


def _are_numbered(layout: Layout) -> bool:
    """Return whether a label has a number: `Q1`, `Question 2`."""
    heads = (
        layout.shown[layout.lines[one.index].start : one.content] for one in layout.labels.turns
    )
    return any(character.isdigit() for head in heads for character in head)


def _clock(time: str) -> str:
    # imported late: most labels have no time
    from pipeline.readers.speeches import clock

    return clock(seconds_of(time))


def _read(text: str) -> str:
    """Return a text in which marks are replaced by what is seen of them, as it is read."""
    from pipeline.markup import FILL

    return text.replace(FILL, "")


def _as_seen(turns: tuple[Turn, ...], layout: Layout) -> tuple[Turn, ...]:
    """Return turns with the words that a reader sees: without marks, and with what they put."""
    if not layout.document.marks:
        return turns
    return tuple(
        replace(
            turn,
            paragraphs=tuple(
                replace(one, text=_read(layout.view[one.start : one.end]).strip())
                for one in turn.paragraphs
            ),
        )
        for turn in turns
    )


def _silent_lines(turns: Sequence[Turn]) -> frozenset[int]:
    """Return the lines of turns of which all words are under other terms."""
    return frozenset(turn.line for turn in turns if all(one.terms for one in turn.paragraphs))


def _turn_notes(turns: Sequence[Turn], people: People) -> Iterator[Note]:
    """Yield what is worth a note about turns and people, of words under no other terms."""
    silent = _silent_lines(turns)
    spoken = [turn for turn in turns if turn.line not in silent]
    yield from (note for note in turn_notes(turns) if note.line not in silent)
    yield from unended_notes(spoken)
    if any(one.text[-1:].isdigit() for turn in spoken for one in turn.paragraphs[1:]):
        # imported late: hardly a paragraph ends with a figure
        from pipeline.readers.laying.several import numbered_notes

        yield from numbered_notes(spoken)
    yield from people_notes(spoken, people)


def _told_evidence(roles: Roles, turns: Sequence[Turn]) -> Iterator[str]:
    """Yield why roles were guessed, without those who speak under other terms only."""
    silent = _silent_lines(turns)
    told = {turn.speaker.label for turn in turns if turn.line not in silent}
    unnamed = {turn.speaker.label for turn in turns if turn.line in silent} - told
    yield from (one for one in roles.evidence if not any(label in one for label in unnamed))


def _turns(layout: Layout, people: Mapping[str, str]) -> Iterator[Turn | Note]:
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


def _refuse_empty_turns(found: Sequence[Turn | Note], layout: Layout, path: str) -> None:
    """Raise TranscriptError for a turn without words, but where they are one in fifty.

    An answer may be empty where most are not: nobody answered that question.
    """
    empty = [one for one in found if isinstance(one, Note) and one.is_warning]
    if not empty or len(empty) <= _FEW_EMPTY * len(found):
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


def _with_roles(turns: tuple[Turn, ...], layout: Layout) -> tuple[tuple[Turn, ...], Roles]:
    told = dict(layout.roles)
    labels = dict.fromkeys(turn.speaker.label for turn in turns) if told else ()
    by_label = {one: told[comparable(one)] for one in labels if comparable(one) in told}
    roles = guess_roles(tally(_as_seen(turns, layout)), by_label)
    speakers = {label: named(label, role) for label, role in roles.by_label.items()}
    return tuple(replace(turn, speaker=speakers[turn.speaker.label]) for turn in turns), roles


def _as_told(
    turns: tuple[Turn, ...], title: str, layout: Layout
) -> tuple[tuple[Turn, ...], tuple[Note, ...]]:
    """Return the turns with a name that the title tells, without marks around all they say."""
    lines = [layout.shown[one.start : one.end] for one in layout.lines]
    turns, titled = _with_titled(turns, title)
    played = play_notes(turns, lines)
    turns, framed = without_frames(turns)
    return turns, (*titled, *played, *framed)


def _with_names(
    turns: tuple[Turn, ...], title: str, layout: Layout, declared: frozenset[str]
) -> tuple[tuple[Turn, ...], tuple[Note, ...]]:
    """Return the turns with the names that title, data and lines above give, and what tells so."""
    turns, titled = _as_told(turns, title, layout)
    turns, named = _as_named(turns, layout, declared)
    turns, full = _in_full(turns, title, layout, declared)
    return turns, (*titled, *named, *full)


def _as_named(
    turns: tuple[Turn, ...], layout: Layout, declared: frozenset[str]
) -> tuple[tuple[Turn, ...], tuple[Note, ...]]:
    """Return the turns with the names that data about the talk, or lines above it, give."""
    lines = [(_read(layout.shown[one.start : one.end]), one.number) for one in above(layout)]
    fields = [(words, number) for words, number in lines if ":" in words or "：" in words]
    if not (fields or layout.document.metadata):
        return turns, ()
    # imported late: most talks begin at once
    from pipeline.readers.speakers.named_by_file import Said, named_by_file, said_in

    data = (Said(one.key, one.value, one.line) for one in layout.document.metadata)
    said = (said_in(words, number) for words, number in fields)
    return named_by_file(turns, (*data, *filter(None, said)), declared)


def _in_full(
    turns: tuple[Turn, ...], title: str, layout: Layout, declared: frozenset[str]
) -> tuple[tuple[Turn, ...], tuple[Note, ...]]:
    """Return the turns with the full names of whom title, data and lines above name so."""
    text, first = layout.shown, layout.labels.turns[0].index
    ends = ((line, text.find("\n", line.start)) for line in layout.lines[:first])
    heads = [(_read(text[line.start : end]).strip(), line.number) for line, end in ends if end > 0]
    heads += [(one.value, one.line) for one in layout.document.metadata]
    begun = (line for words, line in heads if words and title.startswith(words) and title != words)
    heads += [(title, line) for line in begun]
    shown = " ".join(words for words, _ in heads).casefold()
    bare = {one.speaker.label for one in turns if " " not in one.speaker.label}
    if not any(len(label) > 2 and label.casefold() in shown for label in bare):  # noqa: PLR2004
        return turns, ()
    # imported late: little stands above most talks
    from pipeline.readers.speakers.named_in_full import Place as Head
    from pipeline.readers.speakers.named_in_full import named_in_full

    places = [Head(words, line) for words, line in heads if words]
    return named_in_full(turns, places, text, declared)


def _with_titled(turns: tuple[Turn, ...], title: str) -> tuple[tuple[Turn, ...], tuple[Note, ...]]:
    """Return the turns with the name of the one interviewed, where the title tells the initials."""
    people = {turn.speaker for turn in turns if turn.speaker.role is Role.RESPONDENT}
    told = {one: name for one in people if (name := named_in(title, one.label))}
    if len(told) != 1:
        return turns, ()
    [(one, name)] = told.items()
    titled = replace(one, name=name, short=short_of(name))
    message = f"'{one.label}' is taken for {name}, whom the title names: say so {DECLARE}"
    line = next(turn.line for turn in turns if turn.speaker is one)
    done = tuple(replace(turn, speaker=titled) if turn.speaker is one else turn for turn in turns)
    return done, (Note(message, line, is_warning=True),)


def _label_notes(layout: Layout, joined: frozenset[str]) -> Iterator[Note]:
    """Yield warnings of labels that may be none; those `joined` stand more than once."""
    labels = layout.told
    if labels.doubt:
        at = labels.doubted if labels.doubted >= 0 else layout.labels.turns[0].index
        yield Note(labels.doubt, layout.lines[at].number, is_warning=True)
    if labels.named:
        yield Note(labels.named, layout.line_of(layout.labels.turns[0]), is_warning=True)
    for item in (one for one in once_told(layout) if one.label not in joined):
        stands = labels.shown.format(item.label)
        message = f"'{stands}' stands once and is read as a speaker: name it {DECLARE}"
        yield Note(message, layout.line_of(item), is_warning=True)
    for item in labels.unusual:
        message = f"'{item.label}:' is read as a speaker beside 'Q:' and 'A:': name it {DECLARE}"
        yield Note(message, layout.line_of(item), is_warning=True)
    yield from _doubts(layout)
    yield from _directions(layout)
    unnamed = [one for one in labels.turns if one.label == UNIDENTIFIED and one.time]
    if unnamed:
        times = "1 time stands" if len(unnamed) == 1 else f"{len(unnamed)} times stand"
        message = f"{times} without a name: who speaks there is not known"
        yield Note(message, layout.line_of(unnamed[0]))
    first = layout.labels.turns[0].index
    for item in labels.prose:
        if item.index > first or item.shape is Shape.WORD:
            stands = f"{item.label}{_sign(item, layout)}"
            read = f"is read as prose{_in_whose_words(stands, layout)}"
            message = f"'{stands}' {read}: if it is a speaker, name it {DECLARE}"
            yield Note(message, layout.line_of(item), is_warning=True, kind=NoteKind.LABEL)


def _in_whose_words(stands: str, layout: Layout) -> str:
    """Return how often what stands like a label begins lines, and in whose words; "" for once."""
    ends = ((one, end) for one, (_, end) in zip(layout.labels.turns, layout.spans(), strict=True))
    known = {one.key for one in layout.told.turns}
    owners = [
        one.label
        for one, end in ends
        for line in layout.lines[one.index : end]
        if one.key in known
        for before in (layout.shown[line.start : line.end].partition(stands)[:2],)
        if before[1] and not any(map(str.isalpha, before[0]))
    ]
    if len(owners) < _SOME:
        return ""
    whose = ", ".join(f"'{label}'" for label, _ in Counter(owners).most_common(_MOST_OWNERS))
    return f" {len(owners)} times, in the words of {whose}"


_MOST_OWNERS = 3


def _doubts(layout: Layout) -> Iterator[Note]:
    """Yield a warning for each label behind which the file sets a mark that it may be wrong."""
    for item in layout.told.turns:
        line = layout.lines[item.index]
        head = layout.shown[line.start : item.content]
        if "?" in head and (found := DOUBT.search(head)):
            message = f"the file is not sure that '{item.label}' speaks: '{found.group().strip()}'"
            yield Note(message, line.number, is_warning=True)


def _directions(layout: Layout) -> Iterator[Note]:
    """Yield what stands in brackets behind labels and is no part of them: "(on the phone)"."""
    for item in layout.told.turns:
        head = layout.shown[layout.lines[item.index].start : item.content].rstrip(" *_:：.")
        found = _DIRECTION.search(head) if head[-1:] in {")", "）", "]"} else None
        found = found or (_DONE.match(head) if head.endswith(("–", "—")) else None)
        if found and found[0].strip("[]()（） ") not in item.label:
            message = f"beside '{item.label}' stands {found['told'].strip()}"
            yield Note(message, layout.line_of(item))


_DIRECTION = pattern(r"(?P<told>[(（][^()（）]*[^\W\d_]{2}[^()（）]*[)）]|\[presiding\])\Z")
_DONE = pattern(r"(?:[^\W\d_a-z]\. ?){2,3}\s+(?P<told>[^\W_][^\n–—]*?)\s*[–—]\Z")
"""What somebody does, behind initials: "J.R. *nods* —"."""


def _next_witness(layout: Layout) -> Iterator[Note]:
    """Yield a warning where the record says that a witness left, and others speak on."""
    found = _WITHDREW.search(layout.shown)
    later = [one for one in layout.labels.turns if found and one.content > found.end()]
    if found and len(later) > _SOME:
        line = layout.line_at(found.start())
        message = f"{len(later)} turns stand behind '{found.group().strip('()')}'"
        hint = "where another witness is heard there, save each as its own file"
        yield Note(f"{message}: {hint}", line, is_warning=True)


_WITHDREW = clued(
    r"\((?:The )?[Ww]itness(?:es)? (?:withdrew|(?:was|were) excused|stood down|left)[^()]{0,40}\)",
    *("(Witness", "(witness", "(The Witness", "(The witness"),
)


def _small_notes(layout: Layout) -> Iterator[Note]:
    """Yield a warning for each word in small letters that begins lines again and again: "mnot:"."""
    begun = {one.index for one in layout.labels.turns}
    known = {word for one in layout.told.turns for word in one.key.split()}
    found: dict[str, list[int]] = {}
    for at, line in enumerate(layout.lines):
        head = SMALL.match(layout.shown, line.start, line.end) if at not in begun else None
        if head:
            found.setdefault(head[1], []).append(line.number)
    for word, numbers in found.items():
        least = _SOME if word in known else _MANY
        if len(numbers) >= least and word not in REMARKS | METADATA:
            message = (
                f"'{word}:' begins {len(numbers)} lines and is read as prose: name it {DECLARE}"
            )
            told = f"{message}, if it is a speaker"
            yield Note(told, numbers[0], is_warning=True, kind=NoteKind.LABEL)


def _figure_notes(layout: Layout) -> Iterator[Note]:
    """Yield a warning where lines begin with a figure and a colon, a label misread: "0 :"."""
    if GENERIC_ASKS.isdisjoint(one.key for one in layout.told.turns):
        return
    found = list(_FIGURE.late.finditer(layout.shown)) if _FIGURE.may_match(layout.shown) else []
    first = layout.labels.turns[0].content
    found = [one for one in found if one.start() > first]
    if len(found) > 1:
        begin = f"{len(found)} lines begin with a figure and a colon, as '{found[0][1]}'"
        hint = "where a label was misread, write it anew"
        line = layout.line_at(found[0].start(1))
        yield Note(f"{begin}: {hint}", line, is_warning=True)


_FIGURE = clued(r"(?m)^[ \t]*([0-9] :)[ \t]+[^\W\d_a-z]", *(f"{one} :" for one in range(10)))


def _alone_notes(layout: Layout) -> Iterator[Note]:
    """Yield a warning where labels of several words stand alone on lines, without their sign."""
    labels = {one.label for one in layout.told.turns if " " in one.label}
    longest = max(map(len, labels), default=0) if layout.labels.shown == "{}:" else 0
    begun = {one.index for one in layout.labels.turns}
    found = [
        (words, line.number)
        for at, line in enumerate(layout.lines)
        if 0 < line.end - line.start <= longest and at > min(begun) and at not in begun
        for words in (layout.shown[line.start : line.end].strip("[]()"),)
        if words in labels
    ]
    if found:
        label, number = found[0]
        stands = "stands alone on a line"
        if len(found) > 1:
            stands = f"and other names of speakers, {len(found)} times, stand alone on lines"
        message = f"'{label}' {stands}, read as words: write '{label}:' if a turn begins there"
        yield Note(message, number, is_warning=True, kind=NoteKind.LABEL)


_SOME, _MANY = 3, 6


def _sign(item: Candidate, layout: Layout) -> str:
    """Return how a label goes on: with a colon, with a dash, or alone on its line."""
    line = layout.lines[item.index]
    last = layout.view[line.start : item.content].rstrip()[-1:]
    if last in {"-", "–", "—"}:
        return f" {last}"
    return "" if item.content == line.end and last not in ":：" else ":"
