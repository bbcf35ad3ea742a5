"""Tables with speech in them: which column holds the speakers, which the words, which the times."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from pipeline.model.transcript import Datum, Note
from pipeline.patterns import pattern
from pipeline.readers.documents.likeness import are_fields
from pipeline.readers.labels.candidates import Shape
from pipeline.readers.labels.shapes import MOST_CHARACTERS, MOST_WORDS, shape_of
from pipeline.readers.office.blocks import Block, Cell, Table, counted, quoted
from pipeline.readers.office.question_columns import Pair, is_head, pair_by_looks, pair_of
from pipeline.readers.speeches import Speech, clock
from pipeline.readers.told import told
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Drawn:
    """What became of the tables of a document."""

    flow: tuple[Block | Table, ...] = ()
    """The paragraphs, those of tables of text among them, where there is no table of speech."""
    speeches: tuple[Speech, ...] = ()
    evidence: tuple[str, ...] = ()
    metadata: tuple[Datum, ...] = ()
    notes: tuple[Note, ...] = ()
    removed: tuple[Note, ...] = ()
    unanswered: int = 0
    """The line of a table of questions whose column of answers is empty; 0 for none."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which column of a table holds what, from 0; -1 for none."""

    width: int
    words: int
    speaker: int = -1
    time: int = -1
    answers: int = -1
    """Where `words` holds questions, the column of their answers."""
    heads: tuple[str, ...] = ()
    """The first row, where it names the columns."""
    first: int = 0
    """Which row the talk begins with, from 0."""
    asked: str = ""
    answered: str = ""
    """Where there are answers, what questions and answers are called."""

    @property
    def in_words(self) -> str:
        """For the evidence: "speaker in column 2, words in column 3"."""
        if self.answers >= 0:
            return f"questions in column {self.words + 1}, answers in column {self.answers + 1}"
        named = [("time", self.time), ("speaker", self.speaker), ("words", self.words)]
        return ", ".join(f"{what} in column {at + 1}" for what, at in named if at >= 0)


def drawn(flow: Sequence[Block | Table]) -> Drawn:
    """Return the speech of tables that have a column of speakers, else paragraphs alone.

    Of tables that hold the talk without such a column the words are left as paragraphs; two narrow
    columns before the talk are data of the file; the rest is removed and listed.
    """
    tables = [one for one in flow if isinstance(one, Table)]
    if not tables:
        return Drawn(tuple(flow))
    columns = dict(zip(map(id, tables), _of_all(tables), strict=True))
    unanswered = (_unanswered(one, columns[id(one)]) for one in tables)
    if line := next(filter(None, unanswered), 0):
        return Drawn(tuple(flow), unanswered=line)
    spoken = [one for one in tables if (at := columns[id(one)]) is not None and _names(at)]
    inside = sum(_words(one.rows) for one in spoken)
    outside = sum(len(one.text.split()) for one in flow if isinstance(one, Block))
    found = _speech(flow, columns) if inside > outside else None
    return _text(flow, columns) if found is None or _is_form(found.speeches) else found


def _is_form(speeches: Sequence[Speech]) -> bool:
    """Whether what stands beside the words are fields of a form, and nobody's names."""
    labels = [one.label for one in speeches]
    said = [" ".join(one.paragraphs) for one in speeches]
    is_known = any(shape_of(label) is Shape.KNOWN for label in labels if label)
    return bool(labels) and not is_known and are_fields(labels, said, " ".join(said))


def _names(columns: _Columns) -> bool:
    return columns.speaker >= 0 or columns.answers >= 0


def _words(rows: Sequence[Sequence[Cell]]) -> int:
    return sum(len(cell.text.split()) for row in rows for cell in row)


def _of_all(tables: Sequence[Table]) -> Iterator[_Columns | None]:
    """Yield what the columns of each table hold: by their heads, else by what stands in them.

    Where one has heads, others are of the talk only if they go on with its columns.
    """
    headed = [_by_heads(table) for table in tables]
    last: _Columns | None = None
    for table, named in zip(tables, headed, strict=True):
        found = named
        if last is not None and named is None and _continues(table, last):
            found = replace(last, heads=(), first=0)
        elif not any(headed):
            found = _pair_by_looks(table) or _by_looks(table)
        yield found
        last = found or last


def _continues(table: Table, columns: _Columns) -> bool:
    """Return whether a table looks like the last one: times where times are, names where names."""
    rows = _regular(table, columns.width) if _width(table) == columns.width else []
    times = [row[columns.time] for row in rows] if columns.time >= 0 else []
    names = [row[columns.speaker] for row in rows] if columns.speaker >= 0 else []
    return bool(rows) and all(map(_is_time, times)) and all(map(_is_label, names))


def _width(table: Table) -> int:
    return max((sum(cell.columns for cell in row) for row in table.rows), default=0)


def _spread(row: Sequence[Cell]) -> list[str]:
    """Return the words of a row, one for each column."""
    return [text for cell in row for text in (cell.text, *[""] * (cell.columns - 1))]


_SPEAKERS = """
    speaker|name|who|person|participant|talker|voice|party|role|sprecher|sprecherin|person|
    intervenant|intervenante|locuteur|orateur|hablante|orador|oradora|ponente|falante|relatore|
    спикер|говорящий|участник|話者|発言者|发言人|說話者|المتحدث
"""
_TIMES = """
    time|timestamp|time stamp|timecode|time code|tc|start|start time|begin|in|zeit|beginn|temps|
    heure|début|hora|tiempo|inicio|tempo|время|時間|时间|الوقت
"""
_TEXTS = """
    words|text|transcript|transcription|content|contents|speech|dialogue|dialog|utterance|
    statement|spoken text|what was said|inhalt|transkript|aussage|texte|paroles|propos|texto|
    contenido|transcripción|transcrição|testo|текст|реплика|発言|内容|發言|النص
"""


def _named(words: str) -> re.Pattern[str]:
    choices = "|".join(one.strip() for one in words.split("|"))
    return pattern(rf"(?i)(?:{choices})(?:s|\(s\))?(?:\W*\([^)]*\)|\W+(?:name|label|id))?\W*")


_HEADS = {
    "speaker": _named(_SPEAKERS),
    "time": _named(_TIMES),
    "words": _named(_TEXTS),
}


_LEAST_COLUMNS = 2


def _regular(table: Table, width: int) -> list[list[str]]:
    """Return the words of the rows that have a cell in each column."""
    return [row for row in map(_spread, table.rows) if len(row) == width]


def _by_heads(table: Table) -> _Columns | None:
    width = _width(table)
    heads = next(iter(_regular(table, width)), [])
    if paired := _by_pair(table, width):
        return paired
    at: dict[str, int] = {}
    for number, head in enumerate(heads):
        for what, form in _HEADS.items():
            if form.fullmatch(head.strip()) and what not in at:
                at[what] = number
                break
    if "words" not in at or ("speaker" not in at and "time" not in at):
        return None
    told = at.get("speaker", -1), at.get("time", -1)
    return _Columns(width, at["words"], *told, heads=tuple(heads), first=1)


def _by_pair(table: Table, width: int) -> _Columns | None:
    """Return the columns of questions and answers by their heads, in one of the first rows."""
    for number, row in enumerate(table.rows[:_MOST_ABOVE]):
        heads = _spread(row)
        is_whole = len(heads) == width and not any(map(_HEADS["speaker"].fullmatch, heads))
        if is_whole and (pair := pair_of(heads)):
            return _paired(width, pair, tuple(heads), number + 1)
    return None


_MOST_ABOVE = 3
"""Rows among which the heads of the columns stand: above them data of the talk may."""


def _paired(width: int, pair: Pair, heads: tuple[str, ...], first: int) -> _Columns:
    return _Columns(
        width,
        pair.questions,
        answers=pair.answers,
        heads=heads,
        first=first,
        asked=pair.asked,
        answered=pair.answered,
    )


def _unanswered(table: Table, columns: _Columns | None) -> int:
    """Return the line of the first question of a table of which none is answered; 0 for others."""
    if columns is None or columns.answers < 0:
        return 0
    rows = [row for row in table.rows[columns.first :] if len(_spread(row)) == columns.width]
    asked = [row for row in rows if _spread(row)[columns.words].strip()]
    is_open = not any(_spread(row)[columns.answers].strip() for row in rows)
    return _line(asked[0]) if is_open and len(asked) >= _LEAST_ROWS else 0


_LEAST_ROWS = 3
_MOSTLY = 0.8
_LEAST_MEAN = 3
"""Words that a row of the talk has, on the average."""
_LEAST_SHARE = 0.5
"""Share of the words of the table that stand in the column of the talk."""
_MOST_BESIDE = 2
"""Columns without a head that hold something else."""


def _pair_by_looks(table: Table) -> _Columns | None:
    """Return the columns of questions and answers by what stands in them."""
    width = _width(table)
    rows = _regular(table, width)
    cells = [[row[at].strip() for row in rows] for at in range(width)]
    if pair := pair_by_looks(cells):
        is_headed = is_head(cells[pair.questions][0], cells[pair.answers][0])
        return _paired(width, pair, tuple(rows[0]) if is_headed else (), int(is_headed))
    return None


def _by_looks(table: Table) -> _Columns | None:
    width = _width(table)
    rows = _regular(table, width)
    if len(rows) < _LEAST_ROWS or width < _LEAST_COLUMNS:
        return None
    cells = [[row[at].strip() for row in rows] for at in range(width)]
    sizes = [sum(len(one.split()) for one in column) for column in cells]
    words = max(range(width), key=sizes.__getitem__)
    if sizes[words] < max(sum(sizes) * _LEAST_SHARE, len(rows) * _LEAST_MEAN):
        return None
    others = [at for at in range(width) if at != words]
    time = next((at for at in others if _share(cells[at], _is_time) >= _MOSTLY), -1)
    names = [at for at in others if at != time and _are_labels(cells[at])]
    beside = [at for at in others if at not in {time, *names} and any(cells[at])]
    if len(names) > 1 or len(beside) > _MOST_BESIDE:
        return None
    if names and names[0] > words and time < 0 and _share(cells[names[0]], _has_colon) < _MOSTLY:
        return None
    if (
        not names
        and time < 0
        and not any(_share(cells[at], _is_number) >= _MOSTLY for at in others)
    ):
        return None
    return _Columns(width, words, names[0] if names else -1, time)


def _share(column: Sequence[str], test: Callable[[str], bool]) -> float:
    """Return for what share of the cells with words a test holds."""
    filled = [one for one in column if one]
    return sum(map(test, filled)) / len(filled) if filled else 0.0


_TIME = pattern(
    r"[\[({]?(?P<first>(?:\d{1,2}:)?\d{1,3}:\d{2})(?:[.,:;]\d{1,3})?[\])}]?"
    r"(?:\s*(?:-->|[-–—→]|to|bis)\s*[\[({]?(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,:;]\d{1,3})?[\])}]?)?"
)
_INDEX = pattern(r"#?\d{1,5}[.):]?")


def _is_time(text: str) -> bool:
    return _TIME.fullmatch(text.strip()) is not None


def _has_colon(text: str) -> bool:
    return text.endswith((":", "："))


def _is_number(text: str) -> bool:
    return _INDEX.fullmatch(text) is not None


def _is_label(text: str) -> bool:
    """Return whether the words of a cell may name a speaker, with the time or without."""
    label = _label(text)
    if len(label) > MOST_CHARACTERS or len(label.split()) > MOST_WORDS:
        return False
    is_name = any(char.isalpha() for char in label) and label[-1] not in "?!…,;"
    return not label or is_name


def _are_labels(column: Sequence[str]) -> bool:
    labels = [label for one in column if (label := _label(one))]
    return (
        len(labels) >= _LEAST_ROWS
        and _share(column, _is_label) >= 1.0
        and len(set(labels)) <= max(len(labels) * _MOST_DIFFERENT, 1)
    )


_MOST_DIFFERENT = 0.6
"""Most labels for each row that has one."""


def _label(text: str) -> str:
    """Return the label in a cell, without times and colon."""
    return " ".join(_TIME.sub(" ", text).split()).rstrip(" :：,-–—")


def _time(text: str) -> str:
    """Return the first time in a cell as `Speech.time` has it; empty where there is none."""
    found = _TIME.search(text)
    if found is None:
        return ""
    seconds = 0
    for part in found["first"].split(":"):
        seconds = seconds * 60 + int(part)
    return clock(seconds)


def _speech(flow: Sequence[Block | Table], columns: dict[int, _Columns | None]) -> Drawn:
    """Return the speech of the tables; what stands around them is data or is removed."""
    speeches: list[Speech] = []
    evidence: list[str] = []
    metadata: list[Datum] = []
    notes: list[Note] = []
    removed: list[Note] = []
    for one in flow:
        if isinstance(one, Block):
            if one.text.strip():
                removed.append(Note(f"beside the table: {quoted(one.text)}", one.number))
                metadata += told([(one.text, one.number)])
            continue
        found = columns[id(one)]
        if found is not None and _names(found):
            evidence.append(f"a table of {len(one.rows):,} rows, {found.in_words}")
            speeches += _speeches(one, found)
            removed += (*_left(one, found), *_marks(one, found))
            notes += (*_lost(one, found), *_open(one, found))
        elif not speeches and (data := tuple(_data(one))):
            metadata += data
        else:
            removed.append(_uncounted(one))
    return Drawn(
        (),
        tuple(speeches),
        (evidence[0],) if len(evidence) == 1 else (*evidence[:1], f"{len(evidence)} tables of it"),
        tuple(metadata),
        (*notes, *_told_again(flow, len(evidence)), *_unnamed(speeches)),
        tuple(removed),
    )


def _told_again(flow: Sequence[Block | Table], tables: int) -> Iterator[Note]:
    """Yield a warning where data of a talk stand above several tables, each time other ones."""
    values: dict[str, dict[str, int]] = {}
    for one in flow if tables > 1 else ():
        found = _DATUM.fullmatch(one.text) if isinstance(one, Block) else None
        if found and isinstance(one, Block):
            key = " ".join(found[1].casefold().split())
            values.setdefault(key, {}).setdefault(" ".join(found[2].split()), one.number)
    most = max(values.values(), key=len, default={})
    if len(most) > 1:
        message = f"data about a talk stand {len(most)} times"
        line = sorted(most.values())[1]
        yield Note(f"{message}: where others speak, save each as its own", line, is_warning=True)


_DATUM = pattern(r"\s*([^\W\d_][^:：\n]{1,30}?)\s*[:：]\s*(\S.*)\s*")


def _unnamed(speeches: Sequence[Speech]) -> Iterator[Note]:
    count = sum(not one.label for one in speeches)
    if count and count < len(speeches):
        line = next(one.line for one in speeches if not one.label)
        message = f"{count:,} of {len(speeches):,} rows name no speaker"
        yield Note(f"{message}: their words are given to nobody", line, is_warning=True)


def _open(table: Table, columns: _Columns) -> Iterator[Note]:
    """Yield a warning for questions beside which no answer stands."""
    if columns.answers < 0:
        return
    rows = [row for row in table.rows[columns.first :] if len(_spread(row)) == columns.width]
    found = [
        row
        for row in rows
        if _spread(row)[columns.words].strip() and not _spread(row)[columns.answers].strip()
    ]
    if found:
        message = f"{counted(len(found), 'question')} of the table without an answer"
        yield Note(message, _line(found[0]), is_warning=True)


def _speeches(table: Table, columns: _Columns) -> Iterator[Speech]:
    label = time = ""
    for row in table.rows[columns.first :]:
        cells = _cells(row)
        if len(cells) != columns.width:
            continue
        words = _paragraphs(cells[columns.words])
        if columns.answers >= 0:
            yield Speech(columns.asked, words, _line(row))
            yield Speech(columns.answered, _paragraphs(cells[columns.answers]), _line(row))
            continue
        named = cells[columns.speaker]
        if named is not None and not named.is_continued:
            label = _label(named.text)
            time = _time(named.text)
        if columns.time >= 0 and (at := cells[columns.time]) is not None and at.text.strip():
            time = _time(at.text)
        yield Speech(label, words, _line(row), time)


def _cells(row: Sequence[Cell]) -> list[Cell | None]:
    """Return the cells of a row, one for each column; None for those that a wide one covers."""
    return [one for cell in row for one in (cell, *[None] * (cell.columns - 1))]


def _paragraphs(cell: Cell | None) -> tuple[str, ...]:
    return () if cell is None else tuple(map(_unmarked, cell.blocks))


_MARK = pattern(r"\s*\[[A-Z]+(?: \d+)?\]\s*")
"""What a product puts into the words, in bold, and nobody said: `[ISSUE]`."""


def _unmarked(block: Block) -> str:
    """Return the words of a paragraph without the marks of the product that wrote them."""
    pieces, at = [], 0
    for start, end in block.strong:
        if _MARK.fullmatch(block.text, start, end):
            pieces.append(block.text[at:start].rstrip())
            at = end
    pieces.append(block.text[at:].lstrip() if at else block.text)
    return " ".join(one for one in pieces if one)


def _marks(table: Table, columns: _Columns) -> Iterator[Note]:
    for row in table.rows:
        cells = _cells(row)
        cell = cells[columns.words] if len(cells) == columns.width else None
        for block in () if cell is None else cell.blocks:
            for start, end in block.strong:
                if _MARK.fullmatch(block.text, start, end):
                    yield Note(
                        f"a mark in the words: {quoted(block.text[start:end])}", block.number
                    )


def _line(row: Sequence[Cell]) -> int:
    return next((one.number for cell in row for one in cell.blocks), 0)


def _left(table: Table, columns: _Columns) -> Iterator[Note]:
    """Yield what stands in a table of speech and is not speech: other columns, wide rows."""
    for at, cells in _unread(table, columns):
        if any(cells):
            yield Note(f"column {_name_of(at, columns)} of the table")
    for number, row in enumerate(table.rows):
        is_above = number < columns.first - 1
        if (is_above or len(_spread(row)) != columns.width) and any(cell.text for cell in row):
            words = " ".join(cell.text for cell in row if cell.text)
            yield Note(f"a row of its own: {quoted(words)}", _line(row))


def _unread(table: Table, columns: _Columns) -> Iterator[tuple[int, list[str]]]:
    """Yield the columns that are no speech, each with its words row by row."""
    read = {columns.words, columns.speaker, columns.time, columns.answers}
    rows = [*map(_spread, table.rows[columns.first :])]
    for at in range(columns.width):
        if at not in read:
            yield at, [row[at].strip() for row in rows if at < len(row)]


def _name_of(at: int, columns: _Columns) -> str:
    head = columns.heads[at].strip() if columns.heads else ""
    return quoted(head) if head else f"{at + 1}"


def _lost(table: Table, columns: _Columns) -> Iterator[Note]:
    """Yield a warning for a column with sentences that is no speech."""
    for at, cells in _unread(table, columns):
        words = sum(len(one.split()) for one in cells)
        if words >= _LEAST_LOST and words >= _LEAST_MEAN * sum(map(bool, cells)):
            message = f"column {_name_of(at, columns)} of the table is not read: {words:,} words"
            yield Note(message, _line(table.rows[columns.first]), is_warning=True)


_LEAST_LOST = 30
"""Words of a column of which a person should know."""


def _data(table: Table) -> Iterator[Datum]:
    """Yield the data of the file in a table of two narrow columns; nothing for other tables."""
    rows = [[cell.text.strip() for cell in row] for row in table.rows]
    filled = [row for row in rows if any(row)]
    is_headed = any(form.fullmatch(one) for form in _HEADS.values() for one in [*filled, [""]][0])
    if not is_headed and all(
        len(row) == _PAIR and len(row[0].split()) <= MOST_WORDS for row in filled
    ):
        for row, cells in zip(table.rows, rows, strict=True):
            if len(cells) == _PAIR and all(cells):
                yield Datum(
                    cells[0].rstrip(" :：").casefold(), " ".join(cells[1].split()), _line(row)
                )


_PAIR = 2


def _uncounted(table: Table) -> Note:
    words = _words(table.rows)
    line = next((_line(row) for row in table.rows), 0)
    return Note(f"a table of {len(table.rows):,} rows, {words:,} words", line)


def _text(flow: Sequence[Block | Table], columns: dict[int, _Columns | None]) -> Drawn:
    """Return paragraphs, those of tables that hold text among them."""
    blocks: list[Block | Table] = []
    notes: list[Note] = []
    removed: list[Note] = []
    for one in flow:
        if isinstance(one, Block):
            blocks.append(one)
            continue
        found = columns[id(one)]
        if _width(one) < _LEAST_COLUMNS or _is_layout(one):
            blocks += [each for row in one.rows for cell in row for each in cell.blocks]
        elif found is not None:
            blocks += _column(one, found)
            removed += _left(one, replace(found, speaker=-1))
            notes += _lost(one, found)
        elif any(cell.text for row in one.rows for cell in row):
            removed.append(_uncounted(one))
            line = removed[-1].line
            notes.append(Note(f"{removed[-1].message}, not read", line, is_warning=True))
    return Drawn(tuple(blocks), notes=tuple(notes), removed=tuple(removed))


def _is_layout(table: Table) -> bool:
    """Return whether cells hold whole stretches of text, and the table only places them."""
    cells = [cell for row in table.rows for cell in row if cell.text]
    return any(len(cell.blocks) >= _LONG for cell in cells)


_LONG = 8
"""Paragraphs in a cell that places text."""


def _column(table: Table, columns: _Columns) -> Iterator[Block]:
    """Yield the paragraphs of the talk, row by row, those of answers behind their questions."""
    for row in table.rows[columns.first :]:
        cells = _cells(row)
        if len(cells) != columns.width:
            continue
        for at in (columns.words, columns.answers):
            if at >= 0 and (cell := cells[at]) is not None:
                yield from cell.blocks
