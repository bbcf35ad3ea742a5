"""What lines beside the talk say of it: title, day, place, outlet, licence, how it may be used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from pipeline.model.transcript import HELD, PUBLISHED, Datum
from pipeline.patterns import clued, pattern
from pipeline.readers.dates import iso_date

_KEYS = {
    "title": "title titel titre título titolo заголовок 題名 标题 subject betreff objet asunto",
    "date": """
        date datum fecha data дата 日付 日時 日期 날짜 일시 recorded aired broadcast held delivered
        interviewed conducted aufgezeichnet enregistré grabado
        """,
    PUBLISHED: "published posted veröffentlicht publié publicado pubblicato опубликовано",
    "place": "location place venue lieu ort lugar luogo local место 場所 地点 장소",
    "outlet": """
        source publication outlet broadcaster programme program show station newspaper channel
        series podcast media sendung émission programa quelle
        """,
    "licence": "licence license copyright rights",
}
_HELD = frozenset(
    (
        *("initial interview date", "meeting date", "meeting date/time", "session date"),
        *("hearing date", "date of meeting", "date of hearing", "date and time", "date & time"),
        *("interview date", "date of interview", "date of the interview", "interviewed on"),
        *("recording date", "date of recording", "recorded on", "aufnahmedatum", "interviewdatum"),
        *("datum des interviews", "datum des gesprächs", "datum der aufnahme"),
        *("fecha de la entrevista", "fecha de entrevista", "data da entrevista"),
        *("fecha de la encuesta", "fecha de encuesta"),
        *("data da realização da entrevista", "data de realização da entrevista"),
        *("fecha de realización de la entrevista", "data da gravação", "fecha de grabación"),
        *("data de entrevista", "data dell'intervista", "data intervista", "date de l'entretien"),
        *("date d'entretien", "date de l'interview", "дата интервью", "采访时间", "采访日期"),
        *(
            "採訪時間",
            "採訪日期",
            "访谈时间",
            "访谈日期",
            "訪談時間",
            "訪談日期",
            "取材日",
            "インタビュー日",
            "tanggal wawancara",
            "waktu wawancara",
        ),
    )
)
"""In lower case: labels of the day of the talk itself, whatever day a page was published on."""
_WHEN = frozenset({"time", "when", "时间", "時間", "日時", "日期"})
"""Labels of a day where one stands behind them: "时间：2006年5月10日下午"."""
_BY_WORD = {word: key for key, words in _KEYS.items() for word in words.split()}
_LABELLED = pattern(r"[\s*_#>-]*([^\W\d_][^:：\n]{0,30}?)[\s*_]*[:：][\s*_]*(\S[^\n]*)")
_MADE = pattern(
    r"(?:(?:this|the|our) (?:\w+ )?\w+ (?:was|were|has been) )?(?:first |originally )?"
    r"(?:recorded|published|aired|broadcast|held|delivered|interviewed|conducted|filmed"
    r"|aufgezeichnet am|veröffentlicht am|enregistré|publié|grabad[oa]|publicad[oa]"
    r"|(?:interview|conversation|discussion|talk|call|meeting|hearing) took place)"
    r"\b.*\b(?:19|20)\d\d\b.*",
    re.IGNORECASE,
)
_WRITTEN = (
    r"(?:on )?(?:(?-i:[^\W\d_a-z][\w.-]+(?: [^\W\d_a-z][\w.-]+)?), )?"
    r"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo),? (?:den |dem |le |el )?)?"
    r"(?:\d{4}-\d\d-\d\d|\d{1,2}-[a-z]{3}-(?:19|20)\d\d"
    r"|\d{1,2}(?:st|nd|rd|th|\.)? (?:de |of )?[^\W\d_]{3,}\.?,?(?: de)? (?:19|20)\d\d"
    r"|[^\W\d_]{3,}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d"
    r"|[^\W\d_]{3,} (?:19|20)\d\d|(?:19|20)\d\d[年년] ?\d{1,2}[月월] ?\d{1,2}[日일])"
)
_DAY = pattern(_WRITTEN, re.IGNORECASE)
_SHORT_MONTH = pattern(r"\d{1,2}-[a-z]{3}-\d{4}", re.IGNORECASE)
_DATE = pattern(rf"(?i:{_WRITTEN})\.?|\d{{1,2}}([./-])\d{{1,2}}\1\d{{4}}")
_MARKED = pattern(r"\"[^\"]+\"|“[^“”]+”")
"""A line all of which stands between quotation marks, as in a list of YAML."""
_MADE_PUBLIC = pattern(
    r"(?:(?:this|the|our) (?:\w+ )?\w+ (?:was|were|has been) )?(?:first |originally )?"
    r"(?:published|veröffentlicht|publié|publicad[oa])\b(?!.*\b(?:recorded|held|conducted)\b)",
    re.IGNORECASE,
)
_HAPPENED = clued(
    r"(?i:(?:(?:this|the|our|my) )?(?:\w+ ){0,2}"
    r"(?:interview|conversation|discussion|talk|chat|call|podcast|episode)"
    r"(?: (?:was|were|has been))?) (?:held|conducted|recorded|happened|took place|carried out)\b"
    rf"(?: [^.\d]{{1,50}}?)??,? (?:on )?(?P<day>(?i:{_WRITTEN}))(?!\d)",
    *("held", "conducted", "recorded", "happened", "took place", "carried out"),
)
"""What tells when people talked: "Interview held on May 4, 2020", whatever day a page is of."""
_ISSUE = pattern(
    r".{0,40}\b(?:Record|Debates|Hansard|Proceedings),? Vol(?:ume|\.) \d{1,4},?"
    r" (?:Number|No\.|Issue) \d{1,4} \((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,"
    r" ([A-Z][a-z]+ \d{1,2}, \d{4})\)?"
)
"""The head of a daily record: "The Lake Record Volume 12, Number 3 (Monday, May 4, 1998)"."""
_RIGHTS = pattern(r"©.*|.*\bcreative commons\b.*|.*\bCC[ -](?:BY|0)\b.*|all rights reserved.*")
_AROUND = " \t*_#=-–—[]()"


def iso_day(words: str) -> str:
    """Return the day in `words` that no other reading has: "2020/9/29", "May 4, 2020"; or empty."""
    day = iso_date(words)
    return day if len(day) == len("2020-09-29") else ""


def clean_label(words: str) -> str:
    """Return a label for comparing, with one form of the apostrophe."""
    return words.casefold().strip().replace("’", "'")


def told(lines: Iterable[tuple[str, int]]) -> Iterator[Datum]:
    """Yield what lines, each with its number, say of the talk; words that are none of that too.

    These have the key `line`: what they ask of those who use the words is seen by a later stage.
    """
    plain = ((" ".join(words.split()).strip(_AROUND), number) for words, number in lines)
    filled = [(words, number) for words, number in plain if words]
    for (words, number), (below, at) in pairwise((*filled, ("", 0))):
        yield _held(words, below, number) or _headed(words, below, at) or _datum(words, number)
        if not _DAY.fullmatch(_CLOCK.sub("", words, count=1)) and _day_behind(words):
            yield Datum("line", words, number)


def _headed(words: str, below: str, number: int) -> Datum | None:
    """Return the day of a talk that stands `below` a heading for it: "Date of interview"."""
    if clean_label(words.rstrip(":： ")) not in _HELD or not _DATE.fullmatch(below):
        return None
    day = iso_day(below)
    return Datum(HELD, day, number) if day else Datum("date", below, number)


def _held(words: str, below: str, number: int) -> Datum | None:
    """Return the day in a line that stands above the hours from which to which people talked."""
    if not _HOURS.fullmatch(below) or not _DAY.fullmatch(words):
        return None
    day = iso_day(words)
    return Datum(HELD, day, number) if day else None


_HOUR = r"\d{1,2}[:.]\d\d(?:\s?[aApP]\.?[mM]\.?)?"
_HOURS = pattern(rf"{_HOUR}\s?(?:[-–—]|to|until|bis|à)\s?{_HOUR}")
"""From when to when: "1:38 p.m. - 4:44 p.m."."""


_EASTERN = pattern(r"\d{4} ?[年년]")
"""The year of a day as Chinese, Japanese and Korean write it."""
_WEEKDAY = pattern(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?=\d{4})", re.IGNORECASE)
"""The day of the week before a day that begins with its year."""
_APART = pattern(r"(?<=\d) ?/ ?(?=\d)")
"""Within a day as some write it: "27 / 05 / 2021"."""


def _datum(words: str, number: int) -> Datum:
    if found := _labelled(words, number):
        return found
    issue = _ISSUE.fullmatch(words)
    if issue and (day := iso_day(issue[1])):
        return Datum(HELD, day, number)
    if (happened := _HAPPENED.match(words)) and (day := iso_day(happened["day"])):
        return Datum(HELD, day, number)
    bare = words[1:-1] if _MARKED.fullmatch(words) else words
    alone = _CLOCK.sub("", bare, count=1)
    if _DAY.fullmatch(alone):
        bare = alone
    made = bare if _DAY.fullmatch(bare) or _MADE.fullmatch(bare) else _day_behind(words)
    made = made or _day_within(words)
    if _SHORT_MONTH.fullmatch(made):
        made = iso_day(made)
    if made:
        return Datum(PUBLISHED if _MADE_PUBLIC.match(made) else "date", made, number)
    if _RIGHTS.fullmatch(words):
        return Datum("licence", words, number)
    return Datum("line", words, number)


def _labelled(words: str, number: int) -> Datum | None:
    """Return what a line says behind a label that is known; None where it has none."""
    found = _LABELLED.fullmatch(words)
    if not found:
        return None
    label, value = clean_label(found[1]), found[2].strip(_AROUND)
    if label in _HELD:
        value = _WEEKDAY.sub("", _APART.sub("/", value), count=1)
        day = iso_day(value) or _day_elsewhere(value)
        return Datum(HELD, day, number) if day else Datum("date", value, number)
    if label in _WHEN and (day := iso_day(value)):
        return Datum("date", day, number)
    key = _BY_WORD.get(found[1].casefold().strip())
    day = iso_day(value) if key == "date" and _EASTERN.search(value) else ""
    return Datum(key, day or value, number) if key else None


def _day_elsewhere(words: str) -> str:
    """Return a day in words of another language than `iso_day` knows, as ISO 8601; or empty."""
    if not words[-4:].isdigit():
        return ""
    # imported late: hardly a file has such days
    from pipeline.readers.days_told import indonesian_day

    return indonesian_day(words)


def _day_within(words: str) -> str:
    """Return the day that a line tells of the talk beside other words; empty where it has none."""
    if len(words) > _LONGEST_HEADING or not _HAS_DAY.search(words):
        return ""
    # imported late: few lines above a talk have a day within
    from pipeline.readers.days_told import day_in_line

    return day_in_line(words)


_HAS_DAY = pattern(r"\b\d{1,2}\D{4,20}\b(?:19|20)\d\d\b")


def _day_behind(words: str) -> str:
    """Return the day that ends a heading behind what was where: "Town Hall, Porto, 3 June 2026"."""
    words = _CLOCK.sub("", words, count=1)
    if not words.rstrip(")")[-4:].isdigit() or len(words) > _LONGEST_HEADING:
        return ""
    if named := _OF_TALK.fullmatch(words):
        day = named["day"]
        return day if iso_day(day) and not _TELLS.search(words[: named.start("day")]) else ""
    place, _, day = words.rpartition(", ")
    if _SENTENCE.search(place) or _TELLS.search(place):
        return ""
    if day.isdigit():
        place, _, before = place.rpartition(", ")
        day = f"{before}, {day}"
    is_day = place and iso_day(day) and _DAY.fullmatch(day)
    return day if is_day else ""


_CLOCK = pattern(
    r",?(?: at| [-–—|@])? (?:\d{1,2}[:.]\d\d(?: ?[aApP]\.?[mM]\b\.?)?|\d{1,2} ?[aApP]\.?[mM]\b\.?)"
    r"(?: \(?[A-Z]{2,4}\)?| (?:Eastern|Central|Pacific)(?: Time)?)?\Z"
)
"""An hour behind a day: "8:30 AM ET"."""
_OF_TALK = pattern(
    r"(?i:.*\b(?:call|transcript|interview|conference|hearing|meeting|briefing|conversation|debate"
    r"|entrevista|entretien|intervista|gespräch)\b[)\]]?)"
    rf" ?(?:[-–—|,(] ?)?(?:on )?(?P<day>(?i:{_WRITTEN}))\)?"
)
"""A heading that names a talk right before its day: "Earnings Call October 28, 2025"."""
_LONGEST_HEADING = 110
"""Letters."""
_SENTENCE = pattern(r"[.;:]\s")
_TELLS = pattern(
    r"(?i)\b(?:born|died|since|until|published|posted|updated|né|née|geboren|nacid[oa]|nascid[oa]"
    r"|(?<!conference )(?<!remarks )by|publié|veröffentlicht|publicad[oa]|was|were|is|has|had|we|i"
    r"|he|she|they)\b"
)
"""What makes a sentence of a line, or its day another one."""
