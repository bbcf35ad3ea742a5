"""The day of a talk that no field of its file gives: in its title, in a line above it, as it opens.

What tells of the talk itself names it, or a day of the week, beside one whole day that stands
apart; whatever else may be a day of the talk is a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model.transcript import ASKS, PUBLISHED, Note, Transcript
from pipeline.patterns import clued, pattern
from pipeline.stages.dating.dates import Mention, find_dates
from pipeline.stages.dating.day_names import named_days
from pipeline.stages.dating.periods import calendar_day
from pipeline.stages.speech.words import in_small
from pipeline.values import dataclass


def told_day(transcript: Transcript, published: str) -> tuple[str, str, int] | None:
    """Return the day that words beside the talk or its opening give, who says so, and where.

    One in the title goes before others, and one that is behind the day on which the talk was
    `published`, as ISO or empty, is another one's.
    """
    found = _day_of_title(transcript) or _day_of_lines(transcript) or _day_of_opening(transcript)
    return found if found and (not published or found[0][: len(published)] <= published) else None


def _day_of_title(transcript: Transcript) -> tuple[str, str, int] | None:
    """Return the one day in the title of a talk: "2017-03-31 Interview with Jane Roe".

    One in words ends the title, behind a sign: "Talk with Jane Roe, 4 May 2017". One in brackets
    there needs no word for a talk: "Jane Roe on lakes (4 May 2017)". One in figures is a day where
    no other reading has it: "Interview 23-11-2016", and not "Interview 4/5/2016".
    """
    title = transcript.title
    if day := _day_in_name(title):
        return day, "the title says", 0
    ended = _ENDED.search(title)
    if not _TALK.search(in_small(title)) and not (ended and ended["sign"] == "("):
        return None
    days = {found.group() for found in _ISO_DAY.finditer(title)}
    days |= {day for found in _IN_FIGURES.finditer(title) if (day := _plain_day(found))}
    if ended:
        days |= {one.when.start for one in _whole_days(ended["day"], transcript.language)}
    days = days or {one.iso for one in _days_apart(title, transcript.language)}
    return (days.pop(), "the title says", 0) if len(days) == 1 else None


def _day_in_name(title: str) -> str:
    """Return the day that ends the name of a recording: "Lake Bank_20260311"; empty for none."""
    found = _NAMED.search(title)
    return _as_iso(found) if found else ""


_NAMED = pattern(
    r"(?<=[^\W\d])_(?P<year>(?:19|20)\d\d)(?P<sign>[_-]?)(?P<month>\d\d)(?P=sign)(?P<day>\d\d)\Z"
)


def _day_of_lines(transcript: Transcript) -> tuple[str, str, int] | None:
    """Return the one day in lines that name a talk or a day of the week: "140th sitting (…)"."""
    lines = [
        (one.iso, line)
        for words, line in _lines(transcript)
        if _OF_TALK.search(in_small(words))
        for one in _days_apart(words, transcript.language)
    ]
    days = {day for day, _ in lines}
    return (days.pop(), "a line of the file says", lines[0][1]) if len(days) == 1 else None


def unread_days(transcript: Transcript) -> list[Note]:
    """Return the warning that a day stands beside a talk which may be its day; none for no day."""
    for words, line in ((transcript.title, 0), *_lines(transcript)):
        found = next(_days_in(words, transcript.language), None) or _UNSURE.search(words)
        if found:
            hint = "where it is that of the talk, say so with 'recorded:' in the definition"
            told = f"a day stands beside the talk and is not taken, “{words}”: {hint}"
            return [Note(told, line, is_warning=True)]
    return []


def _lines(transcript: Transcript) -> Iterator[tuple[str, int]]:
    """Yield short lines beside the talk, and data of it, that tell of no other day."""
    for one in transcript.metadata:
        is_short = len(one.value) <= _LONGEST_LINE and one.key not in _OTHERS
        if is_short and not _TELLS.search(in_small(one.value)):
            yield one.value, one.line


_LONGEST_LINE = 110
"""Letters."""
_OTHERS = frozenset({PUBLISHED, "licence", "author", "tags", "url", "place"})
_TELLS = pattern(
    r"(?:\b(?:born|died|since|until|published|posted|updated|modified|accessed|retrieved|created"
    r"|downloaded|printed|copyright|revised|deadline|due|né|née|geboren|gestorben|nacid[oa]"
    r"|nascid[oa]|publié|veröffentlicht|publicad[oa]|abgerufen|consulté|was|were|is|has|had|we|i"
    r"|he|she|they|https?|www)\b|©|更新|公開|公布)"
)
"""What makes a sentence of a line, or its day another one."""
_SESSION = (
    r"(?:interview|conversation|talk|meeting|hearing|debate|briefing|conference|discussion|call"
    r"|podcast|recorded|aufgezeichnet|enregistrée?|grabad[oa]|transcript|sitting|session|hansard"
    r"|proceedings|panel|q ?& ?a|webinar|symposium|minutes"
    r"|sitzung|plenarprotokoll|pressekonferenz|anhörung|sendung|gespräch"
    r"|séance|audition|conférence|entretien|compte rendu"
    r"|sesión|sessão|audiencia|audiência|entrevista|conferencia|coletiva|reunión|reunião"
    r"|seduta|audizione|intervista|conferenza|posiedzenie\w*|posiedzenia|wywiad|rozmowa"
    r"|заседани\w+|интервью|пресс-конференци\w+|vergadering|interviewet)"
)
_WEEKDAY_NAME = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag"
    r"|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes"
    r"|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato"
    r"|domenica|(?:segunda|terça|quarta|quinta|sexta)-feira)"
)
_OF_TALK = pattern(rf"\b(?:{_SESSION}|{_WEEKDAY_NAME})\b")


@dataclass(frozen=True, slots=True)
class _Day:
    """A whole day in a line."""

    start: int
    end: int
    iso: str


def _days_apart(words: str, language: str) -> Iterator[_Day]:
    """Yield the days in a line that are part of nothing else: not "the flood of 4 May 2017"."""
    for one in _days_in(words, language):
        before, behind = in_small(words[: one.start]), in_small(words[one.end :])
        if _BEFORE.search(before) and _BEHIND.match(behind):
            yield one


_BEFORE = pattern(
    rf"(?:^|[(\[|–—:,;@·_/-] ?|\b{_SESSION} (?:of )?(?:the )?"
    r"|(?:^|[\W\d]|\b[^\W\d_]+ )(?:on|from|dated?|held|am|vom|v\.|den|dem|le|el|em|il|dnia|dniu"
    r"|dne|от) )"
    rf"(?:{_WEEKDAY_NAME},? )?(?:(?:the|den|dem|le|el) )?\Z"
)
_BEHIND = pattern(
    r"\s*(?:\Z|[)\],.;|–—:/-]|r\.|(?:at|in|from|um|à|kl|г|by|par|por|von|di)\b|\d{1,2}[:.]\d\d"
    rf"|(?:\w+ )?{_SESSION}\b)"
)


def _days_in(words: str, language: str) -> Iterator[_Day]:
    """Yield every whole day in a line, in words or in figures that have no other reading."""
    for found in _IN_FIGURES.finditer(words):
        if day := _plain_day(found):
            yield _Day(found.start(), found.end(), day)
    for found in _YEAR_FIRST.finditer(words):
        if day := _as_iso(found):
            yield _Day(found.start(), found.end(), day)
    in_words = _YEAR_FIRST.sub(_hidden, _IN_FIGURES.sub(_hidden, words))
    for one in _whole_days(in_words, language):
        yield _Day(one.start, one.end, one.when.start)
    for start, end, day in named_days(in_words, language):
        yield _Day(start, end, day)


def _hidden(found: re.Match[str]) -> str:
    return " " * len(found[0])


_YEAR_FIRST = pattern(
    r"(?<![\w/-])(?P<year>(?:19|20)\d\d)(?:(?P<sign>[./-])(?P<month>\d\d?)(?P=sign)(?P<day>\d\d?)"
    r")(?![\d/-])"
)
_UNSURE = pattern(r"(?<![\w./-])\d\d?([./-])\d\d?\1(?:19|20)\d\d(?![\w/-]|\.\d)")
"""A day in figures that may be the other way round: "4/5/2016"."""


def _as_iso(found: re.Match[str]) -> str:
    """Return a day in figures as ISO; empty for one that the calendar has not."""
    year, month, day = (int(found[key]) for key in ("year", "month", "day"))
    return calendar_day(year, month, day).start


def _plain_day(found: re.Match[str]) -> str:
    """Return a day in figures as ISO; empty where day and month may be the other way round."""
    first, second, year = (int(found[key]) for key in ("first", "second", "year"))
    if first != second and max(first, second) <= _MONTHS:
        return ""
    return calendar_day(year, min(first, second), max(first, second)).start


_MONTHS = 12
_IN_FIGURES = pattern(
    r"(?<![\w./-])(?<!of )(?P<first>\d\d?)(?P<sign>[./-])(?P<second>\d\d?)(?P=sign)"
    r"(?P<year>(?:19|20)\d\d)(?![\w/-]|\.\d)"
)


def _whole_days(words: str, language: str) -> Iterator[Mention]:
    """Yield the days of one year in some words, none of them a month or a period."""
    for one in find_dates(words, "", language):
        day = one.when.start
        if one.is_explicit and len(day) == len("2010-07-08") and day == one.when.end:
            yield one


_ISO_DAY = pattern(r"(?<![\w-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w-])")
_ENDED = pattern(
    r"(?P<sign>[(,|–—:-]) ?(?P<day>(?:[^\W\d_]+day,? )?"
    r"(?:\d[^(),|:]{4,20}|[^\W\d_]{3,9}\.? \d\d?(?:st|nd|rd|th)?,?) ?(?:19|20)\d\d)\)?\Z"
)
"""A day in words at the end of a title."""
_TALK = pattern(
    r"\b(?:interview|conversation|talk|meeting|hearing|debate|briefing|press conference|discussion"
    r"|ama|panel|round ?table|town hall|q ?& ?a|webinar|symposium"
    r"|entretien|entrevista|gespräch|conversación|conversa|debat|intervista)\b"
)


def _day_of_opening(transcript: Transcript) -> tuple[str, str, int] | None:
    """Return the day on which whoever asks opens the talk: "Today is July 8, 2010. I am here"."""
    for turn in transcript.turns[:_FIRST_TURNS]:
        for paragraph in turn.paragraphs[:1] if turn.speaker.role in ASKS else ():
            text = paragraph.text[:_OPENING_WORDS]
            found = _TODAY.search(in_small(text))
            if found is None or (found["it"] and not _HERE.search(in_small(text))):
                continue
            for one in _whole_days(text, transcript.language):
                if 0 <= one.start - found.end() <= _WEEKDAY:
                    return one.when.start, "is said at its opening", turn.line
    return None


_FIRST_TURNS = 3
_OPENING_WORDS = 400
"""Letters at the beginning of a turn in which its day may be told."""
_WEEKDAY = 15
"""Letters before a date in which its day of the week stands: "Wednesday, the "."""
_TODAY = clued(
    r"\b(?:today is|today[’']s date is|the date (?:today )?is|(?P<it>it is|it[’']s)|nous sommes le"
    r"|hoy es|hoje é(?: dia)?|heute ist der) ",
    *("today is", "s date is", "the date is", "date today is", "it is", "it’s", "it's"),
    *("nous sommes le", "hoy es", "hoje é", "heute ist der"),
)
_HERE = pattern(
    r"\b(?:i[’']?m|i am|we[’']?re|we are|my name is|here with|speaking with|interview\w*|sitting)\b"
)
"""What shows that a day is that of the talk, and no story's: "We’re in her home, and it is"."""
