"""The words of a document with a label before each turn: on the line or above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.identity import sha256
from pipeline.model.transcript import ASKS, Datum, Heading, Note, NoteKind, Role, Transcript, Turn
from pipeline.patterns import clued, pattern
from pipeline.readers.beside.unclaimed import headed_at_last
from pipeline.readers.document import Document, Reading, recorded_of
from pipeline.readers.documents.inside import inside_notes
from pipeline.readers.documents.judging import no_speakers, recognition_of
from pipeline.readers.documents.label_notes import label_notes
from pipeline.readers.documents.looks_amid import looks_notes
from pipeline.readers.documents.named_above import with_names
from pipeline.readers.documents.opening import Below, Opening, read_opening
from pipeline.readers.documents.seen import as_read, as_seen
from pipeline.readers.documents.title_lines import title_notes
from pipeline.readers.documents.titles import title_told
from pipeline.readers.documents.turning import refuse_empty_turns, turns_of
from pipeline.readers.documents.unended import unended_notes
from pipeline.readers.documents.words_of_file import SAYS, reworded_notes
from pipeline.readers.labels.candidates import comparable
from pipeline.readers.labels.words import GENERIC_ASKS
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
from pipeline.readers.lines import Line
from pipeline.readers.reader import Recognition
from pipeline.readers.record import unclosed
from pipeline.readers.sequence import (
    refuse_cast_alone,
    refuse_guide,
    refuse_hidden_questions,
    refuse_questions_alone,
    refuse_stray_answer,
    turn_notes,
)
from pipeline.readers.source import Source
from pipeline.readers.speakers.naming import all_named
from pipeline.readers.speakers.people import People, people_notes, same_people
from pipeline.readers.speakers.roles import Roles, guess_roles
from pipeline.readers.speakers.tallies import tally
from pipeline.readers.told import told
from pipeline.values import replace


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
    found = tuple(turns_of(layout, same.by_key))
    turns, roles = _understood(found, layout, source.path)
    recognition = recognition_of(layout, source.path)
    language = find_language(as_read(layout.shown), document.language)
    title = title_told(document, opening.title, turns)
    turns, named = with_names(turns, title, layout, source.labels)
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
    yield from _turn_notes(as_seen(turns, layout), _people_seen(same, layout))
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
    data = tuple(told((as_read(layout.shown[one.start : one.end]), one.number) for one in lines))
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
    refuse_empty_turns(found, layout, path)
    turns, roles = _with_roles(tuple(one for one in found if isinstance(one, Turn)), layout)
    if not turns:
        raise no_speakers(layout, path)
    refuse_cast_alone(turns, path)
    refuse_stray_answer(turns, path)
    refuse_questions_alone(turns, path)
    refuse_guide(turns, path)
    refuse_hidden_questions(turns, path)
    _refuse_glued_names(turns, path)
    return turns, roles


def _refuse_glued_names(turns: Sequence[Turn], path: str) -> None:
    """Raise TranscriptError where names stand behind the words of others."""
    ends = (one.text[-1:] for turn in turns for one in turn.paragraphs[:-1])
    if sum(end.isalpha() for end in ends) >= _LEAST_GLUED:
        # imported late: hardly a paragraph ends with a name
        from pipeline.readers.documents.glued_names import refuse_glued_names

        refuse_glued_names(turns, path)


_LEAST_GLUED = 4
"""Paragraphs that may end with a name."""


def _layout_notes(layout: Layout, people: People) -> Iterator[Note]:
    """Yield what is worth a note about labels, and about what no label claims."""
    yield from layout.notes
    yield from label_notes(layout, frozenset([*people.joined, *people.joined.values()]))
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
    if any(" " in one.label for one in layout.labels.turns):
        # imported late: many talks have no full names
        from pipeline.readers.documents.led_names import led_notes

        yield from led_notes(layout)
    if not any(one.message.startswith(SAYS) for one in layout.document.notes):
        yield from reworded_notes(layout.document.text, layout.line_at)
    if "![" in layout.document.text:
        # imported late: few talks have pictures
        from pipeline.readers.documents.captions_amid import caption_notes

        yield from caption_notes(layout)
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
    view = document.view if document.headings else ""
    counted = [one for one in document.headings if view[slice(*one)].strip("# *").isdecimal()]
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
    if len({turn.speaker.label for turn in spoken}) >= _SOME:
        # imported late: two who talk hand over to nobody
        from pipeline.readers.documents.handed_on import handed_notes

        yield from handed_notes(spoken)


def _told_evidence(roles: Roles, turns: Sequence[Turn]) -> Iterator[str]:
    """Yield why roles were guessed, without those who speak under other terms only."""
    silent = _silent_lines(turns)
    told = {turn.speaker.label for turn in turns if turn.line not in silent}
    unnamed = {turn.speaker.label for turn in turns if turn.line in silent} - told
    yield from (one for one in roles.evidence if not any(label in one for label in unnamed))


def _with_roles(turns: tuple[Turn, ...], layout: Layout) -> tuple[tuple[Turn, ...], Roles]:
    told = dict(layout.roles)
    labels = dict.fromkeys(turn.speaker.label for turn in turns) if told else ()
    by_label = {one: told[comparable(one)] for one in labels if comparable(one) in told}
    tallies = tally(as_seen(turns, layout))
    roles = guess_roles(tallies, by_label)
    if ASKS.isdisjoint(roles.by_label.values()):
        # imported late: of most talks it is clear who asks
        from pipeline.readers.documents.named_above import roles_above

        given = roles_above(roles.by_label, layout)
        roles = guess_roles(tallies, {**given, **by_label}) if given else roles
    roles = _without_members(roles, layout)
    speakers = all_named(roles.by_label)
    return tuple(replace(turn, speaker=speakers[turn.speaker.label]) for turn in turns), roles


def _without_members(roles: Roles, layout: Layout) -> Roles:
    """Return roles in which nobody is heard whom the record lists as a member of the committee."""
    above = layout.shown[: layout.labels.turns[0].content] if layout.labels.turns else ""
    if "resent: " not in above:
        return roles
    # imported late: few talks are records that say who was there
    from pipeline.readers.speakers.members import names_present
    from pipeline.readers.speakers.naming import without_courtesy

    present = names_present(above)
    sitting = [
        label
        for label, role in roles.by_label.items()
        if role is Role.RESPONDENT and without_courtesy(label).casefold() in present
    ]
    if not sitting:
        return roles
    told = f"may sit with those who ask, as the record lists them: {', '.join(sitting)}"
    return Roles(
        roles.by_label | dict.fromkeys(sitting, Role.UNIDENTIFIED), (*roles.evidence, told)
    )


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


_SOME = 3
"""Headings, questions or turns that stand so often that they tell something."""
