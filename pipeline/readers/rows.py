"""Speech in rows with names for who, when and what: of a table, of a list of JSON objects."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import ASKS, Datum, Note, NoteKind, Role, Speaker
from pipeline.patterns import pattern
from pipeline.readers.cells import initials, is_blank, is_nobody, roles_of
from pipeline.readers.columns import Columns, plain
from pipeline.readers.labels.candidates import clean
from pipeline.readers.pacing import Piece, word_count
from pipeline.readers.seconds import seconds
from pipeline.readers.speech.shape import are_lettered, speaker, speeches
from pipeline.readers.speeches import Script, Speech, clock
from pipeline.values import dataclass, replace

_NO_PERSON = frozenset({"note", "notes", "comment", "sound", "music", "silence", "noise"})
_RECORD = frozenset({"会議録情報"})
"""Under what name records tell of themselves: who was there, and what was on the agenda."""
_MOST_SHOWN = 60
"""Letters of such data that are shown."""
_FEW = 30
"""Words of a row on average, below which rows are pieces of paragraphs and not paragraphs."""


@dataclass(frozen=True, slots=True)
class Row:
    """What one row holds."""

    who: str
    what: str
    when: object = None
    until: object = None
    line: int = 0
    role: str = ""
    """What the speaker is in the talk, in the words of the file."""


def left_out(rows: Sequence[Mapping[str, object]], found: Columns) -> Iterator[Note]:
    """Yield a note for each key or column whose words are no part of the talk.

    Single words are codes, but in columns of remarks.
    """
    for key in found.others:
        texts = [
            str(row[key])
            for row in rows
            if isinstance(row.get(key), str) and not is_blank(row[key])
        ]
        worded = [one for one in texts if _WORDED.search(one)]
        if plain(key) not in _REMARKS and not any(" " in one.strip() for one in worded):
            continue
        count = sum(len(one.split()) for one in worded)
        if worded:
            words = "1 word" if count == 1 else f"{count:,} words"
            yield Note(f"'{key}' of {len(worded)} rows, {words}")


_REMARKS = frozenset(
    {"tags", "tag", "notes", "note", "comments", "comment", "remarks", "remark", "keywords"}
)
_WORDED = pattern(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class _Said:
    """A row understood."""

    row: Row
    paragraphs: tuple[str, ...]
    start: float | None
    end: float | None


def script(
    rows: Sequence[Row],
    language: str = "",
    metadata: tuple[Datum, ...] = (),
    removed: tuple[Note, ...] = (),
    found: Columns | None = None,
) -> Script:
    """Return the script of rows in their order.

    Short ones, as captions are, make paragraphs together; others are paragraphs as they stand.
    Initials are the name that stood before them in full.
    """
    rows, sounds = _without_sounds([replace(row, who=_who(row.who)) for row in rows])
    data = tuple(_data_of_record(row) for row in rows if row.who in _RECORD)
    rows = [row for row in rows if row.who not in _RECORD]
    joined = initials([row.who for row in rows if row.who])
    rows = [replace(row, who=joined.get(row.who, row.who)) for row in rows]
    rows, going_on = _going_on(rows)
    spoken = [row for row in rows if row.who.casefold() not in _NO_PERSON]
    notes = tuple(
        Note(row.what.strip(), row.line)
        for row in rows
        if row.who.casefold() in _NO_PERSON and row.what.strip()
    )
    texts = [tuple(_paragraphs(row.what)) for row in spoken]
    words = sum(word_count(text) for own in texts for text in own)
    unit = _per_second(spoken, words)
    said = [
        _Said(row, own, _seconds(row.when, unit), _seconds(row.until, unit))
        for row, own in zip(spoken, texts, strict=True)
        if own
    ]
    is_short = words < _FEW * len(said) and all(len(one.paragraphs) == 1 for one in said)
    people = _people(spoken)
    return Script(
        _together(said, words) if is_short else _apart(said),
        people,
        language,
        metadata,
        (*_guessed(found), *notes, *going_on, *_unnamed(said), *_doubts(said, people)),
        (*removed, *data, *sounds),
        joined,
    )


def one_day(rows: Sequence[Mapping[str, object]], columns: Columns) -> Iterator[Datum]:
    """Yield the one day that a column or key of days has in all rows: "2022-04-19".

    One that may be another one, "4/5/2005", is told as it stands.
    """
    for name in (*columns.talk, *columns.others, columns.when):
        if plain(name) not in _DAYS:
            continue
        values = {str(row.get(name) or "").strip() for row in rows}
        days = {_day_of(one) for one in values}
        if len(days) == 1 and (day := days.pop()):
            yield Datum("date", day, 1)
            return
        value = values.pop() if len(values) == 1 else ""
        if _UNSURE_DAY.fullmatch(value):
            yield Datum("line", f"{name}: {value}", 1)


def _day_of(value: str) -> str:
    """Return the day that stands in a row, with an hour or without; empty for none."""
    found = _DAY.fullmatch(value)
    if found is None:
        return ""
    if found["iso"]:
        return found["iso"]
    parts = (found.group(f"{form}year", f"{form}month", f"{form}day") for form in _FORMS_OF_DAY)
    year, month, day = map(int, next(one for one in parts if one[0]))
    return f"{year}-{month:02}-{day:02}"


_DAYS = frozenset(
    {
        "date",
        "datetime",
        "date time",
        "meeting date",
        "sitting date",
        "debate date",
        "interview date",
        "session date",
    }
    | {"date of speech", "speech date"}
    | {"data", "datum", "fecha", "дата", "日期"}
)
_FORMS_OF_DAY = ("", "us_", "whole_")
_DAY = pattern(
    r"(?P<iso>(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[T ]00:00(?::00)?.{0,6}"
    r"|[T ][012]\d:[0-5]\d(?::[0-5]\d)?)?"
    r"|(?P<day>1[3-9]|2\d|3[01])[./-](?P<month>0?[1-9]|1[0-2])[./-](?P<year>(?:19|20)\d\d)"
    r"|(?P<us_month>0?[1-9]|1[0-2])/(?P<us_day>1[3-9]|2\d|3[01])/(?P<us_year>(?:19|20)\d\d)"
    r"|(?P<whole_year>(?:19|20)\d\d)(?P<whole_month>0[1-9]|1[0-2])"
    r"(?P<whole_day>0[1-9]|[12]\d|3[01])"
)
"""A day that can be no other one: of "4/5/2005" nobody knows which number is the month."""
_UNSURE_DAY = pattern(r"\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d")


def _without_sounds(rows: list[Row]) -> tuple[list[Row], tuple[Note, ...]]:
    """Return rows without what corpora of speech mark in their words, and a note of it.

    Sounds and breaks are no words; what could not be made out becomes `[inaudible]`.
    """
    if not any("<" in row.what or "(pause " in row.what for row in rows):
        return rows, ()
    rows, pauses = _without_pauses(rows)
    counts = Counter(one for row in rows for one in _SOUND.findall(row.what))
    if not counts:
        return rows, pauses
    plain = [
        replace(row, what=_GAP.sub("[inaudible]", _SOUND.sub("", row.what)))
        if "<" in row.what
        else row
        for row in rows
    ]
    told = ", ".join(f"<{sound}> {count:,} times" for sound, count in counts.most_common())
    return plain, (*pauses, Note(f"marks of sounds amid the words: {told}"))


def _without_pauses(rows: list[Row]) -> tuple[list[Row], tuple[Note, ...]]:
    """Return rows without how long somebody paused, which stands there six times at least."""
    count = sum(len(_PAUSE.findall(row.what)) for row in rows)
    if count < _LEAST_PAUSES:
        return rows, ()
    plain = [replace(row, what=_PAUSE.sub("", row.what).strip()) for row in rows]
    return plain, (Note(f"{count:,} marks of pauses amid the words, as (pause 0.76)"),)


_PAUSE = pattern(r"\s?\(pause \d+(?:\.\d+)?\)")
"""How corpora of talks tell that nobody speaks, in seconds."""
_LEAST_PAUSES = 6


_SOUND = pattern(r"\s?<((?:non)?vocalsound|disfmarker)>")
"""How corpora of meetings mark sounds, and breaks in what somebody says."""
_GAP = pattern(r"<gap>")


def _guessed(found: Columns | None) -> Iterator[Note]:
    """Yield a warning where no name tells which column holds what is said."""
    if found is not None and found.is_guessed:
        message = (
            f"no name tells what is said: '{found.what[0]}' is read as that, as it alone holds "
            "sentences; rename it to 'text' if it is right"
        )
        yield Note(message, is_warning=True)


def _data_of_record(row: Row) -> Note:
    words = " ".join(row.what.split())
    shown = words if len(words) <= _MOST_SHOWN else f"{words[:_MOST_SHOWN]}…"
    return Note(f"data of the record: {shown} ({len(words):,} characters)", row.line)


def refuse_several_records(rows: Sequence[Row], path: str) -> None:
    """Raise TranscriptError where a record tells of itself twice, so that rows are of two talks."""
    heads = [row for row in rows if row.who.strip() in _RECORD]
    if len(heads) > 1:
        message = f"several talks in one file: '{heads[1].who}' stands {len(heads)} times in it"
        hint = "save each talk as a file of its own"
        raise TranscriptError.at(message, Place(path, heads[1].line), hint)


def refuse_inner_talks(rows: Sequence[Row], path: str) -> None:
    """Raise TranscriptError where the words of rows are talks with labels of their own."""
    inner = [row for row in rows if "\n" in row.what and _is_inner_talk(row.what)]
    words = sum(len(row.what.split()) for row in rows)
    if not inner or sum(len(row.what.split()) for row in inner) < _MUCH * words:
        return
    found = _INNER.findall(inner[0].what)
    labels = " and ".join(f"'{clean(one)}:'" for one in list(dict.fromkeys(found))[:2])
    message = f"each of {len(inner)} rows holds a talk of its own: lines in it begin with {labels}"
    if len(inner) == 1:
        message = f"a row holds a talk of its own: lines in it begin with {labels}"
    hint = "save the words of each such row as a text file"
    raise TranscriptError.at(message, Place(path, inner[0].line), hint)


def _is_inner_talk(words: str) -> bool:
    """Whether lines of one row begin with labels in turn, and one of these comes back."""
    counts = Counter(map(clean, _INNER.findall(words)))
    return len(counts) > 1 and counts.total() >= _LEAST_INNER and counts.total() > len(counts)


_MUCH = 0.5
"""Share of all words."""
_LEAST_INNER = 3
_INNER = pattern(r"(?m)^[ \t]*([^\W\d_a-z][^\n:.?!]{0,40}):[ \t]+(?=\S)")


def _repeated(said: Sequence[_Said]) -> Iterator[Note]:
    """Yield a warning of rows that say at length what a row before them says."""
    texts = [" ".join(one.paragraphs) for one in said]
    seen = set[str]()
    found: list[_Said] = []
    for one, text in zip(said, texts, strict=True):
        if text in seen:
            found.append(one)
        elif word_count(text) >= _FEW:
            seen.add(text)
    if found:
        stand = "1 row says" if len(found) == 1 else f"{len(found):,} rows say"
        message = f"{stand} at length what a row before says: take out what stands twice"
        yield Note(message, found[0].row.line, is_warning=True, kind=NoteKind.AGAIN)


def _who(label: str) -> str:
    return "" if is_nobody(label) else clean(label).rstrip(":： ")


def _going_on(rows: Sequence[Row]) -> tuple[list[Row], tuple[Note, ...]]:
    """Return rows in which whoever spoke before goes on where nobody is named, and a warning.

    So it is where rows are paragraphs: another speaks in the first row with a name behind such
    ones, nearly always, and hardly one of them asks.
    """
    filled = [at for at, row in enumerate(rows) if row.what.strip()]
    runs = [list(own) for _, own in groupby(filled, key=lambda at: bool(rows[at].who))]
    if not runs or not rows[runs[0][0]].who:
        return list(rows), ()
    unnamed = [at for at in filled if not rows[at].who]
    between = [(rows[one[-1]].who, rows[other[0]].who) for one, other in pairwise(runs[::2])]
    others = sum(one != other for one, other in between)
    asking = sum(rows[at].what.rstrip().endswith("?") for at in unnamed)
    words = sum(word_count(rows[at].what) for at in unnamed)
    if (
        len(between) < _LEAST_BETWEEN
        or others < _OTHERS * len(between)
        or asking > _ASKING * len(unnamed)
        or words < _FEW * len(unnamed)
    ):
        return list(rows), ()
    kept, who = list(rows), ""
    for at in filled:
        who = rows[at].who or who
        kept[at] = replace(rows[at], who=who)
    message = (
        f"{len(unnamed):,} of {len(filled):,} rows, with {words:,} words, name no speaker, the "
        "first of them here: they are read as words of whoever spoke before, as another speaks "
        "behind them; name the speaker in each where it is somebody else"
    )
    return kept, (Note(message, rows[unnamed[0]].line, is_warning=True),)


_LEAST_BETWEEN = 6
"""Stretches of rows without a name between rows with one."""
_OTHERS = 0.95
_ASKING = 0.1


def _unnamed(said: Sequence[_Said]) -> Iterator[Note]:
    """Yield a warning of rows that name nobody where others do."""
    unnamed = [one for one in said if not one.row.who]
    if unnamed and len(unnamed) < len(said):
        words = sum(word_count(text) for one in unnamed for text in one.paragraphs)
        message = (
            f"{len(unnamed):,} of {len(said):,} rows, with {words:,} words, name no speaker, the "
            "first of them here: whoever spoke before may go on in them; name the speaker in each"
        )
        yield Note(message, unnamed[0].row.line, is_warning=True)


def _people(rows: Sequence[Row]) -> dict[str, Speaker]:
    """Return the speakers of whom the file tells the role."""
    is_lettered = are_lettered({row.who for row in rows if row.who})
    told = roles_of([(row.who, row.role) for row in rows])
    labels = {_label(who, is_lettered): role for who, role in told.items()}
    return {label: Speaker(label, label, role) for label, role in labels.items()}


def _doubts(said: Sequence[_Said], people: Mapping[str, Speaker]) -> Iterator[Note]:
    """Yield warnings of what stands twice, of all of one in one row, and of roles."""
    yield from _repeated(said)
    yield from _gathered(said)
    yield from _asking(said, people)


def _gathered(said: Sequence[_Said]) -> Iterator[Note]:
    """Yield a warning where each of several speakers has one long row: all that one said, perhaps.

    Then nobody can tell what answers what.
    """
    words = sum(word_count(text) for one in said for text in one.paragraphs)
    names = {one.row.who for one in said if one.row.who}
    if _LEAST_ALL <= len(names) == len(said) and words >= _GATHERED * len(said):
        message = f"each of {len(said)} speakers stands once, with {words:,} words together"
        hint = "where the file joins all that one said, the order of the talk is lost"
        yield Note(f"{message}: {hint}", said[0].row.line, is_warning=True)


_LEAST_ALL = 4
_GATHERED = 1_000
"""Words of a row on average."""


def _asking(said: Sequence[_Said], people: Mapping[str, Speaker]) -> Iterator[Note]:
    """Yield a warning of each who answers, as the file says, and asks as often as those who ask."""
    counts, asked = Counter[str](), Counter[str]()
    for one in said if people else ():
        counts[one.row.who] += 1
        asked[one.row.who] += one.paragraphs[-1].endswith(("?", "？", "؟"))
    told = {who: people[who].role for who in counts if who in people}
    asking = [who for who, role in told.items() if role in ASKS]
    usual = sum(asked[who] for who in asking) / max(1, sum(counts[who] for who in asking))
    first = {one.row.who: one.row.line for one in reversed(said)}
    for who, count in counts.items():
        is_usual = asked[who] >= _AS_OFTEN * usual * count
        if told.get(who) is Role.RESPONDENT and asked[who] >= _LEAST_ASKED and is_usual:
            message = f"'{who}' answers, as the file says, and asks in {asked[who]} of {count} rows"
            hint = "if that is wrong, name the role under 'speakers:' in the definition"
            yield Note(f"{message}: {hint}", first[who], is_warning=True)


_LEAST_ASKED = 5
_AS_OFTEN = 0.75
"""Share of the questions of those who ask."""


def _label(who: str, is_lettered: bool) -> str:
    return f"Speaker {who}" if is_lettered and who else speaker(who)


def _together(said: Sequence[_Said], words: int) -> tuple[Speech, ...]:
    """Return the speech of short rows; parts of words, with blanks before them, are joined."""
    is_parted = words <= _ONE * len(said) and _is_blank_kept([one.row for one in said])
    return speeches(
        Piece(
            one.paragraphs[0],
            speaker(one.row.who),
            one.start,
            one.end,
            is_joined=is_parted and not one.row.what[0].isspace(),
            line=one.row.line,
        )
        for one in said
    )


def _apart(said: Sequence[_Said]) -> tuple[Speech, ...]:
    is_lettered = are_lettered({one.row.who for one in said if one.row.who})
    return tuple(
        Speech(
            _label(one.row.who, is_lettered),
            one.paragraphs,
            one.row.line,
            "" if one.start is None else clock(one.start),
        )
        for one in said
    )


def _seconds(time: object, per_second: float) -> float | None:
    return seconds(time, per_second) if per_second else None


_ONE = 1.2
"""Words of a row on average up to which rows are words, or parts of words."""
_PART_OF_WORDS = 0.2
"""Share of rows that begin with a blank, from which those that do not go on a word."""


def _is_blank_kept(rows: Sequence[Row]) -> bool:
    """Return whether rows are words or parts of words that have their blanks before them."""
    blank = sum(row.what[:1].isspace() for row in rows)
    return len(rows) * _PART_OF_WORDS < blank < len(rows)


_SLOWEST, _FASTEST = 0.05, 12.0
"""Words a second between which a talk is, pauses and all."""


def _per_second(rows: Sequence[Row], words: int) -> float:
    """Return how many of its units of time are a second: 1 or 1,000; 0 where that is not clear."""
    times = [one for one in (seconds(row.when) for row in rows) if one is not None]
    if any(isinstance(row.when, str) and ":" in row.when for row in rows):
        return 1
    span = max(times, default=0.0) - min(times, default=0.0)
    for unit in (1, 1_000):
        if span and _SLOWEST < words * unit / span < _FASTEST:
            return unit
    return 0


_TAG = pattern(r"</?(?:p|br|b|i|u|em|strong|a|div|span|sup|sub|blockquote)\b[^<>]*>", re.IGNORECASE)
_BLOCK = pattern(r"</?(?:p|br|div|blockquote)\b[^<>]*>", re.IGNORECASE)
_AROUND = pattern(r"(?s)<(?P<name>[a-z][\w-]*)>(?P<inner>\s*<p\b.*</p>\s*)</(?P=name)>")
_BETWEEN = pattern(r"\r?\n[^\S\n]*(?:\r?\n\s*)+")


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text: blank lines part them, and the tags of HTML.

    An element around all of them is none of the words.
    """
    if text[:1] == "<" and (whole := _AROUND.fullmatch(text.strip())):
        text = whole["inner"]
    if _TAG.search(text):
        text = html.unescape(_TAG.sub("", _BLOCK.sub("\n\n", text)))
    for part in _BETWEEN.split(text):
        if part.strip():
            yield part.strip()
