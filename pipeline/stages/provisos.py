"""What a file says of its words: when they were said, that nobody revised or may quote them.

A day that the file gives is that of the interview where the definition gives none. A ban on
quotation holds until the definition lifts it. What a file says of terms of attribution is not
enough to act on, as it names nobody and nothing; it is a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model.terms import Rule, terms_of
from pipeline.model.transcript import HELD, PUBLISHED, Datum, Note, Transcript
from pipeline.patterns import clued, pattern
from pipeline.stages.dating.dates import find_dates
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
    elif not recorded:
        recorded, about = _found_day(transcript)
        notes += about
    if ban and quotable:
        notes.append(Note(f"“{ban.value}”: lifted by the definition", ban.line))
    return replace(
        transcript,
        recorded=recorded,
        metadata=tuple(dict.fromkeys((*known, *said))),
        notes=(*transcript.notes, *notes),
        is_quotable=is_quotable,
    )


def _found_day(transcript: Transcript) -> tuple[str, list[Note]]:
    """Return the day of a talk that no field of its file gives, or none, and what is to be said."""
    # imported late: most files give their day, or the definition does
    from pipeline.stages.talk_days import told_day, unread_days

    published = _day(transcript, PUBLISHED)
    if told := told_day(transcript, published):
        recorded, who, line = told
        return recorded, [Note(f"recorded {recorded}, as {who}", line)]
    if published:
        month = published[: len("2022-04")]
        return month, [_of_publication(published, month, _line(transcript, PUBLISHED))]
    return "", _of_several(transcript) or unread_days(transcript)


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


def _of_several(transcript: Transcript) -> list[Note]:
    """Return the warning that a file gives several days, of which one is that of the talk."""
    days = sorted(_all_days(transcript, DATE))
    if len(days) < _SEVERAL:
        return []
    hint = "'recorded:' in the definition says which is that of the talk"
    several = f"the file gives the days {', '.join(days[:-1])} and {days[-1]}: {hint}"
    return [Note(several, _line(transcript, DATE), is_warning=True)]


_SEVERAL = 2


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
    if language and language not in _READ and (named := _named_days(words, language)):
        yield from named
        return
    plain = _BEFORE_YEAR.sub(r"\1 de \2", words)
    for one in find_dates(plain.title() if plain.isupper() else plain, "", language):
        when = one.when
        if one.is_explicit and when.start:
            yield when.start if when.start == when.end else _common(when.start, when.end)


def _named_days(words: str, language: str) -> set[str]:
    # imported late: most talks are in a language whose dates are read
    from pipeline.stages.dating.day_names import named_days

    return {day for _, _, day in named_days(words, language)}


_READ = frozenset({"en", "fr", "de", "es", "pt", "ru"})
"""Languages whose dates are read in sentences, too."""
_BEFORE_YEAR = pattern(r"(\d{1,2} de [^\W\d_]{3,10}), ((?:19|20)\d\d)\Z", re.IGNORECASE)
"""A day in Spanish or Portuguese with a comma before its year: "3 de agosto, 2020"."""


def _common(start: str, end: str) -> str:
    """Return the month or year that a period is: `2022-04` for its first and last day."""
    if start[:7] == end[:7]:
        return start[:7]
    return start[:4] if start[:4] == end[:4] else ""


def _line(transcript: Transcript, key: str) -> int:
    return next((one.line for one in transcript.metadata if one.key == key), 0)
