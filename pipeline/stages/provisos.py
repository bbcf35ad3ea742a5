"""What a file says of its words: when they were said, that nobody revised or may quote them.

A day that the file gives is that of the interview where the definition gives none. A ban on
quotation holds until the definition lifts it. What a file says of terms of attribution is not
enough to act on, as it names nobody and nothing; it is a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pipeline.model.terms import Rule, terms_of
from pipeline.model.transcript import ASKS, HELD, PUBLISHED, Datum, Note, Transcript
from pipeline.patterns import clued, pattern
from pipeline.stages.dating.dates import Mention, find_dates
from pipeline.stages.speech.words import in_small
from pipeline.values import replace

BAN, STATUS, DATE, TERMS = "ban", "status", "date", "terms"
LINE = "line"
"""Words beside the talk that may be any of these."""

_BAN = pattern(
    r"\b(?:not|never) (?:to be |for )(?:direct(?:ly)? )?(?:quot(?:ation|ed|ing)|citation|cited)\b"
    r"|\b(?:do not|don['’]t|may not be|must not be|cannot be|please do not) (?:directly )?"
    r"(?:quoted?|cited?)\b|\bno (?:direct )?quot(?:ation|e|ing)s?\b"
    r"|\bno (?:part|portion|section|passage)s? (?:\w+ ){0,8}?(?:may|can|shall|must|is to|are to)"
    r" be (?:\w+,? (?:or )?){0,4}(?:quoted|cited)\b"
    r"|\bnicht (?:zum zitieren|zitieren|zitierfähig|zur zitierung)\b|\bzitieren nicht gestattet\b"
    r"|\b(?:ne pas citer|citation interdite|no citar|prohibida la cita|non citare|não citar)\b"
    r"|не для цитирования|не цитировать|цитирование запрещено|引用不可|引用禁止|لا للاقتباس",
    re.IGNORECASE,
)
_STATUS = pattern(
    r"\bunrevised\b|\buncorrected\b|\bunedited\b|\bcheck(?:ed)? against (?:delivery|recording)\b"
    r"|\b(?:draft|rush|rough|provisional|preliminary) transcript\b|\bnot (?:a )?final\b"
    r"|\bauto(?:matically)?[- ]generated\b|\be\s?&\s?o\s?e\b|\bembargoed\b"
    r"|\bes gilt das gesprochene wort\b|\bseul le prononcé fait foi\b|\bunkorrigiert\w*\b"
    r"|\bno revisad[oa]\b|\bsujeto a revisión\b|\bnon révisé\w*\b|проверять по выступлению",
    re.IGNORECASE,
)
_TERMS = pattern(
    r"chatham house|\boff the record\b|\b(?:deep )?background (?:only|briefing)\b"
    r"|\b(?:on|for|not for) (?:deep )?(?:background|attribution)\b",
    re.IGNORECASE,
)
_OPENING = 12
"""Turns at the beginning in which a talk may tell its own terms."""
_ANNOUNCED = clued(
    r"\b(?:(?:is|are|be) on (?:deep )?background\b|not for attribution\b|chatham house"
    r"|(?:is |are |be )?embargoed until\b|(?:is|are|be) attributable to\b|strictly off the record)"
    r"[^.;!?]{0,60}",
    *("background", "for attribution", "chatham house", "embargoed until", "attributable to"),
    "off the record",
)
_ISO = pattern(r"(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?")


def with_provisos(transcript: Transcript, quotable: bool | None = None) -> Transcript:
    """Return a transcript as read with what its file says of its words acted upon, and noted.

    `quotable` is what the definition says: False bans quotation, True lifts a ban of the file.
    """
    said = tuple(_said(transcript))
    ban = next((one for one in said if one.key == BAN), None)
    is_quotable = not ban if quotable is None else quotable
    known = (one for one in transcript.metadata if one.key != LINE)
    notes = [*_noted(said, transcript)]
    recorded = transcript.recorded or _day(transcript, DATE)
    if recorded and (not transcript.recorded or _is_of_file(transcript)):
        notes.append(Note(f"recorded {recorded}, as the file says", _line(transcript, DATE)))
    elif not recorded and (told := _day_told(transcript)):
        recorded, who, line = told
        notes.append(Note(f"recorded {recorded}, as {who}", line))
    elif not recorded and (published := _day(transcript, PUBLISHED)):
        recorded = published[: len("2022-04")]
        notes.append(_of_publication(published, recorded, _line(transcript, PUBLISHED)))
    elif not recorded:
        notes += _of_several(transcript)
    if ban and quotable:
        notes.append(Note(f"“{ban.value}”: lifted by the definition", ban.line))
    return replace(
        transcript,
        recorded=recorded,
        metadata=tuple(dict.fromkeys((*known, *said))),
        notes=(*transcript.notes, *notes),
        is_quotable=is_quotable,
    )


def _said(transcript: Transcript) -> Iterator[Datum]:
    """Yield what stands anywhere beside the talk of bans, states and terms."""
    beside = [(one.value, one.line) for one in transcript.metadata]
    beside += [(one.message, one.line) for one in transcript.removed]
    for turn in transcript.turns[:_OPENING]:
        for paragraph in turn.paragraphs:
            found = _ANNOUNCED.search(in_small(paragraph.text))
            if found:
                words = paragraph.text[found.start() : found.end()]
                yield Datum(TERMS, " ".join(words.split()), turn.line)
    for words, line in beside:
        for key, form in ((BAN, _BAN), (STATUS, _STATUS), (TERMS, _TERMS)):
            for found in form.finditer(words):
                yield Datum(key, " ".join(found.group().split()), line)


def _noted(said: tuple[Datum, ...], transcript: Transcript) -> Iterator[Note]:
    for one in dict.fromkeys(said):
        if one.key == BAN:
            yield Note(f"the file bans quotation: “{one.value}”", one.line)
        elif one.key == STATUS:
            yield Note(f"the file says of itself: “{one.value}”", one.line)
        elif terms_of(transcript.terms).rule is Rule.ON_RECORD:
            hint = "if that holds for these words, say so with 'terms:' in the definition"
            yield Note(
                f"the file speaks of terms, “{one.value}”: {hint}", one.line, is_warning=True
            )


def _is_of_file(transcript: Transcript) -> bool:
    told = (one.value for one in transcript.metadata if one.key in {DATE, HELD})
    return transcript.recorded in told


def _of_publication(published: str, recorded: str, line: int) -> Note:
    """Return the note that a talk has no day but that of its publication.

    It may have been held days before, so "yesterday" and "next week" are not resolved by it.
    """
    taken = "" if published == recorded else ", so its month is taken for that of the talk"
    hint = "'recorded:' in the definition gives the day of the talk"
    return Note(f"published {published}{taken}; {hint}", line)


def _of_several(transcript: Transcript) -> Iterator[Note]:
    """Yield the warning that a file gives several days, of which one is that of the talk."""
    days = sorted(_all_days(transcript, DATE))
    if len(days) > 1:
        hint = "'recorded:' in the definition says which is that of the talk"
        several = f"the file gives the days {', '.join(days[:-1])} and {days[-1]}: {hint}"
        yield Note(several, _line(transcript, DATE), is_warning=True)


def _day_told(transcript: Transcript) -> tuple[str, str, int] | None:
    """Return the day that the title or the one who opens the talk gives, who says so, and where.

    A day behind that of publication is another one's.
    """
    found = _day_of_title(transcript) or _day_of_opening(transcript)
    published = _day(transcript, PUBLISHED)
    return found if found and (not published or found[0][: len(published)] <= published) else None


def _day_of_title(transcript: Transcript) -> tuple[str, str, int] | None:
    """Return the one day in the title of a talk: "2017-03-31 Interview with Jane Roe".

    One in words ends the title, behind a sign: "Talk with Jane Roe, 4 May 2017". One in brackets
    there needs no word for a talk: "Jane Roe on lakes (4 May 2017)". One in figures is a day where
    no other reading has it: "Interview 23-11-2016", and not "Interview 4/5/2016".
    """
    title = transcript.title
    ended = _ENDED.search(title)
    if not _TALK.search(in_small(title)) and not (ended and ended["sign"] == "("):
        return None
    days = {found.group() for found in _ISO_DAY.finditer(title)}
    days |= {day for found in _IN_FIGURES.finditer(title) if (day := _plain_day(found))}
    if ended:
        days |= {one.when.start for one in _whole_days(ended["day"], transcript.language)}
    return (days.pop(), "the title says", 0) if len(days) == 1 else None


def _plain_day(found: re.Match[str]) -> str:
    """Return a day in figures as ISO; empty where day and month may be the other way round."""
    first, second, year = (int(found[key]) for key in ("first", "second", "year"))
    if first != second and max(first, second) <= _MONTHS:
        return ""
    try:
        return date(year, min(first, second), max(first, second)).isoformat()
    except ValueError:
        return ""


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


def _day(transcript: Transcript, key: str) -> str:
    """Return the day that the file gives, as ISO; empty where it gives none or several days."""
    days = _all_days(transcript, key)
    return days.pop() if len(days) == 1 else ""


def _all_days(transcript: Transcript, key: str) -> set[str]:
    """Return all days that the file gives under a key, as ISO."""
    return {
        day
        for one in transcript.metadata
        if one.key == key
        for day in _days(one.value, transcript.language)
    }


def _days(words: str, language: str) -> Iterator[str]:
    if _ISO.fullmatch(words):
        yield words
        return
    for one in find_dates(words.title() if words.isupper() else words, "", language):
        when = one.when
        if one.is_explicit and when.start:
            yield when.start if when.start == when.end else _common(when.start, when.end)


def _common(start: str, end: str) -> str:
    """Return the month or year that a period is: `2022-04` for its first and last day."""
    if start[:7] == end[:7]:
        return start[:7]
    return start[:4] if start[:4] == end[:4] else ""


def _line(transcript: Transcript, key: str) -> int:
    return next((one.line for one in transcript.metadata if one.key == key), 0)
