"""The names that the title, the data and the lines above a talk give those who speak in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.model.transcript import ASKS, Note, Role, Speaker, Turn
from pipeline.patterns import clued, pattern
from pipeline.readers.documents.framed import play_notes, without_frames
from pipeline.readers.documents.judging import DECLARE
from pipeline.readers.documents.seen import as_read
from pipeline.readers.labels.shapes import described_role
from pipeline.readers.layout import Layout, above
from pipeline.readers.speakers.naming import may_name, name_of, named_in, short_of
from pipeline.values import replace


def with_names(
    turns: tuple[Turn, ...], title: str, layout: Layout, declared: frozenset[str]
) -> tuple[tuple[Turn, ...], tuple[Note, ...]]:
    """Return the turns with the names that title, data and lines above give, and what tells so."""
    turns, titled = _as_told(turns, title, layout)
    turns, named = _as_named(turns, layout, declared)
    turns, listed = _as_listed(turns, layout, declared)
    turns, full = _in_full(turns, title, layout, declared)
    return turns, (*titled, *named, *listed, *full)


def _as_told(
    turns: tuple[Turn, ...], title: str, layout: Layout
) -> tuple[tuple[Turn, ...], tuple[Note, ...]]:
    """Return the turns with a name that the title tells, without marks around all they say."""
    lines = [layout.shown[one.start : one.end] for one in layout.lines]
    turns, titled = _with_titled(turns, title)
    played = play_notes(turns, lines)
    turns, framed = without_frames(turns)
    return turns, (*titled, *played, *framed)


def _as_named(
    turns: tuple[Turn, ...], layout: Layout, declared: frozenset[str]
) -> tuple[tuple[Turn, ...], tuple[Note, ...]]:
    """Return the turns with the names that data about the talk, or lines above it, give."""
    lines = [(as_read(layout.shown[one.start : one.end]), one.number) for one in above(layout)]
    fields = [(words, number) for words, number in lines if ":" in words or "：" in words]
    if not (fields or layout.document.metadata):
        return turns, ()
    # imported late: most talks begin at once
    from pipeline.readers.speakers.named_by_file import Said, named_by_file, said_in

    data = (Said(one.key, one.value, one.line) for one in layout.document.metadata)
    said = (said_in(words, number) for words, number in fields)
    return named_by_file(turns, (*data, *filter(None, said)), declared)


def _as_listed(
    turns: tuple[Turn, ...], layout: Layout, declared: frozenset[str]
) -> tuple[tuple[Turn, ...], tuple[Note, ...]]:
    """Return the turns with the names of a list above of short labels.

    "Jane Roe [JR]" or "Jane Roe  -JR", where the label has the first letters of the name, or
    "J = Jane Roe".
    """
    lines = [(as_read(layout.shown[one.start : one.end]), one.number) for one in above(layout)]
    listed = [
        (found, number)
        for words, number in lines
        if (found := next(filter(None, (one.fullmatch(words) for one in _LISTS)), None))
    ]
    if len(listed) < _LEAST_LISTED:
        return turns, ()
    people = {turn.speaker.label: turn.speaker for turn in turns}
    counts = Counter(found["short"] for found, _ in listed)
    named = {
        one["short"]: (name_of(one["name"], people[one["short"]].role), number)
        for one, number in listed
        if one["short"] in people.keys() - declared
        and counts[one["short"]] == 1
        and ("=" in one[0] or _is_nameless(people[one["short"]], one["name"]))
    }
    speakers = {
        label: replace(people[label], name=name, short=short_of(name))
        for label, (name, _) in named.items()
    }
    notes = (
        Note(f"'{label}' is {name}, as the file says", number)
        for label, (name, number) in named.items()
    )
    done = (replace(turn, speaker=speakers.get(turn.speaker.label, turn.speaker)) for turn in turns)
    return tuple(done), tuple(notes)


def _is_nameless(one: Speaker, name: str) -> bool:
    """Return whether somebody is known by the initials of a name alone."""
    # imported late: hardly a talk has such a list
    from pipeline.readers.cells import are_initials

    return one.name == one.label and are_initials(one.label, name)


_LISTED = clued(
    r"[\s*•-]*(?P<name>[^\W\d_a-z][\w.'’-]+(?: [\w.'’-]+){1,3}) ?[\[(]"
    r"(?P<short>[A-Z]{2,4})[\])]\s*",
    *("]", ")"),
)
_EQUATED = clued(
    r"[\s*•-]*(?P<short>[^\W\d_][\w.]{0,9}?)[ \t\u00a0]*=[ \t\u00a0]*"
    r"(?P<name>(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){1,3})"
    r"(?:\s?[,(–—][^\n]{0,200})?\s*",
    "=",
)
_DASHED = clued(
    r"[\s*•-]*(?P<name>[^\W\d_a-z][\w.'’-]+(?: [\w.'’-]+){1,3})\s*[\s,][-–—]\s?"
    r"(?P<short>[A-Z]{2,4}\d?)\s*",
    *("-", "–", "—"),
)
_LISTS = (_LISTED, _EQUATED, _DASHED)
_LEAST_LISTED = 2
"""People in a list with their initials."""


def roles_above(labels: Iterable[str], layout: Layout) -> dict[str, Role]:
    """Return the roles that data about the talk give those whom they name, and lines above it."""
    # imported late: most talks have no such data
    from pipeline.readers.speakers.named_by_file import Said, roles_by_file, said_in

    data = [Said(one.key, one.value, one.line) for one in layout.document.metadata]
    first = layout.labels.turns[0].index if layout.labels.turns else 0
    lines = [
        (" ".join(words.strip(_AROUND).split()), line.number)
        for line in layout.lines[:first]
        if (words := as_read(layout.shown[line.start : line.end]))
    ]
    said = (said_in(words, number) for words, number in lines)
    known = tuple(labels)
    told = roles_by_file(known, (*data, *filter(None, said)))
    return _roles_of_letters(known, [words for words, _ in lines]) | told


def _roles_of_letters(labels: Sequence[str], lines: Sequence[str]) -> dict[str, Role]:
    """Return what lines say that those do whom letters stand for: "I: Interviewer"."""
    found = (_LETTER.fullmatch(words) for words in lines)
    said = {one["short"]: described_role(one["words"]) for one in found if one}
    roles = {one: role for one in labels if (role := said.get(one)) not in _OPEN}
    return roles if not ASKS.isdisjoint(roles.values()) else {}


_OPEN = (None, Role.UNIDENTIFIED)
"""What somebody does of whom it only says that he takes part."""


_LETTER = pattern(r"(?P<short>[^\W\d_]\w{0,3})\s?[:：=–—-]\s?(?P<words>[^\n:：]{3,60})")
_AROUND = "\ufeff \t*_#>-"


def _in_full(
    turns: tuple[Turn, ...], title: str, layout: Layout, declared: frozenset[str]
) -> tuple[tuple[Turn, ...], tuple[Note, ...]]:
    """Return the turns with the full names of whom title, data and lines above name so."""
    text, first = layout.shown, layout.labels.turns[0].index
    ends = ((line, text.find("\n", line.start)) for line in layout.lines[:first])
    heads = [
        (column, line.number)
        for line, end in ends
        if end > 0
        for column in _columns(as_read(text[line.start : end]).strip())
    ]
    heads += [(one.value, one.line) for one in layout.document.metadata]
    begun = (line for words, line in heads if words and title.startswith(words) and title != words)
    heads += [(title, line) for line in begun]
    if not may_name(" ".join(words for words, _ in heads), {one.speaker.label for one in turns}):
        return turns, ()
    # imported late: little stands above most talks
    from pipeline.readers.speakers.named_in_full import Place as Head
    from pipeline.readers.speakers.named_in_full import named_in_full

    places = [Head(words, line) for words, line in heads if words]
    return named_in_full(turns, places, text, declared)


def _columns(words: str) -> list[str]:
    """Return the columns of a line; what stands far behind a colon is no other one."""
    key, colon, value = words.partition(":")
    if colon and value.startswith("   ") and len(key) <= _LONGEST_KEY:
        words = f"{key}: {value.lstrip()}"
    return _COLUMNS.late.split(words) if _COLUMNS.may_match(words) else [words]


_LONGEST_KEY = 30
_COLUMNS = clued(r" {3,}|\t+", "   ", "\t")
"""What parts the columns of a roster: "JANE ROE, Lake        ODO LIND, Varn"."""


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
