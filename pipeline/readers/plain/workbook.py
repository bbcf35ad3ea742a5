"""Excel workbooks whose rows are turns: the first sheet with a talk, read as tables of text are."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from pipeline.errors import BriefError, Place, TranscriptError
from pipeline.model.transcript import Datum, Note
from pipeline.readers.document import Reading
from pipeline.readers.office.blocks import counted, refuse_record
from pipeline.readers.plain.sheets import (
    Row,
    Sheet,
    Spot,
    Workbook,
    column_name,
    is_workbook,
    workbook_of,
)
from pipeline.readers.plain.table import (
    HEADLESS,
    Record,
    Table,
    are_pairs,
    judged,
    may_name,
    named,
    read_table,
    with_turns,
)
from pipeline.readers.reader import BAR, Recognition
from pipeline.readers.source import Source
from pipeline.readers.told import told
from pipeline.values import dataclass, replace

NAME = "xlsx"
_MOST_ABOVE = 20
"""Rows that may stand above the one with the names of the columns."""
_MOST_QUOTED = 60
"""Letters of such a row that are shown."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A sheet, the table in it, and what its rows are."""

    sheet: Sheet
    table: Table | None
    recognition: Recognition
    refusal: BriefError | None = None

    @property
    def is_talk(self) -> bool:
        return self.table is not None and self.recognition.confidence >= BAR


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the sheets of the package; raises TranscriptError for one that is not opened."""
    if not is_workbook(data):
        return Recognition(0.0)
    try:
        found = _found(data, source)
    except TranscriptError as error:
        return Recognition(0.0, refusal=error, is_container=True)
    talk = next((one for one in found if one.is_talk), None)
    if talk is None:
        return Recognition(0.0, refusal=_refusal(found, source.path), is_container=True)
    first, *others = talk.recognition.evidence
    evidence = (f"an Excel workbook, the sheet '{talk.sheet.name}': {first}", *others)
    return replace(talk.recognition, evidence=evidence)


def read(data: bytes, source: Source) -> Reading:
    """Read a workbook that was recognized; raises TranscriptError as `read_script` does."""
    found = _found(data, source)
    talk = next((one for one in found if one.is_talk), None)
    if talk is None or talk.table is None:
        raise _refusal(found, source.path)
    comments = _workbook(data, source.path).comments
    for one in comments:
        refuse_record(one, "a comment", source.path)
    metadata = (*talk.table.metadata, *told((one, 0) for one in comments))
    table = replace(talk.table, metadata=metadata)
    reading = read_table(table, NAME, recognize(data, source), data, source)
    transcript = reading.transcript
    removed = [Note(f"{counted(len(comments), 'comment')} of cells")] if comments else []
    removed += [_left(one) for one in found if one is not talk]
    notes = (*_doubts(talk.sheet, table), *_talks(found, talk))
    return replace(
        reading,
        transcript=replace(
            transcript,
            notes=(*notes, *transcript.notes),
            removed=(*removed, *transcript.removed),
        ),
    )


@lru_cache(maxsize=1)
def _workbook(data: bytes, path: str) -> Workbook:
    return workbook_of(data, path)


@lru_cache(maxsize=1)
def _found(data: bytes, source: Source) -> tuple[_Found, ...]:
    """Return every sheet with what its rows are."""
    sheets = _workbook(data, source.path).sheets
    return tuple(_judged(one, source) for one in sheets if one.rows)


def _judged(sheet: Sheet, source: Source) -> _Found:
    """Return what the rows of a sheet are; those of a hidden one are no talk."""
    nothing = Recognition(0.0)
    if sheet.is_hidden:
        return _Found(sheet, None, nothing)
    table = None
    try:
        table = _table(sheet, source.path)
        return _Found(sheet, table, judged(table, source))
    except TranscriptError as error:
        return _Found(sheet, table, nothing, error)


def _refusal(found: Sequence[_Found], path: str) -> BriefError:
    """Return why no sheet is read: what is told of the one that is nearest to a talk."""
    refused = [one for one in found if one.refusal is not None]
    if not refused:
        message = "all sheets with words are hidden" if found else "the workbook is empty"
        hint = "show the sheet with the talk, and save the workbook again"
        return TranscriptError.at(message, Place(path), hint)
    nearest = next((one for one in refused if _is_near(one)), refused[0])
    problems = nearest.refusal.problems if nearest.refusal else ()
    told = (
        replace(one, message=f"the sheet '{nearest.sheet.name}': {one.message}") for one in problems
    )
    return TranscriptError(*told)


def _is_near(found: _Found) -> bool:
    """Return whether columns of a sheet tell who speaks and what is said, whatever is in doubt."""
    columns = named(found.table.names) if found.table is not None else None
    return columns is not None and bool(columns.who and columns.what)


def _left(found: _Found) -> Note:
    sheet = found.sheet
    rows = counted(len(sheet.rows), "row")
    return Note(f"the {'hidden ' if sheet.is_hidden else ''}sheet '{sheet.name}' of {rows}")


def _talks(found: Sequence[_Found], talk: _Found) -> Iterator[Note]:
    """Yield a warning for each other sheet that is a talk, or may be one."""
    for one in found:
        if one is not talk and (one.is_talk or _is_near(one)):
            message = (
                f"the sheet '{one.sheet.name}' may be a talk, too, and is left out: '"
                f"{talk.sheet.name}' alone is read; save each as a workbook of its own"
            )
            yield Note(message, is_warning=True)


def _doubts(sheet: Sheet, table: Table) -> Iterator[Note]:
    """Yield warnings of what may keep words of a sheet from being those that were said."""
    if sheet.unseen:
        message = f"{counted(len(sheet.unseen), 'hidden row')} left out, the first of them here"
        hint = "show all rows and save the workbook again where they belong to the talk"
        yield Note(f"{message}: {hint}", sheet.unseen[0], is_warning=True)
    failed = _within(sheet.failed, sheet, table)
    if failed:
        message = f"{counted(len(failed), 'cell')} without a value, the first of them here"
        hint = "its formula has none, as where words begin with '=' or '-': write them as text"
        yield Note(f"{message}: {hint}", failed[0].line, is_warning=True)
    struck = _within(sheet.struck, sheet, table)
    if struck:
        message = f"{counted(len(struck), 'cell')} with words struck through, and read all the same"
        yield Note(f"{message}, the first of them here", struck[0].line, is_warning=True)
    yield from _nameless(table)


def _nameless(table: Table) -> Iterator[Note]:
    """Yield a warning for each column without a name in which words stand that are not read."""
    told = _told(table)
    for at, name in enumerate(table.names):
        if not name.startswith(_NAMELESS) or name in told:
            continue
        own = [one for one in table.records if " " in one.values[at].strip()]
        if own:
            message = (
                f"'{name}' has no name, and words in {counted(len(own), 'row')}, the first of them "
                "here, which are left out: name it, or put them into the column of the words"
            )
            yield Note(message, own[0].line, is_warning=True)


_NAMELESS = "column "


def _told(table: Table) -> set[str]:
    """Return the names of the columns of who speaks and what is said."""
    from pipeline.readers.columns import columns

    found = columns(table.names, table.rows())
    return {*found.who, *found.what}


def _within(spots: Sequence[Spot], sheet: Sheet, table: Table) -> tuple[Spot, ...]:
    """Return the cells that stand in the columns of who speaks and what is said."""
    by_column = dict(zip(_columns(sheet), table.names, strict=False))
    told = _told(table) if spots else set()
    first = table.records[0].line
    return tuple(one for one in spots if by_column.get(one.column) in told and one.line >= first)


def _columns(sheet: Sheet) -> tuple[int, ...]:
    """Return the columns that hold anything, in order."""
    return tuple(sorted({at for row in sheet.rows for at in row.cells}))


def _table(sheet: Sheet, path: str) -> Table:
    """Return the rows below the names of the columns; raises TranscriptError for none."""
    places = _columns(sheet)
    at = next((at for at, row in enumerate(sheet.rows[:_MOST_ABOVE]) if _is_head(row)), -1)
    if at < 0:
        return _without_names(sheet, places, path)
    above, head, below = sheet.rows[:at], sheet.rows[at], sheet.rows[at + 1 :]
    names = tuple(_names(head, places))
    for row in above:
        refuse_record(_words(row), "what stands above the names of the columns", path)
    again = [row.line for row in below if row.cells == head.cells]
    who = {one for one, name in zip(places, names, strict=True) if name in named(names).who}
    rows = [row for row in _filled(sheet, below, who) if row.line not in again]
    table = Table(
        "",
        names,
        tuple(_record(row, places) for row in rows),
        removed=(*map(_beside, above), *map(_again, again)),
        metadata=tuple(_metadata(above)),
    )
    if not rows:
        hint = "put a row for each turn below the names of the columns"
        raise TranscriptError.at("no row stands below the names", Place(path, head.line), hint)
    return with_turns(table)


def _is_head(row: Row) -> bool:
    """Return whether a row names what is said, and who speaks or when."""
    names = [one.strip() for one in row.cells.values()]
    if len(names) < 2 or not all(map(may_name, names)):  # noqa: PLR2004
        return False
    found = named(names)
    return bool(found.what and (found.who or found.when))


def _names(head: Row, places: Sequence[int]) -> Iterator[str]:
    """Yield the name of each column: "column F" for one without, and for others of one name.

    Those that may say who speaks, or what is said, have their names all the same.
    """
    found = named(one.strip() for one in head.cells.values())
    meant = {*found.who, *found.what}
    seen = set[str]()
    for at in places:
        name = head.cells.get(at, "").strip()
        if not name:
            yield f"{_NAMELESS}{column_name(at)}"
        elif name in seen and name not in meant:
            yield f"{name} (column {column_name(at)})"
        else:
            yield name
        seen.add(name)


def _without_names(sheet: Sheet, places: Sequence[int], path: str) -> Table:
    """Return the rows of a sheet whose columns have no names that are known.

    Raises TranscriptError for one that is no table of two columns without names either, and does
    not begin with names.
    """
    first = sheet.rows[0]
    place = Place(path, first.line)
    if len(places) < 2:  # noqa: PLR2004
        hint = "put who speaks in a column of its own, or save the words as plain text (UTF-8)"
        raise TranscriptError.at("it has one column alone", place, hint)
    records = tuple(_record(row, places) for row in sheet.rows)
    if len(places) == len(HEADLESS) and are_pairs(records, "\t"):
        return Table("", HEADLESS, records, is_headless=True)
    if len(first.cells) < 2 or not all(map(may_name, first.cells.values())):  # noqa: PLR2004
        hint = "put a row with the names above the first turn: 'speaker', 'text', and 'time'"
        raise TranscriptError.at("no row names its columns", place, hint)
    return Table("", tuple(_names(first, places)), records[1:])


def _record(row: Row, places: Sequence[int]) -> Record:
    return Record(row.line, tuple(row.cells.get(at, "") for at in places))


def _filled(sheet: Sheet, rows: Sequence[Row], who: Collection[int]) -> Iterator[Row]:
    """Yield rows, with whoever speaks in each where one cell names him for several."""
    values: dict[tuple[int, int], str] = {}
    by_line = {row.line: row for row in rows}
    for first, last in sheet.merged:
        own = by_line.get(first.line)
        if own is not None and first.column == last.column and first.column in who:
            end = min(last.line, rows[-1].line)
            text = own.cells.get(first.column, "")
            values |= {(line, first.column): text for line in range(first.line, end + 1)}
    for row in rows:
        more = {at: values[row.line, at] for at in who if (row.line, at) in values}
        yield replace(row, cells={**row.cells, **more}) if more else row


def _words(row: Row) -> str:
    return " ".join(" ".join(one.split()) for _, one in sorted(row.cells.items()))


def _beside(row: Row) -> Note:
    words = _words(row)
    shown = words if len(words) <= _MOST_QUOTED else f"{words[:_MOST_QUOTED]}…"
    return Note(f"above the names of the columns: {shown}", row.line)


def _again(line: int) -> Note:
    message = "the names of the columns again: where another talk begins, save it as its own file"
    return Note(message, line, is_warning=True)


def _metadata(above: Sequence[Row]) -> Iterator[Datum]:
    """Yield what rows above the names of the columns tell; the first may be a title."""
    said = tuple(told((_words(row), row.line) for row in above))
    yield from said
    is_title = above and len(above[0].cells) == 1 and len(_words(above[0])) <= _LONGEST_TITLE
    others = {one.line for one in said if one.key != "line"}
    if is_title and above[0].line not in others and all(one.key != "title" for one in said):
        yield Datum("title", _words(above[0]), above[0].line)


_LONGEST_TITLE = 120
