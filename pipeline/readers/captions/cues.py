"""Cues: words with the times at which they are shown, cut out of a file of captions.

WebVTT and SubRip differ in their heads and in the mark of a fraction; what real files have, both
have: cues without numbers, hours or blank lines between them, blank lines inside, and markup of the
other. One scanner reads them, as a line belongs to the cue whose times stand above it.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import Datum, Note
from pipeline.patterns import pattern
from pipeline.readers.lines import BLANK, split_lines
from pipeline.values import dataclass, replace

_TIME = r"(?:(\d{1,6})\s*:\s*)?(\d{1,2})\s*:\s*(\d{1,2})(?:[.,:]\s*(\d{1,9}))?"
_TIMES = pattern(rf"{_TIME}\s*(?:--?|[–—])>\s*{_TIME}(?=\s|\Z)(.*)")
_OPEN = pattern(rf"{_TIME}\s*(?:--?|[–—])>")
"""The times of a cue that has no end."""
_LIKE_TIMES = pattern(r"[\d:.,\s]+(?:--?|[–—])>")
_BELOW_NOUGHT = pattern(r"(?<!\S)[\d:.,]*[-−]\d[-−\d:.,]*(?=\s|\Z)")
"""A time before the recording begins, as Teams writes it: `0:0:-6.-820`."""
_SETTINGS = pattern(r"(?:\s+(?:vertical|line|position|size|align|region|[XYxy][12]):\s?\S+)*\s*")
_TAG = pattern(
    r"<(?P<close>/?)(?P<name>v|c|i|b|u|s|em|strong|font|span|p|lang|ruby|rt|br)"
    r"(?P<rest>(?:[.\s/][^<>]*)?)>"
    r"|<\d[\d:.]*>|\{\\[^{}]*\}|\{[A-Za-z]:[^{}]*\}|(?P<break>\\N)|\\h",
    re.IGNORECASE,
)
_CLASSES = pattern(r"(?:\.[^\s.]*)*\s*")
_ENTITY = pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_IN_ID = pattern(r'\d+\s+"([^"]+)"\s+\(\d+\)')
"""A number, the name and the account: ids of cues that some recorders of meetings write."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one line of a cue, of one voice."""

    words: str
    """Without markup, with single spaces."""
    line: int
    voice: str | None = None
    """Who speaks, as the container says; empty where it says that nobody named does, None where
    it says nothing."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown at once."""

    start: float
    """Seconds from the beginning of the recording."""
    end: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Captions:
    """All that a file of captions holds."""

    cues: tuple[Cue, ...]
    """In the order of the file; those without words are left out."""
    language: str = ""
    """BCP 47 code where the file says it."""
    metadata: tuple[Datum, ...] = ()
    removed: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of a file that belong together, without blank ones."""

    lines: tuple[tuple[int, str], ...]
    """Number and words of each."""
    head: str = ""
    """`NOTE`, `STYLE`, `REGION` or `id`; empty for what stands above the first cue."""
    times: tuple[float, float] | None = None
    """Of a cue."""
    voice: str | None = None
    """Who speaks in a cue, where its id says so."""


@dataclass(frozen=True, slots=True)
class Form:
    """What stands beside the words of cues."""

    ids: re.Pattern[str]
    """A line directly above times that is no words."""
    heads: re.Pattern[str]
    """The first line of a block that is no cue."""


ENDLESS = "a cue without an end: check that nothing is missing there"
"""What is told of a cue that is read all the same."""
_NUMBER = pattern(r"#?\d+[.:]?")
_TELLING = pattern(r"\S+\s.*[^\W\d_].*|[^\W\d_]{3,}")
"""An id that a person wrote."""


def scan(text: str, path: str, form: Form) -> tuple[Block, ...]:
    """Return the cues of a file, and the blocks of lines beside them, in order.

    A line belongs to the cue whose times stand above it, over blank lines too. Raises
    TranscriptError for times that cannot be read.
    """
    rows = tuple(_rows(text, path))
    found: list[Block] = []
    lines: list[tuple[int, str]] = []
    block = Block(())
    voice: str | None = None
    for at, row in enumerate(rows):
        begun: Block | None = None
        if row.times is not None:
            begun = Block((), times=row.times, voice=voice)
            voice = None
            if row.is_open:
                found.append(Block(((row.number, ENDLESS),), "open"))
        elif _is_id(rows, at, form):
            named = _IN_ID.fullmatch(row.words)
            voice = _shown(named[1]) if named else None
            if not named and _TELLING.fullmatch(row.words):
                found.append(Block(((row.number, row.words),), "id"))
            continue
        elif head := form.heads.match(row.words) if row.is_first or _is_glued(row) else None:
            begun = Block((), head[1].upper())
        elif row.is_first and block.head:
            begun = next(
                (replace(one, lines=()) for one in reversed(found) if one.times), Block(())
            )
        if begun is not None:
            found.append(replace(block, lines=tuple(lines)))
            block, lines = begun, []
        if row.times is None:
            lines.append((row.number, row.words))
    found.append(replace(block, lines=tuple(lines)))
    return tuple(one for one in found if one.lines)


def _is_glued(row: _Row) -> bool:
    """Whether a product wrote a note of its own here, without a blank line above it."""
    return _OWN_NOTE.match(row.words) is not None


_OWN_NOTE = pattern(r"NOTE (?:Confidence|duration|language)\s*:")


@dataclass(frozen=True, slots=True)
class _Row:
    """A line that is not blank."""

    number: int
    words: str
    is_first: bool = False
    """Whether the line above is blank, or there is none."""
    times: tuple[float, float] | None = None
    is_open: bool = False
    """Whether a cue has no end."""


def _is_id(rows: Sequence[_Row], at: int, form: Form) -> bool:
    """Whether a line names or numbers a cue: the one below, or one that is not there."""
    row = rows[at]
    below = rows[at + 1] if at + 1 < len(rows) else None
    if _NUMBER.fullmatch(row.words):
        is_alone = row.is_first and (below is None or below.is_first)
        return is_alone or (below is not None and below.times is not None)
    is_above = below is not None and below.times is not None and not below.is_first
    return is_above and row.is_first and form.ids.fullmatch(row.words) is not None


def _rows(text: str, path: str) -> Iterator[_Row]:
    is_first = True
    for line in split_lines(text):
        if line.is_blank:
            is_first = True
            continue
        words = text[line.start : line.end]
        if "->" in words:
            words = _from_nought(words)
        found = _TIMES.fullmatch(words) if ">" in words else None
        if found is None and (begun := _OPEN.fullmatch(words) if words.endswith(">") else None):
            start = _seconds(begun, 1)
            yield _Row(line.number, words, is_first, (start, start), is_open=True)
        elif found is None:
            _refuse_broken(words, Place(path, line.number))
            yield _Row(line.number, words, is_first)
        else:
            yield _Row(line.number, words, is_first, (_seconds(found, 1), _seconds(found, 5)))
            if not _SETTINGS.fullmatch(found[9]):
                yield _Row(line.number, found[9].strip())
        is_first = False


def _from_nought(words: str) -> str:
    """Return the times of a cue, of which one before the recording is its beginning."""
    times = _BELOW_NOUGHT.sub("00:00:00.000", words)
    return times if _TIMES.fullmatch(times) else words


def _refuse_broken(words: str, place: Place) -> None:
    if _LIKE_TIMES.match(words):
        message = f"the times of this cue cannot be read: '{words[:60]}'"
        hint = "write them as '00:01:02.500 --> 00:01:04.000'"
        raise TranscriptError.at(message, place, hint)


def _seconds(found: re.Match[str], at: int) -> float:
    hours, minutes, seconds, fraction = (found[at + index] or "0" for index in range(4))
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{fraction}")


def cues(blocks: Sequence[Block]) -> tuple[Cue, ...]:
    """Return those blocks that are cues with words, without their markup."""
    found = (Cue(*one.times, tuple(_pieces(one))) for one in blocks if one.times)
    return tuple(one for one in found if one.pieces)


def _pieces(block: Block) -> Iterator[Piece]:
    """Yield the words of each line by voice; a voice goes on until its tag is closed."""
    voice = block.voice
    for number, line in block.lines:
        at = 0
        for tag in _TAG.finditer(line):
            name = (tag["name"] or "").lower()
            if name not in {"v", "br"} and not tag["break"]:
                continue
            yield from _piece(line[at : tag.start()], number, voice)
            at = tag.end()
            if name == "v":
                voice = "" if tag["close"] else _shown(_CLASSES.sub("", tag["rest"], count=1))
        yield from _piece(line[at:], number, voice)


def _piece(words: str, line: int, voice: str | None) -> Iterator[Piece]:
    if shown := _shown(words):
        yield Piece(shown, line, voice)


def _shown(words: str) -> str:
    """Return words without markup and with the characters that entities stand for."""
    if "<" in words or "\\" in words or "{" in words:
        words = _TAG.sub(_put, words)
    if "&" in words:
        words = _ENTITY.sub(lambda found: html.unescape(found.group()), words)
    return " ".join(words.split()).strip(BLANK)


def _put(tag: re.Match[str]) -> str:
    return " " if tag.group() == "\\h" else ""


_MOST_SHOWN = 300
_FIGURE = pattern(r"\d+(?:[.,:]\d+)*")


def beside(blocks: Sequence[Block]) -> tuple[Note, ...]:
    """Return what stands beside the cues: once what stands there again with another number."""
    first: dict[str, Note] = {}
    counts: Counter[str] = Counter()
    for block in blocks:
        if block.times is None:
            words = " ".join(line for _, line in block.lines)
            key = _FIGURE.sub("0", words)
            shown = f"{block.head}: {words}" if block.head == "id" else words
            number, is_open = block.lines[0][0], block.head == "open"
            first.setdefault(key, Note(_shortened(shown), number, is_warning=is_open))
            counts[key] += 1
    return tuple(
        replace(note, message=f"{note.message} (and {counts[key] - 1:,} more like it)")
        if counts[key] > 1
        else note
        for key, note in first.items()
    )


def _shortened(words: str) -> str:
    return words if len(words) <= _MOST_SHOWN else f"{words[:_MOST_SHOWN]} …"
