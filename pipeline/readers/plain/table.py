"""Tables with a column for who speaks and one for what is said: CSV, with `,`, `;` or tabs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from pipeline.errors import BriefError, Place, TranscriptError
from pipeline.model.transcript import Datum, Note
from pipeline.patterns import pattern
from pipeline.readers.document import Reading
from pipeline.readers.encoding import decode_plain
from pipeline.readers.reader import BAR, Recognition
from pipeline.readers.source import Source
from pipeline.values import TYPE_CHECKING, dataclass, replace

if TYPE_CHECKING:
    from pipeline.readers.captions.cues import Captions
    from pipeline.readers.columns import Columns
    from pipeline.readers.speeches import Script

NAME = "csv"
_SEPARATORS = ",;\t|"
_EXCEL = "sep="
"""How a line begins that tells Excel what parts the columns."""
_NAME = pattern(r"[^\W\d][\w-]*(?: [\w-]+)?|")
"""A name of a column where it must be one: a word or two, or nothing above the numbers of rows."""
_RULE = pattern(r"\s*(?::?-+:?)?\s*")
"""A cell of the line that Markdown puts below the names: `| --- | :-: |`."""
_LONGEST_NAME = 60
"""Letters of the name of a column; a first line with longer parts is prose."""
_MOST_WORDS = 8
"""Words of it."""
_SURE = 0.95
_HEAD = 4_096
"""Characters in which the names of the columns stand."""


@dataclass(frozen=True, slots=True)
class _Form:
    separator: str = ""
    """What parts the columns; empty in what is no table."""
    names: tuple[str, ...] = ()
    """Names of the columns of a table that has no line for them."""
    is_quoted: bool = True
    """Whether quotation marks stand around cells; otherwise they are words."""


@dataclass(frozen=True, slots=True)
class Record:
    """One row, with the line on which it begins."""

    line: int
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with the names of their columns."""

    separator: str
    """What parts the columns in a text; empty for the cells of a workbook."""
    names: tuple[str, ...]
    records: tuple[Record, ...]
    joined: tuple[int, ...] = ()
    """Lines of rows whose words were cut at what parts the columns, and are whole again."""
    told: str = ""
    """What was made of rows of words; empty where they are no words."""
    is_headless: bool = False
    """Whether it has no line with names, and two columns."""
    removed: tuple[Note, ...] = ()
    """What stands beside the rows and is not read."""
    metadata: tuple[Datum, ...] = ()
    """What is told above the names of the columns."""

    def rows(self) -> list[dict[str, object]]:
        """Return each row by the names of its columns."""
        return [dict(zip(self.names, record.values, strict=False)) for record in self.records]


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the names in the first line; raises TranscriptError when undecodable."""
    text = decode_plain(data, source.path)
    form = _form(text)
    if not form.separator:
        return _nameless(text, source.path)
    try:
        return judged(_table(text, form, source.path), source)
    except TranscriptError as error:
        return Recognition(0.0, refusal=error, is_container=True)


def judged(table: Table, source: Source) -> Recognition:
    """Return how sure it is that rows are turns; raises TranscriptError where it is not clear."""
    captioned = _captioned(table, source)
    if captioned is not None:
        return captioned[1]
    columns = _columns(table, source.path)
    told = f"'{columns.who[0]}' says who speaks, '{columns.what[0]}' what"
    if table.is_headless:
        told = "the first column says who speaks, the second what; they have no names"
    evidence = f"a table of {len(table.records):,} rows: {told}"
    return Recognition(_SURE, (evidence,), is_container=True)


def read(data: bytes, source: Source) -> Reading:
    """Read a table that was recognized; raises TranscriptError as `read_script` does."""
    text = decode_plain(data, source.path)
    table = _table(text, _form(text), source.path)
    return read_table(table, NAME, recognize(data, source), data, source)


def read_table(
    table: Table, name: str, recognition: Recognition, data: bytes, source: Source
) -> Reading:
    """Read rows that are turns, of the format `name`; raises TranscriptError as `read` does."""
    from pipeline.readers.script import read_script

    captioned = _captioned(table, source)
    if captioned is not None:
        from pipeline.readers.captions import reading

        cues = replace(captioned[0], removed=(*table.removed, *captioned[0].removed))
        return reading.read(cues, name, captioned[1], data, source)
    return read_script(_script(table, source.path), name, recognition, data, source)


def _script(table: Table, path: str) -> Script:
    """Return what the rows of a table say; raises TranscriptError for what is not clear in them."""
    from pipeline.readers.cells import is_blank
    from pipeline.readers.rows import (
        Row,
        left_out,
        one_day,
        refuse_inner_talks,
        refuse_several_records,
        script,
    )

    columns = _columns(table, path)
    rows = table.rows()
    if table.separator:
        _refuse_moved(table, columns, path)
    spoken = [
        Row(
            str(row.get(columns.who[0], "")),
            str(row.get(columns.what[0], "")),
            row.get(columns.when),
            row.get(columns.until),
            record.line,
            str(row.get(columns.role, "")),
        )
        for row, record in zip(rows, table.records, strict=True)
    ]
    filled = [row for row in spoken if not is_blank(row.what)]
    said = [row for row in filled if any(map(str.isalnum, row.what))]
    silent = [row for row in filled if not any(map(str.isalnum, row.what))]
    refuse_several_records(said, path)
    refuse_inner_talks(said, path)
    day = (*table.metadata, *one_day(rows, columns))
    found = script(said, metadata=day, removed=tuple(left_out(rows, columns)), found=columns)
    cut = (*_cut_notes(table), *_lone_notes(table, columns)) if table.separator else ()
    told = [Note(table.told, table.records[0].line)] if table.told else []
    told += [Note(f"a row without a word: {row.who}: {row.what}", row.line) for row in silent]
    return replace(
        found, notes=(*cut, *found.notes), removed=(*table.removed, *told, *found.removed)
    )


def names_columns(text: str) -> bool:
    """Return whether the first line of a text names who speaks and what is said.

    Markdown has tables of its own, with `|`.
    """
    line = _first_line(text)
    separator = _separator(line)
    return (
        separator not in {"", "|"} and named([_bare(one) for one in line.split(separator)]).is_clear
    )


def _captioned(table: Table, source: Source) -> tuple[Captions, Recognition] | None:
    """Return what a table of captions holds; None for one in which names do not tell who speaks.

    So is one with times and words and no column for who speaks, where the words have names in them.
    """
    from pipeline.readers.columns import columns, several_talks

    rows = table.rows()
    found = columns(table.names, rows)
    if found.who or not found.when or len(found.what) != 1 or several_talks(rows, found):
        return None
    from pipeline.readers.captions import reading
    from pipeline.readers.plain.timed_rows import captions

    lines = (record.line for record in table.records)
    cues = captions(tuple(zip(lines, rows, strict=True)), found)
    if cues is None:
        return None
    told = f"a table with times, and names in '{found.what[0]}'"
    recognition = reading.recognize(cues, told, source)
    return (cues, recognition) if recognition.confidence >= BAR else None


def _first_line(text: str) -> str:
    """Return the line with the names: the first that is not blank, nor Excel's `sep=;`."""
    for line in text[:_HEAD].removeprefix("\ufeff").splitlines()[:3]:
        if line.strip() and not line.startswith(_EXCEL):
            return line
    return ""


def _separator(line: str) -> str:
    """Return what parts the columns; empty for a line that does not name who or what."""
    for separator in _SEPARATORS:
        names = [_bare(name) for name in line.split(separator)]
        if len(names) > 1 and all(map(may_name, names)):
            found = named(names)
            if found.what and (found.who or found.when):
                return separator
    return ""


def may_name(name: str) -> bool:
    """Return whether a cell may be the name of a column, and no prose."""
    return len(name) <= _LONGEST_NAME and name.count(" ") < _MOST_WORDS


def named(names: Iterable[str]) -> Columns:
    """Return what columns of these names hold, whatever stands in them."""
    # imported late: most files are no tables
    from pipeline.readers.columns import columns

    return columns(names)


def _unnamed(text: str) -> str:
    """Return what parts the columns of a table that does not name who speaks, or what is said.

    Each row has as many columns as there are names: in prose lines do not.
    """
    line = _first_line(text)
    for separator in _SEPARATORS:
        names = [_bare(name) for name in line.split(separator)]
        if len(names) > 1 and all(map(_NAME.fullmatch, names)):
            try:
                rows = [len(one.values) for one in _records(text, separator, "")]
            except TranscriptError:
                continue
            found = named(names)
            is_told = found.is_spoken or (len(found.who) == 1 and not found.is_who_vague)
            least = 2 if is_told else _LEAST_ROWS
            is_wide = is_told or len(names) > 2 or _PAIR.fullmatch(line.strip()) is not None  # noqa: PLR2004
            if len(rows) >= least and set(rows) == {len(names)} and is_wide:
                return separator
    return ""


_PAIR = pattern(r'"[^"]+"\S"[^"]+"')
"""Two names between quotation marks, as no prose begins."""
_LEAST_ROWS = 5
"""Rows of a table of which no column is known."""


def _bare(name: str) -> str:
    return name.strip().strip("\"'").strip()


def _form(text: str) -> _Form:
    """Return how a text is a table, if it is one."""
    separator = _separator(_first_line(text)) or _unnamed(text)
    if separator:
        return _Form(separator, is_quoted=not _TOKENS.search(_first_line(text)))
    forms = (*(_Form(one, HEADLESS) for one in _SEPARATORS), _Form("\t", HEADLESS, False))
    return next((one for one in forms if _is_headless(text, one)), _Form())


_TOKENS = pattern(r"\btoken\b.*\bpunctuation\b")
"""The names of a table of words, which may be quotation marks themselves."""
HEADLESS = ("speaker", "text")
_FEWEST_ROWS, _FEWEST_WORDS = 4, 3


def _is_headless(text: str, form: _Form) -> bool:
    """Return whether a text is a table of two columns without names: people and what they say.

    Each row has both, and at most empty cells behind them; few people take turns, and what they say
    has several words.
    """
    separator = form.separator
    first, is_parted, _ = _first_line(text).partition(separator)
    if not is_parted or ": " in first:
        return False
    # imported late: most first lines are those of a talk
    from pipeline.readers.cells import names_person

    may_name = _is_word_for_one if separator == "\t" else names_person
    if not (names_person(_bare(first)) or may_name(_bare(first))):
        return False
    try:
        return are_pairs(_records(text, separator, "", is_quoted=form.is_quoted), separator)
    except TranscriptError:
        return False


def are_pairs(records: Iterable[Record], separator: str) -> bool:
    """Return whether rows are people and what they say; `separator` is what parts the columns.

    Raises TranscriptError where the rows are those of a text that is no table.
    """
    # imported late: most first lines are those of a talk
    from pipeline.readers.cells import names_person, take_turns

    may_name = _is_word_for_one if separator == "\t" else names_person
    people: list[str] = []
    words = 0
    for record in records:
        who, *said = (value.strip() for value in record.values)
        while len(said) > 1 and not said[-1]:
            said.pop()
        if len(said) != 1 or not said[0] or not (names_person(who) or may_name(who)):
            return False
        people.append(who)
        words += len(said[0].split())
    is_talk = len(people) >= _FEWEST_ROWS and take_turns(people)
    return is_talk and words >= len(people) * _FEWEST_WORDS


def _nameless(text: str, path: str) -> Recognition:
    """Return the refusal of a table that lacks a line with names and may be a talk, or nothing.

    Initials and single words in the first column may as well be codes of what is told of.
    """
    line = _first_line(text)
    separator = next((one for one in _PLAIN_SEPARATORS if one in line), "")
    first = _bare(line.partition(separator)[0]) if separator else ""
    is_word = ":" not in first and _WORD_FOR_ONE.fullmatch(first) is not None
    if not is_word or text.count("\n") < _FEWEST_NAMELESS:
        return Recognition(0.0)
    # imported late: most first lines are those of a talk
    from pipeline.readers.cells import take_turns

    try:
        rows = [one.values for one in _records(text, separator, "")]
    except TranscriptError:
        return Recognition(0.0)
    people = [row[0].strip() for row in rows]
    words = sum(len(row[1].split()) for row in rows if len(row) > 1)
    if (
        len(rows) < _FEWEST_NAMELESS
        or {len(row) for row in rows} != {len(rows[0])}
        or not all(map(_WORD_FOR_ONE.fullmatch, people))
        or not take_turns(people)
        or words < len(rows) * _WORDS_NAMELESS
    ):
        return Recognition(0.0)
    names = separator.join(
        ("speaker", "text", *(f"other {at}" for at in range(1, len(rows[0]) - 1)))
    )
    message = f"a table without names of its columns: '{first}' may be who speaks"
    hint = f"if it is, put a line with the names above the first row: {names}"
    error = TranscriptError.at(message, Place(path, 1), hint)
    return Recognition(0.0, refusal=error, is_container=True)


_PLAIN_SEPARATORS = ",;"
_FEWEST_NAMELESS, _WORDS_NAMELESS = 12, 5
_WORD_FOR_ONE = pattern(r"[^\W\d_a-z][\w.'’-]{0,20}(?: [^\W\d_a-z][\w.'’-]{0,20}){0,3}")
"""A word in a cell that may be a name or initials."""


def _is_word_for_one(who: str) -> bool:
    """Return whether a word may be a surname, as a tab behind it makes likely: "ROE", "Lind"."""
    return who.isalpha() and who[0].isupper()


@lru_cache(maxsize=1)
def _table(text: str, form: _Form, path: str) -> Table:
    """Return the rows of a table; raises TranscriptError for one with more columns than names."""
    separator = form.separator
    records = tuple(_records(text, separator, path, is_quoted=form.is_quoted))
    if form.names:
        return Table(separator, form.names, records, is_headless=True)
    names = tuple(_bare(name) for name in records[0].values)
    while names and not names[-1]:
        names = names[:-1]
    long = [one for one in records[1:] if any(value.strip() for value in one.values[len(names) :])]
    if not long:
        return with_turns(Table(separator, names, records[1:]))
    joined = _joined(Table(separator, names, records[1:]), long)
    if joined is None:
        count = len(long[0].values)
        message = f"a row of {count} columns, where {len(names)} have names"
        hint = f"put words that hold '{_shown(separator)}' between quotation marks"
        raise TranscriptError.at(message, Place(path, long[0].line), hint)
    return joined


_OF_WORDS = ("token", "word")
"""Names of a column of words, one a row."""


def with_turns(table: Table) -> Table:
    """Return a table with a row for each turn, where its rows are words."""
    if not any(one.casefold() in _OF_WORDS for one in table.names):
        return table if named(table.names).who else _with_labels(table)
    # imported late: hardly a table has its words in rows
    from pipeline.readers.plain.token_rows import (
        COUNTED_NAMES,
        NAMES,
        counted_words,
        has_tokens,
        joined_tokens,
    )

    rows = [
        (one.line, dict(zip(table.names, (*one.values, *("",) * len(table.names)), strict=False)))
        for one in table.records
    ]
    if not has_tokens(table.names):
        counted = tuple(Record(one.line, one.values) for one in counted_words(table.names, rows))
        told = f"the words of {len(rows):,} rows are joined to {len(counted):,} utterances"
        told += "; whole utterances, and all other columns, are left out"
        if not counted:
            return table
        return replace(table, names=COUNTED_NAMES, records=counted, told=told)
    records = tuple(Record(one.line, one.values) for one in joined_tokens(rows))
    return replace(table, names=NAMES, records=records)


def _with_labels(table: Table) -> Table:
    """Return a table with columns for the time and the label that begin its cells."""
    first = next(iter(table.records), None)
    if first is None or not any(one.lstrip().startswith(("(", "[")) for one in first.values):
        return table
    # imported late: hardly a table has labels in its cells
    from pipeline.readers.plain.labelled_cells import NAMES, labelled_cells

    name, parts = labelled_cells(table.rows())
    if not parts:
        return table
    at = table.names.index(name)
    records = tuple(
        replace(one, values=(*own, *one.values[:at], *one.values[at + 1 :]))
        for one, own in zip(table.records, parts, strict=True)
    )
    names = (*NAMES, *table.names[:at], *table.names[at + 1 :])
    return replace(table, names=names, records=records)


def _joined(table: Table, long: list[Record]) -> Table | None:
    """Return a table in which words that were cut are whole; None where that is not clear.

    It is where few rows are too long, who speaks in them speaks in others, and these hold nothing
    behind the words.
    """
    lines = tuple(one.line for one in long)
    others = tuple(one for one in table.records if one.line not in lines)
    found = _named_by(replace(table, records=others))
    if not found.is_clear or found.is_guessed or len(long) * _FEWEST_WHOLE > len(others):
        return None
    at = table.names.index(found.what[0])
    if any(value.strip() for one in others for value in one.values[at + 1 :]):
        return None
    who = table.names.index(found.who[0])
    if who > at or not {one.values[who] for one in long} <= {one.values[who] for one in others}:
        return None
    gap = table.separator if table.separator.isspace() else f"{table.separator} "
    whole = (
        Record(one.line, (*one.values[:at], gap.join(filter(None, one.values[at:]))))
        if one.line in lines
        else one
        for one in table.records
    )
    return replace(table, records=tuple(whole), joined=lines)


_FEWEST_WHOLE = 10
"""Rows as long as they should be, for each that is not."""


def _refuse_moved(table: Table, found: Columns, path: str) -> None:
    """Raise TranscriptError for a row that fits, though what parts the columns has cut a cell.

    So does "Roe, Ann" without quotation marks where the last column is mostly blank: what stands
    for the time is none, as it is in other rows, and the time stands in another column.
    """
    if not found.when:
        return
    at = table.names.index(found.when)
    clocks = [[_is_clock(value) for value in one.values] for one in table.records]
    timed = sum(own[at] for own in clocks if len(own) > at)
    for record, own in zip(table.records, clocks, strict=True):
        is_moved = len(own) > at and not own[at] and record.values[at].strip() and any(own)
        if is_moved and timed * 2 > len(clocks):
            message = f"no time stands in '{found.when}', but in another column"
            hint = f"put cells that hold '{_shown(table.separator)}' between quotation marks"
            raise TranscriptError.at(message, Place(path, record.line), hint)


def _is_clock(value: str) -> bool:
    from pipeline.readers.seconds import seconds

    return ":" in value and seconds(value) is not None


def _lone_notes(table: Table, found: Columns) -> Iterator[Note]:
    """Yield a warning for the one row of many that holds something behind the words."""
    at = table.names.index(found.what[0])
    filled = [one for one in table.records if any(map(str.strip, one.values[at + 1 :]))]
    if len(filled) == 1 and len(table.records) > _FEWEST_WHOLE:
        message = (
            "no other row holds anything behind the words: if they go on there, put words that "
            f"hold '{_shown(table.separator)}' between quotation marks"
        )
        yield Note(message, filled[0].line, is_warning=True)


def _named_by(table: Table) -> Columns:
    from pipeline.readers.columns import columns

    return columns(table.names, table.rows())


def _cut_notes(table: Table) -> Iterator[Note]:
    """Yield a warning for each row whose words were cut."""
    for line in table.joined:
        message = (
            "a row has more columns than there are names: what stands in them is read as the end "
            "of the words; put words that hold what parts the columns between quotation marks"
        )
        yield Note(message, line, is_warning=True)


def _shown(separator: str) -> str:
    return "tab" if separator == "\t" else separator


def _records(text: str, separator: str, path: str, *, is_quoted: bool = True) -> Iterator[Record]:
    import csv
    from io import StringIO

    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    lines = StringIO(text.removeprefix("\ufeff"), newline="")
    reader = csv.reader(
        lines,
        delimiter=separator,
        skipinitialspace=True,
        strict=True,
        quoting=csv.QUOTE_MINIMAL if is_quoted else csv.QUOTE_NONE,
    )
    line = 1
    try:
        for values in reader:
            is_rule = separator == "|" and all(map(_RULE.fullmatch, values))
            is_filled = any(value.strip() for value in values)
            if is_filled and not is_rule and not values[0].startswith(_EXCEL):
                yield Record(line, tuple(values))
            line = reader.line_num + 1
    except csv.Error as failure:
        hint = "save the table again as CSV, with quotation marks around words that hold any"
        message = f"this is no table: {failure}"
        raise TranscriptError.at(message, Place(path, line), hint) from None


def _columns(table: Table, path: str) -> Columns:
    """Return what the columns hold; raises TranscriptError where that is not clear."""
    from pipeline.readers.columns import columns, several_talks, told_apart

    rows = table.rows()
    found = columns(table.names, rows)
    _refuse_twice(table, found, path)
    if not found.is_clear:
        several = several_talks(rows, found) if found.is_vague else ""
        several = f"are of several talks: {several}" if several else told_apart(rows, found)
        raise _unclear(table, found, path, several)
    several = several_talks(rows, found)
    if several:
        hint = "save each talk as a file of its own"
        raise TranscriptError.at(f"several talks in one table: {several}", Place(path, 1), hint)
    return found


def _refuse_twice(table: Table, found: Columns, path: str) -> None:
    """Raise TranscriptError where two columns of one name may be meant and hold other words."""
    for name in (*found.who, *found.what):
        first, *others = (at for at, one in enumerate(table.names) if one == name)
        for record in table.records if others else ():
            values = (*record.values, *("",) * len(table.names))
            if any(values[at].strip() != values[first].strip() for at in others):
                message = f"two columns are called '{name}', and do not hold the same"
                hint = "give each column a name of its own, and call the one that is meant so"
                raise TranscriptError.at(message, Place(path, record.line), hint)


def _unclear(table: Table, found: Columns, path: str, several: str = "") -> BriefError:
    """Return what to say of a table whose columns do not tell who says what.

    `several` tells that its rows are of several talks, if they are or may be.
    """
    names = ", ".join(f"'{name}'" for name in table.names)
    hint = "name one column 'speaker' and one 'text', and a third 'time' where there is one"
    if not found.who and (talks := _talks_in_cells(table)):
        problem = f"each row of {talks[0]} holds a talk of its own, with labels as {talks[1]}"
        hint = "save the words of each of these talks as a file of its own, as plain text"
    elif not found.who:
        problem = "none says who speaks"
    elif not found.what:
        problem = "none says what is said"
    elif found.is_vague:
        problem = f"'{found.who[0]}' and '{found.what[0]}' may be no speech"
    else:
        both = found.who if len(found.who) > 1 else found.what
        problem = f"it is not clear which is meant: {' or '.join(both)}"
    if several:
        problem = f"{problem}, and its rows {several}"
        hint = f"save each talk as a file of its own, and {hint}"
    message = f"a table with the columns {names}: {problem}"
    return TranscriptError.at(message, Place(path, 1), hint)


def _talks_in_cells(table: Table) -> tuple[str, str] | None:
    """Return the column whose cells hold a talk each, and two labels; None where none does."""
    # imported late: most tables say who speaks
    from pipeline.readers.plain.talks_in_cells import talks_in_cells

    name, labels = talks_in_cells(table.rows())
    return (f"'{name}'", labels) if name else None
