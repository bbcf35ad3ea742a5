"""Marks of terms in the words: where they stop being on the record, and where they are again.

`[off the record] … [on the record]`, and so with `[background]`, `[background: a senior official]`,
`[deep background]` and `[Chatham House]`; in any case, across paragraphs and turns. What follows a
mark that is never closed is under its terms to the end.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from pipeline.errors import BriefError, Place, Problem, TranscriptError
from pipeline.model.terms import Rule, Terms
from pipeline.model.transcript import Note, NoteKind, Paragraph, Transcript, Turn
from pipeline.patterns import pattern
from pipeline.readers.lines import line_at, trim
from pipeline.values import dataclass, replace

_BRACKETS = pattern(r"[\[({【［（]([^\[\](){}【】［］（）]{1,160})[\])}】］）]")
_LIKELY = ("record", "otr", "background", "chatham")
"""Letters of which some stand in every mark, in lower case."""
_INVISIBLE = (
    *("\u00ad", "\ufeff", *map(chr, range(0x200B, 0x2010))),
    *map(chr, (*range(0x202A, 0x202F), *range(0x2060, 0x2070))),
)
_NO_LETTER = pattern(r"[\s\-\u2010-\u2015_*]+")

_OFF = r"(?:off the record|offtherecord|off record|otr)"
_OPENS = (
    (
        Rule.OFF,
        pattern(
            rf"(?:(?:begin|begins|start|starts|now|going|goes|go|speaking|strictly|still|again)"
            rf" (?:of )?){{0,2}}{_OFF}(?: (?:begins?|starts?|from here))?"
        ),
    ),
    (Rule.DEEP, pattern(r"(?:on )?deep background(?: (?:begins?|starts?))?")),
    (Rule.BACKGROUND, pattern(r"(?:on )?background(?: (?:begins?|starts?))?")),
    (
        Rule.CHATHAM,
        pattern(r"(?:under )?(?:the )?chatham house(?: rules?)?(?: (?:begins?|starts?))?"),
    ),
)
_DESCRIBED = pattern(r"(?:on )?background\s*:\s*(\S.*)", re.IGNORECASE | re.DOTALL)
_INLINE = pattern(rf"{_OFF}\s*:.*", re.DOTALL)
_CLOSES = pattern(
    rf"(?:(?:back|now|again|we are|go|going) ){{0,2}}on the record(?: again| now)?"
    rf"|(?:ends?|end of|ends? the)(?: of)? (?:{_OFF}|(?:deep )?background"
    rf"|(?:the )?chatham house(?: rules?)?)"
    rf"|(?:{_OFF}|(?:deep )?background|chatham house(?: rules?)?) (?:ends?|over)"
)
_ABOUT_RECORD = pattern(rf"\b{_OFF}\b")
_LABEL = pattern(
    r"^[ \t*_#>-]*off[\s\-\u2010-\u2015]*the[\s\-\u2010-\u2015]*record\s*:"
    r"|[\[({【]\s*(?:\w+\s+){0,3}off[\s\-\u2010-\u2015]*the[\s\-\u2010-\u2015]*record\b"
    r"|[\[(]\s*OTR\b",
    re.IGNORECASE | re.MULTILINE,
)
_HINT = (
    "put '[off the record]' before the words and '[on the record]' behind them, in square brackets"
)


@dataclass(frozen=True, slots=True)
class Region:
    """Words under other terms than the source's, with the marks around them."""

    start: int
    """First character of the mark that opens it."""
    first: int
    """First character of its words."""
    last: int
    """One past the last character of its words."""
    end: int
    """One past the mark that closes it."""
    terms: str
    is_closed: bool = True


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    terms: Terms | None
    """None for one that closes."""
    is_whole: bool = False
    """True where the bracket holds the words: `[off the record: …]`."""
    is_square: bool = True


def regions(text: str, path: str, numbers: Sequence[int] = ()) -> tuple[Region, ...]:
    """Return the stretches of a text that its marks put under other terms, in order.

    Another opening mark ends the stretch before it. `numbers` are what messages call the lines,
    where these are not just counted. Raises TranscriptError for a mark that closes nothing, and
    for one about the record that cannot be understood.
    """
    if not _may_have_marks(text):
        return ()
    try:
        return tuple(_regions(text, path))
    except TranscriptError as error:
        raise TranscriptError(*(_renumbered(one, numbers) for one in error.problems)) from None


@lru_cache(maxsize=1)
def _may_have_marks(text: str) -> bool:
    """Return whether a text has letters of a mark; one text is asked about several times."""
    return _is_likely(_plain(text))


def _renumbered(problem: Problem, numbers: Sequence[int]) -> Problem:
    if not numbers or problem.place is None:
        return problem
    return replace(problem, place=Place(problem.place.path, numbers[problem.place.line - 1]))


def _regions(text: str, path: str) -> Iterator[Region]:
    found: list[Region] = []
    opened: _Mark | None = None
    for mark in _marks(text, path):
        if opened is None and mark.terms is None:
            raise _unopened(text, mark, path)
        if opened is not None:
            end = mark.end if mark.terms is None else mark.start
            found.append(Region(opened.start, opened.end, mark.start, end, str(opened.terms)))
        if mark.is_whole:
            found.append(Region(mark.start, mark.start, mark.end, mark.end, str(mark.terms)))
            opened = opened and replace(opened, start=mark.end, end=mark.end)
        else:
            opened = mark if mark.terms is not None else None
    if opened is not None:
        size = len(text)
        found.append(
            Region(opened.start, opened.end, size, size, str(opened.terms), is_closed=False)
        )
    _refuse_others(without_words(text, found), path)
    yield from found


def _marks(text: str, path: str) -> Iterator[_Mark]:
    """Yield what opens and what closes; in round brackets only what cannot be taken for prose."""
    is_open = False
    for found in _BRACKETS.finditer(text):
        mark = _mark(found, text, path)
        if mark is None or (mark.terms is None and not mark.is_square and not is_open):
            continue
        is_open = is_open if mark.is_whole else mark.terms is not None
        yield mark


def _mark(found: re.Match[str], text: str, path: str) -> _Mark | None:
    words = _plain(found[1]).strip()
    if not _is_likely(words):
        return None
    lower = _NO_LETTER.sub(" ", words.casefold()).strip(" .")
    start, end = found.span()
    is_square = text[start] in "[【［"
    if _CLOSES.fullmatch(lower):
        return _Mark(start, end, None, is_square=is_square)
    for rule, form in _OPENS:
        if form.fullmatch(lower) and (is_square or rule is Rule.OFF):
            return _Mark(start, end, Terms(rule))
    if is_square and (described := _DESCRIBED.fullmatch(words)):
        description = " ".join(described[1].split())
        return _Mark(start, end, Terms(Rule.BACKGROUND, description))
    if _INLINE.fullmatch(lower):
        return _Mark(start, end, Terms(Rule.OFF), is_whole=True)
    if is_square and _ABOUT_RECORD.search(lower):
        place = Place(path, line_at(text, start))
        raise TranscriptError.at("a mark about the record that is not understood", place, _HINT)
    return None


def _is_likely(text: str) -> bool:
    lower = text.lower()
    return any(letters in lower for letters in _LIKELY)


def _plain(text: str) -> str:
    """Return a text in compatibility forms and without characters that print nothing."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKC", text)
    if any(map(plain.__contains__, _INVISIBLE)):
        plain = plain.translate(dict.fromkeys(map(ord, _INVISIBLE)))
    return plain


def _unopened(text: str, mark: _Mark, path: str) -> BriefError:
    place = Place(path, line_at(text, mark.start))
    hint = "put '[off the record]' before the words that are not, or take this mark out"
    return TranscriptError.at("'[on the record]' without a mark before it", place, hint)


def _refuse_others(text: str, path: str) -> None:
    """Raise TranscriptError at words off the record that no mark ends: a label, half a bracket."""
    plain = _plain(text)
    lower = plain.lower()
    found = _LABEL.search(plain) if "record" in lower or "otr" in lower else None
    while found and (remark := _remark_at(plain, found.start())) and _is_over(plain, remark):
        found = _LABEL.search(plain, remark.end())
    if found:
        place = Place(path, line_at(plain, found.start()))
        raise TranscriptError.at("words off the record, and not clear which", place, _HINT)


def _remark_at(text: str, start: int) -> re.Match[str] | None:
    """Return what a reporter wrote of a pause, alone on its line, where one begins there."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return None if line.strip(_MARGIN) else _REMARK.match(text, start)


def _is_over(text: str, remark: re.Match[str]) -> bool:
    """Whether nothing follows that may be what was said in a pause.

    A turn begins right below, or another bracket, or the file ends; or a court sits, whose
    reporter takes down nothing then; or it tells who spoke, and so not what.
    """
    if remark["spoke"] or _BEGINS.match(text, remark.end()):
        return True
    return _COURT.search(text) is not None


TURN = "\x1e"
"""What stands before each turn where a text is joined of turns without their labels."""
_BEGINS = pattern(
    rf"[\s\d]*(?:\Z|{TURN}|[\[(*_]|--|[QA][.:)]\s|BY "
    r"|(?:[^\W\d_a-z][\w.'’-]*,? ?){1,5}(?:\([^()\n]{1,40}\))?:"
    r"|(?:(?:[A-Z][a-z]{0,3}\.|[A-Z]+) )+[A-Z]+\.)"
)
"""How a turn begins, or a line that nobody says."""
_COURT = pattern(r"\bTHE (?:WITNESS|COURT|VIDEOGRAPHER|(?:COURT )?REPORTER)\b|\bEXAMINATION\b")
_MARGIN = " \t\u00a00123456789"
"""What stands before a remark on its line: blanks, and the number of the line."""
_TIME = r"(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?|noon|midnight)"
_TALK = (
    r"(?:discussion|conversation|conference|colloquy|exchange|consultation|pause|recess|break"
    r"|proceedings?)s?"
)
_OFF_RECORD = r"off[\s\-\u2010-\u2015]*the[\s\-\u2010-\u2015]*record"
_HELD = (
    r"(?:(?:was|were) (?:had|held|taken|conducted)|(?:was|were|had|held|taken)|took place|ensued"
    r"|followed|occurred)"
)
_GAP = r"(?: |[ \t\r]*\n[ \t]*\d{0,2}[ \t]*)"
"""A blank, or the end of a line with the number of the next one."""
_REMARK = pattern(
    rf"\((?:(?:whereupon|thereupon),? )?(?:(?:an?|the|brief|short|further) ){{0,3}}"
    rf"(?:{_TALK},?{_GAP}(?:{_HELD},?{_GAP})?{_OFF_RECORD}|{_OFF_RECORD}{_GAP}{_TALK},?{_GAP}{_HELD})"
    rf"(?:,? (?:at|from) {_TIME}(?: ?(?:to|until|-|–) ?{_TIME})?)?\.?\)\.?[ \t\r]*$"
    rf"|\({_OFF_RECORD},? (?:from )?{_TIME} ?(?:to|until|-|–) ?{_TIME}\.?\)\.?[ \t\r]*$"
    rf"|\({_OFF_RECORD},? at {_TIME}\.?\)\.?[ \t\r]*$"
    rf"|\((?P<spoke>[^()\n]{{2,60}} spoke) {_OFF_RECORD}\.?\)[ \t\r]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""That people talked off the record, or when: what they said then stands nowhere."""


def without_marks(text: str, found: Iterable[Region]) -> str:
    """Return a text with blanks in place of the marks; every character stays at its place."""
    for one in found:
        text = _blanked(text, one.start, one.first)
        text = _blanked(text, one.last, one.end)
    return text


def without_words(text: str, found: Iterable[Region]) -> str:
    """Return a text with blanks in place of what is marked, and of the marks."""
    for one in found:
        text = _blanked(text, one.start, one.end)
    return text


def _blanked(text: str, start: int, end: int) -> str:
    blank = "".join(char if char.isspace() else " " for char in text[start:end])
    return text[:start] + blank + text[end:]


def parts(
    text: str, start: int, end: int, found: Sequence[Region]
) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches of `text[start:end]` without marks, each with its terms.

    Terms are empty outside of all regions; what holds no letter or digit beside a mark is its own.
    """
    at = start
    for one in found:
        if one.end <= start or one.start >= end:
            continue
        yield from _part(text, at, min(one.start, end), "")
        yield from _part(text, max(one.first, at), min(one.last, end), one.terms)
        at = max(at, one.end)
    if at == start:
        yield start, end, ""
    else:
        yield from _part(text, at, end, "")


def _part(text: str, start: int, end: int, terms: str) -> Iterator[tuple[int, int, str]]:
    start, end = trim(text, start, max(start, end))
    if any(char.isalnum() for char in text[start:end]):
        yield start, end, terms


def unclosed(found: Sequence[Region], text: str, line_of: Callable[[int], int]) -> Iterator[Note]:
    """Yield a warning for a mark that is never closed, with the share of the words that it holds.

    `text` is that in which the marks stand, `line_of` tells the line of a character of it.
    """
    for one in found:
        if not one.is_closed:
            held, count = (len(words.split()) for words in (text[one.first : one.last], text))
            message = f"a mark that is never closed: {held:,} of {count:,} words, all that follow"
            hint = "put '[on the record]' where they end, if they end before"
            told = f"{message} it, are under its terms ({one.terms}): {hint}"
            yield Note(told, line_of(one.start), is_warning=True, kind=NoteKind.TERMS)


def _pauses(transcript: Transcript) -> Iterator[Note]:
    """Yield a warning where a reporter wrote that people talked off the record."""
    said = (
        (one.text, turn.line)
        for turn in transcript.turns
        for one in turn.paragraphs
        if not one.terms and "(" in one.text
    )
    apart = ((one.message.partition(": ")[2], one.line) for one in transcript.removed)
    for words, line in (*said, *apart):
        found = _REMARK.search(words)
        if found and _remark_at(words, found.start()):
            message = f"'{' '.join(found.group().split())}' holds no words back"
            hint = "where words off the record stand in the file, put '[off the record]' before"
            yield Note(f"{message}: {hint} them", line, is_warning=True)
            return


def marked(transcript: Transcript) -> Transcript:
    """Return a transcript of any container with its paragraphs cut at the marks in them.

    Readers that see marks outside of paragraphs, as the one of plain text, cut by themselves.
    """
    text, starts = _joined(transcript)
    found = regions(text, transcript.path)
    if _may_have_marks(text) or any("record" in one.message for one in transcript.removed):
        transcript = replace(transcript, notes=(*transcript.notes, *_pauses(transcript)))
    if not found:
        return transcript
    turns: list[Turn] = []
    for turn in transcript.turns:
        cut = tuple(
            piece
            for paragraph in turn.paragraphs
            for piece in _cut(paragraph, text, starts[paragraph.anchor], found)
        )
        if cut:
            turns.append(replace(turn, number=len(turns) + 1, paragraphs=cut))
    notes = (*transcript.notes, *unclosed(found, text, lambda _: 0))
    return replace(transcript, turns=tuple(turns), notes=notes)


def _joined(transcript: Transcript) -> tuple[str, dict[str, int]]:
    """Return all words as one text, and where each paragraph begins in it."""
    starts: dict[str, int] = {}
    pieces: list[str] = []
    size = 0
    for turn in transcript.turns:
        pieces.append(TURN)
        size += len(TURN) + 1
        for one in turn.paragraphs:
            starts[one.anchor] = size
            pieces.append(one.text)
            size += len(one.text) + 1
    return "\n".join(pieces), starts


def _cut(paragraph: Paragraph, text: str, at: int, found: Sequence[Region]) -> Iterator[Paragraph]:
    """Yield a paragraph in parts; anchors are given when all are known."""
    for start, end, terms in parts(text, at, at + len(paragraph.text), found):
        first = paragraph.start + start - at
        yield replace(
            paragraph,
            text=text[start:end],
            start=first,
            end=first + end - start,
            terms=terms or paragraph.terms,
        )
